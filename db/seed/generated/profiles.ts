import { addDays, type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { promotionLimit } from '#app/domain/clock/deadlines.ts';
import {
  type PublishedProfile,
  type PublishedStream,
  publishProfile,
} from '#app/domain/disclosure/published-profile.ts';
import { type WarningDay, warningDays } from '#app/domain/promotion/names.ts';
import type { CommunityCode } from '#app/domain/vocabulary/communities.ts';
import { inventHousehold } from '../demonstration/household.ts';
import { type Random, randomOf } from '../demonstration/random.ts';

/*
 * Live profiles by the thousand, invented like those of the demonstration. How they are spread over
 * streams is assumed; time to match has no public source either: half within six weeks, a long tail to
 * the limit.
 */

/** A live profile, and what its case needs beside it. */
export interface GeneratedProfile {
  readonly caseId: string;
  readonly promotionId: string;
  readonly reference: string;
  readonly profile: PublishedProfile;
  readonly community: CommunityCode;
  readonly memberCount: number;
  readonly arrivedOn: CivilDate | null;
  readonly consentOn: CivilDate;
  /** The last warning its promotion would have had by now; null before the first. */
  readonly warnedAt: WarningDay | null;
}

/** As many as there are numbers for. */
export const mostProfiles = 1_000_000;

/**
 * JAS began in 1980: no case has a reference of an earlier year, so these are told from real ones, and
 * never take a number one of them could draw. The same goes for profile numbers of seven digits.
 */
export const firstReference = 'C 1901-000000';
export const endOfReferences = 'C 1980';

const streams: readonly (readonly [PublishedStream, number])[] = [
  ['gar', 46],
  ['overseas', 44],
  ['bvor', 10],
];
/** Half of all that are posted are matched by this day. */
const halfMatchedAfter = 42;

/**
 * The profile at one place of the sequence of a seed, as it is on a day. The same seed, place and day
 * make the same profile, whatever was made before.
 */
export function generatedProfile(seed: string, index: number, today: CivilDate): GeneratedProfile {
  const random = randomOf(`generated ${seed} ${index}`);
  const ids = random.fork('ids');
  const stream = random.weighted(streams);
  const postedOn = postedDay(random, stream, today);
  const limitOn = promotionLimit(stream, postedOn);
  const { fields, community, members } = inventHousehold(random, postedOn, today, stream);
  const number = numberAt(index);
  const verdict = publishProfile(fields, { number, postedOn, limitOn });
  if (!verdict.ok) throw new Error(`profile ${index} can't be published: ${verdict.code}`);
  const left = daysBetween(today, limitOn);
  return {
    caseId: ids.uuid(),
    promotionId: ids.uuid(),
    reference: referenceAt(index),
    profile: verdict.profile,
    community,
    memberCount: members.length,
    arrivedOn: stream === 'overseas' ? null : addDays(postedOn, -random.whole(30, 210)),
    consentOn: addDays(postedOn, -random.whole(5, 25)),
    warnedAt: [...warningDays].sort((a, b) => a - b).find((days) => left <= days) ?? null,
  };
}

const firstYear = 1901;
const perYear = 999_999;

function referenceAt(index: number): string {
  const year = firstYear + Math.floor(index / perYear);
  return `C ${year}-${String((index % perYear) + 1).padStart(6, '0')}`;
}

/** The place of the sequence that a reference stands for. */
export function placeOf(reference: string): number {
  const [, year, count] = /^C (\d{4})-(\d{6})$/.exec(reference) ?? [];
  return (Number(year) - firstYear) * perYear + Number(count) - 1;
}

/** When one that is still live today was posted: the older, the rarer. */
function postedDay(random: Random, stream: PublishedStream, today: CivilDate): CivilDate {
  for (;;) {
    const age = Math.floor(-Math.log2(1 - random.next()) * halfMatchedAfter);
    const postedOn = addDays(today, -age);
    if (promotionLimit(stream, postedOn) > today) return postedOn;
  }
}

/** Each place a number of its own of seven digits, in no order that shows: steps around a circle. */
function numberAt(index: number): string {
  const circle = 8_999_993;
  const step = 5_559_061;
  return `P ${1_000_000 + ((index * step) % circle)}`;
}
