import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { langs } from '#app/i18n/lang.ts';
import { facetValues, rangeBounds } from './facet-values.ts';
import { type Facet, facets, rangeNames, sorts } from './port.ts';
import type { ProfileQuery } from './query.ts';
import {
  clear,
  formatQuery,
  inOtherWords,
  parseQuery,
  searchForOtherPage,
  withoutRange,
  withoutText,
  withoutValue,
  withPage,
  withRange,
  withSort,
  withValue,
} from './url.ts';

const context = { lang: 'fr', today: '2026-11-22' } as const;
const parse = (search: string) => parseQuery(new URLSearchParams(search), context);
const empty = parse('').query;

const anyFilters = fc
  .record(
    Object.fromEntries(
      facets.map((facet) => [facet, fc.subarray<string>([...facetValues[facet]])]),
    ) as Record<Facet, fc.Arbitrary<string[]>>,
  )
  .map(
    (filters) =>
      Object.fromEntries(
        Object.entries(filters).filter(([, values]) => values.length > 0),
      ) as ProfileQuery['filters'],
  );
const anyRange = (name: (typeof rangeNames)[number]) => {
  const end = fc.option(fc.integer({ min: rangeBounds[name].from, max: rangeBounds[name].to }));
  return fc.tuple(end, end).map(([one, other]) => {
    const reversed = one !== null && other !== null && one > other;
    const [from, to] = reversed ? [other, one] : [one, other];
    return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  });
};
const anyRanges = fc
  .record({ size: anyRange('size'), daysLeft: anyRange('daysLeft') })
  .map(
    (ranges) =>
      rangeNames.reduce((query, name) => withRange(query, name, ranges[name]), empty).ranges,
  );
const anyQuery: fc.Arbitrary<ProfileQuery> = fc
  .record({
    text: fc.string({ unit: 'grapheme', maxLength: 300 }),
    filters: anyFilters,
    ranges: anyRanges,
    sort: fc.constantFrom(...sorts),
    page: fc.integer({ min: 1, max: 10_000 }),
    lang: fc.constantFrom(...langs),
  })
  .map(({ text, lang, ...rest }) => {
    const { query } = parse(new URLSearchParams({ q: text }).toString());
    return { ...query, ...rest, lang: query.text === '' ? empty.lang : lang };
  });

describe('a query as a URL', () => {
  test('every query survives the way to a URL and back', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parse(formatQuery(query, 'fr'))).toEqual({ query, ignored: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing a URL can hold makes it fail, and what it keeps is stable', () => {
    const anyParam = fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'q',
          'sort',
          'page',
          'days',
          'need',
          'fit',
          'people-from',
          'people-to',
          'days-to',
          'words',
          '__proto__',
          'constructor',
        ),
        fc.string(),
      ),
      fc.oneof(
        fc.string(),
        fc.constantFrom('newest', '3', 'd3', 'mobility', '-1', '1e9', '12', 'all_met', 'en', 'fr'),
      ),
    );
    fc.assert(
      fc.property(fc.array(anyParam, { maxLength: 30 }), (params) => {
        const { query, ignored } = parse(new URLSearchParams(params).toString());
        expect(query.page).toBeGreaterThanOrEqual(1);
        expect(Array.from(query.text).length).toBeLessThanOrEqual(200);
        expect(ignored.length).toBeLessThanOrEqual(20);
        expect(parse(formatQuery(query, 'fr')).query).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is short, leaves defaults out and has one order', () => {
    expect(formatQuery(empty, 'fr')).toBe('');
    const query = parse('sort=newest&need=mobility&days=d14&need=trauma_counselling&q=sœur&page=2');
    expect(formatQuery(query.query, 'fr')).toBe(
      'q=s%C5%93ur&need=trauma_counselling&need=mobility&days=d14&sort=newest&page=2',
    );
  });

  test('what is not known is left out and said', () => {
    const { query, ignored } = parse(
      'need=mobility&need=nothing&colour=red&sort=price&page=0&page=x&community=atlantis&q=&sort=',
    );
    expect(query).toEqual({ ...empty, filters: { need: ['mobility'] } });
    expect(ignored).toEqual([
      { name: 'need', value: 'nothing' },
      { name: 'colour', value: 'red' },
      { name: 'sort', value: 'price' },
      { name: 'page', value: '0' },
      { name: 'page', value: 'x' },
      { name: 'community', value: 'atlantis' },
    ]);
  });

  test('a range is short, in one order, and its ends are whole numbers', () => {
    const { query, ignored } = parse('days-to=030&people-to=6&people-from=2');
    expect(query.ranges).toEqual({ size: { from: 2, to: 6 }, daysLeft: { to: 30 } });
    expect(ignored).toEqual([]);
    expect(formatQuery(query, 'fr')).toBe('people-from=2&people-to=6&days-to=30');
    expect(withoutRange(withPage(query, 3), 'size')).toMatchObject({
      ranges: { daysLeft: { to: 30 } },
      page: 1,
    });
    expect(clear(query).ranges).toEqual({});
  });

  test('an end out of bounds, and a range from more to less, are left out and said', () => {
    const { query, ignored } = parse(
      'people-from=0&people-to=31&days-from=20&days-to=10&days-to=5',
    );
    expect(query.ranges).toEqual({});
    expect(ignored).toEqual([
      { name: 'days-to', value: '5' },
      { name: 'people-from', value: '0' },
      { name: 'people-to', value: '31' },
      { name: 'days-from', value: '20' },
      { name: 'days-to', value: '10' },
    ]);
    expect(parse('people-from=2&people-to=many').query.ranges).toEqual({ size: { from: 2 } });
  });

  test('what a group can do is the reader’s, and never in the address', () => {
    const fit = {
      barred: false,
      province: 'SK',
      community: null,
      communities: ['saskatoon'],
      largestHousehold: 4,
      languages: null,
      origins: null,
      accessibleHousing: null,
      needsMet: [],
      needsNotMet: [],
    } as const;
    const params = new URLSearchParams('fit=all_met&sort=fit');
    const { query } = parseQuery(params, { ...context, fit });
    expect(query).toMatchObject({ fit, filters: { fit: ['all_met'] }, sort: 'fit' });
    expect(formatQuery(query, 'fr')).toBe('fit=all_met&sort=fit');
    expect(empty.fit).toBeNull();
  });

  test('words have the language of the page, unless the address says the other', () => {
    expect(parse('q=sourd').query.lang).toBe('fr');
    const { query, ignored } = parse('words=en&q=wheelchair&need=mobility');
    expect(query).toMatchObject({ text: 'wheelchair', lang: 'en' });
    expect(ignored).toEqual([]);
    expect(formatQuery(query, 'fr')).toBe('q=wheelchair&words=en&need=mobility');
    expect(formatQuery(query, 'en')).toBe('q=wheelchair&need=mobility');
    expect(parse('q=sourd&words=fr').query).toEqual(parse('q=sourd').query);
    // Without words there is nothing to be of a language.
    expect(formatQuery(withoutText(query), 'fr')).toBe('need=mobility');
    expect(parse('words=en').query).toEqual(empty);
    expect(parse('q=sourd&words=de').ignored).toEqual([{ name: 'words', value: 'de' }]);
    expect(inOtherWords(withPage(query, 3))).toEqual({ ...query, lang: 'fr' });
  });

  test.each([
    ['?q=wheelchair', '?q=wheelchair&words=en'],
    ['?q=fauteuil+roulant&words=fr', '?q=fauteuil+roulant'],
    ['?need=mobility&words=fr&q=&view=map', '?need=mobility&q=&view=map'],
    ['', ''],
    ['?words=en', ''],
  ])('the page in the other language searches the same words: %s', (here, there) => {
    expect(searchForOtherPage(here, 'en')).toBe(there);
  });

  test('needs that are never published can not be asked for', () => {
    expect(parse('need=separated_minor').query.filters).toEqual({});
  });

  test('parameters of other parts of the page are left in peace', () => {
    const { ignored } = parseQuery(new URLSearchParams('compare=30417&x=1'), {
      ...context,
      otherParams: ['compare'],
    });
    expect(ignored).toEqual([{ name: 'x', value: '1' }]);
  });

  test('a text that is too long is cut, and the page can say so', () => {
    const { query, ignored } = parse(`q=${'é'.repeat(250)}`);
    expect(query.text).toBe('é'.repeat(200));
    expect(ignored).toEqual([{ name: 'q', value: 'é'.repeat(50) }]);
  });

  test('each step changes what it says, and goes back to the first page', () => {
    const start = withPage(parse('q=++deux+++mots+').query, 7);
    expect(start).toMatchObject({ text: 'deux mots', page: 7 });
    const chosen = withValue(withValue(start, 'need', 'mobility'), 'need', 'trauma_counselling');
    expect(chosen).toMatchObject({
      filters: { need: ['trauma_counselling', 'mobility'] },
      page: 1,
    });
    expect(withValue(chosen, 'need', 'mobility').filters).toEqual(chosen.filters);
    expect(withoutValue(chosen, 'need', 'mobility').filters).toEqual({
      need: ['trauma_counselling'],
    });
    expect(withoutText(start)).toMatchObject({ text: '', page: 1 });
    expect(withSort(start, 'newest')).toMatchObject({ sort: 'newest', page: 1 });
    expect(clear(withSort(chosen, 'newest'))).toEqual({ ...empty, sort: 'newest' });
    expect(withPage(start, -3).page).toBe(1);
    expect(withPage(start, Number.NaN).page).toBe(1);
  });
});
