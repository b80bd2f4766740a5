/**
 * Reads of the list while profiles are suspended, confirmed and published: `npm run bench -- churn
 * --reads 100000`. A read is the query of the browse page, as a member of a SAH. None may show a profile
 * whose command was acknowledged before the read began, with either engine.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChurnResult } from './support/churn-run.ts';
import type { Group } from './support/figure.ts';
import { killableMeilisearch } from './support/killable-meilisearch.ts';
import { liveDatabases } from './support/live-databases.ts';

const profiles = 1_000;
const program = fileURLToPath(new URL('./support/churn-run.ts', import.meta.url));

const churn: Group = async (report, options) => {
  const reads = Number(options.reads ?? 10_000);
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
      const result = await run({
        ...copied.settings,
        ...settings,
        CHURN_READS: String(Math.round(reads / 2)),
      });
      const name = (figure: string) => `churn: ${engine}, ${figure}`;
      report({ name: name('reads'), value: result.reads });
      report({ name: name('profiles shown'), value: result.hits });
      report({ name: name('suspended'), value: result.suspended });
      report({ name: name('confirmed'), value: result.confirmed });
      report({ name: name('published again'), value: result.published });
      report({
        name: name('shown after they were gone'),
        value: result.wrong,
        goal: { atMost: 0 },
      });
      report({ name: name('reads a second'), value: result.reads / result.seconds });
      report({
        name: name('answered by it'),
        value: 100 * shareOf(result.engines, engine.toLowerCase()),
        unit: '%',
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
