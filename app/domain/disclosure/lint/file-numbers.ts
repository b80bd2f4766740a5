import type { WrittenNumber } from './numbers-in-words.ts';
import { findingIn, plainLetters, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/** Numbers of files and documents: by their form, by the word before them, and as they are on file. */
const forms = [
  // UCI: eight digits, or ten.
  /(?<!\d[ .-]?)\d{4}[ .-]?\d{4}(?![ .-]?\d)/g,
  /(?<!\d[ .-]?)\d{2}[ .-]?\d{4}[ .-]?\d{4}(?![ .-]?\d)/g,
  // GCMS application: a letter and nine digits.
  /(?<![\p{L}\d])\p{L}[ .-]?\d(?:[ .-]?\d){8}(?!\d)/gu,
  // UNHCR: 123-12C01234, and the three letters of an office before eight digits.
  /(?<!\d)\d{3}[ .-]{0,3}\d{2}[ .-]?[a-z][ .-]?\d{5}(?!\d)/gi,
  /(?<![\p{L}\d])[a-z]{3}[ .-]?\d{2}[ .-]?\d{6}(?!\d)/giu,
  // Passports and identity cards.
  /(?<![\p{L}\d])\p{Lu}{1,3}[ -]?\d{6,9}(?!\d)/gu,
  // Whatever else has six digits on end, or five among letters.
  /(?<![\d$])\d(?:[ ./_-]?\d){5,}(?!\d|[ ]?[$%])/g,
  /(?<![\p{L}\d])(?=(?:[^\d\s]*\d){5})(?=[^\s]*\p{L})[\p{L}\d]+(?:[-./_][\p{L}\d]+)*(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])(?!P[ ]?\d{5}(?!\d))\p{Lu}{1,4}[ ./_-]{1,3}\d(?:[ ./_-]?\d){4,}(?!\d)/gu,
];
/** Numbers of something else: the years 2019-2020, the ages 6-12 and 13-17, the price 120 000 $ or $1,250. */
const notANumber = [
  /^(?:19|20)\d\d ?[./-] ?(?:19|20)?\d\d$/,
  /^(?:\d{1,2}-\d{1,2})(?: \d{1,2}-\d{1,2})+$/,
  /^P[ ]?\d{5}$/,
];

const labels =
  'uci|iuc|code|identite|identity|client|file|files|case|cas|dossier|application|demande|registration|inscription|enregistrement|reference|ref|passport|passeport|visa|permit|permis|unhcr|hcr|gcms|smgc|progres|identifiant|identificateur|identification|matricule|individual|individuel|family|famille|group|groupe|household|menage|card|carte|certificate|certificat|attestation|document|form|formulaire|ration|record|claim|ticket|serial|serie|bin|account|compte|numero|number|num|no|nr|nbr|id|nas|sin|ohip|ramq';
const between =
  '(?:[\\s:.#*\'"()/_n°º-]{0,6}(?:' +
  labels +
  '|ending|ends|in|with|finissant|finit|termine|se|par|o|de|du|d|des|of|the|la|le|l|is|est|au|a|sous|under|as|for|pour|refugee|refugie|refugies|identite|identity|national|nationale|ids?)(?!\\p{L}))';
/** Case file no. 88/99-A: labels and what stands between them, then anything with digits. */
const labelled = new RegExp(
  '(?<!\\p{L})(?:' +
    labels +
    ')(?!\\p{L})' +
    between +
    '{0,6}[\\s:.#*\'"()/_n°º-]{0,6}((?:[a-z]{1,5}[ ./-]?)?\\d[\\da-z]*(?:[ ./_-]?\\d[\\da-z]*|[./_-][a-z\\d]+)*)',
  'giu',
);
const longestLabel = 60;
const endsInLabel = new RegExp(
  `(?<!\\p{L})(?:${labels})(?!\\p{L})${between}{0,6}[\\s:.#]{0,4}$`,
  'iu',
);
/** Whatever words stand between, four digits after a label are its number. */
const labelledFromAfar = new RegExp(
  `(?<!\\p{L})(?:${labels})(?!\\p{L})(?:[\\s:.#'"(),-]{1,3}\\p{L}+){0,4}[\\s:.#'"()°-]{1,4}((?:[a-z]{1,5}[ ./-]?)?\\d(?:[ ./_-]?\\d){3,}(?!\\d|[ ]?[$%]))`,
  'giu',
);
const numbered = /(?:n[°º]|#|№)[ ]?((?:[a-z]{1,5}[ ./-]?)?\d[\da-z./_-]*)/giu;

/** Enough to be somebody's: three digits, and not the year alone. */
const isNumberOfFile = (number: string): boolean =>
  number.replace(/\D/g, '').length >= 3 && !/^(?:19|20)\d\d$/.test(number.trim());

/** G 000 one two three four; file seven four two: a number partly or wholly in words, long or after its label. */
function saidAloudIn({ text }: ReadableText, runs: readonly WrittenNumber[][]) {
  return runs.flatMap((run) => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const spoken = run.filter(({ inWords }) => inWords).length;
    const digits = run.reduce((sum, number) => sum + number.digits.length, 0);
    if (spoken === 0 || digits < 3) return [];
    const label = endsInLabel.exec(text.slice(Math.max(0, start - longestLabel), start))?.[0];
    const isMixed = spoken < run.length && digits >= 6;
    return isMixed || label ? [{ start: start - (label?.length ?? 0), end }] : [];
  });
}

export function fileNumbersIn(
  readable: ReadableText,
  onFile: readonly string[],
  runs: readonly WrittenNumber[][],
): Finding[] {
  const { text } = readable;
  const byForm = forms.flatMap((form) =>
    [...text.matchAll(form)]
      .filter(([number]) => !notANumber.some((other) => other.test(number)))
      .map((match) =>
        findingIn(readable, 'file_number', match.index, match.index + match[0].length),
      ),
  );
  const byLabel = [labelled, labelledFromAfar, numbered].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((match) => isNumberOfFile(match[1] ?? ''))
      .map((match) =>
        findingIn(readable, 'file_number', match.index, match.index + match[0].length),
      ),
  );
  const bySound = saidAloudIn(readable, runs).map(({ start, end }) =>
    findingIn(readable, 'file_number', start, end),
  );
  return [...byForm, ...byLabel, ...bySound, ...numbersOnFile(readable, onFile)];
}

/** Letters and digits alone, however they are spaced; o is 0, i and l are 1. */
function compact(text: string): { characters: string; places: number[] } {
  const places: number[] = [];
  let characters = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = (text[at] ?? '').toLowerCase();
    if (!/[a-z\d]/.test(character)) continue;
    characters += character === 'o' ? '0' : /[il]/.test(character) ? '1' : character;
    places.push(at);
  }
  return { characters, places };
}

const shortestOnFile = 5;

function numbersOnFile(readable: ReadableText, onFile: readonly string[]): Finding[] {
  const { characters, places } = compact(readable.text);
  const findings: Finding[] = [];
  for (const number of onFile) {
    const wanted = compact(plainLetters(number)).characters;
    if (wanted.length < shortestOnFile || !/\d/.test(wanted)) continue;
    for (let at = characters.indexOf(wanted); at >= 0; at = characters.indexOf(wanted, at + 1)) {
      const [first, last] = [places[at] ?? 0, places[at + wanted.length - 1] ?? 0];
      findings.push(findingIn(readable, 'file_number', first, last + 1));
    }
  }
  return findings;
}
