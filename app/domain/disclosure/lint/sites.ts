import { isCommonWord } from './common-words.ts';
import type { Token } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/**
 * Sites, accounts and hosts in whatever way they are written so that no program takes them for a link. A note has no use
 * for any: what is shaped like one is one. Links written plainly are found by a library as well (`links.server.ts`).
 */
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}])?';
const ending = '(?:\\p{L}{2,24}|xn--[a-z\\d-]+)';
const path = '(?::\\d{2,5})?(?:[/?#][^\\s<>"]*)?';
/** Endings that are no words of either language, so that a dot set apart by a space is enough. */
const knownEnding =
  '(?:com|ca|org|net|info|gov|gouv|edu|biz|ngo|ong|eu|uk|fr|ch|io|co|app|dev|gc|qc|ly|ke|et|tr|jo|lb|tz|ug|online|site|page|link|church|charity|quebec|xyz|tv)';
/** Dots that cannot be full stops: in brackets, with any space. */
const bracketedDot = '\\s?[[({<]\\s?(?:\\.|dot|d0t|point|pt|punto)\\s?[\\])}>]\\s?';
const saidDot = '(?:dot|d o t|dott|d0t|doht|punto|nokta)';
const saidPoint = '(?:point|poin|pnt)';
const saidSlash = '(?:(?:forward |back)?slash|barre oblique|oblique|barre|stroke)';

const shapes: readonly {
  readonly pattern: RegExp;
  readonly holds?: (match: RegExpMatchArray) => boolean;
}[] = [
  // maple.org, maple.anything/page; not "calme.La", where a space was left out.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}@._-])(?:${label}\\.)+(${ending})${path}(?![\\p{L}\\p{N}@])`,
      'gu',
    ),
    holds: ([whole, last = '']) =>
      !leftOutSpace.test(whole) && !abbreviation.test(whole) && last !== '',
  },
  // maple[.]org, maple (dot) org.
  { pattern: new RegExp(`${label}(?:${bracketedDot}${label})+${path}`, 'giu') },
  // www . maple . org, maple .org, www. maple. org
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}@])(?:www\\s?\\.\\s?${label}|${label}(?=\\s\\.))(?:\\s?\\.\\s?${label})*?\\s?\\.\\s?${knownEnding}${path}(?![\\p{L}\\p{N}@])`,
      'giu',
    ),
  },
  // maple,org: a comma for a dot.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${label},(?:com|org|net|info)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  },
  // maple dot anything.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${label}(?:[\\s_-]+${saidDot}[\\s_-]+${label})+`,
      'giu',
    ),
  },
  // érable point org; "au point de" is none.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${label}(?:[\\s_-]+${saidPoint}[\\s_-]+${label})*[\\s_-]+${saidPoint}[\\s_-]+${knownEnding}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  },
  // www maple org, h t t p s, double u double u double u, and what follows.
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:www|w[ .-]w[ .-]w|(?:double[ -]?(?:u|you|ve|v)[ ,]*){3}|(?:triple|trois|three)[ -](?:w|double[ -]?(?:u|ve|v))|h[tx]{2}ps?|h[ .-]t[ .-]t[ .-]p(?:[ .-]s)?)(?![\p{L}\p{N}])(?:[\s.:,/\\-]*[\p{L}\p{N}]+){0,5}/giu,
  },
  // Anything said to end in com.
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${label}[\\s,.-]+com(?![\\p{L}\\p{N}'])${path}`, 'giu'),
  },
  // facebook slash nour, érable barre oblique page.
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${label}(?:\\s+${saidSlash}\\s+${label})+`, 'giu'),
    holds: ([whole]) =>
      !/^(?:and|et) |^\p{L}+ barre (?!oblique)\p{L}+$/iu.test(whole) || /slash/i.test(whole),
  },
  // Addresses of machines.
  {
    pattern:
      /(?<![\d.])\d{1,3}(?:\s?[[(]?\.[\])]?\s?\d{1,3}){3}(?::\d{2,5})?(?:\/\S*)?(?![\d.]\d)/g,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}:])(?:[\da-f]{1,4}:){3,7}:?[\da-f]{1,4}(?![\p{L}\p{N}:])|localhost(?::\d+)?/giu,
  },
  // @nour, and not nour@maple.org.
  { pattern: /(?<![\p{L}\p{N}._+-])@[\p{L}\p{N}_][\p{L}\p{N}._-]+/gu },
  // m a p l e . o r g
  {
    pattern:
      /(?<![\p{L}\p{N}])(?:\p{L}[ ]){3,}(?:\.|dot|point|d o t|p o i n t)(?:[ ]\p{L}){2,}(?![\p{L}\p{N}])/giu,
  },
];

const leftOutSpace = /^[\p{L}-]+\.\p{Lu}\p{Ll}*$/u;
const abbreviation = /^(?:\p{L}\.)+\p{L}{0,2}$|^(?:ph|m|b)\.[a-z]+$/iu;

const network =
  /^(?:facebook|fb|instagram|insta|ig|whatsapp|telegram|wechat|weixin|viber|imo|tiktok|snapchat|snap|twitter|youtube|linkedin|messenger|skype|signal|kakaotalk|line|vk|discord|reddit|pinterest|gofundme|paypal|patreon|blog|blogue|hashtag|handle|pseudo|username|website|webpage|site|url|lien|link)$/;
/** What may stand between a network and the name of an account there. */
const aboutIt =
  /^(?:is|est|at|as|under|sous|on|sur|account|compte|page|group|groupe|user|utilisateur|id|identifiant|name|nom|d|handle|pseudo|username|profile|profil|channel|chaine|web|me|au|a|the|le|la|de|du|of|for|named|called|appele|appelee)$/;
const mostAbout = 4;
const sameLine = /^[ :/@.,"'()=-]*$/;

/** Telegram nour_7, page Facebook : lesamis2, insta is k.berry. */
function accountsIn(readable: ReadableText, tokens: readonly Token[]): Finding[] {
  const { text } = readable;
  const findings: Finding[] = [];
  for (const [index, { word, start }] of tokens.entries()) {
    if (!network.test(word)) continue;
    let next = index + 1;
    const gapBefore = () => text.slice(tokens[next - 1]?.end, tokens[next]?.start);
    let marked = false;
    while (next - index <= mostAbout + 1 && tokens[next] && sameLine.test(gapBefore())) {
      marked ||= /[:/@=]/.test(gapBefore());
      if (!aboutIt.test(tokens[next]?.word ?? '')) break;
      next += 1;
    }
    const account = tokens[next];
    if (!account || !sameLine.test(gapBefore())) continue;
    const name = /^[\p{L}\p{N}._+-]*[\p{L}\p{N}]/u.exec(text.slice(account.start))?.[0] ?? '';
    if (marked || (/\p{L}/u.test(name) && (/[\d._]/.test(name) || !isCommonWord(account.word)))) {
      findings.push(findingIn(readable, 'url', start, account.start + name.length));
    }
  }
  return findings;
}

export function sitesIn(readable: ReadableText, tokens: readonly Token[]): Finding[] {
  const shaped = shapes.flatMap(({ pattern, holds }) =>
    [...readable.text.matchAll(pattern)]
      .filter((match) => holds?.(match) ?? true)
      .map((match) => findingIn(readable, 'url', match.index, match.index + match[0].length)),
  );
  return [...shaped, ...accountsIn(readable, tokens)];
}
