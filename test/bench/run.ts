/**
 * `npm run bench`: one line a figure, `name  value  goal  ok|short`. Names choose groups
 * (`npm run bench -- browse`); every file of this folder but this one is a group. Without names the
 * quick ones run, and those that take long are named at the end (docs/PROOFS.md). What follows
 * (`npm run bench -- race --rounds 500`) is handed to them.
 */
import { readdirSync } from 'node:fs';
import { type Group, lineOf } from './support/figure.ts';

const groups = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
/** At the figures that they are to prove, they take minutes to hours. */
const long = ['churn', 'claims-model', 'filters', 'gate', 'outage', 'race'];
const { wanted, options } = readArguments(process.argv.slice(2));
const unknown = wanted.filter((name) => !groups.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such group: ${unknown.join(', ')}. There are: ${groups.join(', ')}.\n`);
  process.exit(1);
}
const chosen = wanted.length > 0 ? wanted : groups.filter((group) => !long.includes(group));
for (const name of groups.filter((group) => chosen.includes(group))) {
  const { default: measure } = (await import(`./${name}.ts`)) as { default: Group };
  await measure((figure) => process.stdout.write(`${lineOf(figure)}\n`), options);
}
if (wanted.length === 0) {
  process.stdout.write(`\nProofs that take longer: npm run bench -- ${long.join(' | ')}\n`);
}

function readArguments(given: readonly string[]) {
  const names: string[] = [];
  const named: Record<string, string> = {};
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (!word.startsWith('--')) {
      names.push(word);
      continue;
    }
    at += 1;
    named[word.slice(2)] = given[at] ?? '';
  }
  return { wanted: names, options: named };
}
