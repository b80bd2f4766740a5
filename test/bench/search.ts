/**
 * The list with 1,000, 10,000 and 100,000 live profiles, side by side in one run: `npm run bench --
 * search`, with `--profiles 1000,1000000` for other sizes. The servers stay on one processor, the load on
 * another; measurements take turns over the sizes, and ratios are taken round by round, so that whatever
 * else the machine does falls on all of them. BENCH_DIR keeps the databases from run to run.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { facetValues } from '#search/facet-values.ts';
import { sizesOf } from './browse.ts';
import { type BareServer, makeBuild, startOnBuild } from './support/bench-server.ts';
import { type Group, median } from './support/figure.ts';
import { type LiveDatabase, liveDatabases } from './support/live-databases.ts';
import { ask, latencies, requestsPerSecond } from './support/load.ts';
import type { Question, Reply } from './support/search-probe.ts';

const path = '/en/profiles';
const bare = '/en/bench/hits';
const usualSizes = '1000,10000,100000';
const connections = 8;
const kilobyte = 1_024;
const probeProgram = fileURLToPath(new URL('./support/search-probe.ts', import.meta.url));

interface Subject {
  readonly profiles: number;
  readonly server: BareServer;
  readonly cookie: Readonly<Record<string, string>>;
  /** As the portal's role, under row-level security; and as one whom no policy holds. */
  readonly guarded: Probe;
  readonly unguarded: Probe;
  /** Narrowed lists that were not asked for yet. */
  readonly toNarrow: string[];
  readonly measured: Record<Measure, number[]>;
}

const measures = [
  'p50',
  'p95',
  'engine',
  'counting',
  'narrowedPage',
  'narrowedEngine',
  'rate',
  'bare',
  'bareSignedOut',
  'claim',
  'on',
  'off',
] as const;
type Measure = (typeof measures)[number];

const search: Group = async (report, options) => {
  const sizes = (options.profiles ?? usualSizes).split(',').map(Number);
  const rounds = Number(options.rounds ?? 5);
  const times = Number(options.times ?? 20);
  const seconds = Number(options.seconds ?? 2);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const live = await liveDatabases(sizes, say);
  const subjects: Subject[] = [];
  try {
    await makeBuild();
    const cores = stayOnCore(1) ? { server: 0 } : null;
    say(cores ? '# servers on one processor, load on another' : '# processors are shared');
    for (const database of live.databases) {
      subjects.push(await open(database, live.directory, cores?.server ?? null));
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const subject of subjects) await measure(subject, { times, seconds });
    }
    tell(subjects, report);
    const [first] = subjects;
    if (first) {
      const bytes = await sizesOf(first.server.url, first.cookie);
      const size = (name: string, value: number, atMost?: number) =>
        report({
          name: `search: ${name}`,
          value: value / kilobyte,
          unit: 'KB',
          ...(atMost ? { goal: { atMost } } : {}),
        });
      size('HTML', bytes.plainHtml);
      size('HTML, compressed', bytes.html);
      size('CSS', bytes.plainCss, 30);
      size('CSS, compressed', bytes.css);
      size('JavaScript, compressed', bytes.js, 100);
    }
  } finally {
    for (const { server, guarded, unguarded } of subjects) {
      guarded.stop();
      unguarded.stop();
      await server.stop();
    }
    await live.stop();
  }
};
export default search;

async function open(
  database: LiveDatabase,
  directory: string,
  core: number | null,
): Promise<Subject> {
  const folder = join(directory, `server-${database.profiles}`);
  mkdirSync(folder, { recursive: true });
  const pageFile = join(folder, 'page.json');
  const server = await startOnBuild(database.settings, { directory: folder, pageFile, core });
  const guarded = await startProbe(database.settings);
  const unguarded = await startProbe({
    ...database.settings,
    DATABASE_APP_URL: database.urls.owner,
  });
  const signedIn = await guarded.ask({ ask: 'cookie' });
  const cookie = { Cookie: 'cookie' in signedIn ? signedIn.cookie : '' };
  const data = await ask(`${server.url}${path}?_data=en.browse`, cookie);
  if (data.status !== 200) throw new Error(`the list answered ${data.status}`);
  writeFileSync(pageFile, data.body);
  const measured = Object.fromEntries(measures.map((name) => [name, []])) as unknown as Record<
    Measure,
    number[]
  >;
  const subject = {
    ...{ profiles: database.profiles, server, cookie, guarded, unguarded, measured },
    toNarrow: [...everyNarrowed],
  };
  // A server answers for days: what is measured is how it answers once its code is compiled and its
  // connections are open, the bare route's as the page's.
  await measure({ ...subject, measured: structuredClone(measured) }, { times: 60, seconds: 8 });
  return subject;
}

async function measure(
  { server, cookie, guarded, unguarded, toNarrow, measured }: Subject,
  { times, seconds }: { times: number; seconds: number },
): Promise<void> {
  const load = { connections, seconds, mostRequests: 20_000 };
  const page = await latencies(Array<string>(times).fill(server.url + path), cookie);
  measured.p50.push(percentile(page, 0.5));
  measured.p95.push(percentile(page, 0.95));
  measured.engine.push(percentile(await msOf(guarded, 'engine', times), 0.5));
  measured.counting.push(percentile(await msOf(guarded, 'counting', Math.min(times, 5)), 0.5));
  // Each is asked for once: nobody has kept its counts.
  const searches = toNarrow.splice(0, times);
  measured.narrowedPage.push(
    percentile(
      await latencies(
        searches.map((search) => `${server.url}${path}?${search}`),
        cookie,
      ),
      0.5,
    ),
  );
  measured.narrowedEngine.push(
    percentile(msIn(await guarded.ask({ ask: 'narrowed', searches })), 0.5),
  );
  measured.rate.push(await requestsPerSecond(server.url + path, cookie, load));
  measured.bare.push(await requestsPerSecond(server.url + bare, cookie, load));
  measured.bareSignedOut.push(await requestsPerSecond(server.url + bare, {}, load));
  // A sponsor claims no profile twice: of a thousand, a kept database has so many and no more.
  measured.claim.push(percentile(await msOf(guarded, 'claim', Math.min(times, 20)), 0.5));
  measured.on.push(percentile(await msOf(guarded, 'page', times), 0.5));
  measured.off.push(percentile(await msOf(unguarded, 'page', times), 0.5));
}

function tell(subjects: readonly Subject[], report: Parameters<Group>[0]): void {
  const ratio = (of: readonly number[], to: readonly number[]) =>
    median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
  for (const { profiles, measured } of subjects) {
    const name = (figure: string) => `search: ${profiles.toLocaleString('en-CA')}, ${figure}`;
    const ms = (figure: string, measure: Measure) =>
      report({ name: name(figure), value: median(measured[measure]), unit: 'ms' });
    ms('page p50', 'p50');
    ms('page p95', 'p95');
    ms('engine’s query p50', 'engine');
    ms('engine’s query that counts p50', 'counting');
    ms('narrowed page p50', 'narrowedPage');
    ms('engine’s query for it p50', 'narrowedEngine');
    ms('claim p50', 'claim');
    report({ name: name('page'), value: median(measured.rate), unit: 'req/s' });
    // For the same person, only the route differs; signed out, a page spares the session and the menu too.
    report({
      name: name('page ÷ bare route, req/s'),
      value: ratio(measured.rate, measured.bare),
      goal: { atLeast: 0.6 },
    });
    report({
      name: name('page ÷ bare route signed out, req/s'),
      value: ratio(measured.rate, measured.bareSignedOut),
      goal: { atLeast: 0.6 },
    });
    // Narrowed as nobody narrowed it before, so that both count. The whole list's counts are kept: its
    // engine's query is a lookup that no page could come near, and is told for what it is.
    report({
      name: name('narrowed page ÷ engine’s query, p50'),
      value: ratio(measured.narrowedPage, measured.narrowedEngine),
      goal: { atMost: 2.5 },
    });
    report({
      name: name('page ÷ engine’s query that counts, p50'),
      value: ratio(measured.p50, measured.counting),
    });
    report({
      name: name('page ÷ engine’s query with kept counts, p50'),
      value: ratio(measured.p50, measured.engine),
    });
    report({
      name: name('row-level security on ÷ off'),
      value: ratio(measured.on, measured.off),
      goal: { atMost: 1.15 },
    });
  }
  const [first, ...others] = subjects;
  for (const other of first ? others : []) {
    const name = (figure: string) =>
      `search: ${figure}, ${other.profiles.toLocaleString('en-CA')} ÷ ${first?.profiles.toLocaleString('en-CA')}`;
    const to = first?.measured;
    report({
      name: name('page p50'),
      value: ratio(other.measured.p50, to?.p50 ?? []),
      goal: { atMost: 3 },
    });
    report({
      name: name('claim p50'),
      value: ratio(other.measured.claim, to?.claim ?? []),
      goal: { atMost: 1.2 },
    });
  }
}

interface Probe {
  ask(question: Question): Promise<Reply>;
  stop(): void;
}

async function startProbe(settings: Readonly<Record<string, string>>): Promise<Probe> {
  const child = spawn(process.execPath, [probeProgram], {
    env: { PATH: '/usr/bin:/bin', ...settings } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await replyOf(child);
  return {
    ask: (question) => {
      const reply = replyOf(child);
      child.send(question);
      return reply;
    },
    stop: () => child.disconnect(),
  };
}

function replyOf(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the probe ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (reply) => {
      child.off('exit', ended);
      resolve(reply as Reply);
    });
  });
}

async function msOf(
  probe: Probe,
  what: 'engine' | 'counting' | 'page' | 'claim',
  times: number,
): Promise<readonly number[]> {
  return msIn(await probe.ask({ ask: what, times }));
}

const msIn = (reply: Reply): readonly number[] => ('ms' in reply ? reply.ms : []);

/** Narrowed lists that hold something at any size: what each is narrowed by, in turn. */
const everyNarrowed = facetValues.need.flatMap((need) => [
  ...facetValues.province.map((province) => `need=${need}&province=${province}`),
  ...facetValues.size.map((size) => `need=${need}&size=${size}`),
]);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Keeps this process, and what it starts, on one processor; false where that can't be done. */
function stayOnCore(core: number): boolean {
  if (availableParallelism() <= core) return false;
  try {
    execFileSync('taskset', ['-cp', String(core), String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
