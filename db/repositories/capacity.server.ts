import type { Capacity } from '#app/domain/fit/capacity.ts';
import { isCommunityCode } from '#app/domain/vocabulary/communities.ts';
import { isCommunitySupportCode } from '#app/domain/vocabulary/community-supports.ts';
import { isCountryCode } from '#app/domain/vocabulary/countries.ts';
import { isLanguageCode } from '#app/domain/vocabulary/languages.ts';
import { isRegionCode } from '#app/domain/vocabulary/regions.ts';
import type { organizationCapacity } from '../schema/marketplace.ts';

/** A row of what a group recorded, as the rules see it; a code no list knows any more is left out. */
export function capacityOf(row: typeof organizationCapacity.$inferSelect): Capacity {
  return {
    communities: row.communities?.filter(isCommunityCode) ?? null,
    largestHousehold: row.largestHousehold,
    languages: row.languages?.filter(isLanguageCode) ?? null,
    originCountries: row.originCountries?.filter(isCountryCode) ?? null,
    originRegions: row.originRegions?.filter(isRegionCode) ?? null,
    supportsOffered: row.supportsOffered.filter(isCommunitySupportCode),
    supportsMissing: row.supportsMissing.filter(isCommunitySupportCode),
    medicalVolunteers: row.medicalVolunteers,
    accessibleHousing: row.accessibleHousing,
    guardianshipExperience: row.guardianshipExperience,
    roomFor: row.roomFor,
  };
}
