import { describe, expect, test } from 'vitest';
import { givenPromotion, group, otherGroup, otherSah, sah } from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Claim, WaitingEntry } from '../claim/names.ts';
import { alertOf, mailDay, stillSo } from './alerts.ts';
import { breadthOf } from './breadth.ts';

const claim = (changes: Partial<Claim> = {}): Claim => ({
  id: 'claim',
  sahId: sah,
  groupId: group,
  partnerSahId: null,
  partnerStatus: null,
  status: 'released',
  requestedOn: '2026-11-02',
  holdEndsOn: '2026-11-17',
  extended: false,
  commitmentConfirmedOn: null,
  confirmedOn: null,
  endedOn: null,
  reason: null,
  remindedOf: null,
  ...changes,
});
const entry = (changes: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id: 'entry',
  position: 1,
  organizationId: otherGroup,
  sahId: otherSah,
  status: 'waiting',
  joinedOn: '2026-11-03',
  offerEndsOn: null,
  ...changes,
});
const promoted = (changes: Partial<CaseState> = {}): CaseState => ({
  ...givenPromotion(),
  ...changes,
});

const started = {
  type: 'promotion_started',
  promotionId: 'p',
  on: '2026-11-02',
  limitOn: '2027-03-02',
} as const satisfies CaseEvent;
const released = {
  type: 'claim_released',
  claimId: 'claim',
  sahId: sah,
  reason: 'group_not_ready',
  on: '2026-11-05',
} as const satisfies CaseEvent;
const lapsed = {
  type: 'waiting_list_lapsed',
  entryId: 'entry',
  organizationId: otherGroup,
} as const satisfies CaseEvent;
const warned = (days: 30 | 14 | 3) =>
  ({
    type: 'promotion_warned',
    promotionId: 'p',
    number: 'P 30417',
    days,
    limitOn: '2027-03-02',
  }) as const satisfies CaseEvent;

const kindOf = (event: CaseEvent, state: CaseState = promoted()) => alertOf(event, state)?.kind;

describe('what saved searches are told of', () => {
  test('a profile that comes onto the list, and its warnings from fourteen days on', () => {
    expect(kindOf(started)).toBe('new');
    expect(kindOf(warned(30))).toBeUndefined();
    expect(kindOf(warned(14))).toBe('ending');
    expect(kindOf(warned(3))).toBe('ending');
  });

  test('nothing of a profile that has left the list since', () => {
    const { promotion } = givenPromotion();
    const ended = promoted({ promotion: promotion && { ...promotion, endedOn: '2026-11-04' } });
    expect(alertOf(started, ended)).toBeNull();
    expect(alertOf(released, { ...ended, claims: [claim()] })).toBeNull();
  });

  test('a hold that ended and left the profile free, but not the group that held it', () => {
    const alert = alertOf(released, promoted({ claims: [claim()] }));
    expect(alert?.kind).toBe('released');
    expect([...(alert?.notTo ?? [])]).toEqual([sah, group]);
  });

  test('no request that ended, no hold that passed on, none that was taken again', () => {
    expect(kindOf(released, promoted({ claims: [claim({ holdEndsOn: null })] }))).toBeUndefined();
    const offered = entry({ status: 'offered', offerEndsOn: '2026-11-10' });
    expect(
      kindOf(released, promoted({ claims: [claim()], waitingList: [offered] })),
    ).toBeUndefined();
    const again = claim({ id: 'next', sahId: otherSah, groupId: null, status: 'held' });
    expect(kindOf(released, promoted({ claims: [claim(), again] }))).toBeUndefined();
  });

  test('an offer that nobody took and that went to no one else', () => {
    const over = entry({ status: 'lapsed', offerEndsOn: '2026-11-10' });
    const alert = alertOf(lapsed, promoted({ waitingList: [over] }));
    expect(alert?.kind).toBe('released');
    expect(alert?.notTo.has(otherGroup)).toBe(true);
    // One who only waited frees nothing by leaving.
    expect(kindOf(lapsed, promoted({ waitingList: [entry({ status: 'lapsed' })] }))).toBe(
      undefined,
    );
    const next = entry({ id: 'second', status: 'offered', offerEndsOn: '2026-11-16' });
    expect(kindOf(lapsed, promoted({ waitingList: [over, next] }))).toBeUndefined();
  });

  test('a change or a warning is not told to a group that holds the profile', () => {
    const held = promoted({ claims: [claim({ status: 'held' })] });
    expect(alertOf(warned(3), held)?.notTo.has(group)).toBe(true);
    expect(alertOf(warned(3), promoted({ claims: [claim()] }))?.notTo.size).toBe(0);
  });
});

describe('the day of the mail', () => {
  // A Sunday.
  const found = '2026-11-22';
  test.each([
    [['at_once'], '2026-11-22'],
    [['daily'], '2026-11-23'],
    [['weekly'], '2026-11-23'],
    [['weekly', 'daily', 'at_once'], '2026-11-22'],
    [[], null],
  ] as const)('%j of a Sunday: %s', (frequencies, day) => {
    expect(mailDay(frequencies, found)).toBe(day);
  });

  test('of a Monday is the next one, once a week', () => {
    expect(mailDay(['weekly'], '2026-11-23')).toBe('2026-11-30');
    expect(mailDay(['weekly', 'daily'], '2026-11-23')).toBe('2026-11-24');
  });
});

test.each([
  [{ asksForSomething: false, matches: 240, live: 240 }, 'everything'],
  [{ asksForSomething: true, matches: 81, live: 240 }, 'wide'],
  [{ asksForSomething: true, matches: 80, live: 240 }, 'narrow'],
  [{ asksForSomething: true, matches: 0, live: 0 }, 'narrow'],
] as const)('%j is %s', (search, breadth) => {
  expect(breadthOf(search)).toBe(breadth);
});

test('a digest leaves out that a profile is free once it is held or offered again', () => {
  const found = ['new', 'released', 'ending'] as const;
  expect(stillSo(found, { isFree: true })).toEqual(found);
  expect(stillSo(found, { isFree: false })).toEqual(['new', 'ending']);
  expect(stillSo(['released'], { isFree: false })).toEqual([]);
});
