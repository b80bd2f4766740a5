/**
 * Names written in Arabic, Ge'ez and Burmese script, read into Latin letters. Not a transliteration
 * anybody would print: just near enough for `sounds.ts` to hear the same name in both.
 */

export type Script = 'latin' | 'arabic' | 'geez' | 'burmese' | 'other';

export function scriptOf(character: string): Script {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'latin';
  if ((code >= 0x600 && code < 0x780) || (code >= 0x8a0 && code < 0x900)) return 'arabic';
  if (code >= 0x1200 && code < 0x13a0) return 'geez';
  if (code >= 0x1000 && code < 0x10a0) return 'burmese';
  return /\p{Script=Latin}/u.test(character) ? 'latin' : 'other';
}

/** Arabic letters, and those Dari, Pashto and Urdu add. Short vowels are not written. */
const arabic: Readonly<Record<string, string>> = {
  ا: 'a',
  ٱ: 'a',
  ى: 'a',
  ء: '',
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'w',
  ي: 'y',
  پ: 'p',
  چ: 'ch',
  ژ: 'j',
  ک: 'k',
  گ: 'g',
  ی: 'y',
  ې: 'e',
  ۍ: 'y',
  ہ: 'h',
  ھ: 'h',
  ے: 'e',
  ں: 'n',
  ٹ: 't',
  ڈ: 'd',
  ړ: 'r',
  ڑ: 'r',
  ښ: 'sh',
  ږ: 'j',
  څ: 's',
  ځ: 'z',
  ټ: 't',
  ډ: 'd',
  ڼ: 'n',
  ګ: 'g',
  ڤ: 'v',
  ڨ: 'g',
  ە: 'e',
  ۆ: 'o',
};

/** The consonants of Ge'ez in the order of its table: rows of eight, one vowel each, from U+1200. */
const geezRows =
  'h l h m s r s sh q q q q b v t ch h h n n a k k kh kh w a z j y d d j g g g t ch p ts ts f p'.split(
    ' ',
  );
const geezVowels = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'];

function fromGeez(character: string): string {
  const place = (character.codePointAt(0) ?? 0) - 0x1200;
  const row = geezRows[place >> 3];
  if (row === undefined) return '';
  const vowel = geezVowels[place & 7] ?? '';
  // Alef and ayn carry the vowel alone; their first order is read a, as is that of h.
  if (row === 'a') return vowel === 'e' && (place & 7) === 0 ? 'a' : vowel || 'e';
  return row + (row === 'h' && (place & 7) === 0 ? 'a' : vowel);
}

const burmeseOnsets: Readonly<Record<string, string>> = {
  က: 'k',
  ခ: 'kh',
  ဂ: 'g',
  ဃ: 'g',
  င: 'ng',
  စ: 's',
  ဆ: 's',
  ဇ: 'z',
  ဈ: 'z',
  ဉ: 'ny',
  ည: 'ny',
  ဋ: 't',
  ဌ: 'ht',
  ဍ: 'd',
  ဎ: 'd',
  ဏ: 'n',
  တ: 't',
  ထ: 'ht',
  ဒ: 'd',
  ဓ: 'd',
  န: 'n',
  ပ: 'p',
  ဖ: 'p',
  ဗ: 'b',
  ဘ: 'b',
  မ: 'm',
  ယ: 'y',
  ရ: 'y',
  လ: 'l',
  ဝ: 'w',
  သ: 'th',
  ဟ: 'h',
  ဠ: 'l',
  အ: '',
  ဿ: 'ss',
  ဣ: 'i',
  ဤ: 'i',
  ဥ: 'u',
  ဧ: 'e',
  ဩ: 'aw',
  ဪ: 'aw',
};
/** Rhymes: vowel signs and a final consonant, as they are spelled in names. */
const burmeseRhymes: readonly (readonly [string, string])[] = [
  ['ောင်', 'aung'],
  ['ောက်', 'auk'],
  ['ိုင်', 'aing'],
  ['ိုက်', 'aik'],
  ['ော်', 'aw'],
  ['ော', 'aw'],
  ['ိန်', 'ein'],
  ['ိမ်', 'ein'],
  ['ိတ်', 'eik'],
  ['ိပ်', 'eik'],
  ['ုန်', 'on'],
  ['ုမ်', 'on'],
  ['ုတ်', 'ok'],
  ['ုပ်', 'ok'],
  ['ုံ', 'on'],
  ['ို', 'o'],
  ['ိံ', 'ein'],
  ['င်', 'in'],
  ['ဉ်', 'in'],
  ['ည်', 'i'],
  ['န်', 'an'],
  ['မ်', 'an'],
  ['က်', 'et'],
  ['စ်', 'it'],
  ['တ်', 'at'],
  ['ပ်', 'at'],
  ['ယ်', 'e'],
  ['ံ', 'an'],
  ['ာ', 'a'],
  ['ိ', 'i'],
  ['ီ', 'i'],
  ['ု', 'u'],
  ['ူ', 'u'],
  ['ေ', 'e'],
  ['ဲ', 'e'],
];
const burmeseSyllable =
  /[\u1000-\u102a\u103f](?:\u1039[\u1000-\u1021])?[\u103b-\u103e]*[\u102b-\u1038]*(?:[\u1000-\u1021]\u1037?\u103a[\u1037\u1038]*|\u103a[\u1037\u1038]*)?/gu;

function fromBurmeseSyllable(syllable: string): string {
  const first = syllable[0] ?? '';
  const medials = syllable.replace(/[^\u103b-\u103e]/gu, '');
  // A stacked consonant: this one closes the syllable before, the one below opens the next (San-dar).
  const below = /\u1039(.)/u.exec(syllable)?.[1];
  const rhyme = syllable
    .slice(1)
    .replace(/[\u1037\u1038\u103b-\u103e]|\u1039./gu, '')
    .replaceAll('ါ', 'ာ');
  const vowel = burmeseRhymes.find(([signs]) => rhyme === signs)?.[1] ?? 'a';
  const onset = (burmeseOnsets[first] ?? '') + (below ? (burmeseOnsets[below] ?? '') : '');
  if (/[ဣဤဥဧဩဪ]/u.test(first)) return onset;
  const softened =
    medials.includes('\u103e') &&
    /[ရယလ]/u.test(first) &&
    (first !== 'လ' || medials.includes('\u103b'));
  const opening = softened ? 'sh' : first === 'င' && medials !== '' ? 'n' : onset;
  const glide = /[\u103b\u103c]/u.test(medials) && !softened ? 'y' : '';
  if (!medials.includes('\u103d')) return opening + glide + vowel;
  return opening + glide + (vowel === 'an' || vowel === 'at' ? `u${vowel[1]}` : `w${vowel}`);
}

/** The syllables of a run of Burmese letters, with where each begins: words are not set apart. */
export function burmeseSyllables(run: string): { start: number; end: number; latin: string }[] {
  return [...run.matchAll(burmeseSyllable)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    latin: fromBurmeseSyllable(match[0]),
  }));
}

/** A word in another script as Latin letters; what can't be read is left out. */
export function latinOf(word: string, script: Script): string {
  if (script === 'arabic') return [...word].map((letter) => arabic[letter] ?? '').join('');
  if (script === 'geez') return [...word].map(fromGeez).join('');
  if (script === 'burmese')
    return burmeseSyllables(word)
      .map(({ latin }) => latin)
      .join('');
  return word;
}
