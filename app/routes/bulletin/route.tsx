import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, notFound } from '#app/platform/http.server.ts';
import { browseThese } from '#app/queries/browse.server.ts';
import { readBulletin } from '#app/queries/bulletins.server.ts';
import { readGroupBeside } from '#app/queries/fit.server.ts';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ProfileCards } from '#app/ui/profile-card.tsx';
import { Section } from '#app/ui/section.tsx';
import { cardOf } from '../browse/cards.server.ts';
import { requireBulletinReader } from '../bulletin-guard.server.ts';

/** A bulletin that was sent: its introduction, and its profiles as they are today. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBulletinReader(args);
  const lang = langOf(args.request);
  const day = today();
  const found = await readBulletin(actor, args.params.bulletin ?? '', day);
  if (found?.status !== 'sent' || !found.sentOn) throw notFound();
  const live = found.profiles.filter(({ limitOn }) => limitOn !== null);
  const [{ hits }, group] = await Promise.all([
    browseThese(
      actor,
      live.map(({ number }) => number),
      day,
    ),
    readGroupBeside(actor),
  ]);
  const { bulletin } = textOf(lang);
  const reader = { lang, today: day, sponsors: can(actor, 'claim.make'), group };
  return json({
    title: bulletin.of(formatDate(lang, found.sentOn)),
    by: bulletin.read.by(formatDate(lang, found.sentOn)),
    intro: (lang === 'fr' ? found.introFr : found.introEn).split(/\n\s*\n/),
    cards: hits.map((hit) => cardOf(hit, reader)),
    gone: found.profiles.length - hits.length,
    justSent: new URL(args.request.url).searchParams.get('done') === 'sent',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function BulletinPage() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { bulletin: words } = useText();
  const all = pathTo('bulletins', lang);
  return (
    <Page
      title={data.title}
      over={data.by}
      crumbs={[{ label: words.title, href: all }, { label: data.title }]}
    >
      {data.justSent ? (
        <Notice kind="success" live>
          {words.read.sent}
        </Notice>
      ) : null}
      <div className="prose stack">
        {data.intro.map((paragraph) => (
          <p key={paragraph} className="lead">
            {paragraph}
          </p>
        ))}
      </div>
      <Section id="households" title={words.read.households}>
        {data.gone > 0 ? <Notice>{words.read.gone(data.gone)}</Notice> : null}
        <ProfileCards cards={data.cards} />
      </Section>
      <p className="gap-top">
        <Anchor href={all}>{words.read.all}</Anchor>
      </p>
    </Page>
  );
}
