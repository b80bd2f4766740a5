/**
 * How far apart two spellings of a name are. A spelling becomes a string of sounds; the distance between
 * two is the cheapest way from one to the other, where what transliteration varies (vowels, h, k/q/g,
 * kh/x/h, ou/u/w, doubled letters, a final e) costs little and anything else costs 1.
 */

/** Groups of letters that write one sound in one spelling or another, longest first. */
const digraphs: readonly (readonly [RegExp, string])[] = [
  [/tch|tsh|sch|ch|sh/g, 'C'],
  [/kh|x/g, 'H'],
  [/gh/g, 'G'],
  [/ph/g, 'P'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/dzh|dj|zh/g, 'j'],
  [/ts|tz/g, 's'],
  [/ck|q/g, 'k'],
  [/k?qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ai|ay|ei|ey|ae/g, 'E'],
  [/au|aw|ao|ow/g, 'O'],
  [/y/g, 'i'],
  [/([a-z])\1+/gi, '$1'],
];

/** Abd al-, Abdul, Abdel, Abdi, Cabdi…: servant of, written in one word or two, with or without the article. */
const servantOf = /^abd[aeiou]*(?:[lrnszt](?=[^aeiou]|[aeiou]))?(?=.)/;

function soundsOf(word: string): string {
  let sounds = word;
  for (const [letters, sound] of digraphs) sounds = sounds.replace(letters, sound);
  return sounds;
}

/** Readings of one spelling: c is silent in Somali (Cali, Cumar) and dj in Turkish (Cemal). */
export function readingsOf(word: string): string[] {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return [];
  const plain = letters.replace(/(.)\1+/g, '$1');
  // Somali and Swahili write long vowels twice: Liibaan, Saciid.
  const spellings = [letters, letters.replace(/([aeiou])\1+/g, '$1')];
  if (/c(?!h|k)/.test(letters)) {
    const silent = letters.replace(/c(?!h|k)/g, '');
    spellings.push(
      silent,
      silent.replace(/([aeiou])\1+/g, '$1'),
      letters.replace(/c(?!h|k)/g, 'j'),
    );
  }
  // Michael, Zemichael, Christian.
  if (letters.includes('ch')) spellings.push(letters.replaceAll('ch', 'k'));
  // Diallo and Jallo, Giama and Jama.
  if (/[dg]i[aou]/.test(letters)) spellings.push(letters.replace(/[dg]i(?=[aou])/g, 'j'));
  if (/[aeiou]v[aeiou]/.test(letters))
    spellings.push(letters.replace(/(?<=[aeiou])v(?=[aeiou])/g, 'w'));
  if (servantOf.test(plain) && plain.length > 6) spellings.push(plain.replace(servantOf, 'abd'));
  return [...new Set(spellings.filter((spelling) => spelling !== '').map(soundsOf))];
}

const vowels = 'aeiouEO';
const isVowel = (sound: string) => vowels.includes(sound);

/** What it costs to hear one sound as another, by their codes; pairs not named cost 1. */
const codes = 128;
const near = new Float64Array(codes * codes).fill(1);
function alike(cost: number, ...groups: string[]): void {
  for (const group of groups) {
    for (const a of group) {
      for (const b of group) {
        const pair = a.charCodeAt(0) * codes + b.charCodeAt(0);
        near[pair] = a === b ? 0 : Math.min(cost, near[pair] ?? 1);
      }
    }
  }
}
alike(0.1, 'wuO', 'EeI', 'Ei', 'hH', 'kg', 'Gg', 'GkH', 'fP', 'iE');
alike(0.15, 'wo', 'sz', 'fv', 'ou', 'Oo', 'Ou', 'ei', 'Ea', 'Pp');
alike(0.25, 'td', 'bp', 'vw', 'Cs', 'kH');
alike(0.3, 'ae', 'ao', 'ai', 'au', 'aO', 'eo', 'eO', 'eu', 'iu', 'io', 'Eo', 'Eu', 'EO');
alike(0.35, 'zd', 'ji', 'jg', 'jz', 'bv', 'jC', 'nm');
alike(0.4, 'ri', 'ry', 'Cj', 'tC', 'Gr', 'st');

/** What it costs that each sound is in one spelling only. */
function extras(sounds: string): number[] {
  return [...sounds].map((sound, place) => {
    if (sound === 'h') return 0.2;
    if (sound === 'H' || sound === 'w') return 0.5;
    // Mar and Ma, Por and Paw: an r that only lengthens the vowel before it.
    const afterVowel = isVowel(sounds[place - 1] ?? '');
    if (sound === 'r' && afterVowel && !isVowel(sounds[place + 1] ?? '')) return 0.45;
    if (!isVowel(sound)) return 1;
    const last = place === sounds.length - 1 && place > 2;
    return last || afterVowel ? 0.25 : 0.4;
  });
}

/** The distance of two readings, or Infinity as soon as it is past `most`. */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const [withoutA, withoutB] = [extras(a), extras(b)];
  let before: number[] = [];
  let previous = [0];
  for (let j = 0; j < b.length; j += 1) previous.push((previous[j] ?? 0) + (withoutB[j] ?? 1));
  for (let i = 0; i < a.length; i += 1) {
    const one = a.charCodeAt(i);
    const without = withoutA[i] ?? 1;
    let last = (previous[0] ?? 0) + without;
    let least = last;
    const row = [last];
    for (let j = 0; j < b.length; j += 1) {
      const other = b.charCodeAt(j);
      const replaced = one === other ? 0 : (near[one * codes + other] ?? 1);
      let cost = Math.min(
        (previous[j] ?? 0) + replaced,
        (previous[j + 1] ?? 0) + without,
        last + (withoutB[j] ?? 1),
      );
      if (i > 0 && j > 0 && one === b.charCodeAt(j - 1) && a.charCodeAt(i - 1) === other) {
        cost = Math.min(cost, (before[j - 1] ?? 0) + 0.5);
      }
      row.push(cost);
      last = cost;
      if (cost < least) least = cost;
    }
    // A swap of two letters looks two rows back: both must be past the limit.
    if (least > most && Math.min(...previous) + 0.5 > most) return Number.POSITIVE_INFINITY;
    before = previous;
    previous = row;
  }
  const cost = previous[b.length] ?? Number.POSITIVE_INFINITY;
  return cost <= most ? cost : Number.POSITIVE_INFINITY;
}

/** How far apart two readings of these lengths may be and still be one name. */
export function reach(length: number): number {
  return [0, 0, 0, 0.35, 0.5, 0.75, 0.95, 1.1][length] ?? 0.15 * length;
}

/** Only the consonants, as Arabic script writes a name; w, y and h come and go. */
export const consonantsOf = (reading: string): string => reading.replace(/[aeiouEOwh]/g, '');

/** Classes for consonants that scripts keep apart and spellings do not. */
const coarse: Readonly<Record<string, string>> = {
  G: 'k',
  g: 'k',
  H: 'h',
  P: 'p',
  f: 'p',
  v: 'p',
  b: 'p',
  z: 's',
  C: 's',
  d: 't',
  j: 's',
};
const coarsely = (consonants: string): string =>
  [...consonants].map((letter) => coarse[letter] ?? letter).join('');

/** Whether two readings could be one name when one of them was written without short vowels. */
export function sameSkeleton(a: string, b: string): boolean {
  const [one, other] = [coarsely(consonantsOf(a)), coarsely(consonantsOf(b))];
  if (one.length < 2 || other.length < 2) return distance(a, b, 0.8) < 1;
  return distance(one, other, one.length < 5 ? 0.6 : 1.1) < Number.POSITIVE_INFINITY;
}
