/**
 * Reads a sheet of rows that a person saved from a spreadsheet: UTF-8 with or without a byte order mark,
 * columns separated by commas, semicolons or tabs, whichever the first line uses.
 */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { SheetFault } from '#app/domain/disclosure/reference-sheet.ts';

export interface SheetRow {
  /** As the person counts lines, the header being the first. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type ReadSheet =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly fault: SheetFault; readonly line: number | null };

const separators = [',', ';', '\t'] as const;

export async function readSheet(bytes: Uint8Array, mostRows: number): Promise<ReadSheet> {
  const text = decoded(bytes);
  if (text === null) return { ok: false, fault: 'not_utf8', line: null };
  // In pieces, so that other requests get their turn while a large sheet is read.
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 4096,
    }),
  );
  const rows: SheetRow[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // A spreadsheet pads rows to the same width: a row of separators alone is an empty one.
      if (record.every((cell) => cell === '')) continue;
      if (rows.length > mostRows) return { ok: false, fault: 'too_many_rows', line: info.lines };
      rows.push({ line: info.lines, cells: record });
    }
  } catch (error) {
    const { lines } = error as { lines?: number };
    return { ok: false, fault: 'broken', line: lines ?? null };
  }
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) return { ok: false, fault: 'empty', line: null };
  return { ok: true, header: header.cells, rows: rest };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Null for what is not UTF-8: another encoding, or a workbook that was not saved as a sheet. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function separatorOf(text: string): string {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function* pieces(text: string): Generator<string> {
  const size = 256 * 1024;
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}
