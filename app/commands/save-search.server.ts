import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { mostSearches } from '#app/domain/saved-search/breadth.ts';
import type { AlertFrequency, AlertKind } from '#app/domain/saved-search/names.ts';
import { now, today } from '#app/platform/clock.server.ts';
import { asSystem, type Transaction, withActor } from '#db/client.server.ts';
import { accountOfStopWord, endMail } from '#db/repositories/saved-search.server.ts';
import { savedSearch } from '#db/schema/marketplace.ts';

/*
 * A saved search is a person's own, as a followed profile is (watch-profile.server.ts): it changes no
 * case, the row is theirs by policy (0007), and no journal says who looks for what.
 */

type Outcome = { readonly ok: true } | Refusal;

/** What a person chooses of a search they keep. */
export interface SearchChoices {
  readonly name: string;
  readonly frequency: AlertFrequency;
  readonly kinds: readonly AlertKind[];
  readonly byMail: boolean;
}

/** What is asked, as `formatQuery` writes it, and the language of its words. */
export interface AskedSearch {
  readonly query: string;
  readonly lang: 'en' | 'fr';
}

const mayNot = (actor: Actor): Refusal | null =>
  can(actor, 'search.save') ? null : refuse('not_allowed', { permission: 'search.save' });

/**
 * Keeps a search.
 * @param id made with the form, so that a form sent twice keeps one.
 */
export async function saveSearch(
  actor: Actor,
  id: string,
  { kinds, ...search }: SearchChoices & AskedSearch,
): Promise<Outcome> {
  const { accountId, organizationId } = actor;
  const refusal = mayNot(actor);
  if (refusal) return refusal;
  return withActor(actor, async (tx) => {
    await takeTurn(tx, accountId);
    const own = await tx.select().from(savedSearch).where(eq(savedSearch.accountId, accountId));
    if (own.some((each) => each.id === id)) return { ok: true };
    if (own.length >= mostSearches) return refuse('too_many_searches', { most: mostSearches });
    if (own.some(({ name }) => name === search.name)) return refuse('search_name_taken');
    await tx.insert(savedSearch).values({
      ...search,
      id,
      accountId,
      organizationId,
      kinds: [...kinds],
      createdOn: today(),
    });
    return { ok: true };
  });
}

/** Changes a search of the actor's own; what it found before stays. */
export async function changeSearch(
  actor: Actor,
  id: string,
  { kinds, ...changes }: SearchChoices & Partial<AskedSearch>,
): Promise<Outcome> {
  const refusal = mayNot(actor);
  if (refusal) return refusal;
  return withActor(actor, async (tx) => {
    await takeTurn(tx, actor.accountId);
    const [taken] = await tx
      .select({ count: count() })
      .from(savedSearch)
      .where(and(eq(savedSearch.name, changes.name), own(actor), ne(savedSearch.id, id)));
    if (taken && taken.count > 0) return refuse('search_name_taken');
    const changed = await tx
      .update(savedSearch)
      .set({ ...changes, kinds: [...kinds] })
      .where(and(eq(savedSearch.id, id), own(actor)))
      .returning({ id: savedSearch.id });
    return changed.length > 0 ? { ok: true } : refuse('not_found');
  });
}

/** Deletes a search of the actor's own with what it found; one that is gone already stays gone. */
export async function deleteSearch(actor: Actor, id: string): Promise<Outcome> {
  const refusal = mayNot(actor);
  if (refusal) return refusal;
  await withActor(actor, (tx) =>
    tx.delete(savedSearch).where(and(eq(savedSearch.id, id), own(actor))),
  );
  return { ok: true };
}

/**
 * What a search had found when its page was read is no longer new to its person; of all their searches when
 * none is named. What was found since stays new, and what was looked at already stays so.
 * @param readAt the instant of the page; one that is still to come counts as the present one.
 */
export async function lookAtAlerts(
  actor: Actor,
  id: string | null,
  readAt: Date,
): Promise<Outcome> {
  const refusal = mayNot(actor);
  if (refusal) return refusal;
  const until = new Date(Math.min(readAt.getTime(), now().getTime())).toISOString();
  await withActor(actor, (tx) =>
    tx
      .update(savedSearch)
      .set({ lookedAt: sql`greatest(${savedSearch.lookedAt}, ${until}::timestamptz)` })
      .where(id === null ? own(actor) : and(eq(savedSearch.id, id), own(actor))),
  );
  return { ok: true };
}

/**
 * Ends the mail of all searches of whoever the word of a message belongs to, without signing in
 * (RFC 8058). Doing it twice is doing it once. It can do nothing else.
 * @returns false for a word that belongs to nobody.
 */
export async function stopAlerts(word: string): Promise<boolean> {
  const accountId = accountOfStopWord(word);
  if (accountId === null) return false;
  await asSystem((tx) => endMail(tx, accountId));
  return true;
}

const own = ({ accountId }: Actor) => eq(savedSearch.accountId, accountId);

/** One writer for each person at a time, so that two forms count and compare names in turn. */
async function takeTurn(tx: Transaction, accountId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`saved searches ${accountId}`}, 646))`,
  );
}
