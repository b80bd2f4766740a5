import type { Stream } from '../case/names.ts';
import type { RuleSettings } from '../decision.ts';
import { addBusinessDays, type BusinessCalendar } from './calendar.ts';
import { addDays, addMonths, type CivilDate, daysBetween } from './civil-date.ts';

/** The clocks of process §11 that the portal keeps, in one place. Each returns a civil date. */

/** Ordinary RAP support ends at month 12. */
export const rapOrdinaryEnd = (arrivedOn: CivilDate): CivilDate => addMonths(arrivedOn, 12);

/** 4 months in Canada (OB 646 step 4), 6 months overseas (IP 3 part 4 §4.2). */
export const promotionLimit = (stream: Stream, startedOn: CivilDate): CivilDate =>
  addMonths(startedOn, stream === 'overseas' ? 6 : 4);

/** A hold lasts 10 business days (process §7, D). */
export const holdEnd = (
  heldOn: CivilDate,
  calendar: BusinessCalendar,
  settings: RuleSettings,
): CivilDate => addBusinessDays(heldOn, settings.holdBusinessDays, calendar);

/** A group is reminded of the end of its hold 2 business days before it (process §7, D). */
export const reminderDay = (
  holdEndsOn: CivilDate,
  calendar: BusinessCalendar,
  settings: Pick<RuleSettings, 'reminderBusinessDays'>,
): CivilDate => addBusinessDays(holdEndsOn, -settings.reminderBusinessDays, calendar);

/** The first in line may accept for 3 business days (process §7, D). */
export const offerEnd = (
  offeredOn: CivilDate,
  calendar: BusinessCalendar,
  settings: RuleSettings,
): CivilDate => addBusinessDays(offeredOn, settings.offerBusinessDays, calendar);

/**
 * A SAH is asked to endorse its group's request, or to say whether it shares a claim, within 3 business
 * days (D), and not past the last day on which there is something to answer.
 */
export const sahAnswerDue = (
  askedOn: CivilDate,
  lastDay: CivilDate | null,
  calendar: BusinessCalendar,
  settings: Pick<RuleSettings, 'sahAnswerBusinessDays'>,
): CivilDate => {
  const due = addBusinessDays(askedOn, settings.sahAnswerBusinessDays, calendar);
  return noLaterThan(lastDay, due);
};

/**
 * A question is answered within 5 business days of being asked, relayed or not (process §7, D); one of the
 * group that holds the profile not past the last day of its hold, after which an answer helps nobody.
 */
export const answerDue = (
  askedOn: CivilDate,
  holdEndsOn: CivilDate | null,
  calendar: BusinessCalendar,
  settings: Pick<RuleSettings, 'answerBusinessDays'>,
): CivilDate =>
  noLaterThan(holdEndsOn, addBusinessDays(askedOn, settings.answerBusinessDays, calendar));

const noLaterThan = (lastDay: CivilDate | null, due: CivilDate): CivilDate =>
  lastDay !== null && lastDay < due ? lastDay : due;

/** The conference is proposed within 15 business days of approval (process §11, D). */
export const conferenceDue = (
  approvedOn: CivilDate,
  calendar: BusinessCalendar,
  settings: RuleSettings,
): CivilDate => addBusinessDays(approvedOn, settings.conferenceBusinessDays, calendar);

/** Business days within which ROC-O means to act where no rule says so (D). */
const ownPace = 5;

/** By when ROC-O means to have done what has waited for it since a day. */
export const ownPaceDue = (since: CivilDate, calendar: BusinessCalendar): CivilDate =>
  addBusinessDays(since, ownPace, calendar);

/** The other way round: what has waited since this day or longer is due by `today`, and nothing else is. */
export const dueAtOwnPace = (today: CivilDate, calendar: BusinessCalendar): CivilDate =>
  addDays(addBusinessDays(addDays(today, 1), -ownPace, calendar), -1);

/** Formal review 6 to 10 months after arrival (IP 3 part 4 §7.1). */
export const formalReviewWindow = (arrivedOn: CivilDate): { from: CivilDate; to: CivilDate } => ({
  from: addMonths(arrivedOn, 6),
  to: addMonths(arrivedOn, 10),
});

/** JAS lasts 24 months of RAP income support and sponsorship, from arrival (OB 646, JAS duration). */
export const jasEnd = (arrivedOn: CivilDate): CivilDate => addMonths(arrivedOn, 24);

/** Mid-way between the start of shared sponsorship and its end (OB 646 step 11). */
export const midpoint = (startedOn: CivilDate, endsOn: CivilDate): CivilDate =>
  addDays(startedOn, Math.floor(daysBetween(startedOn, endsOn) / 2));
