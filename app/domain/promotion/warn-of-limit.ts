import { type CaseState, livePromotion } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { addDays, type CivilDate, daysBetween } from '../clock/civil-date.ts';
import { accept, type Circumstances, type Decision } from '../decision.ts';
import { type WarningDay, warningDays } from './names.ts';

/** The days on which the clock of a promotion has something to do: its warnings, and the day after its end. */
export const clockDaysOf = (limitOn: CivilDate): readonly CivilDate[] => [
  ...warningDays.map((days) => addDays(limitOn, -days)),
  addDays(limitOn, 1),
];

/** The nearest warning that so many days before the limit call for; null before the first and after the end. */
export function warningFor(daysLeft: number): WarningDay | null {
  if (daysLeft < 0) return null;
  return warningDays.filter((days) => daysLeft <= days).at(-1) ?? null;
}

/**
 * Warns of a limit at 30, 14 and 3 days, once each (process §6, D). If several were missed, only the
 * nearest is given: three messages on one morning warn of nothing. A new limit is warned of anew.
 */
export function warnOfLimit(state: CaseState, at: Circumstances): Decision<CaseEvent> {
  const promotion = livePromotion(state);
  if (!promotion || state.stage !== 'promotion') return accept();
  const days = warningFor(daysBetween(at.today, promotion.limitOn));
  if (days === null || (promotion.warnedAt !== null && promotion.warnedAt <= days)) return accept();
  return accept({
    type: 'promotion_warned',
    promotionId: promotion.id,
    number: state.profile?.number ?? '',
    days,
    limitOn: promotion.limitOn,
  });
}
