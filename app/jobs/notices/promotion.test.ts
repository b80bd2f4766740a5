import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion, on } from '#app/domain/case/case-state.fixture.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { type PromotionEnd, promotionEnds } from '#app/domain/case/names.ts';
import { at, givenShared, newsOf, parties, told } from './news.fixture.ts';

describe('a promotion', () => {
  it('a profile that is back is told to those whose claim ended by its review', () => {
    const started = {
      type: 'promotion_started',
      promotionId: 'p',
      number: 'P 30417',
      on: '2026-09-01',
      limitOn: '2027-01-01',
      awaySince: '2026-10-08',
    } as const;
    const ended = (id: string, reason: string, endedOn = '2026-10-08') =>
      claim({ id, sahId: id, groupId: `group of ${id}`, status: 'released', reason, endedOn });
    const state = givenShared({
      claims: [
        ended('sah', 'profile_changed'),
        ended('other', 'group_released'),
        // Told when the profile came back from an earlier review.
        ended('earlier', 'profile_changed', '2026-09-20'),
      ],
    });
    const back = told(started, state).find(({ code }) => code === 'profile_back');
    expect(back?.to.organizations?.filter(Boolean)).toEqual(['sah', 'group of sah']);
    expect(back?.to.watchersOf).toBe('case');
    // Back on the very day it was posted and taken off.
    const sameDay = { ...started, on: at.today, awaySince: at.today };
    expect(told(sameDay, state).map(({ code }) => code)).toEqual([
      'promotion_restarted_rstp',
      'profile_back',
    ]);
    // At the first publication nobody waits for it to return.
    const { awaySince: _never, ...first } = started;
    expect(told(first, state).map(({ code }) => code)).toEqual(['promotion_started_rstp']);
  });

  const limit = { promotionId: 'p', number: 'P 30417', limitOn: '2026-10-20' } as const;
  const shortened = {
    type: 'promotion_shortened',
    ...limit,
    reason: 'rap_fits_better',
  } as const;
  test.each<[string, CaseEvent]>([
    ['promotion_shortened', shortened],
    [
      'promotion_extended',
      { type: 'promotion_extended', ...limit, extension: 1, reason: 'group_getting_ready' },
    ],
    ['profile_closing', { type: 'promotion_warned', ...limit, days: 14 }],
  ])('%s reaches those who asked for it or hold it', (code, event) => {
    const notice = told(event, givenShared()).find((each) => each.code === code);
    expect(notice?.to.organizations).toEqual(expect.arrayContaining(parties));
  });
});

describe('the end of a promotion', () => {
  const at = on('2026-11-22');
  const ended = (by: PromotionEnd) =>
    ({ type: 'promotion_ended', promotionId: 'p', number: 'P 30417', by, on: at.today }) as const;
  const closed = { type: 'interest_closed', interestId: 'i', organizationId: 'sah' } as const;
  const confirmed = {
    type: 'claim_confirmed',
    claimId: 'c',
    sahId: 'sponsor',
    groupId: 'group',
    on: at.today,
  } as const;
  const told = (event: CaseEvent, together: readonly CaseEvent[] = []) =>
    newsOf(at, event, givenPromotion(), together).map(({ code }) => code);

  test.each([
    ['sponsor_found', 'promotion_stopped_matched', 'profile_gone'],
    ['time_limit', 'promotion_ended', 'profile_gone'],
    ['shortened', 'promotion_ended', 'profile_gone'],
    ['withdrawn', 'promotion_withdrawn', 'profile_gone'],
    ['suspended', 'promotion_suspended', 'profile_paused'],
  ] as const)('%s: RSTP stops, and those who watch are told', (by, stop, gone) => {
    expect(promotionEnds).toContain(by);
    expect(told(ended(by))).toEqual([stop, gone]);
  });

  it('tells a group whose interest it closed by itself, once', () => {
    const [, gone] = newsOf(at, ended('time_limit'), givenPromotion(), [closed]);
    expect(gone?.to).toMatchObject({ organizations: ['sah'], watchersOf: 'case' });
    expect(told(closed, [ended('time_limit')])).toEqual([]);
  });

  it('tells who held it that the hold ended, and that alone, when the household is gone', () => {
    const shared = { groupId: 'group', partnerSahId: 'partner', partnerStatus: 'agreed' } as const;
    const state = givenPromotion({ claims: [claim({ ...shared, status: 'released' })] });
    const reason = 'household_declined';
    const released = { type: 'claim_released', claimId: 'claim', sahId: 'sah', reason } as const;
    const end = { ...released, on: at.today };
    const [, gone] = newsOf(at, ended('withdrawn'), state, [end]);
    expect(gone?.to.notOrganizations).toEqual(['sah', 'group', 'partner']);
    // Nobody hears that the profile is free.
    expect(newsOf(at, end, state, [ended('withdrawn')])).toMatchObject([
      { code: 'hold_ended', to: { organizations: ['sah', 'group', 'partner'] } },
    ]);
    const asked = givenPromotion({
      claims: [claim({ ...shared, partnerStatus: 'asked', status: 'released' })],
    });
    expect(newsOf(at, end, asked, [ended('withdrawn')])).toMatchObject([
      { code: 'hold_ended', to: { organizations: ['sah', 'group', null] } },
      { code: 'partner_left', to: { organizations: ['partner'] } },
    ]);
  });

  it('at a match leaves that to the news of the match, and the sponsor to better news', () => {
    const [, gone] = newsOf(at, ended('sponsor_found'), givenPromotion(), [confirmed, closed]);
    expect(gone?.to.notOrganizations).toEqual(['sponsor', 'group', 'sah']);
    expect(told(closed, [confirmed, ended('sponsor_found')])).toEqual(['interest_closed']);
  });
});
