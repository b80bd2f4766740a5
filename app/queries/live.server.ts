import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can, closedTo } from '#app/domain/access/can.ts';
import { changesCase, isShownOn } from '#app/domain/case/shown-where.ts';
import type { Audience, Change } from '#app/platform/live/audience.ts';
import { readAs, type Transaction } from '#db/client.server.ts';

/** What a page that stays open shows. */
export type LiveTopic =
  | { readonly kind: 'profile'; readonly number: string }
  | { readonly kind: 'case'; readonly reference: string }
  | { readonly kind: 'desk' }
  | { readonly kind: 'list' };

const second = 1_000;

/**
 * Who looks at a topic with this actor's eyes, and what of it they may hear; null when it is not
 * theirs to look at. The policies of the database decide, again at each change: being told that
 * something happened is knowing something.
 */
export async function audienceOf(actor: Actor, topic: LiveTopic): Promise<Audience | null> {
  switch (topic.kind) {
    case 'profile':
      return onProfile(actor, topic.number);
    case 'case':
      return onCase(actor, topic.reference);
    case 'desk':
      return atDesk(actor);
    default:
      return onList(actor);
  }
}

const eyes = (actor: Actor) => `${actor.role}:${actor.organizationId}`;
const names = (actor: Actor) => (change: Change) =>
  change.organizations.includes(actor.organizationId);
const casesOf = (changes: readonly Change[]) =>
  sql`any(${sql.param([...new Set(changes.map(({ caseId }) => caseId))])}::uuid[])`;

async function isSo(tx: Transaction, condition: ReturnType<typeof sql>): Promise<boolean> {
  const [row] = await tx.execute<{ so: boolean }>(sql`select ${condition} as so`);
  return row?.so ?? false;
}

/**
 * Everyone who may look at the profile, a group whose agreement ended with a hold that is still open too:
 * what shows on it, and what names the reader's own organization.
 */
async function onProfile(actor: Actor, number: string): Promise<Audience | null> {
  if (!can(actor, 'profile.browse') && !closedTo(actor, 'profile.browse')) return null;
  const caseId = await readAs(actor, async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`
      select case_id as id from profile where number = ${number} and status = 'published'`);
    return row?.id ?? null;
  });
  if (!caseId) return null;
  const namesUs = names(actor);
  return {
    key: `profile:${caseId}:${eyes(actor)}`,
    caseId,
    everyMs: second,
    concerns: (change) =>
      change.caseId === caseId && (isShownOn('profile', change.event) || namesUs(change)),
    hears: () =>
      readAs(actor, async (tx) => {
        const isLive = sql`exists (
          select from profile where case_id = ${caseId} and status = 'published')`;
        return (await isSo(tx, isLive)) ? 'yes' : 'last';
      }),
  };
}

/** Those who work on the case: for a sponsoring group, from the day its claim is confirmed. */
async function onCase(actor: Actor, reference: string): Promise<Audience | null> {
  if (!can(actor, 'case.read')) return null;
  const caseId = await readAs(actor, async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`
      select id from jas_case where reference = ${reference} and app.works_on_case(id)`);
    return row?.id ?? null;
  });
  if (!caseId) return null;
  return {
    key: `case:${caseId}:${eyes(actor)}`,
    caseId,
    everyMs: second,
    concerns: (change) => change.caseId === caseId && changesCase(change.event),
    hears: () =>
      readAs(actor, async (tx) =>
        (await isSo(tx, sql`app.works_on_case(${caseId}::uuid)`)) ? 'yes' : 'last',
      ),
  };
}

/**
 * One's own desk: what names the organization; what it may read in the journal; and what shows on a
 * profile in which a group has an interest, a claim, a place in line, a question or an invitation.
 */
function atDesk(actor: Actor): Audience {
  const namesUs = names(actor);
  return {
    key: `desk:${eyes(actor)}:${actor.accountId}`,
    caseId: null,
    everyMs: second,
    concerns: (change) => isShownOn('desk', change.event),
    hears: async (changes) => {
      if (changes.some(namesUs)) return 'yes';
      const seqs = sql.param(changes.map(({ seq }) => String(seq)));
      const shown = changes.filter(({ event }) => isShownOn('profile', event));
      const us = actor.organizationId;
      const theirs = sql`exists (select from journal where seq = any(${seqs}::bigint[]))
        or exists (select from interest where case_id = ${casesOf(shown)} and organization_id = ${us})
        or exists (select from claim where case_id = ${casesOf(shown)}
          and ${us}::uuid in (sah_id, group_id, partner_sah_id))
        or exists (select from waiting_entry where case_id = ${casesOf(shown)}
          and ${us}::uuid in (organization_id, sah_id))
        or exists (select from question where case_id = ${casesOf(shown)} and organization_id = ${us})
        or exists (select from group_invitation
          where case_id = ${casesOf(shown)} and organization_id = ${us})
        or exists (select from profile_watch
          where case_id = ${casesOf(shown)} and account_id = ${actor.accountId})`;
      return readAs(actor, async (tx) => ((await isSo(tx, theirs)) ? 'yes' : 'no'));
    },
  };
}

/** The list is the same for everyone who may see it. */
function onList(actor: Actor): Audience | null {
  if (!can(actor, 'profile.browse')) return null;
  return {
    key: 'list',
    caseId: null,
    // A list is searched anew for each of its readers.
    everyMs: 2 * second,
    concerns: ({ event }) => isShownOn('list', event),
    hears: async () => 'yes',
  };
}
