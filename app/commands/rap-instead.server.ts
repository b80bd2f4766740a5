import { rapInstead as decide } from '#app/domain/promotion/change-limit.ts';
import type { ReasonGiven } from '#app/domain/promotion/change-reason.ts';
import { keepPromotionNote } from './promotion-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The local office puts a bvor household on RAP instead of going on looking (OB 646 step 4). */
export const rapInstead: CaseCommand<ReasonGiven<'promotion_shortened'>> = {
  name: 'rap_instead',
  permission: 'promotion.shorten',
  decide: (state, input, at) => decide(state, input, at),
  seal: keepPromotionNote,
};
