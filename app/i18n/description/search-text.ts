import { communities } from '#app/domain/vocabulary/communities.ts';
import { countries } from '#app/domain/vocabulary/countries.ts';
import { widerRegions } from '#app/domain/vocabulary/regions.ts';
import type { Lang } from '../lang.ts';
import { vocabularyOf } from '../vocabulary/vocabulary.server.ts';
import { composeDescription } from './compose-description.ts';
import type { Describable } from './describable.ts';
import { compositionWords, titleOf } from './title-of.ts';

/**
 * The words by which a search in one language finds a profile: its title, needs, places, languages,
 * origin and work by their names, then, after an empty line, the description (`partsOf` in
 * search/words.ts). Published fields only.
 */
export function searchText(p: Describable, lang: Lang): string {
  const words = vocabularyOf(lang);
  const regions =
    p.origin.kind === 'country'
      ? widerRegions(countries[p.origin.code].region)
      : p.origin.kind === 'region'
        ? widerRegions(p.origin.code)
        : [];
  const provinces = new Set([
    p.destination && communities[p.destination].province,
    p.province,
    p.contacts?.province,
  ]);
  const places = new Set([p.destination, p.contacts?.community]);
  const names = [
    titleOf(p, lang),
    words.householdShapeLabels[p.shape],
    compositionWords(p, lang).people,
    ...p.needs.map(({ code }) => words.needLabels[code]),
    ...[...places].map((code) => code && words.communityLabels[code]),
    ...[...provinces].map((code) => code && words.provinceLabels[code]),
    ...p.languages.map((code) => words.languageLabels[code]),
    p.origin.kind === 'country' && words.countryLabels[p.origin.code],
    ...regions.map((code) => words.regionLabels[code]),
    p.education && words.educationLevelLabels[p.education],
    ...p.occupations.flatMap((code) => [
      words.occupationGroupLabels[code],
      words.occupationGroupTitles[code],
    ]),
  ];
  return `${names.filter(Boolean).join('\n')}\n\n${composeDescription(p, lang)}`;
}
