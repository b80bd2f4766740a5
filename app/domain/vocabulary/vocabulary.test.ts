import { describe, expect, it } from 'vitest';
import { ageBandCodes, ageBandOf, ageBands, compositionBandCodes } from './age-bands.ts';
import { communities, communitiesOf, isCommunityCode } from './communities.ts';
import { householdShapeCodes, isPublishedHouseholdShapeCode } from './household-shapes.ts';
import { isLanguageCode, languageCodes, languages } from './languages.ts';
import { isPublishedNeedCode, needCodes, publishedNeedCodes } from './needs.ts';
import { isReasonCode, noteRequired, reasonCodesOf, reasonLists } from './reasons.ts';
import { isRegionCode, regionCodes, widerRegions } from './regions.ts';
import { sizeBandCodes, sizeBandOf, sizeBands } from './size-bands.ts';

describe('bands', () => {
  it.each([
    [0, 'age_0_5'],
    [5, 'age_0_5'],
    [6, 'age_6_12'],
    [17, 'age_13_17'],
    [18, 'age_18_64'],
    [64, 'age_18_64'],
    [65, 'age_65_plus'],
    [104, 'age_65_plus'],
  ])('an age of %d is in %s', (age, band) => expect(ageBandOf(age)).toBe(band));

  it.each([
    [1, 'size_1'],
    [2, 'size_2'],
    [4, 'size_3_4'],
    [6, 'size_5_6'],
    [8, 'size_7_8'],
    [9, 'size_9_plus'],
    [30, 'size_9_plus'],
  ])('a household of %d is in %s', (size, band) => expect(sizeBandOf(size)).toBe(band));

  it('refuses what no household has', () => {
    expect(() => sizeBandOf(0)).toThrow(RangeError);
    expect(() => ageBandOf(-1)).toThrow(RangeError);
  });

  it('generalises to a band that holds all of the narrower one', () => {
    const holds = (
      wide: { from: number; to: number | null },
      narrow: { from: number; to: number | null },
    ) => wide.from <= narrow.from && (wide.to ?? Infinity) >= (narrow.to ?? Infinity);
    for (const code of sizeBandCodes) {
      const wider = sizeBands[code].generalisesTo;
      if (wider !== null) expect(holds(sizeBands[wider], sizeBands[code])).toBe(true);
    }
    for (const code of ageBandCodes) {
      const wider = ageBands[code].generalisesTo;
      if (wider !== null) expect(holds(ageBands[wider], ageBands[code])).toBe(true);
    }
    expect(compositionBandCodes).toHaveLength(5);
  });
});

describe('what never leaves the restricted side', () => {
  it('keeps the flags of minors out of the published needs', () => {
    for (const code of ['separated_minor', 'de_facto_dependant', 'consanguineous_minor']) {
      expect(needCodes).toContain(code);
      expect(isPublishedNeedCode(code)).toBe(false);
    }
    expect(publishedNeedCodes).toContain('guardianship');
  });

  it('keeps minors without an adult out of the published make-ups', () => {
    expect(householdShapeCodes.filter((code) => !isPublishedHouseholdShapeCode(code))).toEqual([
      'minors_only',
    ]);
  });
});

describe('codes that point at others', () => {
  it('point at codes that exist', () => {
    for (const code of languageCodes) {
      const wider = languages[code].generalisesTo;
      if (wider !== null) expect(isLanguageCode(wider)).toBe(true);
    }
    for (const code of regionCodes) {
      expect(widerRegions(code).every(isRegionCode)).toBe(true);
    }
    for (const code of sizeBandCodes) {
      expect(sizeBandCodes).toContain(sizeBands[code].generalisesTo ?? code);
    }
  });

  it('finds the communities of a province', () => {
    expect(communitiesOf('NL')).toEqual(['st_johns']);
    expect(communitiesOf('QC')).toEqual([]);
    expect(communities.saint_john.province).toBe('NB');
  });

  it('knows a code from what only looks like one', () => {
    expect(isCommunityCode('moncton')).toBe(true);
    expect(isCommunityCode('Moncton')).toBe(false);
    expect(isCommunityCode('toString')).toBe(false);
  });
});

describe('reasons', () => {
  it('belong to one list only', () => {
    const codes = reasonLists.flatMap((list) => reasonCodesOf(list) as string[]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are known by their list', () => {
    expect(isReasonCode('claim_refused', 'already_held')).toBe(true);
    expect(isReasonCode('claim_released', 'already_held')).toBe(false);
    expect(isReasonCode('claim_refused', 'constructor')).toBe(false);
  });

  it('ask for a note where the list says so', () => {
    expect(noteRequired('claim_refused', 'claim_other')).toBe(true);
    expect(noteRequired('claim_refused', 'already_held')).toBe(false);
  });
});
