import { and, gt, isNull, sql } from 'drizzle-orm';
import { refuse } from '#app/domain/decision.ts';
import type { IndexWork } from '#app/domain/operations/names.ts';
import { indexRun } from '#db/schema/operations.ts';
import type { PortalAct } from './run-portal-act.server.ts';

/** What an administrator does to keep the portal running: its own chain, since it is about no case. */
const operationsChain = 'operations';

/** One that has not ended by then was cut off with the process it ran in. */
const longestRunMs = 30 * 60_000;

/** Asks for the search index to be compared with the database, made right, or built anew: one at a time. */
export const askOfIndex: PortalAct<{ readonly kind: IndexWork }> = {
  name: 'ask_of_index',
  permission: 'operations.repair',
  chain: operationsChain,
  async carryOut(tx, { kind }, actor, { now }) {
    // Two administrators who press at once take turns.
    await tx.execute(sql`select pg_advisory_xact_lock(646, 5)`);
    const running = await tx
      .select({ id: indexRun.id })
      .from(indexRun)
      .where(
        and(isNull(indexRun.endedAt), gt(indexRun.askedAt, new Date(now.getTime() - longestRunMs))),
      )
      .limit(1);
    if (running.length > 0) return refuse('index_at_work');
    const id = crypto.randomUUID();
    await tx.insert(indexRun).values({ id, kind, askedBy: actor.accountId, askedAt: now });
    return {
      ok: true,
      id,
      journal: [{ event: `index_${kind}_asked`, data: { runId: id } }],
      afterwards: (system) =>
        system.execute(
          sql`select app.add_job('run_on_index', ${JSON.stringify({ runId: id })}::json, null, null)`,
        ),
    };
  },
};

/** Lets jobs that were given up begin anew. */
export const retryJobs: PortalAct<null> = {
  name: 'retry_jobs',
  permission: 'operations.repair',
  chain: operationsChain,
  async carryOut(tx) {
    const [row] = await tx.execute<{ jobs: number }>(sql`select app.retry_jobs() as jobs`);
    const jobs = row?.jobs ?? 0;
    return { ok: true, journal: jobs > 0 ? [{ event: 'jobs_retried', data: { jobs } }] : [] };
  },
};
