import { estimateGroup, type GroupEstimate } from '#app/domain/disclosure/risk.ts';
import { publishProfile as decide } from '#app/domain/profile/publish-profile.ts';
import { readReference } from '#db/repositories/reference-population.server.ts';
import type { CaseCommand } from './run-command.server.ts';

interface GateFacts {
  /** Null without a reference set in force: then nothing is published. */
  readonly estimate: GroupEstimate | null;
}

/**
 * A second officer approves and publishes: promotion starts with its limit date (process §6). How far the
 * household hides is estimated in the same transaction, on the fields that are published.
 */
export const publishProfile: CaseCommand<null, GateFacts> = {
  name: 'publish_profile',
  permission: 'profile.approve',
  async gather(_input, { profile }, { tx }) {
    const reference = profile && (await readReference(tx, profile.fields));
    return { estimate: reference ? estimateGroup(profile.fields, reference) : null };
  },
  decide: (state, _input, at, actor, { estimate }) =>
    decide(state, { approverId: actor.accountId, estimate, overrideReason: null }, at),
};
