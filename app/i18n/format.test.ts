import { describe, expect, it } from 'vitest';
import {
  compareLabels,
  counted,
  formatDate,
  formatDateTime,
  formatDaysLeft,
  formatDue,
  formatList,
  formatMoment,
  formatNumber,
  formatShortDate,
  formatTime,
  formatWeekdayDate,
  labelled,
} from './format.ts';

describe('dates', () => {
  it.each([
    ['2026-06-09', '9 June 2026', '9\u00a0juin 2026'],
    ['2027-03-01', '1 March 2027', '1er mars 2027'],
    ['2027-08-31', '31 August 2027', '31\u00a0août 2027'],
    ['2026-12-11', '11 December 2026', '11\u00a0décembre 2026'],
  ])('%s in full', (date, en, fr) => {
    expect(formatDate('en', date)).toBe(en);
    expect(formatDate('fr', date)).toBe(fr);
  });

  it('shortens long months only', () => {
    expect(formatShortDate('en', '2026-01-20')).toBe('20 Jan.');
    expect(formatShortDate('fr', '2026-01-20')).toBe('20\u00a0janv.');
    expect(formatShortDate('en', '2026-05-26')).toBe('26 May');
    expect(formatShortDate('fr', '2026-07-01')).toBe('1er juill.');
  });

  it('names the day of the week', () => {
    expect(formatWeekdayDate('en', '2026-06-09')).toBe('Tuesday 9 June 2026');
    expect(formatWeekdayDate('fr', '2026-06-16')).toBe('mardi 16\u00a0juin 2026');
  });
});

describe('times', () => {
  it.each([
    ['2026-06-16T19:30:00Z', 'America/Regina', '13:30', '13\u00a0h\u00a030'],
    ['2026-06-16T13:05:00Z', 'America/Toronto', '9:05', '9\u00a0h\u00a005'],
    ['2026-06-16T13:00:00Z', 'America/Toronto', '9:00', '9\u00a0h'],
    ['2026-06-16T04:00:00Z', 'America/Toronto', '0:00', '0\u00a0h'],
  ])('%s in %s', (instant, zone, en, fr) => {
    expect(formatTime('en', instant, zone)).toBe(en);
    expect(formatTime('fr', instant, zone)).toBe(fr);
  });

  it('takes the date of the zone, which may be the day before', () => {
    expect(formatDateTime('en', '2026-06-10T02:00:00Z', 'America/Vancouver')).toBe(
      '9 June 2026, 19:00',
    );
    expect(formatDateTime('fr', '2026-07-01T15:15:00Z', 'America/Toronto')).toBe(
      '1er juillet 2026, 11\u00a0h\u00a015',
    );
  });

  it('says the zone where readers live in several', () => {
    expect(formatMoment('en', '2026-06-16T17:30:00Z', 'America/Toronto')).toBe(
      '16 June 2026 at 13:30 (EDT)',
    );
    expect(formatMoment('fr', '2026-06-16T17:30:00Z', 'America/Toronto')).toBe(
      '16\u00a0juin 2026 à 13\u00a0h\u00a030 (HAE)',
    );
  });
});

describe('numbers and counts', () => {
  it.each([
    [999, '999', '999'],
    [12_500, '12,500', '12\u00a0500'],
    [1_234_567, '1,234,567', '1\u00a0234\u00a0567'],
    [-1500, '-1,500', '-1\u00a0500'],
    [1.5, '1.5', '1,5'],
  ])('%d', (value, en, fr) => {
    expect(formatNumber('en', value)).toBe(en);
    expect(formatNumber('fr', value)).toBe(fr);
  });

  it('takes nought as one in French and as many in English', () => {
    expect(counted('en', 0, 'profile', 'profiles')).toBe('0 profiles');
    expect(counted('fr', 0, 'profil', 'profils')).toBe('0\u00a0profil');
    expect(counted('fr', 2, 'profil', 'profils')).toBe('2\u00a0profils');
  });

  it.each([
    [24, '24 days left', '24\u00a0jours restants'],
    [1, '1 day left', '1\u00a0jour restant'],
    [0, 'Ends today', 'Fin aujourd’hui'],
    [-3, '3 days late', '3\u00a0jours de retard'],
  ])('%d days left', (days, en, fr) => {
    expect(formatDaysLeft('en', days)).toBe(en);
    expect(formatDaysLeft('fr', days)).toBe(fr);
  });

  it('tells when something is due', () => {
    expect([-1, 0, 1, 3].map((days) => formatDue('en', days))).toEqual([
      '1 day late',
      'today',
      'tomorrow',
      'in 3 days',
    ]);
    expect(formatDue('fr', 3)).toBe('dans 3\u00a0jours');
  });
});

it('sets a name apart from what is said of it, in French by a space that does not break', () => {
  expect(labelled('en', 'Size', '4 people')).toBe('Size: 4 people');
  expect(labelled('fr', 'Taille', '4 personnes')).toBe('Taille\u00a0: 4 personnes');
});

describe('lists and order', () => {
  it('puts no comma before the last', () => {
    expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(formatList('fr', ['a', 'b', 'c'])).toBe('a, b et c');
    expect(formatList('fr', ['a', 'b'], 'or')).toBe('a ou b');
    expect(formatList('en', ['a'])).toBe('a');
    expect(formatList('en', [])).toBe('');
  });

  it('orders accented labels among their letters', () => {
    expect(['Soudan', 'Iran', 'Éthiopie', 'Érythrée', 'Égypte'].sort(compareLabels('fr'))).toEqual([
      'Égypte',
      'Érythrée',
      'Éthiopie',
      'Iran',
      'Soudan',
    ]);
  });
});
