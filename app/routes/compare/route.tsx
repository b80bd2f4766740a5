import './compare.css';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { can } from '#app/domain/access/can.ts';
import { useText } from '#app/i18n/context.tsx';
import { textOf } from '#app/i18n/text.server.ts';
import { profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import {
  langOf,
  readForm,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import { browseThese } from '#app/queries/browse.server.ts';
import { readGroupBeside } from '#app/queries/fit.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { PrintButton } from '#app/ui/print-button.tsx';
import { compareAt, formatPlace, listAt, placeOf } from '../browse/list-place.server.ts';
import { mostCompared, parsePageState } from '../browse/page-state.ts';
import { followButton, followInPlace } from '../follow-in-place.server.ts';
import { compareView } from './compare-view.server.ts';

/** Set when more were asked for than are shown: the address itself names those that are. */
const moreParam = 'more';

/** Up to four profiles side by side, as they are now. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'profile.browse');
  const lang = langOf(request);
  const { compare, watch } = textOf(lang);
  const params = new URL(request.url).searchParams;
  const { tooMany } = parsePageState(params);
  const more = params.has(moreParam);
  params.delete(moreParam);
  // The address names the profiles and where in the list they were chosen, and nothing else.
  const place = placeOf(params, lang);
  const { picked } = place.state;
  if (params.toString() !== formatPlace(lang, place)) {
    const short = compareAt(lang, place);
    throw redirectTo(tooMany ? `${short}&${moreParam}=1` : short);
  }
  const sponsors = can(actor, 'claim.make');
  const day = today();
  const [{ hits }, group] = await Promise.all([
    browseThese(actor, picked, day),
    readGroupBeside(actor),
  ]);
  const view = compareView(place, hits, { lang, today: day, sponsors, group });
  const mayFollow = can(actor, 'profile.watch');
  return json({
    title: compare.title,
    rows: view.rows,
    columns: view.columns.map((column) => ({
      ...column,
      follow:
        mayFollow && column.shown
          ? followButton(profileSlug(column.number), column.shown.followed, watch)
          : null,
    })),
    more,
    chooseHref: listAt(lang, place),
  });
}

/** Follows one of the profiles, or stops, and comes back to the comparison. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context);
  const { fields } = await readForm(request);
  const number = await followInPlace(actor, fields);
  const lang = langOf(request);
  const here = compareAt(lang, placeOf(new URL(request.url).searchParams, lang));
  return redirectTo(number ? `${here}#acts-${profileSlug(number)}` : here);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export default function Compare() {
  const data = useLoaderData<typeof loader>();
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
        <EmptyState links={[{ href: chooseHref, label: compare.choose }]}>
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
                ...(shown.length > 0
                  ? [
                      {
                        key: 'actions',
                        screenOnly: true,
                        cells: [
                          compare.rows.actions,
                          ...columns.map(({ number, shown: profile, follow }) =>
                            profile ? (
                              <Form
                                key={number}
                                method="post"
                                className="compare__acts"
                                id={follow ? `acts-${follow.value}` : undefined}
                              >
                                <ButtonLink kind="secondary" small href={profile.href}>
                                  {compare.open}
                                  <span className="vh"> {number}</span>
                                </ButtonLink>
                                {follow ? (
                                  <Button kind="link" small name={follow.name} value={follow.value}>
                                    {follow.label}
                                    <span className="vh"> {number}</span>
                                  </Button>
                                ) : null}
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
