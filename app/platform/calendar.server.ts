/**
 * Calendar invitations. The caller gives the title and the link; there is nowhere to put a name, a
 * description or a list of guests, so no personal detail can get into one (process §9).
 */
import ical, { ICalCalendarMethod } from 'ical-generator';
import { now } from '#app/platform/clock.server.ts';

export interface Invitation {
  /** Stays the same for one conference, so that a later file replaces the earlier one. */
  readonly uid: string;
  /** Grows with every change of the same conference. */
  readonly sequence: number;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  /** IANA time zone in which the meeting is meant. */
  readonly timeZone: string;
  /** The page of the portal to open; signing in shows the rest. */
  readonly url: string;
}

/** The text of an .ics file (RFC 5545). */
export function calendarFile(invitation: Invitation): string {
  const calendar = ical({
    prodId: { company: 'Passerelle', product: 'Passerelle', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: invitation.uid,
    sequence: invitation.sequence,
    stamp: now(),
    summary: invitation.title,
    // An instant in UTC is shown by every calendar in its reader's own zone.
    start: invitation.start,
    end: invitation.end,
    url: invitation.url,
  });
  calendar.x('X-WR-TIMEZONE', invitation.timeZone);
  return calendar.toString();
}
