/** How the portal itself is: counts, times and kinds of errors, nothing of a case or a person. */
import { statSync } from 'node:fs';
import { desc, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { env } from '#app/platform/env.server.ts';
import { asSystem, migrationsApplied, readAs } from '#db/client.server.ts';
import { migrationsKnown } from '#db/migrate.server.ts';
import { indexRun } from '#db/schema/operations.ts';
import { hasIndex, indexHealth, indexTasks, searchState } from '#search/engine.server.ts';

export interface FailedJob {
  readonly task: string;
  readonly attempts: number;
  /** The kind of the last error, and the reference of its line in the log. */
  readonly error: string | null;
  readonly createdAt: string;
}

interface Jobs {
  /** Due, and not begun. */
  readonly waiting: number;
  /** For a later moment: time limits of cases, above all, and jobs that are tried again. */
  readonly later: number;
  readonly triedAgain: number;
  readonly running: number;
  readonly failed: number;
  /** How long the oldest one that is due has waited, in seconds; null when none is. */
  readonly oldestSeconds: number | null;
}

interface IndexReport {
  /** False when it did not answer just now. */
  readonly ok: boolean;
  readonly version: string | null;
  readonly pending: number | null;
  readonly failed: readonly { readonly type: string; readonly code: string; readonly at: string }[];
}

const mostFailedJobs = 20;
const mostRuns = 5;

/** Everything the operations page shows. @throws when the actor may not see it. */
export async function readOperations(actor: Actor) {
  if (!can(actor, 'operations.read')) throw new Error('operations are for administrators');
  const [database, queue, runs, index] = await Promise.all([
    readDatabase(),
    readQueue(actor),
    readRuns(actor),
    readIndex(),
  ]);
  return { database, ...queue, runs, index, search: searchState(), checkpointAt: checkpointAt() };
}

async function readDatabase() {
  const [applied, rows] = await Promise.all([
    migrationsApplied(),
    // Mail that waits is counted as the portal itself: a message belongs to its reader.
    asSystem((tx) =>
      tx.execute<{
        version: string;
        bytes: number;
        live: number;
        mailWaiting: number;
        mailFailing: number;
        mailOldestAt: string | null;
      }>(sql`
        select current_setting('server_version') as version,
          pg_database_size(current_database())::float8 as bytes,
          (select count(*)::int from published_profile) as live,
          mail.*
        from (
          select count(*)::int as "mailWaiting",
            count(*) filter (where attempts > 0)::int as "mailFailing",
            to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "mailOldestAt"
          from mail_message where sent_at is null
        ) mail`),
    ),
  ]);
  const [row] = rows;
  if (!row) throw new Error('one row is asked for');
  return { ...row, migrations: { applied, known: migrationsKnown() } };
}

function readQueue(actor: Actor) {
  return readAs(actor, async (tx) => {
    const [jobs] = await tx.execute<Jobs & { [column: string]: unknown }>(sql`
      select
        count(*) filter (where is_due)::int as waiting,
        count(*) filter (where not is_running and attempts < most_attempts and run_at > now())::int as later,
        count(*) filter (where not is_running and attempts between 1 and most_attempts - 1)::int as "triedAgain",
        count(*) filter (where is_running)::int as running,
        count(*) filter (where not is_running and attempts >= most_attempts)::int as failed,
        extract(epoch from now() - min(run_at) filter (where is_due))::float8 as "oldestSeconds"
      from (
        select *, not is_running and attempts < most_attempts and run_at <= now() as is_due
        from app.queued_jobs()
      ) job`);
    const failedJobs = await tx.execute<FailedJob & { [column: string]: unknown }>(sql`
      select task, attempts, last_error as error,
        to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"
      from app.queued_jobs()
      where attempts >= most_attempts and not is_running
      order by created_at desc limit ${mostFailedJobs}`);
    const regular = await tx.execute<{ task: string; lastRun: string | null }>(sql`
      select task, to_char(last_run at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "lastRun"
      from app.regular_jobs() order by task`);
    if (!jobs) throw new Error('one row is asked for');
    return { jobs: jobs as Jobs, failedJobs: [...failedJobs], regular: [...regular] };
  });
}

async function readRuns(actor: Actor) {
  const rows = await readAs(actor, (tx) =>
    tx.select().from(indexRun).orderBy(desc(indexRun.askedAt)).limit(mostRuns),
  );
  return rows.map(({ askedAt, startedAt, endedAt, askedBy: _person, ...run }) => ({
    ...run,
    askedAt: askedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

/** Null when there is no index: PostgreSQL searches by itself. */
async function readIndex(): Promise<IndexReport | null> {
  if (!hasIndex()) return null;
  try {
    const [health, tasks] = await Promise.all([indexHealth(), indexTasks()]);
    return {
      ok: health?.ok ?? false,
      version: health?.version ?? null,
      pending: tasks?.pending ?? null,
      failed: tasks?.failed ?? [],
    };
  } catch {
    return { ok: false, version: null, pending: null, failed: [] };
  }
}

/** When the file of checkpoints was last written to; null before the first. */
function checkpointAt(): string | null {
  return statSync(env.CHECKPOINT_FILE, { throwIfNoEntry: false })?.mtime.toISOString() ?? null;
}
