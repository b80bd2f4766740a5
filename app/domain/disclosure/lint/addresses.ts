import type { Token, WrittenNumber } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/** Canadian civic addresses and postal codes, in both languages, with or without accents and capitals. */

const street =
  'street|st|avenue|ave|av|road|rd|boulevard|blvd|boul|drive|lane|ln|crescent|cres|court|crt|circle|terrace|trail|highway|hwy|parkway|pkwy|square|way|place|close|gate|grove|heights|hill|line|sideroad|concession';
const word = "[\\p{L}\\d][\\p{L}\\d'.-]*";
const nameWord = "\\p{Lu}[\\p{L}\\d'.-]*";
const numberWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';
const spelledNumber = `${numberWord}(?:[ -]${numberWord}){0,4}`;
const numberWordFr =
  '(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille)';
const link = "(?:(?:des|du|de la|de|la|le|les|aux|au|a|the|of)[ ]|(?:de l'|d'|l')[ ]?)";

/** Words that count or place something: "3 minutes down the road" is no address. */
const notAName =
  /\b(?:minutes?|hours?|days?|weeks?|months?|years?|old|blocks?|steps?|rooms?|bedrooms?|floors?|children|people|adults|persons?|members?|of|in|on|from|down|up|by|to|at|per|a|an|and|or|with|for|is|are|no|any|every|each|this|that|by|same|one|way|long|short|first|second|heures?|jours?|mois|ans|pres|sur|dans|par|est|sont|et|ou|kilometres?|km|metres?)\b/i;

/** Kinds of street that are other things too: 200 square feet, 2 long drives. */
const otherwiseAWord =
  /^(?:court|circle|trail|square|way|place|close|gate|grove|heights|hill|line|drive|st|ln|concession)$/i;

const found: readonly {
  readonly pattern: RegExp;
  readonly holds?: (match: RegExpMatchArray) => boolean;
}[] = [
  // 123 Maple Street, 45-B elm ave.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{1,6}(?:-?[a-z])?(?:[ ]?-[ ]?\\d{1,6})?|${spelledNumber})[ ,]+((?:${word}[ ]+){1,3}?)(${street})(?![\\p{L}])`,
      'giu',
    ),
    holds: ([whole, name = '', kind = '']) =>
      (!otherwiseAWord.test(kind) || /^(?:\p{Lu}|\d)/u.test(name)) &&
      (/^\d/.test(whole)
        ? !notAName.test(name) || /^(?:(?!Of|In)\p{Lu}|\d+(?:st|nd|rd|th))/u.test(name)
        : !notAName.test(name) && kind.length > 2),
  },
  // On Bank Street, near Portage Avenue.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?:${nameWord}|\\d+(?:st|nd|rd|th))[ ]+){1,3}(?:Street|St\\.|Avenue|Ave\\b|Road|Rd\\b|Boulevard|Blvd|Drive|Lane|Crescent|Cres\\b|Court|Terrace|Highway|Hwy|Parkway)(?![\\p{L}])`,
      'gu',
    ),
    holds: ([whole]) =>
      !/^(?:The|Off|On|No|Any|Main|Each|Same|A) \p{Lu}\p{Ll}+$/u.test(whole) || /^Main/.test(whole),
  },
  // 12, rue des Érables; 45 boul. Saint-Laurent; 7e rang.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])\\d{1,6}[ ]?(?:[a-d]|bis|ter)?[ ]?,?[ ]*(?:rue|avenue|av\\.?|boulevard|boul\\.?|bd|chemin|ch\\.|route|rang|impasse|allee|montee|croissant|promenade|ruelle|terrasse|place|cote|cours|carre|quai)[ ]+${link}{0,2}${word}`,
      'giu',
    ),
    holds: ([whole]) =>
      !/(?:place|cours|route|cote)[ ]/i.test(whole) ||
      /route[ ]+\d/i.test(whole) ||
      (/(?:place|cours|route|cote)[ ]+(?:.*[ '])?\p{Lu}/iu.test(whole) &&
        /[ ']\p{Lu}[\p{L}.'-]+$/u.test(whole)),
  },
  // Trente et un, rue Fleury.
  {
    pattern: new RegExp(
      `(?<!\\p{L})${numberWordFr}(?:[ -](?:et[ -])?${numberWordFr}){0,5}[ ]?,?[ ]*(?:rue|avenue|boulevard|chemin|route|rang|impasse|allee|montee|croissant|promenade|ruelle|terrasse|quai)[ ]+${link}{0,2}${word}`,
      'giu',
    ),
    // Une rue calme is none.
    holds: ([whole]) => /,/.test(whole) || /\p{Lu}[\p{L}.'-]+$/u.test(whole),
  },
  // Rue Principale, boulevard de la Gare: a street needs no number to be found.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]oul\\.|[Cc]hemin|[Rr]ang|[Ii]mpasse|[Rr]uelle|[Cc]roissant|[Mm]ontee)[ ]+${link}{0,2}(?:\\p{Lu}[\\p{L}'-]+|\\d+)`,
      'gu',
    ),
  },
  // The same without capitals, where the name says that it is one: rue saint-denis, rue des erables.
  {
    pattern:
      /(?<!\p{L})(?:rue|boulevard|boul\.?|avenue|chemin) (?:sainte?[ -]\p{L}+|(?:des|du|de la|de l') ?\p{L}{3,})/giu,
  },
  // Units, boxes and rural routes.
  {
    pattern:
      /(?<![\p{L}\d])(?:apt|apartment|appartement|appart|app|unit|suite|bureau|ste|local)\.?[ ]?(?:#|no\.?|n°)?[ ]?\d{1,5}[a-z]?(?![\p{L}\d])/giu,
  },
  {
    pattern:
      /(?<!\p{L})(?:p\.? ?o\.? ?box|c\.? ?p\.?|case postale|casier postal|boite postale|(?:mail|post|lock) ?box|(?:po)?box)[ ]?#?(?:no\.?|n°)?[ ]?\d{1,6}/giu,
  },
  // Mail that is called for.
  {
    pattern:
      /(?<!\p{L})(?:general delivery|poste restante)(?!\p{L})(?:[, ]+(?:station|succ\.?|succursale|p\.? ?o\.? ?box|c\.? ?p\.?)[ ]?[\p{L}\d]+)?/giu,
  },
  {
    pattern:
      /(?<!\p{L})(?:r\.? ?r\.?|rural route|route rurale)[ ]?#?(?:no\.?)?[ ]?\d{1,3}(?!\d)/giu,
  },
  {
    pattern:
      /(?<!\p{L})(?:highway|hwy|autoroute|county road|concession|township road|range road)[ ]\d{1,4}/giu,
  },
];

export function addressesIn(readable: ReadableText): Finding[] {
  return found.flatMap(({ pattern, holds }) =>
    [...readable.text.matchAll(pattern)]
      .filter((match) => holds?.(match) ?? true)
      .map((match) => findingIn(readable, 'address', match.index, match.index + match[0].length)),
  );
}

// K1A 0B1, k1a0b1, K 1 A - 0 B 1; the letter O for a zero, I and l for a one.
const postalCode =
  /(?<![\p{L}\d])[abceghjklmnprstvxy][\s._-]{0,2}[\doil][\s._-]{0,2}[abceghjklmnprstvwxyz][\s._-]{0,3}[\doil][\s._-]{0,2}[abceghjklmnprstvwxyz][\s._-]{0,2}[\doil](?![\p{L}\d])/giu;

export function postalCodesIn(
  readable: ReadableText,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
): Finding[] {
  const written = [...readable.text.matchAll(postalCode)]
    // Words are made of these letters too: a code has a digit in it.
    .filter(([code]) => /\d/.test(code))
    .map((match) => findingIn(readable, 'postal_code', match.index, match.index + match[0].length));
  return [...written, ...saidAloud(readable, tokens, numbers)];
}

/** K one A zero B one. */
function saidAloud(
  readable: ReadableText,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
): Finding[] {
  const digitAt = new Map(
    numbers.filter(({ digits }) => digits.length === 1).map((number) => [number.start, number]),
  );
  const findings: Finding[] = [];
  for (let index = 0; index + 5 < tokens.length; index += 1) {
    const six = tokens.slice(index, index + 6);
    const alternates = six.every((token, place) =>
      place % 2 === 0 ? /^\p{L}$/u.test(token.word) : digitAt.has(token.start),
    );
    const [first, last] = [six[0], six[5]];
    if (alternates && first && last) {
      findings.push(findingIn(readable, 'postal_code', first.start, last.end));
    }
  }
  return findings;
}
