import { describe, expect, it, test } from 'vitest';
import { accessOf } from '../access/can.ts';
import {
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  givenPromotion,
  group,
  on,
  otherSah,
  sah,
  sponsor,
  sponsors,
  typesOf,
} from '../case/case-state.fixture.ts';
import type { SponsorFacts } from '../organization/sponsoring.ts';
import { confirmClaim, releaseClaim, withdrawSponsor } from './claim.ts';
import { type Claim, claimStatuses, type PartnerStatus, partnerStatuses } from './names.ts';
import { answerPartner, askPartner, endPartnership, partnerAnswers } from './partner.ts';
import type { ClaimSponsors } from './sponsors.ts';

const today = '2026-10-12';
const third = 'third-sah';
const partner = (changes: Partial<SponsorFacts> = {}) =>
  sponsor({ organizationId: otherSah, ...changes });
const shared = (partnerStatus: PartnerStatus, changes: Partial<Claim> = {}) =>
  givenPromotion({ claims: [claim({ partnerSahId: otherSah, partnerStatus, ...changes })] });
const ask = (state = givenPromotion({ claims: [claim()] }), who: SponsorFacts | null = partner()) =>
  askPartner(state, { claimId: 'claim', sahId: sah, partner: who }, on(today));
const answer = (
  state: ReturnType<typeof shared>,
  said: (typeof partnerAnswers)[number],
  who = partner(),
) => answerPartner(state, { claimId: 'claim', answer: said, partner: who }, on(today));
const end = (state: ReturnType<typeof shared>, by = sah) =>
  endPartnership(state, { claimId: 'claim', sahId: by }, on(today));

describe('asking a second SAH (IP 3 part 4 §4.1)', () => {
  it('is done by the SAH that answers for the claim', () => {
    expect(eventsOf(ask())).toEqual([
      { type: 'partner_asked', claimId: 'claim', sahId: sah, partnerSahId: otherSah, on: today },
    ]);
    const byAnother = { claimId: 'claim', sahId: third, partner: partner() };
    const state = givenPromotion({ claims: [claim({ groupId: group })] });
    expect(codeOf(askPartner(state, byAnother, on(today)))).toBe('claim_not_found');
    expect(codeOf(askPartner(state, { ...byAnother, sahId: group }, on(today)))).toBe(
      'claim_not_found',
    );
  });

  test.each<[string, SponsorFacts | null]>([
    ['partner_not_sah', null],
    ['partner_not_sah', partner({ kind: 'constituent_group' })],
    ['partner_not_sah', partner({ kind: 'group_of_five' })],
    ['partner_not_sah', partner({ agreement: 'check_in_period' })],
    ['partner_not_sah', partner({ agreement: 'cancelled' })],
    ['partner_not_sah', partner({ agreement: null })],
    ['partner_is_own', partner({ organizationId: sah })],
    ['province_not_offered', partner({ province: 'QC' })],
  ])('refuses, %s', (code, who) => {
    expect(codeOf(ask(givenPromotion({ claims: [claim()] }), who))).toBe(code);
  });

  it('takes no account of the holds of the one that is asked: it takes none', () => {
    const full = partner({ openHolds: 3, holdingLimit: 3 });
    expect(codeOf(ask(givenPromotion({ claims: [claim()] }), full))).toBeNull();
  });

  test.each(claimStatuses)('of a claim that is %s', (status) => {
    const open = status === 'requested' || status === 'held';
    const state = givenPromotion({ claims: [claim({ status })] });
    expect(codeOf(ask(state))).toBe(open ? null : 'claim_not_live');
  });

  it('is over with the last day of the hold', () => {
    const until = (holdEndsOn: string) => givenPromotion({ claims: [claim({ holdEndsOn })] });
    expect(codeOf(ask(until(today)))).toBeNull();
    expect(codeOf(ask(until('2026-10-11')))).toBe('claim_not_live');
  });

  test.each(partnerStatuses)('one at a time: another is %s', (status) => {
    const free = status === 'declined' || status === 'left';
    const asked = ask(shared(status), partner({ organizationId: third }));
    expect(codeOf(asked)).toBe(free ? null : 'partner_there');
    if (!asked.ok) return;
    expect(caseAfter(shared(status), asked).claims[0]).toMatchObject({
      partnerSahId: third,
      partnerStatus: 'asked',
    });
  });
});

describe('the answer of the SAH that was asked', () => {
  const may: Record<PartnerStatus, readonly string[]> = {
    asked: ['agree', 'decline'],
    agreed: ['leave'],
    declined: [],
    left: [],
  };
  test.each(
    partnerStatuses.flatMap((status) => partnerAnswers.map((said) => [status, said] as const)),
  )('while %s: %s', (status, said) => {
    const code = may[status].includes(said) ? null : 'partner_not_asked';
    expect(codeOf(answer(shared(status), said))).toBe(code);
    // Nobody answers for it, and nobody after the hold.
    expect(codeOf(answer(shared(status), said, partner({ organizationId: third })))).toBe(
      'partner_not_asked',
    );
    expect(codeOf(answer(shared(status, { holdEndsOn: '2026-10-11' }), said))).toBe(
      'partner_not_asked',
    );
    expect(codeOf(answer(shared(status, { status: 'confirmed' }), said))).toBe('partner_not_asked');
  });

  it('is no agreement once its own agreement is not active', () => {
    const late = partner({ agreement: 'not_in_good_standing' });
    expect(codeOf(answer(shared('asked'), 'agree', late))).toBe('partner_not_sah');
    expect(codeOf(answer(shared('asked'), 'decline', late))).toBeNull();
  });
});

describe('ending it before the claim is confirmed', () => {
  test.each(partnerStatuses)('by the SAH that asked, while %s', (status) => {
    const there = status === 'asked' || status === 'agreed';
    expect(codeOf(end(shared(status)))).toBe(there ? null : 'partner_not_asked');
    expect(codeOf(end(shared(status), third))).toBe('claim_not_found');
  });

  it('is too late once the claim is confirmed', () => {
    expect(codeOf(end(shared('agreed', { status: 'confirmed' })))).toBe('claim_not_live');
    expect(codeOf(end(shared('agreed', { holdEndsOn: '2026-10-11' })))).toBe('claim_not_live');
  });
});

describe('confirming a claim with a second SAH', () => {
  const confirm = (state: ReturnType<typeof shared>, who = sponsors()) =>
    confirmClaim(
      state,
      { claimId: 'claim', settlementPlanRequired: false, sponsors: who },
      on(today),
    );

  test.each<[PartnerStatus, string | null, readonly string[]]>([
    ['asked', 'partner_not_answered', []],
    ['agreed', null, [sah, otherSah]],
    ['declined', null, [sah]],
    ['left', null, [sah]],
  ])('%s', (status, code, sponsors) => {
    const state = shared(status);
    expect(accessOf(state).sponsorIds).toEqual([]);
    const confirmed = confirm(state);
    expect(codeOf(confirmed)).toBe(code);
    if (!confirmed.ok) return;
    expect(accessOf(caseAfter(state, confirmed)).sponsorIds).toEqual(sponsors);
  });

  // Its agreement may have ended since it agreed; one that takes no part does not count.
  test.each<[string, Partial<ClaimSponsors>, object]>([
    ['cancelled', { partner: partner({ agreement: 'cancelled' }) }, { status: 'cancelled' }],
    ['in Quebec', { partner: partner({ province: 'QC' }) }, { province: 'QC' }],
    ['unknown', { partner: null }, {}],
  ])('is refused with a partner that may not sponsor: %s', (_how, who, params) => {
    expect(confirm(shared('agreed'), sponsors(who))).toMatchObject({
      code: 'partner_may_not_sponsor',
      params,
    });
    expect(codeOf(confirm(shared('left'), sponsors(who)))).toBeNull();
  });

  it("turns the partner's own interest into a sponsorship, as the claimant's", () => {
    const interests = [sah, otherSah, third].map((organizationId) => ({
      id: organizationId,
      organizationId,
      status: 'expressed' as const,
      expressedOn: today,
    }));
    const state = { ...shared('agreed'), interests };
    const after = caseAfter(state, confirm(state));
    expect(after.interests.map(({ status }) => status)).toEqual(['claimed', 'claimed', 'closed']);
  });

  it('ends with the sponsorship: the second SAH is a sponsor no more', () => {
    const state = shared('agreed');
    const matched = caseAfter(state, confirm(state));
    const after = caseAfter(matched, {
      ok: true,
      events: withdrawSponsor(matched, 'sah_decision', on(today)),
    });
    expect(accessOf(after)).toMatchObject({ sponsorIds: [], partnerIds: [] });
  });
});

// The local office confirmed those it saw (IP 3 part 4 §4.2 step 4).
describe('a commitment that was confirmed', () => {
  const committed = (status: PartnerStatus) =>
    shared(status, { commitmentConfirmedOn: '2026-10-11' });
  const commitmentAfter = (state: ReturnType<typeof shared>, decision: ReturnType<typeof end>) =>
    caseAfter(state, decision).claims[0]?.commitmentConfirmedOn;

  test.each([
    ['asked', 'agree', null],
    ['asked', 'decline', '2026-10-11'],
    ['agreed', 'leave', null],
  ] as const)('while %s, the second SAH answers %s: %s', (status, said, stands) => {
    const decision = answer(committed(status), said);
    expect(commitmentAfter(committed(status), decision)).toBe(stands);
    expect(eventsOf(decision)[0]).toMatchObject(stands ? {} : { commitmentCleared: true });
    const abroad = { ...caseAfter(committed(status), decision), stream: 'overseas' as const };
    const input = { claimId: 'claim', settlementPlanRequired: false, sponsors: sponsors() };
    expect(codeOf(confirmClaim(abroad, input, on(today)))).toBe(
      stands ? null : 'commitment_not_confirmed',
    );
  });

  test.each([
    ['agreed', null],
    ['asked', '2026-10-11'],
  ] as const)('the SAH ends what was %s: %s', (status, stands) => {
    expect(commitmentAfter(committed(status), end(committed(status)))).toBe(stands);
  });

  it('is not spoken of where there was none', () => {
    expect(eventsOf(answer(shared('asked'), 'agree'))[0]).not.toHaveProperty('commitmentCleared');
  });
});

it('leaves the one that was asked nothing to answer when the claim is released', () => {
  const state = shared('asked');
  const release = { claimId: 'claim', reason: 'group_released', organizationId: sah };
  const released = releaseClaim(state, release, on(today));
  expect(typesOf(released)).toEqual(['claim_released']);
  expect(codeOf(answer(caseAfter(state, released), 'agree'))).toBe('partner_not_asked');
  // A partner leaves; it does not release what another SAH answers for.
  expect(codeOf(releaseClaim(state, { ...release, organizationId: otherSah }, on(today)))).toBe(
    'claim_not_found',
  );
});
