/** Passwords: what is accepted, and how they are kept (argon2id, OWASP parameters). */
import { hash, verify } from '@node-rs/argon2';

/** The least length accepted (privacy: sign-in). */
export const passwordMinimum = 15;
/** Longer than any passphrase; a bound so that hashing stays cheap. */
export const passwordMaximum = 256;

// argon2id is this library's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Common passwords of fifteen characters or more, and the stems that long common ones repeat.
 * Compared without case, spaces, and the usual digits and signs for letters.
 */
const common = new Set(
  [
    'passwordpassword',
    'passwordpasswordpassword',
    'qwertyuiopasdfgh',
    'qwertyuiopasdfghjkl',
    'qwertyuiopasdfghjklzxcvbnm',
    'abcdefghijklmnop',
    'abcdefghijklmnopqrstuvwxyz',
    'correcthorsebatterystaple',
    'letmeinletmeinletmein',
    'iloveyouiloveyou',
    'changemechangeme',
    'thisismypassword',
    'thisisapassword',
    'mypasswordispassword',
    'administratoradministrator',
    'welcometocanada',
    'welcomewelcome1',
    'motdepassemotdepasse',
    'cecimonmotdepasse',
    'ceciestmonmotdepasse',
    'bienvenueaucanada',
    'azertyuiopqsdfghjklm',
    'azertyuiopqsdfgh',
    'jointassistancesponsorship',
    'passerellepasserelle',
    'immigrationcanada',
    'refugeesponsorship',
    'onetwothreefourfive',
    'footballfootball',
    'sunshinesunshine',
  ].map(plain),
);

function plain(text: string): string {
  const letters: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[013457@$!]/g, (sign) => letters[sign] ?? sign)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common' | 'too_simple' | 'personal';

/**
 * Why a new password is not accepted, or null when it is.
 * @param personal words of the person's own (e-mail, name): a password made of them is refused.
 */
export function passwordProblem(
  password: string,
  personal: readonly string[] = [],
): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordMinimum) return 'too_short';
  if (length > passwordMaximum) return 'too_long';
  const bare = plain(password);
  if (common.has(bare) || common.has(bare.replace(/[\d]+$/, ''))) return 'too_common';
  if (new Set(bare).size < 6 || /^(.{1,6})\1+$/u.test(bare)) return 'too_simple';
  const own = personal.map(plain).filter((word) => word.length >= 4);
  if (own.some((word) => bare.includes(word) && bare.length - word.length < 8)) return 'personal';
  return null;
}

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Checks a password. Without a hash (no such account, none set yet) the same work is done against
 * a decoy, so that the time taken does not tell.
 */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody signs in with this one', cost);
  const matches = await verify(kept ?? (await decoy), password.normalize('NFKC').slice(0, 1024));
  return kept !== null && matches;
}
