export const profileStatuses = ['draft', 'awaiting_approval', 'published', 'ended'] as const;
export type ProfileStatus = (typeof profileStatuses)[number];

/** A change to a published profile, on its way to the gate; gone once it is published or dropped. */
export const revisionStatuses = ['draft', 'awaiting_approval'] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];

/** Languages a profile's note may be written in. */
export type NoteLanguage = 'en' | 'fr';

/** What the gate found when it let a version through (privacy.md, "The publication gate", check 2). */
export interface GatePassage {
  /** Households of the reference population that share what is published, as estimated. */
  readonly groupSize: number;
  /** The smallest group the settings allow. */
  readonly smallestGroup: number;
  /** A manager's coded reason for letting a smaller group through; null when none was needed. */
  readonly overrideReason: string | null;
}

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
