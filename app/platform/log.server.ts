/**
 * The structured log: one JSON object a line, on standard output, without personal data.
 * Errors go through `logError`, which keeps what an operator needs (kind, code, constraint, place)
 * and leaves out what may hold somebody's data (values, parameters, details).
 */
import { randomInt } from 'node:crypto';
import { pino } from 'pino';
import { env } from '#app/platform/env.server.ts';

export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  // A second line of defence: these names never leave with a value, wherever they are nested.
  redact: {
    paths: [
      'email',
      'password',
      'name',
      'token',
      'secret',
      'cookie',
      '*.email',
      '*.password',
      '*.name',
      '*.token',
      '*.secret',
      '*.cookie',
      '*.params',
      '*.parameters',
    ],
    censor: '[left out]',
  },
});

/** What may be said about an error without repeating anybody's data. */
export interface SafeError {
  kind: string;
  code?: string;
  constraint?: string;
  table?: string;
  message?: string;
  at?: string[];
}

/** Errors whose message repeats the input it choked on. */
const quotesItsInput = new Set(['PostgresError', 'ZodError', 'SyntaxError', 'URIError']);

function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at ') && !line.includes('node:internal'))
    .slice(0, 8);
}

/**
 * Describes an error for the log. A `DrizzleQueryError` is unwrapped to its cause: its own message
 * contains the bound values of the statement. PostgreSQL's message and detail are left out too.
 */
export function describeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { kind: typeof error };
  if (error.constructor.name === 'DrizzleQueryError') {
    const at = frames(error);
    const cause =
      error.cause === undefined ? { kind: 'DrizzleQueryError' } : describeError(error.cause);
    return at.length > 0 ? { ...cause, at } : cause;
  }
  const detail = error as Error & {
    code?: unknown;
    constraint_name?: unknown;
    table_name?: unknown;
  };
  const safe: SafeError = { kind: error.name };
  if (typeof detail.code === 'string') safe.code = detail.code;
  if (typeof detail.constraint_name === 'string') safe.constraint = detail.constraint_name;
  if (typeof detail.table_name === 'string') safe.table = detail.table_name;
  if (!quotesItsInput.has(error.name) && !quotesItsInput.has(error.constructor.name)) {
    safe.message = error.message.replace(/[^\s@<>"']+@[^\s@<>"']+/g, '[address]').slice(0, 300);
  }
  const at = frames(error);
  if (at.length > 0) safe.at = at;
  return safe;
}

// No vowels and no look-alikes: a reference is read out over the phone.
const referenceLetters = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/** An eight-character reference that a user can read to whoever looks in the log. */
export function newReference(): string {
  return Array.from({ length: 8 }, () => referenceLetters[randomInt(referenceLetters.length)]).join(
    '',
  );
}

/** Context of an error: ids, codes and route ids only. */
export type ErrorContext = Record<string, string | number | boolean | null | undefined>;

/** Logs an error without personal data. @returns the reference to show the user. */
export function logError(error: unknown, context: ErrorContext = {}): string {
  const reference = newReference();
  log.error({ ...context, reference, error: describeError(error) }, 'error');
  return reference;
}

/**
 * True when the database itself is away (refused, reset, shutting down, starting up), as opposed
 * to a statement that failed: the page is then 503, and the same request may work in a moment.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    const code = (current as Error & { code?: unknown }).code;
    if (typeof code === 'string' && databaseAwayCodes.has(code)) return true;
    if (code === undefined && brokenConnection.test(current.message)) return true;
    if (current instanceof AggregateError && current.errors.some(isDatabaseAway)) return true;
    current = current.cause;
  }
  return false;
}

/** What the job runner's driver says, without a code, of a connection that broke under a statement. */
const brokenConnection = /^(Connection terminated|Client has encountered a connection error)/;

const databaseAwayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '08000',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
