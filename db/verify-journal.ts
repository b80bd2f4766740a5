/**
 * `npm run journal:verify`: walks the whole journal and says where it was changed, if it was. Ends with
 * 1 when anything is found.
 */
import { env } from '#app/platform/env.server.ts';
import { closeDatabase } from './client.server.ts';
import { embeddedDirectory } from './connection.server.ts';
import { startEmbedded } from './embedded.server.ts';
import { verifyJournal } from './journal-verify.server.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const words = {
  edited: 'a row was edited',
  deleted: 'rows before this one were deleted',
  reordered: 'a row stands where another one was',
  truncated: 'the end of the chain is missing, from here on',
  rewritten: 'a row is not the one the checkpoint names: the chain was made anew',
  checkpoint_broken: 'a line of the checkpoint file was altered, or one before it taken out',
};

// The portal need not be running: its own database is started for the while, or found running.
const cluster = env.DATABASE_URL
  ? null
  : await startEmbedded({ directory: embeddedDirectory(), durable: true });
const report = await verifyJournal(env.CHECKPOINT_FILE);
for (const { finding, chain, position, seq } of report.findings) {
  const where = chain ? `${chain}, position ${position}` : `checkpoint file, line ${position}`;
  say(`${where}${seq === null ? '' : ` (row ${seq})`}: ${words[finding]}`);
}
say(
  `${report.rows} rows in ${report.chains} chains; ${
    report.newestCheckpoint
      ? `${report.checkpoints} checkpoints, the newest of ${report.newestCheckpoint}`
      : 'no checkpoint yet: a cut at the end of the sign-in chain would not show'
  }; ${report.findings.length === 0 ? 'nothing was changed' : `${report.findings.length} findings`}.`,
);
process.exitCode = report.findings.length === 0 ? 0 : 1;
await closeDatabase();
if (cluster && !cluster.takenOver) await cluster.stop();
