import type { SheetProblem } from '#app/domain/disclosure/reference-sheet.ts';
import { referenceSheet as english } from './en/reference-sheet.ts';
import { referenceSheet as french } from './fr/reference-sheet.ts';
import type { Lang } from './lang.ts';

const byLang = { en: english, fr: french };

/** The words for sheets of reference counts: kept on the server, like refusals. */
export const sheetText = (lang: Lang): typeof english => byLang[lang];

/** What is wrong in one cell, as a page says it: at most so much of what was typed is repeated. */
export function sheetProblem(lang: Lang, { line, column, code, value }: SheetProblem) {
  const { columns, problems } = sheetText(lang);
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return { line, column: columns[column], message: problems[code](shown) };
}
