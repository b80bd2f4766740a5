import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { countJournal, listJournal } from '#app/queries/journal.server.ts';
import { timelineOf } from '#app/queries/timeline.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { requireCase } from '../case-guard.server.ts';

// The whole journal of a case, as far as its reader may see it: one entry a row, newest first.

const perPage = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'journal.read');
  const asked = new URL(args.request.url).searchParams.get('before') ?? '';
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  const [rows, total] = await Promise.all([
    listJournal(actor, state.id, {
      limit: perPage + 1,
      ...(before === undefined ? {} : { before }),
    }),
    countJournal(actor, state.id),
  ]);
  const shown = rows.slice(0, perPage);
  return json({
    title: textOf(lang).common.nav.journal,
    reference: state.reference,
    total,
    first: before === undefined,
    older: rows.length > perPage ? (shown.at(-1)?.seq ?? null) : null,
    entries: await timelineOf(shown, lang, { whole: true }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function Journal() {
  const lang = useLang();
  const { caseFile, common } = useText();
  const { reference, total, first, older, entries } = useLoaderData<typeof loader>();
  const slug = { reference: caseSlug(reference) };
  const here = pathTo('journal', lang, slug);
  return (
    <Page
      title={common.nav.journal}
      over={caseFile.numbered(reference)}
      crumbs={[
        { label: common.nav.desk, href: pathTo('desk', lang) },
        { label: reference, href: pathTo('case', lang, slug) },
        { label: common.nav.journal },
      ]}
    >
      <Section id="entries" title={caseFile.timeline.title} note={caseFile.timeline.entries(total)}>
        {entries.length > 0 ? (
          <Timeline entries={entries} />
        ) : (
          <EmptyState>{caseFile.timeline.empty}</EmptyState>
        )}
      </Section>
      {first && !older ? null : (
        <nav className="btn-row" aria-label={common.pages.label}>
          {first ? null : (
            <ButtonLink kind="secondary" href={here}>
              {caseFile.timeline.newest}
            </ButtonLink>
          )}
          {older ? (
            <ButtonLink kind="secondary" href={`${here}?before=${older}`}>
              {caseFile.timeline.older}
            </ButtonLink>
          ) : null}
        </nav>
      )}
    </Page>
  );
}
