import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { defaultSettings, type RuleSettings } from '#app/domain/decision.ts';
import { reactionsTo } from './reactions.ts';

const at = (today: string) => ({
  seq: 7,
  caseId: 'case',
  number: 'P 30417',
  today,
  calendar: federalCalendar,
  settings: defaultSettings,
});
const clocksOf = (event: CaseEvent, today: string, settings: Partial<RuleSettings> = {}) =>
  reactionsTo(event, {
    ...at(today),
    settings: { ...defaultSettings, ...settings },
  }).flatMap((job) => (job.task === 'case_clocks' ? [job.on] : []));
const limit = (limitOn: string) =>
  ({
    type: 'promotion_extended',
    promotionId: 'promotion',
    number: 'P 30417',
    limitOn,
    extension: 1,
    reason: 'group_getting_ready',
  }) as const;

describe('the clock of a limit', () => {
  test('acts on each warning and the day after', () => {
    expect(clocksOf(limit('2027-01-01'), '2026-11-22')).toEqual([
      '2026-12-02',
      '2026-12-18',
      '2026-12-29',
      '2027-01-02',
    ]);
  });

  test('acts at once, and once, for warnings whose day has come already', () => {
    expect(clocksOf(limit('2027-01-01'), '2026-12-20')).toEqual([
      '2026-12-20',
      '2026-12-29',
      '2027-01-02',
    ]);
    expect(clocksOf(limit('2027-01-01'), '2027-01-01')).toEqual(['2027-01-01', '2027-01-02']);
  });

  test('brings the index up to date: the list is ordered by days left', () => {
    const jobs = reactionsTo(limit('2027-01-01'), at('2026-11-22'));
    expect(jobs).toContainEqual({ task: 'index_profile', number: 'P 30417' });
    expect(jobs).toContainEqual({ task: 'notify', seq: 7 });
  });

  test('of a hold acts 2 business days before its last day, and the day after it', () => {
    const held = {
      type: 'claim_held',
      claimId: 'claim',
      sahId: 'sah',
      groupId: null,
      on: '2026-11-22',
      holdEndsOn: '2026-12-04',
    } as const;
    expect(clocksOf(held, '2026-11-22')).toEqual(['2026-12-02', '2026-12-05']);
    // Or as many as the portal was given.
    const sooner = { reminderBusinessDays: 5 };
    expect(clocksOf(held, '2026-11-22', sooner)).toEqual(['2026-11-27', '2026-12-05']);
  });

  test('of an invitation that is put off acts on the day its group named', () => {
    const answered = (laterOn: string | null) =>
      ({
        type: 'invitation_answered',
        invitationId: 'invitation',
        organizationId: 'sah',
        answer: laterOn ? 'later' : 'yes',
        reason: null,
        laterOn,
        on: '2026-11-22',
      }) as const;
    expect(clocksOf(answered('2026-12-06'), '2026-11-22')).toEqual(['2026-12-06']);
    expect(clocksOf(answered(null), '2026-11-22')).toEqual([]);
  });

  test('of a promotion that only a hold kept open is looked at as the hold ends', () => {
    const released = {
      type: 'claim_released',
      claimId: 'claim',
      sahId: 'sah',
      reason: 'group_released',
      on: '2026-11-22',
    } as const;
    expect(clocksOf(released, '2026-11-22')).toEqual(['2026-11-22']);
  });
});
