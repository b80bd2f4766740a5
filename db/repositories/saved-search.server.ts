import { and, arrayContains, asc, eq, gt, gte, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { AlertFrequency, AlertKind } from '#app/domain/saved-search/names.ts';
import { keyedDigest, sameDigest } from '#app/platform/crypto.server.ts';
import type { Transaction } from '../client.server.ts';
import { account, organization, organizationParent } from '../schema/auth.ts';
import { claim, waitingEntry } from '../schema/claim.ts';
import { savedSearch, savedSearchAlert } from '../schema/marketplace.ts';
import { publishedProfile } from '../schema/profile.ts';

/**
 * The word in the link that ends a person's alerts by mail without signing in (RFC 8058): who they are,
 * and a digest under the master key that proves it. A message may tell of several searches and be read
 * long after one of them was deleted, so the word belongs to the person, ends the mail of all of them,
 * and is kept nowhere. It opens nothing, and serves for nothing else.
 */
export function stopWordOf(accountId: string): string {
  return accountId.replaceAll('-', '') + keyedDigest('stop alerts', accountId);
}

/** Whose word it is; null for a word that was never written. */
export function accountOfStopWord(word: string): string | null {
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})[0-9a-f]{64}$/.exec(word) ?? [];
  const accountId = parts.join('-');
  return parts.length > 0 && sameDigest(word, stopWordOf(accountId)) ? accountId : null;
}

/** A search that may be told of something, and how its person hears of it. */
export interface ListeningSearch {
  readonly id: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly query: string;
  readonly lang: 'en' | 'fr';
  readonly frequency: AlertFrequency;
  readonly locale: 'en' | 'fr';
  /** It asks for mail, and its group may claim: see `hearsByMail`. */
  readonly mailed: boolean;
}

/** Only people whose account is open, who look for a group still, and for the one they looked for. */
const listening = and(
  isNull(account.disabledAt),
  inArray(account.role, ['sah_manager', 'sah_member', 'cg_member']),
  eq(account.organizationId, savedSearch.organizationId),
);

/**
 * Mail goes to those who could act on it: under an active agreement, their own or that of a SAH of theirs
 * (process §7). For the others what was found is kept in the portal, to be read when it is active again.
 */
const hearsByMail = sql<boolean>`(${savedSearch.byMail} and exists (
  select from ${organization} o where o.agreement_status = 'active'
    and (o.id = ${savedSearch.organizationId} or exists (
      select from ${organizationParent} p where p.sah_id = o.id
        and p.constituent_group_id = ${savedSearch.organizationId}))))`;

/** Every search that wants to be told of this kind of event. */
export async function listListening(tx: Transaction, kind: AlertKind): Promise<ListeningSearch[]> {
  return tx
    .select({
      id: savedSearch.id,
      accountId: savedSearch.accountId,
      organizationId: savedSearch.organizationId,
      query: savedSearch.query,
      lang: savedSearch.lang,
      frequency: savedSearch.frequency,
      locale: account.locale,
      mailed: hearsByMail,
    })
    .from(savedSearch)
    .innerJoin(account, eq(account.id, savedSearch.accountId))
    .where(and(arrayContains(savedSearch.kinds, [kind]), listening))
    .orderBy(asc(savedSearch.accountId), asc(savedSearch.createdOn), asc(savedSearch.id));
}

export interface NewAlert {
  readonly savedSearchId: string;
  readonly accountId: string;
  readonly caseId: string;
  readonly number: string;
  readonly kind: AlertKind;
  readonly seq: number;
  readonly foundAt: Date;
  readonly dueOn: CivilDate | null;
  readonly sentAt: Date | null;
}

/** Rows written at once. */
const batch = 500;

/**
 * Keeps what searches found, once for each search and event.
 * @returns the accounts for which something is new: a second run finds none.
 */
export async function saveAlerts(
  tx: Transaction,
  alerts: readonly NewAlert[],
): Promise<ReadonlySet<string>> {
  const accounts = new Set<string>();
  for (let from = 0; from < alerts.length; from += batch) {
    const kept = await tx
      .insert(savedSearchAlert)
      .values(
        alerts.slice(from, from + batch).map((each) => ({ ...each, id: crypto.randomUUID() })),
      )
      .onConflictDoNothing()
      .returning({ accountId: savedSearchAlert.accountId });
    for (const { accountId } of kept) accounts.add(accountId);
  }
  return accounts;
}

/** People with alerts that are due and not on their way: those who want their mail, and may have it. */
export async function listDuePeople(
  tx: Transaction,
  from: CivilDate,
  until: CivilDate,
): Promise<{ accountId: string; locale: 'en' | 'fr' }[]> {
  return tx
    .selectDistinct({ accountId: savedSearchAlert.accountId, locale: account.locale })
    .from(savedSearchAlert)
    .innerJoin(savedSearch, eq(savedSearch.id, savedSearchAlert.savedSearchId))
    .innerJoin(account, eq(account.id, savedSearch.accountId))
    .where(and(due(from, until), listening, hearsByMail))
    .orderBy(asc(savedSearchAlert.accountId));
}

const due = (from: CivilDate, until: CivilDate) =>
  and(
    isNull(savedSearchAlert.sentAt),
    gt(savedSearchAlert.dueOn, from),
    lte(savedSearchAlert.dueOn, until),
  );

/** What a digest tells of one profile. */
export interface DueProfile {
  readonly number: string;
  readonly kinds: readonly AlertKind[];
}

/** Takes what is due for a person, to tell it now. Another run that does the same waits, and finds none. */
export async function takeDueAlerts(
  tx: Transaction,
  accountId: string,
  { from, until, at }: { from: CivilDate; until: CivilDate; at: Date },
): Promise<DueProfile[]> {
  const wanted = tx
    .select({ id: savedSearch.id })
    .from(savedSearch)
    .where(and(eq(savedSearch.accountId, accountId), savedSearch.byMail));
  const taken = await tx
    .update(savedSearchAlert)
    .set({ sentAt: at })
    .where(
      and(
        eq(savedSearchAlert.accountId, accountId),
        due(from, until),
        inArray(savedSearchAlert.savedSearchId, wanted),
      ),
    )
    .returning({
      number: savedSearchAlert.number,
      kind: savedSearchAlert.kind,
      seq: savedSearchAlert.seq,
    });
  const kinds = new Map<string, Set<AlertKind>>();
  for (const { number, kind } of taken.sort((a, b) => a.seq - b.seq)) {
    kinds.set(number, (kinds.get(number) ?? new Set()).add(kind));
  }
  return [...kinds].map(([number, found]) => ({ number, kinds: [...found] }));
}

/** How each of these profiles that is live on a day stands then; the others have ended. */
export async function findFound(
  tx: Transaction,
  numbers: readonly string[],
  day: CivilDate,
): Promise<Map<string, { readonly limitOn: CivilDate; readonly isFree: boolean }>> {
  const rows = await tx
    .select({
      number: publishedProfile.number,
      limitOn: publishedProfile.limitOn,
      // As `isFree` of app/domain/claim/waiting-list.ts has it.
      isFree: sql<boolean>`not exists (select from ${claim} k
          where k.case_id = published_profile.case_id and k.status in ('held', 'confirmed'))
        and not exists (select from ${waitingEntry} w
          where w.case_id = published_profile.case_id and w.status = 'offered')`,
    })
    .from(publishedProfile)
    .where(and(inArray(publishedProfile.number, [...numbers]), gte(publishedProfile.limitOn, day)));
  return new Map(rows.map(({ number, ...standing }) => [number, standing]));
}

/** Ends the mail of all searches of a person; what they find stays in the portal. */
export async function endMail(tx: Transaction, accountId: string): Promise<void> {
  await tx.update(savedSearch).set({ byMail: false }).where(eq(savedSearch.accountId, accountId));
}
