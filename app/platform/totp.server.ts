/** The second factor: six digits that change every 30 seconds (RFC 6238), and recovery codes. */
import { randomInt } from 'node:crypto';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { now } from '#app/platform/clock.server.ts';
import { openSecret, sealSecret, sha256 } from '#app/platform/crypto.server.ts';
import { env } from '#app/platform/env.server.ts';
import { db } from '#db/client.server.ts';
import { account, recoveryCode } from '#db/schema/auth.ts';

const periodSeconds = 30;

/** Steps accepted before and after the present one: a phone's clock may be half a minute off. */
const drift = 1;

/**
 * In the demonstration many people share an account and the page shows the code, so a code used a
 * moment ago must not make the next visitor wait: later steps are accepted.
 */
const demonstrationAhead = 20;

function generator(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Passerelle',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator application reads from a QR code. */
export function totpUri(secret: string, email: string): string {
  return generator(secret, email).toString();
}

/** The 30-second step of an instant. */
export function stepOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000 / periodSeconds);
}

/** The code of a step. */
export function codeOf(secret: string, step: number): string {
  return generator(secret, '').generate({ timestamp: step * periodSeconds * 1000 });
}

/**
 * Which step a code belongs to, or null when it is wrong or its step was used already. Pure: the
 * caller keeps the step it gets so that the code is worth nothing a second time.
 * @param lastStep the last step used, or null.
 * @param ahead how many steps after the present one are accepted.
 */
export function matchStep(
  secret: string,
  code: string,
  at: Date,
  lastStep: number | null,
  ahead: number = drift,
): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const present = stepOf(at);
  for (let step = present - drift; step <= present + ahead; step += 1) {
    if (lastStep !== null && step <= lastStep) continue;
    const delta = generator(secret, '').validate({
      token: digits,
      timestamp: step * periodSeconds * 1000,
      window: 0,
    });
    if (delta !== null) return step;
  }
  return null;
}

/** Seals a secret for its account, as `account.totp_secret` holds it. */
export function sealTotpSecret(secret: string, accountId: string): string {
  return sealSecret(secret, `totp ${accountId}`);
}

/** Checks a code and spends its step in one statement: of two requests with one code, one wins. */
export async function spendTotpCode(accountId: string, code: string): Promise<boolean> {
  const [row] = await db
    .select({ secret: account.totpSecret, lastStep: account.totpLastStep })
    .from(account)
    .where(eq(account.id, accountId));
  if (!row?.secret) return false;
  const secret = openSecret(row.secret, `totp ${accountId}`);
  const ahead = env.DEMONSTRATION ? demonstrationAhead : drift;
  const step = matchStep(secret, code, now(), row.lastStep, ahead);
  if (step === null) return false;
  const spent = await db
    .update(account)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(account.id, accountId),
        or(isNull(account.totpLastStep), lt(account.totpLastStep, step)),
      ),
    )
    .returning({ id: account.id });
  return spent.length > 0;
}

/** The code that would be accepted now, for the demonstration's sign-in page; null elsewhere. */
export async function demonstrationCode(accountId: string): Promise<string | null> {
  if (!env.DEMONSTRATION) return null;
  const [row] = await db
    .select({ secret: account.totpSecret, lastStep: account.totpLastStep })
    .from(account)
    .where(eq(account.id, accountId));
  if (!row?.secret) return null;
  const step = Math.max(stepOf(now()), (row.lastStep ?? 0) + 1);
  return codeOf(openSecret(row.secret, `totp ${accountId}`), step);
}

const recoveryLetters = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const recoveryCount = 10;

function newRecoveryCode(): string {
  const letters = Array.from({ length: 16 }, () => recoveryLetters[randomInt(28)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

// Sixteen letters of 28 are 76 bits: a plain hash is enough, nothing can be tried through it.
const recoveryHash = (accountId: string, code: string) =>
  sha256(`${accountId} ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);

/** Replaces an account's recovery codes. @returns the codes, to be shown once. */
export async function renewRecoveryCodes(accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCount }, newRecoveryCode);
  await db.transaction(async (tx) => {
    await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
    await tx
      .insert(recoveryCode)
      .values(codes.map((code) => ({ accountId, codeHash: recoveryHash(accountId, code) })));
  });
  return codes;
}

/** Spends a recovery code: each works once. */
export async function spendRecoveryCode(accountId: string, code: string): Promise<boolean> {
  const spent = await db
    .update(recoveryCode)
    .set({ usedAt: now() })
    .where(
      and(eq(recoveryCode.codeHash, recoveryHash(accountId, code)), isNull(recoveryCode.usedAt)),
    )
    .returning({ accountId: recoveryCode.accountId });
  return spent.length > 0;
}
