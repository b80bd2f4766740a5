import type { LoaderFunctionArgs } from '@remix-run/node';
import { countColumns, shareColumns } from '#app/domain/disclosure/reference-sheet.ts';
import { sheetText } from '#app/i18n/sheet-problem.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { langOf, notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { sharesToStartFrom } from '#app/queries/reference-population.server.ts';

/** The template of a sheet: of counts with a few rows to show how, of shares with those in force. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'reference.load');
  const { columns } = sheetText(langOf(request));
  const year = Number(today().slice(0, 4));
  const header = (names: readonly string[]) =>
    names.map((name) => columns[name as keyof typeof columns]);
  switch (params.sheet) {
    case 'counts.csv':
      return sheet('counts.csv', [header(Object.keys(countColumns)), ...examples(year)]);
    case 'shares.csv': {
      const shares = await sharesToStartFrom(actor, year);
      const rows = shares.map((row) => [row.attribute, row.value, row.within, String(row.share)]);
      return sheet('shares.csv', [header(Object.keys(shareColumns)), ...rows]);
    }
    default:
      throw notFound();
  }
}

const examples = (year: number): string[][] => [
  ['SY', 'size_5_6', 'couple_with_children', 'ON', String(year - 1), '214'],
  ['SY', 'size_5_6', 'couple_with_children', 'ON', String(year - 2), '187'],
  ['ER', 'size_1', 'single_adult', 'MB', String(year - 1), '23'],
];

/** Codes and numbers only, so that no cell needs quotation marks; marked, so that spreadsheets see UTF-8. */
function sheet(name: string, rows: readonly (readonly string[])[]): Response {
  const text = `\uFEFF${rows.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
