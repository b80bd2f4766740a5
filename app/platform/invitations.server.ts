/**
 * Invitations: the only way an account begins. The link works once and expires; the person who
 * opens it chooses a password and sets up a second factor before the account exists.
 */
import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor, Role } from '#app/domain/access/actor.ts';
import { now } from '#app/platform/clock.server.ts';
import { keyedDigest, openSecret, sealSecret, sha256 } from '#app/platform/crypto.server.ts';
import { env } from '#app/platform/env.server.ts';
import { countAttempt } from '#app/platform/limits.server.ts';
import { logError } from '#app/platform/log.server.ts';
import { sendMail } from '#app/platform/mail.server.ts';
import {
  hashPassword,
  type PasswordProblem,
  passwordProblem,
} from '#app/platform/passwords.server.ts';
import { startSession } from '#app/platform/sessions.server.ts';
import {
  matchStep,
  newTotpSecret,
  renewRecoveryCodes,
  sealTotpSecret,
  totpUri,
} from '#app/platform/totp.server.ts';
import { db } from '#db/client.server.ts';
import { recordSignIn } from '#db/repositories/journal.server.ts';
import { account, invitation, organization } from '#db/schema/auth.ts';

/** How long an invitation can be used. */
const invitationDays = 7;

/** Whom to invite. The caller has asked `can()` for `account.administer` and the organization. */
export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly organizationId: string;
  readonly role: Exclude<Role, 'system'>;
  readonly locale: 'en' | 'fr';
}

export interface Invitation {
  /** The token of its link, which is kept nowhere. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes an invitation.
 * @param formKey the idempotency key of the form: the token is derived from it under the master key,
 * so that a form sent twice makes one invitation and answers the same link.
 */
export async function invite(
  actor: Actor,
  invitee: Invitee,
  formKey: string = randomUUID(),
): Promise<Invitation> {
  const { organizationId, role } = invitee;
  const email = invitee.email.trim().toLowerCase();
  const digest = keyedDigest(
    'invitation links',
    JSON.stringify([actor.accountId, formKey, email, organizationId, role]),
  );
  const token = Buffer.from(digest, 'hex').toString('base64url');
  const tokenHash = sha256(token);
  const expiresAt = new Date(now().getTime() + invitationDays * 24 * 60 * 60_000);
  const made = await db
    .insert(invitation)
    .values({
      ...invitee,
      email,
      tokenHash,
      totpSecret: sealSecret(newTotpSecret(), `invitation ${tokenHash}`),
      expiresAt,
      invitedBy: actor.accountId,
    })
    .onConflictDoNothing()
    .returning({ tokenHash: invitation.tokenHash });
  if (made.length > 0) {
    await recordSignIn({
      event: 'invitation_sent',
      accountId: actor.accountId,
      about: { organizationId, role },
    });
  }
  return { token, expiresAt };
}

/**
 * Sends the link of an invitation. It leaves at once and not by a job, because a job would have to
 * keep the link. In the demonstration nothing leaves: the page shows the link instead.
 * @returns whether a message left.
 */
export async function mailInvitation(
  invitee: Pick<Invitee, 'email' | 'locale'>,
  { token }: Invitation,
  message: { subject: string; body: string },
): Promise<boolean> {
  let left = env.SMTP_URL !== undefined;
  try {
    await sendMail(
      {
        to: invitee.email,
        subject: message.subject,
        text: message.body,
        messageId: `invitation-${sha256(token).slice(0, 32)}`,
        lang: invitee.locale,
      },
      async () => {},
    );
  } catch (error) {
    logError(error, { where: 'invitation' });
    left = false;
  }
  return left;
}

/** An invitation that can still be used. */
export interface OpenInvitation {
  readonly tokenHash: string;
  readonly email: string;
  readonly name: string;
  readonly organizationId: string;
  readonly organizationName: { readonly en: string; readonly fr: string };
  readonly role: Role;
  readonly locale: 'en' | 'fr';
  /** The secret of the second factor, and the address an application reads it from. */
  readonly secret: string;
  readonly uri: string;
}

/** The invitation of a link, or null when unknown, used or expired: the three look the same. */
export async function findInvitation(token: string): Promise<OpenInvitation | null> {
  const tokenHash = sha256(token);
  const [row] = await db
    .select({ invitation, en: organization.nameEn, fr: organization.nameFr })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .where(
      and(
        eq(invitation.tokenHash, tokenHash),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now()),
      ),
    );
  if (!row?.invitation.totpSecret) return null;
  const { email, name, organizationId, role, locale } = row.invitation;
  const secret = openSecret(row.invitation.totpSecret, `invitation ${tokenHash}`);
  return {
    tokenHash,
    email,
    name,
    organizationId,
    organizationName: { en: row.en, fr: row.fr },
    role,
    locale,
    secret,
    uri: totpUri(secret, email),
  };
}

export type AcceptResult =
  | { ok: true; cookie: string; recoveryCodes: string[] }
  | { ok: false; field: 'password'; code: PasswordProblem }
  | { ok: false; field: 'code'; code: 'wrong' }
  | { ok: false; field: 'code'; code: 'too_many_attempts'; minutes: number }
  | { ok: false; field: null; code: 'not_usable' };

/** Opens the account of an invitation. Of two requests with one link, one wins. */
export async function acceptInvitation(
  request: Request,
  invited: OpenInvitation,
  given: { password: string; code: string },
): Promise<AcceptResult> {
  const problem = passwordProblem(given.password, [invited.email, invited.name]);
  if (problem) return { ok: false, field: 'password', code: problem };
  const minutes = await countAttempt('factor', invited.tokenHash);
  if (minutes !== null) return { ok: false, field: 'code', code: 'too_many_attempts', minutes };
  const step = matchStep(invited.secret, given.code, now(), null);
  if (step === null) return { ok: false, field: 'code', code: 'wrong' };

  const id = randomUUID();
  const passwordHash = await hashPassword(given.password);
  const opened = await db.transaction(async (tx) => {
    const used = await tx
      .update(invitation)
      // The account has its own copy of the secret from here on.
      .set({ usedAt: now(), totpSecret: null })
      .where(and(eq(invitation.tokenHash, invited.tokenHash), isNull(invitation.usedAt)))
      .returning({ tokenHash: invitation.tokenHash });
    if (used.length === 0) return false;
    const made = await tx
      .insert(account)
      .values({
        id,
        organizationId: invited.organizationId,
        email: invited.email,
        name: invited.name,
        role: invited.role,
        locale: invited.locale,
        passwordHash,
        totpSecret: sealTotpSecret(invited.secret, id),
        totpLastStep: step,
      })
      .onConflictDoNothing()
      .returning({ id: account.id });
    return made.length > 0;
  });
  if (!opened) return { ok: false, field: null, code: 'not_usable' };
  await recordSignIn({ event: 'invitation_accepted', accountId: id });
  return {
    ok: true,
    recoveryCodes: await renewRecoveryCodes(id),
    cookie: await startSession(id, request),
  };
}
