import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { FacetRange } from '#app/ui/facet-list.tsx';
import { rangeBounds } from '#search/facet-values.ts';
import { type RangeName, rangeNames } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';
import { rangeEnd, rangeParams } from '#search/url.ts';

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
  const ends = endsOf(name, query, params);
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
    ends: ends.map(({ end, param, value }) => ({ name: param, label: ranges[end], value })),
    error,
    on: query.ranges[name] !== undefined,
  };
}

/** What was typed into ranges and asks for nothing, as parameters: it is kept, to be shown with its error. */
export function unreadRanges(query: ProfileQuery, params: URLSearchParams): URLSearchParams {
  const ends = rangeNames.flatMap((name) => endsOf(name, query, params));
  return new URLSearchParams(
    ends.flatMap(({ param, value, isRead }) => (isRead ? [] : [[param, value]])),
  );
}

/** Both ends of a range: what is asked, or what was typed. */
function endsOf(name: RangeName, query: ProfileQuery, params: URLSearchParams) {
  return (['from', 'to'] as const).map((end) => {
    const param = rangeParams[name][end];
    const typed = (params.get(param) ?? '').trim();
    const read = query.ranges[name]?.[end];
    return {
      end,
      param,
      value: read === undefined ? typed.slice(0, longestTyped) : String(read),
      isRead: typed === '' || read !== undefined,
      isNumber: rangeEnd(name, typed) !== undefined,
    };
  });
}
