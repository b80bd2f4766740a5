import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { findingIn, type ReadableText } from '#app/domain/disclosure/lint/readable-text.ts';
import type { Finding } from '#app/domain/disclosure/lint/types.ts';

/** Where numbers without a country code are read as one: here, and where households wait. */
const homes = ['CA', 'JO', 'TR', 'KE'] as const;

/** Numbers as a country would write them. */
function knownNumbersIn(readable: ReadableText): Finding[] {
  return homes.flatMap((defaultCountry) =>
    findPhoneNumbersInText(readable.text, { defaultCountry, extended: true }).map(
      ({ startsAt, endsAt }) => findingIn(readable, 'phone', startsAt, endsAt),
    ),
  );
}

/** Any other row of seven to fifteen digits in groups: a number of somewhere, or of something. */
const rowOfDigits = /(?<![\p{L}\d.,])\+?\(?\d(?:[ ().\-/]{0,3}\d){6,14}(?![\p{L}\d])/gu;
const years = /^(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d$/;

function rowsOfDigitsIn(readable: ReadableText): Finding[] {
  return [...readable.text.matchAll(rowOfDigits)]
    .filter(([digits]) => !years.test(digits))
    .map((match) => findingIn(readable, 'phone', match.index, match.index + match[0].length));
}

/** Ten digits may be a telephone number and a UCI: both are said. A date is neither. */
export function phonesIn(readable: ReadableText, dates: readonly Finding[]): Finding[] {
  const isDate = ({ start, end }: Finding) =>
    dates.some((date) => date.start <= start && date.end >= end);
  return [...knownNumbersIn(readable), ...rowsOfDigitsIn(readable)].filter((row) => !isDate(row));
}
