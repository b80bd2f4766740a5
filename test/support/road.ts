/** Cases further along their road, brought there by the portal's own commands. */
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { type Cast, promotedCase } from './portal.ts';

/** The case as it stands now. */
export async function stateOf(caseId: string): Promise<CaseState> {
  const { asSystem } = await import('#db/client.server.ts');
  const { findCase } = await import('#db/repositories/case.server.ts');
  const state = await asSystem((tx) => findCase(tx, caseId));
  if (!state) throw new Error('no such case');
  return state;
}

/** A case whose claim is confirmed: its sponsor prepares the undertaking (OB 646 step 6). */
export async function matchedCase(cast: Cast, sponsor: Actor): Promise<CaseState> {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  const { confirmClaim } = await import('#app/commands/confirm-claim.server.ts');
  const { caseId } = await promotedCase(cast);
  done(await runCommand(sponsor, claimProfile, { caseId, input: { sahId: null } }));
  const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
  const input = { claimId, settlementPlanRequired: false };
  done(await runCommand(cast.author, confirmClaim, { caseId, input }));
  return stateOf(caseId);
}

/** A case whose undertaking is approved: the local office convenes the conference (OB 646 step 8). */
export async function arrangedCase(cast: Cast, sponsor: Actor): Promise<CaseState> {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { fillForm } = await import('#app/commands/fill-form.server.ts');
  const { attachDocument } = await import('#app/commands/attach-document.server.ts');
  const { submitPackage } = await import('#app/commands/submit-package.server.ts');
  const { approvePackage } = await import('#app/commands/approve-package.server.ts');
  const { id: caseId } = await matchedCase(cast, sponsor);
  for (const form of ['imm1324', 'imm5492'] as const) {
    const answers = { contactName: 'Exemplia Sample' };
    done(await runCommand(sponsor, fillForm, { caseId, input: { form, answers } }));
    const content = Buffer.from('%PDF-1.7 sample %%EOF');
    const document = { documentId: crypto.randomUUID(), form, fileName: 'sample.pdf', content };
    done(await runCommand(sponsor, attachDocument, { caseId, input: document }));
  }
  done(await runCommand(sponsor, submitPackage, { caseId, input: null }));
  done(await runCommand(cast.author, approvePackage, { caseId, input: null }));
  return stateOf(caseId);
}

function done(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
}
