/**
 * What `compareFit` (app/domain/fit) asks of a profile, as tests of what an engine holds of it. Each
 * engine writes a test in its own language, so that both filter, count and sort by the same fit as
 * the page of a profile shows.
 */
import type { FitCondition, FitTerms } from '#app/domain/fit/fit.ts';
import { placesOf } from '#app/domain/fit/near.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { type PublishedNeedCode, publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import type { FitValue } from './facet-values.ts';

/** Fields with several values of a dictionary; an empty list is no value. */
const severalFields = ['languages', 'needs'] as const;
/** Fields with one value or several of a dictionary; a null is no value. */
export type CodedField =
  | 'province'
  | 'community'
  | 'contactsProvince'
  | 'contactsCommunity'
  | 'originCountry'
  | 'originRegion'
  | (typeof severalFields)[number];
export type SizeField = 'sizeFrom' | 'sizeTo';
export type YesOrNoField = 'accessibleHousing' | 'speaksEnglish' | 'speaksFrench';

export function isSeveral(field: CodedField | SizeField): boolean {
  return (severalFields as readonly string[]).includes(field);
}

/** Holds or does not: a comparison with a null does not hold. An open size has no `sizeTo`. */
export type Test =
  | boolean
  | { readonly field: CodedField; readonly in: readonly string[] }
  | { readonly field: SizeField; readonly atMost: number }
  | { readonly field: SizeField; readonly atLeast: number }
  | { readonly stated: CodedField | SizeField }
  | { readonly is: YesOrNoField }
  | { readonly not: Test }
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] };

/** A line of the comparison: when a profile has it, and when it is met or not. Else it is not known. */
export interface FitLineTests {
  readonly code: FitCondition;
  readonly asked: Test;
  readonly met: Test;
  readonly notMet: Test;
}

/** A reader whose group recorded nothing: then nothing is known of any condition. */
export const nothingKnown: FitTerms = {
  barred: false,
  province: null,
  community: null,
  communities: null,
  largestHousehold: null,
  languages: null,
  origins: null,
  accessibleHousing: null,
  needsMet: [],
  needsNotMet: [],
};

/** The conditions; needs are many to a profile and are answered by `needsOf`. */
export function conditionsOf(terms: FitTerms): readonly FitLineTests[] {
  const { communities: served, largestHousehold, languages, origins } = terms;
  return [
    nearContacts(terms),
    line('place', not({ field: 'province', in: ['not_stated'] }), served && placeAmong(served)),
    {
      code: 'size',
      asked: { stated: 'sizeFrom' },
      met: largestHousehold === null ? false : { field: 'sizeTo', atMost: largestHousehold },
      notMet:
        largestHousehold === null ? false : { field: 'sizeFrom', atLeast: largestHousehold + 1 },
    },
    spoken(languages),
    line(
      'origin',
      { stated: 'originRegion' },
      origins &&
        any(
          oneOf('originCountry', origins.countries),
          // A region stands for each of its countries.
          oneOf('originRegion', origins.regions),
        ),
    ),
    line('accessible_housing', { is: 'accessibleHousing' }, terms.accessibleHousing),
  ];
}

/** Needs the group can answer, those it said it can't, and those of which nothing is known. */
export function needsOf(terms: FitTerms): {
  readonly met: readonly PublishedNeedCode[];
  readonly notMet: readonly PublishedNeedCode[];
  readonly unknown: readonly PublishedNeedCode[];
} {
  const { needsMet } = terms;
  const notMet = terms.needsNotMet.filter((code) => !needsMet.includes(code));
  const unknown = publishedNeedCodes.filter(
    (code) => !needsMet.includes(code) && !notMet.includes(code),
  );
  return { met: needsMet, notMet, unknown };
}

/** When a profile has each value of the facet. */
export function fitTestsOf(terms: FitTerms): Readonly<Record<FitValue, Test>> {
  const lines = conditionsOf(terms);
  const needs = needsOf(terms);
  const holds = ({ asked, met }: FitLineTests) => any(not(asked), met);
  const stands = ({ notMet }: FitLineTests) => not(notMet);
  const near = lines.filter(({ code }) => code === 'near_contacts');
  return {
    all_met: all(...lines.map(holds), not(oneOf('needs', [...needs.notMet, ...needs.unknown]))),
    none_not_met: all(...lines.map(stands), not(oneOf('needs', needs.notMet))),
    open_to_us: all(!terms.barred, ...near.map(stands)),
  };
}

/** @param met null when the group recorded nothing on it. */
function line(code: FitCondition, asked: Test, met: Test | null): FitLineTests {
  if (met === null) return { code, asked, met: false, notMet: false };
  return { code, asked, met: all(asked, met), notMet: all(asked, not(met)) };
}

/** `isNear` (app/domain/fit): the community of relatives or friends, or where only that is said their province. */
function nearContacts(terms: FitTerms): FitLineTests {
  const {
    communities: there,
    provinces,
    knowsCommunities,
  } = placesOf({
    ...terms,
    serves: terms.communities,
  });
  const asked: Test = { stated: 'contactsProvince' };
  const inCommunity: Test = { stated: 'contactsCommunity' };
  const inProvince = oneOf('contactsProvince', provinces);
  const elsewhere = provinces.length > 0 && all(asked, not(inProvince));
  return {
    code: 'near_contacts',
    asked,
    met: any(oneOf('contactsCommunity', there), all(not(inCommunity), inProvince)),
    notMet: knowsCommunities
      ? any(
          all(inCommunity, not(oneOf('contactsCommunity', there))),
          all(not(inCommunity), elsewhere),
        )
      : elsewhere,
  };
}

/** The recommended community, or where only its province is said, one there. */
function placeAmong(served: NonNullable<FitTerms['communities']>): Test {
  const provinces = new Set(served.map((code) => communities[code].province));
  return any(
    oneOf('community', served),
    all(not({ stated: 'community' }), oneOf('province', [...provinces])),
  );
}

/** English or French spoken well enough needs no volunteer who speaks another language. */
function spoken(languages: FitTerms['languages']): FitLineTests {
  const asked: Test = { stated: 'languages' };
  const byThemselves = any({ is: 'speaksEnglish' }, { is: 'speaksFrench' });
  const met = any(byThemselves, oneOf('languages', languages ?? []));
  return {
    code: 'language',
    asked,
    met: all(asked, met),
    notMet: languages === null ? false : all(asked, not(met)),
  };
}

const oneOf = (field: CodedField, values: readonly string[]): Test =>
  values.length > 0 && { field, in: values };

function not(test: Test): Test {
  if (typeof test === 'boolean') return !test;
  return 'not' in test ? test.not : { not: test };
}

function all(...tests: readonly Test[]): Test {
  const open = tests.filter((test) => test !== true);
  if (open.includes(false)) return false;
  return open.length > 1 ? { all: open } : (open[0] ?? true);
}

function any(...tests: readonly Test[]): Test {
  const open = tests.filter((test) => test !== false);
  if (open.includes(true)) return true;
  return open.length > 1 ? { any: open } : (open[0] ?? false);
}
