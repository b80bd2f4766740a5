import { counted, formatNumber } from '../format.ts';

/** Messages beside a field: what is wrong, and what to enter. */
export const fields = {
  required: (label: string) => `Enter: ${label.toLowerCase()}.`,
  choose: (label: string) => `Choose: ${label.toLowerCase()}.`,
  answer: 'Answer this question.',
  tooLong: (max: number) =>
    `Shorten this to ${counted('en', max, 'character', 'characters')} or fewer.`,
  tooShort: (min: number) => `Enter ${counted('en', min, 'character', 'characters')} or more.`,
  date: 'Enter a real date as YYYY-MM-DD, for example 2026-06-09.',
  dateInFuture: 'The date can’t be after today.',
  dateInPast: 'The date can’t be before today.',
  time: 'Enter a time as HH:MM, for example 13:30.',
  timeOrder: 'The end must come after the start.',
  email: 'Enter an e-mail address, for example name@example.org.',
  code: 'Enter the six figures of the code.',
  number: 'Enter a whole number.',
  between: (min: number, max: number) =>
    `Enter a whole number from ${formatNumber('en', min)} to ${formatNumber('en', max)}.`,
  unknownOption: 'Choose one of the options.',
  atLeastOne: 'Choose one or more.',
  atMost: (max: number) => `Choose ${formatNumber('en', max)} at most.`,
  noteRequired: 'This reason needs a note.',
  note: 'Note',
  reason: 'Reason',
  mustAgree: 'Tick the box to go on.',
};
