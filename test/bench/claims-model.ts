/**
 * How a household is taken, against an independent model of process §7: questions, interests, invitations,
 * claims of SAHs and groups, endorsement, second SAHs, waiting lists, holds and their limits over several
 * cases (`npm run bench -- claims-model --sequences 20000`).
 */
import { mustReach, runTakingModel } from '#test/support/taking-commands.ts';
import type { Group } from './support/figure.ts';

const measure: Group = async (report, options) => {
  const sequences = Number(options.sequences ?? 20_000);
  const from = performance.now();
  const { reached, acts } = runTakingModel(sequences);
  const seconds = (performance.now() - from) / 1000;
  const missed = mustReach.filter((type) => !reached.has(type));
  report({ name: 'sequences without a disagreement', value: sequences, goal: { atLeast: 20_000 } });
  report({ name: 'acts, on rules and model', value: acts });
  report({ name: 'kinds of event never reached', value: missed.length, goal: { atMost: 0 } });
  report({ name: 'kinds of event and refusal reached', value: reached.size });
  report({ name: 'time', value: seconds, unit: 's' });
};
export default measure;
