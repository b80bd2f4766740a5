import { z } from 'zod';
import {
  type ConferenceWay,
  conferenceParties,
  conferenceWays,
} from '#app/domain/arrangements/names.ts';
import { conferenceTimeZones } from '#app/domain/arrangements/time-zones.ts';
import { isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { Text } from '#app/i18n/text.ts';

/** "9:30" is written as people say it; kept as "09:30". */
const clock = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .transform((value) =>
      value.replace(/^(\d):/, '0$1:').replace(/^(\d{1,2})\s*h\s*(\d{2})$/, '$1:$2'),
    )
    .refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), message);

/** What the local office fills in to convene a conference or to move it. */
export function conferenceSchema({ fields, conference }: Text) {
  return z
    .object({
      on: z.string({ error: fields.date }).trim().refine(isCivilDate, fields.date),
      from: clock(fields.time),
      to: clock(fields.time),
      timeZone: z.enum(conferenceTimeZones, { error: fields.unknownOption }),
      way: z.enum(conferenceWays as readonly ConferenceWay[], {
        error: fields.choose(conference.way),
      }),
      participants: z.array(z.enum(conferenceParties, { error: fields.unknownOption }), {
        error: conference.participantMissing,
      }),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], message: fields.timeOrder });
}
