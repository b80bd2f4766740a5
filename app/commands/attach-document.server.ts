import { createHash } from 'node:crypto';
import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import { attachDocument as decide } from '#app/domain/undertaking/package.ts';
import { saveDocument } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface AttachDocumentInput {
  readonly documentId: string;
  readonly form: UndertakingForm;
  readonly fileName: string;
  /** A PDF already checked at the edge. */
  readonly content: Uint8Array;
}

const digestOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The signed PDF of a form goes into the package, sealed. A newer one takes its place. */
export const attachDocument: CaseCommand<AttachDocumentInput> = {
  name: 'attach_document',
  permission: 'undertaking.prepare',
  asked: ({ form, fileName, content }) => [form, fileName, digestOf(content)],
  decide: (state, { form, documentId }) => decide(state, { form, documentId }),
  async seal({ documentId, form, fileName, content }, state, { tx, vault, actor }) {
    if (!state.package) return;
    await saveDocument(tx, await vault(), state.id, {
      id: documentId,
      packageId: state.package.id,
      form,
      fileName,
      content,
      sha256: digestOf(content),
      uploadedBy: actor.accountId,
    });
  },
};
