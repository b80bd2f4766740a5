import { addDays, addMonths, type CivilDate } from '#app/domain/clock/civil-date.ts';
import {
  daysToMatch,
  daysToMatchByMonth,
  type FunnelPart,
  type FunnelRow,
  funnelBy,
  funnelOf,
  funnelParts,
  steps,
} from '#app/domain/statistics/program-numbers.ts';
import { capitalized } from '#app/i18n/description/describable.ts';
import { compareLabels, formatMonth, labelled } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { Period, ProgramNumbers, Unmatched } from '#app/queries/program-numbers.server.ts';

/** A table of the page, as it is shown and as it is downloaded. */
export interface NumbersTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly code: string;
    readonly label: string;
    readonly cells: readonly (number | null)[];
  }[];
}

export const tableNames = [...funnelParts, 'days', 'unmatched'] as const;
export type TableName = (typeof tableNames)[number];

export const monthsOffered = [3, 6, 12] as const;
export type MonthsOffered = (typeof monthsOffered)[number];

/** The months asked for; anything else is the longest period offered. */
export function monthsIn(asked: URLSearchParams): MonthsOffered {
  return monthsOffered.find((months) => String(months) === asked.get('months')) ?? 12;
}

export function periodOf(months: MonthsOffered, today: CivilDate): Period {
  return { from: addDays(addMonths(today, -months), 1), to: today };
}

/** The words of a row: a need, a size, a place, a stream. */
export function labelsOf(lang: Lang): (part: FunnelPart | 'province', code: string) => string {
  const words = vocabularyOf(lang);
  const { browse, numbers, stages } = textOf(lang);
  const labels: Record<FunnelPart | 'province', Readonly<Record<string, string>>> = {
    need: words.needLabels,
    size: browse.sizes,
    community: { ...words.communityLabels, not_stated: numbers.funnel.noCommunity },
    stream: stages.streams,
    province: { ...words.provinceLabels, not_stated: browse.provinceNotStated },
  };
  return (part, code) => capitalized(labels[part][code] ?? code);
}

/** Every table of the page; without rows where there is nothing to count. */
export function tablesOf(
  numbers: ProgramNumbers,
  period: Period,
  lang: Lang,
): Record<TableName, NumbersTable> {
  return {
    ...(Object.fromEntries(
      funnelParts.map((part) => [part, funnelTable(part, numbers, lang)]),
    ) as Record<FunnelPart, NumbersTable>),
    days: daysTable(numbers, period, lang),
    unmatched: unmatchedTable(numbers.unmatched, lang),
  };
}

function funnelTable(part: FunnelPart, { profiles }: ProgramNumbers, lang: Lang): NumbersTable {
  const { funnel, steps: words } = textOf(lang).numbers;
  const labelOf = labelsOf(lang);
  const byLabel = compareLabels(lang);
  const rowOf = (row: FunnelRow, label: string) => ({
    code: row.code,
    label,
    cells: steps.map((step) => row[step]),
  });
  const rows = funnelBy(part, profiles)
    .map((row) => rowOf(row, labelOf(part, row.code)))
    .sort((a, b) => (b.cells[0] ?? 0) - (a.cells[0] ?? 0) || byLabel(a.label, b.label));
  const all = rowOf({ code: '', ...funnelOf(profiles) }, funnel.all);
  return {
    title: funnel.by[part],
    columns: [funnel.code[part], ...steps.map((step) => words[step])],
    rows: rows.length > 0 ? [...rows, all] : [],
  };
}

function daysTable({ matches }: ProgramNumbers, { from, to }: Period, lang: Lang): NumbersTable {
  const { days } = textOf(lang).numbers;
  const rows = daysToMatchByMonth(matches, from, to).map(({ month, matches: n, median, p90 }) => ({
    code: month,
    label: capitalized(formatMonth(lang, month)),
    cells: [n, median, p90],
  }));
  const whole = daysToMatch(matches);
  return {
    title: days.title,
    columns: [days.month, days.matches, days.median, days.p90],
    rows:
      matches.length > 0
        ? [
            ...rows,
            { code: '', label: days.whole, cells: [whole.matches, whole.median, whole.p90] },
          ]
        : [],
  };
}

const streams = ['gar', 'bvor', 'overseas'] as const;

function unmatchedTable(ended: readonly Unmatched[], lang: Lang): NumbersTable {
  const { numbers, stages } = textOf(lang);
  const reasonOf = reasonLabels(lang);
  const codes = [...new Set(ended.map(codeOfEnd))];
  const rows = codes.map((code) => {
    const those = ended.filter((each) => codeOfEnd(each) === code);
    const counts = streams.map((stream) =>
      those.reduce((sum, each) => sum + (each.stream === stream ? each.count : 0), 0),
    );
    const [first] = those;
    return {
      code,
      label: first ? reasonOf(first) : code,
      cells: [...counts, counts.reduce((sum, count) => sum + count, 0)],
    };
  });
  return {
    title: numbers.unmatched.title,
    columns: [
      numbers.unmatched.reason,
      ...streams.map((stream) => stages.streamsShort[stream]),
      numbers.unmatched.total,
    ],
    rows: rows.sort((a, b) => (b.cells.at(-1) ?? 0) - (a.cells.at(-1) ?? 0)),
  };
}

const codeOfEnd = ({ by, reason }: Unmatched) => (reason ? `${by}:${reason}` : by);

/** “The time limit was reached”; with its coded reason where one was given. */
function reasonLabels(lang: Lang): (ended: Unmatched) => string {
  const { reasonTexts } = vocabularyOf(lang);
  const { promotionEnds } = textOf(lang).arrangements;
  const given: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(reasonTexts));
  return ({ by, reason }) => {
    const why = reason && given[reason];
    return capitalized(why ? labelled(lang, promotionEnds[by], asClause(why)) : promotionEnds[by]);
  };
}

/** The first sentence of a reason, as it goes on after a colon; what begins with initials keeps them. */
function asClause(text: string): string {
  const [first = ''] = text.split(/\.(?:\s|$)/);
  return /^\p{Lu}\p{Ll}|^\p{Lu}[’\s]/u.test(first)
    ? first.charAt(0).toLowerCase() + first.slice(1)
    : first;
}
