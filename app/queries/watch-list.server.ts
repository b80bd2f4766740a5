import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { inLineStatuses, type WaitingStatus } from '#app/domain/claim/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { civilDateOf, today } from '#app/platform/clock.server.ts';
import { asSystem, readAs, type Transaction } from '#db/client.server.ts';
import { waitingEntry } from '#db/schema/claim.ts';
import { journal } from '#db/schema/journal.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';
import { profileWatch } from '#db/schema/reach.ts';
import { countAll, type Paged, readPage } from './listed.ts';

/** What may be told of a followed profile: kinds and days, never who did it. */
export type WatchedChange =
  | { readonly kind: 'closing'; readonly days: number; readonly on: CivilDate }
  | {
      readonly kind: Exclude<ReturnType<typeof kindOf>, 'closing' | null>;
      readonly on: CivilDate;
    };

export interface WatchedProfile {
  readonly caseId: string;
  readonly number: string;
  readonly since: CivilDate;
  /** Null while the profile is not shown. */
  readonly live: {
    readonly fields: PublishedFields;
    readonly limitOn: CivilDate;
    readonly holdEndsOn: CivilDate | null;
    /** Groups in line: how many, never who. */
    readonly waiting: number;
    /** The reader's own organization, while it is in line. */
    readonly ownPlace: WaitingStatus | null;
  } | null;
  /** Newest first. */
  readonly changes: readonly WatchedChange[];
}

const watchedEvents = [
  'revision_published',
  'claim_held',
  'claim_released',
  'claim_refused',
  'claim_expired',
  'waiting_list_offered',
  'waiting_list_left',
  'waiting_list_lapsed',
  'promotion_warned',
  'promotion_extended',
  'promotion_shortened',
  'question_answered',
  'promotion_started',
  'promotion_ended',
] as const;

/** Since when the reader follows this profile; null when they don't. */
export async function followedSince(actor: Actor, caseId: string): Promise<CivilDate | null> {
  const [row] = await readAs(actor, (tx) =>
    tx
      .select({ followedAt: profileWatch.followedAt })
      .from(profileWatch)
      .where(and(eq(profileWatch.caseId, caseId), eq(profileWatch.accountId, actor.accountId))),
  );
  return row ? civilDateOf(row.followedAt) : null;
}

/**
 * The case of a profile that the reader follows; null when they don't. It is looked up as the portal: a
 * group does not read the number of a profile that ended, which it had from its page.
 */
export async function findFollowed(actor: Actor, number: string): Promise<string | null> {
  const [row] = await asSystem((tx) =>
    tx
      .select({ caseId: profileWatch.caseId })
      .from(profileWatch)
      .innerJoin(profile, eq(profile.caseId, profileWatch.caseId))
      .where(and(eq(profile.number, number), eq(profileWatch.accountId, actor.accountId))),
  );
  return row?.caseId ?? null;
}

const onAPage = 50;

/**
 * The profiles a person follows, a page at a time: all that are shown, then those that ended. Their own
 * rows are read as them; what happened since is read as the portal, because a group does not read the
 * journal of a case it does not sponsor, and leaves as kinds and days only. An ended profile keeps its
 * number here: they had it from its page.
 */
export async function listWatched(actor: Actor, page = 1): Promise<Paged<WatchedProfile>> {
  const day = today();
  const own = await readAs(actor, (tx) =>
    readPage(page, onAPage, (limit, offset) => selectFollowed(tx, actor, day, limit, offset)),
  );
  return { ...own, rows: await withChanges(own.rows, day) };
}

function selectFollowed(
  tx: Transaction,
  { accountId, organizationId }: Actor,
  day: CivilDate,
  limit: number,
  offset: number,
) {
  const isShown = and(
    eq(publishedProfile.caseId, profileWatch.caseId),
    gte(publishedProfile.limitOn, day),
  );
  const isOwnPlace = and(
    eq(waitingEntry.caseId, profileWatch.caseId),
    eq(waitingEntry.organizationId, organizationId),
    inArray(waitingEntry.status, inLineStatuses),
  );
  return tx
    .select({
      caseId: profileWatch.caseId,
      followedAt: profileWatch.followedAt,
      ownPlace: waitingEntry.status,
      total: countAll,
    })
    .from(profileWatch)
    .leftJoin(publishedProfile, isShown)
    .leftJoin(waitingEntry, isOwnPlace)
    .where(eq(profileWatch.accountId, accountId))
    .orderBy(isNull(publishedProfile.caseId), desc(profileWatch.followedAt), profileWatch.caseId)
    .limit(limit)
    .offset(offset);
}

type Followed = Awaited<ReturnType<typeof selectFollowed>>[number];

/** How these profiles stand, and what happened to each since it is followed. */
async function withChanges(own: readonly Followed[], day: CivilDate): Promise<WatchedProfile[]> {
  if (own.length === 0) return [];
  const caseIds = own.map(({ caseId }) => caseId);
  const [profiles, happened] = await asSystem(async (tx) => [
    await tx
      .select({
        caseId: profile.caseId,
        number: profile.number,
        fields: publishedProfile.fields,
        limitOn: publishedProfile.limitOn,
        holdEndsOn: publishedProfile.holdEndsOn,
        waiting: publishedProfile.waiting,
      })
      .from(profile)
      .leftJoin(
        publishedProfile,
        and(eq(publishedProfile.caseId, profile.caseId), gte(publishedProfile.limitOn, day)),
      )
      .where(inArray(profile.caseId, caseIds)),
    await tx
      .select({
        caseId: journal.caseId,
        event: journal.event,
        version: journal.caseVersion,
        data: journal.data,
        at: journal.at,
      })
      .from(journal)
      .where(
        and(
          or(
            ...own.map(({ caseId, followedAt }) =>
              and(
                eq(journal.caseId, caseId),
                // A hold or an offer from before is known, so that its end can be told from a request's
                // or a place in line's.
                or(
                  gte(journal.at, followedAt),
                  inArray(journal.event, ['claim_held', 'waiting_list_offered']),
                ),
              ),
            ),
          ),
          inArray(journal.event, [...watchedEvents]),
        ),
      )
      .orderBy(desc(journal.seq)),
  ]);
  const profileOf = new Map(profiles.map((row) => [row.caseId, row]));
  const rowsOf = Map.groupBy(happened, (row) => row.caseId);
  return own.flatMap(({ caseId, followedAt, ownPlace }) => {
    const found = profileOf.get(caseId);
    if (!found) return [];
    const { number, fields, limitOn, holdEndsOn } = found;
    const waiting = found.waiting ?? 0;
    const rows = rowsOf.get(caseId) ?? [];
    const held = new Set(
      rows.flatMap(({ event, data }) => (event === 'claim_held' ? [data.claimId] : [])),
    );
    const changes = rows
      .filter(({ event, data }) => !endsClaim(event) || held.has(data.claimId))
      .filter((row) => !leavesLine(row.event) || freesProfile(row, rows))
      .filter(({ at }) => at >= followedAt)
      .flatMap(changeOf);
    const since = civilDateOf(followedAt);
    const live = fields && limitOn ? { fields, limitOn, holdEndsOn, waiting, ownPlace } : null;
    return [{ caseId, number, since, live, changes }];
  });
}

interface Happened {
  readonly event: string;
  /** The version of the case that the command made. */
  readonly version: number | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

const endsClaim = (event: string) =>
  event === 'claim_released' || event === 'claim_refused' || event === 'claim_expired';

const leavesLine = (event: string) =>
  event === 'waiting_list_left' || event === 'waiting_list_lapsed';

/** An offer was let go and no other followed: not where the line moves up, or closes with the promotion. */
function freesProfile({ data, version }: Happened, rows: readonly Happened[]): boolean {
  return (
    rows.some((row) => row.event === 'waiting_list_offered' && row.data.entryId === data.entryId) &&
    !rows.some(
      (row) =>
        row.version === version &&
        (row.event === 'waiting_list_offered' || row.event === 'promotion_ended'),
    )
  );
}

function changeOf({ event, data, at }: Happened): WatchedChange[] {
  const kind = kindOf(event, data);
  const on = civilDateOf(at);
  if (kind === null) return [];
  return kind === 'closing' ? [{ kind, on, days: Number(data.days) }] : [{ kind, on }];
}

function kindOf(event: string, data: Happened['data']) {
  switch (event) {
    case 'revision_published':
      return 'revised';
    case 'claim_held':
      return 'held';
    case 'claim_released':
    case 'claim_refused':
    case 'claim_expired':
      return 'free';
    case 'waiting_list_left':
    case 'waiting_list_lapsed':
      return 'passed';
    case 'promotion_warned':
      return 'closing';
    case 'promotion_extended':
      return 'extended';
    case 'promotion_shortened':
      return 'shortened';
    case 'question_answered':
      return data.published === true ? 'answered' : null;
    case 'promotion_started':
      return 'back';
    case 'promotion_ended':
      return data.by === 'sponsor_found' ? 'found' : 'ended';
    default:
      return null;
  }
}
