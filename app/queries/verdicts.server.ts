import { askingOf, waysOf } from '#app/commands/sponsor-facts.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { type EndorseClaim, mayNotClaim, mayNotEndorse } from '#app/domain/claim/claim.ts';
import type { Claim } from '#app/domain/claim/names.ts';
import { mayNotJoin, offerTakenUpBy, placeInLine } from '#app/domain/claim/waiting-list.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import { listWays, type Way } from '#db/repositories/account.server.ts';
import { findCases } from '#db/repositories/case.server.ts';
import { listStandings } from '#db/repositories/standing.server.ts';

/*
 * What the rules answer a group before it acts, so that a page offers what would be accepted and says why
 * the rest would not. Another group's hold, request or offer bears on it, so the whole case is read as the
 * portal; only the verdict leaves.
 */

/** What a group may do about a profile: null where it may, under one SAH or another. */
export interface GroupVerdict {
  readonly claim: Refusal | null;
  readonly join: Refusal | null;
  readonly inLine: boolean;
}

export function judgeGroup(state: CaseState, ways: readonly Way[], day: CivilDate): GroupVerdict {
  const at = { today: day, calendar: federalCalendar, settings: ruleSettings };
  const firstOf = (verdicts: readonly (Refusal | null)[]) =>
    verdicts.includes(null) ? null : (verdicts[0] ?? null);
  const me = ways[0]?.sponsor.organizationId ?? '';
  return {
    claim: firstOf(ways.map((way) => mayNotClaim(state, way, at))),
    join: firstOf(ways.map((way) => mayNotJoin(state, way, at))),
    inLine: placeInLine(state, me) !== null,
  };
}

/** A request that waits for its SAH. */
export interface RequestVerdict {
  /** Why it can't be endorsed now; null when it can. */
  readonly barrier: Refusal | null;
  /** The last day of the offer that it takes up, if it was made upon one. */
  readonly offerEndsOn: CivilDate | null;
}

/** @param asked the SAH that is asked as it stands as a sponsor, and where the group is that asks. */
export function judgeRequest(
  state: CaseState,
  claim: Claim,
  asked: Omit<EndorseClaim, 'claimId'>,
  day: CivilDate,
): RequestVerdict {
  return {
    barrier: mayNotEndorse(
      state,
      { claimId: claim.id, ...asked },
      { today: day, settings: ruleSettings },
    ),
    offerEndsOn: offerTakenUpBy(state, claim)?.offerEndsOn ?? null,
  };
}

/** Who is asked and who asks, by the request: all of them are read at once. */
export async function askedAndAsking(
  tx: Transaction,
  requests: readonly Pick<Claim, 'id' | 'sahId' | 'groupId'>[],
): Promise<ReadonlyMap<string, Omit<EndorseClaim, 'claimId'>>> {
  const sahIds = [...new Set(requests.map(({ sahId }) => sahId))];
  const groupIds = [...new Set(requests.map(askingOf))];
  const [ways, groups] = await Promise.all([
    listWays(
      tx,
      sahIds.map((sahId) => ({ organizationId: sahId, sahId })),
    ),
    listStandings(tx, groupIds),
  ]);
  const sponsorOf = new Map(ways.map(({ sahId, sponsor }) => [sahId, sponsor]));
  const groupOf = new Map(groups.map((row) => [row.organizationId, row]));
  return new Map(
    requests.flatMap((request) => {
      const sponsor = sponsorOf.get(request.sahId);
      const group = groupOf.get(askingOf(request));
      return sponsor && group ? [[request.id, { sponsor, group }] as const] : [];
    }),
  );
}

export interface Verdicts {
  readonly requests: ReadonlyMap<string, RequestVerdict>;
  readonly groups: ReadonlyMap<string, GroupVerdict>;
}

/** Verdicts on these cases, by the claim for requests and by the case for the reader's group. */
export function readVerdicts(actor: Actor, caseIds: readonly string[]): Promise<Verdicts> {
  return asSystem(async (tx) => {
    const states = await findCases(tx, [...new Set(caseIds)]);
    const isOwn = ({ sahId, groupId, status }: Claim) =>
      status === 'requested' && [sahId, groupId].includes(actor.organizationId);
    const asked = states.flatMap((state) =>
      state.claims.filter(isOwn).map((claim) => ({ state, claim })),
    );
    const ways = states.length > 0 ? await waysOf(tx, actor) : [];
    const facts = await askedAndAsking(
      tx,
      asked.map(({ claim }) => claim),
    );
    const day = today();
    const requests = asked.flatMap(({ state, claim }) => {
      const both = facts.get(claim.id);
      return both ? [[claim.id, judgeRequest(state, claim, both, day)] as const] : [];
    });
    return {
      requests: new Map(requests),
      groups: new Map(states.map((state) => [state.id, judgeGroup(state, ways, day)])),
    };
  });
}
