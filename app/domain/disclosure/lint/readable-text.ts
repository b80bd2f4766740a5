import type { Finding } from './types.ts';

/**
 * A note as a reader sees it, in plain letters: compatibility forms, diacritics, ligatures, look-alikes,
 * other digits, quotes, dashes and spaces are folded, and what can't be seen is gone. Every unit of `text`
 * knows where it stood in the note, so that a finding points at what was typed.
 */
export interface ReadableText {
  readonly text: string;
  /** Characters that can't be seen, where they stood in the note. */
  readonly hidden: readonly Finding[];
  /** Where in the note the unit at this index begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What stands for a character that can't be seen: nothing, or the space it may have replaced. */
export type HiddenAs = '' | ' ';

// Format characters (zero-width, directions, soft hyphen, tags), controls other than line ends and
// tabs, fillers and variation selectors.
const invisible =
  /\p{Cf}|\u034f|[\u115f\u1160\u2800\u3164\uffa0]|[\u17b4\u17b5]|[\u180b-\u180e]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|(?![\t\n\r])\p{Cc}/u;
/** Shapes an emoji or a letter and hides nothing. */
const shapesAnEmoji = '\ufe0f';

// Marks that sit on a letter without changing which it is: Latin, Greek, Cyrillic, Hebrew and Arabic
// ones. Vowel signs of Burmese are marks too and must stay.
const decoration =
  /[\u0300-\u036f]|[\u0483-\u0487]|[\u0591-\u05c7]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u06d6-\u06ed]|[\u08d3-\u08ff]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\u135d-\u135f]|\u0640/u;

const folded: Readonly<Record<string, string>> = {
  // Letters that no decomposition reaches.
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ə: 'e',
  Ə: 'E',
  ɛ: 'e',
  ɔ: 'o',
  ŋ: 'ng',
  // Half rings and turned commas for hamza and ayn; every other quote.
  ʾ: "'",
  ʿ: "'",
  ʼ: "'",
  ʻ: "'",
  ʽ: "'",
  ʹ: "'",
  ˈ: "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-',
  '־': '-',
  '。': '.',
  '․': '.',
  '・': '.',
  '·': '.',
  '•': '.',
  '۔': '.',
  '።': '.',
  '፡': ' ',
  '။': '.',
  '၊': ',',
  '،': ',',
  '⁄': '/',
  '∕': '/',
  '＠': '@',
};

/** Cyrillic and Greek letters that look like Latin ones: among Latin letters they are meant as these. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  ι: 'i',
  κ: 'k',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

/** The zero of each row of digits a note may hold: Arabic, Persian, Devanagari, Bengali, Burmese, Shan. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x1040, 0x1090];

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code === 0x60 ? "'" : character;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\u2028\u2029\u0085]/.test(character)) return '\n';
  let plain = '';
  // Compatibility decomposition (NFKD) is NFKC with its accents apart: they go anyway.
  for (const part of (folded[character] ?? character).normalize('NFKD')) {
    if (!decoration.test(part)) plain += folded[part] ?? part;
  }
  return plain;
}

/** A word all in Greek or Cyrillic is one; unit for unit, so that places stay. */
function withoutLookAlikes(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word;
  return word.replace(
    /[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
    (letter) => lookAlikes[letter] ?? letter,
  );
}

/** Reads a note. `hiddenAs` decides whether a hidden character joined two words or parted them. */
export function readableText(note: string, hiddenAs: HiddenAs = ''): ReadableText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const hidden: { kind: 'hidden_characters'; start: number; end: number }[] = [];
  let at = 0;
  for (const character of note) {
    const end = at + character.length;
    const unseen = invisible.test(character);
    if (unseen && character !== shapesAnEmoji) {
      const last = hidden.at(-1);
      if (last?.end === at) last.end = end;
      else hidden.push({ kind: 'hidden_characters', start: at, end });
    }
    const plain = unseen ? hiddenAs : foldCharacter(character);
    // A mark on its own belongs to the letter before it.
    if (plain === '' && !unseen && ends.length > 0) ends[ends.length - 1] = end;
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: text.replace(/\p{L}+/gu, withoutLookAlikes), starts, ends, hidden };
}

/** Text of the file in the same plain letters as a note. */
export const plainLetters = (text: string): string => readableText(text).text;

/** A stretch of readable text as a finding in the note. */
export function findingIn(
  readable: ReadableText,
  kind: Finding['kind'],
  start: number,
  end: number,
): Finding {
  return { kind, start: readable.starts[start] ?? 0, end: readable.ends[end - 1] ?? 0 };
}

/** One finding for what overlaps and is of one kind, in the order of the note. */
export function merged(findings: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  const byKind = new Map<Finding['kind'], Finding>();
  for (const finding of [...findings].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = byKind.get(finding.kind);
    if (last && finding.start <= last.end) {
      const wider = { ...last, end: Math.max(last.end, finding.end) };
      result[result.indexOf(last)] = wider;
      byKind.set(finding.kind, wider);
    } else {
      result.push(finding);
      byKind.set(finding.kind, finding);
    }
  }
  return result;
}
