import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { titleOf } from '#app/i18n/description/title-of.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import type { Featured } from '#app/queries/featured.server.ts';
import { facets, rangeNames } from '#search/port.ts';
import type { ProfileQuery } from '#search/query.ts';

/** A glance, not a second list. */
const most = 3;

/**
 * The needs whose featured profiles stand above the list: those chosen, or all (an empty list) on the
 * first page of a list nobody narrowed. Null when the reader looks for something else.
 */
export function needsToFeature(query: ProfileQuery): readonly string[] | null {
  const chosen = facets.filter((facet) => (query.filters[facet]?.length ?? 0) > 0);
  const asksForRange = rangeNames.some((name) => query.ranges[name] !== undefined);
  if (query.page > 1 || query.text || asksForRange) return null;
  if (chosen.some((facet) => facet !== 'need')) return null;
  return query.filters.need ?? [];
}

/** What stands in the front window, each profile once, in the reader's words. */
export function featuredView(featured: readonly Featured[], lang: Lang, today: CivilDate) {
  const { strip } = textOf(lang).promotionDesk;
  const { needLabels } = vocabularyOf(lang);
  const once = featured.filter(
    ({ number }, index) => featured.findIndex((other) => other.number === number) === index,
  );
  return once.slice(0, most).map(({ number, fields, need, limitOn }) => ({
    number: number.replace(' ', '\u00a0'),
    href: pathTo('profile', lang, { number: profileSlug(number) }),
    title: titleOf(fields, lang),
    need: strip.forNeed(needLabels[need]),
    days: strip.daysLeft(daysBetween(today, limitOn)),
  }));
}
