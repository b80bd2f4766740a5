import { describe, expect, test } from 'vitest';
import { livePromotion } from '#app/domain/case/case-state.ts';
import { referenceIn } from '#app/domain/disclosure/reference-set.ts';
import { estimateGroup } from '#app/domain/disclosure/risk.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { buildWorld } from './demonstration/organizations.ts';
import { tellDemonstration } from './demonstration.ts';
import { syntheticReference } from './reference-population.ts';

// Holidays, weekends, month ends: whatever the day of loading, no rule may be broken on the way to it.
describe.each(['2026-12-26', '2027-01-03', '2027-03-31', '2027-04-05', '2028-02-29'])(
  'the demonstration as loaded on %s',
  (day) => {
    test('obeys the rules, and no clock in it has run out', async () => {
      const stories = await tellDemonstration(buildWorld(), day);
      for (const { state, steps } of stories) {
        expect((livePromotion(state)?.limitOn ?? day) >= day).toBe(true);
        for (const claim of state.claims.filter(({ status }) => status === 'held')) {
          expect((claim.holdEndsOn ?? '') >= day).toBe(true);
        }
        for (const entry of state.waitingList.filter(({ status }) => status === 'offered')) {
          expect((entry.offerEndsOn ?? '') >= day).toBe(true);
        }
        expect((steps.at(-1)?.at.toISOString() ?? '') < `${day}T05:10`).toBe(true);
      }
      expect(stories.filter(({ state }) => livePromotion(state))).toHaveLength(240);
    });
  },
);

test('every live profile hides among enough households, or a manager said why not', async () => {
  const reference = syntheticReference(2027);
  const stories = await tellDemonstration(buildWorld(), '2027-01-03', reference);
  const referenceFor = referenceIn(reference, 2027);
  const live = stories.filter(({ state }) => livePromotion(state));
  const decided = live.filter(({ state, steps }) => {
    const fields = state.profile?.fields;
    if (!fields) throw new Error('a live case without a profile');
    const published = steps
      .flatMap(({ events }) => events)
      .findLast(({ type }) => type === 'profile_published' || type === 'revision_published');
    if (published?.type !== 'profile_published' && published?.type !== 'revision_published') {
      throw new Error('a live case that was never published');
    }
    const { size } = estimateGroup(fields, referenceFor(fields));
    expect(published.gate.groupSize).toBe(size);
    if (published.gate.overrideReason) {
      expect(isReasonCode('gate_override', published.gate.overrideReason)).toBe(true);
      return true;
    }
    expect(size).toBeGreaterThanOrEqual(20);
    return false;
  });
  expect(decided.length).toBeGreaterThan(0);
  expect(decided.length).toBeLessThan(12);
});

test('the same day tells the same', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => tellDemonstration(buildWorld(), '2027-01-03')),
  );
  expect(first?.map(({ state }) => state)).toEqual(second?.map(({ state }) => state));
});
