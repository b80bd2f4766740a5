import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion, on, waiting } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { type PromotionEnd, promotionEnds } from '#app/domain/case/names.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import type { Telling } from './notices/telling.ts';
import { composedEvents, noticesOf } from './notices.ts';
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

describe('a claim that two SAHs share', () => {
  const at = on('2026-10-12');
  const given = (
    partnerStatus: 'asked' | 'agreed' | 'declined',
    changes: Partial<CaseState> = {},
  ) =>
    givenPromotion({
      claims: [claim({ groupId: 'group', partnerSahId: 'partner', partnerStatus })],
      ...changes,
    });
  const told = (event: CaseEvent, state: CaseState, together: readonly CaseEvent[] = []) =>
    noticesOf(event, {
      state,
      on: at.today,
      calendar: federalCalendar,
      settings: at.settings,
      instantOf: () => at.now,
      together: [event, ...together],
    }).flatMap(({ code, to }) =>
      to.organizations?.length ? [[code, ...to.organizations.filter(Boolean)]] : [],
    );
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
    expect(told(event, state)).toEqual(expected);
  });

  it('asks for an answer in 3 business days, and not after the hold', () => {
    const due = (holdEndsOn: string) =>
      noticesOf(
        { type: 'partner_asked', ...partner },
        {
          state: given('asked', {
            claims: [claim({ partnerSahId: 'partner', partnerStatus: 'asked', holdEndsOn })],
          }),
          on: at.today,
          calendar: federalCalendar,
          settings: at.settings,
          instantOf: () => at.now,
          together: [],
        },
      )[0]?.values;
    expect(due('2026-10-23')).toEqual({ date: '2026-10-15' });
    expect(due('2026-10-13')).toEqual({ date: '2026-10-13' });
  });

  const line = [
    waiting('a', 1, { status: 'left' }),
    waiting('b', 2, { status: 'offered', offerEndsOn: '2026-10-15' }),
    waiting('c', 3),
    waiting('d', 4),
  ];
  test.each<[string, CaseEvent, unknown]>([
    [
      'leaves',
      { type: 'waiting_list_left', entryId: 'entry-a', organizationId: 'a' },
      [['waiting_list_moved', 'c', 'd']],
    ],
    [
      'lets an offer pass',
      { type: 'waiting_list_lapsed', entryId: 'entry-a', organizationId: 'a' },
      [
        ['offer_lapsed', 'a'],
        ['waiting_list_moved', 'c', 'd'],
      ],
    ],
    ['is the last', { type: 'waiting_list_left', entryId: 'entry-d', organizationId: 'd' }, []],
  ])('those behind move up when one that waits %s', (_how, event, expected) => {
    expect(told(event, given('declined', { waitingList: line }))).toEqual(expected);
  });

  it('says once that the line has closed, by the end of the promotion', () => {
    const ended = {
      type: 'promotion_ended',
      promotionId: 'p',
      number: 'P 30417',
      by: 'time_limit',
      on: at.today,
    } as const;
    const lapsed = {
      type: 'waiting_list_lapsed',
      entryId: 'entry-c',
      organizationId: 'c',
    } as const;
    expect(told(lapsed, given('declined', { waitingList: line }), [ended])).toEqual([]);
    expect(told(ended, given('declined', { waitingList: line }), [lapsed])).toEqual([
      ['profile_gone', 'c'],
    ]);
  });

  it('tells a group that its SAH did not endorse, and not the SAH that said so', () => {
    const refused = { type: 'claim_refused', ...of, reason: 'sah_did_not_endorse' } as const;
    const [notice] = noticesOf(refused, {
      state: given('declined'),
      on: at.today,
      calendar: federalCalendar,
      settings: at.settings,
      instantOf: () => at.now,
      together: [refused],
    });
    expect(notice).toMatchObject({
      code: 'claim_refused',
      to: { organizations: ['sah', 'group', null], notOrganizations: ['sah'] },
    });
  });
});
