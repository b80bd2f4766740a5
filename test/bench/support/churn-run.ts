/**
 * Reads of the list while it churns, in a process of its own: which engine answers is a setting, and
 * settings are read once. Told by its environment; prints what it found as one line of JSON.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { listChanges } from './list-changes.ts';

export interface ChurnResult {
  readonly reads: number;
  readonly hits: number;
  /** Hits whose profile was off the list before the read began, and still when it ended. */
  readonly wrong: number;
  readonly suspended: number;
  readonly confirmed: number;
  readonly published: number;
  readonly seconds: number;
  /** Which engine answered, and how often. */
  readonly engines: Readonly<Record<string, number>>;
}

interface Gone {
  /** Acknowledged off the list. */
  readonly since: number;
  /** When its return was asked for. */
  until: number;
}

const readers = 4;
const wantedReads = Number(process.env.CHURN_READS ?? 100_000);
/** A little between two changes, so that reads are many and changes many all the same. */
const betweenChangesMs = 20;
/** One change in so many is a confirmed claim, which does not come back. */
const confirmEvery = 10;

const list = await listChanges({});
const { browseProfiles } = await import('#app/queries/browse.server.ts');
const { today } = await import('#app/platform/clock.server.ts');
const { hasIndex, prepareIndex, profileSearch, verifyIndex } = await import(
  '#search/engine.server.ts'
);
const { parseQuery } = await import('#search/url.ts');
const { startWorker } = await import('#app/jobs/runner.server.ts');
const { closeDatabase } = await import('#db/client.server.ts');

if (hasIndex()) await filled();
const stopWorker = await startWorker();
const reader = await list.actorIn('sah_member');
const queries = ['', 'sort=newest', 'sort=daysLeft', 'province=ON', 'priority=high', 'page=2'].map(
  (asked) => parseQuery(new URLSearchParams(asked), { lang: 'en', today: today() }).query,
);

const gone = new Map<string, Gone>();
const count = { reads: 0, hits: 0, wrong: 0, suspended: 0, confirmed: 0, published: 0 };
const engines: Record<string, number> = {};
const isOver = () => count.reads >= wantedReads;
const began = performance.now();

async function read(first: number): Promise<void> {
  for (let at = first; !isOver(); at += 1) {
    count.reads += 1;
    const query = queries[at % queries.length] ?? queries[0];
    if (!query) return;
    const start = performance.now();
    // What the reader is shown, and now and then which engine it came from.
    if (count.reads % 100 === 0) {
      const { engine } = await profileSearch().search(query);
      engines[engine] = (engines[engine] ?? 0) + 1;
    }
    const { hits } = await browseProfiles(reader, query);
    const end = performance.now();
    count.hits += hits.length;
    for (const { number } of hits) {
      const off = gone.get(number);
      if (off && off.since < start && off.until > end) count.wrong += 1;
    }
  }
}

async function churn(): Promise<void> {
  const live = [...list.cases];
  const off: typeof live = [];
  for (let step = 1; !isOver(); step += 1) {
    const next = live.shift();
    if (next && step % confirmEvery === 0 && (await list.confirm(next, reader))) {
      gone.set(next.number, { since: performance.now(), until: Number.POSITIVE_INFINITY });
      count.confirmed += 1;
    } else if (next && off.length < 50) {
      await list.suspend(next);
      gone.set(next.number, { since: performance.now(), until: Number.POSITIVE_INFINITY });
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

await Promise.all([churn(), ...Array.from({ length: readers }, (_, first) => read(first))]);
const seconds = (performance.now() - began) / 1_000;
const result: ChurnResult = { ...count, seconds, engines };
await stopWorker();
await closeDatabase();
process.stdout.write(`${JSON.stringify(result)}\n`);
