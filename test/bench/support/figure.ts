/** What a benchmark prints: one line a figure. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
  /** Without a goal the figure is there to explain another one. */
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

/** What follows the names of the groups: `--rounds 500` is `{ rounds: '500' }`. */
export type Options = Readonly<Record<string, string>>;

/** A group of figures: a file of this folder exports one by default. */
export type Group = (report: (figure: Figure) => void, options: Options) => Promise<void>;

const written = (value: number, unit = '') =>
  `${Number(value.toPrecision(3)).toLocaleString('en-CA')}${unit && ` ${unit}`}`;

/** `name  value  goal  ok|short` */
export function lineOf({ name, value, unit, goal }: Figure): string {
  const wanted = !goal
    ? '–'
    : 'atLeast' in goal
      ? `≥ ${written(goal.atLeast, unit)}`
      : `≤ ${written(goal.atMost, unit)}`;
  const met = !goal || ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost);
  return [
    name.padEnd(46),
    written(value, unit).padStart(14),
    wanted.padStart(14),
    met ? 'ok' : 'short',
  ].join('  ');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
