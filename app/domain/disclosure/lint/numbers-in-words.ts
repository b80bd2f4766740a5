/** Numbers in words and digits, in English and French: 613, six one three, six-cent-treize, twelfth. */

export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly inWords: boolean;
  readonly ordinal: boolean;
}

/** A word, or digits, of readable text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly word: string;
  readonly capital: boolean;
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{L}+|\d+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].toLowerCase(),
    capital: /\p{Lu}/u.test(match[0][0] ?? ''),
  }));
}

const listed = (from: number, step: number, words: string) =>
  words.split(' ').map((word, index) => [word, from + index * step] as const);

const cardinals = new Map<string, number>([
  ...listed(0, 1, 'zero one two three four five six seven eight nine ten eleven twelve thirteen'),
  ...listed(14, 1, 'fourteen fifteen sixteen seventeen eighteen nineteen'),
  ...listed(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety hundred'),
  ...listed(
    0,
    1,
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  ),
  ...listed(20, 10, 'vingt trente quarante cinquante soixante septante huitante nonante cent'),
  ['une', 1],
  ['oh', 0],
  ['o', 0],
  ['nought', 0],
  ['nil', 0],
  ['fourty', 40],
  ['octante', 80],
  ['vingts', 20],
  ['cents', 100],
  ['thousand', 1000],
  ['mille', 1000],
  ['mil', 1000],
]);
const ordinals = new Map<string, number>([
  ...listed(
    1,
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth',
  ),
  ...listed(14, 1, 'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
  ['thirtieth', 30],
  ['premier', 1],
  ['premiere', 1],
  ['deuxieme', 2],
  ['troisieme', 3],
]);
const repeats = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** A number under way: what it is worth, and the last part that went into it. */
interface Growing {
  start: number;
  end: number;
  thousands: number;
  rest: number;
  last: number;
  ordinal: boolean;
}

/** Puts the next word into the number, or says that it begins another. */
function grows(number: Growing, value: number): boolean {
  const { last, rest } = number;
  if (number.ordinal || last === 0) return false;
  if (value === 1000) {
    if (number.thousands > 0 || last === 1000) return false;
    number.thousands = rest || 1;
    number.rest = 0;
  } else if (value === 100) {
    if (rest === 0 || rest >= 100) return false;
    number.rest = rest * 100;
  } else if (value === 20 && last === 4) {
    // Quatre-vingts.
    number.rest = rest - 4 + 80;
    number.last = 80;
    return true;
  } else if (value === 0 || !follows(last, value, rest)) {
    return false;
  } else {
    number.rest = rest + value;
  }
  number.last = value;
  return true;
}

function follows(last: number, value: number, rest: number): boolean {
  if (last >= 100) return true;
  if (value < 10) {
    if (last >= 20) return true;
    // Dix-sept, soixante-dix-huit.
    return last === 10 && value >= 7 && rest % 20 === 10;
  }
  // Soixante-douze, quatre-vingt-treize.
  return value < 20 && (last === 60 || last === 80);
}

const closeBy = /^[ \n]?[-]?[ \n]?$/;

const conjunction = /^(?:et|and)$/;
const worthOf = (word: string | undefined): number | undefined =>
  cardinals.get(word ?? '') ?? ordinals.get(word ?? '');

export function writtenNumbers(text: string, tokens: readonly Token[]): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  let growing: Growing | null = null;
  for (const [index, token] of tokens.entries()) {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    const near = closeBy.test(text.slice(before?.end ?? 0, token.start));
    const value = worthOf(token.word);
    const times = repeats.get(before?.word ?? '');
    const ordinal = ordinals.has(token.word);
    if (growing && value !== undefined && near && !times && grows(growing, value)) {
      growing.end = token.end;
      growing.ordinal = ordinal;
      continue;
    }
    // Vingt et un, two hundred and five: the word between belongs to the number.
    if (growing && near && growing.last >= 20 && conjunction.test(token.word)) {
      if (worthOf(next?.word) !== undefined) continue;
    }
    if (growing) numbers.push(finished(growing));
    growing = null;
    if (/^\d/.test(token.word)) {
      const suffixed = next?.start === token.end && /^(?:st|nd|rd|th|er|re|e)$/.test(next.word);
      numbers.push({ ...placeOf(token), digits: token.word, inWords: false, ordinal: suffixed });
    } else if (value !== undefined && times && before && value < 10) {
      const digits = String(value).repeat(times);
      numbers.push({ start: before.start, end: token.end, digits, inWords: true, ordinal });
    } else if (value !== undefined) {
      growing = begin(token, value, ordinal);
    }
  }
  if (growing) numbers.push(finished(growing));
  return numbers;
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({
  start,
  end,
});

function finished(number: Growing): WrittenNumber {
  const digits = String(number.thousands * 1000 + number.rest);
  return { ...placeOf(number), digits, inWords: true, ordinal: number.ordinal };
}

function begin({ start, end }: Token, value: number, ordinal: boolean): Growing {
  const thousand = value === 1000;
  return {
    start,
    end,
    thousands: thousand ? 1 : 0,
    rest: thousand ? 0 : value,
    last: value,
    ordinal,
  };
}

/** Numbers that follow one another with nothing but punctuation, or its name, between them. */
const runsOn =
  /^[\s,.()/+:;-]*(?:(?:dash|tiret|hyphen|trait d'union|space|espace|plus|slash|barre|dot|then|puis)[\s,.()/-]*)?$/i;

export function runsOfNumbers(text: string, numbers: readonly WrittenNumber[]): WrittenNumber[][] {
  const runs: WrittenNumber[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && runsOn.test(text.slice(last.end, number.start))) run.push(number);
    else runs.push([number]);
  }
  return runs;
}
