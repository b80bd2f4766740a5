import { extendPromotion as decide } from '#app/domain/promotion/change-limit.ts';
import type { ReasonGiven } from '#app/domain/promotion/change-reason.ts';
import { keepPromotionNote } from './promotion-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** A ROC-O manager gives an overseas promotion more days (process §6). */
export const extendPromotion: CaseCommand<ReasonGiven<'promotion_extended'> & { days: number }> = {
  name: 'extend_promotion',
  permission: 'promotion.extend',
  decide: (state, input, at) => decide(state, input, at),
  seal: keepPromotionNote,
};
