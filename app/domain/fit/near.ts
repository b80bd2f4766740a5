import type { PublishedFields } from '../disclosure/published-profile.ts';
import { type CommunityCode, communities } from '../vocabulary/communities.ts';
import type { ProvinceCode } from '../vocabulary/provinces.ts';

/** Where a group is, and the communities it said it serves; null where nobody recorded it. */
export interface Whereabouts {
  readonly province: ProvinceCode | null;
  readonly community: CommunityCode | null;
  readonly serves: readonly CommunityCode[] | null;
}

/** The communities and provinces where a group is or serves: a SAH sponsors where its people are. */
export function placesOf({ province, community, serves }: Whereabouts) {
  const there = [...new Set([...(community ? [community] : []), ...(serves ?? [])])];
  const provinces = new Set<ProvinceCode>(there.map((code) => communities[code].province));
  if (province) provinces.add(province);
  return {
    communities: there,
    provinces: [...provinces],
    /** Whether anything says in which communities it is. */
    knowsCommunities: community !== null || serves !== null,
  };
}

/**
 * Whether a group is near a household's relatives or friends: in the community where they are, or, where
 * only a province is published, in that province (process §7, PDI). Null: nobody recorded where it is.
 */
export function isNear(
  contacts: NonNullable<PublishedFields['contacts']>,
  group: Whereabouts,
): boolean | null {
  const { communities: there, provinces, knowsCommunities } = placesOf(group);
  if (contacts.community !== null && knowsCommunities) return there.includes(contacts.community);
  if (provinces.length === 0) return null;
  if (!provinces.includes(contacts.province)) return false;
  // In the province; whether in the community as well, nobody recorded.
  return contacts.community === null ? true : null;
}
