import { and, asc, eq, gt, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { BulletinFrequency } from '#app/domain/promotion/names.ts';
import { keyedDigest, sha256 } from '#app/platform/crypto.server.ts';
import type { Transaction } from '../client.server.ts';
import { account } from '../schema/auth.ts';
import { journal } from '../schema/journal.ts';
import { publishedProfile } from '../schema/profile.ts';
import { bulletin, bulletinCopy, bulletinSubscription } from '../schema/reach.ts';
import { promotionChain } from './journal.server.ts';
import { looksForProfiles } from './standing.server.ts';

/**
 * The word in the link that ends a person's bulletins without signing in (RFC 8058). It is made anew for
 * each message from the master key, so that nothing keeps it; the database holds its SHA-256. It opens
 * nothing, and serves for nothing else.
 */
export function stopWordOf(accountId: string): string {
  return keyedDigest('stop bulletins', accountId);
}

/** Keeps how often a person gets bulletins. */
export async function saveFrequency(
  tx: Transaction,
  accountId: string,
  frequency: BulletinFrequency,
): Promise<void> {
  const values = { frequency, stopHash: sha256(stopWordOf(accountId)) };
  await tx
    .insert(bulletinSubscription)
    .values({ accountId, ...values })
    .onConflictDoUpdate({ target: bulletinSubscription.accountId, set: values });
}

/** Whose subscription a word ends, and how it stands; null for a word that ends none. */
export async function findSubscriptionByWord(
  tx: Transaction,
  word: string,
): Promise<{ accountId: string; frequency: BulletinFrequency } | null> {
  const [row] = await tx
    .select({
      accountId: bulletinSubscription.accountId,
      frequency: bulletinSubscription.frequency,
    })
    .from(bulletinSubscription)
    .where(eq(bulletinSubscription.stopHash, sha256(word)))
    .for('update');
  return row ?? null;
}

/** A bulletin that was sent, and the row of the journal that says so. */
export interface SentBulletin {
  readonly id: string;
  readonly numbers: readonly string[];
  readonly sentAt: Date;
  readonly journalSeq: number;
}

export async function findSentBulletins(
  tx: Transaction,
  ids: readonly string[],
): Promise<SentBulletin[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: bulletin.id,
      numbers: bulletin.numbers,
      sentAt: sql<Date>`${bulletin.sentAt}`.mapWith(bulletin.sentAt),
      journalSeq: journal.seq,
    })
    .from(bulletin)
    .innerJoin(
      journal,
      and(
        eq(journal.chain, promotionChain),
        eq(journal.event, 'bulletin_sent'),
        sql`${journal.data} ->> 'bulletinId' = ${bulletin.id}::text`,
      ),
    )
    .where(and(inArray(bulletin.id, [...ids]), eq(bulletin.status, 'sent')))
    .orderBy(asc(bulletin.sentAt), asc(bulletin.id));
  return rows;
}

/** Everyone who asked for bulletins, whose account is open and whose role gets them. */
export async function listSubscribers(
  tx: Transaction,
): Promise<{ accountId: string; frequency: BulletinFrequency }[]> {
  return tx
    .select({
      accountId: bulletinSubscription.accountId,
      frequency: bulletinSubscription.frequency,
    })
    .from(bulletinSubscription)
    .innerJoin(account, eq(account.id, bulletinSubscription.accountId))
    .where(subscribed);
}

const subscribed = and(
  ne(bulletinSubscription.frequency, 'off'),
  isNull(account.disabledAt),
  inArray(account.role, ['sah_manager', 'sah_member', 'cg_member']),
  // A bulletin shows profiles: none goes where they are closed.
  looksForProfiles,
);

/** Keeps a copy for each person, once however often it is asked for. */
export async function saveCopies(
  tx: Transaction,
  bulletinId: string,
  copies: readonly { readonly accountId: string; readonly dueOn: CivilDate }[],
): Promise<void> {
  if (copies.length === 0) return;
  await tx
    .insert(bulletinCopy)
    .values(copies.map((copy) => ({ bulletinId, ...copy })))
    .onConflictDoNothing();
}

/** People with copies that are due and not on their way: those who still want them. */
export async function listDueReaders(
  tx: Transaction,
  from: CivilDate,
  until: CivilDate,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ accountId: bulletinCopy.accountId })
    .from(bulletinCopy)
    .innerJoin(bulletinSubscription, eq(bulletinSubscription.accountId, bulletinCopy.accountId))
    .innerJoin(account, eq(account.id, bulletinCopy.accountId))
    .where(and(due(from, until), subscribed))
    .orderBy(asc(bulletinCopy.accountId));
  return rows.map(({ accountId }) => accountId);
}

const due = (from: CivilDate, until: CivilDate) =>
  and(isNull(bulletinCopy.sentAt), gt(bulletinCopy.dueOn, from), lte(bulletinCopy.dueOn, until));

/** Takes a person's due copies to send them now. Another run that does the same waits, and finds none. */
export async function takeDueCopies(
  tx: Transaction,
  accountId: string,
  { from, until, at }: { from: CivilDate; until: CivilDate; at: Date },
): Promise<string[]> {
  const taken = await tx
    .update(bulletinCopy)
    .set({ sentAt: at })
    .where(and(eq(bulletinCopy.accountId, accountId), due(from, until)))
    .returning({ bulletinId: bulletinCopy.bulletinId });
  return taken.map(({ bulletinId }) => bulletinId);
}

/** A person's language and how often they get bulletins, when they still want them. */
export async function findSubscriber(
  tx: Transaction,
  accountId: string,
): Promise<{ locale: 'en' | 'fr'; frequency: BulletinFrequency } | null> {
  const [row] = await tx
    .select({ locale: account.locale, frequency: bulletinSubscription.frequency })
    .from(bulletinSubscription)
    .innerJoin(account, eq(account.id, bulletinSubscription.accountId))
    .where(and(eq(account.id, accountId), subscribed));
  return row ?? null;
}

/** The last day of each of these profiles that is live on a day; the others have ended. */
export async function findLimits(
  tx: Transaction,
  numbers: readonly string[],
  day: CivilDate,
): Promise<Map<string, CivilDate>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .select({ number: publishedProfile.number, limitOn: publishedProfile.limitOn })
    .from(publishedProfile)
    .where(
      and(
        inArray(publishedProfile.number, [...numbers]),
        sql`${publishedProfile.limitOn} >= ${day}::date`,
      ),
    );
  return new Map(rows.map(({ number, limitOn }) => [number, limitOn]));
}
