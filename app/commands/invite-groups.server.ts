import type { Standing } from '#app/domain/fit/exclusion.ts';
import { inviteGroups as decide } from '#app/domain/invitation/invitation.ts';
import { isPromotionVisible } from '#db/repositories/invitation.server.ts';
import { listStandings } from '#db/repositories/standing.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface InviteGroupsInput {
  readonly organizationIds: readonly string[];
}

/** ROC-O or RSTP asks groups to look at a live profile. RSTP sees the profile, and no case. */
export const inviteGroups: CaseCommand<InviteGroupsInput, readonly Standing[]> = {
  name: 'invite_groups',
  permission: 'invitation.send',
  isFound: (tx, caseId) => isPromotionVisible(tx, caseId),
  gather: ({ organizationIds }, _state, { tx }) => listStandings(tx, organizationIds),
  decide: (state, _input, at, _actor, groups) => decide(state, { groups }, at),
};
