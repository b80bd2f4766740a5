import { expect, it, test } from 'vitest';
import { capacityFields } from '#app/domain/fit/capacity.ts';
import { tellDemonstration } from '../demonstration.ts';
import { tellCapacities } from './capacities.ts';
import { buildWorld } from './organizations.ts';

// On a Monday, after holidays, at the end of a month: always some of each.
test.each(['2026-11-23', '2026-12-28', '2027-03-31'])(
  'groups were invited, and some have answered in every way, on %s',
  async (day) => {
    const world = buildWorld();
    const stories = await tellDemonstration(world, day);
    const invitations = stories.flatMap(({ state }) => state.invitations);
    const statuses = new Set(invitations.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['sent', 'yes', 'no', 'later']));
    expect(invitations.length).toBeGreaterThanOrEqual(12);
    const opening = invitations.filter(
      ({ organizationId }) => organizationId === world.sahs[0]?.id,
    );
    expect(opening.map(({ status }) => status)).toEqual(expect.arrayContaining(['sent', 'later']));
  },
);

it('tells of about seven in ten groups what they can offer, the same each time', () => {
  const world = buildWorld();
  const records = tellCapacities(world, '2026-11-23');
  const share = records.length / (world.sahs.length + world.groups.length);
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.8);
  expect(records[0]?.organization).toBe(world.sahs[0]);
  expect(tellCapacities(buildWorld(), '2026-11-23').map(({ capacity }) => capacity)).toEqual(
    records.map(({ capacity }) => capacity),
  );
  // Whatever can be answered is left open by somebody, and answered by somebody else.
  for (const field of capacityFields) {
    expect(records.some(({ capacity }) => capacity[field] !== null)).toBe(true);
  }
});
