import { expect, test } from 'vitest';
import { newSince } from './list-visit.ts';

test.each([
  ['never looked', null, '2026-11-16', false],
  ['first visit, today', { lookedOn: '2026-11-22', beforeOn: null }, '2026-11-16', false],
  ['looked yesterday', { lookedOn: '2026-11-21', beforeOn: null }, '2026-11-21', true],
  [
    'looked yesterday, and long before',
    { lookedOn: '2026-11-21', beforeOn: '2026-10-01' },
    '2026-11-21',
    true,
  ],
  [
    'again today: as this morning',
    { lookedOn: '2026-11-22', beforeOn: '2026-11-03' },
    '2026-11-03',
    true,
  ],
])('%s', (_what, visit, from, lastVisit) => {
  expect(newSince(visit, '2026-11-22')).toEqual({ from, lastVisit });
});
