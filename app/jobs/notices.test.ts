import { describe, expect, it, test } from 'vitest';
import { givenPromotion, on } from '#app/domain/case/case-state.fixture.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { type PromotionEnd, promotionEnds } from '#app/domain/case/names.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { composedEvents, noticesOf, type Telling } from './notices.ts';
import { noticed } from './reactions.ts';

it('someone is told of exactly the events that have a message', () => {
  expect([...composedEvents].sort()).toEqual([...noticed].sort());
});

describe('the end of a promotion', () => {
  const at = on('2026-11-22');
  const telling = (together: readonly CaseEvent[] = []): Telling => ({
    state: givenPromotion(),
    on: at.today,
    calendar: federalCalendar,
    settings: at.settings,
    instantOf: () => at.now,
    together,
  });
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
    noticesOf(event, telling([event, ...together])).map(({ code }) => code);

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
    const [, gone] = noticesOf(ended('time_limit'), telling([ended('time_limit'), closed]));
    expect(gone?.to).toMatchObject({ organizations: ['sah'], watchersOf: 'case' });
    expect(told(closed, [ended('time_limit')])).toEqual([]);
  });

  it('at a match leaves that to the news of the match, and the sponsor to better news', () => {
    const [, gone] = noticesOf(
      ended('sponsor_found'),
      telling([confirmed, ended('sponsor_found'), closed]),
    );
    expect(gone?.to.notOrganizations).toEqual(['sponsor', 'group', 'sah']);
    expect(told(closed, [confirmed, ended('sponsor_found')])).toEqual(['interest_closed']);
  });
});
