/**
 * Reads of the list while profiles are withdrawn, suspended, confirmed and published: `npm run bench --
 * churn`, with `--reads 10000` for fewer than 100,000 from each engine, and `--seconds` for less time with
 * each. A read is the page or its data from a server, or the query behind them, as a member of a SAH.
 * None may show a profile whose command was acknowledged before the read began.
 */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '#test/support/server.ts';
import type { ChurnResult } from './support/churn-run.ts';
import type { Group } from './support/figure.ts';
import { killableMeilisearch } from './support/killable-meilisearch.ts';
import { liveDatabases } from './support/live-databases.ts';

const profiles = 1_000;
const program = fileURLToPath(new URL('./support/churn-run.ts', import.meta.url));

const churn: Group = async (report, options) => {
  const reads = Number(options.reads ?? 100_000);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const live = await liveDatabases([profiles], say);
  const [database] = live.databases;
  if (!database) throw new Error('no database');
  const meilisearch = await killableMeilisearch();
  try {
    for (const [engine, settings] of [
      ['PostgreSQL', {}],
      ['Meilisearch', meilisearch.settings],
    ] as const) {
      const copied = await live.copyOf(database, 'churn');
      const both = { ...copied.settings, ...settings };
      // The folder of Node alone: an index that is installed would be started and answer.
      const path = { PATH: dirname(process.execPath) };
      const server = await startServer({ ...both, ...path, WORKER: 'inline' });
      const result = await run({
        ...both,
        CHURN_READS: String(reads),
        CHURN_SECONDS: options.seconds ?? 'Infinity',
        CHURN_SERVER: server.url,
      }).finally(() => server.stop());
      const all = Object.values(result.reads).reduce((sum, each) => sum + each, 0);
      const name = (figure: string) => `churn: ${engine}, ${figure}`;
      report({ name: name('reads'), value: all, goal: { atLeast: reads } });
      for (const [way, value] of Object.entries(result.reads)) {
        report({ name: name(`reads of the ${way}`), value });
      }
      report({ name: name('profiles shown'), value: result.hits });
      // A way off the list that no profile took is not proven.
      for (const way of ['withdrawn', 'suspended', 'confirmed'] as const) {
        report({ name: name(way), value: result[way], goal: { atLeast: 1 } });
      }
      report({ name: name('published again'), value: result.published });
      report({
        name: name('shown after they were gone'),
        value: result.wrong,
        goal: { atMost: 0 },
      });
      report({ name: name('reads a second'), value: all / result.seconds });
      report({
        name: name('answered by it'),
        value: 100 * shareOf(result.engines, engine.toLowerCase()),
        unit: '%',
        // When an index is away PostgreSQL answers, and nothing is proven of the index.
        goal: { atLeast: 99 },
      });
    }
  } finally {
    await meilisearch.remove();
    await live.stop();
  }
};
export default churn;

const engineNames: Readonly<Record<string, string>> = { postgresql: 'postgres' };

function shareOf(engines: ChurnResult['engines'], engine: string): number {
  const all = Object.values(engines).reduce((sum, each) => sum + each, 0);
  return (engines[engineNames[engine] ?? engine] ?? 0) / all;
}

function run(settings: Readonly<Record<string, string>>): Promise<ChurnResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], {
      env: { PATH: process.env.PATH, ...settings } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      const line = output.trim().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(line) as ChurnResult);
      else reject(new Error(`the reads ended with ${code}`));
    });
  });
}
