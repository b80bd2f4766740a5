/**
 * Every setting, read once at start. `.env.example` documents each of them.
 * A wrong one stops the start and is named; nothing falls back in silence.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must be from ${low} to ${high}`);

/** A URL of one of the given schemes. The message never repeats the value: it may hold a password. */
const urlOf = (...schemes: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1)),
      `must be a URL starting with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    );

const timeZone = z.string().refine((value) => {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}, 'must be an IANA time zone such as America/Toronto');

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: whole(0, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  PUBLIC_URL: urlOf('http', 'https').optional(),
  TRUST_PROXY: whole(0, 10).default(0),

  DATABASE_URL: urlOf('postgres', 'postgresql').optional(),
  DATABASE_APP_URL: urlOf('postgres', 'postgresql').optional(),
  MASTER_KEY_FILE: z.string().optional(),
  CHECKPOINT_FILE: z.string().optional(),

  MEILI_URL: urlOf('http', 'https').optional(),
  MEILI_MASTER_KEY: z.string().min(16, 'must have 16 characters or more').optional(),

  SMTP_URL: urlOf('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().default('Passerelle <no-reply@passerelle.invalid>'),

  DEMONSTRATION: flag.optional(),
  WORKER: z.enum(['inline', 'separate', 'off']).default('inline'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),

  SESSION_IDLE_MINUTES: whole(1, 24 * 60).default(30),
  SESSION_ABSOLUTE_MINUTES: whole(5, 7 * 24 * 60).default(12 * 60),
  STEP_UP_MINUTES: whole(1, 24 * 60).default(30),
  HOLD_BUSINESS_DAYS: whole(1, 60).default(10),
  HOLDS_PER_SAH: whole(1, 100).default(3),
  SMALLEST_GROUP: whole(1, 1000).default(20),
  TIME_ZONE: timeZone.default('America/Toronto'),
});

type Settings = z.output<typeof settings>;

/** The settings in force, with every default filled in and every path absolute. */
export interface Env
  extends Omit<
    Settings,
    'PUBLIC_URL' | 'MASTER_KEY_FILE' | 'CHECKPOINT_FILE' | 'DEMONSTRATION' | 'DATA_DIR'
  > {
  readonly DATA_DIR: string;
  readonly PUBLIC_URL: string;
  readonly MASTER_KEY_FILE: string;
  readonly CHECKPOINT_FILE: string;
  readonly DEMONSTRATION: boolean;
}

export type EnvResult = { ok: true; env: Env } | { ok: false; problems: string[] };

/**
 * Checks settings and fills in the defaults that depend on one another. An empty value counts as
 * not set, so that a line of `.env.example` can stay with nothing after the sign.
 * @returns the settings, or one line per wrong setting, each starting with its name.
 */
export function parseEnv(source: Record<string, string | undefined>): EnvResult {
  const known = Object.keys(settings.shape);
  const given = Object.fromEntries(
    known.map((name) => [name, source[name]?.trim()]).filter(([, value]) => value),
  );
  const result = settings.safeParse(given);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const set = result.data;
  const problems: string[] = [];
  if (set.DATABASE_URL && !set.DATABASE_APP_URL) {
    problems.push(
      'DATABASE_APP_URL: must be set with DATABASE_URL, to a role that owns no table (row-level security does not hold an owner)',
    );
  }
  if (set.DATABASE_APP_URL && !set.DATABASE_URL) {
    problems.push('DATABASE_URL: must be set with DATABASE_APP_URL');
  }
  if (set.MEILI_URL && !set.MEILI_MASTER_KEY) {
    problems.push('MEILI_MASTER_KEY: must be set with MEILI_URL');
  }
  if (set.SESSION_IDLE_MINUTES > set.SESSION_ABSOLUTE_MINUTES) {
    problems.push('SESSION_IDLE_MINUTES: must not be more than SESSION_ABSOLUTE_MINUTES');
  }
  const demonstration = set.DEMONSTRATION ?? !set.DATABASE_URL;
  if (!demonstration && !set.SMTP_URL && set.NODE_ENV === 'production') {
    problems.push('SMTP_URL: must be set when DEMONSTRATION is false');
  }
  if (problems.length > 0) return { ok: false, problems };

  const dataDir = resolve(set.DATA_DIR);
  return {
    ok: true,
    env: {
      ...set,
      DATA_DIR: dataDir,
      PUBLIC_URL: (set.PUBLIC_URL ?? `http://${set.HOST}:${set.PORT}`).replace(/\/+$/, ''),
      MASTER_KEY_FILE: resolve(set.MASTER_KEY_FILE ?? join(dataDir, 'master.key')),
      CHECKPOINT_FILE: resolve(set.CHECKPOINT_FILE ?? join(dataDir, 'checkpoints.jsonl')),
      DEMONSTRATION: demonstration,
    },
  };
}

function readEnv(): Env {
  if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
  const result = parseEnv(process.env);
  if (result.ok) return result.env;
  process.stderr.write(
    `Passerelle cannot start: ${result.problems.length === 1 ? 'a setting is wrong' : 'some settings are wrong'}.\n` +
      result.problems.map((problem) => `  ${problem}\n`).join('') +
      '.env.example says what each setting means.\n',
  );
  process.exit(1);
}

export const env: Env = readEnv();
