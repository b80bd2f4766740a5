import { eq, sql } from 'drizzle-orm';
import { now } from '#app/platform/clock.server.ts';
import { describeError, logError } from '#app/platform/log.server.ts';
import { asSystem } from '#db/client.server.ts';
import { indexRun } from '#db/schema/operations.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { rebuildIndex, verifyIndex } from '#search/engine.server.ts';

type Change = Partial<Omit<typeof indexRun.$inferInsert, 'id'>>;

/** Progress is written at most this often. */
const progressMs = 500;

/**
 * Does what an administrator asked of the search index, and notes how far it is and what it found. It is
 * not tried again by itself: who asked sees that it failed, and asks again.
 */
export async function runOnIndex(runId: string): Promise<void> {
  const note = (change: Change) =>
    asSystem((tx) => tx.update(indexRun).set(change).where(eq(indexRun.id, runId)));
  const [run] = await asSystem((tx) => tx.select().from(indexRun).where(eq(indexRun.id, runId)));
  if (!run || run.endedAt) return;
  const [counted] = await asSystem((tx) =>
    tx.select({ total: sql<number>`count(*)::int` }).from(publishedProfile),
  );
  await note({ startedAt: now(), done: 0, total: counted?.total ?? 0 });
  let told = performance.now();
  const onProgress = async (done: number) => {
    if (performance.now() - told < progressMs) return;
    told = performance.now();
    await note({ done });
  };
  try {
    if (run.kind === 'rebuild') await rebuildIndex();
    // After a rebuild it says whether the index is right now.
    const { live, missing, stale, left } = await verifyIndex({
      repair: run.kind === 'repair',
      onProgress,
    });
    await note({
      endedAt: now(),
      done: live,
      total: live,
      missing: missing.length,
      stale: stale.length,
      leftOver: left.length,
    });
  } catch (error) {
    logError(error, { task: 'run_on_index', run: runId });
    await note({ endedAt: now(), failure: describeError(error).kind });
  }
}
