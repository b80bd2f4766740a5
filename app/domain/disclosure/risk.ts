import { type CommunityCode, communities } from '../vocabulary/communities.ts';
import { type CountryCode, countries, countryCodes } from '../vocabulary/countries.ts';
import { type LanguageCode, languageCodes, languages } from '../vocabulary/languages.ts';
import type { ProvinceCode } from '../vocabulary/provinces.ts';
import { type RegionCode, regionCodes, regions, widerRegions } from '../vocabulary/regions.ts';
import {
  type NarrowSizeBandCode,
  narrowSizeBandCodes,
  type SizeBandCode,
  sizeBandOf,
  sizeBands,
} from '../vocabulary/size-bands.ts';
import {
  type Composition,
  type PublishedFields,
  type PublishedOrigin,
  sizeOf,
} from './published-profile.ts';

/*
 * How far a household hides among others: the model of docs/decisions/013. Every number comes from the
 * reference set in force; a value or a combination it does not hold is one that nobody shares.
 */

/** What of a profile makes its household one of few. */
export type RiskAttribute =
  | 'origin'
  | 'size'
  | 'shape'
  | 'composition'
  | 'place'
  | 'languages'
  | 'needs'
  | 'education'
  | 'occupations'
  | 'contacts'
  | 'linked_case';

/** A published profile with one detail said less exactly, and what that brings. */
export interface Generalisation {
  readonly attribute: RiskAttribute;
  /** Country to region, community to province, composition to size band, one language fewer… */
  readonly code: GeneralisationCode;
  /** The value that is said less exactly, where there are several (a language, an occupation). */
  readonly value: string | null;
  readonly fields: PublishedFields;
  /** Households that would then share what is published. */
  readonly sizeAfter: number;
}

/**
 * Every way of saying a detail less exactly, with what it takes from the reader: a group chooses by
 * size first, then by needs, place and language, so these weigh most. Weights are ours (D).
 */
const costs = {
  drop_linked_case: 1,
  drop_occupation: 1,
  contacts_to_province: 1.5,
  drop_education: 1,
  drop_contacts: 2.5,
  drop_language: 4,
  language_to_wider: 3,
  country_to_region: 1.5,
  composition_to_band: 7,
  community_to_province: 7,
  region_to_wider_region: 1.5,
  origin_not_stated: 4,
  band_to_wider_band: 9,
  language_not_named: 20,
} as const;
export type GeneralisationCode = keyof typeof costs;
export const generalisationCodes = Object.keys(costs) as GeneralisationCode[];

/** How far a household hides among others (privacy.md, the publication gate, check 2). */
export interface GroupEstimate {
  /** Households of the reference population that share everything published, rounded down. */
  readonly size: number;
  /** What drives the risk, strongest first: how many times larger the group is without the attribute. */
  readonly drivers: readonly { readonly attribute: RiskAttribute; readonly factor: number }[];
}

/** An attribute that the counts do not break down by, as `reference_share` names it. */
export const shareAttributes = [
  'shape',
  'province',
  'language',
  'english',
  'french',
  'composition',
  'community',
  'need',
  'education',
  'occupation',
  'contacts',
  'contacts_community',
  'linked_case',
] as const;
export type ShareAttribute = (typeof shareAttributes)[number];

/** What the reference set in force says of a profile and of all that it could be generalised to. */
export interface Reference {
  /** Households of the profile's shape and province, over the last years. */
  readonly counts: readonly {
    readonly origin: CountryCode;
    readonly band: NarrowSizeBandCode;
    readonly households: number;
  }[];
  /** Shares by `shareKey`. */
  readonly shares: Readonly<Record<string, number>>;
}

/** Years of arrivals among whom a household hides: those a reader may have met. */
export const referenceYears = 10;

export const shareKey = (attribute: ShareAttribute, value: string, within = ''): string =>
  `${attribute}|${value}|${within}`;

/** A make-up within which compositions and needs have their shares. */
export const makeUp = (shape: string, band: NarrowSizeBandCode): string => `${shape} ${band}`;

/** An exact composition as a share's value: children from youngest, then adults, then elders. */
export const compositionValue = (it: Composition): string =>
  [it.age_0_5, it.age_6_12, it.age_13_17, it.age_18_64, it.age_65_plus].join('-');

/** Each language itself, and those it is a wider name of. */
const languagesUnder = new Map(
  languageCodes.map((code): [LanguageCode, LanguageCode[]] => [
    code,
    [code, ...languageCodes.filter((other) => languages[other].generalisesTo === code)],
  ]),
);

/** Every share that the estimate of a profile, or of any generalisation of it, asks for. */
export function sharesAskedFor(fields: PublishedFields): [ShareAttribute, string][] {
  const { composition, destination, contacts, education } = fields;
  const province = provinceOf(fields);
  const spoken = fields.languages.flatMap(
    (code) => languagesUnder.get(languages[code].generalisesTo ?? code) ?? [],
  );
  const asked: Readonly<Record<ShareAttribute, readonly (string | null | undefined)[]>> = {
    shape: [fields.shape],
    province: [province],
    language: [...new Set(spoken)],
    english: [fields.english],
    french: [fields.french],
    composition: [composition && compositionValue(composition)],
    community: [destination],
    need: visibleNeeds(fields),
    education: [education],
    occupation: fields.occupations,
    contacts: [contacts?.province],
    contacts_community: [contacts?.community],
    linked_case: [fields.linkedCase ? 'yes' : null],
  };
  return shareAttributes.flatMap((attribute) =>
    asked[attribute].flatMap((value): [ShareAttribute, string][] =>
      value ? [[attribute, value]] : [],
    ),
  );
}

/** What anyone sees of a household's needs; a ramp or a lift where no need speaks of one already. */
export function visibleNeeds(fields: PublishedFields): string[] {
  const codes: string[] = fields.needs.map(({ code }) => code);
  const implied = codes.includes('mobility') || codes.includes('physical_disability');
  return fields.accessibleHousing && !implied ? [...codes, 'accessible_housing'] : codes;
}

export const provinceOf = (
  fields: Pick<PublishedFields, 'destination' | 'province'>,
): ProvinceCode | null =>
  fields.destination ? communities[fields.destination].province : fields.province;

/** Estimates how many households share everything that a profile publishes. */
export function estimateGroup(fields: PublishedFields, reference: Reference): GroupEstimate {
  const whole = ranked(fields, reference);
  const drivers = attributes
    .map((attribute) => ({
      attribute,
      factor: round(ranked(fields, reference, attribute) / whole),
    }))
    .filter(({ factor }) => factor > 1)
    .sort((a, b) => b.factor - a.factor);
  return { size: sizeIn(fields, reference), drivers };
}

/** Every single step that says one detail less exactly and still makes a whole profile, largest first. */
export function generalisationsOf(fields: PublishedFields, reference: Reference): Generalisation[] {
  return steps(fields)
    .map((step) => ({ ...step, sizeAfter: sizeIn(step.fields, reference) }))
    .sort((a, b) => b.sizeAfter - a.sizeAfter || costs[a.code] - costs[b.code]);
}

/**
 * The steps to propose: those that pass by themselves, the one that costs the reader least first. When
 * none does, the first step of the way through; nothing when there is no way, or none is needed.
 */
export function proposals(
  fields: PublishedFields,
  reference: Reference,
  smallest: number,
): Generalisation[] {
  if (sizeIn(fields, reference) >= smallest) return [];
  const passing = generalisationsOf(fields, reference).filter((g) => g.sizeAfter >= smallest);
  if (passing.length === 0) return wayThrough(fields, reference, smallest).slice(0, 1);
  return passing.sort((a, b) => costs[a.code] - costs[b.code] || b.sizeAfter - a.sizeAfter);
}

/**
 * A chain of steps, each taken on the profile that the one before left, whose end passes; empty when
 * the profile passes as it is, or when it would not pass however little it said.
 */
export function wayThrough(
  fields: PublishedFields,
  reference: Reference,
  smallest: number,
): Generalisation[] {
  const greedy: Step[] = [];
  let current = fields;
  while (sizeIn(current, reference) < smallest) {
    const step = nextStep(current, reference, smallest);
    if (!step) return [];
    greedy.push(step);
    current = step.fields;
  }
  return retrace(fields, withoutSpares(fields, greedy, reference, smallest), reference);
}

interface Step {
  readonly attribute: RiskAttribute;
  readonly code: GeneralisationCode;
  readonly value: string | null;
  readonly fields: PublishedFields;
}

/** The cheapest step that passes; without one, the step that gains most for what it costs. */
function nextStep(fields: PublishedFields, reference: Reference, smallest: number): Step | null {
  const before = ranked(fields, reference);
  const possible = steps(fields).map((step) => ({ step, after: ranked(step.fields, reference) }));
  // The ranked number is never below the estimate: most steps are told by it alone that they fail.
  const passing = possible.filter(
    ({ step, after }) => after + 1 > smallest && sizeIn(step.fields, reference) >= smallest,
  );
  if (passing.length > 0) return least(passing, ({ step }) => costs[step.code])?.step ?? null;
  // A step that gains nothing by itself may lead to one that does: a region before a continent.
  const worth = least(possible, ({ step, after }) => -Math.log(after / before) / costs[step.code]);
  return worth?.step ?? null;
}

/** Leaves out the steps, costliest first, that turned out not to be needed, until each one is. */
function withoutSpares(
  fields: PublishedFields,
  chain: readonly Step[],
  reference: Reference,
  smallest: number,
): readonly Step[] {
  for (const spare of [...chain].sort((a, b) => costs[b.code] - costs[a.code])) {
    const shorter = chain.filter((step) => step !== spare);
    const end = follow(fields, shorter);
    // A step may be spared only once the one that follows from it is.
    if (end && sizeIn(end, reference) >= smallest) {
      return withoutSpares(fields, shorter, reference, smallest);
    }
  }
  return chain;
}

/** Where a chain of steps leads from a profile; null where one of them is not possible there. */
function follow(fields: PublishedFields, chain: readonly Step[]): PublishedFields | null {
  let current = fields;
  for (const { code, value } of chain) {
    const next = steps(current).find((step) => step.code === code && step.value === value);
    if (!next) return null;
    current = next.fields;
  }
  return current;
}

function retrace(
  fields: PublishedFields,
  chain: readonly Step[],
  reference: Reference,
): Generalisation[] {
  return chain.map((step, index) => {
    const end = follow(fields, chain.slice(0, index + 1)) ?? step.fields;
    return { ...step, fields: end, sizeAfter: sizeIn(end, reference) };
  });
}

function least<T>(from: readonly T[], by: (item: T) => number): T | null {
  let best: T | null = null;
  for (const item of from) if (best === null || by(item) < by(best)) best = item;
  return best;
}

/*
 * The estimate. A product of a sum over cells and of shares; what is not stated narrows nothing.
 */

const attributes = [
  'origin',
  'size',
  'shape',
  'composition',
  'place',
  'languages',
  'needs',
  'education',
  'occupations',
  'contacts',
  'linked_case',
] as const satisfies readonly RiskAttribute[];

/** Rounded down, but for what floating-point numbers lose on the way. */
const sizeIn = (fields: PublishedFields, reference: Reference): number =>
  Math.floor(weigh(fields, reference, null, 0) + 1e-6);

/** The same number, never nothing: how much a step gains shows also where nobody shares a value. */
const ranked = (
  fields: PublishedFields,
  reference: Reference,
  without: RiskAttribute | null = null,
): number => weigh(fields, reference, without, 1e-4);

const round = (factor: number): number => Math.round(factor * 10) / 10;

/**
 * @param without an attribute to leave out, as if the profile did not state it.
 * @param floor what a share of nothing counts as.
 */
function weigh(
  fields: PublishedFields,
  { counts, shares }: Reference,
  without: RiskAttribute | null,
  floor: number,
): number {
  const share = (attribute: ShareAttribute, value: string, within = ''): number =>
    Math.max(shares[shareKey(attribute, value, within)] ?? 0, floor);
  const states = (attribute: RiskAttribute): boolean => without !== attribute;

  const origins = originsOf(states('origin') ? fields.origin : { kind: 'not_stated' });
  const bands = states('size') ? bandsOf(fields) : narrowSizeBandCodes;
  const needs = states('needs') ? visibleNeeds(fields) : [];
  const needShares = Object.fromEntries(
    bands.map((band) => [
      band,
      rarest(
        needs.map((need) => knownTo(need, share('need', need, makeUp(fields.shape, band)), floor)),
      ),
    ]),
  );
  const byOrigin = new Map<CountryCode, number>();
  for (const { origin, band, households } of counts) {
    if (!origins.has(origin) || !bands.includes(band)) continue;
    const found = households * (needShares[band] ?? 0);
    byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + found);
  }
  let households = 0;
  for (const [origin, found] of byOrigin) {
    households += found * (states('languages') ? languageShare(fields, origin, share) : 1);
  }

  let part = 1;
  const { composition, destination, contacts } = fields;
  const [band] = bands;
  if (composition && band && states('composition') && states('size')) {
    part *= share('composition', compositionValue(composition), makeUp(fields.shape, band));
  }
  // The counts are those of one shape and one province already; without them there are more.
  if (!states('shape')) part /= share('shape', fields.shape);
  const province = provinceOf(fields);
  if (states('place')) {
    if (destination && province) part *= share('community', destination, province);
  } else if (province) part /= share('province', province);
  if (fields.education && fields.education !== 'not_stated' && states('education')) {
    part *= share('education', fields.education);
  }
  if (states('occupations')) {
    const stated = fields.occupations.filter((code) => code !== 'not_stated');
    part *= rarest(stated.map((code) => share('occupation', code)));
  }
  if (contacts && states('contacts')) {
    part *= share('contacts', contacts.province);
    if (contacts.community)
      part *= share('contacts_community', contacts.community, contacts.province);
  }
  if (fields.linkedCase && states('linked_case')) part *= share('linked_case', 'yes');
  return Math.max(households, floor) * part;
}

/** Needs that anyone who meets the household sees; the others are known to few outside it. */
const seenNeeds: ReadonlySet<string> = new Set([
  'mobility',
  'physical_disability',
  'accessible_housing',
  'large_family',
  'single_parent',
  'siblings_only',
  'elderly',
  'guardianship',
]);

/** A need that is not seen leaves at least half of the group: few who look for someone know of it. */
const knownTo = (need: string, share: number, floor: number): number =>
  share > floor && !seenNeeds.has(need) ? Math.max(share, 0.5) : share;

/**
 * What goes together is not independent: the rarest value's share, halved for each further one. Their
 * product would find every household with three needs unique. A value that all share says nothing.
 */
function rarest(shares: readonly number[]): number {
  const found = shares.filter((share) => share < 1);
  return found.length === 0 ? 1 : Math.min(...found) * 0.5 ** (found.length - 1);
}

function languageShare(
  fields: PublishedFields,
  origin: CountryCode,
  share: (attribute: ShareAttribute, value: string, within?: string) => number,
): number {
  const speaks = (code: LanguageCode): number =>
    Math.max(...(languagesUnder.get(code) ?? []).map((under) => share('language', under, origin)));
  // English is stated as a level and, when fluent, once more as a language: the rarer of the two counts.
  const official = (attribute: 'english' | 'french', code: 'eng' | 'fra'): number => {
    const level = fields[attribute];
    return Math.min(
      level === 'not_assessed' ? 1 : share(attribute, level, origin),
      fields.languages.includes(code) ? speaks(code) : 1,
    );
  };
  return fields.languages
    .filter((code) => code !== 'eng' && code !== 'fra' && code !== 'other_language')
    .reduce(
      (product, code) => product * speaks(code),
      official('english', 'eng') * official('french', 'fra'),
    );
}

const anywhere: ReadonlySet<CountryCode> = new Set(countryCodes);
const countriesIn = new Map(
  regionCodes.map((region): [RegionCode, ReadonlySet<CountryCode>] => [
    region,
    new Set(countryCodes.filter((code) => widerRegions(countries[code].region).includes(region))),
  ]),
);

function originsOf(origin: PublishedOrigin): ReadonlySet<CountryCode> {
  switch (origin.kind) {
    case 'country':
      return new Set([origin.code]);
    case 'region':
      return countriesIn.get(origin.code) ?? new Set();
    case 'not_stated':
      return anywhere;
  }
}

function bandsOf(fields: PublishedFields): NarrowSizeBandCode[] {
  const size = sizeOf(fields);
  if (size !== null) return size >= 1 ? [sizeBandOf(size)] : [];
  return fields.sizeBandOnly ? narrowBandsOf(fields.sizeBandOnly) : [...narrowSizeBandCodes];
}

function narrowBandsOf(band: SizeBandCode): NarrowSizeBandCode[] {
  const { from, to } = sizeBands[band];
  return narrowSizeBandCodes.filter((narrow) => {
    const { from: low, to: high } = sizeBands[narrow];
    return low >= from && (to === null || (high !== null && high <= to));
  });
}

/*
 * The steps. Each leaves a profile that can be published: the place keeps its province, since a group
 * sponsors where it lives, and a language stays, if only as “another language”. Needs and the shape have
 * no step: a profile that hid them would find the wrong sponsor; a manager decides instead.
 */

function steps(fields: PublishedFields): Step[] {
  const make = (
    attribute: RiskAttribute,
    code: GeneralisationCode,
    changes: Partial<PublishedFields>,
    value: string | null = null,
  ): Step => ({ attribute, code, value, fields: { ...fields, ...changes } });
  return [
    ...originSteps(fields.origin).map(([code, origin]) => make('origin', code, { origin })),
    ...sizeSteps(fields, make),
    ...languageSteps(fields, make),
    ...(fields.destination
      ? [
          make('place', 'community_to_province', {
            destination: null,
            province: communities[fields.destination].province,
          }),
        ]
      : []),
    ...(fields.education && fields.education !== 'not_stated'
      ? [make('education', 'drop_education', { education: null })]
      : []),
    ...fields.occupations
      .filter((code) => code !== 'not_stated')
      .map((code) =>
        make(
          'occupations',
          'drop_occupation',
          { occupations: fields.occupations.filter((other) => other !== code) },
          code,
        ),
      ),
    ...contactSteps(fields, make),
    ...(fields.linkedCase ? [make('linked_case', 'drop_linked_case', { linkedCase: false })] : []),
  ];
}

type Make = (
  attribute: RiskAttribute,
  code: GeneralisationCode,
  changes: Partial<PublishedFields>,
  value?: string | null,
) => Step;

function originSteps(origin: PublishedOrigin): [GeneralisationCode, PublishedOrigin][] {
  const nowhere: [GeneralisationCode, PublishedOrigin] = [
    'origin_not_stated',
    { kind: 'not_stated' },
  ];
  const wider = (code: RegionCode): PublishedOrigin => ({ kind: 'region', code });
  switch (origin.kind) {
    case 'country':
      return [['country_to_region', wider(countries[origin.code].region)], nowhere];
    case 'region': {
      const next = regions[origin.code].generalisesTo;
      return next ? [['region_to_wider_region', wider(next)], nowhere] : [nowhere];
    }
    case 'not_stated':
      return [];
  }
}

function sizeSteps(fields: PublishedFields, make: Make): Step[] {
  const size = sizeOf(fields);
  if (size !== null) {
    if (size < 1) return [];
    const changes = { composition: null, sizeBandOnly: sizeBandOf(size) };
    return [make('composition', 'composition_to_band', changes)];
  }
  const wider = fields.sizeBandOnly && sizeBands[fields.sizeBandOnly].generalisesTo;
  return wider ? [make('size', 'band_to_wider_band', { sizeBandOnly: wider })] : [];
}

function languageSteps(fields: PublishedFields, make: Make): Step[] {
  const { languages: spoken } = fields;
  const replaced = (code: LanguageCode, by: LanguageCode) =>
    spoken.map((each) => (each === code ? by : each));
  return spoken.flatMap((code) => {
    const wider = languages[code].generalisesTo;
    const found: Step[] = [];
    if (wider && !spoken.includes(wider)) {
      const changes = { languages: replaced(code, wider) };
      found.push(make('languages', 'language_to_wider', changes, code));
    }
    if (spoken.length > 1) {
      const changes = { languages: spoken.filter((each) => each !== code) };
      found.push(make('languages', 'drop_language', changes, code));
    } else if (code !== 'other_language') {
      const changes = { languages: replaced(code, 'other_language') };
      found.push(make('languages', 'language_not_named', changes, code));
    }
    return found;
  });
}

function contactSteps({ contacts }: PublishedFields, make: Make): Step[] {
  if (!contacts) return [];
  const community: CommunityCode | null = contacts.community;
  return [
    ...(community
      ? [
          make('contacts', 'contacts_to_province', {
            contacts: { province: contacts.province, community: null },
          }),
        ]
      : []),
    make('contacts', 'drop_contacts', { contacts: null }),
  ];
}
