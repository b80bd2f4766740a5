export const profileStatuses = ['draft', 'awaiting_approval', 'published', 'ended'] as const;
export type ProfileStatus = (typeof profileStatuses)[number];

/** Why an approver returns a profile to its author; coded, so that the journal holds no typed text. */
export const profileReturnReasons = [
  'household_differs',
  'needs_differ',
  'place_differs',
  'languages_or_work_differ',
  'says_too_much',
  'consent_unclear',
] as const;
export type ProfileReturnReason = (typeof profileReturnReasons)[number];
