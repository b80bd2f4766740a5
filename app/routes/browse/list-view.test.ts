import { describe, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { type Facet, facets } from '#search/port.ts';
import { parseQuery } from '#search/url.ts';
import { needsToFeature } from './featured-view.server.ts';
import { filtersOf } from './filters.server.ts';
import { linksOf, otherWordsLink, wayBackLink } from './list-links.server.ts';
import { mapView } from './map-view.server.ts';
import { pageStateParams, parsePageState } from './page-state.ts';
import { rangeView } from './range-view.server.ts';

const asked = (search: string) => {
  const params = new URLSearchParams(search);
  const { query, ignored } = parseQuery(params, {
    lang: 'en',
    today: '2026-11-22',
    otherParams: pageStateParams,
  });
  return { params, query, ignored, state: parsePageState(params) };
};
const counted = (counts: Partial<Record<Facet, Record<string, number>>>) =>
  Object.fromEntries(facets.map((facet) => [facet, counts[facet] ?? {}])) as Record<
    Facet,
    Record<string, number>
  >;

describe('a long filter', () => {
  const counts = counted({ community: { hamilton: 3, halifax: 1 } });
  const shown = (search: string, found?: Record<string, number>) => {
    const { query } = asked(search);
    const filters = filtersOf(query, counts, found ? { community: found } : {}, 'en');
    return filters.community.map(({ value, count }) => `${value} ${count}`);
  };

  test('has what the list holds, the most frequent first, and what is chosen at zero', () => {
    expect(shown('')).toEqual(['hamilton 3', 'halifax 1']);
    expect(shown('community=regina')).toEqual(['hamilton 3', 'halifax 1', 'regina 0']);
  });

  test('has what was found by name whatever the list holds, and what is chosen besides', () => {
    expect(shown('', { medicine_hat: 0, halifax: 1, hamilton: 3 })).toEqual([
      'hamilton 3',
      'halifax 1',
      'medicine_hat 0',
    ]);
    expect(shown('community=hamilton', { moose_jaw: 0 })).toEqual(['hamilton 3', 'moose_jaw 0']);
    expect(shown('', {})).toEqual([]);
  });

  test('leaves the others as they are', () => {
    const { query } = asked('');
    const { language } = filtersOf(
      query,
      counted({ language: { spa: 2 } }),
      { community: {} },
      'fr',
    );
    expect(language.map(({ value }) => value)).toEqual(['spa']);
  });
});

describe('the fields of a range', () => {
  const view = (search: string) => {
    const { query, params } = asked(search);
    const { ends, error, on } = rangeView('size', query, params, 'en');
    return { values: ends.map(({ value }) => value), error, on };
  };
  const { ranges } = textOf('en').browse;

  test('say what is asked', () => {
    expect(view('people-from=2&people-to=06')).toEqual({
      values: ['2', '6'],
      error: undefined,
      on: true,
    });
  });

  test('keep what was typed and say why it asks for nothing', () => {
    expect(view('people-from=many')).toEqual({
      values: ['many', ''],
      error: ranges.notANumber(1, 30),
      on: false,
    });
    expect(view('people-from=6&people-to=2')).toEqual({
      values: ['6', '2'],
      error: ranges.reversed,
      on: false,
    });
    expect(view('people-from=2&people-to=31')).toMatchObject({ values: ['2', '31'], on: true });
  });
});

describe('links of the list', () => {
  test('a chip takes one thing away and leaves the page as it is', () => {
    const { query, state } = asked('language=som&people-from=3&view=compact&p=300001&page=4');
    const { chips, clearHref, selected } = linksOf(query, state, 'en');
    expect(selected).toBe(2);
    expect(chips.map(({ removeHref }) => removeHref)).toEqual([
      '/en/profiles?people-from=3&view=compact&p=300001',
      '/en/profiles?language=som&view=compact&p=300001',
    ]);
    expect(clearHref).toBe('/en/profiles?view=compact&p=300001');
  });

  test('the filter form carries what it has no field for, and nothing twice', () => {
    const { query, state } = asked('q=arab&sort=newest&view=map&in-need=a&p=300001&size=size_1_2');
    expect(linksOf(query, state, 'en').keep).toEqual([{ name: 'view', value: 'map' }]);
  });

  test('words of the other language stay so in chips, forms and links', () => {
    const { query, state } = asked('q=sourd&words=fr&sort=newest&province=SK');
    const { chips, keep, clearHref } = linksOf(query, state, 'en');
    expect(chips.map(({ facet, removeHref }) => [facet, removeHref])).toEqual([
      ['Words in French', '/en/profiles?province=SK&sort=newest'],
      ['Province', '/en/profiles?q=sourd&words=fr&sort=newest'],
    ]);
    expect(keep).toEqual([{ name: 'words', value: 'fr' }]);
    expect(clearHref).toBe('/en/profiles?sort=newest');
    // For a reader of French they are simply words.
    expect(linksOf(query, state, 'fr').chips[0]).toMatchObject({ facet: 'Mots', value: 'sourd' });
  });

  test('the words lead to what they find in the other language, all else as asked', () => {
    const { query, state } = asked('q=fauteuil+roulant&province=SK&view=compact');
    expect(otherWordsLink(query, state, 34, 'en')).toEqual({
      href: '/en/profiles?q=fauteuil+roulant&words=fr&province=SK&view=compact',
      label: 'In French, these words find 34 profiles',
    });
  });

  test('a way back names what goes, and counts what comes', () => {
    const { query, state } = asked('language=som&people-from=3&people-to=4');
    expect(wayBackLink(query, state, { without: 'sizeRange', total: 7 }, 'en')).toEqual({
      href: '/en/profiles?language=som',
      label: 'Remove “Family size: 3 to 4 people”: 7 profiles',
    });
    expect(wayBackLink(query, state, { without: 'language', total: 1 }, 'fr').label).toContain(
      '1\u00a0profil',
    );
  });
});

describe('the front window', () => {
  const needs = (search: string) => needsToFeature(asked(search).query);

  test('stands above a list nobody narrowed, and shows no other needs than those asked', () => {
    expect(needs('')).toEqual([]);
    expect(needs('sort=newest&view=compact')).toEqual([]);
    expect(needs('need=trauma_counselling')).toEqual(['trauma_counselling']);
  });

  test.each([
    'people-from=9',
    'days-to=30',
    'need=trauma_counselling&people-to=2',
    'province=ON',
    'q=deaf',
    'page=2',
  ])('is away where it could show what is not asked for: %s', (search) => {
    expect(needs(search)).toBeNull();
  });
});

describe('the map', () => {
  const counts = counted({ province: { AB: 5, ON: 2 }, community: { calgary: 3 } });

  test('leads to a place, away from it again, and nowhere where there is nothing', () => {
    const { query, state } = asked('province=AB&view=map');
    const { provinces, communities } = mapView(query, counts, state, 'en');
    const at = (code: string) => [...provinces, ...communities].find((each) => each.code === code);
    expect(at('AB')).toMatchObject({ selected: true, count: 5, href: '?view=map' });
    expect(at('ON')).toMatchObject({ selected: false, href: '?province=ON&province=AB&view=map' });
    expect(at('calgary')?.href).toBe('?community=calgary&province=AB&view=map');
    expect(at('SK')).toMatchObject({ count: 0, href: null });
  });

  test('has no Quebec, and its lists have every place that leads somewhere', () => {
    const { query, state } = asked('view=map&community=halifax');
    const { provinces, communities, byProvince } = mapView(query, counts, state, 'fr');
    expect(provinces.map(({ code }) => code)).not.toContain('QC');
    const listed = byProvince.flatMap(({ places }) => places.map(({ code }) => code));
    expect(listed.sort()).toEqual(
      communities
        .filter(({ href }) => href !== null)
        .map(({ code }) => code)
        .sort(),
    );
    expect(listed).toEqual(['calgary', 'halifax']);
  });
});
