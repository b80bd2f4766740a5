import {
  answerPartner as decide,
  type PartnerAnswer,
  type PartnerFacts,
} from '#app/domain/claim/partner.ts';
import { findPartnerFacts } from '#db/repositories/account.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface AnswerPartnerInput {
  readonly claimId: string;
  readonly answer: PartnerAnswer;
}

/** The SAH that was asked agrees or declines, or leaves before the claim is confirmed. */
export const answerPartner: CaseCommand<AnswerPartnerInput, PartnerFacts | null> = {
  name: 'answer_partner',
  permission: 'claim.answer_partner',
  gather: (_input, _state, { tx, actor }) => findPartnerFacts(tx, actor.organizationId),
  decide: (state, input, at, _actor, partner) => decide(state, { ...input, partner }, at),
};
