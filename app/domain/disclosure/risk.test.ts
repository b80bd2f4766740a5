import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fields as written } from '../case/case-state.fixture.ts';
import { defaultSettings } from '../decision.ts';
import { type CountryCode, countryCodes } from '../vocabulary/countries.ts';
import { languageCodes } from '../vocabulary/languages.ts';
import { occupationGroupCodes } from '../vocabulary/occupation-groups.ts';
import { narrowSizeBandCodes } from '../vocabulary/size-bands.ts';
import { checkGroup } from './gate.ts';
import { type PublishedFields, publishProfile } from './published-profile.ts';
import {
  compositionValue,
  estimateGroup,
  type Generalisation,
  generalisationCodes,
  generalisationsOf,
  makeUp,
  proposals,
  type Reference,
  shareKey,
  sharesAskedFor,
  wayThrough,
} from './risk.ts';

/** 100 households in each cell of the sheet; every value is shared by all, unless a test says less. */
function referenceOf(
  shares: Readonly<Record<string, number>> = {},
  households: (origin: CountryCode) => number = () => 100,
): Reference {
  const all = new Proxy(shares, { get: (given, key: string) => given[key] ?? 1 });
  return {
    counts: countryCodes.flatMap((origin) =>
      narrowSizeBandCodes.map((band) => ({ origin, band, households: households(origin) })),
    ),
    shares: all,
  };
}

const composition = { age_0_5: 1, age_6_12: 1, age_13_17: 0, age_18_64: 2, age_65_plus: 0 };
const family: PublishedFields = {
  ...written,
  origin: { kind: 'country', code: 'SY' },
  languages: ['apc'],
  english: 'none',
  needs: [{ code: 'trauma_counselling', members: 1 }],
  composition,
};
const sizeOf = (changes: Partial<PublishedFields>, reference = referenceOf()) =>
  estimateGroup({ ...family, ...changes }, reference).size;

describe('the cells that agree with what is published', () => {
  test.each<[name: string, changes: Partial<PublishedFields>, cells: number]>([
    ['a country', {}, 1],
    ['a region: Syria, Iraq and Yemen', { origin: { kind: 'region', code: 'western_asia' } }, 3],
    ['a continent', { origin: { kind: 'region', code: 'latin_america_caribbean' } }, 6],
    ['no origin', { origin: { kind: 'not_stated' } }, countryCodes.length],
    ['a narrow band', { composition: null, sizeBandOnly: 'size_5_6' }, 1],
    ['one to four', { composition: null, sizeBandOnly: 'size_1_4' }, 3],
    ['five to eight', { composition: null, sizeBandOnly: 'size_5_8' }, 2],
    ['five and more', { composition: null, sizeBandOnly: 'size_5_plus' }, 3],
    ['nine and more', { composition: null, sizeBandOnly: 'size_9_plus' }, 1],
  ])('%s', (_name, changes, cells) => {
    expect(sizeOf(changes)).toBe(100 * cells);
  });
});

describe('the shares', () => {
  const key = shareKey;
  const small = makeUp('couple_with_children', 'size_3_4');
  test.each<
    [name: string, changes: Partial<PublishedFields>, shares: Record<string, number>, size: number]
  >([
    ['a language, within the origin', {}, { [key('language', 'apc', 'SY')]: 0.5 }, 50],
    [
      'two languages',
      { languages: ['apc', 'kmr'] },
      { [key('language', 'apc', 'SY')]: 0.5, [key('language', 'kmr', 'SY')]: 0.2 },
      10,
    ],
    [
      'a wider language is spoken where a narrower one is',
      { languages: ['ara'] },
      {
        [key('language', 'ara', 'SY')]: 0.1,
        [key('language', 'apc', 'SY')]: 0.6,
        [key('language', 'acm', 'SY')]: 0.2,
        [key('language', 'apd', 'SY')]: 0.2,
      },
      60,
    ],
    [
      '“another language” says nothing',
      { languages: ['other_language'] },
      { [key('language', 'other_language', 'SY')]: 0.1 },
      100,
    ],
    [
      'English once, by the rarer of level and language',
      { languages: ['apc', 'eng'], english: 'fluent' },
      { [key('english', 'fluent', 'SY')]: 0.2, [key('language', 'eng', 'SY')]: 0.3 },
      20,
    ],
    [
      'a level not assessed says nothing',
      { english: 'not_assessed' },
      { [key('english', 'not_assessed', 'SY')]: 0.1 },
      100,
    ],
    ['the community, within the province', {}, { [key('community', 'ottawa', 'ON')]: 0.14 }, 14],
    [
      'the composition, within shape and band',
      {},
      { [key('composition', compositionValue(composition), small)]: 0.08 },
      8,
    ],
    [
      'a need that is seen by its share',
      { needs: [{ code: 'mobility', members: 1 }] },
      { [key('need', 'mobility', small)]: 0.1 },
      10,
    ],
    [
      'a need that few know of by half at most',
      { needs: [{ code: 'trauma_counselling', members: 1 }] },
      { [key('need', 'trauma_counselling', small)]: 0.1 },
      50,
    ],
    [
      'needs: the rarest, halved for each further one',
      {
        needs: [
          { code: 'trauma_counselling', members: 1 },
          { code: 'mobility', members: 1 },
          { code: 'mental_health', members: 2 },
        ],
      },
      {
        [key('need', 'trauma_counselling', small)]: 0.8,
        [key('need', 'mobility', small)]: 0.4,
        [key('need', 'mental_health', small)]: 0.6,
      },
      10,
    ],
    [
      'a need that all of a make-up have counts as none',
      {
        needs: [
          { code: 'large_family', members: 1 },
          { code: 'mobility', members: 1 },
        ],
      },
      { [key('need', 'mobility', small)]: 0.4 },
      40,
    ],
    [
      'accessible housing is a need to be seen',
      { accessibleHousing: true },
      { [key('need', 'accessible_housing', small)]: 0.2 },
      20,
    ],
    [
      'accessible housing beside a need that says so',
      { accessibleHousing: true, needs: [{ code: 'mobility', members: 1 }] },
      { [key('need', 'accessible_housing', small)]: 0.2, [key('need', 'mobility', small)]: 0.5 },
      50,
    ],
    ['schooling', { education: 'primary' }, { [key('education', 'primary')]: 0.42 }, 42],
    [
      'schooling that is not stated',
      { education: 'not_stated' },
      { [key('education', 'not_stated')]: 0.1 },
      100,
    ],
    [
      'two kinds of work',
      { occupations: ['noc_1', 'noc_7'] },
      { [key('occupation', 'noc_1')]: 0.2, [key('occupation', 'noc_7')]: 0.5 },
      10,
    ],
    [
      'relatives in a province',
      { contacts: { province: 'QC', community: null } },
      { [key('contacts', 'QC')]: 0.1 },
      10,
    ],
    [
      'relatives in a community',
      { contacts: { province: 'ON', community: 'guelph' } },
      { [key('contacts', 'ON')]: 0.5, [key('contacts_community', 'guelph', 'ON')]: 0.1 },
      5,
    ],
    ['a linked case', { linkedCase: true }, { [key('linked_case', 'yes')]: 0.08 }, 8],
    ['rounded down', {}, { [key('community', 'ottawa', 'ON')]: 0.1999 }, 19],
    ['a value nobody has', {}, { [key('community', 'ottawa', 'ON')]: 0 }, 0],
  ])('%s', (_name, changes, shares, size) => {
    expect(sizeOf(changes, referenceOf(shares))).toBe(size);
  });

  it('are none for what the set does not hold', () => {
    const empty: Reference = { counts: referenceOf().counts, shares: {} };
    expect(estimateGroup(family, empty).size).toBe(0);
    expect(estimateGroup(family, { counts: [], shares: referenceOf().shares }).size).toBe(0);
  });
});

it('what the programme assigns, and nobody outside it knows, narrows nothing', () => {
  const reference = referenceOf({ [shareKey('community', 'ottawa', 'ON')]: 0.5 });
  for (const changes of [
    { priority: 'high' },
    { medicalLevel: 'high' },
    { stream: 'overseas', inCanada: false, readyToTravel: true },
  ] satisfies Partial<PublishedFields>[]) {
    expect(sizeOf(changes, reference)).toBe(50);
  }
});

it('names what drives the risk, strongest first', () => {
  const reference = referenceOf({
    [shareKey('community', 'ottawa', 'ON')]: 0.1,
    [shareKey('province', 'ON')]: 0.4,
    [shareKey('shape', 'couple_with_children')]: 0.5,
    [shareKey('education', 'university')]: 0.2,
  });
  const { drivers } = estimateGroup({ ...family, education: 'university' }, reference);
  expect(drivers).toEqual([
    { attribute: 'origin', factor: 26 },
    { attribute: 'place', factor: 25 },
    { attribute: 'size', factor: 6 },
    { attribute: 'education', factor: 5 },
    { attribute: 'shape', factor: 2 },
  ]);
});

describe('generalisations', () => {
  const full: PublishedFields = {
    ...family,
    languages: ['apc', 'kmr'],
    education: 'primary',
    occupations: ['noc_7', 'not_stated'],
    contacts: { province: 'ON', community: 'guelph' },
    linkedCase: true,
  };
  const codesOf = (of: PublishedFields) =>
    generalisationsOf(of, referenceOf()).map(({ code, value }) =>
      value ? `${code} ${value}` : code,
    );

  it('are every step that is possible', () => {
    expect(codesOf(full).sort()).toEqual([
      'community_to_province',
      'composition_to_band',
      'contacts_to_province',
      'country_to_region',
      'drop_contacts',
      'drop_education',
      'drop_language apc',
      'drop_language kmr',
      'drop_linked_case',
      'drop_occupation noc_7',
      'language_to_wider apc',
      'origin_not_stated',
    ]);
  });

  it('leave a place and a language, without which no sponsor is found', () => {
    const least: PublishedFields = {
      ...family,
      origin: { kind: 'not_stated' },
      composition: null,
      sizeBandOnly: 'size_1_4',
      languages: ['other_language'],
      destination: null,
      province: 'ON',
    };
    expect(codesOf(least)).toEqual([]);
    expect(codesOf({ ...least, languages: ['tir'] })).toEqual(['language_not_named tir']);
  });

  it('go from a region to the wider one', () => {
    const region = { ...family, origin: { kind: 'region', code: 'western_asia' } } as const;
    const [wider] = generalisationsOf(region, referenceOf()).filter(
      ({ code }) => code === 'region_to_wider_region',
    );
    expect(wider?.fields.origin).toEqual({ kind: 'region', code: 'asia' });
  });
});

/** Where a chain of steps leads; null where one of them is not possible there. */
function follow(
  fields: PublishedFields,
  chain: readonly Generalisation[],
  reference: Reference,
): PublishedFields | null {
  return chain.reduce<PublishedFields | null>((at, { code, value }) => {
    const found = at && generalisationsOf(at, reference);
    return found?.find((step) => step.code === code && step.value === value)?.fields ?? null;
  }, fields);
}

/** Any profile, and any reference whose shares are shares. */
const anyFields = fc
  .record({
    origin: fc.constantFrom<PublishedFields['origin']>(
      { kind: 'country', code: 'SY' },
      { kind: 'country', code: 'LK' },
      { kind: 'region', code: 'eastern_africa' },
      { kind: 'not_stated' },
    ),
    languages: fc.uniqueArray(fc.constantFrom(...languageCodes), { maxLength: 4 }),
    english: fc.constantFrom('none', 'fluent', 'not_assessed'),
    education: fc.constantFrom(null, 'primary', 'university'),
    occupations: fc.uniqueArray(fc.constantFrom(...occupationGroupCodes), { maxLength: 3 }),
    destination: fc.constantFrom(null, 'ottawa', 'guelph'),
    contacts: fc.constantFrom(
      null,
      { province: 'BC', community: null },
      { province: 'BC', community: 'victoria' },
    ),
    linkedCase: fc.boolean(),
    size: fc.constantFrom(
      { composition, sizeBandOnly: null },
      { composition: { ...composition, age_6_12: 8 }, sizeBandOnly: null },
      { composition: null, sizeBandOnly: 'size_1_4' as const },
      { composition: null, sizeBandOnly: 'size_7_8' as const },
    ),
  })
  .map(({ size, ...rest }): PublishedFields => {
    const place = rest.destination ? null : ('ON' as const);
    return { ...family, ...rest, ...size, province: place } as PublishedFields;
  });
/** A set in which every share is some number from 0 to 1 that depends on its key alone. */
const anyReference = fc
  .tuple(fc.integer(), fc.integer({ min: 0, max: 2000 }))
  .map(([seed, most]): Reference => {
    const chance = (text: string) => {
      let hash = seed | 0;
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
      return ((hash >>> 8) % 1000) / 999;
    };
    return {
      counts: referenceOf({}, (origin) => Math.floor(most * chance(origin))).counts,
      shares: new Proxy({}, { get: (_none, key: string) => chance(key) }),
    };
  });

describe('on any profile and any reference', () => {
  it('a generalisation never makes the group smaller', () => {
    fc.assert(
      fc.property(anyFields, anyReference, (fields, reference) => {
        const { size } = estimateGroup(fields, reference);
        for (const step of generalisationsOf(fields, reference)) {
          expect(step.sizeAfter, step.code).toBeGreaterThanOrEqual(size);
          expect(estimateGroup(step.fields, reference).size).toBe(step.sizeAfter);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the shares asked for are all that an estimate needs, after any steps', () => {
    fc.assert(
      fc.property(anyFields, anyReference, (fields, reference) => {
        const asked = sharesAskedFor(fields).map(([attribute, value]) => `${attribute}|${value}|`);
        const read: Reference = {
          counts: reference.counts,
          shares: new Proxy(reference.shares, {
            get: (all, key: string) =>
              asked.some((start) => key.startsWith(start)) ? Reflect.get(all, key) : undefined,
          }),
        };
        expect(estimateGroup(fields, read)).toEqual(estimateGroup(fields, reference));
        expect(wayThrough(fields, read, 20)).toEqual(wayThrough(fields, reference, 20));
      }),
      { numRuns: 100 },
    );
  });

  it('a way through ends in a profile that passes and can be published, and spares what it can', () => {
    fc.assert(
      fc.property(anyFields, anyReference, (fields, reference) => {
        const way = wayThrough(fields, reference, 20);
        const proposed = proposals(fields, reference, 20);
        if (estimateGroup(fields, reference).size >= 20) {
          expect(way).toEqual([]);
          expect(proposed).toEqual([]);
          return;
        }
        const last = way.at(-1);
        if (!last) return;
        expect(proposed.length).toBeGreaterThan(0);
        expect(checkGroup(estimateGroup(last.fields, reference), defaultSettings, null).ok).toBe(
          true,
        );
        const posting = { number: 'P 1', postedOn: '2026-09-01', limitOn: '2027-01-01' };
        if (publishProfile(fields, posting).ok) {
          expect(publishProfile(last.fields, posting).ok).toBe(true);
        }
        expect(last.fields.languages.length > 0).toBe(fields.languages.length > 0);
        for (const spare of way) {
          const end = follow(
            fields,
            way.filter((step) => step !== spare),
            reference,
          );
          if (end) expect(estimateGroup(end, reference).size, spare.code).toBeLessThan(20);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('proposals', () => {
  it('are the steps that pass alone, the cheapest first', () => {
    const reference = referenceOf({
      [shareKey('community', 'ottawa', 'ON')]: 0.15,
      [shareKey('education', 'primary')]: 0.5,
    });
    const codes = proposals({ ...family, education: 'primary' }, reference, 14).map((g) => g.code);
    expect(codes[0]).toBe('drop_education');
    expect(codes).toContain('community_to_province');
  });

  it('are the first step of the way when none passes alone', () => {
    const reference = referenceOf({
      [shareKey('community', 'ottawa', 'ON')]: 0.05,
      [shareKey(
        'composition',
        compositionValue(composition),
        makeUp('couple_with_children', 'size_3_4'),
      )]: 0.01,
    });
    const passing = generalisationsOf(family, reference).filter(({ sizeAfter }) => sizeAfter >= 90);
    expect(passing).toEqual([]);
    const way = wayThrough(family, reference, 90);
    expect(way.length).toBeGreaterThan(1);
    expect(way.at(-1)?.sizeAfter).toBeGreaterThanOrEqual(90);
    expect(proposals(family, reference, 90)).toEqual(way.slice(0, 1));
  });

  it('are none where nobody shares what can’t be left out', () => {
    const none = referenceOf({
      [shareKey('need', 'trauma_counselling', makeUp('couple_with_children', 'size_3_4'))]: 0,
      [shareKey('need', 'trauma_counselling', makeUp('couple_with_children', 'size_1'))]: 0,
      [shareKey('need', 'trauma_counselling', makeUp('couple_with_children', 'size_2'))]: 0,
    });
    expect(wayThrough(family, none, 20)).toEqual([]);
    expect(proposals(family, none, 20)).toEqual([]);
    expect(generalisationCodes).toContain('composition_to_band');
  });
});

describe('the check of the group', () => {
  const estimate = (size: number) => ({ size, drivers: [] });
  const settings = { smallestGroup: 20 };
  it('lets 20 pass, and not 19', () => {
    expect(checkGroup(estimate(20), settings, null)).toEqual({
      ok: true,
      gate: { groupSize: 20, smallestGroup: 20, overrideReason: null },
    });
    expect(checkGroup(estimate(19), settings, null)).toEqual({
      ok: false,
      code: 'group_too_small',
      params: { size: 19, smallest: 20 },
    });
  });
  it('fails closed: without an estimate nothing passes, an override neither', () => {
    for (const reason of [null, 'urgent_need_outweighs']) {
      expect(checkGroup(null, settings, reason)).toMatchObject({ code: 'gate_unavailable' });
    }
  });
  it('takes an override where one is needed, and nowhere else', () => {
    expect(checkGroup(estimate(3), settings, 'urgent_need_outweighs')).toMatchObject({
      gate: { groupSize: 3, overrideReason: 'urgent_need_outweighs' },
    });
    expect(checkGroup(estimate(30), settings, 'urgent_need_outweighs')).toMatchObject({
      code: 'override_not_needed',
    });
  });
});
