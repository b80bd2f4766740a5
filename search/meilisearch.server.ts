/**
 * Search in Meilisearch. It holds a copy of `published_profile`, fed by jobs; what it answers is
 * re-read from the database before it is shown. The server alone talks to it.
 *
 * One difference from PostgreSQL: of several words only the last may be a beginning; the others
 * stand for whole words.
 */
import { createHash } from 'node:crypto';
import {
  type EnqueuedTaskPromise,
  type Index,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
  type Settings,
} from 'meilisearch';
import { synonymSetting } from './also-said.ts';
import type { ProfileDocument } from './document.ts';
import {
  type DaysLeftBucket,
  daysLeftBucketCodes,
  daysLeftBuckets,
  type FitValue,
  fitValues,
} from './facet-values.ts';
import { fitTestsOf, nothingKnown, type Test } from './fit-tests.ts';
import {
  type Facet,
  type FoundValues,
  facets,
  type LongFacet,
  longFacets,
  type ProfileSearch,
  type SearchAnswer,
  type TypedNames,
} from './port.ts';
import type { ProfileQuery } from './query.ts';
import { epochDay, placesOf, sizeToSortBy, turnOf, turnsInAWeek, weekOfNeed } from './ranking.ts';
import { nameWords, typedWords, valuesNamed } from './value-names.ts';
import { askedWords, heldWords, neverHeld, partsOf, shortestForgiven } from './words.ts';

/** A search engine with a copy that can be behind. */
export interface IndexedSearch extends ProfileSearch {
  /** Makes the index ready: its settings as this release needs them. True when it must be filled. */
  prepare(): Promise<boolean>;
  /** What the index holds, in batches, to compare it with the database. */
  contents(): AsyncIterable<readonly IndexedProfile[]>;
  /** What its server was asked to do to the index and did not, or has not yet. */
  tasks(): Promise<IndexTasks>;
}

export interface IndexTasks {
  /** The last ones that failed, newest first. */
  readonly failed: readonly FailedTask[];
  /** Waiting, or at work. */
  readonly pending: number;
}

/** Its error has a message too, which can hold parts of a document: the code says enough. */
export interface FailedTask {
  /** As Meilisearch names it: "documentAdditionOrUpdate". */
  readonly type: string;
  readonly code: string;
  /** When it ended: an instant, ISO 8601. */
  readonly at: string;
}

export interface IndexedProfile {
  readonly number: string;
  readonly version: number;
  /** Of everything the index holds of the profile. */
  readonly digest: string;
}

export interface MeilisearchOptions {
  readonly url: string;
  /** Used once, to make keys that can do less. */
  readonly masterKey: string;
  /** Longest wait for an answer to a search, in milliseconds. */
  readonly searchLimit?: number;
  /** Name of the index, for a server that holds several; a second one beside it is used to rebuild. */
  readonly index?: string;
}

interface Names {
  readonly live: string;
  readonly next: string;
}
const batchSize = 1_000;
const feedLimit = 10_000;
const failedShown = 20;
const taskWait = { timeout: 120_000, interval: 20 };

/** A profile as Meilisearch holds it. */
type Held = ReturnType<typeof heldFields> & {
  id: string;
  number: string;
  version: number;
  digest: string;
};

const attributes = {
  community: 'community',
  language: 'languages',
  size: 'sizeFacet',
  need: 'needs',
  priority: 'priority',
  stream: 'stream',
  medical: 'medicalLevel',
  province: 'province',
  daysLeft: 'limitDay',
  travel: 'travel',
} as const satisfies Record<HeldFacet, keyof Held>;
type HeldFacet = Exclude<Facet, 'fit'>;
const heldFacets = Object.keys(attributes) as HeldFacet[];
/** Not counted, but asked of: for the fit with a group and for ranges. */
const asked = [
  'number',
  'sizeFrom',
  'sizeTo',
  'accessibleHousing',
  'contactsProvince',
  'contactsCommunity',
  'originCountry',
  'originRegion',
  'speaksEnglish',
  'speaksFrench',
] as const satisfies readonly (keyof Held)[];
/** Where the names stand by which values are found. */
const nameAttributes = {
  language: 'languageNames',
  need: 'needNames',
  community: 'communityNames',
} as const satisfies Record<LongFacet, keyof Held>;
/** Where the words of each language stand. */
const searched = { en: ['namedEn', 'saidEn'], fr: ['namedFr', 'saidFr'] } as const satisfies Record<
  ProfileQuery['lang'],
  readonly (keyof Held)[]
>;
const turns = Array.from({ length: turnsInAWeek }, (_, turn) => `turn${turn}` as const);

const settings: Settings = {
  // In the order of their weight: what a profile is by name before what is said of it.
  searchableAttributes: ['namedEn', 'namedFr', 'saidEn', 'saidFr'],
  displayedAttributes: ['number', 'version', 'digest'],
  filterableAttributes: [
    {
      attributePatterns: [...asked, ...Object.values(attributes)],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
    {
      attributePatterns: Object.values(nameAttributes),
      features: { facetSearch: true, filter: { equality: false, comparison: false } },
    },
  ],
  sortableAttributes: ['number', 'limitDay', 'postedDay', 'size', 'week', ...turns],
  // What is asked to be sorted is; else the fewest errors forgiven first, then the most words found by
  // name, then as recommended.
  rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'week:asc', 'number:asc'],
  // One list for both languages: the others are left out of the question, in the reader's (words.ts).
  stopWords: [...neverHeld],
  // Part of the text too, where they are forgiven an error and found by a beginning (also-said.ts).
  synonyms: synonymSetting(),
  // Of the names that values have, and of nothing else.
  facetSearch: true,
  // What is cut off is not exact: the limit of the failover comes first.
  searchCutoffMs: 10_000,
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: shortestForgiven, twoTypos: 255 },
    disableOnWords: [],
    disableOnAttributes: [],
    disableOnNumbers: true,
  },
  // Counts and totals are exact as long as neither limit is met.
  faceting: { maxValuesPerFacet: 4_000 },
  pagination: { maxTotalHits: 10_000_000 },
};

const roles = {
  search: { description: 'Passerelle: searches live profiles', actions: ['search'] },
  feed: {
    description: 'Passerelle: keeps the index of live profiles',
    actions: [
      'documents.add',
      'documents.get',
      'documents.delete',
      'indexes.create',
      'indexes.get',
      'indexes.delete',
      'indexes.swap',
      'settings.get',
      'settings.update',
      'tasks.get',
    ],
  },
  // No action on an index, so none can be named.
  health: { description: 'Passerelle: asks for the version of the server', actions: ['version'] },
};

/** Connects on first use, so that the portal starts, and answers from PostgreSQL, without it. */
export function meilisearchSearch(options: MeilisearchOptions): IndexedSearch {
  const name = options.index ?? 'profiles';
  const names: Names = { live: name, next: `${name}_next` };
  const { live } = names;
  const as = clients(options, names);
  return {
    // A fit is many lines to a profile, and this engine sorts by what it holds only.
    answers: ({ sort }) => sort !== 'fit',
    search: (query) => as('search', (client) => search(client, live, query)),
    findValues: (query, typed, lang = query.lang) =>
      as('search', (client) => findValues(client.index<Held>(live), query, typed, lang)),
    upsert: (documents) => as('feed', (client) => upsert(client.index<Held>(live), documents)),
    remove: (numbers) =>
      as('feed', async (client) => {
        if (numbers.length > 0) await done(client.index(live).deleteDocuments(numbers.map(idOf)));
      }),
    rebuild: (documents) => as('feed', (client) => rebuild(client, names, documents)),
    prepare: () => as('feed', (client) => prepare(client, live)),
    contents: async function* () {
      for (let offset = 0; ; offset += batchSize) {
        const { results } = await as('feed', (client) =>
          client.index<Held>(live).getDocuments({
            fields: ['number', 'version', 'digest'],
            offset,
            limit: batchSize,
          }),
        );
        if (results.length > 0) yield results;
        if (results.length < batchSize) return;
      }
    },
    tasks: () => as('feed', (client) => tasksOf(client, names)),
    health: () =>
      as('health', async (client) => {
        const { status } = await client.health();
        const { pkgVersion } = await client.getVersion();
        return { engine: 'meilisearch', ok: status === 'available', version: pkgVersion };
      }),
  };
}

type Role = keyof typeof roles;

/** Clients with the keys of each role, made when first needed and again when the server has lost them. */
function clients({ url, masterKey, searchLimit = 800 }: MeilisearchOptions, names: Names) {
  const known = new Map<Role, Promise<Meilisearch>>();
  const timeouts: Record<Role, number> = {
    search: searchLimit,
    feed: feedLimit,
    health: searchLimit,
  };
  const scopes: Record<Role, string[]> = {
    search: [names.live],
    feed: [names.live, names.next],
    health: ['*'],
  };

  // An answer is small and the server near: packing it takes several times as long as finding it.
  const base = { host: url, requestInit: { headers: { 'Accept-Encoding': 'identity' } } };

  const connect = async (role: Role): Promise<Meilisearch> => {
    const master = new Meilisearch({ ...base, apiKey: masterKey, timeout: searchLimit });
    const indexes = scopes[role];
    const uid = keyUid(role, names.live);
    const { key } = await master.getKey(uid).catch((error) => {
      if (codeOf(error) !== 'api_key_not_found') throw error;
      return master.createKey({ uid, ...roles[role], indexes, expiresAt: null });
    });
    return new Meilisearch({ ...base, apiKey: key, timeout: timeouts[role] });
  };

  return async <T>(role: Role, work: (client: Meilisearch) => Promise<T>): Promise<T> => {
    let client = known.get(role);
    if (!client) {
      client = connect(role);
      known.set(role, client);
    }
    try {
      return await work(await client);
    } catch (error) {
      // A failed connection, or a key that is no longer one, must not be kept.
      if (codeOf(error) !== 'index_not_found') known.delete(role);
      throw error;
    }
  };
}

/** The same key for the same role and index at every start: the uid is drawn from both. */
function keyUid(role: Role, index: string): string {
  const hex = createHash('sha256').update(`passerelle ${role} ${index}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function codeOf(error: unknown): string | null {
  return error instanceof MeilisearchApiError ? (error.cause?.code ?? null) : null;
}

/** The list, and one more question per facet that narrows it, since a facet does not narrow itself. */
async function search(
  client: Meilisearch,
  live: string,
  query: ProfileQuery,
): Promise<SearchAnswer> {
  const { words, conditions, filterBut } = asking(query);
  const common = {
    indexUid: live,
    ...words,
    attributesToRetrieve: ['number'],
  } satisfies MultiSearchQuery;
  const sort = sortOf(query, words.q !== '');
  const narrowing = heldFacets.filter((facet) => conditions.has(facet));
  const countOnly = { ...common, page: 1, hitsPerPage: 0 } satisfies MultiSearchQuery;
  const fitTests = query.fit && fitTestsOf(query.fit);

  const { results } = await client.multiSearch<
    { queries: MultiSearchQuery[] },
    Pick<Held, 'number'>
  >({
    queries: [
      {
        ...common,
        filter: filterBut(),
        facets: heldFacets
          .filter((facet) => !conditions.has(facet))
          .map((facet) => attributes[facet]),
        page: query.page,
        hitsPerPage: query.pageSize,
        ...(sort ? { sort } : {}),
      },
      ...narrowing.map((facet) => ({
        ...countOnly,
        filter: filterBut(facet),
        facets: [attributes[facet]],
      })),
      // What fits is held nowhere: each of its values is a question of its own.
      ...(fitTests ? fitValues.map((value) => filterOf(fitTests[value])) : []).map((fits) => ({
        ...countOnly,
        filter: [...filterBut('fit'), fits],
      })),
    ],
  });

  const [first] = results;
  if (!first || !('totalHits' in first)) throw new Error('Meilisearch left the list unanswered');
  const distribution = (facet: HeldFacet) => {
    const result = results[narrowing.indexOf(facet) + 1] ?? first;
    return result.facetDistribution?.[attributes[facet]] ?? {};
  };
  const fits = fitValues.flatMap((value, at): [FitValue, number][] => {
    const result = fitTests && results[1 + narrowing.length + at];
    const count = result && 'totalHits' in result ? Number(result.totalHits) : 0;
    return count > 0 ? [[value, count]] : [];
  });
  return {
    numbers: first.hits.map(({ number }) => number),
    total: Number(first.totalHits),
    counts: Object.fromEntries(
      facets.map((facet) => [
        facet,
        facet === 'fit'
          ? Object.fromEntries(fits)
          : facet === 'daysLeft'
            ? byBucket(distribution(facet), epochDay(query.today))
            : distribution(facet),
      ]),
    ) as SearchAnswer['counts'],
    engine: 'meilisearch',
  };
}

/** What a query asks of the index: its words, and filters with one facet's left out. */
function asking(query: ProfileQuery) {
  const text = askedWords(query.text, query.lang);
  const conditions = new Map<Facet, (string | string[])[]>();
  for (const facet of facets) {
    const values = query.filters[facet] ?? [];
    if (values.length > 0) conditions.set(facet, conditionOf(facet, values, query));
  }
  const filterBut = (left?: Facet): (string | string[])[] => [
    `limitDay >= ${epochDay(query.today)}`,
    ...(text.numbers.length > 0 ? [`number IN ${list(text.numbers)}`] : []),
    ...rangeFilters(query),
    ...[...conditions].filter(([facet]) => facet !== left).flatMap(([, condition]) => condition),
  ];
  const words = {
    q: text.words.join(' '),
    matchingStrategy: 'all' as const,
    attributesToSearchOn: [...searched[query.lang]],
  };
  return { words, conditions, filterBut };
}

/** One question for each facet in which something is typed: one, as a rule. */
async function findValues(
  index: Index<Held>,
  query: ProfileQuery,
  typed: TypedNames,
  lang: ProfileQuery['lang'],
): Promise<FoundValues> {
  const { words, filterBut } = asking(query);
  const found = longFacets.map(async (facet) => {
    const name = typed[facet];
    if (name === undefined) return [];
    const values = valuesNamed(facet, name, lang);
    const counts: Record<string, number> = Object.fromEntries(values.map((value) => [value, 0]));
    const { facetHits } = await index.searchForFacetValues({
      facetName: nameAttributes[facet],
      facetQuery: `${lang} ${longest(typedWords(name, lang))}`,
      ...words,
      filter: filterBut(facet),
      exhaustiveFacetCount: true,
    });
    for (const hit of facetHits) {
      const value = hit.value.slice(hit.value.lastIndexOf(' ') + 1);
      // Of several words it looks for one; it also forgives an error in the first letter or a number.
      if (Object.hasOwn(counts, value)) counts[value] = hit.count;
    }
    return [[facet, counts]];
  });
  return { counts: Object.fromEntries((await Promise.all(found)).flat()), engine: 'meilisearch' };
}

const longest = (words: readonly string[]): string =>
  words.reduce((one, other) => (other.length > one.length ? other : one), '');

/** A value's names as facet values, which are found from their beginning: "en arabic apc". */
function namesOf(facet: LongFacet, values: readonly string[]): string[] {
  return values.flatMap((value) =>
    (['en', 'fr'] as const).flatMap((lang) =>
      nameWords(facet, value, lang).map((word) => `${lang} ${word} ${value}`),
    ),
  );
}

function conditionOf(
  facet: Facet,
  values: readonly string[],
  query: ProfileQuery,
): (string | string[])[] {
  if (facet === 'fit') {
    const tests = fitTestsOf(query.fit ?? nothingKnown);
    return [filterOf({ any: (values as FitValue[]).map((value) => tests[value]) })];
  }
  if (facet !== 'daysLeft') return [`${attributes[facet]} IN ${list(values)}`];
  const today = epochDay(query.today);
  const ranges = (values as DaysLeftBucket[]).map((bucket) => {
    const { from, to } = daysLeftBuckets[bucket];
    return to === null
      ? `limitDay >= ${today + from}`
      : `limitDay ${today + from} TO ${today + to}`;
  });
  // An inner list is an OR.
  return [ranges];
}

/** A size that is not stated is null at both ends; an open one at its upper end. */
function rangeFilters({ ranges, today }: ProfileQuery): string[] {
  const { size, daysLeft } = ranges;
  const day = epochDay(today);
  return [
    ...(size ? ['sizeFrom IS NOT NULL'] : []),
    ...(size?.to === undefined ? [] : [`sizeFrom <= ${size.to}`]),
    ...(size?.from === undefined ? [] : [`(sizeTo IS NULL OR sizeTo >= ${size.from})`]),
    ...(daysLeft?.from === undefined ? [] : [`limitDay >= ${day + daysLeft.from}`]),
    ...(daysLeft?.to === undefined ? [] : [`limitDay <= ${day + daysLeft.to}`]),
  ];
}

function filterOf(test: Test): string {
  // Every profile has a limit date after 1970.
  if (typeof test === 'boolean') return test ? 'limitDay >= 0' : 'limitDay < 0';
  if ('not' in test) return `NOT (${filterOf(test.not)})`;
  if ('all' in test) return test.all.map((each) => `(${filterOf(each)})`).join(' AND ');
  if ('any' in test) return test.any.map((each) => `(${filterOf(each)})`).join(' OR ');
  if ('is' in test) return `${test.is} = true`;
  if ('stated' in test) {
    const isSeveral = test.stated === 'languages' || test.stated === 'needs';
    return `${test.stated} ${isSeveral ? 'IS NOT EMPTY' : 'IS NOT NULL'}`;
  }
  if ('in' in test) return `${test.field} IN ${list(test.in)}`;
  return 'atMost' in test ? `${test.field} <= ${test.atMost}` : `${test.field} >= ${test.atLeast}`;
}

/** Values come from dictionaries, numbers from digits; quoted all the same. */
function list(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

function byBucket(byDay: Readonly<Record<string, number>>, today: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [day, count] of Object.entries(byDay)) {
    const left = Number(day) - today;
    const bucket = daysLeftBucketCodes.find((code) => {
      const { from, to } = daysLeftBuckets[code];
      return left >= from && (to === null || left <= to);
    });
    if (bucket) counts[bucket] = (counts[bucket] ?? 0) + count;
  }
  return counts;
}

function sortOf(query: ProfileQuery, hasWords: boolean): string[] | null {
  switch (query.sort) {
    case 'recommended':
      return hasWords ? null : ['week:asc', `turn${turnOf(query.today)}:asc`, 'number:asc'];
    case 'daysLeft':
      return ['limitDay:asc', 'number:asc'];
    case 'newest':
      return ['postedDay:desc', 'number:asc'];
    case 'largest':
      return ['size:desc', 'number:asc'];
    case 'smallest':
      return ['size:asc', 'number:asc'];
    case 'fit':
      throw new Error('Meilisearch does not sort by fit: see `answers`');
  }
}

/** Its identifiers take letters, digits, dashes and underscores only. */
function idOf(number: string): string {
  return number.replaceAll(/[^A-Za-z0-9]+/g, '-');
}

function heldFields(document: ProfileDocument) {
  const places = placesOf(document.number);
  return {
    stream: document.stream,
    priority: document.priority,
    medicalLevel: document.medicalLevel,
    province: document.province,
    community: document.community,
    languages: document.languages,
    needs: document.needs,
    languageNames: namesOf('language', document.languages),
    needNames: namesOf('need', document.needs),
    communityNames: namesOf('community', document.community === null ? [] : [document.community]),
    sizeFacet: document.sizeFacet,
    sizeFrom: document.sizeFrom,
    sizeTo: document.sizeTo,
    accessibleHousing: document.accessibleHousing,
    contactsProvince: document.contactsProvince,
    contactsCommunity: document.contactsCommunity,
    originCountry: document.originCountry,
    originRegion: document.originRegion,
    speaksEnglish: document.speaksEnglish,
    speaksFrench: document.speaksFrench,
    travel: document.inCanada ? 'in_canada' : document.readyToTravel ? 'ready' : 'not_ready',
    limitDay: epochDay(document.limitOn),
    postedDay: epochDay(document.postedOn),
    size: sizeToSortBy(document),
    week: weekOfNeed(document),
    ...Object.fromEntries(turns.map((turn, at) => [turn, places[at] ?? 0])),
    ...textsToSearch(document),
  };
}

function textsToSearch({ textEn, textFr }: Pick<ProfileDocument, 'textEn' | 'textFr'>) {
  const en = partsOf(textEn);
  const fr = partsOf(textFr);
  return {
    namedEn: textToSearch(en.named),
    namedFr: textToSearch(fr.named),
    saidEn: textToSearch(en.said),
    saidFr: textToSearch(fr.said),
  };
}

/**
 * Words as this portal cuts them: Meilisearch takes a no-break space for part of a word. Without single
 * letters, or « deux » would find « d’eux », which it reads as the same letters cut in two; and without
 * little words, or a phrase of its synonyms that has one would never be found.
 */
const textToSearch = (text: string): string => heldWords(text).join(' ');

/**
 * The same digest for the same content and release: see `contents`. Without the version, which a claim
 * or an interest raises too: they change nothing that is searched, and are not fed.
 */
export function digestOf(document: ProfileDocument): string {
  const fields = JSON.stringify(heldFields(document));
  return createHash('sha256').update(fields).digest('hex').slice(0, 24);
}

function held(document: ProfileDocument): Held {
  return {
    id: idOf(document.number),
    number: document.number,
    version: document.version,
    digest: digestOf(document),
    ...heldFields(document),
  };
}

async function upsert(index: Index<Held>, documents: readonly ProfileDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += batchSize) {
    const batch = documents.slice(start, start + batchSize);
    const { results } = await index.getDocuments({
      ids: batch.map(({ number }) => idOf(number)),
      fields: ['number', 'version'],
      limit: batchSize,
    });
    const versions = new Map(results.map(({ number, version }) => [number, version]));
    const newer = batch.filter(({ number, version }) => version >= (versions.get(number) ?? 0));
    if (newer.length > 0) await done(index.addDocuments(newer.map(held)));
  }
}

async function prepare(client: Meilisearch, live: string): Promise<boolean> {
  const isNew = await createIfMissing(client, live);
  const index = client.index(live);
  // Another release filled it, and held less of each profile. It stays as it is until the new one takes
  // its place: what it can't answer it refuses, and PostgreSQL answers.
  if (!isNew && holdsLess(await index.getSettings())) return true;
  await done(index.updateSettings(settings));
  return isNew;
}

function holdsLess(there: Settings): boolean {
  const held = attributesIn(there);
  return attributesIn(settings).some((needed, kind) =>
    needed.some((each) => !held[kind]?.includes(each)),
  );
}

function attributesIn(of: Settings): string[][] {
  return [
    of.searchableAttributes ?? [],
    of.sortableAttributes ?? [],
    (of.filterableAttributes ?? []).flatMap((each) =>
      typeof each === 'string' ? [each] : each.attributePatterns,
    ),
  ];
}

/** Fills a second index and swaps the two: readers see the old one whole, then the new one whole. */
async function rebuild(
  client: Meilisearch,
  { live, next }: Names,
  documents: AsyncIterable<readonly ProfileDocument[]>,
): Promise<void> {
  // Asked to delete what is not there, it would note a failure.
  if (await isThere(client, next)) await done(client.deleteIndex(next));
  await createIfMissing(client, next);
  const index = client.index<Held>(next);
  await done(index.updateSettings(settings));
  for await (const batch of documents) {
    if (batch.length > 0) await done(index.addDocuments(batch.map(held)));
  }
  await createIfMissing(client, live);
  const built = await client.getRawIndex(next);
  // A swap belongs to no single index, so a key for these two can't watch it. Tasks run in order:
  // it is done when the one after it is.
  await client.swapIndexes([{ indexes: [live, next], rename: false }]);
  await done(client.deleteIndex(next));
  const now = await client.getRawIndex(live);
  if (String(now.createdAt) !== String(built.createdAt)) {
    throw new Error('Meilisearch did not swap the indexes');
  }
}

async function tasksOf(client: Meilisearch, { live, next }: Names): Promise<IndexTasks> {
  const indexUids = [live, next];
  const [failed, pending] = await Promise.all([
    client.tasks.getTasks({ indexUids, statuses: ['failed'], limit: failedShown }),
    client.tasks.getTasks({ indexUids, statuses: ['enqueued', 'processing'], limit: 1 }),
  ]);
  return {
    failed: failed.results.map(({ type, error, finishedAt, enqueuedAt }) => ({
      type,
      code: error?.code ?? 'unknown',
      at: finishedAt ?? enqueuedAt,
    })),
    pending: pending.total,
  };
}

async function isThere(client: Meilisearch, uid: string): Promise<boolean> {
  try {
    await client.getRawIndex(uid);
    return true;
  } catch (error) {
    if (codeOf(error) === 'index_not_found') return false;
    throw error;
  }
}

async function createIfMissing(client: Meilisearch, uid: string): Promise<boolean> {
  if (await isThere(client, uid)) return false;
  const task = await client.createIndex(uid, { primaryKey: 'id' }).waitTask(taskWait);
  if (task.status === 'succeeded') return true;
  // Another process made it first.
  if (task.error?.code === 'index_already_exists') return false;
  throw new Error(`Meilisearch could not create an index: ${task.error?.code ?? task.status}`);
}

async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask(taskWait);
  if (task.status !== 'succeeded') {
    throw new Error(`Meilisearch refused ${task.type}: ${task.error?.code ?? task.status}`);
  }
}
