/**
 * Mail leaves here, from jobs; an invitation's link, which nothing may keep, at once. With SMTP_URL it is sent; in the demonstration it goes to
 * the mail tray, which the job hands in as a function because it keeps the tray in the database.
 */
import { createTransport, type Transporter } from 'nodemailer';
import { env } from '#app/platform/env.server.ts';

/** A message: text only, composed from templates that hold no personal details. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every attempt at one message, so that a mail server can drop a second copy. */
  readonly messageId: string;
  readonly lang: 'en' | 'fr';
  /** A calendar invitation to go with it: the text of an .ics file. */
  readonly calendar?: { readonly fileName: string; readonly content: string };
  /** For what a person subscribed to: the address that ends it by one click of a mail program. */
  readonly stopUrl?: string;
}

/** Keeps a message in the mail tray. Keeping the same `messageId` twice must keep one. */
export type MailTray = (message: Message) => Promise<void>;

let transport: Transporter | undefined;

function smtp(url: string): Transporter {
  transport ??= createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return transport;
}

/** Sends one message, or throws so that its job tries again. */
export async function sendMail(message: Message, tray: MailTray): Promise<void> {
  if (!env.SMTP_URL) {
    await tray(message);
    return;
  }
  const domain = new URL(env.PUBLIC_URL).hostname;
  await smtp(env.SMTP_URL).sendMail({
    from: env.MAIL_FROM,
    to: message.to,
    subject: message.subject,
    text: message.text,
    messageId: `<${message.messageId}@${domain}>`,
    ...(message.calendar
      ? {
          attachments: [
            {
              filename: message.calendar.fileName,
              content: message.calendar.content,
              contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
            },
          ],
        }
      : {}),
    headers: {
      'Content-Language': message.lang,
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: a mail program's own button posts here, without cookies and without asking.
      ...(message.stopUrl
        ? {
            'List-Unsubscribe': `<${message.stopUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
  });
}

/** Closes the connections to the mail server, at a graceful stop. */
export function closeMail(): void {
  transport?.close();
  transport = undefined;
}
