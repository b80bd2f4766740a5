/**
 * Published fields for the gate, from the case-mix of the demonstration and from what tries the gate: a
 * family of eleven from an origin with four households, rare languages, work and needs, odd make-ups.
 */
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { communities, communityCodes } from '#app/domain/vocabulary/communities.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { educationLevelCodes } from '#app/domain/vocabulary/education-levels.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { languageLevelCodes } from '#app/domain/vocabulary/language-levels.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { occupationGroupCodes } from '#app/domain/vocabulary/occupation-groups.ts';
import { provinceCodes, provinces } from '#app/domain/vocabulary/provinces.ts';
import { regionCodes } from '#app/domain/vocabulary/regions.ts';
import { sizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';
import { inventHousehold } from '#db/seed/demonstration/household.ts';
import { type Random, randomOf } from '#db/seed/demonstration/random.ts';

/** A family of eleven, from an origin with four households in all. */
export const familyOfEleven: PublishedFields = {
  stream: 'overseas',
  priority: 'high',
  medicalLevel: 'medium',
  shape: 'couple_with_children',
  composition: { age_0_5: 3, age_6_12: 4, age_13_17: 2, age_18_64: 2, age_65_plus: 0 },
  sizeBandOnly: null,
  origin: { kind: 'country', code: 'LK' },
  languages: ['other_language'],
  english: 'a_little',
  french: 'none',
  education: 'secondary',
  occupations: ['noc_6'],
  needs: [
    { code: 'large_family', members: 11 },
    { code: 'ongoing_treatment', members: 1 },
  ],
  accessibleHousing: false,
  inCanada: false,
  readyToTravel: true,
  destination: 'antigonish',
  province: null,
  contacts: { province: 'NS', community: 'antigonish' },
  linkedCase: true,
};

/** The same seed and count make the same profiles: seven in ten of the case-mix, three hard ones. */
export function* profilesFor(seed: string, count: number): Generator<PublishedFields> {
  for (let index = 0; index < count; index += 1) {
    const random = randomOf(`${seed} ${index}`);
    if (index % 1000 === 0) yield familyOfEleven;
    else if (index % 10 < 7) yield usual(random);
    else yield index % 10 === 9 ? anything(random) : rare(random);
  }
}

function usual(random: Random): PublishedFields {
  const stream = random.weighted([
    ['gar', 46],
    ['overseas', 44],
    ['bvor', 10],
  ] as const);
  return inventHousehold(random, '2026-11-02', '2026-11-20', stream).fields;
}

/** A household of the case-mix with one or two things few have. */
function rare(random: Random): PublishedFields {
  const fields = usual(random);
  const changes: (() => Partial<PublishedFields>)[] = [
    () => ({ origin: { kind: 'country', code: random.pick(countryCodes) } }),
    () => ({ languages: [random.pick(languageCodes)] }),
    () => ({ destination: random.pick(offered), province: null }),
    () => ({ occupations: [random.pick(occupationGroupCodes)], education: 'university' }),
    () => ({ english: 'fluent', french: 'fluent' }),
    () => ({ linkedCase: true }),
    () => ({
      composition: fields.composition && { ...fields.composition, age_6_12: random.whole(4, 8) },
    }),
  ];
  return { ...fields, ...random.pick(changes)(), ...random.pick(changes)() };
}

const offered = communityCodes.filter((code) => provinces[communities[code].province].jasOffered);

/** Any values at all that a profile may have: what no case-mix would think of. */
function anything(random: Random): PublishedFields {
  const some = <T>(from: readonly T[], most: number) =>
    random.shuffled(from).slice(0, random.whole(0, most));
  const exact = random.chance(0.6);
  const place = random.pick(offered);
  const contacts = random.pick(communityCodes);
  return {
    ...usual(random),
    shape: random.pick(publishedHouseholdShapeCodes),
    composition: exact
      ? {
          age_0_5: random.whole(0, 3),
          age_6_12: random.whole(0, 3),
          age_13_17: random.whole(0, 3),
          age_18_64: random.whole(1, 4),
          age_65_plus: random.whole(0, 2),
        }
      : null,
    sizeBandOnly: exact ? null : random.pick(sizeBandCodes),
    origin: random.pick([
      { kind: 'country', code: random.pick(countryCodes) } as const,
      { kind: 'region', code: random.pick(regionCodes) } as const,
      { kind: 'not_stated' } as const,
    ]),
    languages: some(languageCodes, 4),
    english: random.pick(languageLevelCodes),
    french: random.pick(languageLevelCodes),
    education: random.pick([null, ...educationLevelCodes]),
    occupations: some(occupationGroupCodes, 3),
    needs: some(publishedNeedCodes, 5).map((code) => ({ code, members: 1 })),
    accessibleHousing: random.chance(0.3),
    ...random.pick([
      { destination: place, province: null },
      { destination: null, province: communities[place].province },
      { destination: null, province: random.pick(provinceCodes) },
    ]),
    contacts: random.pick([
      null,
      { province: communities[contacts].province, community: null },
      { province: communities[contacts].province, community: contacts },
    ]),
    linkedCase: random.chance(0.2),
  };
}
