// What `npm start` and `npm test` share: installing and building what is missing or out of date.
// Built-in modules only: on a fresh clone there is nothing else yet. Any Node from 20 on can run it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const windows = process.platform === 'win32';
/** The Node release that comes with the portal: every machine runs the same one. */
export const portalNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const buildMark = join(root, 'build', '.passerelle-build');
const patches = join(root, 'db', 'patches');
const patchMark = join(root, 'node_modules', '.passerelle-patches');

export const say = (line) => process.stderr.write(`${line}\n`);
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : null);
const digest = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(relative(root, path)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
};

function filesUnder(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? filesUnder(inside) : [inside];
    })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort();
}

/** Runs a program to its end, showing what it says. */
export function run(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      shell: windows && command === 'npm',
      env: { ...process.env, ...environment },
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed`)),
    );
  });
}

/** What npm wrote down at the end of its last install, against what the lock file asks for. */
function isInstalled() {
  const done = read(join(root, 'node_modules', '.package-lock.json'));
  if (done === null || !existsSync(portalNode)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(done).packages;
  // Optional packages are those of other systems: npm leaves them out.
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

export async function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  }
  const wanted = digest(filesUnder(patches));
  const applied = read(patchMark);
  // Patches go onto packages as they were published: those that carry others are installed anew.
  if (applied !== null && applied !== wanted) {
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  }
  if (!isInstalled()) await installPackages();
  if (read(patchMark) !== wanted) await patchPackages(wanted);
}

async function installPackages() {
  say('Installing packages (first start, or the list has changed)…');
  // Development packages too: they build the pages. Not `npm ci`: it refuses a lock file that leaves out
  // an optional package for another system, which the registry it was written from did not have.
  await run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
    NODE_ENV: 'development',
  });
  if (!existsSync(portalNode)) {
    throw new Error(
      'npm did not run the install script of the package "node" (ignore-scripts is set?)',
    );
  }
  rmSync(patchMark, { force: true });
}

/** Mends what is broken in a package and not released yet (docs/decisions/014). */
async function patchPackages(wanted) {
  const tool = join(root, 'node_modules', 'patch-package', 'index.js');
  await run(portalNode, [tool, '--patch-dir', 'db/patches', '--error-on-fail']);
  writeFileSync(patchMark, `${wanted}\n`);
}

export async function build() {
  const sources = [
    ...['app', 'db', 'search', 'public'].flatMap((folder) => filesUnder(join(root, folder))),
    ...['package-lock.json', 'package.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts']
      .map((name) => join(root, name))
      .filter(existsSync),
  ];
  const wanted = digest(sources);
  if (read(buildMark) === wanted) return;
  say('Building the pages…');
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  await run(portalNode, [remix, 'vite:build'], { NODE_ENV: 'production' });
  mkdirSync(dirname(buildMark), { recursive: true });
  writeFileSync(buildMark, `${wanted}\n`);
}
