import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { undertakingForms } from '#app/domain/undertaking/names.ts';
import { noteRequired, reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { requireFactorToFillIn } from '#app/platform/http.server.ts';
import { readParties, sponsorName } from '#app/queries/case-parties.server.ts';
import { readPackage } from '#app/queries/undertaking.server.ts';
import { DataList } from '#app/ui/data-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section, Split } from '#app/ui/section.tsx';
import { requireCase } from '../case-guard.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { AnswersPanel } from './answers-panel.tsx';
import { decide, type OpenedForm } from './decide.server.ts';
import { Decision } from './decision.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'undertaking.review');
  const pack = state.package;
  const base = {
    title: textOf(lang).undertaking.review.title,
    reference: state.reference,
    slug: caseSlug(state.reference),
  };
  if (pack?.status !== 'submitted') return json({ ...base, review: null });
  await requireFactorToFillIn(args.request, args.context);
  const { reasonTexts } = vocabularyOf(lang);
  const [{ papers }, parties] = await Promise.all([
    readPackage(actor, pack),
    readParties(state, lang),
  ]);
  return json({
    ...base,
    review: {
      version: state.version,
      keys: {
        open: crypto.randomUUID(),
        approve: crypto.randomUUID(),
        return: crypto.randomUUID(),
        refuse: crypto.randomUUID(),
      },
      sponsor: sponsorName(parties),
      submittedOn: pack.submittedOn,
      timesReturned: pack.timesReturned,
      papers: undertakingForms.flatMap((form) => papers.filter((paper) => paper.form === form)),
      openReasons: reasonCodesOf('restricted_read')
        .filter((code) => !noteRequired('restricted_read', code))
        .map((code) => ({ value: code, label: reasonTexts.restricted_read[code] })),
      returnReasons: reasonCodesOf('package_returned').map((code) => ({
        value: code,
        label: reasonTexts.package_returned[code],
      })),
      refuseReasons: reasonCodesOf('undertaking_refused').map((code) => ({
        value: code,
        label: reasonTexts.undertaking_refused[code],
      })),
    },
  });
}

export type Review = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['review']>;
export interface ReviewAnswer extends FormAnswer {
  readonly opened?: readonly OpenedForm[] | undefined;
  readonly intent?: string | undefined;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.reference ?? ''} – Passerelle` },
];

export const action = (args: ActionFunctionArgs) => decide(args);

export default function ReviewUndertaking() {
  const { undertaking, caseFile } = useText();
  const { review: words } = undertaking;
  const lang = useLang();
  const { review, ...data } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as ReviewAnswer | undefined;
  const reference = { reference: data.slug };
  const casePath = pathTo('case', lang, reference);
  const crumbs = [{ label: data.reference, href: casePath }, { label: words.title }];
  const frame = { title: words.title, over: caseFile.numbered(data.reference), crumbs };
  const notice = (
    <FormAnswerNotice answer={answer} here={pathTo('review-undertaking', lang, reference)} />
  );
  if (!review) {
    return (
      <Page {...frame}>
        {notice}
        <EmptyState links={[{ href: casePath, label: undertaking.toCase }]}>
          {words.nothing}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page {...frame} lead={words.intro}>
      {notice}
      <Split sticky side={<Decision review={review} answer={answer} />}>
        <Section id="package" title={words.package}>
          <DataList
            wide
            facts={[
              { term: words.sponsor, detail: review.sponsor },
              {
                term: words.submittedOn,
                detail: review.submittedOn ? formatDate(lang, review.submittedOn) : '',
              },
              {
                term: words.returned,
                detail:
                  review.timesReturned === 0
                    ? words.never
                    : undertaking.timesReturned(review.timesReturned),
              },
            ]}
          />
        </Section>
        <Papers slug={data.slug} review={review} />
        <AnswersPanel review={review} opened={answer?.opened} />
      </Split>
    </Page>
  );
}

/** The signed PDFs, each a file to download; every download is one journal row. */
function Papers({ slug, review }: { slug: string; review: Review }) {
  const { undertaking, arrangements } = useText();
  const lang = useLang();
  return (
    <Section id="documents" title={undertaking.columns.document}>
      <ul className="links">
        {review.papers.map(({ form, documentId, attachedOn }) => (
          <li key={form}>
            <Anchor href={pathTo('document', lang, { reference: slug, documentId })}>
              {undertaking.review.download(arrangements.forms[form])}
            </Anchor>{' '}
            <span className="small soft">
              {undertaking.attachedOn(formatDate(lang, attachedOn))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
