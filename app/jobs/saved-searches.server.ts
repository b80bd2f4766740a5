import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { type Alert, alertOf, mailDay, stillSo } from '#app/domain/saved-search/alerts.ts';
import { composeAlert, composeDigest } from '#app/i18n/alert-mail.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { civilDateOf, now, today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { readFitTerms } from '#app/queries/fit.server.ts';
import { asksForFit, readSaved, unsortedQueryOf } from '#app/queries/saved-query.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import { findActor } from '#db/repositories/account.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { findJournalRow } from '#db/repositories/journal.server.ts';
import { saveMail } from '#db/repositories/mail.server.ts';
import {
  findFound,
  type ListeningSearch,
  listDuePeople,
  listListening,
  saveAlerts,
  takeDueAlerts,
} from '#db/repositories/saved-search.server.ts';
import { matchingQueries } from '#search/postgres.server.ts';
import type { ProfileQuery } from '#search/query.ts';
import { toldOf } from './notify.server.ts';

/** How long after its day a digest is still worth sending: a worker may have been away. */
const worthSendingDays = 14;

/**
 * Keeps what an event is to every saved search that its profile matches now, and writes the messages that
 * leave at once: all in one transaction, so that run again it finds them there.
 * @param seq the event's row in the journal.
 */
export async function matchSavedSearches(seq: number): Promise<void> {
  await asSystem(async (tx) => {
    const kept = await keepAlerts(tx, seq, now());
    if (!kept) return;
    const { profile, hearAtOnce } = kept;
    await saveMail(
      tx,
      hearAtOnce.map(({ accountId, locale }) => ({
        journalSeq: seq,
        notice: 'saved_search_found',
        accountId,
        ...composeAlert(textOf(locale), readerOf(locale), profile),
      })),
    );
  });
}

interface KeptAlerts {
  readonly profile: FoundProfile;
  /** Those whom a message is to tell at once, of what they have not been told. */
  readonly hearAtOnce: readonly Pick<ListeningSearch, 'accountId' | 'locale'>[];
}

/** Keeps the alerts of an event as of an instant; null when it is none. */
export async function keepAlerts(
  tx: Transaction,
  seq: number,
  at: Date,
): Promise<KeptAlerts | null> {
  const profile = await findProfile(tx, seq);
  if (!profile) return null;
  const searches = await listMatching(tx, profile);
  const foundOn = civilDateOf(at);
  const told = searches.length > 0 ? await toldOf(tx, seq) : new Set<string>();
  const days = mailDaysOf(searches, told, foundOn);
  const { caseId, number, kind } = profile;
  const saved = await saveAlerts(
    tx,
    searches.map(({ id, accountId, mailed }) => {
      const dueOn = mailed ? (days.get(accountId) ?? null) : null;
      const sentAt = dueOn === foundOn ? at : null;
      return {
        savedSearchId: id,
        accountId,
        caseId,
        number,
        kind,
        seq,
        foundAt: at,
        dueOn,
        sentAt,
      };
    }),
  );
  const people = new Map(searches.map((search) => [search.accountId, search]));
  const hearAtOnce = [...people.values()].filter(
    ({ accountId }) => saved.has(accountId) && days.get(accountId) === foundOn,
  );
  return { profile, hearAtOnce };
}

interface FoundProfile extends Alert {
  readonly caseId: string;
  readonly number: string;
  readonly limitOn: string;
}

/** The profile an event is about, when saved searches may be told of it as things stand now. */
async function findProfile(tx: Transaction, seq: number): Promise<FoundProfile | null> {
  const row = await findJournalRow(tx, seq);
  const state: CaseState | null = row?.caseId ? await findCase(tx, row.caseId) : null;
  if (!row || !state?.profile || !state.promotion) return null;
  const alert = alertOf({ type: row.event, ...row.data } as unknown as CaseEvent, state);
  if (!alert) return null;
  const { number } = state.profile;
  return { ...alert, caseId: state.id, number, limitOn: state.promotion.limitOn };
}

/** The searches that match, by the engine's own conditions; equal ones are asked once. */
async function listMatching(
  tx: Transaction,
  { kind, notTo, number }: FoundProfile,
): Promise<ListeningSearch[]> {
  const day = today();
  const terms = fitReader(tx);
  const asked = new Map<string, { query: ProfileQuery; searches: ListeningSearch[] }>();
  for (const search of await listListening(tx, kind)) {
    if (notTo.has(search.organizationId)) continue;
    const read = readSaved(search, { today: day, fit: null });
    if (read.hasUnknown) continue;
    const fits = asksForFit(read.query);
    const fit = fits ? await terms(search) : null;
    // "Fits us" without a record of what "we" can do asks for nothing that could be answered.
    if (fits && !fit) continue;
    const key = `${read.query.lang} ${fits ? search.organizationId : ''} ${unsortedQueryOf(read.query)}`;
    const same = asked.get(key);
    if (same) same.searches.push(search);
    else asked.set(key, { query: { ...read.query, fit }, searches: [search] });
  }
  const distinct = [...asked.values()];
  const queries = distinct.map(({ query }) => query);
  const matching = await matchingQueries(tx, number, queries);
  return matching.flatMap((index) => distinct[index]?.searches ?? []);
}

/** What a group can do, read once for all searches of its people. */
function fitReader(tx: Transaction): (search: ListeningSearch) => Promise<FitTerms | null> {
  const known = new Map<string, FitTerms | null>();
  return async ({ organizationId, accountId }) => {
    if (!known.has(organizationId)) {
      const actor = await findActor(tx, accountId);
      known.set(organizationId, actor && (await readFitTerms(tx, actor)));
    }
    return known.get(organizationId) ?? null;
  };
}

/**
 * The day on which each person hears of it by mail: once, however many of their searches found it, and not
 * at all when a notice tells them of the event, such as to one who follows the profile. What was found is
 * in the portal in any case.
 */
function mailDaysOf(
  searches: readonly ListeningSearch[],
  told: ReadonlySet<string>,
  foundOn: string,
): Map<string, string> {
  const days = new Map<string, string>();
  for (const [accountId, own] of Map.groupBy(searches, (search) => search.accountId)) {
    const frequencies = own.filter(({ mailed }) => mailed).map(({ frequency }) => frequency);
    const day = told.has(accountId) ? null : mailDay(frequencies, foundOn);
    if (day !== null) days.set(accountId, day);
  }
  return days;
}

const readerOf = (lang: 'en' | 'fr') => ({ lang, portal: env.PUBLIC_URL, today: today() });

/**
 * Writes one digest for each person whose searches found something that is due, whatever number they
 * are, and the job that sends it: a transaction each, which takes what it tells. Run again, it finds none
 * left. Each profile is told as it is then: not one that has left the list, nor as free one that is taken again.
 */
export async function deliverAlerts(): Promise<void> {
  const until = today();
  const from = addDays(until, -worthSendingDays);
  const people = await asSystem((tx) => listDuePeople(tx, from, until));
  for (const { accountId, locale } of people) {
    await asSystem(async (tx) => {
      const taken = await takeDueAlerts(tx, accountId, { from, until, at: now() });
      const numbers = taken.map(({ number }) => number);
      const found = await findFound(tx, numbers, until);
      const live = taken.flatMap(({ number, kinds }) => {
        const profile = found.get(number);
        const left = profile ? stillSo(kinds, profile) : [];
        return profile && left.length > 0
          ? [{ number, limitOn: profile.limitOn, kinds: left }]
          : [];
      });
      if (live.length === 0) return;
      await saveMail(tx, [
        {
          journalSeq: null,
          notice: 'saved_search_digest',
          accountId,
          ...composeDigest(textOf(locale), readerOf(locale), live),
        },
      ]);
    });
  }
}
