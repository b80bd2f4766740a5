import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { clearFeatured, featureProfile } from '#app/commands/feature-profile.server.ts';
import { runPortalAct } from '#app/commands/run-portal-act.server.ts';
import { can } from '#app/domain/access/can.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { isPublishedNeedCode, publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { compareLabels, formatDate } from '#app/i18n/format.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { numberOfSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import {
  intentOf,
  langOf,
  notFound,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { listFeatured, needsOfLive } from '#app/queries/featured.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { Section } from '#app/ui/section.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { formIdOf } from '../case-guard.server.ts';
import { refusalResponse } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { PromotionLinks } from '../promotion/promotion-links.tsx';

const isDone = memberOf(['featured', 'cleared'] as const);

/** The front window: which profile stands there for which need, and what RSTP puts in its place. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'promotion.read');
  const lang = langOf(request);
  const { promotionDesk } = textOf(lang);
  const { needLabels } = vocabularyOf(lang);
  const byLabel = compareLabels(lang);
  const day = today();
  const params = new URL(request.url).searchParams;
  const mayRun = can(actor, 'promotion.run');
  const asked = mayRun ? numberOfSlug(params.get('profile') ?? '') : null;
  const [featured, needs] = await Promise.all([
    listFeatured(actor, day),
    asked ? needsOfLive(actor, asked, day) : null,
  ]);
  const inWindow = new Map(featured.map((each) => [each.need, each]));
  const done = params.get('done') ?? '';
  return json({
    title: promotionDesk.featured.title,
    mayRun,
    done: isDone(done) ? done : null,
    chosen: asked && {
      number: asked,
      live: needs !== null,
      needs: (needs ?? []).map((need) => ({
        need,
        label: needLabels[need],
        now: inWindow.get(need)?.number ?? null,
        idempotencyKey: crypto.randomUUID(),
      })),
    },
    featured: featured
      .map(({ need, number, since, limitOn }) => ({
        need,
        label: needLabels[need],
        number,
        href: pathTo('profile', lang, { number: profileSlug(number) }),
        since: formatDate(lang, since),
        days: promotionDesk.board.daysCount(daysBetween(day, limitOn)),
        until: promotionDesk.board.until(formatDate(lang, limitOn)),
        idempotencyKey: crypto.randomUUID(),
      }))
      .sort((a, b) => byLabel(a.label, b.label)),
    needs: publishedNeedCodes
      .map((value) => ({ value, label: needLabels[value] }))
      .sort((a, b) => byLabel(a.label, b.label)),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'promotion.run');
  const lang = langOf(request);
  const { fields } = await readForm(request, { maxBytes: 4 * 1024 });
  const need = String(fields.get('need') ?? '');
  if (!isPublishedNeedCode(need)) throw notFound();
  const { idempotencyKey } = formIdOf(fields);
  const clears = intentOf(fields, ['feature', 'clear']) === 'clear';
  const result = clears
    ? await runPortalAct(actor, clearFeatured, { input: { need }, idempotencyKey })
    : await runPortalAct(actor, featureProfile, {
        input: { need, number: String(fields.get('number') ?? '') },
        idempotencyKey,
      });
  if (!result.ok) return refusalResponse(request, actor, null, result);
  return redirectTo(`${pathTo('featured', lang)}?done=${clears ? 'cleared' : 'featured'}`);
}

export default function FeaturedPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const lang = useLang();
  const { promotionDesk } = useText();
  const words = promotionDesk.featured;
  const here = pathTo('featured', lang);
  const board = pathTo('promotion', lang);
  return (
    <Page
      title={data.title}
      lead={words.lead}
      crumbs={[{ label: promotionDesk.title, href: board }, { label: data.title }]}
    >
      <PromotionLinks here="featured" />
      <FormAnswerNotice answer={answer} here={here} />
      {data.done && !answer ? (
        <Notice kind="success" live>
          {words.done[data.done]}
        </Notice>
      ) : null}
      {data.chosen ? <Choose {...data.chosen} /> : null}
      <Section id="window" title={words.list}>
        {data.featured.length === 0 ? (
          <EmptyState>{words.empty}</EmptyState>
        ) : (
          <DataTable
            caption={words.list}
            captionHidden
            columns={[
              { label: words.need },
              { label: words.profile },
              { label: words.since },
              { label: words.daysLeft },
              ...(data.mayRun ? [{ label: words.steps }] : []),
            ]}
            rows={data.featured.map((row) => ({
              key: row.need,
              cells: [
                row.label,
                <Anchor key="number" className="nowrap num" href={row.href}>
                  {row.number}
                </Anchor>,
                row.since,
                `${row.days}, ${row.until}`,
                <Form key="steps" method="post" action={here} className="btn-row">
                  <FormId idempotencyKey={row.idempotencyKey} intent="clear" />
                  <input type="hidden" name="need" value={row.need} />
                  <Anchor href={`${board}?need=${row.need}`}>
                    {words.replace}
                    <span className="vh">{promotionDesk.board.of(row.label)}</span>
                  </Anchor>
                  <Button kind="link" small>
                    {words.clear}
                    <span className="vh">{promotionDesk.board.of(row.label)}</span>
                  </Button>
                </Form>,
              ],
            }))}
          />
        )}
      </Section>
      {data.mayRun ? (
        <Section id="by-need" title={words.byNeed} note={words.byNeedNote}>
          <form method="get" action={board} className="filters-row">
            <SelectField name="need" label={words.need} options={data.needs} />
            <Button kind="secondary">{words.toBoard}</Button>
          </form>
        </Section>
      ) : null}
    </Page>
  );
}

interface ChooseProps {
  readonly number: string;
  readonly live: boolean;
  readonly needs: readonly {
    readonly need: string;
    readonly label: string;
    readonly now: string | null;
    readonly idempotencyKey: string;
  }[];
}

/** The needs of the profile that was chosen on the board, and what stands in the window for each. */
function Choose({ number, live, needs }: ChooseProps) {
  const lang = useLang();
  const words = useText().promotionDesk.featured;
  return (
    <Section id="choose" title={words.choose(number)} note={live ? words.chooseNote : undefined}>
      {!live ? (
        <Notice kind="warning">{words.gone}</Notice>
      ) : needs.length === 0 ? (
        <p>{words.noNeeds}</p>
      ) : (
        <DataTable
          caption={words.choose(number)}
          captionHidden
          columns={[{ label: words.need }, { label: words.list }, { label: words.steps }]}
          rows={needs.map(({ need, label, now, idempotencyKey }) => ({
            key: need,
            cells: [
              label,
              now === number ? (
                <Tag key="now" tone="good">
                  {words.here}
                </Tag>
              ) : now ? (
                words.now(now)
              ) : (
                words.free
              ),
              now === number ? null : (
                <Form key="put" method="post" action={pathTo('featured', lang)}>
                  <FormId idempotencyKey={idempotencyKey} intent="feature" />
                  <input type="hidden" name="need" value={need} />
                  <input type="hidden" name="number" value={number} />
                  <Button kind="secondary" small>
                    {words.put}
                    <span className="vh">{words.putFor(label)}</span>
                  </Button>
                </Form>
              ),
            ],
          }))}
        />
      )}
    </Section>
  );
}
