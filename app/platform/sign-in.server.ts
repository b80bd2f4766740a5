/**
 * Signing in: the password, then the second factor. The answer and the time taken never tell
 * whether an account exists; attempts are limited per account and per address; each attempt is a
 * journal row (privacy: the journal).
 */
import { setTimeout } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Role } from '#app/domain/access/actor.ts';
import { demonstrationDomain } from '#app/platform/demonstration.ts';
import { env } from '#app/platform/env.server.ts';
import { countAttempt, forgetAttempts, giveBackAttempt } from '#app/platform/limits.server.ts';
import { passwordMatches } from '#app/platform/passwords.server.ts';
import {
  completeSession,
  endSession,
  type SignedIn,
  startPendingSession,
  stepUpSession,
} from '#app/platform/sessions.server.ts';
import { spendRecoveryCode, spendTotpCode } from '#app/platform/totp.server.ts';
import { db } from '#db/client.server.ts';
import { recordSignIn } from '#db/repositories/journal.server.ts';
import { account, organization } from '#db/schema/auth.ts';

export type SignInResult =
  | { ok: true; cookie: string }
  | { ok: false; code: 'wrong'; params: Record<string, never> }
  | { ok: false; code: 'too_many_attempts'; params: { minutes: number } };

const wrong: SignInResult = { ok: false, code: 'wrong', params: {} };

const tooMany = (minutes: number): SignInResult => ({
  ok: false,
  code: 'too_many_attempts',
  params: { minutes },
});

/** A refusal takes at least this long, whatever was looked up on the way to it. */
const refusalMs = 300;

async function refuseAfter(started: number): Promise<SignInResult> {
  await setTimeout(Math.max(0, refusalMs - (performance.now() - started)));
  return wrong;
}

/**
 * The first step. On success the browser gets a session that opens nothing but the second step.
 * An account without a second factor can't sign in at all (privacy: sign-in).
 */
export async function givePassword(
  request: Request,
  clientAddress: string,
  given: { email: string; password: string },
): Promise<SignInResult> {
  const started = performance.now();
  const email = given.email.trim().toLowerCase().slice(0, 254);
  const wait =
    (await countAttempt('address', clientAddress)) ?? (await countAttempt('account', email));
  if (wait !== null) return tooMany(wait);

  const [found] = await db
    .select({
      id: account.id,
      passwordHash: account.passwordHash,
      totpSecret: account.totpSecret,
      disabledAt: account.disabledAt,
    })
    .from(account)
    .where(eq(account.email, email));
  const usable = found?.totpSecret && !found.disabledAt ? found : null;
  const matches = await passwordMatches(usable?.passwordHash ?? null, given.password);
  if (!usable || !matches) {
    await recordSignIn({ event: 'password_refused', accountId: found?.id ?? null });
    return refuseAfter(started);
  }
  await forgetAttempts('account', email);
  await giveBackAttempt(clientAddress);
  return { ok: true, cookie: await startPendingSession(usable.id, request) };
}

/** A code from an authenticator application, or one of the recovery codes. */
async function spendFactor(
  accountId: string,
  code: string,
): Promise<'totp' | 'recovery_code' | null> {
  if (await spendTotpCode(accountId, code)) return 'totp';
  if (code.replace(/[^A-Za-z0-9]/g, '').length !== 16) return null;
  return (await spendRecoveryCode(accountId, code)) ? 'recovery_code' : null;
}

/** The second step: replaces the pending session by a full one with a new id. */
export async function giveSecondFactor(
  request: Request,
  clientAddress: string,
  pending: SignedIn,
  code: string,
): Promise<SignInResult> {
  const { accountId } = pending.actor;
  const wait =
    (await countAttempt('address', clientAddress)) ?? (await countAttempt('factor', accountId));
  if (wait !== null) return tooMany(wait);
  const factor = await spendFactor(accountId, code);
  if (!factor) {
    await recordSignIn({ event: 'second_factor_refused', accountId });
    return wrong;
  }
  await forgetAttempts('factor', accountId);
  await giveBackAttempt(clientAddress);
  const cookie = await completeSession(pending, request);
  await recordSignIn({ event: 'signed_in', accountId, factor });
  return { ok: true, cookie };
}

/** A fresh factor before a sensitive step. The session keeps its limits and gets a new id. */
export async function giveStepUp(
  request: Request,
  clientAddress: string,
  current: SignedIn,
  code: string,
): Promise<SignInResult> {
  const { accountId } = current.actor;
  const wait =
    (await countAttempt('address', clientAddress)) ?? (await countAttempt('factor', accountId));
  if (wait !== null) return tooMany(wait);
  const factor = await spendFactor(accountId, code);
  if (!factor) {
    await recordSignIn({ event: 'second_factor_refused', accountId });
    return wrong;
  }
  await forgetAttempts('factor', accountId);
  await giveBackAttempt(clientAddress);
  const cookie = await stepUpSession(current, request);
  await recordSignIn({ event: 'stepped_up', accountId, factor });
  return { ok: true, cookie };
}

/** Ends the session of this browser. @returns the `Set-Cookie` value that clears its cookie. */
export async function signOut(current: SignedIn | null): Promise<string> {
  const cookie = await endSession(current);
  if (current?.secondFactorAt) {
    await recordSignIn({ event: 'signed_out', accountId: current.actor.accountId });
  }
  return cookie;
}

/** One account a visitor of the demonstration can try. */
export interface DemonstrationAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organizationName: { readonly en: string; readonly fr: string };
}

/** The accounts to show on the sign-in page and at start; none outside the demonstration. */
export async function listDemonstrationAccounts(): Promise<DemonstrationAccount[]> {
  if (!env.DEMONSTRATION) return [];
  const rows = await db
    .select({
      email: account.email,
      name: account.name,
      role: account.role,
      en: organization.nameEn,
      fr: organization.nameFr,
    })
    .from(account)
    .innerJoin(organization, eq(account.organizationId, organization.id))
    .orderBy(account.role, account.email);
  return rows
    .filter((row) => row.email.endsWith(demonstrationDomain))
    .map(({ en, fr, ...row }) => ({ ...row, organizationName: { en, fr } }));
}
