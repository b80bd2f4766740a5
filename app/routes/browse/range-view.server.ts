import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { FacetRange } from '#app/ui/facet-list.tsx';
import { rangeBounds } from '#search/facet-values.ts';
import { type RangeName, rangeNames } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { rangeParams } from '#search/url.ts';

const longestTyped = 12;

/** The fields of a range: what is asked, or what was typed and why it asks for nothing. */
export function rangeView(
  name: RangeName,
  query: ProfileQuery,
  params: URLSearchParams,
  lang: Lang,
): FacetRange {
  const { ranges } = textOf(lang).browse;
  const { legend, unit } = ranges[name];
  const asked = query.ranges[name];
  const ends = (['from', 'to'] as const).map((end) => {
    const param = rangeParams[name][end];
    const typed = (params.get(param) ?? '').trim();
    const read = asked?.[end];
    return {
      name: param,
      label: ranges[end],
      value: read === undefined ? typed.slice(0, longestTyped) : String(read),
      isRead: typed === '' || read !== undefined,
      isNumber: isWithin(name, typed),
    };
  });
  const unread = ends.filter(({ isRead }) => !isRead);
  const error =
    unread.length === 0
      ? undefined
      : unread.every(({ isNumber }) => isNumber)
        ? ranges.reversed
        : ranges.notANumber(rangeBounds[name].from, rangeBounds[name].to);
  return {
    legend,
    unit,
    ends: ends.map(({ name: param, label, value }) => ({ name: param, label, value })),
    error,
    on: asked !== undefined,
  };
}

/** What was typed into ranges and asks for nothing, as parameters: it is kept, to be shown with its error. */
export function unreadRanges(query: ProfileQuery, params: URLSearchParams): URLSearchParams {
  const unread = new URLSearchParams();
  for (const name of rangeNames) {
    for (const end of ['from', 'to'] as const) {
      const param = rangeParams[name][end];
      const typed = (params.get(param) ?? '').trim().slice(0, longestTyped);
      if (typed !== '' && query.ranges[name]?.[end] === undefined) unread.set(param, typed);
    }
  }
  return unread;
}

function isWithin(name: RangeName, typed: string): boolean {
  const { from, to } = rangeBounds[name];
  return /^\d{1,4}$/.test(typed) && Number(typed) >= from && Number(typed) <= to;
}
