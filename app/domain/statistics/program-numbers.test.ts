import { describe, expect, test } from 'vitest';
import {
  daysToMatch,
  daysToMatchByMonth,
  funnelBy,
  funnelOf,
  type ProfileFacts,
} from './program-numbers.ts';

const profile = (changes: Partial<ProfileFacts> = {}): ProfileFacts => ({
  stream: 'gar',
  size: 'size_5_8',
  community: 'hamilton',
  province: 'ON',
  needs: ['mobility'],
  viewed: false,
  interested: false,
  claimed: false,
  confirmed: false,
  ...changes,
});

describe('the funnel', () => {
  test('never widens: a claim without interest before it is interest', () => {
    const funnel = funnelOf([
      profile(),
      profile({ viewed: true }),
      profile({ interested: true }),
      profile({ claimed: true }),
      profile({ confirmed: true }),
    ]);
    expect(funnel).toEqual({ published: 5, viewed: 4, interest: 3, claim: 2, confirmed: 1 });
  });

  test('has a profile in each of its needs, and most profiles first', () => {
    const rows = funnelBy('need', [
      profile({ needs: ['elderly', 'mobility'], confirmed: true }),
      profile(),
    ]);
    expect(rows.map(({ code, published, confirmed }) => [code, published, confirmed])).toEqual([
      ['mobility', 2, 1],
      ['elderly', 1, 1],
    ]);
  });

  test('has a row for profiles that name no community', () => {
    expect(funnelBy('community', [profile({ community: null })])[0]?.code).toBe('not_stated');
  });
});

describe('days to match', () => {
  const took = (days: number, confirmedOn = '2026-11-20') => ({
    startedOn: new Date(Date.parse(confirmedOn) - days * 86_400_000).toISOString().slice(0, 10),
    confirmedOn,
  });

  test.each<[number[], number | null, number | null]>([
    [[], null, null],
    [[7], 7, 7],
    [[1, 2], 1, 2],
    [[5, 1, 3], 3, 5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5, 9],
  ])('%j: median %s, p90 %s', (days, median, p90) => {
    expect(daysToMatch(days.map((each) => took(each)))).toEqual({
      matches: days.length,
      median,
      p90,
    });
  });

  test('by month has every month, over the turn of the year and without matches too', () => {
    const months = daysToMatchByMonth([took(10, '2027-01-31')], '2026-11-23', '2027-02-01');
    expect(months.map(({ month, matches }) => [month, matches])).toEqual([
      ['2026-11', 0],
      ['2026-12', 0],
      ['2027-01', 1],
      ['2027-02', 0],
    ]);
  });
});
