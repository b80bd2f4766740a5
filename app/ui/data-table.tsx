import './data-table.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * A table whose first cell names the row. On a phone it stacks row by row, each cell under its
 * column's name; roles are written out because `display: block` would drop the table from the
 * accessibility tree. An empty cell (null) shows a dash, and nothing on a phone.
 */
export type Column = {
  label: string;
  labelHidden?: boolean | undefined;
  /** Numbers line up at the end. */
  end?: boolean | undefined;
};

export type Row = {
  key: string;
  cells: readonly ReactNode[];
  /** The recommended row. */
  offer?: boolean | undefined;
  /** What can be done, and means nothing on paper. */
  screenOnly?: boolean | undefined;
};

export type DataTableProps = {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
};

export function DataTable({ caption, captionHidden, columns, rows }: DataTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: stacked with display: block, see above
    <table className="table--stack" role="table">
      <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.label}
              role="columnheader"
              scope="col"
              className={column.end ? 'cell--end' : undefined}
            >
              {column.labelHidden ? <span className="vh">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr
            key={row.key}
            role="row"
            className={
              classNames(row.offer && 'row--offer', row.screenOnly && 'hide-print') || undefined
            }
          >
            {columns.map((column, index) => {
              const cell = row.cells[index];
              const empty = cell === null || cell === undefined;
              if (index === 0) {
                return (
                  <th key={column.label} role="rowheader" scope="row">
                    {cell}
                  </th>
                );
              }
              return (
                <td
                  key={column.label}
                  role="cell"
                  data-label={column.labelHidden ? undefined : column.label}
                  className={
                    classNames(column.end && 'cell--end', empty && 'cell--nothing') || undefined
                  }
                >
                  {empty ? '–' : cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: stacked with display: block, see above
  );
}
