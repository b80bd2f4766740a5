/**
 * What an address says of the page beside what is asked: how the list is shown, what is looked for
 * within a long filter, and which profiles are picked to be compared. It narrows nothing, so it is no
 * part of a query that is kept or sent on.
 */
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { numberOfSlug, profileSlug } from '#app/paths.ts';
import type { LongFacet, TypedNames } from '#search/port.ts';

export const views = ['cards', 'compact', 'map'] as const;
export type View = (typeof views)[number];
const isView = memberOf(views);

/** Those of the port, stated for the browser's build, which holds nothing of the search. */
const longFacets = ['language', 'need', 'community'] as const satisfies readonly LongFacet[];
export const isLongFacet = memberOf(longFacets);

export interface PageState {
  readonly view: View;
  /** What was typed to find a value of a long filter. */
  readonly within: TypedNames;
  /** Numbers of the profiles picked to be compared, in the order picked. */
  readonly picked: readonly string[];
}

export const viewParam = 'view';
export const pickedParam = 'p';
export const withinParams = {
  language: 'in-language',
  need: 'in-need',
  community: 'in-community',
} as const satisfies Record<LongFacet, string>;

/** Parameters that are the page's own, so not to be called unknown. */
export const pageStateParams: readonly string[] = [
  viewParam,
  pickedParam,
  ...Object.values(withinParams),
];

/** As many as can be read side by side. */
export const mostCompared = 4;
const longestTyped = 40;

/** Reads the page's state from an address; what is not known is as if it were not there. */
export function parsePageState(params: URLSearchParams): PageState & { tooMany: boolean } {
  const view = params.get(viewParam) ?? '';
  const picked = new Set(params.getAll(pickedParam).flatMap((slug) => numberOfSlug(slug) ?? []));
  const within: Partial<Record<LongFacet, string>> = {};
  for (const facet of longFacets) {
    const typed = (params.get(withinParams[facet]) ?? '').trim().slice(0, longestTyped);
    if (typed) within[facet] = typed.toWellFormed();
  }
  return {
    view: isView(view) ? view : 'cards',
    within,
    picked: [...picked].slice(0, mostCompared),
    tooMany: picked.size > mostCompared,
  };
}

/** The state as parameters, defaults left out: what a form must carry along. */
export function pageStateFields(state: PageState): { name: string; value: string }[] {
  return [
    ...(state.view === 'cards' ? [] : [{ name: viewParam, value: state.view }]),
    ...longFacets.flatMap((facet) => {
      const value = state.within[facet];
      return value ? [{ name: withinParams[facet], value }] : [];
    }),
    ...state.picked.map((number) => ({ name: pickedParam, value: profileSlug(number) })),
  ];
}

/** The state as the end of a query string, without "?" or "&". */
export function formatPageState(state: PageState): string {
  const params = new URLSearchParams();
  for (const { name, value } of pageStateFields(state)) params.append(name, value);
  return params.toString();
}
