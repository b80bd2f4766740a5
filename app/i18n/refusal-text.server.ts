import type { Refusal } from '#app/domain/decision.ts';
import type { RefusalCode } from '#app/domain/refusal.ts';
import * as english from './en/refusals.ts';
import { formatList } from './format.ts';
import * as french from './fr/refusals.ts';
import type { Lang } from './lang.ts';

/** The values of a refusal as words of the reader's language: dates written out, codes named. */
type RefusalWords = Readonly<Record<string, string | undefined>>;
export type RefusalTexts = Record<RefusalCode, (params: RefusalWords) => string>;

const byLang = { en: english, fr: french };

/** The text of a refusal: why, and what would help. */
export function refusalText(lang: Lang, refusal: Pick<Refusal, 'code' | 'params'>): string {
  const { refusals } = byLang[lang];
  return refusals[refusal.code](wordsOf(lang, refusal.params));
}

/** What a mark in a text stands for. */
export function findingName(lang: Lang, kind: string): string {
  const names: Readonly<Record<string, string>> = byLang[lang].refusalWords.kinds;
  return names[kind] ?? '';
}

function wordsOf(lang: Lang, params: Refusal['params']): RefusalWords {
  const words = byLang[lang].refusalWords;
  const named = (table: Readonly<Record<string, string>>, value: string) => table[value];
  const written: Record<string, (value: string) => string | undefined> = {
    date: words.date,
    until: words.date,
    stage: (value) => named(words.stage, value),
    status: (value) => named(words.status, value),
    kind: (value) => named(words.kind, value),
    province: (value) => named(words.province, value),
    community: (value) => named(words.community, value),
    kinds: (value) =>
      formatList(
        lang,
        value.split(',').flatMap((kind) => named(words.kinds, kind) ?? []),
      ),
    fields: (value) =>
      formatList(
        lang,
        value.split(',').map((field) => fieldName(lang, field)),
      ),
  };
  return Object.fromEntries(
    Object.entries(params)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, written[name]?.(String(value)) ?? String(value)]),
  );
}

/** `imm1324.document` is “IMM 1324, signed PDF”. */
function fieldName(lang: Lang, field: string): string {
  const names: Readonly<Record<string, string>> = byLang[lang].refusalWords.fields;
  return field
    .split('.')
    .map((part) => names[part] ?? part)
    .join(', ');
}
