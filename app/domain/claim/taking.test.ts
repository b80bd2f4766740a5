import { expect, it } from 'vitest';
import { mustReach, runTakingModel } from '#test/support/taking-commands.ts';

// 20,000 and more: `npm run bench -- claims-model --sequences 20000`. With 1,500, one run in forty missed the
// rarest of what is to be reached.
const sequences = 5000;

it('does what the model of process §7 does, whatever is done in whatever order', () => {
  const { reached } = runTakingModel(sequences);
  for (const type of mustReach) expect(reached).toContain(type);
  expect(reached).toContain('line closed under a hold');
  expect(reached).toContain('asked again');
  for (const code of [
    'claimant_may_not_sponsor',
    'holding_limit_reached',
    'hold_is_yours',
    'offer_belongs_to_other',
    'others_go_first',
    'partner_not_answered',
    'partner_to_answer',
    'request_overtaken',
    'request_too_far',
  ]) {
    expect(reached).toContain(`refused:${code}`);
  }
}, 120_000);
