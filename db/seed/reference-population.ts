import type { Composition } from '#app/domain/disclosure/published-profile.ts';
import type { CountRow, ReferenceRows, ShareRow } from '#app/domain/disclosure/reference-set.ts';
import { compositionValue, makeUp, type ShareAttribute } from '#app/domain/disclosure/risk.ts';
import type { CommunityCode } from '#app/domain/vocabulary/communities.ts';
import { type CountryCode, countryCodes } from '#app/domain/vocabulary/countries.ts';
import type { EducationLevelCode } from '#app/domain/vocabulary/education-levels.ts';
import {
  type PublishedHouseholdShapeCode,
  publishedHouseholdShapeCodes,
} from '#app/domain/vocabulary/household-shapes.ts';
import type { LanguageLevelCode } from '#app/domain/vocabulary/language-levels.ts';
import type { LanguageCode } from '#app/domain/vocabulary/languages.ts';
import { type PublishedNeedCode, publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import type { OccupationGroupCode } from '#app/domain/vocabulary/occupation-groups.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { type NarrowSizeBandCode, narrowSizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';

/*
 * The synthetic reference population: about 600,000 households that never were, from which the
 * demonstration and the tests estimate how far a household hides. No number here is a statistic. The
 * order of origins, the sizes of households and the small share that speaks English or French follow
 * what is published about government-assisted refugees; everything else is assumed, so that large groups
 * and rare ones, down to an origin with four households, are both there. A portal at work loads counts
 * of its own (docs/decisions/013).
 */

const households = 600_000;
/** Full years before the one it is made in. */
const years = 10;

/** Of 100,000 households. The last is the origin with four. */
const origins: Readonly<Record<CountryCode, number>> = {
  SY: 26_000,
  AF: 15_000,
  ER: 10_500,
  IQ: 9_600,
  CD: 9_500,
  SO: 7_500,
  ET: 5_200,
  MM: 3_200,
  BI: 2_600,
  SD: 2_500,
  IR: 2_200,
  SS: 2_000,
  CO: 1_500,
  BT: 1_000,
  CF: 500,
  RW: 450,
  PK: 350,
  UG: 150,
  YE: 120,
  VE: 60,
  SV: 30,
  GT: 18,
  HN: 12,
  HT: 6,
  CN: 3,
  LK: 4 / 3,
};

type ByBand = Readonly<Record<NarrowSizeBandCode, number>>;
const bands = (one: number, two: number, four: number, six: number, eight: number, nine: number) =>
  ({
    size_1: one,
    size_2: two,
    size_3_4: four,
    size_5_6: six,
    size_7_8: eight,
    size_9_plus: nine,
  }) satisfies ByBand;
const usualSizes = bands(11, 8, 22, 32, 22, 5);
const smallerSizes = bands(26, 15, 29, 20, 8, 2);
const largerSizes = bands(8, 6, 18, 33, 27, 8);
const sizesOf: Partial<Record<CountryCode, ByBand>> = {
  ER: smallerSizes,
  IR: smallerSizes,
  ET: smallerSizes,
  CO: smallerSizes,
  VE: smallerSizes,
  SO: largerSizes,
  CD: largerSizes,
  SS: largerSizes,
  CF: largerSizes,
};

type Shares<Code extends string> = Readonly<Partial<Record<Code, number>>>;

const shapesIn: Readonly<Record<NarrowSizeBandCode, Shares<PublishedHouseholdShapeCode>>> = {
  size_1: { single_adult: 97, not_stated: 3 },
  size_2: {
    couple: 34,
    single_parent: 33,
    siblings_only: 9,
    adult_children: 9,
    other_relatives: 10,
    not_stated: 5,
  },
  size_3_4: {
    couple_with_children: 46,
    single_parent: 25,
    siblings_only: 9,
    adult_children: 6,
    multigenerational: 5,
    family_and_relatives: 3,
    other_relatives: 4,
    not_stated: 2,
  },
  size_5_6: {
    couple_with_children: 61,
    single_parent: 16,
    multigenerational: 10,
    family_and_relatives: 8,
    siblings_only: 4,
    other_relatives: 1,
  },
  size_7_8: {
    couple_with_children: 63,
    single_parent: 10,
    multigenerational: 13,
    family_and_relatives: 13,
    siblings_only: 1,
  },
  size_9_plus: {
    couple_with_children: 56,
    single_parent: 7,
    multigenerational: 19,
    family_and_relatives: 18,
  },
};

/** The provinces of the programme: Quebec resettles by itself (PDI). */
const destinations: Shares<ProvinceCode> = {
  ON: 40,
  AB: 17,
  BC: 12,
  MB: 10,
  SK: 8,
  NS: 4.5,
  NB: 4,
  NL: 3,
  PE: 1.5,
};

const communityShares: Readonly<Partial<Record<ProvinceCode, Shares<CommunityCode>>>> = {
  NL: { st_johns: 0.95 },
  NS: { halifax: 0.88, antigonish: 0.05 },
  PE: { charlottetown: 0.95 },
  NB: { moncton: 0.38, fredericton: 0.27, saint_john: 0.27, bathurst: 0.03, edmundston: 0.03 },
  QC: {},
  ON: {
    toronto: 0.3,
    ottawa: 0.14,
    hamilton: 0.11,
    london: 0.09,
    mississauga: 0.09,
    kitchener: 0.08,
    windsor: 0.07,
    guelph: 0.03,
    kingston: 0.03,
    peterborough: 0.02,
    sudbury: 0.02,
    thunder_bay: 0.02,
  },
  MB: { winnipeg: 0.82, brandon: 0.09, winkler: 0.05 },
  SK: { saskatoon: 0.45, regina: 0.42, prince_albert: 0.05, moose_jaw: 0.05 },
  AB: {
    calgary: 0.42,
    edmonton: 0.37,
    lethbridge: 0.08,
    red_deer: 0.05,
    medicine_hat: 0.04,
    fort_mcmurray: 0.02,
    grande_prairie: 0.02,
  },
  BC: {
    metro_vancouver: 0.68,
    victoria: 0.12,
    abbotsford: 0.09,
    kelowna: 0.06,
    prince_george: 0.04,
  },
};

/** Of the households of an origin, those in which the language is spoken. They overlap. */
const spoken: Readonly<Record<CountryCode, Shares<LanguageCode>>> = {
  SY: { ara: 0.97, apc: 0.94, kmr: 0.18, acm: 0.02 },
  AF: { prs: 0.75, pbu: 0.42, urd: 0.08, pes: 0.06 },
  ER: { tir: 0.92, ara: 0.3, apd: 0.28, amh: 0.12 },
  IQ: { ara: 0.85, acm: 0.82, ckb: 0.18, kmr: 0.17 },
  CD: { swa: 0.78, lin: 0.38, kin: 0.15 },
  SO: { som: 0.98, ara: 0.12, swa: 0.12 },
  ET: { amh: 0.6, orm: 0.42, tir: 0.16, som: 0.12 },
  BI: { run: 0.97, swa: 0.42, kin: 0.08 },
  MM: { ksw: 0.55, rhg: 0.38, mya: 0.3 },
  IR: { pes: 0.94, kmr: 0.08, prs: 0.06 },
  SD: { ara: 0.96, apd: 0.94 },
  SS: { din: 0.48, nus: 0.36, ara: 0.5, apd: 0.48 },
  CO: { spa: 0.99 },
  BT: { nep: 0.98 },
  CF: { swa: 0.05, lin: 0.12, ara: 0.2, apd: 0.12 },
  RW: { kin: 0.97, swa: 0.4 },
  UG: { swa: 0.5, kin: 0.15 },
  PK: { urd: 0.85, pbu: 0.4 },
  YE: { ara: 0.99 },
  VE: { spa: 0.99 },
  SV: { spa: 0.99 },
  GT: { spa: 0.95 },
  HN: { spa: 0.98 },
  HT: {},
  CN: {},
  LK: {},
};
const spokenAnywhere: Shares<LanguageCode> = { eng: 0.12, fra: 0.04, sgn: 0.01 };

/** As an outsider could tell levels apart: neighbouring ones overlap. */
const levels: Shares<LanguageLevelCode> = {
  none: 0.85,
  a_little: 0.85,
  conversational: 0.35,
  fluent: 0.18,
};
const rareLevels: Shares<LanguageLevelCode> = {
  none: 0.97,
  a_little: 0.97,
  conversational: 0.08,
  fluent: 0.05,
};
const knownLevels: Shares<LanguageLevelCode> = {
  none: 0.7,
  a_little: 0.7,
  conversational: 0.5,
  fluent: 0.35,
};
const francophone: readonly CountryCode[] = ['CD', 'BI', 'CF', 'RW', 'HT'];

/** Of all households, those an outsider could not tell from one with that schooling. */
const education: Shares<EducationLevelCode> = {
  no_schooling: 0.4,
  literacy_only: 0.4,
  some_primary: 0.55,
  primary: 0.55,
  some_secondary: 0.55,
  secondary: 0.55,
  trade: 0.4,
  college: 0.4,
  some_university: 0.25,
  university: 0.25,
};

/** Of all households, those in which someone did such work. They overlap. */
const occupations: Shares<OccupationGroupCode> = {
  noc_0: 0.05,
  noc_1: 0.1,
  noc_2: 0.06,
  noc_3: 0.07,
  noc_4: 0.12,
  noc_5: 0.05,
  noc_6: 0.5,
  noc_7: 0.55,
  noc_8: 0.4,
  noc_9: 0.3,
  home_and_family: 0.8,
  student: 0.4,
  none_yet: 0.6,
};

/** Relatives or friends, by where they live: 35 of 100 households have some. */
const contacts: Shares<ProvinceCode> = {
  ON: 0.25,
  QC: 0.12,
  AB: 0.16,
  BC: 0.13,
  MB: 0.12,
  SK: 0.11,
  NS: 0.07,
  NB: 0.07,
  NL: 0.06,
  PE: 0.05,
};

/** Of the households of a make-up, those in which an outsider might see the need. */
const needShares: Readonly<Record<PublishedNeedCode | 'accessible_housing', number>> = {
  trauma_counselling: 0.75,
  specialised_counselling: 0.4,
  physical_disability: 0.18,
  mental_health: 0.5,
  urgent_medical: 0.3,
  ongoing_treatment: 0.5,
  mobility: 0.18,
  // A date of the programme's: nobody outside it knows.
  medicals_expiring: 1,
  women_at_risk: 0.2,
  vulnerable_women: 0.2,
  large_family: 0.02,
  single_parent: 0.02,
  siblings_only: 0.01,
  elderly: 0.06,
  limited_education: 0.6,
  systemic_discrimination: 0.3,
  guardianship: 0.02,
  // It does not say which.
  other: 1,
  accessible_housing: 0.18,
};

/** Needs that go with a make-up: what the shape or the size says already narrows no further. */
function needShare(
  need: PublishedNeedCode | 'accessible_housing',
  shape: PublishedHouseholdShapeCode,
  band: NarrowSizeBandCode,
): number {
  const large = { size_5_6: 0.5, size_7_8: 1, size_9_plus: 1 } as const;
  const found: Partial<Record<typeof need, number | undefined>> = {
    large_family: large[band as keyof typeof large],
    single_parent: shape === 'single_parent' ? 1 : undefined,
    women_at_risk: shape === 'single_parent' ? 0.6 : undefined,
    vulnerable_women: shape === 'single_parent' ? 0.6 : undefined,
    siblings_only: shape === 'siblings_only' ? 1 : undefined,
    guardianship: { not_stated: 1, siblings_only: 0.5 }[shape as 'not_stated' | 'siblings_only'],
    elderly: {
      multigenerational: 0.85,
      family_and_relatives: 0.25,
      couple: 0.2,
      adult_children: 0.25,
      single_adult: 0.15,
    }[shape as 'couple'],
  };
  return found[need] ?? needShares[need];
}

/** A value in each band's make-ups, sizes first: what part of the band has that size. */
const sizesIn: Readonly<Record<NarrowSizeBandCode, readonly (readonly [number, number])[]>> = {
  size_1: [[1, 1]],
  size_2: [[2, 1]],
  size_3_4: [
    [3, 0.45],
    [4, 0.55],
  ],
  size_5_6: [
    [5, 0.52],
    [6, 0.48],
  ],
  size_7_8: [
    [7, 0.6],
    [8, 0.4],
  ],
  size_9_plus: [
    [9, 0.48],
    [10, 0.26],
    [11, 0.13],
    [12, 0.08],
    [13, 0.03],
    [14, 0.02],
  ],
};

/** Adults of 18 to 64 and of 65 and more, with how often; everyone else is a child. */
const grownUps: Readonly<
  Record<PublishedHouseholdShapeCode, readonly (readonly [number, number, number])[]>
> = {
  couple_with_children: [
    [2, 0, 0.9],
    [3, 0, 0.07],
    [1, 1, 0.02],
    [4, 0, 0.01],
  ],
  single_parent: [
    [1, 0, 0.9],
    [2, 0, 0.08],
    [0, 1, 0.02],
  ],
  siblings_only: [
    [1, 0, 0.55],
    [2, 0, 0.35],
    [3, 0, 0.1],
  ],
  single_adult: [
    [1, 0, 0.9],
    [0, 1, 0.1],
  ],
  couple: [
    [2, 0, 0.8],
    [1, 1, 0.12],
    [0, 2, 0.08],
  ],
  adult_children: [
    [2, 0, 0.44],
    [3, 0, 0.32],
    [1, 1, 0.1],
    [2, 1, 0.1],
    [4, 0, 0.04],
  ],
  multigenerational: [
    [2, 1, 0.52],
    [1, 1, 0.22],
    [3, 0, 0.12],
    [2, 0, 0.04],
    [2, 2, 0.06],
    [3, 1, 0.04],
  ],
  family_and_relatives: [
    [3, 0, 0.62],
    [4, 0, 0.15],
    [3, 1, 0.12],
    [2, 1, 0.11],
  ],
  other_relatives: [
    [1, 0, 0.35],
    [2, 0, 0.45],
    [3, 0, 0.15],
    [2, 1, 0.05],
  ],
  // Published without a composition: minors on their own.
  not_stated: [],
};
const withoutMinors: readonly PublishedHouseholdShapeCode[] = [
  'single_adult',
  'couple',
  'adult_children',
];
/** Ages of children: 0–5, 6–12, 13–17. */
const ages = [0.38, 0.42, 0.2] as const;

/** Makes the synthetic set. @param year the year it is made in: the last of its years is the one before. */
export function syntheticReference(year: number): ReferenceRows {
  return { counts: countsBefore(year), shares: allShares() };
}

function countsBefore(year: number): CountRow[] {
  const rows: CountRow[] = [];
  const all = sum(Object.values(origins));
  // What is rounded off one cell goes to the next, so that rare origins keep their few households.
  let carried = 0.5;
  for (const origin of countryCodes) {
    const sizes = sizesOf[origin] ?? usualSizes;
    for (const band of narrowSizeBandCodes) {
      for (const [shape, part] of entries(shapesIn[band])) {
        for (const [province, near] of entries(destinations)) {
          const expected =
            (households *
              (origins[origin] / all) *
              (sizes[band] / sum(Object.values(sizes))) *
              (part / 100) *
              (near / 100)) /
            years;
          for (let before = years; before >= 1; before -= 1) {
            carried += expected;
            const count = Math.floor(carried);
            carried -= count;
            if (count > 0) {
              rows.push({
                origin,
                sizeBand: band,
                shape,
                province,
                year: year - before,
                households: count,
              });
            }
          }
        }
      }
    }
  }
  return rows;
}

function allShares(): ShareRow[] {
  const rows: ShareRow[] = [];
  const add = (attribute: ShareAttribute, values: Shares<string>, within = '') => {
    for (const [value, share] of entries(values)) rows.push({ attribute, value, within, share });
  };
  for (const origin of countryCodes) {
    const french = francophone.includes(origin);
    add(
      'language',
      { ...spokenAnywhere, ...(french ? { fra: 0.3 } : {}), ...spoken[origin] },
      origin,
    );
    add('english', levels, origin);
    add('french', french ? knownLevels : rareLevels, origin);
  }
  for (const [province, near] of Object.entries(communityShares)) {
    add('community', near, province);
    add('contacts_community', near, province);
  }
  for (const shape of publishedHouseholdShapeCodes) {
    for (const band of narrowSizeBandCodes) {
      if (!shapesIn[band][shape]) continue;
      add('composition', compositions(shape, band), makeUp(shape, band));
      const codes = [...publishedNeedCodes, 'accessible_housing'] as const;
      const found = codes.map((need) => [need, needShare(need, shape, band)]);
      add('need', Object.fromEntries(found), makeUp(shape, band));
    }
  }
  add('education', education);
  add('occupation', occupations);
  add('contacts', contacts);
  add('linked_case', { yes: 0.08 });
  return rows;
}

/**
 * What part of a make-up has each exact composition, or one that differs from it by a child in the next
 * age band: birthdays move children between bands, and an outsider does not know on which side they are.
 */
function compositions(shape: PublishedHouseholdShapeCode, band: NarrowSizeBandCode) {
  const exact = exactCompositions(shape, band);
  const found: Record<string, number> = {};
  for (const [value, part] of exact) {
    const near = neighbours(value).reduce((total, other) => total + (exact.get(other) ?? 0), part);
    // Shares round up to six digits; what less than one in 100,000 has, nobody has.
    if (near >= 1e-5) found[value] = Math.min(1, Number(near.toPrecision(6)));
  }
  return found;
}

function neighbours(value: string): string[] {
  const counts = value.split('-').map(Number);
  return [
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 1],
  ].flatMap(([from = 0, to = 0]) => {
    if (!counts[from]) return [];
    const moved = [...counts];
    moved[from] = (counts[from] ?? 0) - 1;
    moved[to] = (counts[to] ?? 0) + 1;
    return [moved.join('-')];
  });
}

function exactCompositions(shape: PublishedHouseholdShapeCode, band: NarrowSizeBandCode) {
  const found = new Map<string, number>();
  for (const [size, ofBand] of sizesIn[band]) {
    const possible = grownUps[shape].filter(([adults, elders]) => {
      const minors = size - adults - elders;
      return withoutMinors.includes(shape) ? minors === 0 : minors >= 0;
    });
    const all = sum(possible.map(([, , weight]) => weight));
    for (const [adults, elders, weight] of possible) {
      for (const [young, middle, old, share] of splits(size - adults - elders)) {
        const composition: Composition = {
          age_0_5: young,
          age_6_12: middle,
          age_13_17: old,
          age_18_64: adults,
          age_65_plus: elders,
        };
        found.set(compositionValue(composition), ofBand * (weight / all) * share);
      }
    }
  }
  return found;
}

/** Every way in which children fall into the three bands, with how often. */
function* splits(minors: number): Generator<readonly [number, number, number, number]> {
  for (let young = 0; young <= minors; young += 1) {
    for (let middle = 0; middle <= minors - young; middle += 1) {
      const old = minors - young - middle;
      const ways = factorial(minors) / (factorial(young) * factorial(middle) * factorial(old));
      yield [young, middle, old, ways * ages[0] ** young * ages[1] ** middle * ages[2] ** old];
    }
  }
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const entries = <Code extends string>(of: Shares<Code>): [Code, number][] =>
  Object.entries(of) as [Code, number][];
