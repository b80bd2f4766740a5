/**
 * What the index holds of a profile, and how it is set to be searched, counted and sorted. A change here
 * changes the digest of every profile: the next start brings the index up to date.
 */
import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { synonymSetting } from './also-said.ts';
import type { ProfileDocument } from './document.ts';
import type { Facet, LongFacet } from './port.ts';
import type { ProfileQuery } from './query.ts';
import { epochDay, placesOf, sizeToSortBy, turnsInAWeek, weekOfNeed } from './ranking.ts';
import { nameWords } from './value-names.ts';
import { heldWords, neverHeld, partsOf, shortestForgiven } from './words.ts';

/** A profile as Meilisearch holds it. */
export type Held = ReturnType<typeof heldFields> & {
  id: string;
  number: string;
  version: number;
  digest: string;
};

export const attributes = {
  community: 'community',
  language: 'languages',
  size: 'sizeFacet',
  need: 'needs',
  priority: 'priority',
  stream: 'stream',
  medical: 'medicalLevel',
  province: 'province',
  daysLeft: 'limitDay',
  travel: 'travel',
} as const satisfies Record<HeldFacet, keyof Held>;
export type HeldFacet = Exclude<Facet, 'fit'>;
export const heldFacets = Object.keys(attributes) as HeldFacet[];
/** Not counted, but asked of: for the fit with a group and for ranges. */
const asked = [
  'number',
  'sizeFrom',
  'sizeTo',
  'accessibleHousing',
  'contactsProvince',
  'contactsCommunity',
  'originCountry',
  'originRegion',
  'speaksEnglish',
  'speaksFrench',
] as const satisfies readonly (keyof Held)[];
/** Where the names stand by which values are found. */
export const nameAttributes = {
  language: 'languageNames',
  need: 'needNames',
  community: 'communityNames',
} as const satisfies Record<LongFacet, keyof Held>;
/** Where the words of each language stand. */
export const searched = {
  en: ['namedEn', 'saidEn'],
  fr: ['namedFr', 'saidFr'],
} as const satisfies Record<ProfileQuery['lang'], readonly (keyof Held)[]>;
const turns = Array.from({ length: turnsInAWeek }, (_, turn) => `turn${turn}` as const);

export const settings: Settings = {
  // In the order of their weight: what a profile is by name before what is said of it.
  searchableAttributes: ['namedEn', 'namedFr', 'saidEn', 'saidFr'],
  displayedAttributes: ['number', 'version', 'digest'],
  filterableAttributes: [
    {
      attributePatterns: [...asked, ...Object.values(attributes)],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
    {
      attributePatterns: Object.values(nameAttributes),
      features: { facetSearch: true, filter: { equality: false, comparison: false } },
    },
  ],
  sortableAttributes: ['number', 'limitDay', 'postedDay', 'size', 'week', ...turns],
  // What is asked to be sorted is; else the fewest errors forgiven first, then the most words found by
  // name, then as recommended.
  rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'week:asc', 'number:asc'],
  // One list for both languages: the others are left out of the question, in the reader's (words.ts).
  stopWords: [...neverHeld],
  // Part of the text too, where they are forgiven an error and found by a beginning (also-said.ts).
  synonyms: synonymSetting(),
  // Of the names that values have, and of nothing else.
  facetSearch: true,
  // What is cut off is not exact: the limit of the failover comes first.
  searchCutoffMs: 10_000,
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: shortestForgiven, twoTypos: 255 },
    disableOnWords: [],
    disableOnAttributes: [],
    disableOnNumbers: true,
  },
  // Counts and totals are exact as long as neither limit is met.
  faceting: { maxValuesPerFacet: 4_000 },
  pagination: { maxTotalHits: 10_000_000 },
};

/** Its identifiers take letters, digits, dashes and underscores only. */
export function idOf(number: string): string {
  return number.replaceAll(/[^A-Za-z0-9]+/g, '-');
}

/** A value's names as facet values, which are found from their beginning: "en arabic apc". */
function namesOf(facet: LongFacet, values: readonly string[]): string[] {
  return values.flatMap((value) =>
    (['en', 'fr'] as const).flatMap((lang) =>
      nameWords(facet, value, lang).map((word) => `${lang} ${word} ${value}`),
    ),
  );
}

function heldFields(document: ProfileDocument) {
  const places = placesOf(document.number);
  return {
    stream: document.stream,
    priority: document.priority,
    medicalLevel: document.medicalLevel,
    province: document.province,
    community: document.community,
    languages: document.languages,
    needs: document.needs,
    languageNames: namesOf('language', document.languages),
    needNames: namesOf('need', document.needs),
    communityNames: namesOf('community', document.community === null ? [] : [document.community]),
    sizeFacet: document.sizeFacet,
    sizeFrom: document.sizeFrom,
    sizeTo: document.sizeTo,
    accessibleHousing: document.accessibleHousing,
    contactsProvince: document.contactsProvince,
    contactsCommunity: document.contactsCommunity,
    originCountry: document.originCountry,
    originRegion: document.originRegion,
    speaksEnglish: document.speaksEnglish,
    speaksFrench: document.speaksFrench,
    travel: document.inCanada ? 'in_canada' : document.readyToTravel ? 'ready' : 'not_ready',
    limitDay: epochDay(document.limitOn),
    postedDay: epochDay(document.postedOn),
    size: sizeToSortBy(document),
    week: weekOfNeed(document),
    ...Object.fromEntries(turns.map((turn, at) => [turn, places[at] ?? 0])),
    ...textsToSearch(document),
  };
}

function textsToSearch({ textEn, textFr }: Pick<ProfileDocument, 'textEn' | 'textFr'>) {
  const en = partsOf(textEn);
  const fr = partsOf(textFr);
  return {
    namedEn: textToSearch(en.named),
    namedFr: textToSearch(fr.named),
    saidEn: textToSearch(en.said),
    saidFr: textToSearch(fr.said),
  };
}

/**
 * Words as this portal cuts them: Meilisearch takes a no-break space for part of a word. Without single
 * letters, or « deux » would find « d’eux », which it reads as the same letters cut in two; and without
 * little words, or a phrase of its synonyms that has one would never be found.
 */
const textToSearch = (text: string): string => heldWords(text).join(' ');

/**
 * The same digest for the same content and release: see `contents`. Without the version, which a claim
 * or an interest raises too: they change nothing that is searched, and are not fed.
 */
export function digestOf(document: ProfileDocument): string {
  const fields = JSON.stringify(heldFields(document));
  return createHash('sha256').update(fields).digest('hex').slice(0, 24);
}

export function held(document: ProfileDocument): Held {
  return {
    id: idOf(document.number),
    number: document.number,
    version: document.version,
    digest: digestOf(document),
    ...heldFields(document),
  };
}
