import type { GateFacts } from '#app/domain/disclosure/gate.ts';
import { nothingToCheck } from '#app/domain/disclosure/note-check.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import { publishRevision as decide } from '#app/domain/profile/revise-profile.ts';
import { findPublishedNotes } from '#db/repositories/profile-notes.server.ts';
import { readGateFacts } from './gate-facts.server.ts';
import { type GateOverride, refusalOfOverride } from './gate-override.server.ts';
import type { CaseCommand } from './run-command.server.ts';
import { sealPublication } from './seal-publication.server.ts';

/** A second officer lets a change through the gate: list, search and versions follow with it. */
export const publishRevision: CaseCommand<
  GateOverride | null,
  GateFacts & { readonly publishedNotes: ProfileNotes }
> = {
  name: 'publish_revision',
  permission: 'profile.approve',
  async gather(_override, { id, profile }, { tx, vault }) {
    const revision = profile?.revision;
    const publishedNotes = await findPublishedNotes(tx, id);
    if (!revision) return { estimate: null, check: nothingToCheck, publishedNotes };
    return { ...(await readGateFacts(tx, await vault(), id, revision.fields)), publishedNotes };
  },
  decide: (state, override, at, actor, facts) =>
    refusalOfOverride(actor, override) ??
    decide(
      state,
      { ...facts, approverId: actor.accountId, overrideReason: override?.reason ?? null },
      at,
    ),
  seal: sealPublication,
};
