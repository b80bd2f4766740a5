import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { changeSearch, saveSearch } from '#app/commands/save-search.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { useText } from '#app/i18n/context.tsx';
import { capitalized } from '#app/i18n/description/describable.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { parseForm, typedValue } from '#app/platform/form.ts';
import { readForm, redirectTo } from '#app/platform/http.server.ts';
import { asksForFit, savedQueryOf } from '#app/queries/saved-query.ts';
import {
  listSearchNames,
  narrowed,
  type Outlook,
  outlookOf,
  readOwnFit,
} from '#app/queries/saved-searches.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';
import { SelectField } from '#app/ui/select-field.tsx';
import type { ProfileQuery } from '#search/query.ts';
import { parseQuery } from '#search/url.ts';
import { facetLabels } from '../browse/filters.server.ts';
import { formIdOf } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { type FormAnswer, FormAnswerNotice } from '../form-answer.tsx';
import { requireSearcher, searchIdOf } from '../saved-search-guard.server.ts';
import { listOf, partsOf, proposedName, saveAt } from '../saved-search-view.server.ts';
import { AskedParts, SearchChoices } from '../search-choices.tsx';
import { searchChoices } from '../search-choices-form.ts';

/** Keeps the search that the list shows: what it asks is in the address, as it is in the list's own. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, lang } = await requireSearcher(args);
  const query = await readQuery(actor, args.request, lang);
  const { savedSearches: words } = textOf(lang);
  const [outlook, names] = await Promise.all([outlookOf(actor, query), listSearchNames(actor)]);
  const taken = names.map(({ name }) => name);
  const noCapacity = asksForFit(query) && query.fit === null;
  return json({
    title: words.form.title,
    here: saveAt(query, lang),
    list: listOf(query, lang),
    parts: partsOf(query, lang),
    noCapacity,
    matches: words.matches(noCapacity ? 0 : outlook.matches, outlook.live),
    wide: noCapacity ? null : wideOf(outlook, query, lang),
    name: proposedName(query, lang, taken),
    names,
    idempotencyKey: crypto.randomUUID(),
  });
}

async function readQuery(actor: Actor, request: Request, lang: Lang): Promise<ProfileQuery> {
  const { searchParams } = new URL(request.url);
  const fit = await readOwnFit(actor);
  return parseQuery(searchParams, { lang, today: today(), fit, pageSize: 1 }).query;
}

/** What to say of a search that asks for too little, and links that ask for more. */
function wideOf({ breadth, narrowings }: Outlook, query: ProfileQuery, lang: Lang) {
  if (breadth === 'narrow') return null;
  const { browse, savedSearches } = textOf(lang);
  const words = savedSearches.wide;
  const labelOf = facetLabels(lang);
  return {
    title: words.title[breadth],
    text: words.text[breadth],
    narrowings: narrowings.map((each) => ({
      href: saveAt(narrowed(query, each), lang),
      label: words.to(
        browse.facets[each.facet],
        capitalized(labelOf(each.facet, each.value)),
        each.matches,
      ),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} – Passerelle` },
];

export async function action(args: ActionFunctionArgs) {
  const { actor, lang } = await requireSearcher(args);
  const { fields } = await readForm(args.request, { maxBytes: 16 * 1024 });
  const parsed = parseForm(searchChoices(textOf(lang)), fields);
  if (!parsed.ok) return json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  const query = await readQuery(actor, args.request, lang);
  const search = { ...parsed.value, query: savedQueryOf(query), lang: query.lang };
  const replaces = fields.get('replaces');
  const result = replaces
    ? await changeSearch(actor, searchIdOf(replaces), search)
    : await saveSearch(actor, formIdOf(fields).idempotencyKey ?? crypto.randomUUID(), search);
  if (result.ok) return redirectTo(`${pathTo('saved-searches', lang)}?done=saved`);
  const { refusal, status } = await answerRefusal(args.request, actor, null, result);
  return json<FormAnswer>({ typed: parsed.typed, refusal }, status);
}

export default function SaveSearchPage() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as FormAnswer | undefined;
  const { browse, savedSearches } = useText();
  const words = savedSearches.form;
  const { wide } = data;
  return (
    <Page
      title={data.title}
      lead={words.lead}
      crumbs={[{ label: browse.title, href: data.list }, { label: data.title }]}
    >
      <FormAnswerNotice answer={answer} here={data.here} />
      <div className="stack">
        {data.parts.length > 0 ? <AskedParts parts={data.parts} /> : null}
        <p>{data.matches}</p>
        {data.noCapacity ? <Notice kind="warning">{savedSearches.asks.noCapacity}</Notice> : null}
        {wide ? (
          <Notice kind="warning" title={wide.title}>
            <p>{wide.text}</p>
            {wide.narrowings.length > 0 ? (
              <>
                <p>{savedSearches.wide.narrow}</p>
                <ul className="links">
                  {wide.narrowings.map(({ href, label }) => (
                    <li key={href}>
                      <Anchor href={href}>{label}</Anchor>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </Notice>
        ) : null}
      </div>
      <Form method="post" action={data.here} className="form gap-top" noValidate>
        <FormId idempotencyKey={data.idempotencyKey} />
        {data.names.length > 0 ? (
          <SelectField
            name="replaces"
            label={words.replaces}
            hint={words.replacesHint}
            options={[
              { value: '', label: words.asNew },
              ...data.names.map(({ id, name }) => ({ value: id, label: words.inPlaceOf(name) })),
            ]}
            defaultValue={typedValue(answer?.typed, 'replaces')}
          />
        ) : null}
        <SearchChoices
          answer={answer}
          offered={{
            name: data.name,
            kinds: ['new', 'released', 'ending'],
            byMail: true,
            frequency: 'daily',
          }}
        />
        <div className="btn-row">
          <Button>{words.save}</Button>
          <ButtonLink kind="secondary" href={data.list}>
            {words.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
