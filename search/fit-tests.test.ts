import { describe, expect, it } from 'vitest';
import { type PublishedFields, publishProfile } from '#app/domain/disclosure/published-profile.ts';
import { excludedFrom } from '#app/domain/fit/exclusion.ts';
import { compareFit, type FitLine, type FitTerms } from '#app/domain/fit/fit.ts';
import { standingOf } from '#test/contract/fit-oracle.ts';
import { random } from '#test/contract/profiles.ts';
import { anyFitTerms } from '#test/support/fit-terms.ts';
import { profilesFor } from '#test/support/hard-cases.ts';
import { documentOf, type ListedProfile } from './document.ts';
import { conditionsOf, fitTestsOf, needsOf, nothingKnown, type Test } from './fit-tests.ts';

function passes(test: Test, document: ListedProfile): boolean {
  if (typeof test === 'boolean') return test;
  if ('not' in test) return !passes(test.not, document);
  if ('all' in test) return test.all.every((each) => passes(each, document));
  if ('any' in test) return test.any.some((each) => passes(each, document));
  if ('is' in test) return document[test.is];
  if ('stated' in test) return [document[test.stated]].flat().some((value) => value !== null);
  if ('in' in test) {
    return [document[test.field]].flat().some((value) => value !== null && test.in.includes(value));
  }
  const number = document[test.field];
  if (number === null) return false;
  return 'atMost' in test ? number <= test.atMost : number >= test.atLeast;
}

function documentFor(fields: PublishedFields): ListedProfile | null {
  const posting = { number: 'P 30417', postedOn: '2026-11-02', limitOn: '2027-03-14' };
  const verdict = publishProfile(fields, posting);
  return verdict.ok ? documentOf(verdict.profile, 1) : null;
}

/** The lines as the tests find them, in the order of the comparison. */
function linesBy(terms: FitTerms, document: ListedProfile): FitLine[] {
  const conditions = conditionsOf(terms).flatMap(({ code, asked, met, notMet }): FitLine[] => {
    const isMet = passes(met, document);
    const isNot = passes(notMet, document);
    if (isMet && isNot) throw new Error(`${code} is both met and not met`);
    const result = isMet ? 'met' : isNot ? 'not_met' : 'unknown';
    return passes(asked, document) ? [{ kind: 'condition', code, result }] : [];
  });
  const needs = needsOf(terms);
  const met: readonly string[] = needs.met;
  const notMet: readonly string[] = needs.notMet;
  return [
    ...conditions,
    ...document.needs.map(
      (code): FitLine => ({
        kind: 'need',
        code: code as (typeof needs.met)[number],
        result: met.includes(code) ? 'met' : notMet.includes(code) ? 'not_met' : 'unknown',
      }),
    ),
  ];
}

describe('fit as tests of what an engine holds', () => {
  const pick = random(2026);
  const pairs = [...profilesFor('fit', 3_000)].flatMap((fields) => {
    const document = documentFor(fields);
    return document ? [{ fields, document, terms: anyFitTerms(pick.below) }] : [];
  });

  it('finds every line that the comparison finds, with the same result', () => {
    expect(pairs.length).toBeGreaterThan(2_500);
    for (const { fields, document, terms } of pairs) {
      expect(linesBy(terms, document)).toEqual(compareFit(terms, fields));
    }
  });

  it('gives a profile the values of the facet that its lines earn', () => {
    const found = { all_met: 0, none_not_met: 0, open_to_us: 0 };
    for (const { fields, document, terms } of pairs) {
      const lines = compareFit(terms, fields);
      const tests = fitTestsOf(terms);
      const expected = {
        all_met: lines.every(({ result }) => result === 'met'),
        none_not_met: lines.every(({ result }) => result !== 'not_met'),
        // What the card says.
        open_to_us: excludedFrom(fields, standingOf(terms)) === null,
      };
      for (const value of ['all_met', 'none_not_met', 'open_to_us'] as const) {
        expect(passes(tests[value], document), value).toBe(expected[value]);
        if (expected[value]) found[value] += 1;
      }
    }
    expect(found.all_met).toBeGreaterThan(5);
    expect(found.none_not_met).toBeGreaterThan(found.all_met);
    expect(found.open_to_us).toBeGreaterThan(found.none_not_met);
    expect(found.open_to_us).toBeLessThan(pairs.length);
    expect(pairs.filter(({ terms }) => terms.barred).length).toBeGreaterThan(100);
    const inCommunity = pairs.filter(({ fields, document, terms }) => {
      const { contacts } = fields;
      const open = passes(fitTestsOf(terms).open_to_us, document);
      return contacts?.community && !open && !terms.barred && terms.province === contacts.province;
    });
    // Barred by the community alone, in the province itself.
    expect(inCommunity.length).toBeGreaterThan(5);
  });

  it('knows nothing where nothing is recorded, and rules nothing out', () => {
    const tests = fitTestsOf(nothingKnown);
    expect(tests.none_not_met).toBe(true);
    expect(tests.open_to_us).toBe(true);
    expect(pairs.some(({ document }) => passes(tests.all_met, document))).toBe(false);
  });
});
