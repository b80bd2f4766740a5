import { and, eq, isNotNull } from 'drizzle-orm';
import { openRestricted } from '#app/commands/open-restricted.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type {
  Answers,
  UndertakingForm,
  UndertakingPackage,
} from '#app/domain/undertaking/names.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { civilDateOf } from '#app/platform/clock.server.ts';
import { readAs } from '#db/client.server.ts';
import {
  findDocument,
  findRefusalComment,
  listAnswers,
  listNotes,
  type StoredDocument,
} from '#db/repositories/restricted.server.ts';
import { packageForm, undertakingPackage } from '#db/schema/arrangements.ts';
import { document } from '#db/schema/restricted.ts';

/** Why a sponsor reads what it wrote itself, and why ROC-O reads it: the same coded reason. */
const toDecide: ReasonCode<'restricted_read'> = 'decide_claim_or_undertaking';

export interface PackagePaper {
  readonly form: UndertakingForm;
  readonly documentId: string;
  readonly attachedOn: string;
}

/** What stands around a package beside its state: which PDF is current, and why it came back. */
export function readPackage(actor: Actor, { id }: UndertakingPackage) {
  return readAs(actor, async (tx) => {
    const papers = await tx
      .select({
        form: packageForm.form,
        documentId: document.id,
        uploadedAt: document.uploadedAt,
      })
      .from(packageForm)
      .innerJoin(document, eq(document.id, packageForm.documentId))
      .where(and(eq(packageForm.packageId, id), isNotNull(packageForm.documentId)));
    const [row] = await tx
      .select({
        returnReason: undertakingPackage.returnReason,
        decidedOn: undertakingPackage.decidedOn,
      })
      .from(undertakingPackage)
      .where(eq(undertakingPackage.id, id));
    return {
      papers: papers.map(
        ({ form, documentId, uploadedAt }): PackagePaper => ({
          form,
          documentId,
          attachedOn: civilDateOf(uploadedAt),
        }),
      ),
      returnReason: row?.returnReason ?? null,
      decidedOn: row?.decidedOn ?? null,
    };
  });
}

/** Opens the answers of a package; one journal row. Null when the actor may not. */
export async function openAnswers(
  actor: Actor,
  caseId: string,
  packageId: string,
  opening: { readonly reason?: string; readonly form?: UndertakingForm } = {},
): Promise<Partial<Record<UndertakingForm, Answers>> | null> {
  const { reason = toDecide, form } = opening;
  const opened = await openRestricted(
    actor,
    caseId,
    { part: 'package', reason, ...(form ? { ref: form } : {}) },
    (tx, vault) => listAnswers(tx, vault, packageId),
  );
  return opened.ok ? opened.content : null;
}

/** Opens the comment with which ROC-O returned the package; one journal row. */
export async function openReturnComment(actor: Actor, caseId: string): Promise<string | null> {
  const opened = await openRestricted(
    actor,
    caseId,
    { part: 'return_comment', reason: toDecide },
    async (tx, vault) => (await listNotes(tx, vault, caseId)).return_comment ?? '',
  );
  return opened.ok ? opened.content : null;
}

/** Whether ROC-O wrote a comment when it refused the package; saying so opens nothing. */
export function hasRefusalComment(
  actor: Actor,
  caseId: string,
  packageId: string,
): Promise<boolean> {
  return readAs(actor, async (tx) => (await findRefusalComment(tx, caseId, packageId)) !== null);
}

/** Opens that comment; one journal row. */
export async function openRefusalComment(
  actor: Actor,
  caseId: string,
  packageId: string,
): Promise<string | null> {
  const opened = await openRestricted(
    actor,
    caseId,
    { part: 'refusal_comment', reason: toDecide, ref: packageId },
    async (tx, vault) => (await findRefusalComment(tx, caseId, packageId))?.open(vault) ?? '',
  );
  return opened.ok ? opened.content : null;
}

/** Opens one signed PDF; one journal row. Null when it is unknown, or not the actor's to see. */
export async function openDocument(
  actor: Actor,
  caseId: string,
  documentId: string,
): Promise<StoredDocument | null> {
  if (!isUuid(documentId)) return null;
  const opened = await openRestricted(
    actor,
    caseId,
    { part: 'document', reason: toDecide, ref: documentId },
    (tx, vault) => findDocument(tx, vault, caseId, documentId),
  );
  return opened.ok ? opened.content : null;
}
