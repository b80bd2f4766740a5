import { type CaseState, livePromotion } from '../case/case-state.ts';
import type { CaseEvent, CaseEventType } from '../case/events.ts';
import { isOpenClaim } from '../claim/names.ts';
import { isFree } from '../claim/waiting-list.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { dueOn } from '../promotion/bulletin.ts';
import type { AlertFrequency, AlertKind } from './names.ts';

/** What a saved search may be told of an event, and the groups that know it already. */
export interface Alert {
  readonly kind: AlertKind;
  readonly notTo: ReadonlySet<string>;
}

/** Events of which saved searches may be told; `alertOf` decides when the case is read again. */
export const searchedEvents: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'promotion_started',
  'revision_published',
  'promotion_warned',
  'claim_released',
  'claim_refused',
  'claim_expired',
  'waiting_list_left',
  'waiting_list_lapsed',
]);

/** Thirty days are for those who promote; a group is told while it can still decide in time (process §6). */
const daysWarned = 14;

/**
 * What an event means to someone who looks for a profile like this, as the case stands now; null when it
 * is none of their business, or no longer so: a profile that has left the list, or is taken again.
 */
export function alertOf(event: CaseEvent, state: CaseState): Alert | null {
  if (!livePromotion(state)) return null;
  const told = (kind: AlertKind, ...also: readonly (string | null)[]): Alert => ({
    kind,
    notTo: new Set([...claimants(state), ...also].filter((id) => id !== null)),
  });
  switch (event.type) {
    case 'promotion_started':
      return told('new');
    case 'revision_published':
      return told('changed');
    case 'promotion_warned':
      return event.days <= daysWarned ? told('ending') : null;
    case 'claim_released':
    case 'claim_refused':
    case 'claim_expired': {
      const claim = state.claims.find(({ id }) => id === event.claimId);
      // A request that was never a hold kept nobody out.
      if (!claim || claim.holdEndsOn === null || !isFree(state)) return null;
      return told('released', claim.sahId, claim.groupId, claim.partnerSahId);
    }
    case 'waiting_list_left':
    case 'waiting_list_lapsed': {
      const entry = state.waitingList.find(({ id }) => id === event.entryId);
      if (!entry || entry.offerEndsOn === null || !isFree(state)) return null;
      return told('released', entry.organizationId);
    }
    default:
      return null;
  }
}

/**
 * Of what a profile was found for, what is still so when a digest tells of it days later: one that is held
 * again, or offered to the next in line, is free no longer.
 */
export function stillSo(
  kinds: readonly AlertKind[],
  now: { readonly isFree: boolean },
): readonly AlertKind[] {
  return now.isFree ? kinds : kinds.filter((kind) => kind !== 'released');
}

/** Groups that hold the profile or asked to: they hear of it as what it is to them. */
function claimants({ claims }: CaseState): readonly (string | null)[] {
  return claims
    .filter(isOpenClaim)
    .flatMap(({ sahId, groupId, partnerSahId }) => [sahId, groupId, partnerSahId]);
}

/**
 * The day on which mail tells a person of an event that several of their searches found: the soonest any
 * of them asks for, so that they hear of it once. Null when none asks for mail.
 */
export function mailDay(
  frequencies: readonly AlertFrequency[],
  foundOn: CivilDate,
): CivilDate | null {
  const days = frequencies.flatMap((each) => {
    const day = each === 'at_once' ? foundOn : dueOn(each, foundOn);
    return day === null ? [] : [day];
  });
  return days.sort()[0] ?? null;
}
