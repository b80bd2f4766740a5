import { attachDocument } from '#app/commands/attach-document.server.ts';
import { fillForm } from '#app/commands/fill-form.server.ts';
import { runCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { Answers, UndertakingForm } from '#app/domain/undertaking/names.ts';
import type { Text } from '#app/i18n/text.ts';
import type { UploadedFile } from '#app/platform/http.server.ts';
import { inspectPdf, type PdfProblem } from '#app/platform/pdf-upload.server.ts';

/** Why a file can't be kept, in the reader's language; null for a PDF that may. */
export async function problemOf(file: UploadedFile, { undertaking }: Text): Promise<string | null> {
  const { upload } = undertaking;
  if (file.bytes.length === 0) return upload.empty;
  if (file.tooLarge) return upload.tooLarge;
  const verdict = await inspectPdf(file.bytes);
  if (verdict.ok) return null;
  const words: Record<PdfProblem, string> = {
    not_pdf: upload.notPdf,
    too_large: upload.tooLarge,
    active_content: upload.active,
    encrypted: upload.encrypted,
  };
  return words[verdict.code];
}

export interface ToSave {
  readonly form: UndertakingForm;
  /** Null where the answers must be corrected first. */
  readonly answers: Answers | null;
  /** Null where no PDF was chosen, or it can't be kept. */
  readonly file: UploadedFile | null;
  readonly expectedVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Keeps what can be kept: good answers even when the PDF is refused, and the other way round. */
export async function savePart(
  actor: Actor,
  state: CaseState,
  { form, answers, file, expectedVersion, idempotencyKey }: ToSave,
): Promise<Refusal | null> {
  let version = expectedVersion;
  if (answers) {
    const filled = await runCommand(actor, fillForm, {
      caseId: state.id,
      input: { form, answers },
      expectedVersion: version,
      idempotencyKey,
    });
    if (!filled.ok) return filled;
    version = filled.version;
  }
  if (!file) return null;
  const attached = await runCommand(actor, attachDocument, {
    caseId: state.id,
    input: {
      documentId: crypto.randomUUID(),
      form,
      fileName: file.filename,
      content: file.bytes,
    },
    expectedVersion: version,
    // A key answers one command only; this is the second of the same form.
    idempotencyKey: idempotencyKey ? `${idempotencyKey}:pdf` : undefined,
  });
  return attached.ok ? null : attached;
}
