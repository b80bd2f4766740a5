import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { useLang, useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, redirectTo, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { browseThese } from '#app/queries/browse.server.ts';
import { readGroupBeside } from '#app/queries/fit.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { mostCompared, parsePageState, pickedParam } from '../browse/page-state.ts';
import { compareAt, compareView } from './compare-view.server.ts';

/** Set when more were asked for than are shown: the address itself names those that are. */
const moreParam = 'more';

/** Up to four profiles side by side, as they are now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'profile.browse');
  const lang = langOf(request);
  const { compare } = textOf(lang);
  const params = new URL(request.url).searchParams;
  const { picked, tooMany } = parsePageState(params);
  const more = params.has(moreParam);
  // The form of the list sends its filters along: the address to keep names the profiles alone.
  const isShort = [...params.keys()].every((name) => name === pickedParam || name === moreParam);
  if (!isShort || tooMany) {
    const short = compareAt(lang, picked);
    throw redirectTo(tooMany ? `${short}&${moreParam}=1` : short);
  }
  const sponsors = can(actor, 'claim.make');
  const day = today();
  const [{ hits }, group] = await Promise.all([
    browseThese(actor, picked, day),
    readGroupBeside(actor),
  ]);
  const slugs = picked.map((number) => [pickedParam, number.replace(/\D/g, '')]);
  return json({
    title: compare.title,
    ...compareView(picked, hits, { lang, today: day, sponsors, group }),
    more,
    canFollow: can(actor, 'profile.watch') && sponsors,
    chooseHref: `${pathTo('browse', lang)}${slugs.length > 0 ? `?${new URLSearchParams(slugs)}` : ''}`,
    idempotencyKey: crypto.randomUUID(),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function Compare() {
  const data = useLoaderData<typeof loader>();
  const lang = useLang();
  const { browse, compare } = useText();
  const { columns, rows, chooseHref } = data;
  const shown = columns.filter((column) => column.shown !== null);
  const differences = rows.filter(({ differs }) => differs).length;
  return (
    <Page
      title={data.title}
      lead={compare.lead(mostCompared)}
      crumbs={[{ label: browse.title, href: chooseHref }, { label: data.title }]}
    >
      {data.more ? <Notice kind="warning">{compare.tooMany(mostCompared)}</Notice> : null}
      {columns.length === 0 ? (
        <EmptyState links={[{ href: pathTo('browse', lang), label: compare.choose }]}>
          {compare.none}
        </EmptyState>
      ) : (
        <>
          <div className="btn-row hide-print">
            {columns.length < mostCompared ? (
              <ButtonLink kind="secondary" small href={chooseHref}>
                {compare.chooseMore}
              </ButtonLink>
            ) : null}
            <PrintButton>{compare.print}</PrintButton>
          </div>
          <p className="small soft gap-top">
            {shown.length > 1
              ? compare.differences(differences, rows.length)
              : columns.length === 1
                ? compare.onlyOne
                : null}
          </p>
          <div className="compare">
            <DataTable
              caption={compare.caption}
              captionHidden
              columns={[
                { label: compare.about },
                ...columns.map(({ number }) => ({ label: number })),
              ]}
              rows={[
                {
                  key: 'profile',
                  cells: [
                    compare.rows.profile,
                    ...columns.map(({ number, shown: profile, removeHref }) => (
                      <span key={number} className="compare__head">
                        {profile ? (
                          <b>
                            <Anchor href={profile.href}>{profile.title}</Anchor>
                          </b>
                        ) : (
                          <span>{compare.gone}</span>
                        )}
                        <Anchor className="small hide-print" href={removeHref}>
                          {compare.remove}
                          <span className="vh"> {number}</span>
                        </Anchor>
                      </span>
                    )),
                  ],
                },
                ...rows.map(({ key, label, values, differs }) => ({
                  key,
                  cells: [
                    <span key="label">
                      {label}
                      {differs ? <span className="compare__differs">{compare.differs}</span> : null}
                    </span>,
                    ...values.map((lines, index) =>
                      lines ? (
                        <span
                          key={columns[index]?.number}
                          className={differs ? 'compare__value' : 'compare__value soft'}
                        >
                          {lines.map((line) => (
                            <span key={line}>{line}</span>
                          ))}
                        </span>
                      ) : null,
                    ),
                  ],
                })),
                ...(data.canFollow && shown.length > 0
                  ? [
                      {
                        key: 'actions',
                        cells: [
                          <span key="label" className="hide-print">
                            {compare.rows.actions}
                          </span>,
                          ...columns.map(({ number, shown: profile }) =>
                            profile ? (
                              <Form
                                key={number}
                                method="post"
                                action={profile.href}
                                className="hide-print compare__acts"
                              >
                                <FormId idempotencyKey={data.idempotencyKey} intent="follow" />
                                <ButtonLink kind="secondary" small href={profile.href}>
                                  {compare.open}
                                  <span className="vh"> {number}</span>
                                </ButtonLink>
                                <Button kind="link" small>
                                  {compare.follow}
                                  <span className="vh"> {number}</span>
                                </Button>
                              </Form>
                            ) : null,
                          ),
                        ],
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        </>
      )}
    </Page>
  );
}
