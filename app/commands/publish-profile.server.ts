import { publishProfile as decide } from '#app/domain/profile/publish-profile.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A second officer approves and publishes: promotion starts with its limit date (process §6). */
export const publishProfile: CaseCommand<null> = {
  name: 'publish_profile',
  permission: 'profile.approve',
  decide: (state, _input, at, actor) => decide(state, { approverId: actor.accountId }, at),
};
