/** What a search engine promises. Both are held to it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { withSynonyms } from '#search/also-said.ts';
import type { ProfileDocument } from '#search/document.ts';
import { facetValues } from '#search/facet-values.ts';
import { nothingKnown } from '#search/fit-tests.ts';
import { type IndexedSearch, meilisearchSearch } from '#search/meilisearch.server.ts';
import {
  type LongFacet,
  longFacets,
  type ProfileSearch,
  type Sort,
  type TypedNames,
} from '#search/port.ts';
import { matchingQueries, postgresSearch } from '#search/postgres.server.ts';
import type { ProfileQuery, Range } from '#search/query.ts';
import { recommended } from '#search/ranking.ts';
import { synonyms } from '#search/synonyms.ts';
import { askedWords, neverHeld, wordsIn } from '#search/words.ts';
import { freshDatabase, type TestDatabase } from '#test/support/database.ts';
import { anyFitTerms } from '#test/support/fit-terms.ts';
import { byFit, fitValuesOf } from './fit-oracle.ts';
import { openMeilisearch } from './open-meilisearch.ts';
import { expectedOf, foundIn, matching } from './oracle.ts';
import { batches, daysFrom, makeProfiles, random, today, vocabulary } from './profiles.ts';
import { forgetCases, putRows, removeRows } from './published-rows.ts';
import { all, asking, lettersOf, littleWords, randomQuery } from './random-query.ts';

const meilisearch = openMeilisearch('engines');

/** `npm run bench -- filters` asks 100,000. */
const sets = 500;

const engines = [
  { title: 'PostgreSQL', name: 'postgres' },
  { title: meilisearch.title, name: 'meilisearch' },
] as const;

describe.each(engines)('$title', ({ name }) => {
  const profiles = makeProfiles(240);
  const live = profiles.filter(({ limitOn }) => limitOn >= today);
  let database: TestDatabase;
  let pool: ReturnType<TestDatabase['open']>['pool'];
  let db: ReturnType<TestDatabase['open']>['db'];
  let engine: ProfileSearch;
  let index: IndexedSearch | null = null;
  /** Publishes as a command and its job do: the row, then the index where there is one. */
  const publish = async (documents: readonly ProfileDocument[]) => {
    await putRows(pool, documents);
    await index?.upsert(documents);
  };
  const withdraw = async (numbers: readonly string[]) => {
    await removeRows(pool, numbers);
    await index?.remove(numbers);
  };
  const numbersFor = async (text: string, lang: 'en' | 'fr' = 'en') =>
    [...(await engine.search(asking({ text, lang }))).numbers].sort();
  const expectedFor = (text: string, lang: 'en' | 'fr' = 'en') => {
    const words = text.split(' ');
    return matching(
      words,
      live.map(({ number, textEn, textFr }) => ({ number, text: lang === 'en' ? textEn : textFr })),
    ).sort();
  };

  /** What is found by words, in the order of its answer. */
  const ranked = (
    words: readonly string[],
    lang: 'en' | 'fr',
    among: readonly ProfileDocument[],
    beginning: 'each' | 'last' = 'each',
  ) =>
    among
      .map((profile) => ({
        profile,
        week: weekOfNeed(profile),
        ...foundIn(words, lang === 'en' ? profile.textEn : profile.textFr, beginning),
      }))
      .sort(
        (a, b) =>
          b.asTyped - a.asTyped ||
          b.byName - a.byName ||
          a.week - b.week ||
          (a.profile.number < b.profile.number ? -1 : 1),
      );

  const fitsOf = (terms: FitTerms | null) =>
    new Map(live.map((profile) => [profile.number, fitValuesOf(terms ?? nothingKnown, profile)]));

  beforeAll(async () => {
    database = await freshDatabase(`contract ${name}`);
    await forgetCases(database.open('owner').pool);
    const client = database.open('app');
    pool = client.pool;
    db = client.db;
    if (name === 'meilisearch') {
      const { url, masterKey } = meilisearch.server;
      index = meilisearchSearch({ url, masterKey, searchLimit: 5_000, index: 'contract' });
    }
    engine = index ?? postgresSearch(client.db);
    await putRows(pool, profiles);
    await index?.prepare();
    await index?.rebuild(batches(profiles));
  });
  afterAll(() => database.drop());

  test('every answer says whose it is', async () => {
    expect((await engine.search(all)).engine).toBe(name);
  });

  const title = `${sets} random filter sets: list, total and disjunctive counts are those of plain SQL`;
  test(title, { timeout: 240_000 }, async () => {
    const pick = random(7);
    const queries = Array.from({ length: sets }, () => randomQuery(pick));
    let narrowed = 0;
    const check = async (query: ProfileQuery) => {
      const { lang, text } = query;
      const numbers = text === '' ? null : expectedFor(text, lang);
      const expected = await expectedOf(pool, query, numbers, fitsOf(query.fit));
      const { total, numbers: found, counts } = await engine.search(query);
      const answer = { total, numbers: [...found].sort(), counts };
      expect(answer, JSON.stringify(query)).toEqual(expected);
      if (total > 0 && total < live.length) narrowed += 1;
      return total;
    };
    const atOnce = 4;
    for (let start = 0; start < sets; start += atOnce) {
      const some = queries.slice(start, start + atOnce);
      const totals = await Promise.all(some.map(check));
      expect(await engine.totals(some)).toEqual({ totals, engine: name });
    }
    // Sets that find everything or nothing would prove little.
    expect(narrowed).toBeGreaterThan(sets / 2);
    expect(await engine.totals([])).toEqual({ totals: [], engine: name });
  });

  describe('ranges', () => {
    const sized = (from: number | null, to: number | null): Partial<ProfileDocument> => ({
      familySize: from === to ? from : null,
      sizeFrom: from,
      sizeTo: to,
      version: 2,
    });
    const found = async (number: string, size: Range) =>
      (await engine.search(asking({ ranges: { size } }))).numbers.includes(number);

    test('a band is found by every size it may be, an open one by all from there on', async () => {
      const [one] = live;
      if (!one) throw new Error('Too few profiles');
      await publish([{ ...one, ...sized(5, 8) }]);
      for (const range of [{ from: 8 }, { to: 5 }, { from: 6, to: 7 }, { from: 1, to: 30 }]) {
        expect(await found(one.number, range), JSON.stringify(range)).toBe(true);
      }
      for (const range of [{ from: 9 }, { to: 4 }, { from: 1, to: 4 }]) {
        expect(await found(one.number, range), JSON.stringify(range)).toBe(false);
      }
      await publish([{ ...one, ...sized(9, null), version: 3 }]);
      expect(await found(one.number, { from: 30 })).toBe(true);
      expect(await found(one.number, { to: 8 })).toBe(false);
      await publish([{ ...one, ...sized(null, null), version: 4 }]);
      expect(await found(one.number, { from: 1 })).toBe(false);
      expect(await found(one.number, { to: 30 })).toBe(false);
      expect((await engine.search(all)).numbers).toContain(one.number);
      await publish([{ ...one, version: 5 }]);
    });

    test('days left count from today, both ends included', async () => {
      for (const [daysLeft, from, to] of [
        [{ from: 7, to: 14 }, 7, 14],
        [{ to: 0 }, 0, 0],
        [{ from: 60 }, 60, 400],
      ] as const) {
        const expected = live.filter(
          ({ limitOn }) => limitOn >= daysFrom(today, from) && limitOn <= daysFrom(today, to),
        );
        const { numbers } = await engine.search(asking({ ranges: { daysLeft } }));
        expect([...numbers].sort()).toEqual(expected.map(({ number }) => number).sort());
        expect(numbers.length).toBeGreaterThan(0);
      }
    });
  });

  describe('fit with a group', () => {
    const pick = random(11);
    const groups = Array.from({ length: 60 }, () => anyFitTerms(pick.below));

    test('is counted as the comparison on a profile’s page finds it', async () => {
      const seen = new Set<string>();
      for (const fit of groups) {
        const values = [...fitsOf(fit).values()].flat();
        const counts: Record<string, number> = {};
        for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
        const answer = await engine.search(asking({ fit, pageSize: 1 }));
        expect(answer.counts.fit, JSON.stringify(fit)).toEqual(counts);
        for (const value of values) seen.add(value);
      }
      expect(seen.size).toBe(3);
    });

    test('with nothing recorded nothing is counted, and nothing is ruled out', async () => {
      const of = (value: string) => engine.search(asking({ filters: { fit: [value] } }));
      expect((await engine.search(all)).counts.fit).toEqual({});
      expect(await of('none_not_met')).toMatchObject({ total: live.length, counts: { fit: {} } });
      expect((await of('open_to_us')).total).toBe(live.length);
      expect((await of('all_met')).total).toBe(0);
    });

    if (name === 'postgres') {
      test('sorts best fit first, then least time left', async () => {
        for (const fit of [...groups, null]) {
          const expected = [...live].sort(byFit(fit ?? nothingKnown));
          const { numbers } = await engine.search(asking({ fit, sort: 'fit' }));
          expect(numbers, JSON.stringify(fit)).toEqual(expected.map(({ number }) => number));
        }
      });

      test('one profile is asked of many queries at once, as each would find it', async () => {
        const queries = Array.from({ length: 450 }, () => randomQuery(pick));
        const found = await Promise.all(queries.map((query) => engine.search(query)));
        for (const profile of profiles.slice(0, 12)) {
          const expected = found.flatMap(({ numbers }, at) =>
            numbers.includes(profile.number) ? [at] : [],
          );
          expect(await matchingQueries(db, profile.number, queries)).toEqual(expected);
        }
        expect(await matchingQueries(db, 'P 00001', queries)).toEqual([]);
        expect(await matchingQueries(db, live[0]?.number ?? '', [])).toEqual([]);
      });
    } else {
      test('is no order it can give: it says so before it is asked', async () => {
        expect(engine.answers?.(asking({ sort: 'fit' }))).toBe(false);
        expect(engine.answers?.(all)).toBe(true);
      });
    }
  });

  describe('words', () => {
    const cases = (['en', 'fr'] as const).flatMap((lang) =>
      [...new Set(vocabulary.flatMap((line) => lettersOf(line[lang === 'en' ? 0 : 1])))]
        .filter((word) => word.length > 3 && !littleWords.includes(word))
        .map((word) => ({ lang, word })),
    );

    test.each(cases)('$lang: $word, however it is typed', async ({ lang, word }) => {
      const bare = word
        .normalize('NFD')
        .replaceAll(/\p{Mn}/gu, '')
        .replaceAll('œ', 'oe');
      const whole = expectedFor(bare, lang);
      const saying = live
        .filter((profile) =>
          lettersOf(lang === 'en' ? profile.textEn : profile.textFr).includes(word),
        )
        .map(({ number }) => number);
      expect(saying.length).toBeGreaterThan(0);
      expect(await numbersFor(word, lang)).toEqual(whole);
      expect(await numbersFor(word.normalize('NFD'), lang)).toEqual(whole);
      expect(await numbersFor(bare.toUpperCase(), lang)).toEqual(whole);
      for (const typed of [bare.slice(0, 3), bare.slice(0, -1), ...withOneError(bare)]) {
        if (littleWords.includes(typed)) continue;
        expect(await numbersFor(typed, lang), typed).toEqual(expectedFor(typed, lang));
        expect(await numbersFor(typed, lang), typed).toEqual(expect.arrayContaining(saying));
      }
    });

    test('of several, all must be there; the last may be a beginning', async () => {
      for (const text of ['large family', 'family large', 'montréal trauma', 'wheelchair dial']) {
        const found = expectedFor(text.replaceAll('é', 'e'));
        expect(found.length, text).toBeGreaterThan(0);
        expect(await numbersFor(text), text).toEqual(found);
      }
    });

    test('two errors, an error in the first letter or in a short word find nothing', async () => {
      for (const text of ['whealchiar', 'xheelchair', 'heelchair', 'adi', 'zzz', 'hme']) {
        expect(expectedFor(text), text).toEqual([]);
        expect(await numbersFor(text), text).toEqual([]);
      }
    });

    test('a language finds its own words only', async () => {
      expect(await numbersFor('fauteuil', 'en')).toEqual([]);
      expect(await numbersFor('wheelchair', 'fr')).toEqual([]);
      expect(await numbersFor('fauteuil', 'fr')).toEqual(await numbersFor('wheelchair', 'en'));
    });

    test('a little word of the other language counts at the end only, where it may begin another', async () => {
      const one = live[30];
      if (!one) throw new Error('Too few profiles');
      const textEn = 'Needs a ramp. Formerly with a sister.\n\nWithout one now, and the lesson.';
      await publish([
        {
          ...one,
          version: 2,
          textEn,
          textFr: 'Une mère avec la formation.\n\nSur place, et pourquoi.',
        },
      ]);
      for (const [lang, text, isFound] of [
        ['en', 'avec ramp', true],
        ['en', 'ramp avec sister', true],
        ['en', 'ramp les', true],
        ['en', 'ramp avec', false],
        ['en', 'ramp wit', true],
        ['fr', 'with formation', true],
        ['fr', 'formation with mère', true],
        ['fr', 'formation for', true],
        ['fr', 'formation with', false],
        ['fr', 'aveq formation', false],
        ['fr', 'mère ave', false],
        ['fr', 'mère pour', true],
      ] as const) {
        expect((await numbersFor(text, lang)).includes(one.number), text).toBe(isFound);
      }
      await publish([{ ...one, version: 3 }]);
    });

    if (name === 'postgres') {
      test('the database leaves out the little words that the index leaves out', async () => {
        const [row] = await pool<{ words: string[] }[]>`select app.little_words() as words`;
        expect(row?.words).toEqual(neverHeld);
      });
    }

    test('little words do not count', async () => {
      expect(await numbersFor('the sister in québec')).toEqual(expectedFor('sister quebec'));
      expect(await numbersFor('à l’école du logis', 'fr')).not.toEqual([]);
      expect(await numbersFor('of the')).toHaveLength(live.length);
    });

    test('what a profile says is found by what else it is called, as every word is', async () => {
      const [one] = live;
      if (!one) throw new Error('Too few profiles');
      const en = withSynonyms('Limited mobility; accessible housing. Single parent.', 'en');
      const fr = withSynonyms(
        'Mobilité réduite; logement accessible. Famille monoparentale.',
        'fr',
      );
      const changed = { ...one, version: 6, textEn: en, textFr: fr };
      await publish([changed]);
      const texts = [...live.filter(({ number }) => number !== one.number), changed];
      const expected = (words: string, lang: 'en' | 'fr') =>
        matching(
          words.split(' '),
          texts.map(({ number, textEn, textFr }) => ({
            number,
            text: lang === 'en' ? textEn : textFr,
          })),
        ).sort();
      const asked = [
        ['en', 'wheelchair'],
        ['en', 'wheelch'],
        ['en', 'whelchair'],
        ['en', 'single mom'],
        ['en', 'parent wheelchair'],
        ['fr', 'fauteuil roulant'],
        ['fr', 'fauteuil roul'],
        ['fr', 'mère seule'],
        ['fr', 'Maman seule'],
        ['fr', 'fautueil'],
      ] as const;
      for (const [lang, text] of asked) {
        const found = await numbersFor(text, lang);
        expect(found, text).toContain(one.number);
        expect(found, text).toEqual(expected(text, lang));
      }
      expect(await numbersFor('wheelchair', 'fr')).toEqual([]);
      await publish([{ ...one, version: 7 }]);
    });

    const everySynonym =
      'every synonym is found whole, by its beginning and with an error, and weighs as its phrase';
    test(everySynonym, { timeout: 240_000 }, async () => {
      const [one] = live;
      if (!one) throw new Error('Too few profiles');
      const phrases = { en: Object.entries(synonyms.en), fr: Object.entries(synonyms.fr) };
      const count = Math.max(phrases.en.length, phrases.fr.length);
      // Each phrase is the name of one profile, and mentioned by another, which would come first otherwise.
      const saying = Array.from({ length: 2 * count }, (_, at): ProfileDocument => {
        const isNamed = at < count;
        const text = (lang: 'en' | 'fr') => {
          const phrase = phrases[lang][at % count]?.[0] ?? '';
          return withSynonyms(isNamed ? phrase : `…\n\n${phrase}`, lang);
        };
        return {
          ...one,
          number: `P ${String(100 + at).padStart(5, '0')}`,
          limitOn: daysFrom(today, isNamed ? 60 : 10),
          textEn: text('en'),
          textFr: text('fr'),
        };
      });
      await publish(saying);
      for (const lang of ['en', 'fr'] as const) {
        const texts = [...live, ...saying];
        const byNumber = texts.map(({ number, textEn, textFr }) => ({
          number,
          text: lang === 'en' ? textEn : textFr,
        }));
        const check = async (typed: string, at: number) => {
          const { words } = askedWords(typed, lang);
          const { numbers } = await engine.search(asking({ text: typed, lang }));
          const [named = -1, mentioned = -1] = [saying[at], saying[count + at]].map((each) =>
            numbers.indexOf(each?.number ?? ''),
          );
          const asked = `${phrases[lang][at]?.[0]}: ${typed}`;
          expect(named, asked).toBeGreaterThanOrEqual(0);
          expect(mentioned, asked).toBeGreaterThan(named);
          const beginning = name === 'postgres' ? 'each' : 'last';
          const found = new Set(matching(words, byNumber, beginning));
          const expected = ranked(
            words,
            lang,
            texts.filter(({ number }) => found.has(number)),
            beginning,
          );
          expect(numbers, asked).toEqual(expected.map(({ profile }) => profile.number));
        };
        for (const [at, [, also]] of phrases[lang].entries()) {
          await Promise.all(also.flatMap(waysToType).map((typed) => check(typed, at)));
        }
      }
      await withdraw(saying.map(({ number }) => number));
    });

    test('spaces that do not break, and what an apostrophe leaves, cut words as others do', async () => {
      const [one] = live;
      if (!one) throw new Error('Too few profiles');
      const textFr = 'Trois\u00a0personnes de 65\u00a0ans, près d’eux; karen s’gaw; un rayon X.';
      await publish([{ ...one, version: 8, textFr }]);
      for (const text of ['trois personnes', '65 ans', 'ans', 'karen s’gaw', 'S’gaw']) {
        expect(await numbersFor(text, 'fr'), text).toEqual([one.number]);
      }
      expect(await numbersFor('deux', 'fr')).toEqual([]);
      expect(await numbersFor('x', 'fr')).toEqual([]);
      await publish([{ ...one, version: 9 }]);
    });

    test('a profile number finds its profile, however it is typed', async () => {
      const number = live[3]?.number ?? '';
      const digits = number.slice(2);
      for (const text of [number, digits, `p${digits}`, `P-${digits}`, `P\u00a0${digits}`]) {
        expect(await numbersFor(text), text).toEqual([number]);
        expect(await numbersFor(text, 'fr'), text).toEqual([number]);
      }
      expect(await numbersFor('P 00001')).toEqual([]);
    });

    test('what means something to an engine is only text', async () => {
      const texts = [
        `"wheelchair" -dialysis`,
        `wheelchair' | !dialysis & (:*`,
        `wheelchair \\ % _ ; -- dialysis`,
        'wheelchair 😀 <-> dialysis',
      ];
      for (const text of texts) {
        expect(await numbersFor(text), text).toEqual(expectedFor('wheelchair dialysis'));
      }
      for (const text of [`'`, '\\', '.*+?^$ {}()|[]', `') or true --`, '😀', '%']) {
        expect(typeof (await engine.search(asking({ text }))).total, text).toBe('number');
      }
    });
  });

  describe('values of a long facet, by name', () => {
    const labels = (lang: 'en' | 'fr') => {
      const { languageLabels, needLabels, communityLabels } = vocabularyOf(lang);
      return { language: languageLabels, need: needLabels, community: communityLabels };
    };
    /** Found the slow way: a value is a text of its label and what that is called. */
    const namedBy = (typed: string, facet: LongFacet, lang: 'en' | 'fr') => {
      const names: Record<string, string> = labels(lang)[facet];
      return matching(
        typed.split(' '),
        facetValues[facet].map((value) => ({
          number: value,
          text: withSynonyms(names[value] ?? '', lang),
        })),
      );
    };
    const find = (typed: TypedNames, query: Partial<ProfileQuery> = {}) =>
      engine.findValues(asking(query), typed);

    const title =
      'at random, beside random filter sets: those that are named, with counts of plain SQL';
    test(title, { timeout: 240_000 }, async () => {
      const pick = random(29);
      let found = 0;
      const check = async (query: ProfileQuery, facet: LongFacet, typed: string) => {
        const numbers = query.text === '' ? null : expectedFor(query.text, query.lang);
        const { counts } = await expectedOf(pool, query, numbers, fitsOf(query.fit));
        const expected = Object.fromEntries(
          namedBy(typed, facet, query.lang).map((value) => [value, counts[facet]?.[value] ?? 0]),
        );
        const answer = await engine.findValues(query, { [facet]: typed });
        const asked = JSON.stringify({ typed, facet, query });
        expect(answer, asked).toEqual({ counts: { [facet]: expected }, engine: name });
        found += Object.values(expected).some((n) => n > 0) ? 1 : 0;
      };
      for (let round = 0; round < 200; round++) {
        const query = randomQuery(pick);
        const facet = pick.one(longFacets);
        const names: Record<string, string> = labels(query.lang)[facet];
        const words = wordsIn(
          withSynonyms(names[pick.one<string>(facetValues[facet])] ?? '', query.lang),
        );
        const longer = words.filter((word) => word.length > 3 && !littleWords.includes(word));
        if (longer.length === 0) continue;
        const word = pick.one(longer);
        const [wrong = word] = withOneError(word);
        const ways = [word, word.slice(0, 1 + pick.below(word.length)), wrong];
        const typed = pick.one([...ways, `${pick.one(ways)} ${pick.one(longer)}`]);
        if (askedWords(typed, query.lang).words.join(' ') !== typed) continue;
        await check(query, facet, typed);
      }
      expect(found).toBeGreaterThan(80);
    });

    test('with one error from four letters on, never in the first, accents and case aside', async () => {
      const { counts } = await engine.search(all);
      const tir = { tir: counts.language.tir ?? 0 };
      expect(tir.tir).toBeGreaterThan(0);
      for (const typed of ['tigrinya', 'TIGRINYA', 'Tígri', 'tigrina', 'tigirnya', 'tigrinnya']) {
        expect((await find({ language: typed })).counts, typed).toEqual({ language: tir });
      }
      for (const typed of ['xigrinya', 'igrinya', 'tgi', 'tegrenya', 'tigrinya arabic']) {
        expect((await find({ language: typed })).counts, typed).toEqual({ language: {} });
      }
    });

    test('in the reader’s language, and by what a name is called besides', async () => {
      const codes = async (typed: TypedNames, lang: 'en' | 'fr') =>
        Object.values((await find(typed, { lang })).counts)
          .flatMap(Object.keys)
          .sort();
      expect(await codes({ language: 'espagnol' }, 'fr')).toEqual(['spa']);
      expect(await codes({ language: 'spanish' }, 'fr')).toEqual([]);
      expect(await codes({ language: 'arabic levant' }, 'en')).toEqual(['apc']);
      expect(await codes({ language: 'kurdish' }, 'en')).toEqual(['ckb', 'kmr']);
      expect(await codes({ need: 'fauteuil roulant' }, 'fr')).toEqual(['mobility']);
      expect(await codes({ need: 'whelchair' }, 'en')).toEqual(['mobility']);
      expect(await codes({ community: 'moose jaw' }, 'en')).toEqual(['moose_jaw']);
    });

    test('several facets at once, each counted as if it did not narrow itself', async () => {
      const filters = { language: ['tir', 'spa'], need: ['mobility'] };
      const { counts } = await engine.search(asking({ filters }));
      const { need, language } = (await find({ language: 'a', need: 'l' }, { filters })).counts;
      const isOf = (
        all: Readonly<Record<string, number>>,
        found?: Readonly<Record<string, number>>,
      ) => Object.entries(found ?? {}).every(([value, n]) => n === (all[value] ?? 0));
      expect(Object.keys(language ?? {}).length).toBeGreaterThan(3);
      expect(Object.keys(need ?? {}).length).toBeGreaterThan(3);
      expect(isOf(counts.language, language)).toBe(true);
      expect(isOf(counts.need, need)).toBe(true);
      expect((await find({})).counts).toEqual({});
    });

    test('what means something to an engine is only text; nothing but signs finds them all', async () => {
      for (const community of ['"toronto"', 'toronto\\', 'toronto%', `toronto' or true --`]) {
        const { counts } = await find({ community });
        expect(Object.keys(counts.community ?? {}), community).toEqual(
          community.includes('true') ? [] : ['toronto'],
        );
      }
      const { counts } = await find({ community: '’ – 😀' });
      expect(Object.keys(counts.community ?? {}).sort()).toEqual([...facetValues.community].sort());
    });
  });

  describe('order', () => {
    const byNumber = (a: ProfileDocument, b: ProfileDocument) => (a.number < b.number ? -1 : 1);
    const sizeOf = ({ familySize, sizeFacet }: ProfileDocument) =>
      familySize ?? Number(/\d/.exec(sizeFacet)?.[0] ?? Number.NaN);
    const notStatedLast = (a: number, b: number, sign: 1 | -1) =>
      Number.isNaN(a) || Number.isNaN(b)
        ? Number(Number.isNaN(a)) - Number(Number.isNaN(b))
        : sign * (a - b);
    const orders: Record<
      Exclude<Sort, 'recommended' | 'fit'>,
      (a: ProfileDocument, b: ProfileDocument) => number
    > = {
      daysLeft: (a, b) => a.limitOn.localeCompare(b.limitOn),
      newest: (a, b) => b.postedOn.localeCompare(a.postedOn),
      largest: (a, b) => notStatedLast(sizeOf(a), sizeOf(b), -1),
      smallest: (a, b) => notStatedLast(sizeOf(a), sizeOf(b), 1),
    };

    test.each(Object.entries(orders))('%s, then by number', async (sort, compare) => {
      const expected = [...live].sort((a, b) => compare(a, b) || byNumber(a, b));
      const answer = await engine.search(asking({ sort: sort as Sort }));
      expect(answer.numbers).toEqual(expected.map(({ number }) => number));
    });

    const weekOf = new Map(live.map((profile) => [profile.number, weekOfNeed(profile)]));

    test('recommended: by week of need, and within it another in front from day to day', async () => {
      const leaders = new Map<number, Set<string>>();
      for (const day of Array.from({ length: 7 }, (_, at) => daysFrom(today, at))) {
        const { numbers } = await engine.search(asking({ today: day }));
        const weeks = numbers.map((number) => weekOf.get(number) ?? 0);
        expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
        const listed = live.filter(({ limitOn }) => limitOn >= day);
        expect(numbers).toEqual(recommended(listed, day).map(({ number }) => number));
        for (const each of new Set(weeks)) {
          if (weeks.filter((other) => other === each).length < 5) continue;
          const [leader = ''] = numbers.filter((number) => weekOf.get(number) === each);
          leaders.set(each, (leaders.get(each) ?? new Set()).add(leader));
        }
      }
      expect(leaders.size).toBeGreaterThan(10);
      for (const [, each] of leaders) expect(each.size).toBeGreaterThan(1);
      expect((await engine.search(all)).numbers).toEqual((await engine.search(all)).numbers);
    });

    test('recommended: what more groups have seen stands back, without a new version', async () => {
      const before = (await engine.search(all)).numbers;
      const front = live.find(({ number }) => number === before[0]);
      const back = live.find(({ number }) => number === before.at(-1));
      if (!front || !back || back.seenBy === 0) throw new Error('Nobody has seen the last one');
      await publish([
        { ...front, seenBy: 2_000 },
        { ...back, limitOn: today, priority: 'high', seenBy: 0 },
      ]);
      const after = (await engine.search(all)).numbers;
      expect(after.at(-1)).toBe(front.number);
      expect(after.indexOf(back.number)).toBeLessThan(24);
      await publish([front, back]);
      expect((await engine.search(all)).numbers).toEqual(before);
    });

    test('with words, those found as typed come before those found with an error forgiven', async () => {
      const exact = expectedFor('speaks');
      const near = live.find(({ number }) => !exact.includes(number));
      if (!near) throw new Error('Every profile says it');
      const changed = { ...near, version: 2, limitOn: today, textEn: 'Speakz clearly.' };
      await publish([changed]);
      const { numbers } = await engine.search(asking({ text: 'speaks' }));
      expect(numbers).toHaveLength(exact.length + 1);
      expect(numbers.at(-1)).toBe(near.number);
      await withdraw([near.number]);
      await publish([{ ...near, version: 3 }]);
    });

    test('with words, then those that more of the words name, then as recommended', async () => {
      let told = 0;
      for (const lang of ['en', 'fr'] as const) {
        const lines = vocabulary.map((line) =>
          lettersOf(line[lang === 'en' ? 0 : 1]).filter(
            (word) => word.length > 3 && !littleWords.includes(word),
          ),
        );
        const asked = lines.flatMap((words, at) => [
          words,
          [...words, ...(lines[(at + 7) % lines.length] ?? [])],
          ...words.map((word) => [withOneError(word)[0] ?? '']),
        ]);
        for (const words of asked) {
          const text = words.join(' ');
          const numbersSaying = new Set(expectedFor(text, lang));
          const expected = ranked(
            words,
            lang,
            live.filter(({ number }) => numbersSaying.has(number)),
          );
          const { numbers } = await engine.search(asking({ text, lang }));
          expect(numbers, text).toEqual(expected.map(({ profile }) => profile.number));
          told += new Set(expected.map(({ byName }) => byName)).size > 1 ? 1 : 0;
        }
      }
      expect(told).toBeGreaterThan(60);
    });

    test('pages are the list cut up; past the last one there is nothing but the total', async () => {
      const whole = (await engine.search(all)).numbers;
      const paged: string[] = [];
      for (let page = 1; page <= Math.ceil(whole.length / 50); page++) {
        const answer = await engine.search(asking({ page, pageSize: 50 }));
        expect(answer.total).toBe(live.length);
        paged.push(...answer.numbers);
      }
      expect(paged).toEqual(whole);
      for (const page of [100, 10_000]) {
        const past = await engine.search(asking({ page, pageSize: 50 }));
        expect(past).toMatchObject({ numbers: [], total: live.length });
        expect(past.counts).toEqual((await engine.search(all)).counts);
      }
    });
  });

  describe('what is no longer live', () => {
    test('a profile past its limit is neither listed nor counted, though its row is still there', async () => {
      const past = profiles.filter(({ limitOn }) => limitOn < today);
      expect(past.length).toBeGreaterThan(5);
      const { numbers, counts } = await engine.search(all);
      for (const { number } of past) {
        expect(numbers).not.toContain(number);
        expect(await numbersFor(number)).toEqual([]);
      }
      const counted = Object.values(counts.priority).reduce((sum, n) => sum + n, 0);
      expect(counted).toBe(live.length);
    });

    test('a profile is still there on its limit day, and gone the day after', async () => {
      const [last] = live.filter(({ limitOn }) => limitOn === today);
      const number = last?.number ?? '';
      expect((await engine.search(all)).numbers).toContain(number);
      const tomorrow = await engine.search(asking({ today: daysFrom(today, 1) }));
      expect(tomorrow.numbers).not.toContain(number);
    });

    test('a withdrawn profile is gone at once: from the list, the total and the counts', async () => {
      const gone = live[10];
      if (!gone) throw new Error('Too few profiles');
      const before = await engine.search(all);
      await withdraw([gone.number]);
      const after = await engine.search(all);
      expect(after.total).toBe(before.total - 1);
      expect(after.numbers).not.toContain(gone.number);
      expect(await numbersFor(gone.number)).toEqual([]);
      expect(after.counts.priority[gone.priority] ?? 0).toBe(
        (before.counts.priority[gone.priority] ?? 0) - 1,
      );
      await withdraw([gone.number]);
      await publish([gone]);
      expect(await engine.search(all)).toEqual(before);
    });

    test('an older version never takes the place of a newer one', async () => {
      const old = live[20];
      if (!old) throw new Error('Too few profiles');
      const other = old.priority === 'high' ? 'regular' : 'high';
      const newer = { ...old, version: 5, priority: other };
      await publish([newer]);
      await publish([{ ...old, version: 4 }]);
      const holds = async (priority: string) =>
        (await engine.search(asking({ filters: { priority: [priority] } }))).numbers.includes(
          old.number,
        );
      expect(await holds(other)).toBe(true);
      expect(await holds(old.priority)).toBe(false);
      await publish([{ ...old, version: 6 }]);
      expect(await holds(old.priority)).toBe(true);
    });
  });
});

/** Stated a second time, apart from ranking.ts: High two weeks sooner, thirteen weeks back for each doubling. */
function weekOfNeed({ limitOn, priority, seenBy }: ProfileDocument): number {
  return Math.floor(
    (Date.parse(limitOn) / 86_400_000 -
      (priority === 'high' ? 14 : 0) +
      91 * Math.floor(Math.log2(seenBy + 1))) /
      7,
  );
}

/** A synonym whole, by the beginning of its last word, and with an error in its longest. */
function waysToType(synonym: string): string[] {
  const words = wordsIn(synonym);
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? '';
  const [wrong] = longest.length >= 4 ? withOneError(longest) : [];
  return [
    synonym,
    ...(synonym.length > 3 ? [synonym.slice(0, -1)] : []),
    ...(wrong ? [words.map((word) => (word === longest ? wrong : word)).join(' ')] : []),
  ];
}

/** One letter wrong, missing, too many, swapped; never the first. */
function withOneError(word: string): string[] {
  const at = Math.floor(word.length / 2);
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const typed = [`${before}x${after.slice(1)}`, `${before}x${after}`];
  if (word.length > 4) typed.push(before + after.slice(1));
  if (after.length > 1) typed.push(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  return typed;
}
