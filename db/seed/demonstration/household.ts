import type { Member, Relation } from '#app/domain/case/household.ts';
import { addDays, ageOn, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Composition, PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import {
  estimateGroup,
  generalisationsOf,
  type Reference,
  wayThrough,
} from '#app/domain/disclosure/risk.ts';
import { ageBandOf } from '#app/domain/vocabulary/age-bands.ts';
import {
  type CommunityCode,
  communities,
  communityCodes,
} from '#app/domain/vocabulary/communities.ts';
import { type CountryCode, countries } from '#app/domain/vocabulary/countries.ts';
import type { EducationLevelCode } from '#app/domain/vocabulary/education-levels.ts';
import type { PublishedHouseholdShapeCode } from '#app/domain/vocabulary/household-shapes.ts';
import type { LanguageLevelCode } from '#app/domain/vocabulary/language-levels.ts';
import type { LanguageCode } from '#app/domain/vocabulary/languages.ts';
import { type NeedCode, needs, type PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';
import type { OccupationGroupCode } from '#app/domain/vocabulary/occupation-groups.ts';
import { provinces } from '#app/domain/vocabulary/provinces.ts';
import type { ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { sizeBandOf } from '#app/domain/vocabulary/size-bands.ts';
import type { Random } from './random.ts';

/*
 * Invented households. Sizes, ages, origins, languages and schooling follow what is published about
 * government-assisted refugees; shares without a source (priority, medical levels, needs, contacts) are
 * assumed. The published composition is counted from the members' dates of birth, never drawn beside them.
 */

export interface Household {
  readonly members: readonly Member[];
  readonly fields: PublishedFields;
  /** Where the household is to live, also where the profile says the province only. */
  readonly community: CommunityCode;
  /** Why a manager lets it through the gate, where no profile of it would pass. */
  readonly overrideReason: ReasonCode<'gate_override'> | null;
}

type Shape = PublishedHouseholdShapeCode;

/** 53 % of households have 5 to 8 people, few 9 or more. */
const shapes: readonly (readonly [Shape, number])[] = [
  ['couple_with_children', 44],
  ['single_parent', 20],
  ['multigenerational', 9],
  ['family_and_relatives', 7],
  ['siblings_only', 5],
  ['single_adult', 6],
  ['couple', 4],
  ['adult_children', 2],
  ['other_relatives', 1],
  ['not_stated', 2],
];

/** In rough order of what was resettled from 2015 to 2021. */
const origins: readonly (readonly [CountryCode, number])[] = [
  ['SY', 30],
  ['AF', 14],
  ['ER', 11],
  ['IQ', 10],
  ['CD', 9],
  ['SO', 7],
  ['ET', 5],
  ['BI', 3],
  ['MM', 3],
  ['IR', 2],
  ['SD', 2],
  ['SS', 2],
  ['CO', 1],
  ['BT', 1],
];

const spoken: Partial<
  Record<CountryCode, readonly (readonly [readonly LanguageCode[], number])[]>
> = {
  SY: [
    [['apc'], 80],
    [['kmr', 'apc'], 20],
  ],
  AF: [
    [['prs'], 60],
    [['pbu'], 25],
    [['prs', 'pbu'], 15],
  ],
  ER: [
    [['tir'], 75],
    [['tir', 'apd'], 25],
  ],
  IQ: [
    [['acm'], 65],
    [['ckb', 'acm'], 20],
    [['kmr'], 15],
  ],
  CD: [
    [['swa'], 60],
    [['swa', 'lin'], 20],
    [['lin'], 20],
  ],
  SO: [[['som'], 100]],
  ET: [
    [['amh'], 45],
    [['orm'], 40],
    [['tir', 'amh'], 15],
  ],
  BI: [
    [['run'], 60],
    [['run', 'swa'], 40],
  ],
  MM: [
    [['ksw'], 50],
    [['rhg'], 40],
    [['mya', 'ksw'], 10],
  ],
  IR: [[['pes'], 100]],
  SD: [[['apd'], 100]],
  SS: [
    [['din'], 50],
    [['nus'], 35],
    [['apd', 'din'], 15],
  ],
  CO: [[['spa'], 100]],
  BT: [[['nep'], 100]],
};

/** Bigger communities receive more; those without a provider, few. */
const destinations = communityCodes
  .filter((code) => provinces[communities[code].province].jasOffered)
  .map(
    (code) =>
      [
        code,
        communities[code].rapProvider
          ? code === 'toronto' || code === 'calgary' || code === 'edmonton'
            ? 3
            : code === 'saskatoon' || code === 'winnipeg' || code === 'ottawa'
              ? 2.4
              : 1
          : 0.35,
      ] as const,
  );

const familyNames = [
  'Sample-Lind',
  'Exemple',
  'Specimen-Orre',
  'Fictif-Vale',
  'Placeholder-Wren',
  'Modèle-Aube',
  'Mockup-Fern',
  'Inventé-Roc',
  'Pretend-Moor',
  'Figment-Hale',
  'Illustration-Bay',
  'Démo-Rive',
];
const syllables = 'ta lu me ri so na do ve ka li ro sa bi en au mo ze fi ha pe'.split(' ');

/** @param place where a showcase case must lie. */
export function inventHousehold(
  random: Random,
  on: CivilDate,
  stableUntil: CivilDate,
  stream: PublishedFields['stream'],
  place?: CommunityCode,
): Household {
  const shape = random.weighted(shapes);
  const familyName = random.pick(familyNames);
  const plan = planOf(shape, random);
  const members = plan.map(({ age, relation }) => ({
    givenNames: inventName(random),
    familyName,
    relation,
    dateOfBirth: birthday(random, age, on, stableUntil),
  }));
  const composition = compositionOf(members, on);
  const size = members.length;
  const community = place ?? random.weighted(destinations);
  const { province } = communities[community];
  const country = random.weighted(origins);
  const published = needsOf(random, shape, members, on);
  const medicalLevel = medicalLevelOf(random, published);
  const french = frenchOf(random, country);
  const english = levelOf(random, country === 'CO' || country === 'CD' ? 0.7 : 0.62);
  const stated = shape !== 'not_stated';
  const saysCommunity = place !== undefined || random.chance(0.88);
  const inCanada = stream !== 'overseas';
  const contacts = !random.chance(0.35)
    ? null
    : { province, community: random.chance(0.6) ? community : null };
  return {
    members,
    community,
    overrideReason: null,
    fields: {
      stream,
      priority: priorityOf(random, published),
      medicalLevel,
      shape,
      composition: stated ? composition : null,
      sizeBandOnly: stated ? null : sizeBandOf(size),
      origin: random.weighted([
        [{ kind: 'country', code: country } as const, 82],
        [{ kind: 'region', code: countries[country].region } as const, 15],
        [{ kind: 'not_stated' } as const, 3],
      ]),
      languages: [
        ...random.weighted(spoken[country] ?? []),
        ...(french === 'fluent' ? (['fra'] as const) : []),
        ...(english === 'fluent' ? (['eng'] as const) : []),
      ],
      english,
      french,
      education: educationOf(random),
      occupations: occupationsOf(random),
      needs: published,
      accessibleHousing: published.some(({ code }) =>
        code === 'mobility' ? true : code === 'physical_disability' && random.chance(0.5),
      ),
      inCanada,
      readyToTravel: !inCanada && random.chance(0.6),
      destination: saysCommunity ? community : null,
      province: saysCommunity ? null : province,
      contacts,
      linkedCase: random.chance(0.08),
    },
  };
}

/**
 * Says less of a household until it hides among enough others, by the steps that the gate proposes. Of
 * the few that no step would hide, a manager decides, once the steps that help most are taken.
 */
export function hide(
  household: Household,
  referenceFor: (fields: PublishedFields) => Reference,
  smallest: number,
): Household {
  const reference = referenceFor(household.fields);
  if (estimateGroup(household.fields, reference).size >= smallest) return household;
  const kept = keepingContacts(household, reference, smallest);
  if (kept) return { ...household, fields: kept };
  const last = wayThrough(household.fields, reference, smallest).at(-1);
  if (last) return { ...household, fields: last.fields };
  let { fields } = household;
  for (let taken = 0; taken < 4; taken += 1) {
    fields = generalisationsOf(fields, reference)[0]?.fields ?? fields;
  }
  return { ...household, fields, overrideReason: 'detail_essential_to_match' };
}

/** The same household, of whose relatives or friends only the province is said. */
export function withContactsInProvince(household: Household): Household {
  const { contacts } = household.fields;
  return {
    ...household,
    fields: { ...household.fields, contacts: contacts && { ...contacts, community: null } },
  };
}

/**
 * The gate would propose to leave relatives and friends out first, as its cheapest step. Who prepares a
 * profile often says less of the rest instead: whom a household knows decides where it goes.
 */
function keepingContacts(
  household: Household,
  reference: Reference,
  smallest: number,
): PublishedFields | null {
  if (!household.fields.contacts) return null;
  for (const start of [household, withContactsInProvince(household)]) {
    let { fields } = start;
    for (let taken = 0; taken < mostSaidLess; taken += 1) {
      if (estimateGroup(fields, reference).size >= smallest) return fields;
      const [step] = generalisationsOf(fields, reference).filter(
        ({ attribute, code }) => attribute !== 'contacts' && code !== 'language_not_named',
      );
      if (!step) break;
      fields = step.fields;
    }
  }
  return null;
}

const mostSaidLess = 7;

/** Counts members by the age they have on a day. */
export function compositionOf(members: readonly Member[], on: CivilDate): Composition {
  const counts = { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 0, age_65_plus: 0 };
  for (const { dateOfBirth } of members) counts[ageBandOf(ageOn(dateOfBirth, on))] += 1;
  return counts;
}

function inventName(random: Random): string {
  const name = Array.from({ length: random.whole(2, 3) }, () => random.pick(syllables)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

interface Planned {
  readonly age: number;
  readonly relation: Relation;
}

function planOf(shape: Shape, random: Random): Planned[] {
  const adult = (relation: Relation, low: number, high: number): Planned => ({
    relation,
    age: random.whole(low, high),
  });
  const children = (low: number, high: number): Planned[] =>
    Array.from({ length: random.whole(low, high) }, () => adult('child', 0, 16));
  const manyChildren = () => (random.chance(0.06) ? children(7, 8) : children(2, 6));
  switch (shape) {
    case 'couple_with_children':
      return [
        adult('principal_applicant', 26, 48),
        adult('spouse', 24, 46),
        ...(random.chance(0.36)
          ? children(1, 2)
          : random.chance(0.08)
            ? children(7, 8)
            : children(3, 6)),
      ];
    case 'single_parent':
      return [adult('principal_applicant', 24, 45), ...manyChildren()];
    case 'multigenerational':
      return [
        adult('principal_applicant', 30, 48),
        ...(random.chance(0.7) ? [adult('spouse', 26, 45)] : []),
        ...children(2, 4),
        adult('parent', 62, 81),
      ];
    case 'family_and_relatives':
      return [
        adult('principal_applicant', 28, 48),
        adult('spouse', 25, 45),
        ...children(2, 4),
        adult('other_relative', 18, 60),
      ];
    case 'siblings_only':
      return [
        adult('principal_applicant', 19, 24),
        ...Array.from({ length: random.whole(2, 4) }, () => adult('sibling', 6, 18)),
      ];
    case 'single_adult':
      return [adult('principal_applicant', 20, 71)];
    case 'couple':
      return [adult('principal_applicant', 25, 74), adult('spouse', 25, 72)];
    case 'adult_children':
      return [
        adult('principal_applicant', 48, 66),
        adult('child', 19, 27),
        ...(random.chance(0.5) ? [adult('child', 19, 25)] : []),
      ];
    case 'other_relatives':
      return [adult('principal_applicant', 30, 55), adult('other_relative', 8, 60)];
    case 'not_stated':
      return [
        adult('principal_applicant', 15, 17),
        ...Array.from({ length: random.whole(0, 2) }, () => adult('sibling', 8, 16)),
      ];
  }
}

/** A date of birth of that age, whose age band holds from the writing of the profile to a later day. */
function birthday(random: Random, age: number, on: CivilDate, stableUntil: CivilDate): CivilDate {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const born = addDays(on, -Math.floor((age + random.next()) * 365.25) - 1);
    const then = ageOn(born, on);
    if (then >= 0 && ageBandOf(then) === ageBandOf(ageOn(born, stableUntil))) return born;
  }
  return addDays(on, -Math.floor((age - 0.9) * 365.25));
}

function needsOf(
  random: Random,
  shape: Shape,
  members: readonly Member[],
  on: CivilDate,
): { code: PublishedNeedCode; members: number }[] {
  const found = new Map<PublishedNeedCode, number>();
  const say = (code: PublishedNeedCode, count = 1) => {
    if (found.size < 4) found.set(code, count);
  };
  const ages = members.map(({ dateOfBirth }) => ageOn(dateOfBirth, on));
  if (shape === 'not_stated') say('guardianship');
  if (shape === 'single_parent') say('single_parent');
  if (shape === 'siblings_only') say('siblings_only');
  if (members.length >= 7 && random.chance(0.85)) say('large_family');
  const elderly = ages.filter((age) => age >= 65).length;
  if (elderly > 0) say('elderly', elderly);
  if (shape === 'single_parent' && random.chance(0.3)) say('women_at_risk');
  if (random.chance(0.34)) say('trauma_counselling', Math.min(members.length, random.whole(1, 3)));
  if (random.chance(0.24)) say('ongoing_treatment');
  if (random.chance(elderly > 0 ? 0.35 : 0.12)) say('mobility');
  if (random.chance(0.14)) say('physical_disability');
  if (random.chance(0.12)) say('mental_health');
  if (random.chance(0.09)) say('urgent_medical');
  if (random.chance(0.16)) say('limited_education', Math.min(2, members.length));
  if (random.chance(0.05)) say('medicals_expiring', members.length);
  if (random.chance(0.06)) say('specialised_counselling');
  if (random.chance(0.04)) say('systemic_discrimination', members.length);
  if (found.size === 0) say(random.pick(['trauma_counselling', 'ongoing_treatment', 'other']));
  return [...found].map(([code, count]) => ({ code, members: count }));
}

const asksForDoctors: readonly NeedCode[] = [
  'ongoing_treatment',
  'urgent_medical',
  'physical_disability',
  'mobility',
  'mental_health',
];

/** High, medium and low come to about 20, 35 and 45 in a hundred. */
function medicalLevelOf(random: Random, found: readonly { code: PublishedNeedCode }[]) {
  const codes = found.map(({ code }) => code);
  if (codes.includes('urgent_medical')) return 'high';
  return codes.some((code) => asksForDoctors.includes(code))
    ? random.weighted([
        ['high', 24],
        ['medium', 52],
        ['low', 24],
      ] as const)
    : random.weighted([
        ['high', 2],
        ['medium', 20],
        ['low', 78],
      ] as const);
}

/** About one in four is High. */
function priorityOf(random: Random, found: readonly { code: PublishedNeedCode }[]) {
  const hinted = found.some(({ code }) => needs[code].priorityHint === 'high');
  return random.chance(hinted ? 0.42 : 0.08) ? 'high' : 'regular';
}

/** 70 to 90 % speak neither English nor French on arrival. */
function levelOf(random: Random, none: number): LanguageLevelCode {
  if (random.chance(none)) return 'none';
  return random.weighted([
    ['a_little', 62],
    ['conversational', 24],
    ['fluent', 8],
    ['not_assessed', 6],
  ] as const);
}

function frenchOf(random: Random, country: CountryCode): LanguageLevelCode {
  return country === 'CD' || country === 'BI' ? levelOf(random, 0.35) : levelOf(random, 0.97);
}

/** 68 % of those 15 and older have secondary schooling or less. */
function educationOf(random: Random): EducationLevelCode {
  return random.weighted([
    ['no_schooling', 9],
    ['literacy_only', 6],
    ['some_primary', 13],
    ['primary', 14],
    ['some_secondary', 16],
    ['secondary', 14],
    ['trade', 9],
    ['college', 7],
    ['some_university', 4],
    ['university', 6],
    ['not_stated', 2],
  ] as const);
}

function occupationsOf(random: Random): OccupationGroupCode[] {
  const one = (): OccupationGroupCode =>
    random.weighted([
      ['noc_7', 22],
      ['noc_6', 18],
      ['noc_8', 14],
      ['noc_9', 8],
      ['home_and_family', 18],
      ['noc_4', 5],
      ['noc_3', 4],
      ['noc_1', 3],
      ['noc_5', 2],
      ['none_yet', 6],
    ] as const);
  return [...new Set(random.chance(0.4) ? [one(), one()] : [one()])];
}
