import { isMonthName, isWeekday } from './calendars.ts';
import { withWhatCountsFrom } from './counted-days.ts';
import { isGrammarWord } from './grammar-words.ts';
import type { Token, WrittenNumber } from './numbers-in-words.ts';
import { countsSomething, plainNumbersIn } from './plain-numbers.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Span } from './spelled-names.ts';
import type { Finding, FindingKind } from './types.ts';

/**
 * Numbers that nothing plain explains, whatever they are of: a note needs no other. They are told by what surrounds them,
 * not by their form, so that a form nobody foresaw is stopped as well (privacy, publication gate, check 3).
 */
const covers = (spans: readonly Span[], { start, end }: Span) =>
  spans.some((span) => span.start <= start && span.end >= end);

export function unplainNumbersIn(
  readable: ReadableText,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
): Finding[] {
  const { text } = readable;
  const plain = plainNumbersIn(text);
  const digits = suspectedDigits(text, plain);
  const said = suspectedWords(text, tokens, numbers, plain);
  const spans = [...digits, ...said, ...acrossStreets(text, tokens, numbers, plain)];
  return [
    ...joined(text, spans).map((span) => {
      const { start, end } = withItsLabel(text, tokens, span);
      return findingIn(readable, 'file_number', start, end);
    }),
    ...said.map(({ start, end }) => findingIn(readable, 'spelled_digits', start, end)),
  ];
}

/** Whatever is written in one with a digit that is not plain: 27.VII.2014, H8N/9L8, #88. */
function suspectedDigits(text: string, plain: readonly Span[]): Span[] {
  return [...text.matchAll(/\S*\d\S*/gu)]
    .filter((chunk) =>
      [...chunk[0].matchAll(/\d+/g)].some(
        (digits) =>
          !covers(plain, {
            start: chunk.index + digits.index,
            end: chunk.index + digits.index + digits[0].length,
          }),
      ),
    )
    .map((chunk) => trimmed(text, { start: chunk.index, end: chunk.index + chunk[0].length }));
}

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /["'([<«,;:]/.test(text[start] ?? '')) start += 1;
  while (start < end && /["')\]>»,;:.!?]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};

/** What may stand between the digits of a number that is said: punctuation, its name, "and", "then". */
const betweenDigits =
  /^[\s,.;()/+:_*'"-]*(?:(?:and|et|then|puis|ensuite|next|dash|tiret|hyphen|trait|union|d|space|espace|plus|slash|barre|dot|point|stroke|comma|virgule|double|triple|fois|times|deux|a|encore|again|pause|star|etoile|hash|diese)[\s,.;()/:'-]*){0,2}$/i;
/** One and un are articles and pronouns: they make a number only beside others. */
const article = /^(?:one|une?|second|first|premiere?|deuxieme|neufs?|o|oh|cent)$/;
const mostDigitsOfACount = 2;

function suspectedWords(
  text: string,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
  plain: readonly Span[],
): Span[] {
  const isPlain = (number: WrittenNumber) =>
    covers(plain, number) || countsSomething(text.slice(number.end, number.end + 60));
  const wordOf = ({ start, end }: WrittenNumber) => text.slice(start, end).toLowerCase();
  const spans: Span[] = [];
  const close = (run: readonly WrittenNumber[], least: number, leastDigits: number) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) return;
    const length = run.reduce((sum, number) => sum + number.digits.length, 0);
    const counted = run.length <= 2 && isPlain(last);
    if (counted || run.every((number) => covers(plain, number))) return;
    if (run.length >= least || (run.length > 1 && length >= leastDigits)) {
      spans.push({ start: first.start, end: last.end });
    }
  };
  let side: WrittenNumber[] = [];
  let apart: WrittenNumber[] = [];
  for (const number of numbers) {
    const last = side.at(-1);
    if (last && betweenDigits.test(text.slice(last.end, number.start))) side.push(number);
    else {
      close(side, 3, 4);
      side = [number];
    }
    // Golf eight bravo nine kilo eight.
    if (article.test(wordOf(number)) || isPlain(number)) continue;
    const before = apart.at(-1);
    const between = text.slice(before?.end ?? 0, number.start);
    if (before && wordsIn(between) <= 2 && !/[.;!?]\+?\s+\p{Lu}/u.test(between)) apart.push(number);
    else {
      close(apart, 3, 99);
      apart = [number];
    }
  }
  close(side, 3, 4);
  close(apart, 3, 99);
  for (const [index, number] of numbers.entries()) {
    if (!number.inWords || isPlain(number)) continue;
    const money = /^ (?:dollars|canadian|dollars canadiens|de dollars)/i.test(
      text.slice(number.end),
    );
    const isLong =
      number.digits.length > mostDigitsOfACount &&
      !/^(?:cents?|mille|thousand|hundreds?)$/.test(wordOf(number));
    if (
      (isLong && !money) ||
      (number.ordinal && Number(number.digits) > 10) ||
      isLabelled(text, tokens, number)
    )
      spans.push(number);
    else if (/[-]/.test(text[number.end] ?? '') && numbers[index + 1]?.start === number.end + 1)
      spans.push(number);
  }
  return spans;
}

const wordsIn = (text: string) => text.match(/[\p{L}\d]+/gu)?.length ?? 0;

const label =
  /^(?:uci|iuc|code|codes|pin|nip|password|passe|client|file|files|case|cas|dossiers?|application|demande|registration|inscription|enregistrement|reference|ref|passport|passeport|visa|permit|permis|unhcr|hcr|gcms|smgc|progres|id|ids|identifiant|identification|identite|identity|matricule|card|carte|certificate|certificat|attestation|document|form|formulaire|ration|record|claim|ticket|serial|serie|account|compte|numero|number|num|no|nr|sin|nas|ohip|ramq|phone|telephone|tel|cell|cellulaire|mobile|extension|poste|ext|fax|line|ligne|call|appeler|appelez|dial|composer|composez|whatsapp|viber|apartment|appartement|apt|app|unit|suite|lot|box|casier|cp|rr|postal|postale|zip|bag|door|porte|civic|civique|house|maison|tent|tente|block|bloc|shelter|abri|dob|ddn|born|nee?|naissance|birthday|anniversaire|date|dated|address|adresse|token|receipt|recu|booklet|carnet|livret|sticker|tag|bracelet|folder|chemise|key|cle|bin|biometric|fingerprint)$/;

/** Case forty-two, appartement douze: a label right before, with at most small words between. */
function isLabelled(text: string, tokens: readonly Token[], number: WrittenNumber): boolean {
  const index = tokens.findIndex(({ start }) => start >= number.start);
  for (let back = index - 1; back >= Math.max(0, index - 2); back -= 1) {
    const token = tokens[back];
    if (!token || /[.;!?]/.test(text.slice(token.end, number.start))) return false;
    if (
      label.test(token.word) &&
      !/^(?:house|maison|date|line|ligne|call|no|box|form|nee?)$/.test(token.word)
    )
      return true;
    if (!/^(?:number|no|numero|is|est|le|la|the|de|in|of|with|avec|ending|par)$/.test(token.word))
      return false;
  }
  return false;
}

const street =
  /^(?:street|st|avenue|ave|av|road|rd|boulevard|blvd|boul|bd|lane|ln|crescent|cres|terrace|trail|highway|hwy|parkway|pkwy|sideroad|concession|rue|chemin|ch|route|rang|impasse|allee|montee|croissant|ruelle|terrasse|cote|quai|cercle|circle|place|way|court|crt|drive|dr|apt|apartment|app|appt|appart|appartement|unit|unite|suite|bureau|casier|box|cp|rr|lot|porte|autoroute|promenade|sentier|carre|square|gate|grove|close|mews|line|ligne|row|walk|path|condo|basement|concession|township|range|ste|villa|voie|passage|faubourg|domaine|mobile|trailer|po|bp|corner|intersection|angle|coin)$/;
const reach = 4;

/** A number by the name of a street or what a house is divided into: all from one to the other, and the name behind. */
function acrossStreets(
  text: string,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
  plain: readonly Span[],
): Span[] {
  const spans: Span[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!street.test(token.word)) continue;
    const [from, to] = [
      tokens[index - reach]?.start ?? 0,
      tokens[index + reach]?.end ?? text.length,
    ];
    const near = numbers.filter(
      (number) =>
        number.start >= from &&
        number.end <= to &&
        !covers(plain, number) &&
        !countsSomething(text.slice(number.end, number.end + 60)) &&
        !(number.inWords && article.test(text.slice(number.start, number.end).toLowerCase())) &&
        !/[;!?]|\. \p{Lu}/u.test(
          text.slice(Math.min(number.end, token.end), Math.max(number.start, token.start)),
        ) &&
        !(number.inWords && number.ordinal && Number(number.digits) < 4),
    );
    if (near.length === 0) continue;
    let last = index;
    while (
      last - index < 3 &&
      /^[ ,.'-]{1,2}$/.test(text.slice(tokens[last]?.end, tokens[last + 1]?.start))
    )
      last += 1;
    spans.push({
      start: Math.min(token.start, ...near.map(({ start }) => start)),
      end: Math.max(tokens[last]?.end ?? token.end, ...near.map(({ end }) => end)),
    });
  }
  return spans;
}

/** Spans with a word or two between are one: 27 juillet 16. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (
      last &&
      (span.start <= last.end ||
        (wordsIn(text.slice(last.end, span.start)) <= 2 &&
          !/[;!?]|\. /.test(text.slice(last.end, span.start))))
    ) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

/** The words before a number say what it is of and belong to it: back to the label, or else one word. */
function withItsLabel(text: string, tokens: readonly Token[], { start, end }: Span): Span {
  const first = tokens.findIndex((token) => token.start >= start);
  let from = start;
  for (let back = first - 1; back >= Math.max(0, first - 7); back -= 1) {
    const token = tokens[back];
    if (!token || /[;!?]|\.\s+\p{Lu}/u.test(text.slice(token.end, tokens[back + 1]?.start))) break;
    if (label.test(token.word) || street.test(token.word)) from = token.start;
  }
  const before = tokens[first - 1];
  if (
    from === start &&
    before &&
    !isGrammarWord(before.word) &&
    /^[ .:#]{1,3}$/.test(text.slice(before.end, start))
  ) {
    from = before.start;
  }
  return { start: from, end };
}

/** Words that are months or weekdays only beside a digit or with a capital. */
const alsoAWord =
  /^(?:may|march|mar|sept|mon|sat|sun|sam|dim|mer|jeu|ven|lun|tir|ab|hut|hoot|mart|dey|zul|dhul|mei|asad|mehr|safar|jan|dec|mars|mai|mizan|aout)$/;
const feast =
  /^(?:christmas|xmas|easter|eid|noel|paques|nowruz|norouz|newroz|ashura|achoura|meskel|timkat|ramadan|halloween|toussaint|epiphany|epiphanie|pentecost|pentecote|ascension|thanksgiving|valentine|solstice|equinox|equinoxe|jour|birthday|anniversaire)$/;
const around = 4;

/** A month, a weekday or a feast with a day or a year near it, on whichever side: a day of the calendar. */
export function unplainDaysIn(
  readable: ReadableText,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
): Finding[] {
  const { text } = readable;
  const plain = plainNumbersIn(text);
  const findings: Finding[] = [];
  const kind: FindingKind = 'exact_date';
  for (const [index, token] of tokens.entries()) {
    const month = isMonthName(token.word);
    const weekday = isWeekday(token.word);
    const holiday = feast.test(token.word) && token.word !== 'jour';
    if (!month && !weekday && !holiday) continue;
    if (
      alsoAWord.test(token.word) &&
      !token.capital &&
      !/\d(?:st|nd|rd|th|er|e)?[ ./-]?$/.test(text.slice(0, token.start)) &&
      !/^[\s.]*\d/.test(text.slice(token.end))
    ) {
      // Le deux mai: without a capital French months are months all the same.
      if (!/^(?:mai|mars|aout)$/.test(token.word)) continue;
    }
    const [from, to] = [
      tokens[index - around]?.start ?? 0,
      tokens[index + around]?.end ?? text.length,
    ];
    const near = numbers.filter((number) => {
      if (number.start < from || number.end > to) return false;
      const between = text.slice(
        Math.min(number.end, token.end),
        Math.max(number.start, token.start),
      );
      if (/[;!?]|[\p{L}]{4,}\.\s/u.test(between)) return false;
      const word = text.slice(number.start, number.end).toLowerCase();
      if (
        number.inWords &&
        /^(?:one|une?|second|neufs?|cent|o|oh)$/.test(word) &&
        wordsIn(between) > 1
      )
        return false;
      const isYear = /^(?:1[34]|19|20)\d\d$/.test(number.digits);
      if (isYear) return holiday;
      const isDay =
        number.digits.length <= 2 && Number(number.digits) >= 1 && Number(number.digits) <= 99;
      if (
        !isDay ||
        covers(plain, number) ||
        countsSomething(text.slice(number.end, number.end + 60))
      )
        return false;
      const hour =
        /^ ?(?:[ap]\.?m|h\d*|heures?|o'clock|to \d|a \d|- ?\d|:\d)/i.test(text.slice(number.end)) ||
        /\d (?:to|a|-) $/.test(text.slice(0, number.start));
      return !(weekday && !month && hour);
    });
    const otherDay = weekday
      ? tokens
          .slice(index + 1, index + around + 1)
          .find(({ word, capital }) => isMonthName(word) && (capital || !alsoAWord.test(word)))
      : undefined;
    if (near.length === 0 && !otherDay) continue;
    const years = numbers.filter(
      (number) =>
        /^(?:1[34]|19|20)\d\d$/.test(number.digits) &&
        number.start >= from &&
        number.end <= (tokens[index + around + 3]?.end ?? text.length),
    );
    const all: Span[] = [token, ...near, ...years, ...(otherDay ? [otherDay] : [])];
    const { start, end } = withWhatCountsFrom(text, {
      start: Math.min(...all.map((one) => one.start)),
      end: Math.max(...all.map((one) => one.end)),
    });
    findings.push(findingIn(readable, kind, start, end));
  }
  return findings;
}
