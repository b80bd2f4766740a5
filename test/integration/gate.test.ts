import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceIn } from '#app/domain/disclosure/reference-set.ts';
import { syntheticReference } from '#db/seed/reference-population.ts';
import { runGate } from '#test/support/gate-run.ts';
import { familyOfEleven, profilesFor } from '#test/support/hard-cases.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';

const day = '2026-11-22';
const year = 2026;
const synthetic = syntheticReference(year);

let portal: Portal;
let server: typeof import('#db/client.server.ts') &
  typeof import('#db/repositories/reference-population.server.ts') &
  typeof import('#app/domain/disclosure/risk.ts');

beforeAll(async () => {
  portal = await openPortal('gate', { reference: false });
  server = {
    ...(await import('#db/client.server.ts')),
    ...(await import('#db/repositories/reference-population.server.ts')),
    ...(await import('#app/domain/disclosure/risk.ts')),
  };
});
afterAll(() => portal?.close());

describe('without a reference set in force', () => {
  it('nothing is published', async () => {
    const cast = await castOf(portal);
    await expect(promotedCase(cast)).rejects.toThrow('gate_unavailable');
  });
});

describe('with the synthetic set in force', () => {
  beforeAll(() =>
    server.asSystem((tx) =>
      server.putInForce(tx, synthetic, {
        source: 'synthetic',
        loadedBy: null,
        at: new Date('2026-11-22T15:00:00Z'),
      }),
    ),
  );

  const read = (fields: typeof familyOfEleven) =>
    server.asSystem(async (tx) => {
      const reference = await server.readReference(tx, fields, day);
      if (!reference) throw new Error('no set is in force');
      return reference;
    });

  it('no profile is published in breach, as a second computation in SQL finds', async () => {
    const sql = portal.database.open('owner').pool;
    await sql`analyze reference_population, reference_share`;
    const run = await runGate(
      sql,
      year,
      profilesFor('gate test', 2000),
      referenceIn(synthetic, year),
    );
    expect(run.differences).toEqual([]);
    expect(run.breaches).toBe(0);
    expect(run.passed + run.generalised + run.refused).toBe(2000);
    for (const some of [run.passed, run.generalised, run.refused]) expect(some).toBeGreaterThan(10);
  });

  it('the database answers what the set in memory does', async () => {
    const inMemory = referenceIn(synthetic, year);
    for (const fields of profilesFor('reading', 60)) {
      const reference = await read(fields);
      expect(server.estimateGroup(fields, reference)).toEqual(
        server.estimateGroup(fields, inMemory(fields)),
      );
      expect(server.wayThrough(fields, reference, 20)).toEqual(
        server.wayThrough(fields, inMemory(fields), 20),
      );
    }
  });

  it('a family of eleven from an origin with four households is refused, and told the way', async () => {
    const cast = await castOf(portal);
    await expect(promotedCase(cast, familyOfEleven)).rejects.toThrow('group_too_small');
    const way = server.wayThrough(familyOfEleven, await read(familyOfEleven), 20);
    const last = way.at(-1);
    expect(last?.sizeAfter).toBeGreaterThanOrEqual(20);
    expect(last?.fields.origin.kind).not.toBe('country');
    await promotedCase(cast, last?.fields);
  });
});
