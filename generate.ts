/**
 * `npm run generate -- --profiles N`: fills the database up to N generated live profiles, 1,000 to
 * 1,000,000, to try the portal with as many. It uses the database that `npm start` would: the
 * settings', or the one under DATA_DIR, which need not be running. `--seed` makes others.
 *
 * Made for a database to try things in. One that holds cases of people is left alone, unless it is
 * told to with `--add`; generated cases can't be taken out again.
 */
import { parseArgs } from 'node:util';
import { env } from '#app/platform/env.server.ts';
import { searchSettings } from '#app/platform/search-settings.server.ts';
import { closeDatabase } from '#db/client.server.ts';
import { connectionUrls, embeddedDirectory } from '#db/connection.server.ts';
import { openDatabase } from '#db/database.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { loadDemonstration } from '#db/seed/demonstration.ts';
import { mostProfiles } from '#db/seed/generated/profiles.ts';
import { analyzeGenerated, generateProfiles, holdsOtherCases } from '#db/seed/generated/write.ts';
import { loadReference } from '#db/seed/reference.ts';
import { rebuildIndex } from '#search/engine.server.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const count = (value: number) => value.toLocaleString('en-CA');

interface Options {
  readonly profiles: number;
  readonly seed: string | undefined;
  readonly add: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      profiles: { type: 'string' },
      seed: { type: 'string' },
      add: { type: 'boolean', default: false },
    },
  });
  const profiles = Number(values.profiles?.replaceAll(/[,_]/g, ''));
  if (!Number.isInteger(profiles) || profiles < 1 || profiles > mostProfiles) {
    throw new Error(`--profiles: must be a whole number from 1 to ${count(mostProfiles)}`);
  }
  return { profiles, seed: values.seed, add: values.add };
}

/** Told at every tenth of the way, and at least every 10,000 profiles, how far it is and how fast. */
function progress(wanted: number) {
  const begun = performance.now();
  const step = Math.min(10_000, Math.max(1_000, Math.floor(wanted / 10)));
  let told = 0;
  return (done: number) => {
    if (done < wanted && done - told < step) return;
    told = done;
    const seconds = (performance.now() - begun) / 1000;
    say(`${count(done)} of ${count(wanted)} (${seconds.toFixed(1)} s)`);
  };
}

async function run({ profiles, seed, add }: Options): Promise<void> {
  await migrate(connectionUrls());
  await loadReference();
  // As a first start would: the demonstration is not loaded beside what is there already.
  if (env.DEMONSTRATION) await loadDemonstration(say);
  else if (!add && (await holdsOtherCases())) {
    throw new Error(
      'this database holds cases that were not generated; nothing was changed.\n' +
        'Generated cases can not be taken out again. To add them all the same: --add',
    );
  }
  const onBatch = progress(profiles);
  const { before, now } = await generateProfiles(profiles, { ...(seed ? { seed } : {}), onBatch });
  if (before >= profiles) {
    say(`There are ${count(before)} generated profiles already; nothing was changed.`);
    return;
  }
  await analyze();
  if (searchSettings()) {
    say('Building the search index…');
    await rebuildIndex();
  }
  say(`${count(now)} generated profiles are live.`);
}

/** The planner counts again what has grown this much. */
async function analyze(): Promise<void> {
  const { pool } = openDatabase(connectionUrls().owner, { max: 1 });
  try {
    await analyzeGenerated(pool);
  } finally {
    await pool.end();
  }
}

try {
  const options = readOptions();
  const cluster = env.DATABASE_URL
    ? null
    : await startEmbedded({ directory: embeddedDirectory(), durable: true });
  try {
    await run(options);
  } finally {
    await closeDatabase();
    if (cluster && !cluster.takenOver) await cluster.stop();
  }
} catch (error) {
  process.stderr.write(`Nothing more was generated: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
