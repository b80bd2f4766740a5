/**
 * A query of the list as a URL, so that a search can be kept, sent and gone back to. The names are
 * the same in both languages: changing the language keeps the search, and the language of its words.
 */
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { isLang, type Lang, otherLang } from '#app/i18n/lang.ts';
import { facetValues, rangeBounds } from './facet-values.ts';
import { type Facet, facets, type RangeName, rangeNames, type Sort, sorts } from './port.ts';
import type { ProfileQuery, Range } from './query.ts';

/** Parameter of each facet; fields of the filter form have the same names. */
export const facetParams = {
  community: 'community',
  language: 'language',
  size: 'size',
  need: 'need',
  priority: 'priority',
  stream: 'stream',
  medical: 'medical',
  province: 'province',
  daysLeft: 'days',
  travel: 'travel',
  fit: 'fit',
} as const satisfies Record<Facet, string>;
/** Parameters of each range. */
export const rangeParams = {
  size: { from: 'people-from', to: 'people-to' },
  daysLeft: { from: 'days-from', to: 'days-to' },
} as const satisfies Record<RangeName, Record<keyof Range, string>>;
export const rangeParamNames: ReadonlySet<string> = new Set(
  Object.values(rangeParams).flatMap(({ from, to }) => [from, to]),
);
export const textParam = 'q';
/** The language of the words, where it is not that of the page. */
export const wordsParam = 'words';
export const sortParam = 'sort';
export const pageParam = 'page';

export const defaultPageSize = 24;
const longestText = 200;
const lastPage = 10_000;
/** What a URL holds is shown back to the reader: a few entries, each short, say enough. */
const mostIgnored = 20;
const longestShown = 60;

/** A part of the URL that asks for nothing we know. */
export interface IgnoredParam {
  readonly name: string;
  readonly value: string;
}

interface Context {
  /** Of the page. */
  readonly lang: Lang;
  readonly today: CivilDate;
  readonly pageSize?: number;
  /** What the reader's group can do; a URL never says it. */
  readonly fit?: FitTerms | null;
  /** Parameters of the page that are not the search's, so not to be called unknown. */
  readonly otherParams?: readonly string[];
}

/**
 * Reads a query from a URL. Nothing in it can make this fail: what is not known is left out of the
 * query and listed, so that the page can say so.
 */
export function parseQuery(
  params: URLSearchParams,
  context: Context,
): { query: ProfileQuery; ignored: IgnoredParam[] } {
  const ignored: IgnoredParam[] = [];
  const ignore = (name: string, value: string) => {
    if (ignored.length < mostIgnored) ignored.push({ name: cut(name), value: cut(value) });
  };
  const chosen = new Map<Facet, Set<string>>();
  const numbers = new Map<string, string>();
  let text = '';
  let lang: Lang | null = null;
  let sort: Sort = 'recommended';
  let page = 1;

  for (const [name, value] of params) {
    // A form sends its empty fields too; they ask for nothing.
    if (value.trim() === '') continue;
    const facet = facetOf.get(name);
    if (facet) {
      if (isValueOf(facet, value)) chosen.set(facet, (chosen.get(facet) ?? new Set()).add(value));
      else ignore(name, value);
    } else if (rangeParamNames.has(name) && !numbers.has(name)) {
      numbers.set(name, value.trim());
    } else if (name === textParam && text === '') {
      const whole = tidy(value);
      text = Array.from(whole).slice(0, longestText).join('').trim();
      if (text.length < whole.length) ignore(name, whole.slice(text.length).trim());
    } else if (name === wordsParam && isLang(value)) {
      lang ??= value;
    } else if (name === sortParam && (sorts as readonly string[]).includes(value)) {
      sort = value as Sort;
    } else if (name === pageParam && /^[1-9]\d*$/.test(value)) {
      page = Math.min(Number(value), lastPage);
    } else if (!context.otherParams?.includes(name)) {
      ignore(name, value);
    }
  }

  const query: ProfileQuery = {
    text,
    lang: (text !== '' && lang) || context.lang,
    filters: filtersFrom(chosen),
    ranges: rangesFrom(numbers, ignore),
    fit: context.fit ?? null,
    sort,
    page,
    pageSize: context.pageSize ?? defaultPageSize,
    today: context.today,
  };
  return { query, ignored };
}

/**
 * The query string of a query, without "?": defaults left out, one order, so that equal queries have equal URLs.
 * @param lang of the page it leads to.
 */
export function formatQuery(query: ProfileQuery, lang: Lang): string {
  const params = new URLSearchParams();
  for (const { name, value } of textFields(query, lang)) params.append(name, value);
  for (const facet of facets) {
    for (const value of inOrder(facet, query.filters[facet] ?? [])) {
      params.append(facetParams[facet], value);
    }
  }
  for (const name of rangeNames) {
    const { from, to } = query.ranges[name] ?? {};
    if (from !== undefined) params.append(rangeParams[name].from, String(from));
    if (to !== undefined) params.append(rangeParams[name].to, String(to));
  }
  if (query.sort !== 'recommended') params.append(sortParam, query.sort);
  if (query.page > 1) params.append(pageParam, String(query.page));
  return params.toString();
}

/** The words as parameters, with their language where it is not the page's. */
export function textFields(
  { text, lang }: Pick<ProfileQuery, 'text' | 'lang'>,
  pageLang: Lang,
): { name: string; value: string }[] {
  if (text === '') return [];
  const said = { name: textParam, value: text };
  return lang === pageLang ? [said] : [said, { name: wordsParam, value: lang }];
}

/** The same address for the page in the other language: what is searched keeps its language. */
export function searchForOtherPage(search: string, pageLang: Lang): string {
  const params = new URLSearchParams(search);
  const hasWords = params.getAll(textParam).some((typed) => typed.trim() !== '');
  const lang = params.getAll(wordsParam).find(isLang) ?? pageLang;
  params.delete(wordsParam);
  if (hasWords && lang === pageLang) params.append(wordsParam, lang);
  return params.size > 0 ? `?${params}` : '';
}

/** Adds a value of a facet; like every change of what is asked, it goes back to the first page. */
export function withValue(query: ProfileQuery, facet: Facet, value: string): ProfileQuery {
  return withValues(query, facet, [...(query.filters[facet] ?? []), value]);
}

export function withoutValue(query: ProfileQuery, facet: Facet, value: string): ProfileQuery {
  return withValues(
    query,
    facet,
    (query.filters[facet] ?? []).filter((chosen) => chosen !== value),
  );
}

/** Gives up every value of a facet. */
export function withoutFacet(query: ProfileQuery, facet: Facet): ProfileQuery {
  return withValues(query, facet, []);
}

/**
 * The same question, on the same page of it, without what compares profiles with a group: for a reader who
 * has nothing to compare them with. What was left out is listed, as by `parseQuery`.
 */
export function withoutFit(query: ProfileQuery): { query: ProfileQuery; ignored: IgnoredParam[] } {
  const values = query.filters.fit ?? [];
  const ignored = values.map((value) => ({ name: facetParams.fit, value }) as IgnoredParam);
  const unfiltered = withPage(withoutFacet(query, 'fit'), query.page);
  if (query.sort !== 'fit') return { query: unfiltered, ignored };
  return {
    query: { ...unfiltered, sort: 'recommended' },
    ignored: [...ignored, { name: sortParam, value: query.sort }],
  };
}

/** Asks for a range, or gives it up when it has no end. */
export function withRange(query: ProfileQuery, name: RangeName, range: Range): ProfileQuery {
  const { [name]: _, ...others } = query.ranges;
  const isOpen = range.from === undefined && range.to === undefined;
  return { ...query, ranges: isOpen ? others : { ...others, [name]: range }, page: 1 };
}

export function withoutRange(query: ProfileQuery, name: RangeName): ProfileQuery {
  return withRange(query, name, {});
}

export function withoutText(query: ProfileQuery): ProfileQuery {
  return { ...query, text: '', page: 1 };
}

/** The same words, searched in the other language. */
export function inOtherWords(query: ProfileQuery): ProfileQuery {
  return { ...query, lang: otherLang(query.lang), page: 1 };
}

export function withPage(query: ProfileQuery, page: number): ProfileQuery {
  return { ...query, page: Math.min(Math.max(1, Math.trunc(page) || 1), lastPage) };
}

export function withSort(query: ProfileQuery, sort: Sort): ProfileQuery {
  return { ...query, sort, page: 1 };
}

/** Everything again, in the order chosen. */
export function clear(query: ProfileQuery): ProfileQuery {
  return { ...query, text: '', filters: {}, ranges: {}, page: 1 };
}

/** The page that everyone comes to who asks for nothing in particular. */
export function isFirstOfAll(query: ProfileQuery): boolean {
  return formatQuery(query, query.lang) === '';
}

const facetOf = new Map<string, Facet>(facets.map((facet) => [facetParams[facet], facet]));

/** A number out of bounds, or a range whose end comes before its beginning, asks for nothing. */
function rangesFrom(
  numbers: ReadonlyMap<string, string>,
  ignore: (name: string, value: string) => void,
): ProfileQuery['ranges'] {
  const ranges: Partial<Record<RangeName, Range>> = {};
  for (const name of rangeNames) {
    const end = (param: string): number | undefined => {
      const typed = numbers.get(param);
      if (typed === undefined) return undefined;
      const number = rangeEnd(name, typed);
      if (number === undefined) ignore(param, typed);
      return number;
    };
    const params = rangeParams[name];
    const from = end(params.from);
    const to = end(params.to);
    if (from !== undefined && to !== undefined && from > to) {
      ignore(params.from, String(from));
      ignore(params.to, String(to));
    } else if (from !== undefined || to !== undefined) {
      ranges[name] = {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
    }
  }
  return ranges;
}

/** The number that an end of a range asks for; none when it is out of bounds or no number. */
export function rangeEnd(name: RangeName, typed: string): number | undefined {
  const { from, to } = rangeBounds[name];
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  return number >= from && number <= to ? number : undefined;
}

function isValueOf(facet: Facet, value: string): boolean {
  return (facetValues[facet] as readonly string[]).includes(value);
}

function inOrder(facet: Facet, values: Iterable<string>): string[] {
  const chosen = new Set(values);
  return facetValues[facet].filter((value) => chosen.has(value));
}

function filtersFrom(chosen: ReadonlyMap<Facet, Iterable<string>>): ProfileQuery['filters'] {
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const values = inOrder(facet, chosen.get(facet) ?? []);
    if (values.length > 0) filters[facet] = values;
  }
  return filters;
}

function withValues(query: ProfileQuery, facet: Facet, values: readonly string[]): ProfileQuery {
  const chosen = new Map<Facet, readonly string[]>(
    facets.map((each) => [each, each === facet ? values : (query.filters[each] ?? [])]),
  );
  return { ...query, filters: filtersFrom(chosen), page: 1 };
}

/** One space between words; control characters and halves of characters are no text. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\uFFFD]+/gu, ' ')
    .trim();
}

function cut(text: string): string {
  const shown = Array.from(tidy(text));
  return shown.length > longestShown
    ? `${shown.slice(0, longestShown - 1).join('')}…`
    : shown.join('');
}
