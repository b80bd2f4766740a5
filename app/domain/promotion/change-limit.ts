import { type CaseState, livePromotion, type Promotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { shortenOffer } from '../claim/waiting-list.ts';
import { addDays, type CivilDate } from '../clock/civil-date.ts';
import { accept, type Circumstances, type Decision, type Refusal, refuse } from '../decision.ts';
import { inviteBeforeLimit } from '../invitation/invitation.ts';
import { heldByGroup, lackingReason, type ReasonGiven } from './change-reason.ts';
import { endUnmatched } from './end-promotion.ts';
import { openRecords } from './record-tasks.ts';

/**
 * The promotion of a stream whose limit may be changed, or why there is none: past its limit it only
 * waits to end.
 */
function changeable(
  state: CaseState,
  stream: 'overseas' | 'bvor',
  at: Circumstances,
): Promotion | Refusal {
  const promotion = livePromotion(state);
  if (state.stage !== 'promotion' || !promotion) return refuse('not_promoted');
  if (state.stream !== stream) {
    return refuse(stream === 'overseas' ? 'extension_overseas_only' : 'shortening_bvor_only');
  }
  return promotion.limitOn < at.today
    ? refuse('limit_passed', { date: promotion.limitOn })
    : promotion;
}

/**
 * A ROC-O manager gives an overseas promotion more days (IP 3 part 4 §4.2, "short-term extensions").
 * How many and how long are ours to say (process §6, D): `extensions` and `extensionDays`. In Canada the
 * limit is the end of what OB 646 step 4 allows.
 */
export function extendPromotion(
  state: CaseState,
  input: ReasonGiven<'promotion_extended'> & { readonly days: number },
  at: Circumstances,
): Decision<CaseEvent> {
  const promotion = changeable(state, 'overseas', at);
  if ('ok' in promotion) return promotion;
  const { extensions, extensionDays } = at.settings;
  if (promotion.extensions >= extensions)
    return refuse('extensions_used_up', { count: extensions });
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > extensionDays) {
    return refuse('extension_too_long', { days: extensionDays });
  }
  const lacking = lackingReason('promotion_extended', input);
  if (lacking) return lacking;
  return accept<CaseEvent>(
    {
      type: 'promotion_extended',
      promotionId: promotion.id,
      number: state.profile?.number ?? '',
      limitOn: addDays(promotion.limitOn, input.days),
      extension: promotion.extensions + 1,
      reason: input.reason,
    },
    ...openRecords(state, 'extension', at),
  );
}

/**
 * The local office recommends a shorter posting (OB 646 step 4, bvor): a last day from today on that
 * comes before the limit. A hold taken by then may be confirmed after it, as with any limit (process §7);
 * a group that meant to look later than that is asked again.
 */
export function shortenPromotion(
  state: CaseState,
  input: ReasonGiven<'promotion_shortened'> & { readonly lastDay: CivilDate },
  at: Circumstances,
): Decision<CaseEvent> {
  const promotion = changeable(state, 'bvor', at);
  if ('ok' in promotion) return promotion;
  if (input.lastDay < at.today || input.lastDay >= promotion.limitOn) {
    return refuse('date_not_sooner', { date: promotion.limitOn });
  }
  const lacking = lackingReason('promotion_shortened', input);
  if (lacking) return lacking;
  return accept<CaseEvent>(
    {
      type: 'promotion_shortened',
      promotionId: promotion.id,
      number: state.profile?.number ?? '',
      limitOn: input.lastDay,
      reason: input.reason,
    },
    ...shortenOffer(state, input.lastDay),
    ...inviteBeforeLimit(state, input.lastDay, at),
  );
}

/** The local office puts the household on RAP instead (OB 646 step 4, bvor): promotion ends today. */
export function rapInstead(
  state: CaseState,
  input: ReasonGiven<'promotion_shortened'>,
  at: Circumstances,
): Decision<CaseEvent> {
  const promotion = changeable(state, 'bvor', at);
  if ('ok' in promotion) return promotion;
  const held = heldByGroup(state);
  if (held) return held;
  const lacking = lackingReason('promotion_shortened', input);
  if (lacking) return lacking;
  return accept(...endUnmatched(state, 'shortened', at, input.reason));
}
