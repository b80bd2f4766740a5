import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  fields,
  givenPromotion,
  group,
  on,
  otherSah,
  profile,
  promotion,
  sah,
  sponsor,
  sponsors,
  typesOf,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { confirmClaim, endorseClaim, makeClaim, refuseClaim } from '../claim/claim.ts';
import { answerPartner } from '../claim/partner.ts';
import { joinWaitingList } from '../claim/waiting-list.ts';
import type { Decision } from '../decision.ts';
import type { Standing } from '../fit/exclusion.ts';
import { expressInterest } from '../interest/interest.ts';
import { endPromotionAtLimit } from '../promotion/end-promotion.ts';
import { suspendPromotion, withdrawProfile } from '../promotion/take-back.ts';
import {
  answerInvitation,
  type GroupAnswer,
  inviteAgain,
  inviteGroups,
  mostInvited,
} from './invitation.ts';
import type { GroupInvitation } from './names.ts';

const standing = (changes: Partial<Standing> = {}): Standing => ({
  organizationId: sah,
  kind: 'sah',
  agreement: 'active',
  province: 'ON',
  community: null,
  serves: null,
  ...changes,
});
const invitation = (changes: Partial<GroupInvitation> = {}): GroupInvitation => ({
  id: `invitation-${changes.organizationId ?? sah}`,
  organizationId: sah,
  status: 'sent',
  invitedOn: '2026-10-01',
  laterOn: null,
  ...changes,
});
const day = on('2026-10-10');
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => standing({ organizationId: `group-${index}` }));
const near = (province: 'ON' | 'SK') =>
  profile({ fields: { ...fields, contacts: { province, community: null } } });

type Row = [string, Partial<CaseState>, readonly Standing[], string | null];
const invites: Row[] = [
  ['a SAH', {}, [standing()], null],
  ['a constituent group', {}, [standing({ kind: 'constituent_group' })], null],
  ['a Group of Five', {}, [standing({ kind: 'group_of_five' })], 'organization_cannot_sponsor'],
  [
    'an agreement on hold',
    {},
    [standing({ agreement: 'check_in_period' })],
    'agreement_not_active',
  ],
  ['relatives in its province', { profile: near('ON') }, [standing()], null],
  ['relatives elsewhere', { profile: near('SK') }, [standing()], 'only_groups_near'],
  ['one asked already', { invitations: [invitation()] }, [standing()], 'already_invited'],
  [
    'one that means to look again',
    { invitations: [invitation({ status: 'later', laterOn: '2026-11-01' })] },
    [standing()],
    'already_invited',
  ],
  ['one that said no before', { invitations: [invitation({ status: 'no' })] }, [standing()], null],
  ['as many as may be', {}, many(mostInvited), null],
  ['one more', {}, many(mostInvited + 1), 'too_many_invited'],
  [
    'the rest of the ten',
    { invitations: [invitation({ organizationId: otherSah })] },
    many(mostInvited),
    'too_many_invited',
  ],
  [
    'ten beside one that answered',
    { invitations: [invitation({ organizationId: otherSah, status: 'no' })] },
    many(mostInvited),
    null,
  ],
  ['one that is not held back by a hold', { claims: [claim()] }, [standing()], null],
  [
    'after the limit',
    { promotion: promotion({ limitOn: '2026-10-09' }) },
    [standing()],
    'limit_passed',
  ],
  [
    'before promotion',
    { stage: 'profile_preparation', promotion: null },
    [standing()],
    'wrong_stage',
  ],
];

describe('inviting groups', () => {
  test.each(invites)('%s', (_what, given, groups, code) => {
    expect(codeOf(inviteGroups(givenPromotion(given), { groups }, day))).toBe(code);
  });

  it('invites each once, and all or none', () => {
    const both = [standing(), standing({ organizationId: group, kind: 'constituent_group' })];
    expect(typesOf(inviteGroups(givenPromotion(), { groups: both }, day))).toEqual([
      'group_invited',
      'group_invited',
    ]);
    const twice = [standing(), standing()];
    expect(typesOf(inviteGroups(givenPromotion(), { groups: twice }, day))).toHaveLength(1);
    const one = [standing(), standing({ organizationId: group, agreement: 'cancelled' })];
    expect(codeOf(inviteGroups(givenPromotion(), { groups: one }, day))).toBe(
      'agreement_not_active',
    );
  });
});

const no: GroupAnswer = { answer: 'no', reason: 'no_room_now' };
const later = (laterOn: string): GroupAnswer => ({ answer: 'later', laterOn });
const answers: [string, GroupInvitation[], GroupAnswer, string | null][] = [
  ['yes', [invitation()], { answer: 'yes' }, null],
  ['no', [invitation()], no, null],
  ['later, tomorrow', [invitation()], later('2026-10-11'), null],
  ['later, on the last day', [invitation()], later('2027-01-01'), null],
  ['later, today', [invitation()], later('2026-10-10'), 'later_day_wrong'],
  ['later, past the limit', [invitation()], later('2027-01-02'), 'later_day_wrong'],
  ['no after later', [invitation({ status: 'later', laterOn: '2026-10-09' })], no, null],
  ['again after no', [invitation({ status: 'no' })], { answer: 'yes' }, 'invitation_answered'],
  ['again after yes', [invitation({ status: 'yes' })], no, 'invitation_answered'],
  ['a second invitation', [invitation({ status: 'no' }), invitation({ id: 'second' })], no, null],
  ['what promotion closed', [invitation({ status: 'closed' })], no, 'not_invited'],
  ["another group's", [invitation({ organizationId: otherSah })], no, 'not_invited'],
];

describe('answering an invitation', () => {
  test.each(answers)('%s', (_what, invitations, given, code) => {
    const state = givenPromotion({ invitations });
    expect(codeOf(answerInvitation(state, { organizationId: sah, given }, day))).toBe(code);
  });

  it('keeps the reason of a no and the day of a later, and nothing else', () => {
    const state = givenPromotion({ invitations: [invitation()] });
    const told = (given: GroupAnswer) =>
      eventsOf(answerInvitation(state, { organizationId: sah, given }, day))[0];
    expect(told(no)).toMatchObject({ answer: 'no', reason: 'no_room_now', laterOn: null });
    expect(told(later('2026-11-01'))).toMatchObject({ reason: null, laterOn: '2026-11-01' });
    expect(told({ answer: 'yes' })).toMatchObject({ reason: null, laterOn: null });
  });
});

describe('a group that answered later is asked again', () => {
  const putOff = (changes: Partial<GroupInvitation> = {}) =>
    invitation({ status: 'later', laterOn: '2026-11-01', ...changes });
  const asked = (today: string, changes: Partial<CaseState> = {}) =>
    inviteAgain(givenPromotion({ invitations: [putOff()], ...changes }), on(today));
  const cases: [string, string, Partial<CaseState>, boolean][] = [
    ['the day before', '2026-10-31', {}, false],
    ['on its day', '2026-11-01', {}, true],
    ['later, when no clock ran on it', '2026-11-03', {}, true],
    ['on the last day of promotion', '2027-01-01', {}, true],
    ['while another group holds it', '2026-11-01', { claims: [claim({ sahId: otherSah })] }, true],
    [
      'after a limit that comes sooner now',
      '2026-11-01',
      { promotion: promotion({ limitOn: '2026-10-31' }) },
      false,
    ],
    [
      'after the promotion',
      '2026-11-01',
      {
        stage: 'matched',
        promotion: promotion({ endedOn: '2026-10-30', endedBy: 'sponsor_found' }),
      },
      false,
    ],
    ...(['sent', 'yes', 'no', 'closed'] as const).map(
      (status): [string, string, Partial<CaseState>, boolean] => [
        `when it is ${status}`,
        '2026-11-01',
        { invitations: [putOff({ status })] },
        false,
      ],
    ),
  ];
  test.each(cases)('%s', (_when, today, changes, expected) => {
    expect(eventsOf(asked(today, changes))).toEqual(
      expected
        ? [
            {
              type: 'group_invited',
              invitationId: putOff().id,
              organizationId: sah,
              on: today,
              again: true,
            },
          ]
        : [],
    );
  });

  it('once for each day it names, and may answer at any time', () => {
    const before = givenPromotion({
      invitations: [
        putOff(),
        putOff({ id: 'other', organizationId: otherSah, status: 'sent', laterOn: null }),
      ],
    });
    const state = caseAfter(before, inviteAgain(before, on('2026-11-01')));
    expect(state.invitations).toMatchObject([
      { status: 'sent', laterOn: '2026-11-01', invitedOn: putOff().invitedOn },
      { status: 'sent' },
    ]);
    expect(eventsOf(inviteAgain(state, on('2026-11-02')))).toEqual([]);
    const given = later('2026-11-09');
    const again = caseAfter(
      state,
      answerInvitation(state, { organizationId: sah, given }, on('2026-11-02')),
    );
    expect(typesOf(inviteAgain(again, on('2026-11-08')))).toEqual([]);
    expect(typesOf(inviteAgain(again, on('2026-11-09')))).toEqual(['group_invited']);
  });
});

describe('doing what one was asked to answers yes', () => {
  const aGroup = sponsor({ organizationId: group, kind: 'constituent_group' });
  const asked = claim({ id: 'asked', groupId: group, status: 'requested', holdEndsOn: null });
  const held = claim({ sahId: otherSah });
  const shared = claim({ sahId: otherSah, partnerSahId: sah, partnerStatus: 'asked' });
  const claimed = (state: CaseState, facts = sponsor()) =>
    makeClaim(state, { sponsor: facts, sahId: sah }, day);
  const acts: [string, Partial<CaseState>, (s: CaseState) => Decision<CaseEvent>, string[]][] = [
    ['a claim of a SAH', {}, (s) => claimed(s), [sah]],
    ['the request of a group, not for its SAH', {}, (s) => claimed(s, aGroup), [group]],
    [
      'the endorsement, for the SAH and its group',
      { claims: [asked] },
      (s) => endorseClaim(s, { claimId: 'asked', sponsor: sponsor(), group: aGroup }, day),
      [sah, group],
    ],
    [
      'an interest',
      {},
      (s) => expressInterest(s, { sponsor: sponsor(), answers: {}, asked: [] }, day),
      [sah],
    ],
    [
      'a place in line',
      { claims: [held] },
      (s) => joinWaitingList(s, { sponsor: aGroup, sahId: sah }, day),
      [group],
    ],
    [
      'a share of a claim',
      { claims: [shared] },
      (s) => answerPartner(s, { claimId: 'claim', answer: 'agree', partner: sponsor() }, day),
      [sah],
    ],
    [
      'but no refusal to share it',
      { claims: [shared] },
      (s) => answerPartner(s, { claimId: 'claim', answer: 'decline', partner: sponsor() }, day),
      [],
    ],
    [
      'nor what others do to a claim',
      { claims: [asked] },
      (s) => refuseClaim(s, { claimId: 'asked', reason: 'outside_destination' }, day),
      [],
    ],
  ];
  const everybody = [sah, group, otherSah];
  const open = (changes: Partial<GroupInvitation>) =>
    everybody.map((organizationId) => invitation({ organizationId, ...changes }));
  test.each(acts)('%s', (_what, given, act, answered) => {
    for (const changes of [{}, { status: 'later', laterOn: '2026-11-01' }] as const) {
      const state = givenPromotion({ ...given, invitations: open(changes) });
      const { invitations } = caseAfter(state, act(state));
      expect(
        invitations.filter(({ status }) => status === 'yes').map((each) => each.organizationId),
      ).toEqual(answered);
    }
  });

  it('leaves what was answered or closed as it is', () => {
    for (const status of ['yes', 'no', 'closed'] as const) {
      const state = givenPromotion({ invitations: open({ status }) });
      expect(typesOf(claimed(state))).toEqual(['claim_held']);
    }
  });
});

describe('when promotion ends', () => {
  const state = givenPromotion({
    invitations: [
      invitation(),
      invitation({ organizationId: otherSah, status: 'later', laterOn: '2026-12-01' }),
      invitation({ organizationId: group, status: 'no' }),
    ],
  });
  const held = { ...state, claims: [claim({ commitmentConfirmedOn: '2026-10-09' })] };
  const given = { reason: 'household_asked', note: '' } as const;
  const ends = {
    'at its limit': () => [state, endPromotionAtLimit(state, on('2027-01-02'))] as const,
    'by a match': () =>
      [
        held,
        confirmClaim(
          held,
          { claimId: 'claim', settlementPlanRequired: false, sponsors: sponsors() },
          day,
        ),
      ] as const,
    suspended: () =>
      [state, suspendPromotion(state, { reason: 'profile_correction', note: '' }, day)] as const,
    withdrawn: () => [state, withdrawProfile(state, given, day)] as const,
  };
  test.each(Object.entries(ends))('%s, what waits for an answer closes', (_how, end) => {
    const [before, decision] = end();
    expect(codeOf(decision)).toBeNull();
    expect(caseAfter(before, decision).invitations.map(({ status }) => status)).toEqual([
      'closed',
      'closed',
      'no',
    ]);
  });
});
