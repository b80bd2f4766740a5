import type { CivilDate } from '../clock/civil-date.ts';

/**
 * The forms of a package (OB 646 step 6). Where a second SAH shares the sponsorship, it signs the one
 * undertaking too, and is assessed by itself (process §8: "IMM 5492 for each party that signs").
 */
export const undertakingForms = ['imm1324', 'imm5492', 'imm5492_partner', 'imm5494'] as const;
export type UndertakingForm = (typeof undertakingForms)[number];

/** What was answered on a short form, by question: restricted data, kept sealed. */
export type Answers = Readonly<Record<string, string>>;

export const packageStatuses = [
  'open',
  'submitted',
  'returned',
  'approved',
  'refused',
  'abandoned',
] as const;
export type PackageStatus = (typeof packageStatuses)[number];

/** The undertaking package of a confirmed claim. Form answers and PDFs are restricted data. */
export interface UndertakingPackage {
  readonly id: string;
  readonly claimId: string;
  readonly status: PackageStatus;
  /** Forms whose short form is filled in. */
  readonly filled: readonly UndertakingForm[];
  /** Forms whose signed PDF is attached. */
  readonly attached: readonly UndertakingForm[];
  /** Whether IMM 5494 is asked for; ROC-O decides (OB 646 step 6: "if required"). */
  readonly settlementPlanRequired: boolean;
  /** When a sponsor assessment already on file was signed; it serves for 2 years (process §8). */
  readonly assessmentOnFileSignedOn: CivilDate | null;
  /** The same of the second SAH: each party that signs is assessed for itself. */
  readonly partnerAssessmentOnFileSignedOn: CivilDate | null;
  readonly submittedOn: CivilDate | null;
  readonly timesReturned: number;
}
