import type { Token, WrittenNumber } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/** Days of the calendar, in digits and in words, in English and French. A month or a year alone is none. */

const months =
  /^(?:jan(?:v|vier|uary)?|f(?:ev|evr|evrier|eb|ebr|ebruary)|mar(?:s|ch)?|apr(?:il)?|avr(?:il)?|ma[iy]|jun[e]?|juin|jul(?:y)?|juil(?:let|l)?|aug(?:ust)?|aou(?:t)?|sep(?:t|tember|tembre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember|embre)?)$/;

/** Months that are other words when nothing marks them: may and march the verbs, sept the number. */
const otherwiseAWord = /^(?:may|march|sept|mar|dec|sep|jan)$/;

const numeric = [
  // 12/03/2019, 12.03.19, 12 - 03 - 2019
  /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(?:(?:19|20)\d{2}|\d{2})(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}\s?([/.-])\s?(\d{1,2})\s?\1\s?(\d{1,2})(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(\d{1,2})[ ,]{1,2}(\d{1,2})[ ,]{1,2}(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2} (\d{1,2}) (\d{1,2})(?!\d)/g,
  /(?<!\d)(\d{1,2})[ /.-](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[ /.-](?:19|20)?\d{2}(?!\d)/g,
  // Without its year only where the words say that it is a date.
  /(?<=\b(?:on|le|du|au|born|nee?s?|since|depuis|before|after|avant|apres|dated|date)\s)(\d{1,2})[/.](\d{1,2})(?![\d/.])/gi,
];

const parts = (match: RegExpMatchArray) =>
  match
    .slice(1)
    .filter((part) => /^\d+$/.test(part ?? ''))
    .map(Number);

function isDayAndMonth(numbers: readonly number[]): boolean {
  const [a = 0, b = 1] = numbers;
  return a >= 1 && b >= 1 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12;
}

export function datesIn(
  readable: ReadableText,
  tokens: readonly Token[],
  numbers: readonly WrittenNumber[],
): Finding[] {
  const { text } = readable;
  const found = numeric.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => isDayAndMonth(parts(match)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  for (const month of tokens) {
    if (months.test(month.word)) found.push(...dayOf(month, text, numbers));
  }
  return found.map(({ start, end }) => findingIn(readable, 'exact_date', start, end));
}

const toDay = (number: WrittenNumber | undefined): number | null => {
  const value = Number(number?.digits);
  return number && number.digits.length <= 2 && value >= 1 && value <= 31 ? value : null;
};
const beforeMonth =
  /^(?:st|nd|rd|th|er|re|e)?[\s./'-]*(?:(?:day\s+)?of(?:\s+the\s+month\s+of)?|de|du(?:\s+mois\s+de)?|the)?[\s./'-]*$/i;
const afterMonth = /^[\s.,/-]*(?:the|le)?[\s.,/-]*$/i;
const beforeYear = /^(?:st|nd|rd|th)?[\s.,/'-]*(?:of|de|in|en)?[\s.,/'-]*$/i;
const isYear = (number: WrittenNumber | undefined) => /^(?:19|20)\d{2}$/.test(number?.digits ?? '');

function dayOf(
  month: Token,
  text: string,
  numbers: readonly WrittenNumber[],
): { start: number; end: number }[] {
  const next = numbers.findIndex(({ start }) => start >= month.end);
  const [day, after] = [
    numbers[(next < 0 ? numbers.length : next) - 1],
    next < 0 ? undefined : numbers[next],
  ];
  const joined = day && text.slice(day.end, month.start);
  if (day && joined !== undefined && toDay(day) !== null && beforeMonth.test(joined)) {
    const year =
      isYear(after) && after && beforeYear.test(text.slice(month.end, after.start)) ? after : null;
    if (
      isMonth(month, text, year !== null || /of|de/.test(joined) || (day.ordinal && !day.inWords))
    ) {
      return [{ start: day.start, end: year?.end ?? month.end }];
    }
  }
  if (after && toDay(after) !== null && afterMonth.test(text.slice(month.end, after.start))) {
    const following = numbers[next + 1];
    const year =
      isYear(following) && following && beforeYear.test(text.slice(after.end, following.start))
        ? following
        : null;
    if (isMonth(month, text, year !== null || after.ordinal, after.end)) {
      return [{ start: month.start, end: year?.end ?? after.end }];
    }
  }
  return [];
}

/** Whether a word is the month: it can be nothing else, is written as one, or has the rest of a date by it. */
function isMonth(month: Token, text: string, dated: boolean, end = month.end): boolean {
  if (dated || month.capital || !otherwiseAWord.test(month.word)) return true;
  return text[month.end] === '.' || !/^[\s]*[a-z]/i.test(text.slice(end, end + 4));
}
