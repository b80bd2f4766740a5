import { communityCodes } from '#app/domain/vocabulary/communities.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { medicalLevelCodes } from '#app/domain/vocabulary/medical-levels.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { priorityCodes } from '#app/domain/vocabulary/priorities.ts';
import { provinceCodes } from '#app/domain/vocabulary/provinces.ts';
import { sizeFacets } from './document.ts';
import type { Facet, RangeName } from './port.ts';

/** Days left to the limit date, as people look for them; both ends belong to the bucket. */
export const daysLeftBuckets = {
  d3: { from: 0, to: 3 },
  d14: { from: 4, to: 14 },
  d30: { from: 15, to: 30 },
  d31: { from: 31, to: null },
} as const satisfies Record<string, { from: number; to: number | null }>;
export type DaysLeftBucket = keyof typeof daysLeftBuckets;
export const daysLeftBucketCodes = Object.keys(daysLeftBuckets) as DaysLeftBucket[];

/** A household is in Canada, or abroad and ready to travel, or abroad and not ready yet. */
export const travelStates = ['in_canada', 'ready', 'not_ready'] as const;

/**
 * How a profile fits the group that asks, by `compareFit`; each holds all of the one before it.
 * `open_to_us`: nothing bars the group from it, as its card says (`excludedFrom`, process §7). Of a
 * group that is barred itself, no profile is.
 */
export const fitValues = ['all_met', 'none_not_met', 'open_to_us'] as const;
export type FitValue = (typeof fitValues)[number];

/** What can be asked of a range; a promotion is never longer. */
export const rangeBounds = {
  size: { from: 1, to: 30 },
  daysLeft: { from: 0, to: 400 },
} as const satisfies Record<RangeName, { from: number; to: number }>;

/** Every value a facet can take, in the order in which a URL names them. */
export const facetValues = {
  community: communityCodes,
  language: languageCodes,
  size: sizeFacets,
  need: publishedNeedCodes,
  priority: priorityCodes,
  stream: ['gar', 'bvor', 'overseas'],
  medical: medicalLevelCodes,
  province: [...provinceCodes, 'not_stated'],
  daysLeft: daysLeftBucketCodes,
  travel: travelStates,
  fit: fitValues,
} as const satisfies Record<Facet, readonly string[]>;
