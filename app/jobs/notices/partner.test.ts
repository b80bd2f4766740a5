import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { at, told, toldTo } from './news.fixture.ts';

describe('a claim that two SAHs share', () => {
  const given = (
    partnerStatus: 'asked' | 'agreed' | 'declined',
    changes: Partial<CaseState> = {},
  ) =>
    givenPromotion({
      claims: [claim({ groupId: 'group', partnerSahId: 'partner', partnerStatus })],
      ...changes,
    });
  const of = { claimId: 'claim', sahId: 'sah', on: at.today } as const;
  const partner = { ...of, partnerSahId: 'partner' } as const;
  const released = { type: 'claim_released', ...of, reason: 'group_released' } as const;

  test.each<[CaseEvent, CaseState, unknown]>([
    [{ type: 'partner_asked', ...partner }, given('asked'), [['partner_asked', 'partner']]],
    [
      { type: 'partner_agreed', ...partner },
      given('agreed'),
      [['partner_agreed', 'sah', 'group', 'partner']],
    ],
    [
      { type: 'partner_declined', ...partner },
      given('declined'),
      [['partner_declined', 'sah', 'group']],
    ],
    [
      { type: 'partner_left', ...partner },
      given('declined'),
      [['partner_left', 'sah', 'group', 'partner']],
    ],
    // Whoever shares it hears what its sponsor hears; one that only was asked, that there is nothing to answer.
    [released, given('agreed'), [['claim_released', 'sah', 'group', 'partner']]],
    [
      released,
      given('asked'),
      [
        ['claim_released', 'sah', 'group'],
        ['partner_left', 'partner'],
      ],
    ],
    [
      { type: 'claim_expired', ...of },
      given('agreed'),
      [['hold_expired', 'sah', 'group', 'partner']],
    ],
    [
      { type: 'hold_reminded', claimId: 'claim', sahId: 'sah', holdEndsOn: '2026-10-23' },
      given('agreed'),
      [['hold_ending', 'sah', 'group', 'partner']],
    ],
    [
      { type: 'sponsor_withdrew', ...of, reason: 'sah_decision' },
      given('agreed'),
      [['access_ended', 'sah', 'group', 'partner']],
    ],
  ])('$0.type', (event, state, expected) => {
    expect(toldTo(event, state)).toEqual(expected);
  });

  it('asks for an answer in 3 business days, and not after the hold', () => {
    const due = (holdEndsOn: string) =>
      told(
        { type: 'partner_asked', ...partner },
        given('asked', {
          claims: [claim({ partnerSahId: 'partner', partnerStatus: 'asked', holdEndsOn })],
        }),
      )[0]?.values;
    expect(due('2026-10-23')).toEqual({ date: '2026-10-15' });
    expect(due('2026-10-13')).toEqual({ date: '2026-10-13' });
  });
});
