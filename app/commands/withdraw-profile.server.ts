import type { ReasonGiven } from '#app/domain/promotion/change-reason.ts';
import { withdrawProfile as decide } from '#app/domain/promotion/take-back.ts';
import { keepPromotionNote } from './promotion-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O takes a profile off promotion, with a coded reason (process §3, §6). */
export const withdrawProfile: CaseCommand<ReasonGiven<'promotion_withdrawn'>> = {
  name: 'withdraw_profile',
  permission: 'promotion.withdraw',
  decide: (state, input, at) => decide(state, input, at),
  seal: keepPromotionNote,
};
