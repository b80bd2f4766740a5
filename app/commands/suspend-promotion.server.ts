import type { ReasonGiven } from '#app/domain/promotion/change-reason.ts';
import { suspendPromotion as decide } from '#app/domain/promotion/take-back.ts';
import { keepPromotionNote } from './promotion-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** ROC-O suspends promotion; the profile may be published again (process §6). */
export const suspendPromotion: CaseCommand<ReasonGiven<'promotion_suspended'>> = {
  name: 'suspend_promotion',
  permission: 'promotion.suspend',
  decide: (state, input, at) => decide(state, input, at),
  seal: keepPromotionNote,
};
