import './write-bulletin.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { writeBulletin } from '#app/commands/write-bulletin.server.ts';
import { introLength } from '#app/domain/promotion/bulletin.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { langOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag, tagLooks } from '#app/ui/tag.tsx';
import { TextareaField } from '#app/ui/textarea-field.tsx';
import { requireDraft } from '../bulletin-guard.server.ts';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { bulletinForm, lintErrors, numbersAfter } from './form.server.ts';

/** A bulletin as it is written: an introduction in both languages, and profiles in their order. */
export async function loader(args: LoaderFunctionArgs) {
  const { bulletin } = await requireDraft(args);
  const lang = langOf(args.request);
  if (bulletin.status === 'sent') {
    throw redirectTo(pathTo('bulletin', lang, { bulletin: bulletin.id }));
  }
  const { bulletin: words } = textOf(lang);
  return json({
    title: words.draftOf(formatDate(lang, bulletin.writtenOn)),
    id: bulletin.id,
    version: bulletin.version,
    introEn: bulletin.introEn,
    introFr: bulletin.introFr,
    profiles: bulletin.profiles.map(({ number, limitOn }) => ({
      number,
      href: pathTo('profile', lang, { number: profileSlug(number) }),
      until: limitOn && words.write.until(formatDate(lang, limitOn)),
    })),
    saved: new URL(args.request.url).searchParams.get('done') === 'saved',
    idempotencyKey: crypto.randomUUID(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, bulletin } = await requireDraft(args);
  const lang = langOf(args.request);
  const text = textOf(lang);
  const { fields } = await readForm(args.request, { maxBytes: 32 * 1024 });
  const parsed = parseForm(bulletinForm(text), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const { expectedVersion, idempotencyKey } = formIdOf(fields);
  const result = await runPortalAct(actor, writeBulletin, {
    input: {
      bulletinId: bulletin.id,
      version: expectedVersion ?? -1,
      ...parsed.value,
      numbers: numbersAfter(fields),
    },
    idempotencyKey,
  });
  const { typed } = parsed;
  if (result.ok) {
    const slug = { bulletin: bulletin.id };
    return redirectTo(
      fields.get('intent') === 'preview'
        ? pathTo('send-bulletin', lang, slug)
        : `${pathTo('write-bulletin', lang, slug)}?done=saved`,
    );
  }
  if (result.code === 'text_identifies') {
    return json<FormAnswer>({ typed, errors: lintErrors(lang, result) }, 422);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, null, result);
  return json<FormAnswer>({ typed, refusal }, status);
}

export default function WriteBulletinPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { bulletin, promotionDesk } = useText();
  const words = bulletin.write;
  const here = pathTo('write-bulletin', lang, { bulletin: data.id });
  return (
    <Page
      title={data.title}
      crumbs={[
        { label: promotionDesk.title, href: pathTo('promotion', lang) },
        { label: bulletin.title, href: pathTo('bulletins', lang) },
        { label: data.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={here} />
      {data.saved && !answer ? (
        <Notice kind="success" live>
          {words.saved}
        </Notice>
      ) : null}
      <Form method="post" action={here} className="form" noValidate>
        <FormId idempotencyKey={data.idempotencyKey} version={data.version} />
        {/* What the return key presses: the first button of a form. */}
        <button type="submit" name="intent" value="save" className="vh" tabIndex={-1}>
          {words.save}
        </button>
        <Section id="introduction" title={words.intro} className="stack">
          {(['introEn', 'introFr'] as const).map((name) => (
            <TextareaField
              key={name}
              name={name}
              label={words[name]}
              hint={words.introHint(introLength)}
              error={answer?.errors?.[name]}
              defaultValue={typedValue(answer?.typed, name, data[name])}
              lang={name === 'introFr' ? 'fr' : 'en'}
              rows={7}
            />
          ))}
        </Section>
        <Section
          id="profiles"
          title={words.profiles}
          note={
            <Anchor href={`${pathTo('promotion', lang)}?bulletin=${data.id}`}>
              {words.toBoard}
            </Anchor>
          }
        >
          {data.profiles.length === 0 ? (
            <EmptyState>{words.none}</EmptyState>
          ) : (
            <>
              <p className="small soft">{words.order}</p>
              <Chosen profiles={data.profiles} />
            </>
          )}
        </Section>
        <div className="btn-row">
          <Button name="intent" value="preview">
            {words.preview}
          </Button>
          <Button kind="secondary" name="intent" value="save">
            {words.save}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

/** The profiles in their order; each button saves the draft with one of them moved or taken out. */
function Chosen({
  profiles,
}: {
  profiles: readonly {
    readonly number: string;
    readonly href: string;
    readonly until: string | null;
  }[];
}) {
  const words = useText().bulletin.write;
  const last = profiles.length - 1;
  return (
    <ol className="chosen">
      {profiles.map(({ number, href, until }, index) => (
        <li key={number}>
          <input type="hidden" name="number" value={number} />
          <Anchor className="nowrap num" href={href}>
            {number}
          </Anchor>
          {until ? (
            <span className="soft">{until}</span>
          ) : (
            <Tag {...tagLooks.late}>{words.gone}</Tag>
          )}
          <span className="btn-row">
            {index > 0 ? <Move act="up" number={number} label={words.up} /> : null}
            {index < last ? <Move act="down" number={number} label={words.down} /> : null}
            <Move act="out" number={number} label={words.out} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Move({
  act,
  number,
  label,
}: {
  act: 'up' | 'down' | 'out';
  number: string;
  label: string;
}) {
  const words = useText().bulletin.write;
  return (
    <Button kind="link" small name={act} value={number}>
      {label}
      <span className="vh">{words.ofProfile(number)}</span>
    </Button>
  );
}
