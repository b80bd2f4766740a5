import type { LoaderFunctionArgs } from '@remix-run/node';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { today } from '#app/platform/clock.server.ts';
import { csvOf } from '#app/platform/csv.ts';
import { langOf, notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { getProgramNumbers } from '#app/queries/program-numbers.server.ts';
import { monthsIn, periodOf, tableNames, tablesOf } from '../program-numbers/tables.server.ts';

const isTableName = memberOf(tableNames);

/** A table of the programme's numbers as a file for a spreadsheet. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'statistics.read');
  const name = params.table ?? '';
  if (!isTableName(name)) throw notFound();
  const period = periodOf(monthsIn(new URL(request.url).searchParams), today());
  const table = tablesOf(await getProgramNumbers(period), period, langOf(request))[name];
  const rows = table.rows.map(({ label, cells }) => [label, ...cells]);
  return new Response(csvOf([table.columns, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="passerelle-${name}-${period.from}-${period.to}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
