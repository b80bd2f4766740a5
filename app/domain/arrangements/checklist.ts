import type { CivilDate } from '../clock/civil-date.ts';

export const responsibles = [
  'sponsor',
  'service_provider',
  'both',
  'local_office',
  'not_applicable',
] as const;
export type Responsible = (typeof responsibles)[number];

/**
 * Who signs, in order: the local office signs last, after its review (OB 646 step 9). Two SAHs that share a
 * sponsorship are one party here: process §9 has "the SPO and the sponsor" complete the checklist, while
 * §8 asks each SAH to sign the undertaking (D).
 */
export const signatories = ['sponsor', 'service_provider', 'local_office'] as const;
export type Signatory = (typeof signatories)[number];

export interface ChecklistEntry {
  readonly itemCode: string;
  readonly responsible: Responsible | null;
  readonly byDate: CivilDate | null;
}

/** The roles and responsibilities checklist of a case (OB 646 step 9). Notes are restricted data. */
export interface Checklist {
  readonly id: string;
  readonly kind: 'roles' | 'reception';
  readonly entries: readonly ChecklistEntry[];
  readonly signatures: readonly { readonly party: Signatory; readonly signedOn: CivilDate }[];
}

/** What an entry still lacks before anyone can sign, if anything. */
export function missingIn(entry: ChecklistEntry): 'responsible' | 'date' | null {
  if (entry.responsible === null) return 'responsible';
  if (entry.responsible !== 'not_applicable' && entry.byDate === null) return 'date';
  return null;
}

/** The parties of a case: no service provider signs where none follows it (OB 646 step 10: "if applicable"). */
export function signatoriesOf(state: {
  readonly serviceProviderId: string | null;
}): readonly Signatory[] {
  return signatories.filter((p) => p !== 'service_provider' || state.serviceProviderId !== null);
}

/** Whether every party has signed; `parties` are the case's own (`signatoriesOf`). */
export function isSigned(
  checklist: Checklist,
  parties: readonly Signatory[] = signatories,
): boolean {
  return parties.every((party) => checklist.signatures.some((s) => s.party === party));
}
