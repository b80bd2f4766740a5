/**
 * PostgreSQL refuses to run as root. Where the portal is started by root, as in a container, the
 * database runs as the system's "nobody", which must be able to reach its program and its data.
 */
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const nobody = 65534;
/** Where root keeps what another user must reach when the portal's own folder is closed to it. */
const openGround = '/var/lib/passerelle';

export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
  /** A folder the user may stand in. */
  readonly cwd?: string;
}

const isRoot = () => process.getuid?.() === 0;

export function runAs(): RunAs {
  return isRoot() ? { uid: nobody, gid: nobody, cwd: '/' } : {};
}

/** Gives a file or folder to the user the database runs as. */
export function handOver(path: string): void {
  if (isRoot()) chownSync(path, nobody, nobody);
}

/** Whether everyone may pass through all folders above a path. */
function isReachable(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Where the cluster of a directory keeps its files: inside it, unless that is closed to its user. */
export function clusterFolder(directory: string): string {
  const folder =
    !isRoot() || isReachable(join(directory, 'data'))
      ? directory
      : join(openGround, `postgres-${shortHash(resolve(directory))}`);
  mkdirSync(folder, { recursive: true });
  handOver(folder);
  return folder;
}

/** The program's path, or that of a copy where its own folder is closed to the user it runs as. */
export function reachableProgram(program: string): string {
  if (!isRoot() || isReachable(program)) return program;
  // …/native/bin/initdb: the whole `native` folder goes together.
  const native = dirname(dirname(program));
  const copy = join(openGround, `postgresql-${shortHash(native)}`);
  if (!existsSync(copy)) {
    mkdirSync(openGround, { recursive: true });
    const partial = `${copy}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      // Another start was quicker.
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return join(copy, 'bin', basename(program));
}
