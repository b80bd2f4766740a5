import { Temporal } from 'temporal-polyfill';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { calendarFile } from '#app/platform/calendar.server.ts';
import { now } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { type Message, sendMail } from '#app/platform/mail.server.ts';
import { askedForMail } from '#app/queries/asked-for-mail.server.ts';
import { asSystem } from '#db/client.server.ts';
import {
  type ConferencePlan,
  countAttempt,
  findConferencePlan,
  findUnsentMail,
  markMailSent,
  type OutgoingMail,
} from '#db/repositories/mail.server.ts';

/**
 * Sends one message. Outside any transaction: a slow mail server keeps no row locked. A crash between
 * sending and marking sends it again under the same message id, which a mail server can drop.
 */
export async function sendMailMessage(id: string): Promise<void> {
  const found = await asSystem(async (tx) => {
    const mail = await findUnsentMail(tx, id);
    if (!mail) return null;
    await countAttempt(tx, id);
    const plan =
      mail.caseId && invitations.includes(mail.notice)
        ? await findConferencePlan(tx, mail.caseId)
        : null;
    return { mail, plan };
  });
  if (!found) return;
  // The row itself is what the mail tray shows: nothing more to keep.
  await sendMail(messageOf(found.mail, found.plan), async () => {});
  await asSystem((tx) => markMailSent(tx, id, now()));
}

const invitations: readonly string[] = ['conference_invited', 'conference_changed'];

function messageOf(mail: OutgoingMail, plan: ConferencePlan | null): Message {
  const { id, accountId, email, locale: lang, subject, body } = mail;
  const message = { to: email, subject, messageId: id, lang };
  const asked = askedForMail(mail.notice, { accountId, lang, body });
  if (asked) return { ...message, ...asked };
  return {
    ...message,
    text: body,
    ...(plan ? { calendar: invitationTo(plan, lang) } : {}),
  };
}

/** The conference as a calendar file: a title, a time and a link; no personal details (process §9). */
function invitationTo(plan: ConferencePlan, lang: 'en' | 'fr') {
  const at = (time: string) =>
    new Date(
      Temporal.PlainDateTime.from(`${plan.on}T${time}`).toZonedDateTime(plan.timeZone)
        .epochMilliseconds,
    );
  const reference = caseSlug(plan.reference);
  return {
    fileName: `${reference}.ics`,
    content: calendarFile({
      uid: `conference-${plan.id}@passerelle`,
      sequence: plan.sequence,
      title: `${textOf(lang).conference.title} ${plan.reference}`,
      start: at(plan.from),
      end: at(plan.to),
      timeZone: plan.timeZone,
      url: env.PUBLIC_URL + pathTo('conference', lang, { reference }),
    }),
  };
}
