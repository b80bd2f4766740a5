import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { type Capacity, isAskedByItself, nothingRecorded } from '#app/domain/fit/capacity.ts';
import {
  type CommunityCode,
  communities,
  communityCodes,
} from '#app/domain/vocabulary/communities.ts';
import {
  type CommunitySupportCode,
  communitySupportCodes,
  communitySupports,
} from '#app/domain/vocabulary/community-supports.ts';
import { type CountryCode, countries } from '#app/domain/vocabulary/countries.ts';
import type { LanguageCode } from '#app/domain/vocabulary/languages.ts';
import type { Transaction } from '#db/client.server.ts';
import { appendJournal, capacityChain } from '#db/repositories/journal.server.ts';
import { organizationCapacity } from '#db/schema/marketplace.ts';
import type { Organization, World } from './organizations.ts';
import { type Random, randomOf } from './random.ts';

/** Shares of groups that recorded anything, and of the answers of those that did. */
const recordedShare = 0.7;
const answeredShare = 0.8;

/** Languages go with where a community comes from: nobody is invented who speaks at random. */
const spokenOf: Partial<Record<CountryCode, readonly LanguageCode[]>> = {
  SY: ['ara', 'apc', 'kmr'],
  IQ: ['ara', 'ckb'],
  AF: ['prs', 'pbu'],
  ER: ['tir', 'ara'],
  ET: ['amh', 'orm', 'tir'],
  SO: ['som'],
  CD: ['swa', 'lin'],
  BI: ['run', 'swa'],
  SS: ['din', 'nus'],
  MM: ['mya', 'ksw'],
};
const origins = Object.keys(spokenOf) as CountryCode[];
const asked = communitySupportCodes.filter(isAskedByItself);

/** A group that recorded what it can offer, and when. */
export interface GroupRecord {
  readonly organization: Organization;
  readonly capacity: Capacity;
  readonly recordedOn: CivilDate;
}

/**
 * What the groups of the demonstration recorded of themselves: drawn from their names, so that the same
 * day tells the same. The first SAH, whose account opens the demonstration, has recorded; some records
 * are old enough to be looked over, and some groups recorded nothing.
 */
export function tellCapacities(world: World, today: CivilDate): GroupRecord[] {
  return [...world.sahs, ...world.groups].flatMap((organization, index) => {
    const random = randomOf(`offer ${organization.nameEn}`);
    if (!random.chance(recordedShare) && index !== 0) return [];
    const daysAgo = index === 0 ? 40 : random.whole(5, 260);
    return [
      { organization, capacity: drawn(organization, random), recordedOn: addDays(today, -daysAgo) },
    ];
  });
}

function drawn({ community, kind }: Organization, random: Random): Capacity {
  const from = random.shuffled(origins).slice(0, random.whole(1, 4));
  const spoken = new Set(from.flatMap((code) => spokenOf[code] ?? []));
  const answered = <T>(value: T): T | null => (random.chance(answeredShare) ? value : null);
  const supports = asked.map((code) => ({ code, given: drawnSupport(code, random) }));
  const withAnswer = (answer: string): CommunitySupportCode[] =>
    supports.filter(({ given }) => given === answer).map(({ code }) => code);
  return {
    ...nothingRecorded,
    communities: community ? servedFrom(community, kind === 'sah', random) : null,
    largestHousehold: answered(random.whole(3, 9)),
    languages: answered([...spoken]),
    originCountries: answered(from),
    originRegions: random.chance(0.3) ? [countries[random.pick(from)].region] : null,
    supportsOffered: withAnswer('offered'),
    supportsMissing: withAnswer('missing'),
    medicalVolunteers: answered(random.whole(0, 6)),
    accessibleHousing: answered(random.chance(0.4)),
    guardianshipExperience: answered(random.chance(0.3)),
    roomFor: answered(random.whole(0, 3)),
  };
}

/** A group offers more of its own than it knows of the services around it. */
function drawnSupport(code: CommunitySupportCode, random: Random) {
  const own = communitySupports[code].kind === 'sponsor';
  return random.weighted([
    ['offered', own ? 5 : 6],
    ['missing', own ? 2 : 1],
    ['unknown', own ? 3 : 4],
  ] as const);
}

/** Its own community, and some of its province: a SAH reaches further than one group. */
function servedFrom(community: CommunityCode, wide: boolean, random: Random): CommunityCode[] {
  const near = communityCodes.filter(
    (code) => code !== community && communities[code].province === communities[community].province,
  );
  const others = random.shuffled(near).slice(0, random.whole(wide ? 1 : 0, wide ? 4 : 1));
  return [community, ...others];
}

/** Writes them, each with its row of the journal, in the order of the days on which they were recorded. */
export async function writeCapacities(
  tx: Transaction,
  world: World,
  today: CivilDate,
): Promise<void> {
  const records = tellCapacities(world, today).sort((a, b) =>
    a.recordedOn.localeCompare(b.recordedOn),
  );
  await tx.insert(organizationCapacity).values(
    records.map(({ organization, capacity, recordedOn }) => ({
      organizationId: organization.id,
      ...rowOf(capacity),
      recordedOn,
      recordedBy: world.actorOf(organization).accountId,
    })),
  );
  for (const { organization, capacity, recordedOn } of records) {
    const changed = (Object.keys(capacity) as (keyof Capacity)[]).filter(
      (field) => JSON.stringify(capacity[field]) !== JSON.stringify(nothingRecorded[field]),
    );
    const data = { organizationId: organization.id, version: 1, changed };
    const at = new Date(`${recordedOn}T16:00:00Z`);
    await appendJournal(tx, capacityChain, world.actorOf(organization), at, [
      { event: 'capacity_recorded', data },
    ]);
  }
}

const rowOf = (capacity: Capacity) => ({
  ...capacity,
  communities: capacity.communities && [...capacity.communities],
  languages: capacity.languages && [...capacity.languages],
  originCountries: capacity.originCountries && [...capacity.originCountries],
  originRegions: capacity.originRegions && [...capacity.originRegions],
  supportsOffered: [...capacity.supportsOffered],
  supportsMissing: [...capacity.supportsMissing],
});
