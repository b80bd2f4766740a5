/**
 * The race for one profile (process §7: at most one live claim per case, ever, under any race):
 * `npm run bench -- race`, of 10,000 rounds with 64 claimers over 4 processes unless `--rounds`,
 * `--claimers` and `--processes` say otherwise. Claims come over HTTP to several server processes, while
 * holds are released, run out, are refused, endorsed and confirmed. Whether two ever held one case is
 * told by SQL alone. Claims for one profile take turns in the database, so rounds for several profiles
 * run side by side (`--lanes`), all with the same groups. `--seconds` ends it earlier, with the figures
 * so far.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Group } from './support/figure.ts';
import { type Contest, openArena } from './support/race-arena.ts';
import { audit, countDoubles } from './support/race-audit.ts';
import { type Kind, newTally, runRound } from './support/race-round.ts';

/** Of twenty rounds. */
const shares: readonly (readonly [Kind, number])[] = [
  ['plain', 6],
  ['release', 4],
  ['expiry', 3],
  ['refusal', 1],
  ['offer', 2],
  ['endorsement', 2],
  ['raced', 1],
  ['confirmation', 1],
];
const plan = shares.flatMap(([kind, times]) => Array<Kind>(times).fill(kind));
const sampleMs = 200;
const sayEveryMs = 15_000;

const race: Group = async (report, options) => {
  const rounds = Number(options['rounds'] ?? 10_000);
  const claimers = Number(options['claimers'] ?? 64);
  const processes = Number(options['processes'] ?? 4);
  const lanes = Number(options['lanes'] ?? 4);
  const seconds = Number(options['seconds'] ?? Number.POSITIVE_INFINITY);
  const arena = await openArena(claimers, processes);
  let ended = false;
  const stopEarly = () => {
    ended = true;
  };
  process.once('SIGINT', stopEarly);
  process.once('SIGTERM', stopEarly);
  try {
    const tally = newTally();
    const byKind = new Map<Kind, number>();
    const samples = { taken: 0, doubles: 0 };
    const sampling = (async () => {
      while (!ended) {
        samples.doubles += await countDoubles(arena.owner);
        samples.taken += 1;
        await pause(sampleMs);
      }
    })();
    const begun = performance.now();
    let said = begun;
    let finished = 0;
    const say = () => {
      const passed = (performance.now() - begun) / 1_000;
      const other = [...tally.other].map(([status, count]) => `${count} × ${status}`).join(', ');
      process.stderr.write(
        `race: ${finished} of ${rounds} rounds in ${passed.toFixed(0)} s, ` +
          `${(tally.requests / passed).toFixed(0)} requests/s, ${tally.won} held, ` +
          `${tally.asked} asked, ${tally.refused} refused, ${tally.gone} gone, ` +
          `other: ${other || 'none'}, doubles in ${samples.taken} looks: ${samples.doubles}\n`,
      );
      said = performance.now();
    };
    let started = 0;
    const lane = async () => {
      let contest: Contest | null = null;
      while (started < rounds && !ended && performance.now() - begun < seconds * 1_000) {
        const kind = plan[(started * 7) % plan.length] as Kind;
        started += 1;
        contest ??= await arena.newContest();
        const again = await runRound(arena, contest, kind, tally);
        if (!again) contest = null;
        byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
        finished += 1;
        if (performance.now() - said > sayEveryMs) say();
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    ended = true;
    await sampling;
    say();
    const found = await audit(arena.owner);
    const passed = (performance.now() - begun) / 1_000;
    const serverErrors = [...tally.other].reduce((sum, [s, n]) => (s >= 500 ? sum + n : sum), 0);
    const others = [...tally.other].reduce((sum, [, count]) => sum + count, 0);
    const none = { atMost: 0 };
    report({ name: 'race: rounds', value: finished, goal: { atLeast: rounds } });
    for (const [kind, count] of byKind) report({ name: `race: rounds of ${kind}`, value: count });
    for (const [held, count] of [...tally.holds].sort(([a], [b]) => a - b)) {
      report({ name: `race: rounds with ${held} holds in turn`, value: count });
    }
    report({ name: 'race: requests', value: tally.requests });
    report({ name: 'race: requests a second', value: tally.requests / passed });
    report({ name: 'race: holds that ever began', value: found.holds });
    report({ name: 'race: holds that overlap, by the journal', value: found.overlaps, goal: none });
    report({
      name: 'race: holds that overlap, by commit instants',
      value: found.overlapsByCommit ?? Number.NaN,
      goal: none,
    });
    report({ name: 'race: cases held twice at the end', value: found.doubles, goal: none });
    report({ name: 'race: looks while it ran', value: samples.taken });
    report({ name: 'race: looks that found one held twice', value: samples.doubles, goal: none });
    report({ name: 'race: claims unlike their journal', value: found.disagreements, goal: none });
    report({ name: 'race: journals with a gap', value: found.gaps, goal: none });
    report({ name: 'race: errors of kind 500', value: serverErrors, goal: none });
    report({ name: 'race: other answers not foreseen', value: others - serverErrors, goal: none });
  } finally {
    ended = true;
    await arena.stop();
  }
};

export default race;
