/**
 * 100,000 generated profiles through the gate, on the synthetic reference population: none may be
 * published in breach, and an independent computation in SQL must find every group of the same size.
 */
import { rmSync } from 'node:fs';
import { referenceIn } from '#app/domain/disclosure/reference-set.ts';
import { estimateGroup } from '#app/domain/disclosure/risk.ts';
import { openDatabase } from '#db/database.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate } from '#db/migrate.server.ts';
import { syntheticReference } from '#db/seed/reference-population.ts';
import { runGate } from '#test/support/gate-run.ts';
import { profilesFor } from '#test/support/hard-cases.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';
import { type Group, median } from './support/figure.ts';

const cases = 100_000;
const day = '2026-11-22';
const year = 2026;

const gate: Group = async (report) => {
  const directory = temporaryFolder('gate');
  const cluster = await startEmbedded({ directory, durable: false });
  try {
    await migrate(cluster.urls);
    const { db, pool } = openDatabase(cluster.urls.owner, { max: 1 });
    const { putInForce, readReference } = await import(
      '#db/repositories/reference-population.server.ts'
    );
    const synthetic = syntheticReference(year);
    const seconds = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await work();
      return (performance.now() - start) / 1000;
    };
    const loading = await seconds(() =>
      db.transaction((tx) =>
        putInForce(tx, synthetic, { source: 'synthetic', loadedBy: null, at: new Date() }),
      ),
    );
    await pool`analyze reference_population, reference_share`;
    const inMemory = referenceIn(synthetic, year);
    const start = performance.now();
    const run = await runGate(pool, year, profilesFor('bench', cases), inMemory);
    const took = (performance.now() - start) / 1000;

    const reads: number[] = [];
    let otherwise = 0;
    for (const fields of profilesFor('reading', 500)) {
      await db.transaction(async (tx) => {
        const read = performance.now();
        const reference = await readReference(tx, fields, day);
        reads.push(performance.now() - read);
        const size = reference ? estimateGroup(fields, reference).size : -1;
        if (size !== estimateGroup(fields, inMemory(fields)).size) otherwise += 1;
      });
    }
    await pool.end();

    const name = (figure: string) => `gate: ${figure}`;
    report({ name: name('profiles'), value: cases });
    report({ name: name('published as written'), value: run.passed });
    report({ name: name('published after the steps proposed'), value: run.generalised });
    report({ name: name('refused'), value: run.refused });
    report({ name: name('published in breach'), value: run.breaches, goal: { atMost: 0 } });
    report({
      name: name('sizes that SQL finds otherwise'),
      value: run.differences.length,
      goal: { atMost: 0 },
    });
    report({ name: name('both computations'), value: took, unit: 's' });
    report({ name: name('reads that differ from the set'), value: otherwise, goal: { atMost: 0 } });
    report({ name: name('reading the reference, median'), value: median(reads), unit: 'ms' });
    report({
      name: name(`loading ${synthetic.counts.length} rows`),
      value: loading,
      unit: 's',
      goal: { atMost: 10 },
    });
  } finally {
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};
export default gate;
