import { LinkifyIt } from 'linkify-it';
import { findingIn, type ReadableText } from '#app/domain/disclosure/lint/readable-text.ts';
import type { Finding } from '#app/domain/disclosure/lint/types.ts';

/**
 * Only these end a link without `http`: with every country's, a full stop without a space after it
 * ("logement.La famille", "enfants.Il") would be a site in Laos or Israel.
 */
const tlds =
  'com org net info biz edu gov int ca qc uk us au de ch be eu ke ug tz rw cd sd sy iq af mm tr jo lb eg io app dev me ly co fm cc ngo ong church charity foundation community quebec online site page link blog xyz'.split(
    ' ',
  );
const links = new LinkifyIt({
  fuzzyLink: true,
  fuzzyEmail: true,
  fuzzyIP: true,
  urlAuth: true,
  tlds,
});

/** E-mail addresses and sites, with or without what introduces them. */
export function linksIn(readable: ReadableText): Finding[] {
  const matches = links.match(readable.text) ?? [];
  return matches.map(({ schema, index, lastIndex }) =>
    findingIn(readable, schema === 'mailto:' ? 'email' : 'url', index, lastIndex),
  );
}
