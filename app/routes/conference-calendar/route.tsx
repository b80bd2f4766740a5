import type { LoaderFunctionArgs } from '@remix-run/node';
import { Temporal } from 'temporal-polyfill';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { calendarFile } from '#app/platform/calendar.server.ts';
import { env } from '#app/platform/env.server.ts';
import { notFound } from '#app/platform/http.server.ts';
import { requireCase } from '../case-guard.server.ts';

/** The conference as a calendar file: a title, a time and a link; no personal details (process §9). */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, state } = await requireCase(args, 'conference.read');
  const { conference } = state;
  if (!conference || conference.status === 'cancelled') throw notFound();
  const at = (time: string) =>
    new Date(
      Temporal.PlainDateTime.from(`${conference.on}T${time}`).toZonedDateTime(conference.timeZone)
        .epochMilliseconds,
    );
  const reference = caseSlug(state.reference);
  const content = calendarFile({
    uid: `conference-${conference.id}@passerelle`,
    sequence: conference.sequence,
    title: `${textOf(lang).conference.title} ${state.reference}`,
    start: at(conference.from),
    end: at(conference.to),
    timeZone: conference.timeZone,
    url: env.PUBLIC_URL + pathTo('conference', lang, { reference }),
  });
  return new Response(content, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${reference}.ics"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
