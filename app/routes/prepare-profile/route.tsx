import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requestApproval } from '#app/commands/request-approval.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import { writeProfile } from '#app/commands/write-profile.server.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { compositionWords } from '#app/i18n/description/title-of.ts';
import { formatDate, formatDue, formatList } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { readForm, redirectTo, requireFreshFactor } from '#app/platform/http.server.ts';
import {
  type OpenedHousehold,
  openHousehold,
  openingReasons,
} from '#app/queries/household.server.ts';
import { preparePage } from '#app/queries/prepare.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, TwoColumns } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { profileForm, typedOf } from './form.ts';
import { type GateCheck, GateChecks } from './gate-checks.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { TwoSides } from './two-sides.tsx';

// ROC-O alone writes profiles (process §6). Opening the restricted side is an act of its own.

interface PrepareAnswer extends FormAnswer {
  readonly opened?: OpenedHousehold;
}

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'profile.write');
  return json({
    title: textOf(lang).prepare.title,
    page: await preparePage(actor, state, lang),
    typed: state.profile ? typedOf(state.profile.fields) : {},
    stage: state.stage,
    reasons: openingReasons(actor, lang),
    timeZone: env.TIME_ZONE,
    done: new URL(args.request.url).searchParams.get('done'),
    idempotencyKey: crypto.randomUUID(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { actor, lang, state } = await requireCase(args, 'profile.write');
  const { fields } = await readForm(request);
  const intent = fields.get('intent');
  if (intent === 'open-restricted') {
    await requireFreshFactor(request, context);
    const reason = String(fields.get('reason') ?? '');
    const opened = await openHousehold(
      actor,
      state.id,
      isReasonCode('restricted_read', reason) ? reason : 'prepare_or_review_profile',
      lang,
    );
    if (opened.ok) return json<PrepareAnswer>({ opened: opened.content });
    const { refusal, status } = await answerRefusal(request, actor, state.id, opened);
    return json<PrepareAnswer>({ refusal }, status);
  }

  const parsed = parseForm(profileForm(textOf(lang), state, today()), fields);
  if (!parsed.ok) return json<PrepareAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const { idempotencyKey, ...seen } = formIdOf(fields);
  const saved = await runCommand(actor, writeProfile, {
    caseId: state.id,
    input: { fields: parsed.value },
    idempotencyKey,
    ...seen,
  });
  if (!saved.ok) {
    const { refusal, status } = await answerRefusal(request, actor, state.id, saved);
    return json<PrepareAnswer>({ typed: parsed.typed, refusal }, status);
  }
  const here = pathTo('prepare-profile', lang, { reference: caseSlug(state.reference) });
  if (intent !== 'request') return redirectTo(`${here}?done=saved`);
  const asked = await runCommand(actor, requestApproval, {
    caseId: state.id,
    input: null,
    expectedVersion: saved.version,
    idempotencyKey: idempotencyKey && `${idempotencyKey}:ask`,
  });
  if (asked.ok) return redirectTo(`${here}?done=asked`);
  const { refusal, status } = await answerRefusal(request, actor, state.id, asked);
  return json<PrepareAnswer>({ refusal }, status);
}

type Done = 'saved' | 'asked' | 'opened' | 'consent';

export default function PrepareProfile() {
  const lang = useLang();
  const { caseFile, common, prepare, stages } = useText();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PrepareAnswer | undefined;
  const { page, done } = data;
  const checks = useChecks(page);
  const opened = answer?.opened ?? null;
  const slug = { reference: caseSlug(page.reference) };
  const said: Readonly<Record<Done, string>> = {
    saved: prepare.saved,
    asked: prepare.approval.requested,
    opened: prepare.openedCase,
    consent: prepare.consentSaved,
  };
  const message = done && Object.hasOwn(said, done) ? said[done as Done] : null;
  const awaiting = page.profile?.status === 'awaiting_approval';
  const showFindings = page.inPreparation && page.findings.length > 0 && !answer?.errors;
  return (
    <Page
      title={prepare.title}
      over={[
        caseFile.numbered(page.reference),
        page.profile ? caseFile.profileNumber(page.profile.number) : null,
        stages.streams[page.stream],
        page.inPreparation ? prepare.promotionNotBegun : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      aside={
        <>
          {page.due ? (
            <Tag icon="clock" tone={page.due.days < 0 ? 'bad' : 'plain'}>
              {prepare.due(formatDate(lang, page.due.on))}, {formatDue(lang, page.due.days)}
            </Tag>
          ) : null}
          {showFindings ? (
            <Tag tone="watch" icon="triangle">
              {prepare.findings(page.findings.length)}
            </Tag>
          ) : null}
        </>
      }
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: page.reference, href: pathTo('case', lang, slug) },
        { label: prepare.title },
      ]}
    >
      {message && !answer ? (
        <Notice kind="success" live>
          {message}
        </Notice>
      ) : null}
      <FormAnswerNotice answer={answer} here={pathTo('prepare-profile', lang, slug)} />
      {page.returned ? (
        <Notice kind="warning">
          {prepare.approval.returned(returnText(page.returned, prepare))}
        </Notice>
      ) : null}
      {showFindings ? (
        <ErrorSummary
          id="findings"
          title={prepare.findingsStop(page.findings.length)}
          errors={page.findings}
          focus={false}
        />
      ) : null}
      <Section id="sides" title={prepare.sides.title}>
        <p className="prose">{prepare.sides.note}</p>
        <TwoSides page={page} opened={opened} reasons={data.reasons} timeZone={data.timeZone} />
      </Section>
      {page.inPreparation ? (
        <Form method="post" noValidate>
          <button
            type="submit"
            className="vh"
            tabIndex={-1}
            aria-hidden="true"
            name="intent"
            value="save"
          >
            {prepare.save}
          </button>
          <FormId idempotencyKey={data.idempotencyKey} version={page.version} />
          <ProfileFields
            choices={page.choices}
            typed={answer?.typed ?? data.typed}
            errors={answer?.errors ?? {}}
            memberCount={page.memberCount}
            overseas={page.stream === 'overseas'}
            proposal={
              opened && {
                counts: opened.composition,
                words: formatList(
                  lang,
                  compositionWords({ composition: opened.composition, sizeBandOnly: null }, lang)
                    .parts,
                ),
              }
            }
          />
          <Reading page={page} />
          <Section id="approval" title={prepare.approval.title}>
            <TwoColumns>
              <GateChecks checks={checks} />
              <div className="stack">
                {awaiting ? (
                  <>
                    <p>
                      <b>{prepare.approval.asked}</b> {prepare.approval.askedNote}
                    </p>
                    {page.profile?.authoredByReader ? null : (
                      <p>
                        <Anchor href={pathTo('approve-profile', lang, slug)}>
                          {prepare.approval.openApproval}
                        </Anchor>
                      </p>
                    )}
                  </>
                ) : (
                  <p className="small soft">{prepare.approval.rule}</p>
                )}
                <div className="btn-row">
                  {awaiting ? null : (
                    <Button name="intent" value="request">
                      {prepare.saveAndRequest}
                    </Button>
                  )}
                  <Button kind="secondary" name="intent" value="save">
                    {prepare.save}
                  </Button>
                </div>
              </div>
            </TwoColumns>
          </Section>
        </Form>
      ) : (
        <>
          <Reading page={page} />
          <Notice>{prepare.elsewhere(stages.names[data.stage])}</Notice>
          <div className="btn-row">
            <ButtonLink kind="secondary" href={pathTo('case', lang, slug)}>
              {caseFile.numbered(page.reference)}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>['page'];
type PrepareWords = ReturnType<typeof useText>['prepare'];

function returnText(code: string, { approval }: PrepareWords): string {
  const texts: Readonly<Record<string, string>> = approval.returnReasons;
  return texts[code] ?? '';
}

/** Both descriptions, as groups will read them. */
function Reading({ page }: { page: PageData }) {
  const { prepare } = useText();
  const { en, fr } = page.published;
  return (
    <Section id="reading" title={prepare.description.title}>
      {en && fr ? (
        <>
          <TwoColumns>
            <div lang="en" className="reading">
              <h3>English</h3>
              <p>
                <b>{en.title}</b>
              </p>
              <p>{en.description}</p>
            </div>
            <div lang="fr" className="reading">
              <h3>Français</h3>
              <p>
                <b>{fr.title}</b>
              </p>
              <p>{fr.description}</p>
            </div>
          </TwoColumns>
          <p className="small soft gap-top">{prepare.description.note}</p>
        </>
      ) : (
        <p className="soft">{prepare.preview}</p>
      )}
    </Section>
  );
}

function useChecks(page: PageData): GateCheck[] {
  const lang = useLang();
  const { arrangements, prepare } = useText();
  const { approval } = prepare;
  const { consent, profile, findings } = page;
  const missing = findings.some(({ fieldId }) => fieldId !== 'check-consent');
  const complete = profile !== null && !missing;
  return [
    consent
      ? {
          key: 'consent',
          state: 'met',
          title: approval.consent,
          detail: approval.consentOn(
            arrangements.consentForms[consent.form],
            formatDate(lang, consent.signedOn),
          ),
        }
      : {
          key: 'consent',
          state: 'not_met',
          title: approval.consentMissing,
          detail: (
            <Anchor href={pathTo('record-consent', lang, { reference: caseSlug(page.reference) })}>
              {approval.recordConsent}
            </Anchor>
          ),
        },
    complete
      ? {
          key: 'languages',
          state: 'met',
          title: approval.bothLanguages,
          detail: approval.complete,
        }
      : {
          key: 'languages',
          state: profile ? 'not_met' : 'unknown',
          title: approval.incompleteTitle,
          detail: profile ? approval.incomplete : approval.notWritten,
        },
    {
      key: 'approver',
      state: 'unknown',
      title: approval.approverTitle,
      detail: approval.approver,
    },
  ];
}
