import { isMonthName, isWeekday } from './calendars.ts';
import { withWhatCountsFrom } from './counted-days.ts';
import type { Token, WrittenNumber } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/** Days of the calendar, in digits and in words, in English and French. A month or a year alone is none. */

/** Months that are other words when nothing marks them: may and march the verbs, sept the number. */
const otherwiseAWord = /^(?:may|march|sept|tir|ab|hut|hoot|mart|dey|zul|dhul|mei|asad|mehr|safar)$/;

const numeric = [
  // 12/03/2019, 12.03.19, 12 - 03 - 2019
  /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(?:(?:19|20)\d{2}|\d{2})(?!\d)/g,
  // 12_03_2019, 12|03|2019, 12:03:2019, 12. 3. 2019, 12 / 3 - 2019
  /(?<![\d/.-])(\d{1,2})\s?[\\/.,:;_|-]\s?(\d{1,2})\s?[\\/.,:;_|-]\s?(?:1[34]|19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:1[34]|19|20)\d{2}\s?[\\/.,:;_|-]\s?(\d{1,2})\s?[\\/.,:;_|-]\s?(\d{1,2})(?!\d)/g,
  // The 12th of the 3rd 2019, le 12 du 3.
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e)?\s(?:of(?: the)?|du|de la|day,? month|jour,? mois)\s(\d{1,2})(?:st|nd|rd|th|er|e)?(?:[\s,/]+(?:mois|month|de|of)?\s?(?:(?:19|20)\d{2}))(?!\d)/gi,
  // The 5th of the month, le 5 du mois.
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|e)?\s(?:of (?:the|this|that|last|next) (?:same )?month|du (?:meme )?mois|de ce mois|inst)(?!\p{L})/giu,
  // Born 120319, DOB 12 03 19.
  /(?<!\p{L})(?:dob|ddn|d\.o\.b\.?|d\.d\.n\.?|born|nee?|birth ?date|date of birth|naissance)[\s:]{1,3}(\d{2}) ?(\d{2}) ?\d{2}(?:\d{2})?(?!\d)/giu,
  // Day 12 month 3, jour 12 mois 3.
  /(?:day|jour)\s?:?\s?(\d{1,2})[\s,;/]+(?:month|mois)\s?:?\s?(\d{1,2})(?:[\s,;/]+(?:year|annee|an)?\s?:?\s?\d{4})?/gi,
  /(?:month|mois)\s?:?\s?(\d{1,2})[\s,;/]+(?:day|jour)\s?:?\s?(\d{1,2})/gi,
  /(?<!\d)(?:19|20)\d{2}\s?([/.-])\s?(\d{1,2})\s?\1\s?(\d{1,2})(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(\d{1,2})[ ,]{1,2}(\d{1,2})[ ,]{1,2}(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2} (\d{1,2}) (\d{1,2})(?!\d)/g,
  /(?<!\d)(\d{1,2})\s?[ /.-]\s?(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})\s?[ /.-]\s?(?:19|20)?\d{2}(?!\d)/gi,
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
  for (const match of [...text.matchAll(holiday), ...text.matchAll(nthWeekday)]) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const month of tokens) {
    if (isMonthName(month.word)) found.push(...dayOf(month, text, numbers));
    if (isWeekday(month.word)) found.push(...dayAfter(month, text, numbers));
  }
  return found.map((day) => {
    const { start, end } = withWhatCountsFrom(text, day);
    return findingIn(readable, 'exact_date', start, end);
  });
}

const toDay = (number: WrittenNumber | undefined): number | null => {
  const value = Number(number?.digits);
  return number && number.digits.length <= 2 && value >= 1 && value <= 31 ? value : null;
};
const beforeMonth =
  /^(?:st|nd|rd|th|er|re|e)?[\s./'-]*(?:(?:day\s+)?of(?:\s+the\s+month\s+of)?|de|du(?:\s+mois\s+de)?|the)?[\s./'-]*$/i;
const afterMonth = /^[\s.,/-]*(?:the|le)?[\s.,/-]*$/i;
const beforeYear =
  /^(?:st|nd|rd|th)?[\s.,/'-]*(?:(?:of|de|du|in|en)?[\s]*(?:the|l'|la)?[\s]*(?:year|an|annee|anno)?(?: of our lord| de grace)?)?[\s.,/'()-]*$/i;
/** Of our calendar, the Hijri or the Afghan one. */
const isYear = (number: WrittenNumber | undefined) =>
  /^(?:1[34]|19|20)\d{2}$/.test(number?.digits ?? '');
const nthWeekday =
  /(?<!\p{L})(?:(?:first|second|third|fourth|last|\d(?:st|nd|rd|th)) (?:mon|tues|wednes|thurs|fri|satur|sun)day (?:of|in)|(?:premier|deuxieme|troisieme|quatrieme|dernier|\d(?:er|e)) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:de|d'|du mois de)) ?\p{L}+ (?:of |de )?(?:19|20)\d{2}(?!\d)/giu;
const holiday =
  /(?<!\p{L})(?:christmas|boxing|new year'?s?|easter|eid|noel|jour de l'an|paques|nowruz|norouz|newroz|ashura|achoura|meskel|timkat)(?:[ -](?:eve|day|sunday|monday|al[ -]\p{L}+))*(?:[ ,]+(?:of|de|en|in))?[ ,]+(?:1[34]|19|20)\d{2}(?!\d)/giu;

/** Tuesday the 5th, mardi 5. Tuesday 5 pm is an hour. */
function dayAfter(
  weekday: Token,
  text: string,
  numbers: readonly WrittenNumber[],
): { start: number; end: number }[] {
  const day = numbers.find(({ start }) => start >= weekday.end);
  if (!day || toDay(day) === null) return [];
  if (!/^[.,]?\s?(?:the|le)?\s?$/i.test(text.slice(weekday.end, day.start))) return [];
  const isHour = /^\s?(?:(?:[ap]\.?m|h\d*|heures?|o'clock|to|a)(?![\p{L}])|[:-])/iu.test(
    text.slice(day.end),
  );
  return isHour && !day.ordinal ? [] : [{ start: weekday.start, end: day.end }];
}

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
