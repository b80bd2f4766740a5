/** The list after a release that words profiles otherwise, or holds more of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { putCase } from '#test/support/case-rows.ts';
import { castOf, openPortal, type Portal, sampleFields } from '#test/support/portal.ts';

let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];
let numbers: string[];

beforeAll(async () => {
  portal = await openPortal('refresh listing');
  owner = portal.database.open('owner').pool;
  const cast = await castOf(portal);
  const { today } = await import('#app/platform/clock.server.ts');
  const startedOn = addDays(today(), -3);
  numbers = [];
  for (const priority of ['high', 'regular'] as const) {
    const { number } = await putCase(cast, { startedOn, fields: sampleFields({ priority }) });
    numbers.push(number);
  }
  numbers.sort();
});
afterAll(() => portal?.close());

const rows = () => owner<{ number: string; xmin: string }[]>`
  select *, xmin::text from published_profile order by number`;
const refresh = async (scope: 'all' | 'sample') => {
  const { refreshListing } = await import('#app/jobs/refresh-listing.server.ts');
  await refreshListing(scope);
};
const withoutXmin = (all: readonly { xmin: string }[]) => all.map(({ xmin: _, ...row }) => row);

describe('the list, made anew from its published fields', () => {
  test('is not written where nothing differs', async () => {
    await refresh('all');
    const before = await rows();
    await refresh('all');
    await refresh('sample');
    expect(await rows()).toEqual(before);
  });

  test.each(['all', 'sample'] as const)(
    'gets words and columns of this release back (%s), and no new version',
    async (scope) => {
      const before = await rows();
      await owner`update published_profile set text_en = 'As it was worded before', size_from = null,
        size_to = null, origin_region = null where number = ${numbers[0] ?? ''}`;
      await refresh(scope);
      const after = await rows();
      expect(withoutXmin(after)).toEqual(withoutXmin(before));
      expect(after[1]).toEqual(before[1]);
    },
  );
});
