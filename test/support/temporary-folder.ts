import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for one run, removed by who asked for it. Started by root, PostgreSQL runs as nobody, who
 * must be able to pass through it to its own: it would be given a place elsewhere, and leave its files there.
 */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `passerelle-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
