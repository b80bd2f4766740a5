/**
 * Reads of the list while it churns, in a process of its own: which engine answers is a setting, and
 * settings are read once. The list is changed here by commands, and read here by the query of the page
 * and, over HTTP, from the server that CHURN_SERVER names. Prints what it found as one line of JSON.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { listChanges } from './list-changes.ts';
import { ask } from './load.ts';

export interface ChurnResult {
  readonly reads: Readonly<Record<Way, number>>;
  readonly hits: number;
  /** Hits whose profile was off the list before the read began, and still when it ended. */
  readonly wrong: number;
  readonly suspended: number;
  readonly withdrawn: number;
  readonly confirmed: number;
  readonly published: number;
  readonly seconds: number;
  /** Which engine answered, and how often. */
  readonly engines: Readonly<Record<string, number>>;
}

/** The page as a browser gets it, the data of the page, and the query behind both. */
const ways = ['page', 'data', 'query'] as const;
type Way = (typeof ways)[number];

interface Gone {
  /** Acknowledged off the list. */
  readonly since: number;
  /** When its return was asked for. */
  until: number;
}

const readers = 4;
const wantedReads = Number(process.env.CHURN_READS ?? 100_000);
const mostSeconds = Number(process.env.CHURN_SECONDS ?? 'Infinity');
const sayEveryMs = 15_000;
/** A little between two changes, so that reads are many and changes many all the same. */
const betweenChangesMs = 20;
/** Profiles that leave for good, withdrawn and confirmed in turn, spread over all reads. */
const shareThatLeaves = 0.5;

const list = await listChanges({});
const { browseProfiles } = await import('#app/queries/browse.server.ts');
const { today } = await import('#app/platform/clock.server.ts');
const { hasIndex, prepareIndex, profileSearch, verifyIndex } = await import(
  '#search/engine.server.ts'
);
const { parseQuery } = await import('#search/url.ts');
const { closeDatabase } = await import('#db/client.server.ts');

if (hasIndex()) await filled();
const reader = await list.actorIn('sah_member');
const headers = { Cookie: await list.cookieOf(reader) };
const server = process.env.CHURN_SERVER ?? '';
const questions = ['', 'sort=newest', 'sort=daysLeft', 'province=ON', 'priority=high', 'page=2'];

const gone = new Map<string, Gone>();
const reads: Record<Way, number> = { page: 0, data: 0, query: 0 };
const count = { hits: 0, wrong: 0, suspended: 0, withdrawn: 0, confirmed: 0, published: 0 };
let begun = 0;
/** What a reader was shown last: what is taken from there would be missed if it stayed. */
let lately: readonly string[] = [];
const engines: Record<string, number> = {};
const began = performance.now();
const secondsSince = () => (performance.now() - began) / 1_000;
const isOver = () => begun >= wantedReads || secondsSince() >= mostSeconds;

/** The numbers of the profiles that a reader is shown. */
async function shownBy(way: Way, asked: string): Promise<string[]> {
  if (way === 'query') {
    const params = new URLSearchParams(asked);
    const { hits } = await browseProfiles(
      reader,
      parseQuery(params, { lang: 'en', today: today() }).query,
    );
    return hits.map(({ number }) => number);
  }
  const data = way === 'data' ? '&_data=en.browse' : '';
  const { status, body } = await ask(`${server}/en/profiles?${asked}${data}`, headers);
  if (status !== 200) throw new Error(`the list answered ${status}`);
  // Wherever on the page: on a card, in the front window.
  const slugs = [...body.toString().matchAll(/\/en\/profiles\/(\d+)\b/g)].map(([, slug]) => slug);
  return [...new Set(slugs)].map((slug) => `P ${slug}`);
}

async function read(first: number): Promise<void> {
  for (let at = first; !isOver(); at += 1) {
    begun += 1;
    const way = ways[begun % ways.length] ?? 'query';
    const asked = questions[at % questions.length] ?? '';
    // Now and then, which engine the answers come from.
    if (begun % 100 === 0) {
      const params = new URLSearchParams(asked);
      const { engine } = await profileSearch().search(
        parseQuery(params, { lang: 'en', today: today() }).query,
      );
      engines[engine] = (engines[engine] ?? 0) + 1;
    }
    const start = performance.now();
    const numbers = await shownBy(way, asked);
    const end = performance.now();
    reads[way] += 1;
    count.hits += numbers.length;
    lately = numbers;
    for (const number of numbers) {
      const off = gone.get(number);
      if (off && off.since < start && off.until > end) count.wrong += 1;
    }
  }
}

async function churn(): Promise<void> {
  const live = [...list.cases];
  const mayLeave = () => (shareThatLeaves * list.cases.length * begun) / wantedReads;
  const off: typeof live = [];
  const isGone = ({ number }: { number: string }) =>
    gone.set(number, { since: performance.now(), until: Number.POSITIVE_INFINITY });
  const oneOfThoseShown = () => {
    const at = live.findIndex(({ number }) => lately.includes(number));
    return live.splice(Math.max(at, 0), 1)[0];
  };
  while (!isOver()) {
    const next = oneOfThoseShown();
    const left = count.withdrawn + count.confirmed;
    if (next && left < mayLeave()) {
      // Not every sponsor may have every profile: what can't be confirmed is withdrawn.
      if (count.confirmed <= count.withdrawn && (await list.confirm(next, reader))) {
        isGone(next);
        count.confirmed += 1;
      } else {
        await list.withdraw(next);
        isGone(next);
        count.withdrawn += 1;
      }
    } else if (next && off.length < 50) {
      await list.suspend(next);
      isGone(next);
      off.push(next);
      count.suspended += 1;
    } else {
      if (next) live.unshift(next);
      const back = off.shift();
      if (!back) throw new Error('nothing to change');
      const entry = gone.get(back.number);
      if (entry) entry.until = performance.now();
      await list.publish(back);
      // Behind the others: the next to go were not just put there.
      live.push(back);
      count.published += 1;
    }
    await pause(betweenChangesMs);
  }
}

/** A machine with much to do may keep a new index from answering in time at first. */
async function filled(): Promise<void> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    try {
      await prepareIndex();
      await verifyIndex({ repair: true });
      return;
    } catch {
      await pause(2_000);
    }
  }
  throw new Error('the index could not be filled');
}

const saying = setInterval(() => {
  const left = count.withdrawn + count.confirmed + count.suspended;
  process.stderr.write(
    `churn: ${begun} of ${wantedReads} reads in ${secondsSince().toFixed(0)} s, ` +
      `${left} taken off, ${count.wrong} shown all the same\n`,
  );
}, sayEveryMs);
await Promise.all([churn(), ...Array.from({ length: readers }, (_, first) => read(first))]);
clearInterval(saying);
const seconds = secondsSince();
const result: ChurnResult = { ...count, reads, seconds, engines };
await closeDatabase();
process.stdout.write(`${JSON.stringify(result)}\n`);
