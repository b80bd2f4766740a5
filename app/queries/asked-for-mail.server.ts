import { withStopLine } from '#app/i18n/bulletin-mail.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { alertLinks } from './alert-links.server.ts';
import { bulletinLinks } from './bulletin-links.server.ts';

/** What a person asked to be sent, and so may stop by one click. */
export interface AskedForMail {
  readonly text: string;
  readonly stopUrl: string;
}

/**
 * A message that its reader asked for, with their own word to stop it: it is in what leaves, and kept
 * nowhere. Null for the messages of a case, which come with one's part in it.
 */
export function askedForMail(
  notice: string,
  message: { readonly accountId: string; readonly lang: Lang; readonly body: string },
): AskedForMail | null {
  const { accountId, lang, body } = message;
  const text = textOf(lang);
  switch (notice) {
    case 'bulletin': {
      const links = bulletinLinks(accountId, lang);
      return { text: withStopLine(text, text.bulletin.mail, body, links), stopUrl: links.stop };
    }
    case 'saved_search_found':
    case 'saved_search_digest': {
      const links = alertLinks(accountId, lang);
      return {
        text: withStopLine(text, text.savedSearches.mail, body, links),
        stopUrl: links.stop,
      };
    }
    default:
      return null;
  }
}
