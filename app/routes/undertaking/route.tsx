import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { circumstances, runCommand } from '#app/commands/run-command.server.ts';
import { submitPackage } from '#app/commands/submit-package.server.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import {
  type UndertakingForm,
  type UndertakingPackage,
  undertakingForms,
} from '#app/domain/undertaking/names.ts';
import { isPartnered, missingFromPackage, requiredForms } from '#app/domain/undertaking/package.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import {
  intentOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { readParties } from '#app/queries/case-parties.server.ts';
import {
  hasRefusalComment,
  openRefusalComment,
  openReturnComment,
  readPackage,
} from '#app/queries/undertaking.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { ProgressBar } from '#app/ui/progress-bar.tsx';
import { Split } from '#app/ui/section.tsx';
import { formIdOf, requireCase } from '../case-guard.server.ts';
import { refusalResponse } from '../command-answer.server.ts';
import { FormAnswerNotice } from '../form-answer.tsx';
import { PackageForms } from './package-forms.tsx';
import { PackageSide } from './package-side.tsx';
import { RefusedNotice, ReturnedNotice } from './returned-notice.tsx';

/** The second SAH's assessment is no form of a package that has none. */
const formsOf = (partnered: boolean) =>
  undertakingForms.filter((form) => partnered || form !== 'imm5492_partner');

export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang, state } = await requireCase(args, 'undertaking.read');
  const text = textOf(lang);
  const access = accessOf(state);
  const pack = state.package;
  const base = {
    title: text.undertaking.title,
    reference: state.reference,
    slug: caseSlug(state.reference),
    done: new URL(args.request.url).searchParams.get('done'),
    idempotencyKey: crypto.randomUUID(),
    version: state.version,
    people: state.memberCount,
  };
  if (!pack) return json({ ...base, package: null });

  const at = circumstances();
  const [{ papers, returnReason, decidedOn }, parties] = await Promise.all([
    readPackage(actor, pack),
    readParties(state, lang),
  ]);
  const isOpen = pack.status === 'open' || pack.status === 'returned';
  const refusalComment =
    pack.status === 'refused' &&
    can(actor, 'undertaking.review', access) &&
    (await hasRefusalComment(actor, state.id, pack.id));
  const mayPrepare = isOpen && can(actor, 'undertaking.prepare', access);
  const partnered = isPartnered(state);
  const required = requiredForms(pack, at.today, at.settings, partnered);
  const missing = missingFromPackage(pack, at.today, at.settings, partnered);
  return json({
    ...base,
    package: {
      status: pack.status,
      submittedOn: pack.submittedOn,
      decidedOn,
      mayPrepare,
      maySubmit: mayPrepare && can(actor, 'undertaking.submit', access),
      mayReview: pack.status === 'submitted' && can(actor, 'undertaking.review', access),
      refusalComment,
      mayOpenHousehold: can(actor, 'restricted.read', access),
      mayReadConference: can(actor, 'conference.read', access),
      sahName: parties.sah?.name ?? '',
      missing,
      parts: required.length * 2,
      returnReason:
        returnReason && pack.status === 'returned' && isReasonCode('package_returned', returnReason)
          ? vocabularyOf(lang).reasonTexts.package_returned[returnReason]
          : null,
      forms: formsOf(partnered).map((form) => ({
        form,
        required: required.includes(form),
        filled: pack.filled.includes(form),
        assessmentOnFile: onFileOf(pack, form),
        paper: papers.find((paper) => paper.form === form) ?? null,
      })),
    },
  });
}

/** When the assessment on file that stands in for a form was signed. */
function onFileOf(pack: UndertakingPackage, form: UndertakingForm) {
  if (form === 'imm5492') return pack.assessmentOnFileSignedOn;
  return form === 'imm5492_partner' ? pack.partnerAssessmentOnFileSignedOn : null;
}

export type UndertakingData = NonNullable<
  ReturnType<typeof useLoaderData<typeof loader>>['package']
>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''}, ${data?.reference ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  await requireActor(request, context);
  const { fields } = await readForm(request);
  if (intentOf(fields, ['submit', 'read-comment']) === 'read-comment') {
    const { actor, state } = await requireCase(args, 'restricted.read');
    const pack = state.package;
    await requireFreshFactor(request, context);
    if (pack?.status === 'refused' && can(actor, 'undertaking.review', accessOf(state))) {
      return json({ comment: await openRefusalComment(actor, state.id, pack.id) });
    }
    // A comment is for the sponsor it was written to: the next one's package is not returned yet.
    if (pack?.status !== 'returned') throw notFound();
    return json({ comment: await openReturnComment(actor, state.id) });
  }
  const { actor, lang, state } = await requireCase(args, 'undertaking.submit');
  const result = await runCommand(actor, submitPackage, {
    caseId: state.id,
    input: null,
    ...formIdOf(fields),
  });
  if (!result.ok) return refusalResponse(request, actor, state.id, result);
  const here = pathTo('undertaking', lang, { reference: caseSlug(state.reference) });
  return redirectTo(`${here}?done=submitted`);
}

export default function Undertaking() {
  const { undertaking, caseFile } = useText();
  const lang = useLang();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pack = data.package;
  const reference = { reference: data.slug };
  const crumbs = [
    { label: data.reference, href: pathTo('case', lang, reference) },
    { label: undertaking.title },
  ];
  if (!pack) {
    return (
      <Page title={undertaking.title} over={caseFile.numbered(data.reference)} crumbs={crumbs}>
        <EmptyState links={[{ href: pathTo('case', lang, reference), label: undertaking.toCase }]}>
          {undertaking.empty}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={undertaking.title}
      over={caseFile.numbered(data.reference)}
      lead={pack.mayPrepare ? undertaking.intro : statusText(pack, undertaking, lang)}
      crumbs={crumbs}
    >
      <div className="stack gap-top">
        <FormAnswerNotice
          answer={answer && 'refusal' in answer ? answer : undefined}
          here={pathTo('undertaking', lang, reference)}
        />
        <DoneNotice done={answer ? null : data.done} />
        {pack.status === 'returned' ? (
          <ReturnedNotice
            reason={pack.returnReason}
            comment={answer && 'comment' in answer ? answer.comment : undefined}
            idempotencyKey={data.idempotencyKey}
            mayRead={pack.mayOpenHousehold}
          />
        ) : null}
        {pack.refusalComment ? (
          <RefusedNotice
            comment={answer && 'comment' in answer ? answer.comment : undefined}
            idempotencyKey={data.idempotencyKey}
          />
        ) : null}
        {pack.mayPrepare ? (
          <ProgressBar done={pack.parts - pack.missing.length} total={pack.parts}>
            <b>{undertaking.progress(pack.parts - pack.missing.length, pack.parts)}</b>
          </ProgressBar>
        ) : null}
      </div>
      <Split side={<PackageSide {...data} pack={pack} />}>
        <PackageForms slug={data.slug} pack={pack} />
      </Split>
    </Page>
  );
}

function statusText(
  pack: UndertakingData,
  { statuses }: ReturnType<typeof useText>['undertaking'],
  lang: ReturnType<typeof useLang>,
): string {
  const date = (value: string | null) => (value ? formatDate(lang, value) : '');
  switch (pack.status) {
    case 'submitted':
      return statuses.submitted(date(pack.submittedOn));
    case 'approved':
    case 'refused':
      return statuses[pack.status](date(pack.decidedOn));
    default:
      return statuses[pack.status];
  }
}

/** What the reader just did, after the redirect that followed it. */
function DoneNotice({ done }: { done: string | null }) {
  const { undertaking, arrangements } = useText();
  if (!done) return null;
  const form = undertakingForms.find((one) => done === one || done === `${one}-pdf`);
  if (form) {
    const name = arrangements.forms[form];
    return (
      <Notice kind="success" live>
        {done === form ? undertaking.saved(name) : undertaking.savedWithDocument(name)}
      </Notice>
    );
  }
  return done === 'submitted' ? (
    <Notice kind="success" live>
      {undertaking.submitted}
    </Notice>
  ) : null;
}
