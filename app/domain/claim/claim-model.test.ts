import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  fields,
  given,
  hidden,
  on,
  profile,
  sponsor,
  sponsors,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { stageMoves } from '../case/stage.ts';
import { addDays } from '../clock/civil-date.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { nothingToCheck } from '../disclosure/note-check.ts';
import { expressInterest, withdrawInterest } from '../interest/interest.ts';
import { publishProfile } from '../profile/publish-profile.ts';
import { requestApproval } from '../profile/write-profile.ts';
import { closeLineAtLimit, endPromotionAtLimit } from '../promotion/end-promotion.ts';
import { withdrawProfile } from '../promotion/take-back.ts';
import {
  confirmClaim,
  confirmCommitment,
  endorseClaim,
  expireClaim,
  extendHold,
  makeClaim,
  refuseClaim,
  releaseClaim,
  withdrawSponsor,
} from './claim.ts';
import { joinWaitingList, lapseOffer, leaveWaitingList } from './waiting-list.ts';

/** Two SAHs, and two constituent groups of the first. */
const organizations = [
  sponsor({ organizationId: 'sah-1' }),
  sponsor({ organizationId: 'sah-2' }),
  sponsor({ organizationId: 'group-1', kind: 'constituent_group' }),
  sponsor({ organizationId: 'group-2', kind: 'constituent_group' }),
] as const;
const sahOf = (id: string) => (id.startsWith('group') ? 'sah-1' : id);

type Who = (typeof organizations)[number];
type Rule = (state: CaseState, who: Who, claimId: string, at: Circumstances) => Decision<CaseEvent>;

const rules = {
  makeClaim: (s, who, _c, at) =>
    makeClaim(s, { sponsor: who, sahId: sahOf(who.organizationId) }, at),
  endorse: (s, who, claimId, at) => endorseClaim(s, { claimId, sponsor: who, group: who }, at),
  release: (s, _w, claimId, at) => releaseClaim(s, { claimId, reason: 'group_released' }, at),
  refuse: (s, _w, claimId, at) => refuseClaim(s, { claimId, reason: 'outside_destination' }, at),
  extend: (s, _w, claimId, at) => extendHold(s, { claimId }, at),
  commit: (s, _w, claimId, at) => confirmCommitment(s, { claimId }, at),
  confirm: (s, _w, claimId, at) =>
    confirmClaim(s, { claimId, settlementPlanRequired: false, sponsors: sponsors() }, at),
  join: (s, who, _c, at) =>
    joinWaitingList(s, { sponsor: who, sahId: sahOf(who.organizationId) }, at),
  leave: (s, who, _c, at) => leaveWaitingList(s, { organizationId: who.organizationId }, at),
  interest: (s, who, _c, at) => expressInterest(s, { sponsor: who, answers: {}, asked: [] }, at),
  uninterest: (s, who) => withdrawInterest(s, { organizationId: who.organizationId }),
  expire: (s, _w, _c, at) => expireClaim(s, at),
  lapse: (s, _w, _c, at) => lapseOffer(s, at),
  limit: (s, _w, _c, at) => endPromotionAtLimit(s, at),
  closeLine: (s, _w, _c, at) => closeLineAtLimit(s, at),
  withdrawProfile: (s, _w, _c, at) => withdrawProfile(s, { reason: 'needs_changed', note: '' }, at),
  takeBackConsent: (s, _w, _c, at) =>
    withdrawProfile(s, { reason: 'consent_taken_back', note: '' }, at),
  withdrawSponsor: (s, _w, _c, at) => ({
    ok: true,
    events: withdrawSponsor(s, 'sah_decision', at),
  }),
  republish: (s, _w, _c, at) => {
    const asked = requestApproval(s, nothingToCheck);
    if (!asked.ok) return asked;
    const published = publishProfile(
      asked.events.reduce(evolve, s),
      { approverId: 'approver', ...hidden },
      at,
    );
    return published.ok ? { ok: true, events: [...asked.events, ...published.events] } : published;
  },
} satisfies Record<string, Rule>;
const names = Object.keys(rules) as (keyof typeof rules)[];

/** Rules that leave a case matched or take it out of promotion come less often, so that queues form. */
const step = fc.record({
  rule: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('makeClaim', 'endorse', 'join', 'interest') },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'release',
        'refuse',
        'leave',
        'expire',
        'lapse',
        'commit',
        'confirm',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  ) as fc.Arbitrary<keyof typeof rules>,
  who: fc.constantFrom(...organizations),
  claim: fc.nat(),
  days: fc.constantFrom(0, 0, 0, 1, 2, 5, 14),
});

function holdsAlways(state: CaseState, before: CaseState, today: string) {
  const live = state.claims.filter((c) => c.status === 'held' || c.status === 'confirmed');
  const confirmed = live.filter((c) => c.status === 'confirmed');
  const offers = state.waitingList.filter((entry) => entry.status === 'offered');
  const line = state.waitingList.filter((entry) => entry.status === 'waiting');
  const running = state.promotion !== null && state.promotion.endedOn === null;

  // At most one live claim, ever (process §7).
  expect(live.length).toBeLessThanOrEqual(1);
  // Promotion runs exactly in its stage, and a case is matched exactly by a confirmed claim.
  expect(running).toBe(state.stage === 'promotion');
  expect(state.stage === 'matched').toBe(confirmed.length === 1);
  if (confirmed.length === 1) expect(state.promotion?.endedBy).toBe('sponsor_found');
  // The profile is published exactly while promotion runs.
  expect(state.profile?.status === 'published').toBe(running);
  // One offer at a time, never beside a hold, never past the limit, always to the first in line.
  expect(offers.length).toBeLessThanOrEqual(live.length === 0 ? 1 : 0);
  for (const offer of offers) {
    expect((offer.offerEndsOn ?? '') <= (state.promotion?.limitOn ?? '')).toBe(true);
    expect(line.every((entry) => entry.position > offer.position)).toBe(true);
  }
  // Nobody waits for nothing while a claim could still be made.
  if (line.length > 0 && today <= (state.promotion?.limitOn ?? '')) {
    expect(live.length + offers.length).toBe(1);
  }
  const positions = state.waitingList.map((entry) => entry.position);
  expect(new Set(positions).size).toBe(positions.length);
  // Nothing stays open when promotion does not run.
  if (!running) {
    expect(line.length + offers.length).toBe(0);
    expect(state.claims.some((c) => c.status === 'requested' || c.status === 'held')).toBe(false);
    expect(state.interests.some((i) => i.status === 'expressed')).toBe(false);
  }
  // What has ended does not come back.
  for (const old of before.claims) {
    const final = old.status !== 'requested' && old.status !== 'held' && old.status !== 'confirmed';
    if (final) expect(state.claims.find((c) => c.id === old.id)?.status).toBe(old.status);
  }
  // Time used stays used: the first start never moves.
  if (before.promotion) expect(state.promotion?.startedOn).toBe(before.promotion.startedOn);
}

it.each(['gar', 'overseas'] as const)(
  'keeps its promises under any order of commands: %s',
  (stream) => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
        let today = '2026-09-01';
        let ids = 0;
        const at = (): Circumstances => on(today, { newId: () => `id-${++ids}` });
        const ready = given({
          stream,
          profile: profile({ status: 'awaiting_approval', fields: { ...fields, stream } }),
        });
        const published = publishProfile(ready, { approverId: 'approver', ...hidden }, at());
        if (!published.ok) throw new Error(published.code);
        let state = published.events.reduce(evolve, ready);

        for (const { rule, who, claim, days } of steps) {
          today = addDays(today, days);
          // Mostly the claim made last: older ones have ended.
          const claimId =
            state.claims.at(-1 - (claim % Math.min(3, state.claims.length || 1)))?.id ?? 'none';
          const decision = rules[rule](state, who, claimId, at());
          if (!decision.ok) continue;
          const before = state;
          for (const event of decision.events) {
            reached.add(event.type);
            if (event.type === 'stage_entered') {
              expect(event.from).toBe(state.stage);
              expect(stageMoves[event.from]).toContain(event.stage);
            }
            state = evolve(state, event);
          }
          holdsAlways(state, before, today);
        }
      }),
      { numRuns: 1000 },
    );
    // The runs went where the promises are: a model that never confirms proves nothing.
    for (const type of ['claim_confirmed', 'waiting_list_accepted', 'waiting_list_lapsed']) {
      expect(reached).toContain(type);
    }
  },
);
