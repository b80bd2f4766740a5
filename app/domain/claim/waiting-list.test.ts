import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  fields,
  given,
  givenPromotion,
  group,
  on,
  otherSah,
  profile,
  promotion,
  sah,
  sponsor,
  typesOf,
  waiting,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { addDays } from '../clock/civil-date.ts';
import { expireClaim } from './claim.ts';
import type { Claim } from './names.ts';
import {
  closeWaitingList,
  joinWaitingList,
  lapseOffer,
  leavesTime,
  leaveWaitingList,
  offerNext,
  offerTakenUpBy,
  placeInLine,
} from './waiting-list.ts';

const today = '2026-10-12';
const join = (state: CaseState, facts = sponsor({ organizationId: otherSah })) =>
  joinWaitingList(state, { sponsor: facts, sahId: facts.organizationId }, on(today));
const held = (overrides: Partial<CaseState> = {}) =>
  givenPromotion({ claims: [claim()], ...overrides });
const offered = (overrides: Partial<CaseState> = {}) =>
  givenPromotion({
    waitingList: [
      waiting('a', 1, { status: 'offered', offerEndsOn: '2026-10-15' }),
      waiting('c', 3),
      waiting('b', 2),
    ],
    ...overrides,
  });
const statuses = (state: CaseState) =>
  state.waitingList.map((entry) => [entry.organizationId, entry.status]);

describe('joining the waiting list', () => {
  it('is last in line, also after others have left', () => {
    const list = [
      waiting('a', 1, { status: 'left' }),
      waiting('b', 2),
      waiting('c', 3, { status: 'left' }),
    ];
    const state = caseAfter(held({ waitingList: list }), join(held({ waitingList: list })));
    expect(state.waitingList.at(-1)).toMatchObject({ position: 4, organizationId: otherSah });
    expect(placeInLine(state, otherSah)).toBe(2);
    expect(placeInLine(state, 'a')).toBeNull();
  });

  it.each(['declined', 'left'] as const)('is open to a SAH that %s to share the hold', (status) => {
    const claims = [claim({ partnerSahId: otherSah, partnerStatus: status })];
    expect(codeOf(join(held({ claims })))).toBeNull();
  });

  it('is open to a group whose request was overtaken', () => {
    const request = claim({
      id: 'asked',
      groupId: otherSah,
      status: 'requested',
      holdEndsOn: null,
    });
    expect(codeOf(join(held({ claims: [claim(), request] })))).toBeNull();
  });

  it('is open behind an offer', () => {
    expect(codeOf(join(offered()))).toBeNull();
  });

  test.each([
    ['wrong_stage', given(), sponsor({ organizationId: otherSah })],
    [
      'limit_passed',
      held({ promotion: promotion({ limitOn: '2026-10-11' }) }),
      sponsor({ organizationId: otherSah }),
    ],
    ['agreement_not_active', held(), sponsor({ agreement: 'cancelled' })],
    ['nothing_to_wait_for', givenPromotion(), sponsor({ organizationId: otherSah })],
    ['hold_is_yours', held(), sponsor()],
    [
      'hold_is_yours',
      held({ claims: [claim({ groupId: group })] }),
      sponsor({ organizationId: group }),
    ],
    // A second SAH answers first; sharing the hold, it does not wait for its end (IP 3 part 4 §4.1).
    [
      'partner_to_answer',
      held({ claims: [claim({ partnerSahId: otherSah, partnerStatus: 'asked' })] }),
      sponsor({ organizationId: otherSah }),
    ],
    [
      'hold_is_shared',
      held({ claims: [claim({ partnerSahId: otherSah, partnerStatus: 'agreed' })] }),
      sponsor({ organizationId: otherSah }),
    ],
    [
      'already_on_waiting_list',
      held({ waitingList: [waiting(otherSah, 1)] }),
      sponsor({ organizationId: otherSah }),
    ],
    [
      'only_groups_near',
      held({
        profile: profile({ fields: { ...fields, contacts: { province: 'MB', community: null } } }),
      }),
      sponsor({ organizationId: otherSah }),
    ],
  ])('is refused: %s', (code, state, facts) => {
    expect(codeOf(join(state, facts))).toBe(code);
  });
});

describe('a request that takes up an offer', () => {
  const request = claim({ groupId: 'a', status: 'requested', holdEndsOn: null });
  test.each<[string, Partial<Claim>, string | null]>([
    ['of the group it was made to', {}, 'entry-a'],
    ['of a group whose SAH it was made to', { groupId: 'g', sahId: 'a' }, 'entry-a'],
    ['of another group', { groupId: 'b' }, null],
    ['that is none any more', { status: 'refused' }, null],
  ])('%s', (_name, changes, entryId) => {
    expect(offerTakenUpBy(offered(), { ...request, ...changes })?.id ?? null).toBe(entryId);
  });
});

describe('the offer', () => {
  it('goes to the first in line by position, for 3 business days', () => {
    const state = held({ waitingList: [waiting('b', 7), waiting('a', 4)] });
    expect(offerNext(state, on(today))).toMatchObject([
      { organizationId: 'a', offerEndsOn: '2026-10-15' },
    ]);
  });

  it('ends with promotion at the latest: no claim could be made after it', () => {
    const state = held({
      waitingList: [waiting('a', 1)],
      promotion: promotion({ limitOn: '2026-10-13' }),
    });
    expect(offerNext(state, on(today))).toMatchObject([{ offerEndsOn: '2026-10-13' }]);
    expect(offerNext(state, on('2026-10-13'))).toHaveLength(1);
    expect(offerNext(state, on('2026-10-14'))).toEqual([]);
  });

  it('lapses the day after its last day, and the next is asked', () => {
    expect(typesOf(lapseOffer(offered(), on('2026-10-15')))).toEqual([]);
    const state = caseAfter(offered(), lapseOffer(offered(), on('2026-10-16')));
    expect(statuses(state)).toEqual([
      ['a', 'lapsed'],
      ['c', 'waiting'],
      ['b', 'offered'],
    ]);
    expect(state.waitingList[2]?.offerEndsOn).toBe('2026-10-21');
  });

  it('that nobody has cannot lapse', () => {
    expect(typesOf(lapseOffer(held(), on(today)))).toEqual([]);
  });

  it('declined goes to the next; leaving from further down moves nobody up', () => {
    const leave = (organizationId: string) => {
      const decision = leaveWaitingList(offered(), { organizationId }, on(today));
      return statuses(caseAfter(offered(), decision));
    };
    expect(leave('a')).toEqual([
      ['a', 'left'],
      ['c', 'waiting'],
      ['b', 'offered'],
    ]);
    expect(leave('b')).toEqual([
      ['a', 'offered'],
      ['c', 'waiting'],
      ['b', 'left'],
    ]);
    const nobody = leaveWaitingList(offered(), { organizationId: sah }, on(today));
    expect(codeOf(nobody)).toBe('not_on_waiting_list');
  });
});

test.each([
  ['2026-10-23', '2026-10-24', true],
  ['2026-10-23', '2026-10-23', false],
  ['2026-10-23', '2026-10-20', false],
])(
  'a hold until %s and a limit on %s leave the line a turn: %s',
  (holdEndsOn, limitOn, expected) => {
    expect(leavesTime(holdEndsOn, limitOn)).toBe(expected);
    const state = held({
      claims: [claim({ holdEndsOn })],
      promotion: promotion({ limitOn }),
      waitingList: [waiting(group, 1)],
    });
    const ended = expireClaim(state, on(addDays(holdEndsOn, 1)));
    expect(typesOf(ended).includes('waiting_list_offered')).toBe(expected);
  },
);

it('lets everyone in line go at the end, and nobody twice', () => {
  const state = offered({
    waitingList: [...offered().waitingList, waiting('d', 4, { status: 'left' })],
  });
  const gone = closeWaitingList(state).map((e) => 'organizationId' in e && e.organizationId);
  expect(gone).toEqual(['a', 'c', 'b']);
});
