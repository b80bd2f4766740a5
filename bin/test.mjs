// What `npm test` runs: everything, on a fresh clone too, with no other command. Each step says how
// long it took; the first that fails ends the run. Names after `--` choose steps: npm test -- unit
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, install, portalNode, root, run, say } from './prepare.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);
const node = (...args) => run(portalNode, args, { NODE_ENV: 'test', PATH: pathWithPortalNode() });

function pathWithPortalNode() {
  return `${dirname(portalNode)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
}

const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs one Vitest project and adds up what its report counts. */
async function vitest(project) {
  const report = join(tmpdir(), `passerelle-${project}-${process.pid}.json`);
  const args = [tool('vitest', 'vitest.mjs'), 'run', '--project', project];
  const child = spawn(
    portalNode,
    [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', PATH: pathWithPortalNode() } },
  );
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
    counts.skipped += numPendingTests;
    rmSync(report);
  }
  if (code !== 0) throw new Error(`tests failed: ${project}`);
}

const steps = {
  types: () => node(tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'),
  lint: () =>
    node(tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--diagnostic-level=error', '.'),
  imports: () =>
    node(
      tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      'app',
      'db',
      'search',
      'server.ts',
      'worker.ts',
    ),
  unused: () => node(tool('knip', 'bin', 'knip.js')),
  unit: () => vitest('unit'),
  database: () => vitest('database'),
  build,
  http: () => vitest('http'),
  browser: () => vitest('browser'),
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(steps).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const started = performance.now();
try {
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  await install();
  for (const [name, step] of chosen) {
    const begun = performance.now();
    say(`\n── ${name}`);
    await step();
    say(`── ${name}: ${seconds(begun)}`);
  }
  say(`\nAll of ${chosen.map(([name]) => name).join(', ')} in ${seconds(started)}`);
} catch (error) {
  say(`\nnpm test stopped after ${seconds(started)}: ${error.message}`);
  process.exitCode = 1;
}
const { passed, failed, skipped } = counts;
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
