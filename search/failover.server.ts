/**
 * Two engines behind one port: the first answers while it can, the second whenever it can't, and
 * what only the second can answer at all. After a few failures in a row the first is left alone for
 * a while, so that nobody waits for it.
 */
import type { ProfileSearch } from './port.ts';

export interface FailoverOptions {
  /** Longest wait for the first engine, in milliseconds. */
  readonly limit?: number;
  /** Failures in a row that open the breaker. */
  readonly failures?: number;
  /** How long it stays open before one search tries the first engine again, in milliseconds. */
  readonly openFor?: number;
  /** Called when the first engine fails and when it is back. */
  readonly onChange?: (change: { readonly away: boolean; readonly error?: unknown }) => void;
  /** Milliseconds that only grow. */
  readonly elapsed?: () => number;
}

/** What is asked only: an index is written to by its own feed, and a job tries again what failed. */
export function withFailover(
  first: ProfileSearch,
  second: ProfileSearch,
  options: FailoverOptions = {},
): ProfileSearch {
  const breaker = circuitBreaker(options);
  const ask = async <Answer extends object>(
    question: (engine: ProfileSearch) => Promise<Answer>,
  ): Promise<Answer | (Answer & { readonly standsIn: true })> => {
    const standIn = async () => ({ ...(await question(second)), standsIn: true as const });
    if (!breaker.allows()) return standIn();
    try {
      const answer = await within(options.limit ?? 800, question(first));
      breaker.succeeded();
      return answer;
    } catch (error) {
      breaker.failed(error);
      return standIn();
    }
  };
  return {
    search: async (query) =>
      first.answers?.(query) === false
        ? second.search(query)
        : ask((engine) => engine.search(query)),
    findValues: (query, typed, lang = query.lang) =>
      ask((engine) => engine.findValues(query, typed, lang)),
    totals: (queries) => ask((engine) => engine.totals(queries)),
  };
}

function circuitBreaker({
  failures = 3,
  openFor = 10_000,
  onChange = () => {},
  elapsed = () => performance.now(),
}: FailoverOptions) {
  let inARow = 0;
  let openUntil: number | null = null;
  return {
    /** While open, nothing; once its time is over, one trial, and nothing more until that is done. */
    allows(): boolean {
      if (openUntil === null) return true;
      if (elapsed() < openUntil) return false;
      openUntil = elapsed() + openFor;
      return true;
    },
    succeeded(): void {
      if (openUntil !== null) onChange({ away: false });
      inARow = 0;
      openUntil = null;
    },
    failed(error: unknown): void {
      inARow += 1;
      if (inARow < failures) return;
      if (openUntil === null) onChange({ away: true, error });
      openUntil = elapsed() + openFor;
    },
  };
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
