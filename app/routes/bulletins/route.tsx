import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { putInBulletin } from '#app/commands/write-bulletin.server.ts';
import { can } from '#app/domain/access/can.ts';
import { isUuid } from '#app/domain/uuid.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import {
  langOf,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import {
  type BulletinLine,
  bulletinsOnAPage,
  listBulletins,
  ownFrequency,
} from '#app/queries/bulletins.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { pageIn } from '../asked-page.ts';
import { requireBulletinReader } from '../bulletin-guard.server.ts';
import { formIdOf } from '../case-guard.server.ts';
import { refusalResponse } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { PromotionLinks } from '../promotion/promotion-links.tsx';

/** Bulletins: drafts for those who write them, sent ones for all who may read them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBulletinReader(args);
  const lang = langOf(args.request);
  const page = pageIn(new URL(args.request.url).searchParams, 'page');
  const mayRun = can(actor, 'promotion.run');
  const follows = can(actor, 'promotion.read');
  const [drafts, sent, frequency] = await Promise.all([
    mayRun ? listBulletins(actor, 'draft') : { lines: [], total: 0 },
    listBulletins(actor, 'sent', page),
    can(actor, 'bulletin.subscribe') ? ownFrequency(actor) : null,
  ]);
  const pageCount = Math.max(1, Math.ceil(sent.total / bulletinsOnAPage));
  return json({
    title: textOf(lang).bulletin.title,
    mayRun,
    follows,
    offers: can(actor, 'bulletin.subscribe') && (frequency ?? 'off') === 'off',
    drafts: drafts.lines.map((line) => ({ ...line, on: formatDate(lang, line.on) })),
    sent: sent.lines.map((line) => sentRow(line, lang)),
    total: sent.total,
    page,
    pageCount,
    first: (page - 1) * bulletinsOnAPage + 1,
    idempotencyKey: crypto.randomUUID(),
  });
}

function sentRow(line: BulletinLine, lang: 'en' | 'fr') {
  const { bulletin } = textOf(lang);
  return {
    id: line.id,
    href: pathTo('bulletin', lang, { bulletin: line.id }),
    title: bulletin.of(formatDate(lang, line.on)),
    profiles: bulletin.profiles(line.profiles),
    copies: bulletin.sent.copiesOf(line.delivered, line.copies),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

/** Begins a bulletin, or puts profiles that were chosen on the board into one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'promotion.run');
  const lang = langOf(request);
  const { fields } = await readForm(request);
  const only = fields.get('only');
  const numbers = (only === null ? fields.getAll('number') : [only]).map(String);
  if (fields.get('intent') === 'put-in' && numbers.length === 0) {
    return redirectTo(`${pathTo('promotion', lang)}?none=1#live`);
  }
  const given = String(fields.get('bulletin') ?? '');
  const result = await runPortalAct(actor, putInBulletin, {
    input: { bulletinId: isUuid(given) ? given : null, numbers },
    idempotencyKey: formIdOf(fields).idempotencyKey,
  });
  if (!result.ok) return refusalResponse(request, actor, null, result);
  return redirectTo(pathTo('write-bulletin', lang, { bulletin: result.id ?? '' }));
}

export default function BulletinsPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { bulletin: words, common, promotionDesk } = useText();
  const here = pathTo('bulletins', lang);
  const { first } = data;
  return (
    <Page
      title={data.title}
      lead={words.lead}
      crumbs={
        data.follows
          ? [{ label: promotionDesk.title, href: pathTo('promotion', lang) }, { label: data.title }]
          : [{ label: common.nav.desk, href: pathTo('desk', lang) }, { label: data.title }]
      }
    >
      {data.follows ? <PromotionLinks here="bulletins" /> : null}
      <FormAnswerNotice answer={answer} here={here} />
      {data.offers ? (
        <p>
          {words.choice.offer}{' '}
          <Anchor href={`${pathTo('account', lang)}#bulletins`}>{words.choice.toChoice}</Anchor>
        </p>
      ) : null}
      {data.mayRun ? <Drafts drafts={data.drafts} idempotencyKey={data.idempotencyKey} /> : null}
      <Section id="sent" title={words.sent.title}>
        {data.sent.length === 0 ? (
          <EmptyState>{words.sent.none}</EmptyState>
        ) : (
          <>
            <DataTable
              caption={words.sent.title}
              captionHidden
              columns={[
                { label: words.sent.date },
                { label: words.sent.profiles },
                ...(data.follows ? [{ label: words.sent.copies }] : []),
              ]}
              rows={data.sent.map((row) => ({
                key: row.id,
                cells: [
                  <Anchor key="date" href={row.href}>
                    {row.title}
                  </Anchor>,
                  row.profiles,
                  row.copies,
                ],
              }))}
            />
            <Pagination
              page={data.page}
              pageCount={data.pageCount}
              hrefFor={(page) => (page > 1 ? `${here}?page=${page}` : here)}
              summary={common.pages.range(first, first + data.sent.length - 1, data.total)}
            />
          </>
        )}
      </Section>
    </Page>
  );
}

function Drafts({
  drafts,
  idempotencyKey,
}: {
  drafts: readonly { readonly id: string; readonly on: string; readonly profiles: number }[];
  idempotencyKey: string;
}) {
  const lang = useLang();
  const { bulletin: words } = useText();
  return (
    <Section id="drafts" title={words.drafts.title}>
      {drafts.length === 0 ? (
        <EmptyState>{words.drafts.none}</EmptyState>
      ) : (
        <DataTable
          caption={words.drafts.title}
          captionHidden
          columns={[{ label: words.columns.draft }, { label: words.columns.profiles }]}
          rows={drafts.map(({ id, on, profiles }) => ({
            key: id,
            cells: [
              <Anchor key="draft" href={pathTo('write-bulletin', lang, { bulletin: id })}>
                {words.draftOf(on)}
              </Anchor>,
              words.profiles(profiles),
            ],
          }))}
        />
      )}
      <Form method="post" action={pathTo('bulletins', lang)} className="gap-top">
        <FormId idempotencyKey={idempotencyKey} intent="begin" />
        <Button kind="secondary">{words.drafts.begin}</Button>
      </Form>
    </Section>
  );
}
