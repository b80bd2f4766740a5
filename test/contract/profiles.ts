/**
 * Profiles to search, the same at every run: recorded exchanges hold only as long as these do.
 * Texts are made here, not by the portal, so that a change of wording leaves the contract as it is;
 * but they say their synonyms, as every listed text does.
 */
import { communities } from '#app/domain/vocabulary/communities.ts';
import { countries } from '#app/domain/vocabulary/countries.ts';
import { withSynonyms } from '#search/also-said.ts';
import type { ProfileDocument, SizeFacet } from '#search/document.ts';
import { facetValues } from '#search/facet-values.ts';

export const today = '2026-11-22';

/** A small generator with a fixed sequence per seed (mulberry32). */
export function random(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (of: number) => next() < of,
    one: <T>(values: readonly T[]): T => values[below(values.length)] as T,
    some: <T>(values: readonly T[], most: number): T[] => {
      const left = [...values];
      const count = 1 + below(Math.min(most, left.length));
      return Array.from({ length: count }, () => left.splice(below(left.length), 1)[0] as T);
    },
  };
}

/** Words of the texts, one meaning a line: English, French. */
export const vocabulary = [
  ['Trauma counselling', 'Consultation pour traumatisme'],
  ['Physical disability', 'Déficience physique'],
  ['Large family', 'Famille nombreuse'],
  ['Single mother with children', 'Mère seule avec enfants'],
  ['Older adult', 'Personne âgée'],
  ['Wheelchair', 'Fauteuil roulant'],
  ['Hearing aids', 'Prothèses auditives'],
  ['Dialysis', 'Hémodialyse'],
  ['Speaks Tigrinya', 'Parle le tigrigna'],
  ['Speaks Kurmanji', 'Parle le kurmandji'],
  ['Rohingya', 'Rohingya'],
  ['Welder', 'Soudeur'],
  ['Seamstress', 'Couturière'],
  ['Farmer, orchards', 'Agriculteur, vergers'],
  ['Nurse’s aide', 'Aide-infirmière'],
  ['Sister in Québec', 'Sœur à Québec'],
  ['Montréal', 'Montréal'],
  ['Prince George', 'Prince George'],
  ['Ready to travel', 'Prête à voyager'],
  ['School near home', 'École près du logis'],
] as const;

/** Where relatives or friends are: a province, or a community as well. */
export const contactPlaces = [
  { province: 'ON', community: null },
  { province: 'BC', community: null },
  { province: 'ON', community: 'toronto' },
  { province: 'SK', community: 'saskatoon' },
] as const;

export function makeProfiles(count: number, seed = 20_261_122): ProfileDocument[] {
  const pick = random(seed);
  const seen = random(seed + 1);
  const more = random(seed + 2);
  const taken = new Set<number>();
  return Array.from({ length: count }, () => {
    let digits = 10_000 + pick.below(90_000);
    while (taken.has(digits)) digits = 10_000 + pick.below(90_000);
    taken.add(digits);
    const sizeFacet = pick.one(facetValues.size);
    const inCanada = pick.chance(0.4);
    const said = pick.some(vocabulary, 5);
    const familySize = pick.chance(0.8) ? sizeWithin(sizeFacet, pick.below(4)) : null;
    const [sizeFrom, sizeTo] = familySize ? [familySize, familySize] : rangeOf[sizeFacet];
    const near = more.chance(0.2) ? more.one(contactPlaces) : null;
    const originCountry = more.chance(0.5) ? more.one(['SY', 'ER', 'CD', 'MM'] as const) : null;
    const stream = inCanada ? pick.one(['gar', 'bvor']) : 'overseas';
    const priority = pick.chance(0.3) ? 'high' : 'regular';
    const medicalLevel = pick.one(facetValues.medical);
    const province = pick.one(['ON', 'MB', 'AB', 'BC', 'NS', 'not_stated']);
    const community = pick.chance(0.8) ? pick.one(facetValues.community.slice(0, 15)) : null;
    return {
      number: `P ${digits}`,
      version: 1,
      stream,
      priority,
      medicalLevel,
      province: community ? communities[community].province : province,
      community,
      languages: pick.some(facetValues.language, 3),
      needs: pick.some(facetValues.need, 4),
      familySize,
      sizeFacet,
      sizeFrom,
      sizeTo,
      accessibleHousing: more.chance(0.2),
      contactsProvince: near?.province ?? null,
      contactsCommunity: near?.community ?? null,
      originCountry,
      originRegion: originCountry ? countries[originCountry].region : null,
      speaksEnglish: more.chance(0.3),
      speaksFrench: more.chance(0.15),
      inCanada,
      readyToTravel: pick.chance(0.5),
      postedOn: daysFrom(today, -pick.below(60)),
      // A few have passed their limit and are still there, as before the nightly sweep.
      limitOn: daysFrom(today, pick.below(70) - 5),
      // As at night after a while: some nobody has seen yet, most some groups, a few nearly all.
      seenBy: seen.chance(0.3) ? 0 : seen.below(seen.chance(0.2) ? 120 : 25),
      textEn: withSynonyms(textOf(said.map(([en]) => en)), 'en'),
      textFr: withSynonyms(textOf(said.map(([, fr]) => fr)), 'fr'),
    };
  });
}

/** Half of what is said, and the odd line, names what the profile is; an empty line sets it apart. */
function textOf(lines: readonly string[]): string {
  const names = Math.ceil(lines.length / 2);
  return [lines.slice(0, names), lines.slice(names)]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('. ')}.`)
    .join('\n\n');
}

const rangeOf: Readonly<Record<SizeFacet, readonly [number | null, number | null]>> = {
  size_1_2: [2, 2],
  size_3_4: [3, 4],
  size_5_8: [5, 8],
  size_9_plus: [9, null],
  size_not_stated: [null, null],
};

function sizeWithin(facet: SizeFacet, step: number): number | null {
  if (facet === 'size_1_2') return 1 + (step % 2);
  if (facet === 'size_3_4') return 3 + (step % 2);
  if (facet === 'size_5_8') return 5 + step;
  return facet === 'size_9_plus' ? 9 + step : null;
}

export function daysFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Documents as a rebuild takes them. */
export async function* batches(documents: readonly ProfileDocument[], size = 100) {
  for (let start = 0; start < documents.length; start += size) {
    yield documents.slice(start, start + size);
  }
}
