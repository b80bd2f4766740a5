/** How often something may be tried, counted in the database for every server process alike. */
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import { keyedDigest } from '#app/platform/crypto.server.ts';
import { db } from '#db/client.server.ts';
import { attemptLimit } from '#db/schema/auth.ts';

const quarterHour = 15 * 60;

/** Attempts allowed in fifteen minutes. An office shares one address, so it gets more. */
const allowed = { account: 8, factor: 8, address: 120 } as const;

type Scope = keyof typeof allowed;

const limiters = new Map<Scope, RateLimiterDrizzle>();

function limiter(scope: Scope): RateLimiterDrizzle {
  const known = limiters.get(scope);
  if (known) return known;
  const made = new RateLimiterDrizzle({
    storeClient: db,
    schema: attemptLimit,
    keyPrefix: scope,
    points: allowed[scope],
    duration: quarterHour,
  });
  limiters.set(scope, made);
  return made;
}

// Neither e-mail addresses nor network addresses are kept, only keyed digests of them.
const keyFor = (subject: string) => keyedDigest('limits', subject).slice(0, 32);

/**
 * Counts one attempt, before it is known how it ends: parallel guesses can't slip past.
 * @returns null when it may go on, or how many minutes to wait.
 */
export async function countAttempt(scope: Scope, subject: string): Promise<number | null> {
  try {
    await limiter(scope).consume(keyFor(subject));
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes)
      return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    throw refused;
  }
}

/** Forgets the attempts of an account that has just signed in. */
export async function forgetAttempts(scope: 'account' | 'factor', subject: string): Promise<void> {
  await limiter(scope).delete(keyFor(subject));
}

/** Gives back the attempt of an address whose sign-in succeeded. */
export async function giveBackAttempt(subject: string): Promise<void> {
  await limiter('address').reward(keyFor(subject));
}
