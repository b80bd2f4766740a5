import { joinWaitingList as decide } from '#app/domain/claim/waiting-list.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import type { CaseCommand } from './run-command.server.ts';
import { answeringSah, sponsorFactsOf } from './sponsor-facts.server.ts';

/** A group takes its place in line for a profile on hold (process §7). */
export const joinWaitingList: CaseCommand<{ sahId: string | null }, SponsorFacts> = {
  name: 'join_waiting_list',
  permission: 'waiting_list.join',
  gather: ({ sahId }, _state, { tx, actor }) =>
    sponsorFactsOf(tx, actor, answeringSah(actor, sahId)),
  decide: (state, { sahId }, at, actor, sponsor) =>
    decide(state, { sponsor, sahId: answeringSah(actor, sahId) }, at),
};
