import { describe, expect, it, test } from 'vitest';
import { streams } from '../case/names.ts';
import { defaultSettings } from '../decision.ts';
import { federalCalendar } from './calendar.ts';
import { addDays, addMonths } from './civil-date.ts';
import {
  answerDue,
  conferenceDue,
  dueAtOwnPace,
  formalReviewWindow,
  holdEnd,
  jasEnd,
  midpoint,
  offerEnd,
  ownPaceDue,
  promotionLimit,
  rapOrdinaryEnd,
  sahAnswerDue,
} from './deadlines.ts';

describe('the clocks of process §11', () => {
  it('knows since when something waits that ROC-O means to have done by a day', () => {
    // Over the turn of a year, with its weekends and holidays.
    const days = Array.from({ length: 60 }, (_, n) => addDays('2026-12-01', n));
    for (const today of days) {
      const due = days.filter((since) => ownPaceDue(since, federalCalendar) <= today);
      const last = dueAtOwnPace(today, federalCalendar);
      expect(due).toEqual(days.filter((since) => since <= last));
    }
  });

  it('gives RAP 12 months from arrival', () => {
    expect(rapOrdinaryEnd('2026-06-30')).toBe('2027-06-30');
  });

  it('meets the end of RAP exactly: 8 months to recommend and 4 to promote', () => {
    const recommendedBy = addMonths('2026-05-15', 8);
    expect(promotionLimit('gar', recommendedBy)).toBe(rapOrdinaryEnd('2026-05-15'));
  });

  test.each(streams)('promotes a case of stream %s for its months', (stream) => {
    const limits = { gar: '2026-12-31', bvor: '2026-12-31', overseas: '2027-02-28' };
    expect(promotionLimit(stream, '2026-08-31')).toBe(limits[stream]);
  });

  it('holds for 10 business days, over Christmas too', () => {
    expect(holdEnd('2026-12-18', federalCalendar, defaultSettings)).toBe('2027-01-06');
    expect(holdEnd('2026-10-08', federalCalendar, defaultSettings)).toBe('2026-10-23');
  });

  it('takes the length of a hold and of an offer from the settings', () => {
    const settings = { ...defaultSettings, holdBusinessDays: 2, offerBusinessDays: 1 };
    expect(holdEnd('2026-11-20', federalCalendar, settings)).toBe('2026-11-24');
    expect(offerEnd('2026-11-20', federalCalendar, settings)).toBe('2026-11-23');
  });

  it('leaves an offer open for 3 business days', () => {
    expect(offerEnd('2026-11-10', federalCalendar, defaultSettings)).toBe('2026-11-16');
  });

  test.each([
    ['3 business days', null, '2026-11-16'],
    ['no later than there is something to answer', '2026-11-12', '2026-11-12'],
    ['3 business days, when there is longer', '2026-11-20', '2026-11-16'],
  ])('gives a SAH %s', (_name, lastDay, due) => {
    expect(sahAnswerDue('2026-11-10', lastDay, federalCalendar, defaultSettings)).toBe(due);
  });

  test.each([
    ['5 business days', null, '2026-11-18'],
    ['no longer than its group holds the profile', '2026-11-12', '2026-11-12'],
    ['5 business days, when the hold is longer', '2026-11-24', '2026-11-18'],
  ])('gives a question %s', (_name, holdEndsOn, due) => {
    expect(answerDue('2026-11-10', holdEndsOn, federalCalendar, defaultSettings)).toBe(due);
  });

  it('proposes a conference within 15 business days of approval', () => {
    expect(conferenceDue('2026-11-02', federalCalendar, defaultSettings)).toBe('2026-11-24');
  });

  it('reviews at 6 to 10 months', () => {
    expect(formalReviewWindow('2026-08-31')).toEqual({ from: '2027-02-28', to: '2027-06-30' });
  });

  it('ends JAS 24 months after arrival', () => {
    expect(jasEnd('2028-02-29')).toBe('2030-02-28');
  });

  test.each([
    ['2026-11-01', '2026-11-11', '2026-11-06'],
    ['2026-11-01', '2026-11-12', '2026-11-06'],
    ['2026-11-22', '2028-05-15', '2027-08-19'],
    ['2026-11-22', '2026-11-22', '2026-11-22'],
  ])('checks in midway between %s and %s: %s', (from, to, middle) => {
    expect(midpoint(from, to)).toBe(middle);
  });
});
