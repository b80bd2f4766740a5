import { expressInterest as decide } from '#app/domain/interest/interest.ts';
import type { InterestAnswer } from '#app/domain/interest/names.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import type { CaseCommand } from './run-command.server.ts';
import { interestFactsOf } from './sponsor-facts.server.ts';

export interface ExpressInterestInput {
  readonly answers: Readonly<Record<string, InterestAnswer>>;
  /** The considerations the form asked, so that none is left out. */
  readonly asked: readonly string[];
}

/** A group says what it can offer against the profile's needs; it binds nobody (process §7). */
export const expressInterest: CaseCommand<ExpressInterestInput, SponsorFacts> = {
  name: 'express_interest',
  permission: 'interest.express',
  asked: ({ answers }) => answers,
  gather: (_input, _state, { tx, actor }) => interestFactsOf(tx, actor),
  decide: (state, input, at, _actor, sponsor) => decide(state, { ...input, sponsor }, at),
};
