import { type Refusal, refuse } from '../decision.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';
import { mayNotSponsor, type SponsorFacts } from '../organization/sponsoring.ts';
import { type CommunitySupportCode, communitySupports } from '../vocabulary/community-supports.ts';
import { type Capacity, requirementsOf } from './capacity.ts';
import { isNear, type Whereabouts } from './near.ts';

/** What of a sponsor bars it from profiles, whoever else claims them. */
export type Standing = Omit<SponsorFacts, 'openHolds' | 'holdingLimit'>;

/**
 * Why a group would write in vain, said before it writes a word (process §7, PDI).
 * @returns the refusal its claim would meet whatever it offers, or null.
 */
export function excludedFrom(
  profile: Pick<PublishedFields, 'contacts'>,
  standing: Standing,
): Refusal | null {
  return mayNotSponsor(standing) ?? tooFar(profile, standing);
}

/** Whether relatives or friends live where the group is not: only groups there may claim (process §7, PDI). */
export function tooFar(
  { contacts }: Pick<PublishedFields, 'contacts'>,
  group: Whereabouts,
): Refusal | null {
  if (!contacts || isNear(contacts, group) !== false) return null;
  const { province, community } = contacts;
  return refuse('only_groups_near', { province, ...(community ? { community } : {}) });
}

/**
 * Services that this household needs and that the group recorded as missing in its communities: it may
 * still claim, and is told first. Supports of the group itself are not among them: those it can find.
 */
export function missingServices(
  { needs }: Pick<PublishedFields, 'needs'>,
  capacity: Capacity,
): CommunitySupportCode[] {
  const isService = (code: CommunitySupportCode) => communitySupports[code].kind === 'community';
  const missing = needs.flatMap(({ code }) =>
    requirementsOf(capacity, code)
      .filter(({ anyOf, result }) => result === 'not_met' && anyOf.some(isService))
      .flatMap(({ anyOf }) => anyOf.filter(isService)),
  );
  return [...new Set(missing)];
}
