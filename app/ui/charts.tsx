import './charts.css';
import type { ReactNode } from 'react';

/*
 * Charts drawn on the server as SVG: they need no script, print as they are, and are read out by
 * their title and description. Colour never stands alone: each step has its own pattern. The numbers
 * themselves are in the table that every chart has beneath it.
 */

/** How a part of a chart is filled, from lightest to darkest. */
const looks = ['plain', 'dots', 'lines', 'crossed', 'solid'] as const;
export type ChartLook = (typeof looks)[number];

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="chart__ground" width="6" height="6" />
        <circle className="chart__ink" cx="3" cy="3" r="1" />
      </pattern>
      <pattern id={`${id}-lines`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="chart__ground" width="6" height="6" />
        <path className="chart__stroke" d="M0 6L6 0" />
      </pattern>
      <pattern id={`${id}-crossed`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect className="chart__ground" width="5" height="5" />
        <path className="chart__stroke" d="M0 5L5 0M0 0L5 5" />
      </pattern>
    </defs>
  );
}

function fillOf(id: string, look: ChartLook): { className?: string; fill?: string } {
  if (look === 'plain') return { className: 'chart__ground' };
  return look === 'solid' ? { className: 'chart__ink' } : { fill: `url(#${id}-${look})` };
}

type FrameProps = {
  id: string;
  title: string;
  /** What the chart says, in sentences. */
  description: string;
  width: number;
  height: number;
  children: ReactNode;
};

function Chart({ id, title, description, width, height, children }: FrameProps) {
  return (
    <svg
      className="chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <Patterns id={id} />
      {children}
    </svg>
  );
}

/** What the patterns stand for, in their order. */
function Legend({ id, series }: { id: string; series: readonly ChartSeries[] }) {
  return (
    <ul className="chart__legend" aria-hidden="true">
      {series.map(({ label, look }) => (
        <li key={label}>
          <svg viewBox="0 0 24 14" aria-hidden="true">
            <Patterns id={`${id}-${look}`} />
            <rect
              x="0.5"
              y="0.5"
              width="23"
              height="13"
              {...edged(fillOf(`${id}-${look}`, look))}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

const edged = ({ className = '', fill }: ReturnType<typeof fillOf>) => ({
  className: `chart__edge ${className}`.trim(),
  ...(fill ? { fill } : {}),
});

export type ChartSeries = { label: string; look: ChartLook };

export type BarChartProps = {
  id: string;
  title: string;
  description: string;
  /** Each part lies within the one before: the widest first. */
  series: readonly ChartSeries[];
  rows: readonly { key: string; label: string; values: readonly number[]; text: string }[];
};

const barWidth = 400;
const rowHeight = 42;
/** What fits above a bar; the table has the label whole. */
const longestLabel = 52;

function shortened(label: string): string {
  const letters = Array.from(label);
  return letters.length <= longestLabel
    ? label
    : `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trimEnd()}…`;
}

/** A bar a row, its label above it; within a bar, each step of a way inside the step before. */
export function BarChart({ id, title, description, series, rows }: BarChartProps) {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const room = barWidth - 60;
  return (
    <div className="chart__frame">
      {series.length > 1 ? <Legend id={`${id}-legend`} series={series} /> : null}
      <Chart
        id={id}
        title={title}
        description={description}
        width={barWidth}
        height={rows.length * rowHeight + 2}
      >
        {rows.map((row, at) => {
          const top = at * rowHeight;
          const end = ((row.values[0] ?? 0) / most) * room;
          return (
            <g key={row.key}>
              <text className="chart__label" x="0" y={top + 14}>
                {shortened(row.label)}
              </text>
              {series.map(({ label, look }, step) => {
                const value = row.values[step] ?? 0;
                return value > 0 ? (
                  <rect
                    key={label}
                    x="0.5"
                    y={top + 20}
                    width={Math.max(1, (value / most) * room)}
                    height="14"
                    {...edged(fillOf(id, look))}
                  />
                ) : null;
              })}
              <text className="chart__value" x={end + 6} y={top + 32}>
                {row.text}
              </text>
            </g>
          );
        })}
      </Chart>
    </div>
  );
}

export type MonthChartProps = {
  id: string;
  title: string;
  description: string;
  columns: readonly {
    key: string;
    label: string;
    /** Null for a month with nothing to show. */
    value: number | null;
    upTo: number | null;
    text: string;
  }[];
  /** What the column and the line above it stand for. */
  legend: { value: string; upTo: string };
};

const chartHeight = 190;
const base = chartHeight - 26;

/** A column a month, and above it a line up to a second value. */
export function MonthChart({ id, title, description, columns, legend }: MonthChartProps) {
  const most = Math.max(1, ...columns.map(({ value, upTo }) => Math.max(value ?? 0, upTo ?? 0)));
  const step = barWidth / Math.max(1, columns.length);
  const y = (value: number) => base - (value / most) * (base - 18);
  return (
    <div className="chart__frame">
      <ul className="chart__legend" aria-hidden="true">
        <li>
          <svg viewBox="0 0 24 14" aria-hidden="true">
            <Patterns id={`${id}-legend`} />
            <rect
              x="0.5"
              y="0.5"
              width="23"
              height="13"
              {...edged(fillOf(`${id}-legend`, 'lines'))}
            />
          </svg>
          {legend.value}
        </li>
        <li>
          <svg viewBox="0 0 24 14" aria-hidden="true">
            <path className="chart__line" d="M12 14V2M6 2H18" />
          </svg>
          {legend.upTo}
        </li>
      </ul>
      <Chart id={id} title={title} description={description} width={barWidth} height={chartHeight}>
        <path className="chart__axis" d={`M0 ${base}H${barWidth}`} />
        {columns.map((column, at) => {
          const middle = (at + 0.5) * step;
          const half = Math.min(14, step * 0.32);
          return (
            <g key={column.key}>
              {column.value !== null ? (
                <rect
                  x={middle - half}
                  y={y(column.value)}
                  width={2 * half}
                  height={Math.max(1, base - y(column.value))}
                  {...edged(fillOf(id, 'lines'))}
                />
              ) : null}
              {column.value !== null && column.upTo !== null ? (
                <path
                  className="chart__line"
                  d={`M${middle} ${y(column.value)}V${y(column.upTo)}M${middle - half / 2} ${y(column.upTo)}H${middle + half / 2}`}
                />
              ) : null}
              {column.value !== null ? (
                <text
                  className="chart__value chart__value--middle"
                  x={middle}
                  y={y(column.upTo ?? column.value) - 5}
                >
                  {column.text}
                </text>
              ) : null}
              <text className="chart__month" x={middle} y={base + 16}>
                {column.label}
              </text>
            </g>
          );
        })}
      </Chart>
    </div>
  );
}
