import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { shortenPromotion as decide } from '#app/domain/promotion/change-limit.ts';
import type { ReasonGiven } from '#app/domain/promotion/change-reason.ts';
import { keepPromotionNote } from './promotion-note.server.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The local office shortens the posting of a bvor case (OB 646 step 4). */
export const shortenPromotion: CaseCommand<
  ReasonGiven<'promotion_shortened'> & { lastDay: CivilDate }
> = {
  name: 'shorten_promotion',
  permission: 'promotion.shorten',
  decide: (state, input, at) => decide(state, input, at),
  seal: keepPromotionNote,
};
