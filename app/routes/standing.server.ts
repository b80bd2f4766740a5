import type { Stage } from '#app/domain/case/names.ts';
import type { ClaimNote } from '#app/domain/claim/claim-note.ts';
import type { ClaimStatus, PartnerStatus } from '#app/domain/claim/names.ts';
import { leavesTime } from '#app/domain/claim/waiting-list.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { reminderDay } from '#app/domain/clock/deadlines.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { InterestStatus } from '#app/domain/interest/names.ts';
import { type ReasonList, reasons } from '#app/domain/vocabulary/reasons.ts';
import { formatDate, formatDaysLeft } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import type { GroupVerdict, RequestVerdict } from '#app/queries/verdicts.server.ts';
import type { Standing } from './standing.tsx';

/*
 * A group sees where it stands at every moment and what happens next (process §7): one sentence of what
 * is, until when; one of what happens by itself; one of what it can do. The profile's page and the list of
 * its interests and claims say it with the same words.
 */

export interface ClaimStanding {
  readonly status: ClaimStatus;
  /** Overseas, until the local office has confirmed the sponsor's commitment. */
  readonly awaitsLocalOffice: boolean;
  readonly sah: string;
  /** As a second SAH, the reader shares what another answers for. */
  readonly shares: boolean;
  /** Of a case the reader sponsors. */
  readonly stage: Stage | null;
  readonly requestedOn: CivilDate;
  readonly holdEndsOn: CivilDate | null;
  readonly extended: boolean;
  readonly confirmedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly reason: string | null;
  /** What was written beside that reason. */
  readonly note: ClaimNote | null;
  /** The last day of the promotion, while the profile is listed. */
  readonly limitOn: CivilDate | null;
  readonly waiting: number;
  /** While it waits for its SAH: whether it can be endorsed now, and an offer it takes up. */
  readonly request: RequestVerdict | null;
  /** What the group may do about the profile now, while it is listed. */
  readonly group: GroupVerdict | null;
  readonly partner: { readonly name: string; readonly status: PartnerStatus } | null;
}

export function claimStanding(claim: ClaimStanding, lang: Lang, day: CivilDate): Standing {
  const { stages, standing: words } = textOf(lang);
  const about = { ...nothing, status: stages.claimStatuses[claim.status] };
  const { partner, holdEndsOn } = claim;
  const shared = partner && !claim.shares ? words.partner[partner.status](partner.name) : '';
  const date = (on: CivilDate | null) => formatDate(lang, on ?? claim.requestedOn);
  switch (claim.status) {
    case 'requested': {
      const asked = sentences(words.requested(claim.sah, date(claim.requestedOn)), shared);
      return { ...about, ...requestStanding(claim, asked, lang, day) };
    }
    case 'held': {
      const limited = until(holdEndsOn ?? day, lang, day);
      return {
        ...about,
        what: sentences(
          claim.shares ? words.heldShared(claim.sah, limited) : words.held(limited),
          endsSoon(holdEndsOn, day) ? words.endsSoon : '',
          claim.extended ? words.extended : '',
          shared,
        ),
        next: sentences(
          claim.awaitsLocalOffice ? words.heldNextOverseas : words.heldNext,
          afterHold(claim, lang, day),
        ),
        can: claim.shares ? '' : claim.extended ? words.heldCan : words.heldCanMore,
        soon: endsSoon(holdEndsOn, day),
      };
    }
    case 'confirmed':
      return {
        ...about,
        what: words.confirmed(date(claim.confirmedOn)),
        next: claim.stage ? stages.meanings[claim.stage] : words.confirmedNext,
      };
    default:
      return {
        ...about,
        what: sentences(
          words.ended[holdEndsOn === null ? 'request' : claim.status](date(claim.endedOn)),
          reasonWords(claim.reason, lang),
        ),
        next: claim.limitOn && claim.group ? whatIsLeft(claim.group, lang) : words.endedGone,
        note: claim.note,
      };
  }
}

/** What comes after a hold that is not confirmed: for the line, for everyone, or for nobody. */
function afterHold(
  { holdEndsOn, limitOn, waiting }: Pick<ClaimStanding, 'holdEndsOn' | 'limitOn' | 'waiting'>,
  lang: Lang,
  day: CivilDate,
): string {
  const { standing: words } = textOf(lang);
  if (limitOn === null || limitOn < day) return words.thenNobodyNow;
  if (!leavesTime(holdEndsOn ?? day, limitOn)) return words.thenNobody(formatDate(lang, limitOn));
  return waiting > 0 ? words.thenLine(waiting) : words.thenOpen;
}

/** A profile that is on hold or offered, as a line behind it sees it. */
interface Taken {
  /** Null while it is offered to the first in line. */
  readonly holdEndsOn: CivilDate | null;
  /** The last day of its promotion. */
  readonly limitOn: CivilDate;
}

const reachesLimit = ({ holdEndsOn, limitOn }: Taken): boolean =>
  holdEndsOn !== null && !leavesTime(holdEndsOn, limitOn);

/** What a place in line is worth, said before and after a group joins. */
export function lineRule(taken: Taken, lang: Lang): string {
  const { waitingList } = textOf(lang).claim;
  return reachesLimit(taken)
    ? waitingList.ruleAtLimit(formatDate(lang, taken.limitOn))
    : waitingList.rule(ruleSettings.offerBusinessDays);
}

/** A request that waits for its SAH: whether that can endorse it, as things stand around it. */
function requestStanding(
  claim: Pick<ClaimStanding, 'sah' | 'limitOn' | 'request' | 'group'>,
  asked: string,
  lang: Lang,
  day: CivilDate,
): Pick<Standing, 'what' | 'next' | 'can' | 'soon'> {
  const { standing: words } = textOf(lang);
  const { barrier, offerEndsOn } = claim.request ?? { barrier: null, offerEndsOn: null };
  const before = claim.limitOn ? until(claim.limitOn, lang, day) : null;
  if (barrier === null) {
    if (offerEndsOn === null) {
      return {
        what: asked,
        next: before ? words.requestedNext(before) : words.requestedOver,
        can: words.requestedCan,
        soon: false,
      };
    }
    return {
      what: sentences(asked, words.takesUp(until(offerEndsOn, lang, day))),
      next: words.takesUpNext(claim.sah),
      can: words.takesUpCan,
      soon: true,
    };
  }
  switch (barrier.code) {
    case 'request_overtaken':
    case 'request_behind_offer': {
      const on = formatDate(lang, String(barrier.params.until ?? day));
      const first = barrier.code === 'request_overtaken' ? words.overtaken : words.behindOffer;
      const joins = claim.group?.join === null;
      return {
        what: sentences(asked, first(on)),
        next: words.overtakenNext(claim.sah),
        can: claim.group?.inLine
          ? words.overtakenInLine
          : joins
            ? words.overtakenCan
            : words.requestedCan,
        soon: false,
      };
    }
    // Over: there is nothing more to say of it than that.
    case 'limit_passed':
    case 'wrong_stage':
      return { what: asked, next: words.requestedOver, can: '', soon: false };
    default: {
      // A hold too many, or an agreement: its SAH could end that in time.
      const last = offerEndsOn ? words.takesUp(until(offerEndsOn, lang, day)) : '';
      return {
        what: sentences(asked, last),
        next: sentences(words.requestedBarred, refusalText(lang, barrier)),
        can: words.requestedCan,
        soon: offerEndsOn !== null,
      };
    }
  }
}

/** What a group whose claim ended can still do about the profile: one thing, or why none. */
function whatIsLeft({ claim, join, inLine }: GroupVerdict, lang: Lang): string {
  const { standing: words } = textOf(lang);
  if (inLine) return words.endedInLine;
  if (claim === null) return words.endedOpen;
  return join === null ? words.endedHeld : refusalText(lang, claim);
}

export function interestStanding(
  interest: {
    readonly status: InterestStatus;
    readonly expressedOn: CivilDate;
    readonly reason: string | null;
    readonly isLive: boolean;
    /** The group asked for the profile, or holds it. */
    readonly claimed: boolean;
  },
  lang: Lang,
): Standing {
  const { stages, standing: words } = textOf(lang);
  const about = { ...nothing, status: stages.interestStatuses[interest.status] };
  const said = words.interested(formatDate(lang, interest.expressedOn));
  if (interest.status === 'expressed') {
    return {
      ...about,
      what: said,
      next: words.interestedNext,
      can: interest.claimed ? words.interestedClaimed : interest.isLive ? words.interestedCan : '',
    };
  }
  return {
    ...about,
    what: sentences(said, words.interest[interest.status], reasonWords(interest.reason, lang)),
    can: interest.status === 'declined' && interest.isLive ? words.declinedCan : '',
  };
}

export function placeStanding(
  place: Taken & {
    readonly place: number;
    readonly joinedOn: CivilDate;
    readonly offerEndsOn: CivilDate | null;
    /** Of an offer: the SAH that its acceptance waits for; and why it can't be accepted now. */
    readonly acceptedWith: string | null;
    readonly barrier: Refusal | null;
    readonly asksItsSah: boolean;
  },
  lang: Lang,
  day: CivilDate,
): Standing {
  const { claim, stages, standing: words } = textOf(lang);
  if (place.offerEndsOn) {
    const { acceptedWith, barrier, asksItsSah } = place;
    const about = { status: stages.waitingStatuses.offered, soon: true };
    const what = words.offered(until(place.offerEndsOn, lang, day));
    if (acceptedWith) {
      return {
        ...about,
        what: sentences(what, words.accepted(acceptedWith)),
        next: words.takesUpNext(acceptedWith),
        can: words.acceptedCan,
      };
    }
    if (barrier) {
      return {
        ...about,
        what: sentences(what, refusalText(lang, barrier)),
        next: words.offeredNext,
        can: words.offeredBarredCan,
      };
    }
    return {
      ...about,
      what,
      next: asksItsSah ? words.offeredAskNext : words.offeredNext,
      can: asksItsSah ? words.offeredAsk : words.offeredCan,
    };
  }
  return {
    status: stages.waitingStatuses.waiting,
    what: sentences(
      claim.waitingList.joined(place.place),
      words.waitingSince(formatDate(lang, place.joinedOn)),
    ),
    next: reachesLimit(place)
      ? words.waitingAtLimit(lineRule(place, lang))
      : words.waitingNext(ruleSettings.offerBusinessDays),
    can: words.waitingCan,
    soon: false,
  };
}

const nothing = { next: '', can: '', soon: false };

const sentences = (...all: readonly string[]): string => all.filter(Boolean).join(' ');

/** A day and what is left of it: "until 4 December 2026 (12 days left)". */
export function until(on: CivilDate, lang: Lang, day: CivilDate): string {
  const left = formatDaysLeft(lang, daysBetween(day, on)).toLowerCase();
  return textOf(lang).standing.until(formatDate(lang, on), left);
}

const endsSoon = (holdEndsOn: CivilDate | null, day: CivilDate): boolean =>
  holdEndsOn !== null && reminderDay(holdEndsOn, federalCalendar, ruleSettings) <= day;

/** Lists a claim or an interest may have ended by; their codes are apart. */
const endings: readonly ReasonList[] = [
  'claim_released',
  'claim_refused',
  'interest_declined',
  'sponsor_withdrew',
  'undertaking_refused',
];

/** The words of the coded reason that something ended with, whichever list it is from. */
export function reasonWords(code: string | null, lang: Lang): string {
  const { reasonTexts } = vocabularyOf(lang);
  const list =
    code === null ? undefined : endings.find((each) => Object.hasOwn(reasons[each], code));
  return list ? ((reasonTexts[list] as Readonly<Record<string, string>>)[code ?? ''] ?? '') : '';
}
