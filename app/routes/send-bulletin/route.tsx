import './send-bulletin.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { sendBulletin } from '#app/commands/send-bulletin.server.ts';
import { composeBulletin, withStopLine } from '#app/i18n/bulletin-mail.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { type Lang, langs } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { langOf, readForm, redirectTo } from '#app/platform/http.server.ts';
import { browseThese } from '#app/queries/browse.server.ts';
import { type Bulletin, countReaders } from '#app/queries/bulletins.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ProfileCards } from '#app/ui/profile-card.tsx';
import { Section } from '#app/ui/section.tsx';
import { cardOf } from '../browse/cards.server.ts';
import { requireDraft } from '../bulletin-guard.server.ts';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { lintErrors } from '../write-bulletin/form.server.ts';

/** What readers will get, in both languages, before it is sent for good. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, bulletin } = await requireDraft(args);
  const lang = langOf(args.request);
  const slug = { bulletin: bulletin.id };
  if (bulletin.status === 'sent') throw redirectTo(pathTo('bulletin', lang, slug));
  const day = today();
  const live = bulletin.profiles.filter(({ limitOn }) => limitOn !== null);
  const [{ hits }, readers] = await Promise.all([
    browseThese(
      actor,
      live.map(({ number }) => number),
      day,
    ),
    countReaders(actor),
  ]);
  return json({
    title: textOf(lang).bulletin.preview.title,
    id: bulletin.id,
    version: bulletin.version,
    draft: textOf(lang).bulletin.draftOf(formatDate(lang, bulletin.writtenOn)),
    mails: langs.map((each) => mailIn(each, { ...bulletin, profiles: live })),
    pages: langs.map((each) => ({
      lang: each,
      intro: each === 'fr' ? bulletin.introFr : bulletin.introEn,
    })),
    cards: hits.map((hit) => cardOf(hit, { lang, today: day, sponsors: false })),
    readers,
    idempotencyKey: crypto.randomUUID(),
  });
}

/** The message as it leaves today (app/jobs/bulletins.server.ts), but for the reader's own link. */
function mailIn(lang: Lang, bulletin: Bulletin) {
  const text = textOf(lang);
  const day = today();
  const { subject, body } = composeBulletin(text, lang, {
    portal: env.PUBLIC_URL,
    today: day,
    bulletins: [{ id: bulletin.id, sentOn: day, profiles: bulletin.profiles }],
  });
  const links = {
    change: `${env.PUBLIC_URL}${pathTo('account', lang)}#bulletins`,
    stop: text.bulletin.preview.ownLink,
  };
  return { lang, subject, text: withStopLine(text, text.bulletin.mail, body, links) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, bulletin } = await requireDraft(args);
  const lang = langOf(args.request);
  const { fields } = await readForm(args.request, { maxBytes: 4 * 1024 });
  const { expectedVersion, idempotencyKey } = formIdOf(fields);
  const result = await runPortalAct(actor, sendBulletin, {
    input: { bulletinId: bulletin.id, version: expectedVersion ?? -1 },
    idempotencyKey,
  });
  if (result.ok) {
    return redirectTo(`${pathTo('bulletin', lang, { bulletin: bulletin.id })}?done=sent`);
  }
  if (result.code === 'text_identifies') {
    return json<FormAnswer>({ errors: lintErrors(lang, result) }, 422);
  }
  const { refusal, status } = await answerRefusal(args.request, actor, null, result);
  return json<FormAnswer>({ refusal }, status);
}

export default function SendBulletinPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { bulletin, promotionDesk } = useText();
  const words = bulletin.preview;
  const draft = pathTo('write-bulletin', lang, { bulletin: data.id });
  const { daily, weekly } = data.readers;
  return (
    <Page
      title={data.title}
      lead={words.lead}
      crumbs={[
        { label: promotionDesk.title, href: pathTo('promotion', lang) },
        { label: bulletin.title, href: pathTo('bulletins', lang) },
        { label: data.draft, href: draft },
        { label: data.title },
      ]}
    >
      <FormAnswerNotice answer={answer} here={draft} />
      <Section id="mail" title={words.mail} note={words.mailNote}>
        <div className="two">
          {data.mails.map((mail) => (
            <article key={mail.lang} aria-label={words.languages[mail.lang]}>
              <h3>{words.languages[mail.lang]}</h3>
              <div lang={mail.lang}>
                <p>
                  <span className="soft">{words.subject}</span> <b>{mail.subject}</b>
                </p>
                <div className="mailed">{mail.text}</div>
              </div>
            </article>
          ))}
        </div>
      </Section>
      <Section id="portal" title={words.page}>
        <div className="two">
          {data.pages.map((page) => (
            <article key={page.lang} aria-label={words.languages[page.lang]}>
              <h3>{words.languages[page.lang]}</h3>
              <div lang={page.lang} className="prose stack">
                {page.intro.split(/\n\s*\n/).map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </article>
          ))}
        </div>
        <div className="gap-top">
          <ProfileCards cards={data.cards} />
        </div>
      </Section>
      <Form
        method="post"
        action={pathTo('send-bulletin', lang, { bulletin: data.id })}
        className="section stack"
        noValidate
      >
        <FormId idempotencyKey={data.idempotencyKey} version={data.version} />
        <p>{daily + weekly > 0 ? words.to(daily, weekly) : words.noReaders}</p>
        <p className="soft">{words.stands}</p>
        <div className="btn-row">
          <Button>{words.send}</Button>
          <ButtonLink kind="secondary" href={draft}>
            {words.back}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
