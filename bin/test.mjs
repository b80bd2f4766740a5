// What `npm test` runs: everything, on a fresh clone too, with no other command. Each step says how
// long it took; the first that fails ends the run, once the checks beside it have ended. Names after
// `--` choose steps: npm test -- unit
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, install, portalNode, root, say } from './prepare.mjs';

const tool = (...path) => join(root, 'node_modules', ...path);
const environment = {
  ...process.env,
  NODE_ENV: 'test',
  PATH: `${dirname(portalNode)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
};

/** Runs a program on the portal's Node: its exit code and, if its output is piped, what it said. */
function node(args, output = 'inherit') {
  const child = spawn(portalNode, args, { stdio: ['ignore', output, output], env: environment });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs one Vitest project and adds up what its report counts. */
async function vitest(project) {
  const report = join(tmpdir(), `passerelle-${project}-${process.pid}.json`);
  const { code } = await node([
    ...[tool('vitest', 'vitest.mjs'), 'run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
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

/** Runs a check, shows what it said when it ends, and gives its name if it failed. */
async function check(name) {
  const begun = performance.now();
  const { code, said } = await node(checks[name], 'pipe');
  say(`\n── ${name}\n${said}── ${name}: ${seconds(begun)}`);
  return code === 0 ? null : name;
}

/** They need nothing of each other, and most of them one core: they run side by side. */
const checks = {
  types: [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'],
  lint: [tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--diagnostic-level=error', '.'],
  imports: [
    tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ...['app', 'db', 'search', 'server.ts', 'worker.ts'],
  ],
  unused: [tool('knip', 'bin', 'knip.js')],
};

const steps = {
  unit: () => vitest('unit'),
  database: () => vitest('database'),
  build,
  http: () => vitest('http'),
  browser: () => vitest('browser'),
};

const wanted = process.argv.slice(2);
const names = [...Object.keys(checks), ...Object.keys(steps)];
const chosen = names.filter((name) => wanted.length === 0 || wanted.includes(name));
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const started = performance.now();
try {
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);
  await install();
  const failed = await Promise.all(chosen.filter((name) => name in checks).map(check));
  if (failed.some(Boolean)) throw new Error(`failed: ${failed.filter(Boolean).join(', ')}`);
  for (const name of chosen.filter((each) => each in steps)) {
    const begun = performance.now();
    say(`\n── ${name}`);
    await steps[name]();
    say(`── ${name}: ${seconds(begun)}`);
  }
  say(`\nAll of ${chosen.join(', ')} in ${seconds(started)}`);
} catch (error) {
  say(`\nnpm test stopped after ${seconds(started)}: ${error.message}`);
  process.exitCode = 1;
}
const { passed, failed, skipped } = counts;
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
