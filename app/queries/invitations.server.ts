import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { type Capacity, fitTermsOf } from '#app/domain/fit/capacity.ts';
import { excludedFrom } from '#app/domain/fit/exclusion.ts';
import { compareFit, type FitLine, fitTotals } from '#app/domain/fit/fit.ts';
import { isOpenInvitation } from '#app/domain/invitation/invitation.ts';
import type { InvitationStatus } from '#app/domain/invitation/names.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, readAs, type Transaction } from '#db/client.server.ts';
import { capacityOf } from '#db/repositories/capacity.server.ts';
import { inLineStatusList, openStatusList } from '#db/repositories/claim-statuses.server.ts';
import { listStandings } from '#db/repositories/standing.server.ts';
import { organization, organizationParent } from '#db/schema/auth.ts';
import { groupInvitation, organizationCapacity } from '#db/schema/marketplace.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';

interface Named {
  readonly en: string;
  readonly fr: string;
}

/** A group invited to a profile, and what became of it. */
export interface InvitedGroup {
  readonly id: string;
  readonly group: Named;
  readonly status: InvitationStatus;
  readonly invitedOn: CivilDate;
  readonly answeredOn: CivilDate | null;
  readonly reason: string | null;
  readonly laterOn: CivilDate | null;
}

/** A group that could be asked, and what to know before asking. */
export interface Candidate {
  readonly organizationId: string;
  readonly group: Named;
  /** The SAHs of a constituent group. */
  readonly under: readonly Named[];
  readonly community: string | null;
  /** Null: nothing recorded; its lines are then all but one not known. */
  readonly recordedOn: CivilDate | null;
  readonly roomFor: number | null;
  readonly lines: readonly FitLine[];
  /** Every SAH that could answer for it has as many unconfirmed holds as it may: it can't claim now. */
  readonly atLimit: boolean;
  /** Profiles it holds, a SAH also by its groups, and cases it sponsors now. */
  readonly holds: number;
  readonly lastAsked: { readonly on: CivilDate; readonly status: InvitationStatus } | null;
}

/** Why groups are not listed, and how many. */
export interface LeftOut {
  readonly why:
    | 'agreement_not_active'
    | 'province_not_offered'
    | 'only_groups_near'
    | 'interested'
    | 'asked';
  readonly count: number;
}

export interface InvitationsPage {
  readonly caseId: string;
  readonly number: string;
  readonly fields: PublishedFields;
  readonly invited: readonly InvitedGroup[];
  readonly open: number;
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}

/** The groups that could be asked to look at a live profile, best fit first; null when it is not live. */
export async function readInvitations(
  actor: Actor,
  number: string,
  today: CivilDate,
): Promise<InvitationsPage | null> {
  const read = await readAs(actor, async (tx) => {
    const live = await findLive(tx, number, today);
    if (!live) return null;
    const [invited, groups, capacities] = await Promise.all([
      listInvited(tx, live.caseId),
      listGroups(tx),
      tx.select().from(organizationCapacity),
    ]);
    return { live, invited, groups, capacities };
  });
  if (!read) return null;
  const { live, invited, groups, capacities } = read;
  // RSTP sees neither claims nor standings of groups: how many, and whether, is all that leaves.
  const [standings, beside] = await asSystem(async (tx) => [
    await listStandings(
      tx,
      groups.map(({ id }) => id),
    ),
    await listBeside(tx, live.caseId),
  ]);
  const standingOf = new Map(standings.map((each) => [each.organizationId, each]));
  const recorded = new Map(capacities.map((row) => [row.organizationId, row]));
  const askedHere = new Set(
    invited.filter(({ status }) => status !== 'closed').map(({ organizationId }) => organizationId),
  );
  const left = new Map<LeftOut['why'], number>();
  const leave = (why: LeftOut['why']) => left.set(why, (left.get(why) ?? 0) + 1);
  const candidates = groups.flatMap((group): Candidate[] => {
    const standing = standingOf.get(group.id);
    const facts = beside.get(group.id);
    const excluded = standing && excludedFrom(live.fields, standing);
    if (!standing || excluded) {
      leave((excluded?.code as LeftOut['why'] | undefined) ?? 'agreement_not_active');
      return [];
    }
    if (facts?.concerned) {
      leave('interested');
      return [];
    }
    if (askedHere.has(group.id)) {
      leave('asked');
      return [];
    }
    const row = recorded.get(group.id);
    const capacity: Capacity | null = row ? capacityOf(row) : null;
    return [
      {
        organizationId: group.id,
        group: { en: group.en, fr: group.fr },
        under: group.under,
        community: group.community,
        recordedOn: row?.recordedOn ?? null,
        roomFor: capacity?.roomFor ?? null,
        lines: capacity ? compareFit(fitTermsOf(capacity, standing), live.fields) : [],
        atLimit: facts?.atLimit ?? false,
        holds: facts?.holds ?? 0,
        lastAsked:
          facts?.askedOn && facts.status ? { on: facts.askedOn, status: facts.status } : null,
      },
    ];
  });
  return {
    ...live,
    invited,
    open: invited.filter(isOpenInvitation).length,
    candidates: candidates.sort(byFit),
    leftOut: [...left].map(([why, count]) => ({ why, count })),
  };
}

/** Whether a group said that it has no room now, or may hold no more. */
const isFull = ({ roomFor, atLimit }: Candidate) => roomFor === 0 || atLimit;

/**
 * Who has room before who has none; then fewest not met, then most met; who recorded nothing comes last;
 * then who was asked longest ago.
 */
function byFit(a: Candidate, b: Candidate): number {
  const [left, right] = [fitTotals(a.lines), fitTotals(b.lines)];
  return (
    Number(a.recordedOn === null) - Number(b.recordedOn === null) ||
    Number(isFull(a)) - Number(isFull(b)) ||
    left.not_met - right.not_met ||
    right.met - left.met ||
    (a.lastAsked?.on ?? '').localeCompare(b.lastAsked?.on ?? '') ||
    a.group.en.localeCompare(b.group.en)
  );
}

/** A live profile, as the policies let its reader see it: RSTP sees profile and promotion, no case. */
async function findLive(tx: Transaction, number: string, today: CivilDate) {
  const [row] = await tx
    .select({
      caseId: publishedProfile.caseId,
      number: publishedProfile.number,
      fields: profile.fields,
    })
    .from(publishedProfile)
    .innerJoin(profile, eq(profile.caseId, publishedProfile.caseId))
    .where(
      and(eq(publishedProfile.number, number), sql`${publishedProfile.limitOn} >= ${today}::date`),
    );
  return row?.fields ? { ...row, fields: row.fields as PublishedFields } : null;
}

function listInvited(tx: Transaction, caseId: string) {
  return tx
    .select({
      id: groupInvitation.id,
      organizationId: groupInvitation.organizationId,
      group: { en: organization.nameEn, fr: organization.nameFr },
      status: groupInvitation.status,
      invitedOn: groupInvitation.invitedOn,
      answeredOn: groupInvitation.answeredOn,
      reason: groupInvitation.reason,
      laterOn: groupInvitation.laterOn,
    })
    .from(groupInvitation)
    .innerJoin(organization, eq(organization.id, groupInvitation.organizationId))
    .where(eq(groupInvitation.caseId, caseId))
    .orderBy(desc(groupInvitation.invitedOn), organization.nameEn);
}

/** Every SAH and constituent group: no other kind sponsors a JAS (IP 3 part 4 §1). */
async function listGroups(tx: Transaction) {
  const [groups, parents] = await Promise.all([
    tx
      .select({
        id: organization.id,
        en: organization.nameEn,
        fr: organization.nameFr,
        community: organization.community,
      })
      .from(organization)
      .where(inArray(organization.kind, ['sah', 'constituent_group'])),
    tx
      .select({
        groupId: organizationParent.constituentGroupId,
        en: organization.nameEn,
        fr: organization.nameFr,
      })
      .from(organizationParent)
      .innerJoin(organization, eq(organization.id, organizationParent.sahId)),
  ]);
  return groups.map((group) => ({
    ...group,
    under: parents.filter(({ groupId }) => groupId === group.id).map(({ en, fr }) => ({ en, fr })),
  }));
}

interface Beside {
  readonly organizationId: string;
  readonly holds: number;
  readonly atLimit: boolean;
  /** Whether it is interested in this profile, waits in line for it, or is part of a claim on it or asked to be. */
  readonly concerned: boolean;
  readonly askedOn: CivilDate | null;
  readonly status: InvitationStatus | null;
}

/** What a group holds and when it was last asked, over all profiles: a count and a day, no case. */
async function listBeside(tx: Transaction, caseId: string): Promise<Map<string, Beside>> {
  const rows = await tx.execute<Beside & { [column: string]: unknown }>(sql`
    with held as (
      -- A group's hold counts as its SAH's too, as for the limit; a sponsorship for each SAH that shares it.
      select party.id, count(*)::int as holds
      from claim k join jas_case c on c.id = k.case_id
      cross join lateral (values (k.group_id), (k.sah_id),
        (case when k.status = 'confirmed' and k.partner_status = 'agreed' then k.partner_sah_id end)
      ) as party(id)
      where k.status = 'held' or (k.status = 'confirmed' and c.stage <> 'closed')
      group by party.id
    ), concerned as (
      select organization_id as id from interest where case_id = ${caseId} and status = 'expressed'
      union select party.id from claim k
        cross join lateral (values (k.group_id), (k.sah_id),
          (case when k.partner_status in ('asked', 'agreed') then k.partner_sah_id end)) as party(id)
        where k.case_id = ${caseId} and k.status in ${openStatusList}
      union select organization_id from waiting_entry
        where case_id = ${caseId} and status in ${inLineStatusList}
    )
    select o.id as "organizationId", coalesce(held.holds, 0) as holds,
      -- The limit of each SAH as holdingLimitOf (domain/organization) has it.
      coalesce((select bool_and(
          (select count(*) from claim k where k.sah_id = s.id and k.status = 'held')
            >= coalesce(s.holding_limit, ${ruleSettings.holdsPerSah}))
        from organization s
        where s.id = o.id and o.kind = 'sah' or exists (select from organization_parent p
          where p.constituent_group_id = o.id and p.sah_id = s.id and s.agreement_status = 'active')
      ), false) as "atLimit",
      concerned.id is not null as concerned, asked.invited_on::text as "askedOn", asked.status
    from organization o
    left join held on held.id = o.id
    left join concerned on concerned.id = o.id
    left join lateral (select i.invited_on, i.status from group_invitation i
      where i.organization_id = o.id order by i.invited_on desc, i.id desc limit 1) asked on true
    where o.kind in ('sah', 'constituent_group')`);
  return new Map(rows.map((row) => [row.organizationId, row]));
}

/** Whether a group is interested in a profile, in line for it, or part of a claim: what it may see itself. */
const hasActed = (organizationId: string) => sql<boolean>`
  exists (select from interest i where i.case_id = ${groupInvitation.caseId}
    and i.organization_id = ${organizationId} and i.status in ('expressed', 'claimed'))
  or exists (select from waiting_entry w where w.case_id = ${groupInvitation.caseId}
    and w.organization_id = ${organizationId} and w.status in ('waiting', 'offered', 'accepted'))
  or exists (select from claim k where k.case_id = ${groupInvitation.caseId}
    and k.status in ('requested', 'held', 'confirmed')
    and (k.group_id = ${organizationId} or (k.sah_id = ${organizationId} and k.status <> 'requested')
      or (k.partner_sah_id = ${organizationId} and k.partner_status = 'agreed')))`;

/** The reader's own invitation to a profile. */
export interface OwnInvitation {
  readonly caseId: string;
  readonly number: string;
  readonly status: InvitationStatus;
  readonly invitedOn: CivilDate;
  readonly reason: string | null;
  readonly laterOn: CivilDate | null;
  /** The last day of promotion; null once it is over. */
  readonly limitOn: CivilDate | null;
  /** Whether the group has since said what it offers, got in line or claimed. */
  readonly acted: boolean;
}

/**
 * The latest invitation of the reader's group to a profile; null when there is none. A profile that left
 * the list is hidden from groups: the portal finds whose it was, and the policies what the group may see.
 */
export async function readOwnInvitation(
  actor: Actor,
  number: string,
): Promise<OwnInvitation | null> {
  const [of] = await asSystem((tx) =>
    tx.select({ caseId: profile.caseId }).from(profile).where(eq(profile.number, number)),
  );
  if (!of) return null;
  const [own] = await readAs(actor, (tx) =>
    tx
      .select({
        caseId: groupInvitation.caseId,
        status: groupInvitation.status,
        invitedOn: groupInvitation.invitedOn,
        reason: groupInvitation.reason,
        laterOn: groupInvitation.laterOn,
        limitOn: publishedProfile.limitOn,
        acted: hasActed(actor.organizationId),
      })
      .from(groupInvitation)
      .leftJoin(publishedProfile, eq(publishedProfile.caseId, groupInvitation.caseId))
      .where(
        and(
          eq(groupInvitation.organizationId, actor.organizationId),
          eq(groupInvitation.caseId, of.caseId),
        ),
      )
      .orderBy(desc(groupInvitation.invitedOn), desc(groupInvitation.id))
      .limit(1),
  );
  return own ? { ...own, number } : null;
}
