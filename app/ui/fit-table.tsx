import type { ReactNode } from 'react';
import { DataTable } from './data-table.tsx';
import { type FitResult, FitTotals, type FitTotalsProps, ResultState } from './fit.tsx';

/** What a household needs beside what a group declared, row by row, and the totals under it. */
export type FitRow = {
  need: ReactNode;
  ours: ReactNode;
  result: FitResult;
  resultText: string;
  /** What the group can do about it; nothing to do leaves the cell out on a phone. */
  action?: ReactNode;
};

export type FitTableProps = {
  caption: string;
  heads: { need: string; ours: string; result: string; action: string };
  rows: readonly FitRow[];
  totals: FitTotalsProps;
};

export function FitTable({ caption, heads, rows, totals }: FitTableProps) {
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        columns={[heads.need, heads.ours, heads.result, heads.action].map((label) => ({ label }))}
        rows={rows.map((row, index) => ({
          key: String(index),
          cells: [
            row.need,
            row.ours,
            <ResultState key="result" result={row.result}>
              {row.resultText}
            </ResultState>,
            row.action ?? null,
          ],
        }))}
      />
      <div className="gap-top">
        <FitTotals {...totals} />
      </div>
    </>
  );
}
