import { runClocks } from '#app/commands/run-clocks.server.ts';
import { logError } from '#app/platform/log.server.ts';
import { listCasesPastLimit } from '#app/queries/past-limits.server.ts';

const batch = 200;

/**
 * Finds cases on which a time limit has passed and lets their clocks act: the jobs of the limits
 * themselves may have been lost with a restored backup, or the portal was away on that day.
 */
export async function sweepClocks(): Promise<void> {
  let failures = 0;
  for (let after: string | null = null; ; ) {
    const cases: readonly string[] = await listCasesPastLimit(after, batch);
    for (const caseId of cases) {
      try {
        await runClocks(caseId);
      } catch (error) {
        // One case must not keep the others waiting; the sweep fails at its end and is tried again.
        failures += 1;
        logError(error, { task: 'sweep_clocks', caseId });
      }
    }
    after = cases.at(-1) ?? null;
    if (cases.length < batch) break;
  }
  if (failures > 0) throw new Error(`${failures} cases could not be looked at`);
}
