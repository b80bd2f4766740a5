/**
 * The search index away for minutes while the list changes and people search: `npm run bench -- outage`,
 * for 10 minutes with 10,000 changes unless `--minutes` and `--changes` say otherwise. A real Meilisearch
 * is killed and brought back; changes are commands; searches are browse pages. What must hold: no failed
 * search, none over two seconds, and no difference between index and database once it is back and has
 * caught up.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { startServer } from '#test/support/server.ts';
import type { Group } from './support/figure.ts';
import { killableMeilisearch } from './support/killable-meilisearch.ts';
import { listChanges } from './support/list-changes.ts';
import { liveDatabases } from './support/live-databases.ts';
import { ask } from './support/load.ts';

const profiles = 1_000;
const searchers = 3;
/** How long after its return the index may take to catch up. */
const catchUpSeconds = 180;
const longestAnswerMs = 2_000;

/** What people ask: the list as it comes, filters, words, pages, both languages. */
const questions = [
  '/en/profiles',
  '/fr/profils',
  '/en/profiles?province=ON',
  '/en/profiles?need=mobility&need=elderly',
  '/fr/profils?language=apc&size=size_5_8',
  '/en/profiles?q=trauma',
  '/fr/profils?q=fauteuil',
  '/en/profiles?page=2',
  '/en/profiles?sort=newest&priority=high',
];

type Phase = 'before' | 'away' | 'back';

const outage: Group = async (report, options) => {
  const minutes = Number(options.minutes ?? 10);
  const changes = Number(options.changes ?? 1_000 * minutes);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const live = await liveDatabases([profiles], say);
  const meilisearch = await killableMeilisearch();
  try {
    const [database] = live.databases;
    if (!database) throw new Error('no database');
    const copied = await live.copyOf(database, 'outage');
    const settings = { ...copied.settings, ...meilisearch.settings };
    const server = await startServer({ ...settings, WORKER: 'inline' });
    const list = await listChanges(settings);
    try {
      const { verifyIndex } = await import('#search/engine.server.ts');
      const differing = async () => {
        const { missing, stale, left } = await verifyIndex();
        return missing.length + stale.length + left.length;
      };
      await within(catchUpSeconds, async () => (await differing()) === 0);

      const cookie = await list.cookieOf(await list.actorIn('sah_member'));
      const times: Record<Phase, number[]> = { before: [], away: [], back: [] };
      let phase: Phase = 'before';
      let failures = 0;
      let searching = true;
      const search = async (first: number) => {
        for (let at = first; searching; at += 1) {
          const began = performance.now();
          const during = phase;
          const path = questions[at % questions.length] ?? '/en/profiles';
          try {
            const { status } = await ask(server.url + path, { Cookie: cookie });
            if (status !== 200) throw new Error(`${path} answered ${status}`);
          } catch (error) {
            failures += 1;
            say(`# ${(error as Error).message}`);
          }
          times[during].push(performance.now() - began);
          await pause(250);
        }
      };
      const searches = Promise.all(
        Array.from({ length: searchers }, (_, first) => search(first * 2)),
      );

      await pause(5_000);
      await meilisearch.kill();
      phase = 'away';
      const began = performance.now();
      const changed = await change(list, changes, minutes * 60_000, say);
      const left = minutes * 60_000 - (performance.now() - began);
      if (left > 0) await pause(left);
      const awayFor = (performance.now() - began) / 1_000;
      phase = 'back';
      const returned = performance.now();
      await meilisearch.start();
      const caughtUp = await within(catchUpSeconds, async () => (await differing()) === 0);
      const tookSeconds = (performance.now() - returned) / 1_000;
      await pause(3_000);
      searching = false;
      await searches;

      const all = Object.values(times).flat();
      const name = (figure: string) => `outage: ${figure}`;
      report({ name: name('index away'), value: awayFor, unit: 's' });
      report({ name: name('changes of the list meanwhile'), value: changed });
      report({ name: name('searches'), value: all.length });
      report({ name: name('searches that failed'), value: failures, goal: { atMost: 0 } });
      report({
        name: name('slowest search'),
        value: Math.max(...all),
        unit: 'ms',
        goal: { atMost: longestAnswerMs },
      });
      for (const each of ['before', 'away', 'back'] as const) {
        report({ name: name(`p50, ${each}`), value: percentile(times[each], 0.5), unit: 'ms' });
        report({ name: name(`p99, ${each}`), value: percentile(times[each], 0.99), unit: 'ms' });
      }
      report({ name: name('caught up after'), value: tookSeconds, unit: 's' });
      report({
        name: name('differences then'),
        value: caughtUp ? 0 : await differing(),
        goal: { atMost: 0 },
      });
    } finally {
      await list.close();
      await server.stop();
    }
  } finally {
    await meilisearch.remove();
    await live.stop();
  }
};
export default outage;

type List = Awaited<ReturnType<typeof listChanges>>;

/** Suspends and publishes in turn, spread over the time, a second at a time. */
async function change(
  list: List,
  wanted: number,
  ms: number,
  say: (line: string) => void,
): Promise<number> {
  const began = performance.now();
  const suspended: List['cases'][number][] = [];
  const live = [...list.cases];
  let done = 0;
  let told = 0;
  while (done < wanted) {
    const due = Math.min(wanted, Math.ceil((wanted * (performance.now() - began)) / ms) + 1);
    while (done < due) {
      // A third of the list is off it after a while; what goes and what comes then keep the balance.
      const next = suspended.length < list.cases.length / 3 ? live.shift() : undefined;
      if (next && (done % 2 === 0 || suspended.length === 0)) {
        await list.suspend(next);
        suspended.push(next);
      } else {
        if (next) live.unshift(next);
        const back = suspended.shift();
        if (!back) throw new Error('nothing to change');
        await list.publish(back);
        live.push(back);
      }
      done += 1;
    }
    if (done - told >= wanted / 10) {
      told = done;
      say(`# ${done} changes, ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    }
    await pause(100);
  }
  return done;
}

/** Asks again and again until it is so; false when it is not in time. An index that is away is not so. */
async function within(seconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    if (await isSo().catch(() => false)) return true;
    await pause(500);
  }
  return false;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
