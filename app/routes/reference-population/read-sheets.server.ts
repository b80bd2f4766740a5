import type { CountRow, ShareRow } from '#app/domain/disclosure/reference-set.ts';
import {
  problemsShown,
  readCounts,
  readShares,
  type SheetProblem,
} from '#app/domain/disclosure/reference-sheet.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { sheetProblem, sheetText } from '#app/i18n/sheet-problem.server.ts';
import type { SentForm, UploadedFile } from '#app/platform/http.server.ts';
import { readSheet, type SheetRow } from '#app/platform/sheet.server.ts';

/** The largest sheet, in bytes and in rows: both kept in memory while they are read. */
export const sheetMaxBytes = 16 * 1024 * 1024;
const mostRows = 200_000;

export interface ShownProblem {
  readonly sheet: 'counts' | 'shares';
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export type SheetsRead =
  | {
      readonly ok: true;
      readonly counts: readonly CountRow[];
      readonly shares: readonly ShareRow[] | null;
    }
  | {
      readonly ok: false;
      /** By field: what keeps a file from being read at all. */
      readonly errors: Readonly<Record<string, string>>;
      readonly problems: readonly ShownProblem[];
      readonly problemCount: number;
    };

/** Reads what was uploaded, or says what is wrong in it, cell by cell, in the reader's language. */
export async function readSheets(
  files: SentForm['files'],
  year: number,
  lang: Lang,
): Promise<SheetsRead> {
  const words = sheetText(lang);
  const errors: Record<string, string> = {};
  const problems: ShownProblem[] = [];
  let problemCount = 0;
  const read = async <Row>(
    sheet: ShownProblem['sheet'],
    check: (
      header: readonly string[],
      rows: readonly SheetRow[],
    ) => {
      readonly rows: readonly Row[];
      readonly problems: readonly SheetProblem[];
      readonly problemCount: number;
    },
  ): Promise<readonly Row[] | null> => {
    const [file] = files.get(sheet) ?? [];
    if (!file || isEmpty(file)) return null;
    if (file.tooLarge) {
      errors[sheet] = words.tooLarge;
      return null;
    }
    const found = await readSheet(file.bytes, mostRows);
    if (!found.ok) {
      errors[sheet] = words.faults[found.fault];
      return null;
    }
    const verdict = check(found.header, found.rows);
    problemCount += verdict.problemCount;
    problems.push(...verdict.problems.map((one) => ({ sheet, ...sheetProblem(lang, one) })));
    return verdict.rows;
  };
  const counts = await read('counts', (header, rows) => readCounts(header, rows, year));
  const shares = await read('shares', readShares);
  if (counts === null) errors.counts ??= words.missing;
  if (counts === null || problemCount > 0 || Object.keys(errors).length > 0) {
    return { ok: false, errors, problems: problems.slice(0, problemsShown), problemCount };
  }
  return { ok: true, counts, shares };
}

const isEmpty = (file: UploadedFile) => file.filename === '' && file.bytes.byteLength === 0;
