// What `npm start` runs: installs and builds what is missing or out of date, then starts the
// server on the Node release that comes with the portal. Built-in modules only: on a fresh clone
// there is nothing else yet. Any Node from 20 on can run this file.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const windows = process.platform === 'win32';
const portalNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const buildMark = join(root, 'build', '.passerelle-build');

const say = (line) => process.stderr.write(`${line}\n`);
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
function run(command, args, environment = {}) {
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

async function install() {
  if (isInstalled()) return;
  say('Installing packages (first start, or the list has changed)…');
  // Development packages too: they build the pages.
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { NODE_ENV: 'development' });
}

async function build() {
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

function serve() {
  const server = spawn(portalNode, ['server.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  server.on('error', (error) => {
    say(error.message);
    process.exit(1);
  });
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or later is needed; this is ${process.version}.`);
  }
  await install();
  if (process.env.NODE_ENV !== 'development') await build();
  serve();
} catch (error) {
  say(`Passerelle did not start: ${error.message}`);
  process.exit(1);
}
