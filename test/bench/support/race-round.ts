/** One round: every claimer at once for one profile, and in the midst of them what frees it again. */
import { randomUUID } from 'node:crypto';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import type { Arena, Claimer, Contest } from './race-arena.ts';

/**
 * What happens while the claims are under way:
 * - plain: nothing, one wins;
 * - release, expiry, refusal: the first hold ends as soon as it is there, so that another may win;
 * - offer: two that lost join the waiting list, then the first hold is released to them;
 * - endorsement: a SAH stands behind its group's request at the same moment as all others claim;
 * - raced: the profile is on hold before, and released at the moment the claims leave;
 * - confirmation: the first hold is confirmed; the profile leaves.
 */
export const kinds = [
  'plain',
  'release',
  'expiry',
  'refusal',
  'offer',
  'endorsement',
  'raced',
  'confirmation',
] as const;
export type Kind = (typeof kinds)[number];

export interface Tally {
  /** Claims answered by a redirect: a SAH's hold, or a group's request. */
  won: number;
  asked: number;
  /** Refused with a reason. */
  refused: number;
  /** Answered that another sponsor was confirmed a moment before. */
  gone: number;
  /** Anything else, by status. */
  readonly other: Map<number, number>;
  /** Holds taken in each round, counted by their number. */
  readonly holds: Map<number, number>;
  requests: number;
}

export const newTally = (): Tally => ({
  won: 0,
  asked: 0,
  refused: 0,
  gone: 0,
  other: new Map(),
  holds: new Map(),
  requests: 0,
});

/** The data request of a page: its action as any form's, without the page that would follow. */
const dataOf = (path: string, route: string) => `${path}?_data=${encodeURIComponent(route)}`;
const done = (status: number) => status === 204 || status === 303;

/** @returns whether the profile can be raced for again. */
export async function runRound(
  arena: Arena,
  contest: Contest,
  kind: Kind,
  tally: Tally,
): Promise<boolean> {
  const slug = { number: profileSlug(contest.number) };
  const reference = { reference: caseSlug(contest.reference) };
  const key = () => ({ idempotencyKey: randomUUID() });
  const post = (path: string, route: string, by: { cookie: string }, fields = {}) => {
    tally.requests += 1;
    return arena.send(dataOf(path, route), by.cookie, { ...key(), ...fields });
  };
  const claim = (by: Claimer) => post(pathTo('claim', 'en', slug), 'en.claim', by);
  const onProfile = (by: Claimer, fields: Record<string, string>) =>
    post(pathTo('profile', 'fr', slug), 'fr.profile', by, fields);
  const review = (fields: Record<string, string>) =>
    post(pathTo('review-claim', 'en', reference), 'en.review-claim', arena.official, fields);
  const expectDone = async (what: string, answer: Promise<{ status: number; body: string }>) => {
    const { status } = await answer;
    if (!done(status)) count(tally.other, status, what);
  };

  async function liveHold() {
    const [row] = await arena.owner`
      select id, sah_id from claim where case_id = ${contest.caseId} and status = 'held'`;
    if (!row) return null;
    const holder = arena.claimers.find(({ organizationId }) => organizationId === row['sah_id']);
    return holder ? { claimId: String(row['id']), holder } : null;
  }
  async function free(by: 'release' | 'expiry' | 'refusal') {
    const hold = await liveHold();
    if (!hold) return;
    if (by === 'expiry') await arena.letHoldRunOut(contest.caseId);
    else if (by === 'refusal')
      await expectDone(
        by,
        review({ intent: 'refuse', claimId: hold.claimId, reason: 'agreement_not_active' }),
      );
    else
      await expectDone(by, onProfile(hold.holder, { intent: 'release', reason: 'group_released' }));
  }

  const begun = await holdsBegun(arena, contest);
  const order = shuffled(arena.claimers);
  const sahs = order.filter(({ sah }) => sah === null);
  // A SAH whose group has asked it for the profile answers that first: an offer to it would wait.
  const alone = sahs.filter((by) => !arena.claimers.some(({ sah }) => sah === by));
  const acts: Promise<unknown>[] = [];
  let confirmed = false;
  let firstWon = false;
  const onFirstHold = async () => {
    if (kind === 'release' || kind === 'expiry' || kind === 'refusal') await free(kind);
    if (kind === 'offer') {
      const hold = await liveHold();
      const losers = alone.filter((by) => by !== hold?.holder).slice(0, 2);
      await Promise.all(losers.map((by) => onProfile(by, { intent: 'join' })));
      await free('release');
    }
    if (kind === 'confirmation') {
      const hold = await liveHold();
      if (!hold) return;
      await expectDone(
        kind,
        review({ intent: 'confirm', claimId: hold.claimId, settlementPlan: 'no' }),
      );
      confirmed = true;
    }
  };

  if (kind === 'raced') {
    await claim(sahs[0] as Claimer);
    acts.push(free('release'));
  }
  if (kind === 'endorsement') {
    const group = order.find(({ sah }) => sah !== null) as Claimer;
    await claim(group);
    const [asked] = await arena.owner`
      select id from claim where case_id = ${contest.caseId} and status = 'requested'
        and group_id = ${group.organizationId}`;
    if (asked && group.sah) {
      const path = pathTo('interest-and-claims', 'en');
      const fields = { intent: 'endorse', claimId: String(asked['id']) };
      acts.push(post(path, 'en.interest-and-claims', group.sah, fields));
    }
  }
  const claims = order.map(async (by) => {
    const { status, body } = await claim(by);
    if (done(status)) {
      if (by.sah) tally.asked += 1;
      else tally.won += 1;
      if (!by.sah && !firstWon) {
        firstWon = true;
        acts.push(onFirstHold());
      }
    } else if (status === 422 && body.includes('refusal')) tally.refused += 1;
    else if (status === 409 && kind === 'confirmation' && body.includes('taken')) tally.gone += 1;
    else count(tally.other, status, `${kind}: ${body.slice(0, 200)}`);
  });
  await Promise.all(claims);
  // Acts are added by the claims; each of them is waited for.
  await Promise.all(acts);
  const taken = (await holdsBegun(arena, contest)) - begun;
  count(tally.holds, taken);
  // Nobody could take it: so it would be in the next round.
  if (confirmed || taken === 0) return false;
  await free(kind === 'expiry' ? 'expiry' : 'release');
  return begun + taken < mostHolds;
}

/** A case is read whole at each claim: one with a long past would make later rounds slower. */
const mostHolds = 12;

async function holdsBegun(arena: Arena, { caseId }: Contest): Promise<number> {
  const [row] = await arena.owner`
    select count(*)::int as count from claim where case_id = ${caseId} and held_on is not null`;
  return row?.['count'] ?? 0;
}

function count(map: Map<number, number>, key: number, said?: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
  if (said && (map.get(key) ?? 0) <= 5) process.stderr.write(`race: ${key} ${said}\n`);
}

function shuffled<T>(items: readonly T[]): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
