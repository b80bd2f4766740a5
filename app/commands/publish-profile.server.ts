import type { GateFacts } from '#app/domain/disclosure/gate.ts';
import { nothingToCheck } from '#app/domain/disclosure/note-check.ts';
import { publishProfile as decide } from '#app/domain/profile/publish-profile.ts';
import { readGateFacts } from './gate-facts.server.ts';
import { type GateOverride, refusalOfOverride } from './gate-override.server.ts';
import type { CaseCommand } from './run-command.server.ts';
import { sealPublication } from './seal-publication.server.ts';

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
  seal: sealPublication,
};
