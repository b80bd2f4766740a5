import { type CivilDate, weekday } from '#app/domain/clock/civil-date.ts';
import { type Lang, localeOf } from './lang.ts';

/*
 * Dates, numbers and lists as each language writes them. Month and day names are written out
 * here and not asked of Intl: the server and the browser may carry different versions of its
 * data, and a page must read the same on both.
 */
const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const;

const shortMonths = {
  en: [
    'Jan.',
    'Feb.',
    'March',
    'April',
    'May',
    'June',
    'July',
    'Aug.',
    'Sept.',
    'Oct.',
    'Nov.',
    'Dec.',
  ],
  fr: [
    'janv.',
    'févr.',
    'mars',
    'avr.',
    'mai',
    'juin',
    'juill.',
    'août',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
  ],
} as const;

const weekdays = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
} as const;

/** The day as French and English write it: « 1er », then figures with a space that does not break. */
function dayAndMonth(lang: Lang, date: CivilDate, names: readonly string[]): string {
  const day = Number(date.slice(8, 10));
  const month = names[Number(date.slice(5, 7)) - 1] ?? '';
  if (lang === 'en') return `${day} ${month}`;
  return day === 1 ? `1er ${month}` : `${day}\u00a0${month}`;
}

/** “9 June 2026”, « 9 juin 2026 », « 1er mars 2027 ». */
export function formatDate(lang: Lang, date: CivilDate): string {
  return `${dayAndMonth(lang, date, months[lang])} ${date.slice(0, 4)}`;
}

/** Where space is short, without the year: “20 Jan.”, « 20 janv. ». */
export function formatShortDate(lang: Lang, date: CivilDate): string {
  return dayAndMonth(lang, date, shortMonths[lang]);
}

/** A month "2026-06": “June 2026”, « juin 2026 ». */
export function formatMonth(lang: Lang, month: string): string {
  return `${months[lang][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** Where space is short, without the year: “Jan.”, « janv. ». */
export function formatShortMonth(lang: Lang, month: string): string {
  return shortMonths[lang][Number(month.slice(5, 7)) - 1] ?? '';
}

/** “Tuesday 9 June 2026”, « mardi 9 juin 2026 ». */
export function formatWeekdayDate(lang: Lang, date: CivilDate): string {
  return `${weekdays[lang][weekday(date)]} ${formatDate(lang, date)}`;
}

/** Date and clock of an instant in a time zone, from Intl, which alone knows the zones. */
function inZone(
  instant: string,
  timeZone: string,
): { date: CivilDate; hour: number; minute: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(Date.parse(instant))
      .map((part) => [part.type, part.value]),
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    hour: Number(parts.hour),
    minute: parts.minute ?? '00',
  };
}

/** A wall-clock time "13:30" as each language writes it: “13:30”, « 13 h 30 », « 9 h ». */
export function formatClock(lang: Lang, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  if (lang === 'en') return `${Number(hour)}:${minute}`;
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** The 24-hour clock of an ISO instant in a time zone: “13:30”, « 13 h 30 », « 9 h ». */
export function formatTime(lang: Lang, instant: string, timeZone: string): string {
  const { hour, minute } = inZone(instant, timeZone);
  return formatClock(lang, `${hour}:${minute}`);
}

/** “9 June 2026, 13:30”, « 9 juin 2026, 13 h 30 ». */
export function formatDateTime(lang: Lang, instant: string, timeZone: string): string {
  const { date } = inZone(instant, timeZone);
  return `${formatDate(lang, date)}, ${formatTime(lang, instant, timeZone)}`;
}

/**
 * The form a sentence takes, with the zone for readers who live in another one:
 * “9 June 2026 at 13:30 (EDT)”, « 9 juin 2026 à 13 h 30 (HAE) ».
 */
export function formatMoment(lang: Lang, instant: string, timeZone: string): string {
  const { date } = inZone(instant, timeZone);
  const zone = new Intl.DateTimeFormat(localeOf(lang), { timeZone, timeZoneName: 'short' })
    .formatToParts(Date.parse(instant))
    .find((part) => part.type === 'timeZoneName')?.value;
  const at = lang === 'en' ? 'at' : 'à';
  return `${formatDate(lang, date)} ${at} ${formatTime(lang, instant, timeZone)} (${zone})`;
}

/** “12,500”, « 12 500 »; decimals as “1.5”, « 1,5 ». */
export function formatNumber(lang: Lang, value: number): string {
  const sign = value < 0 ? '-' : '';
  const [whole = '0', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '\u00a0');
  const point = lang === 'en' ? '.' : ',';
  return decimals === undefined ? `${sign}${grouped}` : `${sign}${grouped}${point}${decimals}`;
}

/** A name and what is said of it: “Family size: 4 people”, « Taille de la famille : 4 personnes ». */
export function labelled(lang: Lang, label: string, said: string): string {
  return lang === 'en' ? `${label}: ${said}` : `${label}\u00a0: ${said}`;
}

const joiners = { en: { and: 'and', or: 'or' }, fr: { and: 'et', or: 'ou' } } as const;

/** “a, b and c”, « a, b et c »: no comma before the last. */
export function formatList(
  lang: Lang,
  items: readonly string[],
  joiner: 'and' | 'or' = 'and',
): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joiners[lang][joiner]} ${items[items.length - 1]}`;
}

const pluralRules = { en: new Intl.PluralRules('en-CA'), fr: new Intl.PluralRules('fr-CA') };

/** The form that goes with a count; French says « 0 jour », English “0 days”. */
export function plural(lang: Lang, count: number, one: string, other: string): string {
  return pluralRules[lang].select(count) === 'one' ? one : other;
}

/** A count and its noun: “1 profile”, « 12 500 profils », with a space that does not break in French. */
export function counted(lang: Lang, count: number, one: string, other: string): string {
  const space = lang === 'en' ? ' ' : '\u00a0';
  return `${formatNumber(lang, count)}${space}${plural(lang, count, one, other)}`;
}

/** “24 days left”, “Ends today”, “3 days late”; « 24 jours restants », « Fin aujourd’hui », « 3 jours de retard ». */
export function formatDaysLeft(lang: Lang, days: number): string {
  if (lang === 'en') {
    if (days === 0) return 'Ends today';
    return days > 0
      ? `${counted(lang, days, 'day', 'days')} left`
      : `${counted(lang, -days, 'day', 'days')} late`;
  }
  if (days === 0) return 'Fin aujourd’hui';
  return days > 0
    ? counted(lang, days, 'jour restant', 'jours restants')
    : `${counted(lang, -days, 'jour', 'jours')} de retard`;
}

/** “today”, “tomorrow”, “in 3 days”, “3 days late”: a due date beside its date. */
export function formatDue(lang: Lang, days: number): string {
  if (days < 0) return formatDaysLeft(lang, days);
  if (lang === 'en') {
    if (days === 0) return 'today';
    return days === 1 ? 'tomorrow' : `in ${counted(lang, days, 'day', 'days')}`;
  }
  if (days === 0) return 'aujourd’hui';
  return days === 1 ? 'demain' : `dans ${counted(lang, days, 'jour', 'jours')}`;
}

const collators = { en: new Intl.Collator('en-CA'), fr: new Intl.Collator('fr-CA') };

/** Orders labels as a reader of the language expects: « Érythrée » beside « Espagne ». */
export function compareLabels(lang: Lang): (a: string, b: string) => number {
  return collators[lang].compare;
}
