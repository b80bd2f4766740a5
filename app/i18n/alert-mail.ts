import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import type { AlertKind } from '#app/domain/saved-search/names.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { formatDate } from './format.ts';
import type { Lang } from './lang.ts';
import { composeNotice } from './notices/compose-notice.ts';
import type { Text } from './text.ts';

/** What a message tells of a profile that saved searches found. Never the searches: their names and filters say what a person looks for. */
export interface MailedProfile {
  readonly number: string;
  readonly limitOn: CivilDate;
  readonly kinds: readonly AlertKind[];
}

interface Reader {
  readonly lang: Lang;
  /** The portal's own address. */
  readonly portal: string;
  readonly today: CivilDate;
}

/** A mail is for coming back to the portal, not for reading a list in. */
const mostInDigest = 25;

/** The message at once: one event of one profile, however many of a person's searches it matches. */
export function composeAlert(
  text: Text,
  reader: Reader,
  found: Omit<MailedProfile, 'kinds'> & { readonly kind: AlertKind },
): { subject: string; body: string } {
  const { mail } = text.savedSearches;
  const lines = linesOf(text, reader, { ...found, kinds: [found.kind] });
  return {
    subject: mail.subjects[found.kind],
    body: `${mail.found}\n\n${lines}\n\n${mail.read}\n${listOf(reader)}\n`,
  };
}

/** The summary of a day or a week: counts, numbers, dates and links (privacy). */
export function composeDigest(
  text: Text,
  reader: Reader,
  profiles: readonly MailedProfile[],
): { subject: string; body: string } {
  const soonest = [...profiles].sort((a, b) => (a.limitOn < b.limitOn ? -1 : 1));
  const { subject, body } = composeNotice(
    'saved_search_digest',
    {
      count: profiles.length,
      closingCount: profiles.filter(({ kinds }) => kinds.includes('ending')).length,
      date: soonest[0]?.limitOn ?? reader.today,
      link: listOf(reader),
    },
    reader.lang,
  );
  const shown = soonest.slice(0, mostInDigest).map((each) => linesOf(text, reader, each));
  const left = soonest.length - shown.length;
  const more = left > 0 ? `\n\n${text.savedSearches.mail.more(left)}` : '';
  return { subject, body: `${body}\n\n${shown.join('\n')}${more}\n` };
}

const listOf = ({ portal, lang }: Reader) => portal + pathTo('saved-searches', lang);

function linesOf(
  { savedSearches }: Text,
  { lang, portal, today }: Reader,
  { number, limitOn, kinds }: MailedProfile,
): string {
  const { mail } = savedSearches;
  const line = mail.profile(
    number,
    kinds.map((kind) => mail.kinds[kind]).join(', '),
    daysBetween(today, limitOn),
    formatDate(lang, limitOn),
  );
  return `- ${line}\n  ${portal}${pathTo('profile', lang, { number: profileSlug(number) })}`;
}
