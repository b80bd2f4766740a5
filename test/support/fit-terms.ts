/** What groups can do, drawn from a generator of numbers: little recorded, or a lot. */
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { communityCodes } from '#app/domain/vocabulary/communities.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { provinceCodes, provinces } from '#app/domain/vocabulary/provinces.ts';
import { regionCodes } from '#app/domain/vocabulary/regions.ts';

/** @param below a whole number from 0 to one less than what it is given. */
export function anyFitTerms(below: (end: number) => number): FitTerms {
  const some = <T>(values: readonly T[], oneIn: number) => values.filter(() => below(oneIn) === 0);
  const orNull = <T>(value: T): T | null => (below(3) === 0 ? null : value);
  const kindOfNeed = publishedNeedCodes.map((code) => ({ code, kind: below(4) }));
  const community = orNull(communityCodes[below(communityCodes.length)] ?? 'toronto');
  const province = provinceCodes[below(provinceCodes.length)] ?? 'ON';
  // Where the program does not run, a group is barred, as it is by its agreement.
  const barred = !provinces[province].jasOffered || below(8) === 0;
  return {
    barred,
    province: barred ? province : orNull(province),
    community,
    communities: orNull(some(communityCodes, 1 + below(6))),
    largestHousehold: orNull(1 + below(14)),
    languages: orNull(some(languageCodes, 1 + below(8))),
    origins: orNull({
      countries: some(countryCodes, 1 + below(8)),
      regions: some(regionCodes, 1 + below(8)),
    }),
    accessibleHousing: orNull(below(2) === 0),
    // Most answer most needs, or none would fit anything.
    needsMet: kindOfNeed.filter(({ kind }) => kind > 1).map(({ code }) => code),
    needsNotMet: kindOfNeed.filter(({ kind }) => kind % 3 === 0).map(({ code }) => code),
  };
}
