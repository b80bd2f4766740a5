import type { Token } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/** Signs and words that belong to addresses of machines and to things spelled out, and to no prose. */

/** One alone, and the words around it are read as an address. */
const certain =
  /^(?:arobas?e?|arrobas?e?|arobe|ampersat|underscore|soulignement|hashtag|dot|dott|doht|gmail|hotmail|yahoo|outlook|icloud|proton|protonmail|videotron|sympatico|ymail|gmx|yandex|aol|msn|https?|www|com|htm|html|localhost)$/;
const at = /^(?:at|a|chez|arobase|commercial|rond|aux|au|sur|on)$/;
const point = /^(?:point|pt|punto|poin|period|full)$/;
const ending =
  /^(?:com|ca|org|net|info|gov|gouv|edu|biz|ngo|ong|eu|uk|fr|ch|io|co|app|dev|gc|qc|ly|ke|et|tr|jo|lb|tz|ug|online|site|page|link|church|charity|quebec|xyz|tv|me|be|de|so|us|test|example|family|help|group)$/;
/** After these, a sign or a word is an account, an address or a code. */
const introduces =
  /^(?:e-?mails?|mails?|courriels?|email|mel|username|utilisateur|login|handle|pseudo|password|passe|website|url|lien|hyperlink|facebook|fb|instagram|insta|telegram|tiktok|snapchat|twitter|wechat|linkedin|messenger|skype|imo|viber|gofundme|youtube|channel|chaine|webpage)$/;
const reach = 4;
const joint = /[\p{L}\d]/gu;

export function unplainSignsIn(readable: ReadableText, tokens: readonly Token[]): Finding[] {
  const { text } = readable;
  const findings: Finding[] = [];
  const aroundToken = (index: number, before: number, after: number, kind: 'email' | 'url') =>
    findings.push(
      findingIn(
        readable,
        kind,
        tokens[Math.max(0, index - before)]?.start ?? 0,
        tokens[Math.min(tokens.length - 1, index + after)]?.end ?? text.length,
      ),
    );
  for (const [index, { word, end }] of tokens.entries()) {
    if (certain.test(word)) aroundToken(index, reach, reach, 'email');
    if (point.test(word)) {
      const near = tokens.slice(Math.max(0, index - 6), index);
      const ends =
        ending.test(tokens[index + 1]?.word ?? '') &&
        !/^(?:point de|period)$/.test(`${word} ${tokens[index + 1]?.word}`);
      if (
        ends &&
        (near.some((one) => at.test(one.word)) ||
          /^(?:com|ca|org|net|info|gouv|qc)$/.test(tokens[index + 1]?.word ?? ''))
      ) {
        aroundToken(index, reach + 1, 2, 'email');
      }
    }
    // E-mail: …, facebook page of …, username is …
    if (
      introduces.test(word) &&
      /^(?:[ ]?[:=(]|[ ](?:is|est|as|sous|under|page|group|groupe|account|compte|profile|profil)(?!\p{L}))/iu.test(
        text.slice(end),
      )
    ) {
      aroundToken(index, 0, reach + 2, 'url');
    }
  }
  return [...findings, ...signsIn(readable), ...lettersIn(readable)];
}

/** A stretch without a space that holds what prose does not; an @ set apart takes its neighbours with it. */
function signsIn(readable: ReadableText): Finding[] {
  const { text } = readable;
  const findings: Finding[] = [];
  for (const chunk of text.matchAll(/\S+/gu)) {
    const bare = chunk[0].replace(/^["'([<«]+|["')\]>»,;:.!?]+$/gu, '');
    if (!isUnplain(bare)) continue;
    let [start, end] = [chunk.index, chunk.index + chunk[0].length];
    if (/[@#=\\_~]/.test(bare) && (chunk[0].match(joint)?.length ?? 0) < 3) {
      start = text.slice(0, start).search(/\S+\s+\S*\s*$/u);
      end += /^\s*\S+(?:\s+[.]?\s*\S+)?/u.exec(text.slice(end))?.[0].length ?? 0;
    }
    findings.push(findingIn(readable, 'url', Math.max(start, 0), end));
  }
  return findings;
}

const abbreviation =
  /^(?:\p{L}{1,2}\.)+\p{L}{0,2}$|^(?:ph|m|b)\.[a-z]+$|^(?:st|ste|mr|mrs|dr|mme|mlle|etc|p|ex|no)\.\p{L}*$/iu;
const leftOutSpace = /^[\p{L}'-]+[.,;:!?]\p{Lu}[\p{Ll}']*$/u;
const spacelessList = /^\p{L}[\p{L}'-]*(?:[,;]\p{L}[\p{L}'-]*)+$/u;

function isUnplain(bare: string): boolean {
  if (/[@#\\_=~|^{}<>*]|:\/|\/\//.test(bare)) return /[@#\\_=~|^{}<>*:/]/.test(bare);
  if (abbreviation.test(bare) || leftOutSpace.test(bare) || spacelessList.test(bare)) return false;
  if (/\p{L}[.]+[\p{L}\d]|\d[.]\p{L}/u.test(bare)) return true;
  // He/she and and/or are prose; more slashes are none.
  return (bare.match(/\//g)?.length ?? 0) > 1 && /\p{L}/u.test(bare);
}

/** Letters set apart from each other, and single ones that are no word: s i g m a, G eight B nine. */
const apart = /(?<![\p{L}\d'])(?:\p{L}[\s.,_-]{1,3}){2,}\p{L}(?![\p{L}\d'])/gu;
const alone =
  /(?<![\p{L}\d'.])(?<!(?:vitamine?|hepatiti[st]e?|type|class|classe|plan|group|groupe|profile?|grade|category|categorie) )(?![aAiIyYoOàÀ](?!\p{L}))(?!P ?\d{5})\p{L}(?![\p{L}\d'.+]|-\p{L})/gu;

function lettersIn(readable: ReadableText): Finding[] {
  const { text } = readable;
  return [...text.matchAll(apart), ...text.matchAll(alone)]
    .filter(
      ([letters]) =>
        !/^(?:p\. ?ex|e\.g|i\.e|u\.s|[ap]\.m)/i.test(letters) &&
        !/^[ayo][\s,.-]+[ayo]?$/i.test(letters),
    )
    .map((match) =>
      findingIn(readable, 'spelled_digits', match.index, match.index + match[0].length),
    );
}
