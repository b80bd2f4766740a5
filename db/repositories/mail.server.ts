import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Role } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Transaction } from '../client.server.ts';
import { conference } from '../schema/arrangements.ts';
import { account } from '../schema/auth.ts';
import { jasCase } from '../schema/case.ts';
import { journal } from '../schema/journal.ts';
import { groupInvitation } from '../schema/marketplace.ts';
import { mailMessage } from '../schema/portal.ts';
import { profileWatch } from '../schema/reach.ts';
import { looksForProfiles } from './standing.server.ts';

export interface Recipient {
  readonly accountId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly locale: 'en' | 'fr';
  /** Of the cases asked about, those whose profile this person keeps an eye on. */
  readonly watches: readonly string[];
  /** Of the invitations asked about, those this person sent. */
  readonly invited: readonly string[];
}

/**
 * Everyone with one of the roles, in one of the organisations, watching one of the cases, or who sent one
 * of the invitations, whose account is open. Who watches is told only while live profiles are open to their
 * organization: what they follow is kept, and serves again with the agreement.
 */
export async function listRecipients(
  tx: Transaction,
  among: {
    readonly roles: readonly Role[];
    readonly organizations: readonly string[];
    readonly watchersOf: readonly string[];
    readonly invitersOf: readonly string[];
  },
): Promise<Recipient[]> {
  const { roles, organizations, watchersOf, invitersOf } = among;
  if (roles.length + organizations.length + watchersOf.length + invitersOf.length === 0) return [];
  const watched = await tx
    .select({ accountId: profileWatch.accountId, caseId: profileWatch.caseId })
    .from(profileWatch)
    .innerJoin(account, eq(account.id, profileWatch.accountId))
    .where(and(inArray(profileWatch.caseId, [...watchersOf]), looksForProfiles));
  const invitations = await tx
    .select({ id: groupInvitation.id, accountId: groupInvitation.invitedBy })
    .from(groupInvitation)
    .where(inArray(groupInvitation.id, [...invitersOf]));
  const people = await tx
    .select({
      accountId: account.id,
      organizationId: account.organizationId,
      role: account.role,
      locale: account.locale,
    })
    .from(account)
    .where(
      and(
        isNull(account.disabledAt),
        or(
          inArray(account.role, [...roles]),
          inArray(account.organizationId, [...organizations]),
          inArray(
            account.id,
            [...watched, ...invitations].map(({ accountId }) => accountId),
          ),
        ),
      ),
    );
  return people.map((person) => ({
    ...person,
    watches: watched
      .filter(({ accountId }) => accountId === person.accountId)
      .map(({ caseId }) => caseId),
    invited: invitations
      .filter(({ accountId }) => accountId === person.accountId)
      .map(({ id }) => id),
  }));
}

export interface NewMail {
  /** The event it tells of, to each person once; null for what tells of several. */
  readonly journalSeq: number | null;
  readonly notice: string;
  readonly accountId: string;
  readonly subject: string;
  readonly body: string;
}

/** Keeps messages to be sent, and adds the job that sends each; one already kept stays as it is. */
export async function saveMail(tx: Transaction, messages: readonly NewMail[]): Promise<void> {
  if (messages.length === 0) return;
  const kept = await tx
    .insert(mailMessage)
    .values(messages.map((message) => ({ ...message, id: crypto.randomUUID() })))
    .onConflictDoNothing()
    .returning({ id: mailMessage.id });
  if (kept.length === 0) return;
  await tx.execute(sql`
    select app.add_job('send_mail', json_build_object('messageId', id), null, null)
    from unnest(${sql.param(kept.map(({ id }) => id))}::text[]) as id`);
}

export interface OutgoingMail {
  readonly id: string;
  readonly notice: string;
  readonly accountId: string;
  readonly subject: string;
  readonly body: string;
  readonly email: string;
  readonly locale: 'en' | 'fr';
  readonly caseId: string | null;
}

/** A message not sent yet; null when it was. */
export async function findUnsentMail(tx: Transaction, id: string): Promise<OutgoingMail | null> {
  const [row] = await tx
    .select({
      id: mailMessage.id,
      notice: mailMessage.notice,
      accountId: mailMessage.accountId,
      subject: mailMessage.subject,
      body: mailMessage.body,
      email: account.email,
      locale: account.locale,
      caseId: journal.caseId,
    })
    .from(mailMessage)
    .innerJoin(account, eq(account.id, mailMessage.accountId))
    .leftJoin(journal, eq(journal.seq, mailMessage.journalSeq))
    .where(and(eq(mailMessage.id, id), isNull(mailMessage.sentAt)));
  return row ?? null;
}

export async function countAttempt(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(mailMessage)
    .set({ attempts: sql`${mailMessage.attempts} + 1` })
    .where(eq(mailMessage.id, id));
}

export async function markMailSent(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx
    .update(mailMessage)
    .set({ sentAt: at })
    .where(and(eq(mailMessage.id, id), isNull(mailMessage.sentAt)));
}

export interface ConferencePlan {
  readonly id: string;
  readonly reference: string;
  readonly on: CivilDate;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly sequence: number;
}

/** The conference of a case as it is planned now. */
export async function findConferencePlan(
  tx: Transaction,
  caseId: string,
): Promise<ConferencePlan | null> {
  const [row] = await tx
    .select({
      id: conference.id,
      reference: jasCase.reference,
      on: conference.on,
      from: conference.from,
      to: conference.to,
      timeZone: conference.timeZone,
      sequence: conference.sequence,
    })
    .from(conference)
    .innerJoin(jasCase, eq(jasCase.id, conference.caseId))
    .where(and(eq(conference.caseId, caseId), eq(conference.status, 'scheduled')));
  return row ?? null;
}
