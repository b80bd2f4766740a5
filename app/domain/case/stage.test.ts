import { describe, expect, it, test } from 'vitest';
import { type Stage, stages } from './names.ts';
import { enterStage, stageMoves } from './stage.ts';

/** "Leaves by" of process §3, written out again from its table. */
const leavesBy: Record<Stage, string> = {
  draft: 'local_review profile_preparation',
  local_review: 'information_requested designation closed',
  information_requested: 'local_review',
  designation: 'profile_preparation matched closed',
  profile_preparation: 'promotion matched closed urgent_request',
  promotion: 'matched unmatched profile_preparation closed',
  urgent_request: 'matched closed',
  matched: 'undertaking_review promotion profile_preparation',
  undertaking_review: 'matched arrangements promotion profile_preparation',
  arrangements: 'active',
  active: 'closed profile_preparation',
  unmatched: 'closed',
  // Reopened by a manager; where it goes on is ours to say.
  closed: 'draft profile_preparation',
};

describe('moves between stages (process §3)', () => {
  const pairs = stages.flatMap((from) => stages.map((to) => [from, to] as const));

  test.each(pairs)('%s → %s', (from, to) => {
    const listed = leavesBy[from].split(' ').includes(to);
    expect(stageMoves[from].includes(to)).toBe(listed);
    const move = () => enterStage({ stage: from }, to, '2026-11-22');
    if (listed)
      expect(move()).toEqual({ type: 'stage_entered', from, stage: to, on: '2026-11-22' });
    else expect(move).toThrow(`no move from ${from} to ${to}`);
  });

  it('can reach every stage from a draft', () => {
    const reached = new Set<Stage>(['draft']);
    for (const stage of reached) for (const next of stageMoves[stage]) reached.add(next);
    expect([...reached].sort()).toEqual([...stages].sort());
  });
});
