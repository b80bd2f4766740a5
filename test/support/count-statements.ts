import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import { vi } from 'vitest';

/** How many statements the portal's own code sends while this runs. All of them are sent as they are. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const prepared = vi.spyOn(PostgresJsSession.prototype, 'prepareQuery');
  try {
    await work();
    return prepared.mock.calls.length;
  } finally {
    prepared.mockRestore();
  }
}
