import { describe, expect, test } from 'vitest';
import { playMonth, shareOfTopTenth } from '#test/bench/support/exposure-month.ts';
import { type Ranked, recommended, weekOfNeed } from './ranking.ts';

const today = '2026-11-22';
const profile = (number: string, changes: Partial<Ranked> = {}): Ranked => ({
  number,
  priority: 'regular',
  limitOn: '2027-01-22',
  seenBy: 10,
  ...changes,
});
const order = (profiles: readonly Ranked[]) =>
  recommended(profiles, today).map(({ number }) => number);

describe('the recommended order', () => {
  test.each<[string, Partial<Ranked>, Partial<Ranked>]>([
    ['the sooner limit', { limitOn: '2026-12-01' }, { limitOn: '2027-01-01' }],
    ['High priority, all else equal', { priority: 'high' }, {}],
    [
      'two weeks to the limit, before High priority with five',
      { limitOn: '2026-12-06' },
      { priority: 'high', limitOn: '2026-12-27' },
    ],
    ['the less seen, all else equal', { seenBy: 6 }, { seenBy: 7 }],
    [
      'one nobody has seen, whatever the dates of what seven groups have seen',
      { seenBy: 0, limitOn: '2027-05-22' },
      { seenBy: 7, limitOn: '2026-11-22', priority: 'high' },
    ],
    [
      'the sooner limit among those that about as many have seen',
      { seenBy: 100, limitOn: '2026-12-01' },
      { seenBy: 64, limitOn: '2027-01-01' },
    ],
  ])('%s comes first', (_, before, after) => {
    expect(order([profile('P 2', after), profile('P 1', before)])).toEqual(['P 1', 'P 2']);
    expect(order([profile('P 1', after), profile('P 2', before)])).toEqual(['P 2', 'P 1']);
  });

  test('is the same for whatever order the profiles come in, and turns from day to day', () => {
    const same = Array.from({ length: 40 }, (_, at) => profile(`P ${100 + at}`));
    expect(new Set(same.map(weekOfNeed)).size).toBe(1);
    expect(order([...same].reverse())).toEqual(order(same));
    const fronts = Array.from(
      { length: 7 },
      (_, day) => recommended(same, `2026-11-${22 + day}`)[0]?.number,
    );
    expect(new Set(fronts).size).toBe(7);
  });
});

describe('a month of visits', () => {
  const small = { groups: 60, visitsADay: 80, live: 120, before: 30, days: 30 };

  test('shows every profile that is live for a week to twelve groups and more', () => {
    const { groups } = playMonth(small);
    expect(groups.length).toBeGreaterThan(120);
    expect(groups[0]).toBeGreaterThanOrEqual(12);
  });

  test('would leave some unseen if the order did not look at who has seen them', () => {
    const { groups, places } = playMonth({ ...small, countsSeen: false });
    expect(groups[0]).toBe(0);
    expect(shareOfTopTenth(places)).toBeGreaterThan(shareOfTopTenth(playMonth(small).places));
  });
});
