/**
 * Signed checkpoints over all heads of the journal, in a file that the database's owner can't rewrite
 * (privacy.md, the journal). One JSON line each; a line names the heads that moved since the line before
 * it and carries that line's signature, so that none can be taken out or changed.
 */
import { existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { keyedDigest, sameDigest } from '#app/platform/crypto.server.ts';

/** The newest row of a chain: its position and its hash. */
export type Head = readonly [position: number, hash: string];

interface Line {
  readonly at: string;
  readonly heads: Readonly<Record<string, Head>>;
  readonly previous: string | null;
  readonly signature: string;
}

export interface Checkpoints {
  /** Every head ever written down, by chain, oldest first. */
  readonly heads: ReadonlyMap<string, readonly Head[]>;
  readonly lines: number;
  /** When the newest line was written, ISO 8601. */
  readonly newest: string | null;
  /** Numbers of lines, from 1, that are altered or do not follow the one before. */
  readonly broken: readonly number[];
  readonly lastSignature: string | null;
}

const signatureOf = ({ at, heads, previous }: Omit<Line, 'signature'>) =>
  keyedDigest('journal checkpoints', JSON.stringify([at, Object.entries(heads), previous]));

/** Reads and checks the file; a missing one has no lines. A line cut off by a power cut is left out. */
export function readCheckpoints(file: string): Checkpoints {
  const heads = new Map<string, Head[]>();
  const broken: number[] = [];
  const texts = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
  let lastSignature: string | null = null;
  let newest: string | null = null;
  texts.forEach((text, index) => {
    const line = parse(text);
    if (
      !line ||
      line.previous !== lastSignature ||
      !sameDigest(line.signature, signatureOf(line))
    ) {
      broken.push(index + 1);
    }
    if (!line) return;
    for (const [chain, head] of Object.entries(line.heads)) {
      const known = heads.get(chain);
      if (known) known.push(head);
      else heads.set(chain, [head]);
    }
    lastSignature = line.signature;
    newest = line.at;
  });
  return { heads, lines: texts.length, newest, broken, lastSignature };
}

function parse(text: string): Line | null {
  try {
    const line = JSON.parse(text) as Line;
    return typeof line.signature === 'string' && typeof line.heads === 'object' ? line : null;
  } catch {
    return null;
  }
}

/** Appends a line with the heads that moved. Writes nothing when none did. @returns how many moved. */
export async function appendCheckpoint(
  file: string,
  heads: ReadonlyMap<string, Head>,
  at: string,
): Promise<number> {
  const before = readCheckpoints(file);
  const moved = [...heads].filter(
    ([chain, [position, hash]]) =>
      !before.heads.get(chain)?.some(([known, same]) => known === position && same === hash),
  );
  if (moved.length === 0) return 0;
  const unsigned = { at, heads: Object.fromEntries(moved), previous: before.lastSignature };
  const line: Line = { ...unsigned, signature: signatureOf(unsigned) };
  mkdirSync(dirname(file), { recursive: true });
  dropCutOffLine(file);
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return moved.length;
}

function dropCutOffLine(file: string): void {
  if (!existsSync(file)) return;
  const content = readFileSync(file);
  truncateSync(file, content.lastIndexOf(0x0a) + 1);
}
