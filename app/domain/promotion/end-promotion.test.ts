import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  givenMatched,
  givenPromotion,
  group,
  on,
  otherSah,
  promotion,
  sah,
  sponsors,
  typesOf,
  waiting,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { streams } from '../case/names.ts';
import { confirmClaim } from '../claim/claim.ts';
import { reasonCodesOf } from '../vocabulary/reasons.ts';
import { closeLineAtLimit, endPromotionAtLimit } from './end-promotion.ts';
import { recordCodes } from './record-tasks.ts';

/** Interest, a request without endorsement, an offer that runs and one more in line. */
const busy = (overrides: Partial<CaseState> = {}) =>
  givenPromotion({
    interests: [
      { id: 'i1', organizationId: sah, status: 'expressed', expressedOn: '2026-09-10' },
      { id: 'i2', organizationId: group, status: 'withdrawn', expressedOn: '2026-09-10' },
    ],
    claims: [claim({ status: 'requested', groupId: group, holdEndsOn: null })],
    waitingList: [
      waiting(group, 1, { status: 'offered', offerEndsOn: '2027-01-01' }),
      waiting(otherSah, 2),
    ],
    ...overrides,
  });

describe('the end at the limit', () => {
  const end = (state: CaseState, today = '2027-01-02') => endPromotionAtLimit(state, on(today));

  it('comes the day after the limit, not on it', () => {
    expect(typesOf(end(givenPromotion(), '2027-01-01'))).toEqual([]);
    expect(typesOf(end(givenPromotion(), '2027-01-02'))).toContain('promotion_ended');
  });

  test.each(streams)('closes a case of stream %s with its outcome', (stream) => {
    const limitOn = stream === 'overseas' ? '2027-03-01' : '2027-01-01';
    const given = givenPromotion({ stream, promotion: promotion({ limitOn }) });
    expect(caseAfter(given, end(given, '2027-03-02'))).toMatchObject({
      stage: 'closed',
      profile: { status: 'ended' },
      promotion: { endedBy: 'time_limit', endedOn: '2027-03-02' },
      outcome:
        stream === 'overseas' ? 'unmatched_returned_to_visa_office' : 'unmatched_stays_on_rap',
    });
  });

  it('says that the local office set it when it came sooner than the stream’s own', () => {
    const given = givenPromotion({
      stream: 'bvor',
      promotion: promotion({ limitOn: '2026-11-15' }),
    });
    expect(caseAfter(given, end(given)).promotion?.endedBy).toBe('shortened');
  });

  it('passes through unmatched', () => {
    const moves = eventsOf(end(givenPromotion())).filter((e) => e.type === 'stage_entered');
    expect(moves).toMatchObject([
      { from: 'promotion', stage: 'unmatched' },
      { from: 'unmatched', stage: 'closed' },
    ]);
  });

  it('waits for a hold taken before it', () => {
    expect(typesOf(end(givenPromotion({ claims: [claim()] })))).toEqual([]);
  });

  it('leaves no interest, request, offer or place in line open', () => {
    const state = caseAfter(busy(), end(busy()));
    expect(state.interests.map((i) => i.status)).toEqual(['closed', 'withdrawn']);
    expect(state.claims.filter((c) => c.status === 'requested')).toEqual([]);
    expect(state.waitingList.map((entry) => entry.status)).toEqual(['lapsed', 'lapsed']);
  });

  it('gives each group whose request ends a reason the lists know', () => {
    const refused = eventsOf(end(busy())).filter((event) => event.type === 'claim_refused');
    expect(refused.map(({ reason }) => reason)).toEqual(['promotion_over']);
    expect(reasonCodesOf('claim_refused')).toContain('promotion_over');
  });

  it('has nothing to end elsewhere', () => {
    expect(typesOf(end(givenMatched()))).toEqual([]);
  });
});

describe('the limit of a profile on hold (process §7)', () => {
  const held = (changes: Partial<CaseState> = {}) =>
    busy({
      claims: [
        claim({ sahId: otherSah, holdEndsOn: '2027-01-08' }),
        claim({ id: 'request', status: 'requested', groupId: group, holdEndsOn: null }),
      ],
      waitingList: [waiting(group, 1), waiting('third', 2)],
      ...changes,
    });
  const close = (state: CaseState, today = '2027-01-02') => closeLineAtLimit(state, on(today));

  it('closes the line and the requests, and leaves the hold to be confirmed', () => {
    const state = caseAfter(held(), close(held()));
    expect(state.waitingList.map(({ status }) => status)).toEqual(['lapsed', 'lapsed']);
    expect(state.claims.map(({ status, reason }) => [status, reason])).toEqual([
      ['held', null],
      ['refused', 'promotion_over'],
    ]);
    expect(state).toMatchObject({ stage: 'promotion', promotion: { endedOn: null } });
    const input = { claimId: 'claim', settlementPlanRequired: false, sponsors: sponsors() };
    expect(codeOf(confirmClaim(state, input, on('2027-01-08')))).toBeNull();
  });

  it('leaves interests, which end with the promotion', () => {
    expect(caseAfter(held(), close(held())).interests).toEqual(held().interests);
  });

  it('says that the line closed, not that an offer was left without an answer', () => {
    const lapsed = eventsOf(close(held())).filter(({ type }) => type === 'waiting_list_lapsed');
    expect(lapsed).toMatchObject([{ lineClosed: true }, { lineClosed: true }]);
  });

  test.each<[string, CaseState, string]>([
    ['on the last day', held(), '2027-01-01'],
    ['a second time', caseAfter(held(), close(held())), '2027-01-03'],
    ['without a hold, which the end of promotion does', busy(), '2027-01-02'],
    ['once a sponsor is confirmed', givenMatched(), '2027-01-02'],
  ])('does nothing %s', (_when, state, today) => {
    expect(typesOf(close(state, today))).toEqual([]);
  });
});

describe('what ROC-O records elsewhere (OB 646 step 5)', () => {
  const opened = (state: CaseState) => state.tasks.map(({ code }) => code);

  it('follows the end without a sponsor', () => {
    const state = caseAfter(
      givenPromotion(),
      endPromotionAtLimit(givenPromotion(), on('2027-01-02')),
    );
    expect(opened(state)).toEqual(['gcms_end_note', 'tracking_end']);
    // Five business days after a Saturday, 2 January 2027.
    expect(state.tasks[0]).toMatchObject({ owner: 'roco', mandatory: false, dueOn: '2027-01-08' });
  });

  it('follows a match, by which promotion ends too', () => {
    const held = givenPromotion({ claims: [claim()] });
    const input = { claimId: 'claim', settlementPlanRequired: false, sponsors: sponsors() };
    const state = caseAfter(held, confirmClaim(held, input, on('2026-10-15')));
    expect(state.promotion?.endedBy).toBe('sponsor_found');
    expect(opened(state)).toEqual(['gcms_match_note', 'tracking_match']);
  });

  it('is asked for once while it is open, and anew when it was done', () => {
    const task = (doneOn: string | null) => ({
      id: 'task',
      code: 'gcms_end_note' as const,
      owner: 'roco' as const,
      dueOn: '2026-10-20',
      mandatory: false,
      doneOn,
    });
    const openedAfter = (doneOn: string | null) => {
      const given = givenPromotion({ tasks: [task(doneOn)] });
      return opened(caseAfter(given, endPromotionAtLimit(given, on('2027-01-02'))));
    };
    expect(openedAfter(null)).toEqual(['gcms_end_note', 'tracking_end']);
    expect(openedAfter('2026-10-19')).toEqual(['gcms_end_note', 'gcms_end_note', 'tracking_end']);
  });

  it('has eight entries in all', () => {
    expect(new Set(recordCodes).size).toBe(8);
  });
});
