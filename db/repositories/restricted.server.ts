import { and, asc, eq, inArray, like, not, sql } from 'drizzle-orm';
import type { Member } from '#app/domain/case/household.ts';
import type { ClaimNote } from '#app/domain/claim/claim-note.ts';
import type { Answers, UndertakingForm } from '#app/domain/undertaking/names.ts';
import type { Transaction } from '../client.server.ts';
import {
  checklistNote,
  claimNote,
  document,
  formAnswers,
  householdMember,
  type RestrictedSection,
  restrictedNote,
} from '../schema/restricted.ts';
import type { Vault } from './vault.server.ts';

export async function saveMembers(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  members: readonly (Member & { readonly id: string })[],
): Promise<void> {
  await tx.insert(householdMember).values(
    members.map(({ id, ...member }, position) => ({
      id,
      caseId,
      position,
      details: vault.seal(`household_member:${id}`, member),
    })),
  );
}

export async function listMembers(
  tx: Transaction,
  vault: Vault,
  caseId: string,
): Promise<Member[]> {
  const rows = await tx
    .select()
    .from(householdMember)
    .where(eq(householdMember.caseId, caseId))
    .orderBy(asc(householdMember.position));
  return rows.map((row) => vault.open<Member>(`household_member:${row.id}`, row.details));
}

/** Restricted text of a case, by section. */
export async function saveNote(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  section: RestrictedSection,
  text: string,
): Promise<void> {
  const content = vault.seal(`restricted_note:${section}`, text);
  await tx
    .insert(restrictedNote)
    .values({ caseId, section, content })
    .onConflictDoUpdate({
      target: [restrictedNote.caseId, restrictedNote.section],
      set: { content },
    });
}

export async function listNotes(
  tx: Transaction,
  vault: Vault,
  caseId: string,
): Promise<Partial<Record<RestrictedSection, string>>> {
  const rows = await tx
    .select()
    .from(restrictedNote)
    .where(and(eq(restrictedNote.caseId, caseId), not(like(restrictedNote.section, 'refusal:%'))));
  return Object.fromEntries(
    rows.map(({ section, content }) => [
      section,
      vault.open<string>(`restricted_note:${section}`, content),
    ]),
  );
}

/**
 * Where the comment on a refused package is kept: under that package, so that it is neither overwritten
 * nor shown when another sponsor follows.
 */
const refusalSection = (packageId: string) => sql<RestrictedSection>`${`refusal:${packageId}`}`;

export async function saveRefusalComment(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  packageId: string,
  text: string,
): Promise<void> {
  const content = vault.seal(`refusal_comment:${packageId}`, text);
  await tx.insert(restrictedNote).values({ caseId, section: refusalSection(packageId), content });
}

/** The comment on a refused package, still sealed: whether there is one can be said without opening it. */
export async function findRefusalComment(
  tx: Transaction,
  caseId: string,
  packageId: string,
): Promise<{ open(vault: Vault): string } | null> {
  const [row] = await tx
    .select({ content: restrictedNote.content })
    .from(restrictedNote)
    .where(
      and(eq(restrictedNote.caseId, caseId), eq(restrictedNote.section, refusalSection(packageId))),
    );
  return row
    ? { open: (vault) => vault.open<string>(`refusal_comment:${packageId}`, row.content) }
    : null;
}

export async function saveAnswers(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  packageId: string,
  form: UndertakingForm,
  answers: Answers,
): Promise<void> {
  const sealed = vault.seal(`form_answers:${packageId}:${form}`, answers);
  await tx
    .insert(formAnswers)
    .values({ caseId, packageId, form, answers: sealed })
    .onConflictDoUpdate({
      target: [formAnswers.packageId, formAnswers.form],
      set: { answers: sealed },
    });
}

export async function listAnswers(
  tx: Transaction,
  vault: Vault,
  packageId: string,
): Promise<Partial<Record<UndertakingForm, Answers>>> {
  const rows = await tx.select().from(formAnswers).where(eq(formAnswers.packageId, packageId));
  return Object.fromEntries(
    rows.map(({ form, answers }) => [
      form,
      vault.open<Answers>(`form_answers:${packageId}:${form}`, answers),
    ]),
  );
}

export interface NewDocument {
  readonly id: string;
  readonly packageId: string;
  readonly form: UndertakingForm;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly sha256: string;
  readonly uploadedBy: string;
}

export async function saveDocument(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  given: NewDocument,
): Promise<void> {
  const { id, packageId, form, sha256, uploadedBy } = given;
  await tx.insert(document).values({
    id,
    caseId,
    packageId,
    form,
    sha256,
    uploadedBy,
    size: given.content.byteLength,
    fileName: vault.seal(`document_name:${id}`, given.fileName),
    content: vault.sealFile(`document:${id}`, given.content),
  });
}

export interface StoredDocument {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Null when there is no such document in the case, or the policies hide it. */
export async function findDocument(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  documentId: string,
): Promise<StoredDocument | null> {
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.caseId, caseId), eq(document.id, documentId)));
  if (!row) return null;
  return {
    fileName: vault.open<string>(`document_name:${row.id}`, row.fileName),
    content: vault.openFile(`document:${row.id}`, row.content),
  };
}

export async function saveChecklistNote(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  checklistId: string,
  itemCode: string,
  note: string,
): Promise<void> {
  const sealed = vault.seal(`checklist_note:${checklistId}:${itemCode}`, note);
  await tx
    .insert(checklistNote)
    .values({ caseId, checklistId, itemCode, note: sealed })
    .onConflictDoUpdate({
      target: [checklistNote.checklistId, checklistNote.itemCode],
      set: { note: sealed },
    });
}

export async function listChecklistNotes(
  tx: Transaction,
  vault: Vault,
  checklistId: string,
): Promise<Record<string, string>> {
  const rows = await tx
    .select()
    .from(checklistNote)
    .where(eq(checklistNote.checklistId, checklistId));
  return Object.fromEntries(
    rows.map(({ itemCode, note }) => [
      itemCode,
      vault.open<string>(`checklist_note:${checklistId}:${itemCode}`, note),
    ]),
  );
}

export async function saveClaimNote(
  tx: Transaction,
  vault: Vault,
  caseId: string,
  claimId: string,
  { text, lang }: ClaimNote,
): Promise<void> {
  const note = vault.seal(`claim_note:${claimId}`, text);
  await tx.insert(claimNote).values({ claimId, caseId, lang, note });
}

/** The note beside the end of a claim, still sealed, and the case whose vault opens it. */
export interface SealedClaimNote {
  readonly claimId: string;
  readonly caseId: string;
  open(vault: Vault): ClaimNote;
}

/** Those of these claims that the policies let the actor read. */
export async function listClaimNotes(
  tx: Transaction,
  claimIds: readonly string[],
): Promise<SealedClaimNote[]> {
  if (claimIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(claimNote)
    .where(inArray(claimNote.claimId, [...claimIds]));
  return rows.map(({ claimId, caseId, lang, note }) => ({
    claimId,
    caseId,
    open: (vault) => ({ text: vault.open<string>(`claim_note:${claimId}`, note), lang }),
  }));
}
