import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { formatDate } from './format.ts';
import type { Lang } from './lang.ts';
import type { Text } from './text.ts';

/** What a message tells of bulletins: numbers, dates and links. Never a person, a place or a need. */
export interface MailedBulletins {
  /** The portal's own address. */
  readonly portal: string;
  readonly today: CivilDate;
  readonly bulletins: readonly {
    readonly id: string;
    readonly sentOn: CivilDate;
    /** In the order they are shown; without a limit, it has ended since. */
    readonly profiles: readonly { readonly number: string; readonly limitOn: CivilDate | null }[];
  }[];
}

/**
 * The message that brings bulletins to a person, in one language. It leads back to the portal, where the
 * introduction and the profiles themselves are: mail is not a place for needs (privacy). The line that
 * stops it is added when it leaves (`withStopLine`).
 */
export function composeBulletin(
  { bulletin }: Text,
  lang: Lang,
  { portal, today, bulletins }: MailedBulletins,
): { subject: string; body: string } {
  const words = bulletin.mail;
  const first = bulletins[0];
  const parts = bulletins.map(({ id, sentOn, profiles }) => {
    const live = profiles.filter(({ limitOn }) => limitOn !== null);
    const gone = profiles.length - live.length;
    return [
      words.sentOn(formatDate(lang, sentOn), live.length),
      `${words.read}\n${portal}${pathTo('bulletin', lang, { bulletin: id })}`,
      ...(live.length > 0
        ? [
            live
              .map(({ number, limitOn }) => {
                const days = limitOn === null ? 0 : daysBetween(today, limitOn);
                const link = portal + pathTo('profile', lang, { number: profileSlug(number) });
                return `- ${words.profile(number, days, formatDate(lang, limitOn ?? today))}\n  ${link}`;
              })
              .join('\n'),
          ]
        : []),
      ...(gone > 0 ? [words.gone(gone)] : []),
    ].join('\n\n');
  });
  return {
    subject:
      bulletins.length === 1 && first
        ? words.subject(formatDate(lang, first.sentOn))
        : words.subjectOfSeveral(bulletins.length),
    body: `${parts.join('\n\n* * *\n\n')}\n`,
  };
}

/**
 * A message that its reader asked for, as it leaves: how to change it, how to stop it without signing in,
 * then who sent it.
 */
export function withStopLine(
  { mail }: Text,
  words: { readonly change: string; readonly stop: string },
  body: string,
  links: { readonly change: string; readonly stop: string },
): string {
  return `${body.trimEnd()}\n\n${words.change}\n${links.change}\n\n${words.stop}\n${links.stop}\n\n-- \n${mail.signature}\n${mail.noReply}\n`;
}
