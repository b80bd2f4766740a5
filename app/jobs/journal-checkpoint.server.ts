import { now } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { asSystem } from '#db/client.server.ts';
import { appendCheckpoint } from '#db/journal-checkpoints.server.ts';
import { listJournalHeads } from '#db/repositories/journal.server.ts';

/** Writes the day's signed checkpoint over all heads of the journal (privacy.md, the journal). */
export async function journalCheckpoint(): Promise<void> {
  const heads = await asSystem(listJournalHeads);
  const moved = await appendCheckpoint(env.CHECKPOINT_FILE, heads, now().toISOString());
  log.info({ chains: heads.size, moved }, 'journal checkpoint');
}
