/** The words of a case: streams, stages, outcomes (process §2, §3). */

export const streams = ['gar', 'bvor', 'overseas'] as const;
export type Stream = (typeof streams)[number];

/** In the order of the normal way. */
export const stages = [
  'draft',
  'local_review',
  'information_requested',
  'designation',
  'profile_preparation',
  'promotion',
  'urgent_request',
  'matched',
  'undertaking_review',
  'arrangements',
  'active',
  'unmatched',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** Stages in which ROD sees the case: designation or later (privacy.md, who sees what). */
export const stagesBeforeDesignation: readonly Stage[] = [
  'draft',
  'local_review',
  'information_requested',
];

export const outcomes = [
  'completed',
  'early_end',
  'breakdown',
  'unmatched_stays_on_rap',
  'unmatched_returned_to_visa_office',
  'not_suited',
  'withdrawn',
  'declined',
  'not_designated',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a promotion ended (process §6). */
export const promotionEnds = [
  'sponsor_found',
  'time_limit',
  'withdrawn',
  'shortened',
  'suspended',
] as const;
export type PromotionEnd = (typeof promotionEnds)[number];

export const consentForms = ['imm5475', 'imm0008_sch2_d'] as const;
export type ConsentForm = (typeof consentForms)[number];
