/**
 * `npm run search:verify`: compares the search index with the database and names every profile in
 * which they differ. With `--repair` it makes the index right. Ends with 1 when a difference is left.
 */
import { closeDatabase } from '#db/client.server.ts';
import { hasIndex, verifyIndex } from './engine.server.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

if (hasIndex()) {
  const repair = process.argv.includes('--repair');
  const found = await verifyIndex({ repair });
  const kinds = {
    'live, but not in the index': found.missing,
    'in the index as it was before': found.stale,
    'in the index, but not live': found.left,
  };
  for (const [kind, numbers] of Object.entries(kinds)) {
    for (const number of numbers) say(`${number}  ${kind}`);
  }
  const differing = found.missing.length + found.stale.length + found.left.length;
  const after = repair && differing > 0 ? await verifyIndex() : found;
  const left = after.missing.length + after.stale.length + after.left.length;
  say(
    `${found.live} live profiles, ${differing} differences${repair && differing > 0 ? `, ${left} left after the repair` : ''}`,
  );
  process.exitCode = left === 0 ? 0 : 1;
} else {
  say(
    'No search index is set or started (MEILI_URL): PostgreSQL searches the live profiles themselves.',
  );
}
await closeDatabase();
