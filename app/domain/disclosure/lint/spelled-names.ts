import { isGrammarWord } from './grammar-words.ts';
import { type Script, scriptOf } from './scripts.ts';
import { distance, reach, readingsOf, sameSkeleton } from './sounds.ts';
import { type Word, wordsOf } from './words.ts';

/** A name on file, of a person or a thing, in the ways a note may sound it. */
export interface NamePattern {
  readonly readings: readonly string[];
  readonly latin: string;
  readonly words: number;
  /** Its first word. */
  readonly opens: string;
  readonly script: Script;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Parts of a name that name nobody: articles, "son of", "mother of", honorifics, nobiliary particles. */
const particles = new Set(
  `al el ul as ar an at ad az ash ech es et aux abu abou abi bin ibn ben bint binti binta oum um umm ould uld
   mint ag ait wa van von de da do du des la le las los der den y u ko ma daw mg mr mrs ms dr m mme mlle`.split(
    /\s+/,
  ),
);
export const isParticle = (latin: string): boolean => particles.has(latin);

/** Names whose spellings lie further apart than their sounds: each row is one name. */
const kindred = [
  'mohamed mehmet mamadou mamadu mahamat magomed mahamadou mamad muhammadu',
  'fatima fatoumata fadimata fatou fadma fatimetou fadumo',
  'yusuf youssouf joseph josef yosef yosief',
  'ibrahim abraham abrham ibrahima avraham brahim barhoum',
  'ismail ismael samuel smail',
  'musa moussa moses moise mussie',
  'maryam marie mary miriam mariama meryem maria',
  'yahya johannes john jean yohannes yohana',
  'yaqub jacob yacouba jacques yakob',
  'daoud david davud dawit daudi',
  'sulaiman solomon salomon souleymane suleman sleiman selomon',
  'isa issa eissa aissa',
  'aisha aissatou aichatou ayse aishatu',
  'khadija kadiatou khady hatice hadiza kadija',
  'ahmad ahmadou amadou hamadou',
  'uthman osman ousmane othman',
  'umar omar oumarou',
  'ali aliou alioune',
  'hassan lassana alassane',
  'zaynab zeinabou zenab zenabu',
  'mikael michael michel mikiel mikail',
  'gabriel gebriel jibril djibril',
  'petros pierre peter boutros petro',
  'pawlos paul paulos boulos paulo',
].map((row) => row.split(' ').map((name) => ({ name, readings: readingsOf(name) })));

function withKindred(latin: string): string[] {
  if (latin.length < 3) return [latin];
  const mine = readingsOf(latin);
  const isOneOf = (row: (typeof kindred)[number]) =>
    row.some(({ readings }) =>
      readings.some((reading) => mine.some((own) => areOneName(own, reading))),
    );
  return [latin, ...kindred.filter(isOneOf).flatMap((row) => row.map(({ name }) => name))];
}

/** Near enough to belong to the same row, which must not be stretched by what is near to a near one. */
function areOneName(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 2 && distance(a, b, 0.5 * reach(b.length)) < 1;
}

function pattern(
  latins: readonly string[],
  words: number,
  script: Script,
  opens = latins[0] ?? '',
): NamePattern {
  const readings = [...new Set(latins.flatMap(readingsOf))];
  return { readings, latin: latins[0] ?? '', words, opens, script };
}

const scriptIn = (text: string): Script => {
  const letter = /(?!\p{Script=Latin})\p{L}/u.exec(text)?.[0];
  return letter ? scriptOf(letter) : 'latin';
};

const isArticle =
  /^(?:al|el|ul|il|ad|ed|ud|ar|er|ur|as|es|us|az|ez|uz|an|en|un|at|et|ut|ash|esh|ush)$/;

/** A name as one pattern, joined: Abdul Rahman, Abdurrahman. Null when it has no letters. */
export function wholeName(name: string): NamePattern | null {
  const words = wordsOf({ text: name });
  const latin = words.map((word) => word.latin).join('');
  if (latin.length < 2) return null;
  // Nour El-Din and Noureddine: the article is lost in the letter after it.
  const withoutArticle = words
    .map((word) => (isArticle.test(word.latin) ? '' : word.latin))
    .join('');
  const latins = [latin, ...(withoutArticle.length > 4 ? [withoutArticle] : [])];
  return pattern(latins, words.length, scriptIn(name), words[0]?.latin);
}

/** Each part of a name that could stand for the person by itself. */
export function partsOfName(name: string): NamePattern[] {
  const script = scriptIn(name);
  return wordsOf({ text: name }).flatMap(({ latin }) => {
    if (latin.length < 2 || isParticle(latin)) return [];
    const parts = [pattern(withKindred(latin), 1, script)];
    const bare = /^(?:al|el)(?=.{4})(.+)$/.exec(latin)?.[1];
    if (bare) parts.push(pattern([bare], 1, script));
    return parts;
  });
}

/** Spellings of one name that differ by more sounds than this are not met, whatever each costs. */
const mostMissing = 3;

/** Past this share of what they may be apart, how far two readings are does not matter. */
const furthest = 1.3;

/** How near the nearest readings are, as a share of what they may be apart; more than 1 is another name. */
function nearness(readings: readonly string[], on: NamePattern, slack = 0): number {
  let best = Number.POSITIVE_INFINITY;
  for (const a of readings) {
    for (const b of on.readings) {
      if (a === b) return 0;
      if (Math.abs(a.length - b.length) > mostMissing) continue;
      const most = reach(Math.max(a.length, b.length)) + slack;
      if (most > 0) best = Math.min(best, distance(a, b, furthest * most) / most);
    }
  }
  return best;
}

/** One letter wrong, left out, added or swapped, in a word long enough to tell. */
function isTypoOf(latin: string, on: NamePattern): boolean {
  if (latin.length < 5 || on.latin.length < 5 || latin[0] !== on.latin[0]) return false;
  if (Math.abs(latin.length - on.latin.length) > 1) return false;
  let from = 0;
  while (from < latin.length && latin[from] === on.latin[from]) from += 1;
  const [a, b] = [latin.slice(from), on.latin.slice(from)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

function isNamedBy(word: Word, on: NamePattern): boolean {
  if (word.script !== 'latin') return soundsInScript([word], on);
  if (on.script === 'arabic') {
    // Without its short vowels a name sounds like many words: what looks like a name must be one.
    return (
      !word.common &&
      !word.proper &&
      (word.capital || on.latin.length > 3) &&
      word.readings.some((reading) => on.readings.some((other) => sameSkeleton(reading, other)))
    );
  }
  const exact = word.latin === on.latin;
  if (word.latin.length < 3) return exact && word.capital && !isParticle(word.latin);
  if (exact && (word.capital || !word.common)) return true;
  // A word of the language that is also the name of somebody here: sentences can do without it.
  const sameSounds = () => word.readings.some((reading) => readingsOf(on.latin).includes(reading));
  if (word.common && (!word.capital || word.opensSentence)) {
    return word.latin.length > 3 && !isGrammarWord(word.latin) && sameSounds();
  }
  // Liban may be the country; it may be Liibaan as well.
  if (word.proper) return sameSounds();
  return (
    nearness(word.readings, on) <= reachOf(word, on) ||
    ((word.capital || !word.known) && isTypoOf(word.latin, on))
  );
}

/** What is no word of either language may lie further from the name it is taken for. */
function reachOf({ known, latin }: Word, on: NamePattern): number {
  if (on.words > 1) return 0.6;
  return known || latin.length < 5 ? 1 : 1.3;
}

/** و and, ب by, ل for, ال the: written together with the word they precede. */
const arabicPrefix = /^(?:w|b|l|k)?(?:al)?(?=.{2})/;

/** Words in another script are worth finding anyway, so that little nearness is enough. */
function soundsInScript(words: readonly Word[], on: NamePattern): boolean {
  const latin = words.map((word) => word.latin).join('');
  const readings = readingsOf(latin);
  if (words[0]?.script === 'arabic' || on.script === 'arabic') {
    return haveOneSkeleton([...readings, ...readingsOf(latin.replace(arabicPrefix, ''))], on);
  }
  if (latin.length < 2) return latin === on.latin;
  if (words[0]?.script === 'geez' && haveOneSkeleton(readings, on)) return true;
  return nearness(readings, on, 0.3) <= 1;
}

const joins = /^[ \n]?['._-]?[ \n]?$/;
const mostWords = 6;

/** Several words of a note, read as one. */
interface Run {
  readonly words: readonly Word[];
  readonly latin: string;
  readonly readings: readonly string[];
  /** M o h a m e d, H-a-s-s-a-n. */
  readonly spelledOut: boolean;
  readonly linked: boolean;
  readonly startsName: boolean;
  /** It begins or ends with a word of the sentence around: then it must be the name nearly to the letter. */
  readonly loose: boolean;
}

function runOf(words: readonly Word[]): Run {
  const latin = words.map((word) => word.latin).join('');
  const first = words[0];
  const spelledOut = words.length > 2 && words.every((word) => word.latin.length === 1);
  return {
    words,
    latin,
    readings: readingsOf(latin),
    spelledOut,
    linked: words.slice(1).every(({ gap }) => /^['-]$/.test(gap)),
    loose: !spelledOut && [first, words.at(-1)].some((word) => isFiller(word) || isLetter(word)),
    startsName:
      first !== undefined &&
      ((first.capital && !first.common) ||
        isParticle(first.latin) ||
        first.latin.startsWith('abd') ||
        words.every((word) => !word.common && word.latin.length > 2)),
  };
}

/** Several words of a note that are one name: Abdul Rahman, al-Hassan, M o h a m e d. */
function isNamedByRun(run: Run, on: NamePattern): boolean {
  if (run.words[0]?.script !== 'latin') return soundsInScript(run.words, on);
  if (on.words === 1 && !run.spelledOut && !run.linked && !run.startsName) return false;
  if (on.script === 'arabic') {
    return run.startsName && on.words > 1 && haveOneSkeleton(run.readings, on);
  }
  // Words around a name must not be drawn into it: nearer than a single word has to be.
  const near = on.words > 1 || run.spelledOut ? 1 : 0.7;
  return nearness(run.readings, on) <= (run.loose ? 0.3 : near);
}

const haveOneSkeleton = (readings: readonly string[], on: NamePattern) =>
  readings.some((reading) => on.readings.some((other) => sameSkeleton(reading, other)));

/** A word of the sentence around a name, not of the name. */
const isFiller = (word: Word | undefined): boolean =>
  word === undefined ||
  (word.common && !word.capital && word.latin.length > 1 && !isParticle(word.latin));

const isLetter = (word: Word | undefined): boolean => word?.latin.length === 1 && !word.capital;

/** Where the words of a note say one of the names. */
export function spansNaming(words: readonly Word[], patterns: readonly NamePattern[]): Span[] {
  const spans: Span[] = [];
  const longest = 4 + Math.max(0, ...patterns.map(({ latin }) => latin.length));
  const openings = new Set(patterns.map(({ opens }) => opens));
  // A note that repeats itself is judged once.
  const judged = new Map<string, boolean>();
  const once = (key: string, judge: () => boolean): boolean => {
    const known = judged.get(key);
    if (known !== undefined) return known;
    const verdict = judge();
    judged.set(key, verdict);
    return verdict;
  };
  for (const [index, word] of words.entries()) {
    const key = (one: Word) => `${one.latin} ${one.script} ${one.capital} ${one.opensSentence}`;
    if (once(key(word), () => patterns.some((on) => isNamedBy(word, on)))) spans.push(word);
    if (isFiller(word) && isFiller(words[index + 1]) && !openings.has(word.latin)) continue;
    let letters = word.latin.length;
    let keys = key(word);
    const most = word.latin.length === 1 ? longest : mostWords;
    for (let length = 2; length <= most; length += 1) {
      const last = words[index + length - 1];
      if (!last || last.script !== word.script || !joins.test(last.gap)) break;
      if (last.readings.length === 0 || word.readings.length === 0) break;
      letters += last.latin.length;
      if (letters > longest) break;
      keys += `${last.gap}${key(last)}`;
      if (isFiller(last) && isFiller(words[index + length - 2])) continue;
      const named = once(keys, () => {
        const run = runOf(words.slice(index, index + length));
        return (
          !(length > mostWords && !run.spelledOut) && patterns.some((on) => isNamedByRun(run, on))
        );
      });
      if (named) spans.push({ start: word.start, end: last.end });
    }
  }
  return spans;
}
