import type { Finding, OnFile } from '#app/domain/disclosure/lint/types.ts';
import { development } from './development.ts';
import { type FormattedKind, type Half, type MarkedKind, type People, peoples } from './half.ts';
import { heldOut } from './held-out.ts';
import { measuredFifth } from './measured-fifth.ts';
import { measuredFirst } from './measured-first.ts';
import { measuredFourth } from './measured-fourth.ts';
import { measuredSecond } from './measured-second.ts';
import { measuredSeventh } from './measured-seventh.ts';
import { measuredSixth } from './measured-sixth.ts';
import { measuredThird } from './measured-third.ts';

/** A note as somebody might write it, with the household on file and what in it must be found. */
export interface Sample {
  readonly lang: 'en' | 'fr';
  readonly text: string;
  readonly onFile: OnFile;
  readonly marked: readonly Finding[];
  /** Whose names the household has, where the note holds one. */
  readonly people?: People;
}

const halves = {
  development: [
    development,
    measuredFirst,
    measuredSecond,
    measuredThird,
    measuredFourth,
    measuredFifth,
    measuredSixth,
    measuredSeventh,
  ],
  heldOut: [heldOut],
};
const langs = ['en', 'fr'] as const;
const perPeople = 110;
const perKind = 130;
const perLanguageClean = 850;

/** mulberry32: the same seed makes the same corpus on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Draw {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }
  below(count: number): number {
    return Math.floor(this.#next() * count);
  }
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to draw from');
    return one;
  }
  chance(share: number): boolean {
    return this.#next() < share;
  }
}

const spellings = (row: string) => row.split('/').map((one) => one.trim());
const onFileOf = (row: string) => spellings(row)[0] ?? '';

export function generateCorpus(which: keyof typeof halves): Sample[] {
  const draw = new Draw(which === 'development' ? 20_261_122 : 27_182_818);
  const samples: Sample[] = [];
  for (const half of halves[which]) {
    for (const lang of langs) {
      for (const people of peoples) {
        for (let made = 0; made < perPeople; made += 1)
          samples.push(named(half, lang, people, draw));
      }
      const kinds = Object.keys(half.carriers[lang]) as MarkedKind[];
      for (const kind of kinds.filter((one) => one !== 'name')) {
        for (let made = 0; made < perKind; made += 1) samples.push(marked(half, lang, kind, draw));
      }
      for (let made = 0; made < perLanguageClean; made += 1) {
        const text = filled(draw.of(half.clean[lang]), half.words[lang], draw);
        const { onFile } = household(half, lang, draw.of(peoples), draw);
        samples.push({ lang, text: sentenceCase(text), onFile, marked: [] });
      }
    }
  }
  return samples;
}

/** A household of three, with a place and an organisation of the file. */
function household(half: Half, lang: 'en' | 'fr', people: People, draw: Draw) {
  const { given, family } = half.names[people];
  const familyRow = draw.of(family);
  const givenRows = [draw.of(given), draw.of(given), draw.of(given)];
  const [placeRow, organizationRow] = [
    draw.of(half.places[lang]),
    draw.of(half.organizations[lang]),
  ];
  const onFile: OnFile = {
    people: givenRows.map((row) => ({
      givenNames: onFileOf(row),
      familyName: onFileOf(familyRow),
      otherSpellings: [],
    })),
    places: [onFileOf(placeRow)],
    organizations: [onFileOf(organizationRow)],
    numbers: [],
  };
  return { onFile, givenRow: givenRows[0] ?? '', familyRow, placeRow, organizationRow };
}

function named(half: Half, lang: 'en' | 'fr', people: People, draw: Draw): Sample {
  const { onFile, givenRow, familyRow } = household(half, lang, people, draw);
  const column = 1 + draw.below(3);
  const inColumn = (row: string) => spellings(row)[column] ?? spellings(row).at(-1) ?? '';
  const [given, family] = [inColumn(givenRow), inColumn(familyRow)];
  const forms =
    family === '' ? [given] : [given, `${given} ${family}`, `${family}, ${given}`, family];
  const name = disguised(draw.of(forms), draw);
  const sample = placed(draw.of(half.carriers[lang].name), name, 'name', lang, onFile, draw);
  return { ...sample, people };
}

function marked(half: Half, lang: 'en' | 'fr', kind: MarkedKind, draw: Draw): Sample {
  const { onFile, placeRow, organizationRow } = household(half, lang, draw.of(peoples), draw);
  const carrier = draw.of(half.carriers[lang][kind]);
  if (kind === 'hidden_characters')
    return placed(carrier, draw.of(hiddenRuns), kind, lang, onFile, draw);
  if (kind === 'place')
    return placed(carrier, disguised(draw.of(spellings(placeRow)), draw), kind, lang, onFile, draw);
  if (kind === 'organization') {
    return placed(carrier, draw.of(spellings(organizationRow)), kind, lang, onFile, draw);
  }
  const format = draw.of(half.formats[lang][kind as FormattedKind]);
  return placed(
    carrier,
    withDigits(filled(format, half.words[lang], draw), kind, draw),
    kind,
    lang,
    onFile,
    draw,
  );
}

const hiddenRuns = [
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
  '\u00ad',
  '\u2060\u200b',
];

/** As pasted text comes: in capitals, in small letters, or with something unseen inside. */
function disguised(name: string, draw: Draw): string {
  if (draw.chance(0.08)) return name.toUpperCase();
  if (draw.chance(0.08)) return name.toLowerCase();
  if (draw.chance(0.12) && name.length > 2) {
    const at = 1 + draw.below(name.length - 1);
    return name.slice(0, at) + draw.of(hiddenRuns) + name.slice(at);
  }
  return name;
}

function placed(
  carrier: string,
  thing: string,
  kind: MarkedKind,
  lang: 'en' | 'fr',
  onFile: OnFile,
  draw: Draw,
): Sample {
  // A third of French notes come without accents.
  const bare = lang === 'fr' && draw.chance(0.33);
  const [sentence, value] = bare
    ? [withoutAccents(carrier), withoutAccents(thing)]
    : [carrier, thing];
  const start = sentence.indexOf('{}');
  const text = sentence.slice(0, start) + value + sentence.slice(start + 2);
  return { lang, text, onFile, marked: [{ kind, start, end: start + value.length }] };
}

const withoutAccents = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function filled(template: string, words: Half['words']['en'], draw: Draw): string {
  return template.replace(/\{(\w+)\}/g, (_, list: string) => draw.of(words[list] ?? []));
}

/** Dates and words stay as they are written; elsewhere 9 is any digit and 8 one from 2 to 9. */
function withDigits(format: string, kind: MarkedKind, draw: Draw): string {
  if (kind === 'exact_date' || kind === 'spelled_digits') return format;
  return format
    .replace(/9/g, () => String(draw.below(10)))
    .replace(/8/g, () => String(2 + draw.below(8)));
}
