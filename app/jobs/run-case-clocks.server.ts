import { runClocks } from '#app/commands/run-clocks.server.ts';

/** Looks at a case's clocks the day after a time limit (process §11). */
export function runCaseClocks(caseId: string): Promise<void> {
  return runClocks(caseId);
}
