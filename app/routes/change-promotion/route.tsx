import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { closeUnmatched } from '#app/commands/close-unmatched.server.ts';
import { extendPromotion } from '#app/commands/extend-promotion.server.ts';
import { rapInstead } from '#app/commands/rap-instead.server.ts';
import { type CaseCommand, runCommand } from '#app/commands/run-command.server.ts';
import { shortenPromotion } from '#app/commands/shorten-promotion.server.ts';
import { suspendPromotion } from '#app/commands/suspend-promotion.server.ts';
import { withdrawProfile } from '#app/commands/withdraw-profile.server.ts';
import { accessOf, can, rolesAllowed } from '#app/domain/access/can.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { parseForm } from '#app/platform/form.ts';
import {
  forbidden,
  intentOf,
  readForm,
  redirectTo,
  requireFactorToFillIn,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import {
  type ChangePromotionPage,
  changePromotionPage,
  openPromotionNote,
  readsNote,
} from '#app/queries/change-promotion.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { DaysLeft } from '#app/ui/days-left.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { RestrictedPanel } from '#app/ui/restricted-panel.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { formIdOf, type GuardedCase, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { ChangeForms, type Intent, intents } from './change-forms.tsx';
import { extendForm, reasonForm, shortenForm } from './form.ts';

// ROC-O runs and closes promotion; the local office may shorten a bvor posting (process §6, OB 646
// step 4) and reads here what becomes of its case. Nobody else has anything to change.

interface ChangeAnswer extends FormAnswer {
  readonly notes?: string;
}

async function requireChanger(args: LoaderFunctionArgs): Promise<GuardedCase> {
  const guarded = await requireCase(args, 'case.read');
  const { actor, state } = guarded;
  if (!can(actor, 'promotion.suspend') && !can(actor, 'promotion.shorten', accessOf(state))) {
    throw forbidden([...rolesAllowed('promotion.suspend'), ...rolesAllowed('promotion.shorten')]);
  }
  return guarded;
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireChanger(args);
  const page = await changePromotionPage(actor, state, lang);
  const { shorten, suspend, withdraw, close } = page.allowed;
  if (shorten || suspend || withdraw || close) {
    await requireFactorToFillIn(args.request, args.context);
  }
  return json({
    title: textOf(lang).changePromotion.title,
    page,
    done: new URL(args.request.url).searchParams.get('done'),
    keys: Object.fromEntries(intents.map((intent) => [intent, crypto.randomUUID()])) as Record<
      Intent,
      string
    >,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, lang, state } = await requireChanger(args);
  const { fields } = await readForm(request);
  const words = textOf(lang);
  const here = pathTo('change-promotion', lang, { reference: caseSlug(state.reference) });

  async function refused(typed: FormAnswer['typed'], result: Parameters<typeof answerRefusal>[3]) {
    const { refusal, status } = await answerRefusal(request, actor, state.id, result);
    return json<ChangeAnswer>({ typed, refusal }, status);
  }
  async function answer<I>(schema: z.ZodType<I>, command: CaseCommand<I>, done: string) {
    const parsed = parseForm(schema, fields);
    if (!parsed.ok) return json<ChangeAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
    const id = formIdOf(fields);
    const result = await runCommand(actor, command, {
      caseId: state.id,
      input: parsed.value,
      ...id,
    });
    return result.ok ? redirectTo(`${here}?done=${done}`) : refused(parsed.typed, result);
  }

  const intent = intentOf(fields, [
    'extend',
    'shorten',
    'rap',
    'suspend',
    'withdraw',
    'close',
    'read-notes',
  ]);
  if (intent === 'extend') {
    const form = extendForm(words, ruleSettings.extensionDays);
    return answer(form, extendPromotion, 'extended');
  }
  if (intent === 'shorten') return answer(shortenForm(words), shortenPromotion, 'shortened');

  // What takes a profile off the list, closes a case or opens a note asks for a fresh code.
  await requireFreshFactor(request, context);
  switch (intent) {
    case 'rap':
      return answer(reasonForm('promotion_shortened', 'rap', words), rapInstead, 'rap');
    case 'suspend': {
      const form = reasonForm('promotion_suspended', 'suspend', words);
      return answer(form, suspendPromotion, 'suspended');
    }
    case 'withdraw': {
      const form = reasonForm('promotion_withdrawn', 'withdraw', words);
      return answer(form, withdrawProfile, 'withdrawn');
    }
    case 'close': {
      const id = formIdOf(fields);
      const result = await runCommand(actor, closeUnmatched, {
        caseId: state.id,
        input: null,
        ...id,
      });
      return result.ok ? redirectTo(`${here}?done=closed`) : refused(undefined, result);
    }
    case 'read-notes': {
      if (!readsNote(actor)) throw forbidden(rolesAllowed('promotion.suspend'));
      const opened = await openPromotionNote(actor, state.id);
      return opened.ok ? json<ChangeAnswer>({ notes: opened.content }) : refused(undefined, opened);
    }
  }
}

export default function ChangePromotion() {
  const lang = useLang();
  const { caseFile, changePromotion: words, common, stages } = useText();
  const { page, done, keys } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as ChangeAnswer | undefined;
  const slug = { reference: caseSlug(page.reference) };
  const message = doneMessage(words, page, done);
  return (
    <Page
      title={page.number ? words.titleOf(page.number) : words.title}
      over={[caseFile.numbered(page.reference), stages.streams[page.stream]].join(' · ')}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: words.title },
      ]}
    >
      {message && !answer ? (
        <Notice kind="success" live>
          {message}
        </Notice>
      ) : null}
      <FormAnswerNotice answer={answer} here={pathTo('change-promotion', lang, slug)} />
      <Split side={<ChangeForms page={page} keys={keys} answer={answer} />}>
        <Standing page={page} />
        {page.hasNote ? <Notes notes={answer?.notes} /> : null}
      </Split>
    </Page>
  );
}

type Words = ReturnType<typeof useText>['changePromotion'];

/** What was just done and who is told of it; only what the page still bears out. */
function doneMessage(words: Words, page: ChangePromotionPage, done: string | null): string | null {
  const { live, ended } = page;
  switch (done) {
    case 'extended':
      return live && live.extensions > 0 ? words.done.extended(live.limitOn) : null;
    case 'shortened':
      return live ? words.done.shortened(live.limitOn) : null;
    case 'rap':
    case 'suspended':
    case 'withdrawn':
      return ended ? words.done[done] : null;
    case 'closed':
      return page.stage === 'closed' ? words.done.closed : null;
    default:
      return null;
  }
}

function Standing({ page }: { page: ChangePromotionPage }) {
  const lang = useLang();
  const { changePromotion: words } = useText();
  const slug = { reference: caseSlug(page.reference) };
  const { live, ended } = page;
  if (live) return <LivePromotion page={page} live={live} />;
  if (!ended) {
    return (
      <EmptyState links={[{ href: pathTo('case', lang, slug), label: words.openCase }]}>
        {words.none}
      </EmptyState>
    );
  }
  return (
    <Section id="ended" title={words.ended.title}>
      <DataList
        wide
        facts={[
          { term: words.ended.on(ended.on), detail: words.ends[ended.by] },
          ...(ended.reason ? [{ term: words.reason, detail: ended.reason }] : []),
          { term: words.limit, detail: formatDate(lang, ended.limitOn) },
        ]}
      />
      {page.mayPublishAgain ? (
        <>
          <p className="gap-top">{words.ended.again(ended.limitOn)}</p>
          {page.allowed.prepare ? (
            <p>
              <ButtonLink kind="secondary" href={pathTo('prepare-profile', lang, slug)}>
                {words.ended.prepare}
              </ButtonLink>
            </p>
          ) : null}
        </>
      ) : null}
      {page.usedUpOn ? <p className="gap-top">{words.ended.usedUp(page.usedUpOn)}</p> : null}
    </Section>
  );
}

function LivePromotion({
  page,
  live,
}: {
  page: ChangePromotionPage;
  live: NonNullable<ChangePromotionPage['live']>;
}) {
  const lang = useLang();
  const { changePromotion: words, caseFile } = useText();
  const { allowed, stream, number } = page;
  return (
    <>
      <Section
        id="clock"
        title={words.clock}
        note={
          number ? (
            <Anchor href={pathTo('profile', lang, { number: profileSlug(number) })}>
              {caseFile.profileNumber(number)}
            </Anchor>
          ) : null
        }
      >
        <DaysLeft
          days={live.daysLeft}
          label={words.daysLeft(live.daysLeft)}
          until={words.until(live.limitOn)}
          used={live.used}
        />
        <DataList
          wide
          facts={[
            { term: words.started, detail: formatDate(lang, live.startedOn) },
            { term: words.limit, detail: formatDate(lang, live.limitOn) },
            {
              term: words.extensions,
              detail:
                stream === 'overseas'
                  ? words.extensionsOf(live.extensions, page.settings.extensions)
                  : words.noExtensions,
            },
            {
              term: words.warnings,
              detail: (
                <ul className="bullets">
                  {live.warnings.map(({ days, on, past }) => (
                    <li key={days}>
                      {words.warningOn(days, on)}
                      {past ? <span className="soft"> ({words.warningGone})</span> : null}
                    </li>
                  ))}
                </ul>
              ),
            },
            { term: words.interests, detail: words.interestsOf(live.interested) },
            { term: words.line, detail: words.interestsOf(live.waiting) },
            {
              term: words.hold,
              detail: live.holdEndsOn ? words.holdUntil(live.holdEndsOn) : words.noHold,
            },
          ]}
        />
      </Section>
      <Section id="by-itself" title={words.byItself}>
        <ul className="bullets">
          <li>{words.atTheEnd[stream](live.limitOn)}</li>
          <li>{words.thenTold}</li>
          <li>{words.holdSurvives}</li>
          {stream === 'overseas' && !allowed.extend ? <li>{words.managerExtends}</li> : null}
          {stream === 'bvor' && !allowed.shorten ? <li>{words.localShortens}</li> : null}
        </ul>
      </Section>
    </>
  );
}

/** Notes of changes are restricted: closed until asked for, and each reading leaves its row. */
function Notes({ notes }: { notes: string | undefined }) {
  const { changePromotion: words } = useText();
  return notes === undefined ? (
    <RestrictedPanel
      id="notes"
      title={words.notes.title}
      note={words.notes.closed}
      state="closed"
      openNow
      openLabel={words.notes.read}
      openForm={
        <Form method="post">
          <input type="hidden" name="intent" value="read-notes" />
          <Button kind="restricted" icon="lock">
            {words.notes.read}
          </Button>
        </Form>
      }
    />
  ) : (
    <RestrictedPanel
      id="notes"
      title={words.notes.title}
      state="open"
      openedNote={words.notes.opened}
    >
      <p className="as-typed">{notes}</p>
    </RestrictedPanel>
  );
}
