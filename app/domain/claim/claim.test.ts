import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  fields,
  given,
  givenArrangements,
  givenMatched,
  givenPromotion,
  group,
  on,
  otherGroup,
  otherSah,
  pack,
  profile,
  promotion,
  sah,
  sponsor,
  sponsors,
  typesOf,
  waiting,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import type { SponsorFacts } from '../organization/sponsoring.ts';
import { isReasonCode } from '../vocabulary/reasons.ts';
import {
  confirmClaim,
  confirmCommitment,
  declineEndorsement,
  endorseClaim,
  expireClaim,
  extendHold,
  makeClaim,
  mayNotClaim,
  refuseClaim,
  releaseClaim,
  withdrawSponsor,
} from './claim.ts';
import { type Claim, type ClaimStatus, claimStatuses } from './names.ts';

const today = '2026-10-08';
const aGroup = (changes: Partial<SponsorFacts> = {}) =>
  sponsor({ organizationId: group, kind: 'constituent_group', ...changes });
const asked = claim({ id: 'asked', groupId: group, status: 'requested', holdEndsOn: null });
const inManitoba = profile({
  fields: { ...fields, contacts: { province: 'MB', community: null } },
});

const ended = claim({ status: 'released', endedOn: '2026-10-07' });

describe('who may claim: the first thing in the way is said first', () => {
  // Everything is in the way; each step takes away what was said, and the next shows.
  const facts = sponsor({
    kind: 'group_of_five',
    agreement: 'cancelled',
    province: 'QC',
    openHolds: 3,
  });
  const state = given({
    profile: inManitoba,
    promotion: promotion({ limitOn: '2026-10-07' }),
    claims: [claim(), { ...asked, groupId: sah }],
    waitingList: [waiting(otherSah, 1, { status: 'offered', offerEndsOn: '2026-10-13' })],
  });
  const steps: [string | null, Partial<CaseState>, Partial<SponsorFacts>][] = [
    ['hold_is_yours', {}, {}],
    ['already_claimed', { claims: [claim({ sahId: otherSah }), { ...asked, groupId: sah }] }, {}],
    ['wrong_stage', { claims: [{ ...asked, groupId: sah }] }, {}],
    [
      'organization_cannot_sponsor',
      { stage: 'promotion', claims: [claim({ sahId: otherSah })] },
      {},
    ],
    ['agreement_not_active', {}, { kind: 'sah' }],
    ['province_not_offered', {}, { agreement: 'active' }],
    ['limit_passed', {}, { province: 'ON' }],
    ['only_groups_near', { promotion: promotion({ limitOn: today }) }, {}],
    ['already_claimed', {}, { province: 'MB' }],
    ['claim_pending', { claims: [{ ...asked, groupId: sah }] }, {}],
    ['request_awaits_you', { claims: [asked] }, {}],
    ['offer_belongs_to_other', { claims: [ended] }, {}],
    ['others_go_first', { waitingList: [], promotion: promotion() }, {}],
    ['holding_limit_reached', { claims: [] }, {}],
    [null, {}, { openHolds: 2 }],
  ];

  it.each(steps.map(([code], index) => [index + 1, code] as const))('%i: %s', (count, code) => {
    const done = steps.slice(0, count);
    const now: CaseState = Object.assign({}, state, ...done.map(([, change]) => change));
    const who: SponsorFacts = Object.assign({}, facts, ...done.map(([, , change]) => change));
    expect(codeOf(mayNotClaim(now, { sponsor: who, sahId: sah }, on(today)))).toBe(code);
    // The command says the same as the page that asked before.
    expect(codeOf(makeClaim(now, { sponsor: who, sahId: sah }, on(today)))).toBe(code);
  });

  it('says until when a profile is held', () => {
    const held = givenPromotion({ claims: [claim({ sahId: otherSah })] });
    expect(mayNotClaim(held, { sponsor: sponsor(), sahId: sah }, on(today))).toMatchObject({
      code: 'already_claimed',
      params: { until: '2026-10-23' },
    });
  });

  it('takes a claim on the last day of promotion', () => {
    const last = givenPromotion({ promotion: promotion({ limitOn: today }) });
    expect(codeOf(makeClaim(last, { sponsor: sponsor(), sahId: sah }, on(today)))).toBeNull();
  });

  it("counts a group's request with the holds of the SAH it chose", () => {
    const full = aGroup({ openHolds: 1, holdingLimit: 1 });
    expect(codeOf(mayNotClaim(givenPromotion(), { sponsor: full, sahId: sah }, on(today)))).toBe(
      'holding_limit_reached',
    );
  });
});

describe('whose hold has ended lets the others go first (D, decision 024)', () => {
  // Three business days after Friday the 16th: the 21st.
  const hold = claim({ groupId: group, holdEndsOn: '2026-10-16' });
  const endedSince = (
    changes: Partial<Claim>,
    facts: SponsorFacts = sponsor(),
    more: Partial<CaseState> = {},
    day = '2026-10-21',
  ) => {
    const state = givenPromotion({
      claims: [{ ...hold, endedOn: '2026-10-16', ...changes }],
      ...more,
    });
    return mayNotClaim(state, { sponsor: facts, sahId: sah }, on(day));
  };

  test.each(['released', 'refused', 'expired'] as const)('%s', (status) => {
    expect(endedSince({ status })).toMatchObject({
      code: 'others_go_first',
      params: { until: '2026-10-21' },
    });
    expect(codeOf(endedSince({ status }, aGroup()))).toBe('others_go_first');
    expect(codeOf(endedSince({ status }, sponsor(), {}, '2026-10-22'))).toBeNull();
  });

  test('with a second SAH that had agreed to share it, and not with one that only was asked', () => {
    const shared = { status: 'expired', partnerSahId: otherSah } as const;
    const second = sponsor({ organizationId: otherSah });
    expect(codeOf(endedSince({ ...shared, partnerStatus: 'agreed' }, second))).toBe(
      'others_go_first',
    );
    expect(codeOf(endedSince({ ...shared, partnerStatus: 'asked' }, second))).toBeNull();
  });

  test('each hold by itself: one that ends too near the limit shortens no other wait', () => {
    const ended = (id: string, endedOn: string) => claim({ id, status: 'released', endedOn });
    const claims = [ended('first', '2026-10-15'), ended('second', '2026-10-19')];
    const state = givenPromotion({ claims, promotion: promotion({ limitOn: '2026-10-22' }) });
    const may = (day: string) => mayNotClaim(state, { sponsor: sponsor(), sahId: sah }, on(day));
    expect(may('2026-10-20')).toMatchObject({ params: { until: '2026-10-20' } });
    expect(may('2026-10-21')).toBeNull();
  });

  test.each<[string, Partial<Claim>, SponsorFacts, Partial<CaseState>]>([
    ['not of anyone else', { status: 'released' }, sponsor({ organizationId: otherSah }), {}],
    [
      'nor of another group of the same SAH',
      { status: 'released' },
      aGroup({ organizationId: otherGroup }),
      {},
    ],
    [
      'nor after a request that never was a hold',
      { status: 'refused', holdEndsOn: null },
      sponsor(),
      {},
    ],
    [
      'nor after a sponsor withdrew',
      { status: 'released', confirmedOn: '2026-10-12' },
      sponsor(),
      {},
    ],
    [
      'nor of the group to which the profile is offered',
      { status: 'released' },
      sponsor(),
      { waitingList: [waiting(sah, 1, { status: 'offered', offerEndsOn: '2026-10-21' })] },
    ],
    [
      'nor when the wait would use up the promotion',
      { status: 'released' },
      sponsor(),
      { promotion: promotion({ limitOn: '2026-10-21' }) },
    ],
  ])('%s', (_name, changes, facts, more) => {
    expect(endedSince(changes, facts, more)).toBeNull();
  });

  it('takes what is left of the promotion after it', () => {
    const more = { promotion: promotion({ limitOn: '2026-10-22' }) };
    expect(codeOf(endedSince({ status: 'released' }, sponsor(), more))).toBe('others_go_first');
  });

  it('keeps the day on which a claim ended, however it did', () => {
    const held = givenPromotion({ claims: [claim()] });
    const input = { claimId: 'claim', reason: 'group_released' };
    for (const end of [
      releaseClaim(held, input, on('2026-10-24')),
      refuseClaim(held, { claimId: 'claim', reason: 'outside_destination' }, on('2026-10-24')),
      expireClaim(held, on('2026-10-24')),
    ]) {
      expect(caseAfter(held, end).claims[0]?.endedOn).toBe('2026-10-24');
    }
  });
});

describe('making a claim', () => {
  it('of a SAH is a hold of 10 business days at once', () => {
    const state = caseAfter(
      givenPromotion(),
      makeClaim(givenPromotion(), { sponsor: sponsor(), sahId: sah }, on(today)),
    );
    expect(state.claims).toMatchObject([
      { sahId: sah, groupId: null, status: 'held', holdEndsOn: '2026-10-23', requestedOn: today },
    ]);
    expect(state.stage).toBe('promotion');
  });

  it('of a constituent group is a request until its SAH endorses it', () => {
    const asking = caseAfter(
      givenPromotion(),
      makeClaim(givenPromotion(), { sponsor: aGroup(), sahId: sah }, on(today)),
    );
    expect(asking.claims).toMatchObject([{ sahId: sah, groupId: group, status: 'requested' }]);
    const id = asking.claims[0]?.id ?? '';
    const endorsed = caseAfter(
      asking,
      endorseClaim(asking, { claimId: id, sponsor: sponsor(), group: aGroup() }, on('2026-10-09')),
    );
    expect(endorsed.claims).toMatchObject([
      { id, groupId: group, status: 'held', requestedOn: today, holdEndsOn: '2026-10-26' },
    ]);
  });

  it('of a SAH cannot be answered for by another', () => {
    const input = { sponsor: sponsor(), sahId: otherSah };
    expect(codeOf(makeClaim(givenPromotion(), input, on(today)))).toBe('not_your_sah');
  });

  it('accepts the offer made to the group that claims', () => {
    const offered = givenPromotion({
      waitingList: [waiting(sah, 1, { status: 'offered', offerEndsOn: '2026-10-13' })],
    });
    const state = caseAfter(
      offered,
      makeClaim(offered, { sponsor: sponsor(), sahId: sah }, on(today)),
    );
    expect(state.waitingList[0]?.status).toBe('accepted');
  });
});

describe("endorsing a group's request", () => {
  const endorse = (state: CaseState, facts = sponsor(), claimId = 'asked', asking = aGroup()) =>
    endorseClaim(state, { claimId, sponsor: facts, group: asking }, on(today));
  const requested = (overrides: Partial<CaseState> = {}) =>
    givenPromotion({ claims: [asked], ...overrides });
  const offerTo = (organizationId: string) => [
    waiting(organizationId, 1, { status: 'offered', offerEndsOn: '2026-10-13' }),
    waiting('last', 2),
  ];

  test.each([
    ['claim_not_found', requested(), sponsor(), 'unknown'],
    ['not_your_sah', requested(), sponsor({ organizationId: otherSah }), 'asked'],
    ['endorsement_not_needed', givenPromotion({ claims: [claim()] }), sponsor(), 'claim'],
    ['agreement_not_active', requested(), sponsor({ agreement: 'not_in_good_standing' }), 'asked'],
    ['wrong_stage', requested({ stage: 'matched' }), sponsor(), 'asked'],
    [
      'limit_passed',
      requested({ promotion: promotion({ limitOn: '2026-10-07' }) }),
      sponsor(),
      'asked',
    ],
    [
      'request_overtaken',
      requested({ claims: [asked, claim({ sahId: otherSah })] }),
      sponsor(),
      'asked',
    ],
    [
      'request_overtaken',
      requested({ claims: [asked, claim({ groupId: otherGroup })] }),
      sponsor(),
      'asked',
    ],
    ['request_behind_offer', requested({ waitingList: offerTo(otherGroup) }), sponsor(), 'asked'],
    ['holding_limit_reached', requested(), sponsor({ openHolds: 3 }), 'asked'],
  ])('is refused: %s', (code, state, facts, claimId) => {
    expect(codeOf(endorse(state, facts, claimId))).toBe(code);
  });

  it('is refused where a change of the profile put the relatives elsewhere meanwhile', () => {
    const state = requested({ profile: inManitoba });
    const there = { province: 'MB' } as const;
    // It is the group that must be near, as when it asked; not its SAH.
    const decision = endorse(state, sponsor(there));
    expect(decision).toMatchObject({ code: 'request_too_far', params: there });
    expect(codeOf(endorse(state, sponsor(), 'asked', aGroup(there)))).toBeNull();
  });

  test.each([group, sah])('takes up the offer made to %s', (organizationId) => {
    const state = requested({ waitingList: offerTo(organizationId) });
    expect(caseAfter(state, endorse(state)).waitingList.map((entry) => entry.status)).toEqual([
      'accepted',
      'waiting',
    ]);
  });
});

describe('the end of a claim before it is confirmed', () => {
  const line = [waiting('second', 2), waiting('first', 1)];
  const release = (state: CaseState, claimId = 'claim', reason = 'group_released') =>
    releaseClaim(state, { claimId, reason }, on(today));
  const refuse = (state: CaseState, claimId = 'claim', reason = 'outside_destination') =>
    refuseClaim(state, { claimId, reason }, on(today));
  const of = (status: ClaimStatus) => givenPromotion({ claims: [claim({ status })] });

  test.each(claimStatuses)('%s', (status) => {
    const open = status === 'requested' || status === 'held';
    for (const [end, became] of [
      [release, 'released'],
      [refuse, 'refused'],
    ] as const) {
      const decision = end(of(status));
      expect(codeOf(decision)).toBe(open ? null : 'claim_not_live');
      if (open) expect(caseAfter(of(status), decision).claims[0]?.status).toBe(became);
    }
  });

  test.each([release, refuse])('needs a claim, and a reason the group is told', (end) => {
    expect(codeOf(end(of('held'), 'unknown'))).toBe('claim_not_found');
    expect(codeOf(end(of('held'), 'claim', ''))).toBe('reason_required');
  });

  test.each([release, refuse])('offers the profile to the first in line after a hold', (end) => {
    const held = givenPromotion({ claims: [claim()], waitingList: line });
    expect(caseAfter(held, end(held)).waitingList).toMatchObject([
      { organizationId: 'second', status: 'waiting' },
      // 3 business days: Friday, then Thanksgiving on the 12th.
      { organizationId: 'first', status: 'offered', offerEndsOn: '2026-10-14' },
    ]);
    const request = givenPromotion({ claims: [asked, claim()], waitingList: line });
    expect(typesOf(end(request, 'asked'))).toHaveLength(1);
  });

  it("lets a group give up its own claim only, or its SAH its group's", () => {
    const held = givenPromotion({ claims: [claim({ groupId: group })] });
    const by = (organizationId: string) =>
      codeOf(
        releaseClaim(
          held,
          { claimId: 'claim', reason: 'group_released', organizationId },
          on(today),
        ),
      );
    expect(by(otherSah)).toBe('claim_not_found');
    expect(by(group)).toBeNull();
    expect(by(sah)).toBeNull();
  });

  it('comes by itself the day after the last day of the hold', () => {
    const held = givenPromotion({ claims: [claim()], waitingList: line });
    expect(typesOf(expireClaim(held, on('2026-10-23')))).toEqual([]);
    const ended = caseAfter(held, expireClaim(held, on('2026-10-24')));
    expect(ended.claims[0]?.status).toBe('expired');
    expect(ended.waitingList[1]).toMatchObject({ status: 'offered', offerEndsOn: '2026-10-28' });
    expect(typesOf(expireClaim(ended, on('2026-10-25')))).toEqual([]);
    expect(typesOf(expireClaim(givenMatched(), on('2026-12-25')))).toEqual([]);
  });
});

describe('a SAH that does not stand behind its group', () => {
  const decline = (state: CaseState, claimId = 'asked', sahId = sah) =>
    declineEndorsement(state, { claimId, sahId }, on(today));

  it('ends the request with the one reason that says so', () => {
    expect(eventsOf(decline(givenPromotion({ claims: [asked] })))).toEqual([
      {
        type: 'claim_refused',
        claimId: 'asked',
        sahId: sah,
        groupId: group,
        reason: 'sah_did_not_endorse',
        on: today,
      },
    ]);
  });

  it.each<[string, CaseState, string?, string?]>([
    ['claim_not_found', givenPromotion({ claims: [asked] }), 'another'],
    ['not_your_sah', givenPromotion({ claims: [asked] }), 'asked', otherSah],
    ['endorsement_not_needed', givenPromotion({ claims: [claim({ id: 'asked' })] })],
    ['endorsement_not_needed', givenPromotion({ claims: [{ ...asked, status: 'refused' }] })],
  ])('%s', (code, state, claimId, sahId) => {
    expect(codeOf(decline(state, claimId, sahId))).toBe(code);
  });
});

describe('extending a hold', () => {
  it('adds 10 business days to its end, once', () => {
    const held = givenPromotion({ claims: [claim()] });
    const extended = caseAfter(held, extendHold(held, { claimId: 'claim' }, on(today)));
    expect(extended.claims[0]).toMatchObject({ extended: true, holdEndsOn: '2026-11-06' });
    expect(codeOf(extendHold(extended, { claimId: 'claim' }, on(today)))).toBe(
      'hold_already_extended',
    );
  });

  it('is refused for a claim that is not a hold', () => {
    expect(codeOf(extendHold(givenPromotion(), { claimId: 'x' }, on(today)))).toBe(
      'claim_not_found',
    );
    expect(codeOf(extendHold(givenMatched(), { claimId: 'claim' }, on(today)))).toBe(
      'claim_not_live',
    );
  });
});

describe('confirming a claim (process §7)', () => {
  const confirm = (state: CaseState, claimId = 'claim', day = today, who = sponsors()) =>
    confirmClaim(state, { claimId, settlementPlanRequired: true, sponsors: who }, on(day));
  const held = (overrides: Partial<CaseState> = {}) =>
    givenPromotion({ claims: [claim({ groupId: group })], ...overrides });

  it('ends promotion in the same decision, and opens the package', () => {
    const state = caseAfter(held(), confirm(held()));
    expect(state).toMatchObject({
      stage: 'matched',
      claims: [{ status: 'confirmed', confirmedOn: today }],
      promotion: { endedBy: 'sponsor_found', endedOn: today },
      profile: { status: 'ended' },
      package: { claimId: 'claim', status: 'open', settlementPlanRequired: true, filled: [] },
    });
  });

  it('lets everyone else go, each with a reason the lists know', () => {
    const state = held({
      claims: [claim({ groupId: group }), { ...asked, groupId: otherGroup }],
      waitingList: [waiting('first', 1)],
      interests: [group, 'first'].map((organizationId) => ({
        id: organizationId,
        organizationId,
        status: 'expressed',
        expressedOn: today,
      })),
    });
    const decision = confirm(state);
    const matched = caseAfter(state, decision);
    expect(matched.claims.map((c) => c.status)).toEqual(['confirmed', 'refused']);
    expect(matched.waitingList[0]?.status).toBe('lapsed');
    expect(matched.interests.map((i) => i.status)).toEqual(['claimed', 'closed']);
    const refused = eventsOf(decision).find((event) => event.type === 'claim_refused');
    // Not that another group holds it: the profile is gone, and there is no line to join.
    expect(refused).toMatchObject({ groupId: otherGroup, reason: 'another_sponsor' });
    expect(isReasonCode('claim_refused', 'another_sponsor')).toBe(true);
  });

  it('may come after the limit for a hold taken before it', () => {
    const late = held({ promotion: promotion({ limitOn: '2026-10-15' }) });
    expect(codeOf(confirm(late, 'claim', '2026-10-20'))).toBeNull();
  });

  test.each([
    ['claim_not_found', held(), 'unknown'],
    ['wrong_stage', givenMatched(), 'claim'],
    ['claim_not_live', givenPromotion({ claims: [asked] }), 'asked'],
    ['claim_not_live', givenPromotion({ claims: [claim({ status: 'expired' })] }), 'claim'],
    ['commitment_not_confirmed', held({ stream: 'overseas' }), 'claim'],
  ])('is refused: %s', (code, state, claimId) => {
    expect(codeOf(confirm(state, claimId))).toBe(code);
  });

  // An agreement may end during the hold; details open under an active one alone (privacy.md).
  test.each([
    ['of the SAH', { sah: sponsor({ agreement: 'cancelled' }) }, { status: 'cancelled' }],
    [
      'of the SAH for its group',
      { group: sponsor({ kind: 'constituent_group', agreement: 'check_in_period' }) },
      { status: 'check_in_period' },
    ],
    ['of nobody on file', { sah: sponsor({ agreement: null }) }, { status: 'cancelled' }],
    ['and the group, in Quebec', { group: sponsor({ province: 'QC' }) }, { province: 'QC' }],
  ] as const)(
    'is refused under the agreement %s, and says how it stands',
    (_whose, who, params) => {
      expect(confirm(held(), 'claim', today, sponsors(who))).toMatchObject({
        code: 'claimant_may_not_sponsor',
        params,
      });
    },
  );

  it('is refused where nobody is known that would sponsor', () => {
    const input = { claimId: 'claim', settlementPlanRequired: true, sponsors: null };
    expect(codeOf(confirmClaim(held(), input, on(today)))).toBe('claim_not_found');
  });

  it('overseas waits for the local office to confirm the commitment (IP 3 part 4 §4.2 step 4)', () => {
    const abroad = held({ stream: 'overseas' });
    const committed = caseAfter(abroad, confirmCommitment(abroad, { claimId: 'claim' }, on(today)));
    expect(committed.claims[0]?.commitmentConfirmedOn).toBe(today);
    expect(codeOf(confirm(committed))).toBeNull();
    expect(typesOf(confirmCommitment(committed, { claimId: 'claim' }, on(today)))).toEqual([]);
  });

  it('has no commitment to confirm without a hold', () => {
    const commit = (state: CaseState, claimId: string) =>
      codeOf(confirmCommitment(state, { claimId }, on(today)));
    expect(commit(givenPromotion({ claims: [asked] }), 'asked')).toBe('claim_not_found');
    expect(commit(held(), 'unknown')).toBe('claim_not_found');
    expect(commit(givenMatched(), 'claim')).toBe('claim_not_live');
  });
});

describe('a sponsor that withdraws', () => {
  it('sends the case back to preparation; its access and its package end with its claim', () => {
    const events = withdrawSponsor(givenMatched(), 'housing_fell_through', on('2026-11-01'));
    const state = caseAfter(givenMatched(), { ok: true, events });
    expect(state).toMatchObject({
      stage: 'profile_preparation',
      claims: [{ status: 'released' }],
      package: { status: 'abandoned' },
      // The first start stays, so that the time used stays used when it is published again.
      promotion: { startedOn: '2026-09-01' },
    });
  });

  it('cannot withdraw what is not confirmed, or is already approved', () => {
    const reason = 'sah_decision';
    expect(withdrawSponsor(givenPromotion({ claims: [claim()] }), reason, on(today))).toEqual([]);
    expect(withdrawSponsor(givenArrangements(), reason, on('2026-11-20'))).toEqual([]);
  });

  it('keeps a refused package refused', () => {
    const state = givenMatched({
      stage: 'undertaking_review',
      package: pack({ status: 'refused' }),
    });
    const types = withdrawSponsor(state, 'sah_decision', on(today)).map((event) => event.type);
    expect(types).toEqual(['sponsor_withdrew', 'stage_entered']);
  });
});
