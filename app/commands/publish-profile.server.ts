import type { GateFacts } from '#app/domain/disclosure/gate.ts';
import { nothingToCheck } from '#app/domain/disclosure/note-check.ts';
import { publishProfile as decide } from '#app/domain/profile/publish-profile.ts';
import { publishNotes } from '#db/repositories/profile-notes.server.ts';
import { readGateFacts } from './gate-facts.server.ts';
import { type GateOverride, refusalOfOverride, sealOverride } from './gate-override.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/**
 * A second officer approves and publishes: promotion starts with its limit date (process §6). The gate is
 * passed in the same transaction, on the fields and notes that are published; the input is a manager's
 * decision on a group that is too small, or nothing.
 */
export const publishProfile: CaseCommand<GateOverride | null, GateFacts> = {
  name: 'publish_profile',
  permission: 'profile.approve',
  gather: async (_override, { id, profile }, { tx, vault }) =>
    profile
      ? readGateFacts(tx, await vault(), id, profile.fields)
      : { estimate: null, check: nothingToCheck },
  decide: (state, override, at, actor, facts) =>
    refusalOfOverride(actor, override) ??
    decide(
      state,
      { ...facts, approverId: actor.accountId, overrideReason: override?.reason ?? null },
      at,
    ),
  async seal(override, state, surroundings, { check }) {
    const versionNo = (state.profile?.versionNo ?? 0) + 1;
    await publishNotes(surroundings.tx, state.id, versionNo, check.notes);
    await sealOverride(override, state.id, surroundings);
  },
};
