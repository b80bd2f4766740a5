import { communityCodes } from '#app/domain/vocabulary/communities.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { medicalLevelCodes } from '#app/domain/vocabulary/medical-levels.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { priorityCodes } from '#app/domain/vocabulary/priorities.ts';
import { provinceCodes } from '#app/domain/vocabulary/provinces.ts';
import { sizeFacets } from './document.ts';
import type { Facet } from './port.ts';

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
} as const satisfies Record<Facet, readonly string[]>;
