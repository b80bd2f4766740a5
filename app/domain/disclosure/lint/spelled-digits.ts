import type { WrittenNumber } from './numbers-in-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/**
 * A number said aloud: six one three, five five five…; six-cent-treize, zéro un deux. Ages and counts
 * come singly or in twos and threes; four digits on end, or seven in groups, are a number of something.
 */
export function spelledDigitsIn(
  readable: ReadableText,
  runs: readonly WrittenNumber[][],
): Finding[] {
  return runs.filter(isSaidAloud).map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return findingIn(readable, 'spelled_digits', first?.start ?? 0, last?.end ?? 0);
  });
}

function isSaidAloud(run: readonly WrittenNumber[]): boolean {
  const spoken = run.filter(({ inWords, ordinal }) => inWords && !ordinal);
  const digits = run.reduce((sum, number) => sum + number.digits.length, 0);
  if (spoken.length === 0 || run.length < 2) return false;
  return spoken.filter((one) => one.digits.length === 1).length >= 4 || digits >= 6;
}
