import { communities } from '#app/domain/vocabulary/communities.ts';
import { countries } from '#app/domain/vocabulary/countries.ts';
import { widerRegions } from '#app/domain/vocabulary/regions.ts';
import type { Lang } from '../lang.ts';
import { vocabularyOf } from '../vocabulary/vocabulary.server.ts';
import { composeDescription } from './compose-description.ts';
import type { Describable } from './describable.ts';
import { compositionWords, titleOf } from './title-of.ts';

/** Where a text by which a profile is searched stands in it. */
export type SearchedPlace =
  | 'household'
  | 'needs'
  | 'places'
  | 'languages'
  | 'origin'
  | 'education'
  | 'work'
  | 'description';

export interface SearchedTexts {
  readonly place: SearchedPlace;
  readonly texts: readonly string[];
}

/**
 * The words by which a search in one language finds a profile: its title, needs, places, languages,
 * origin and work by their names, then, after an empty line, the description (`partsOf` in
 * search/words.ts). Published fields only.
 */
export function searchText(p: Describable, lang: Lang): string {
  const names = namesOf(p, lang).flatMap(({ texts }) => texts);
  return `${names.join('\n')}\n\n${composeDescription(p, lang)}`;
}

/** The same texts, each by its place, so that a page can say where a word was found. */
export function searchedTexts(p: Describable, lang: Lang): SearchedTexts[] {
  return [...namesOf(p, lang), { place: 'description', texts: [composeDescription(p, lang)] }];
}

function namesOf(p: Describable, lang: Lang): SearchedTexts[] {
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
  const named: Record<
    Exclude<SearchedPlace, 'description'>,
    (string | false | null | undefined)[]
  > = {
    household: [
      titleOf(p, lang),
      words.householdShapeLabels[p.shape],
      compositionWords(p, lang).people,
    ],
    needs: p.needs.map(({ code }) => words.needLabels[code]),
    places: [
      ...[...places].map((code) => code && words.communityLabels[code]),
      ...[...provinces].map((code) => code && words.provinceLabels[code]),
    ],
    languages: p.languages.map((code) => words.languageLabels[code]),
    origin: [
      p.origin.kind === 'country' && words.countryLabels[p.origin.code],
      ...regions.map((code) => words.regionLabels[code]),
    ],
    education: [p.education && words.educationLevelLabels[p.education]],
    work: p.occupations.flatMap((code) => [
      words.occupationGroupLabels[code],
      words.occupationGroupTitles[code],
    ]),
  };
  return Object.entries(named).map(([place, texts]) => ({
    place: place as SearchedPlace,
    texts: texts.filter((text): text is string => Boolean(text)),
  }));
}
