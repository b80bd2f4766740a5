import { describe, expect, it, test } from 'vitest';
import { refuse } from '#app/domain/decision.ts';
import { langs } from '#app/i18n/lang.ts';
import {
  type ClaimStanding,
  claimStanding,
  interestStanding,
  placeStanding,
} from './standing.server.ts';

const day = '2026-11-23';
const request = { barrier: null, offerEndsOn: null };
const nothing = refuse('nothing_to_wait_for');
const asked: ClaimStanding = {
  status: 'requested',
  awaitsLocalOffice: false,
  sah: 'Maplewick',
  shares: false,
  stage: null,
  requestedOn: '2026-11-20',
  holdEndsOn: null,
  extended: false,
  confirmedOn: null,
  endedOn: null,
  reason: null,
  note: null,
  limitOn: '2027-01-08',
  waiting: 0,
  request,
  group: { claim: refuse('claim_pending'), join: nothing, inLine: false },
  partner: null,
};
const until = { until: '2026-12-04' };
const overtaken = { barrier: refuse('request_overtaken', until), offerEndsOn: null };
const behind = { barrier: refuse('request_behind_offer', until), offerEndsOn: null };
const full = refuse('holding_limit_reached', { limit: 3 });
const free = { claim: refuse('claim_pending'), join: null, inLine: false };
const held = { status: 'held', holdEndsOn: '2026-12-04', request: null } as const;
const said = (claim: ClaimStanding, lang: (typeof langs)[number] = 'en') => {
  const { what, next, can } = claimStanding(claim, lang, day);
  return [what, next, can].join(' ');
};

describe('where a group stands, by what is around its claim', () => {
  test.each<[string, Partial<ClaimStanding>, readonly string[], readonly string[]]>([
    [
      'held overseas, until the local office has spoken',
      { status: 'held', holdEndsOn: '2026-12-04', awaitsLocalOffice: true },
      ['The local office confirms your commitment first'],
      [],
    ],
    [
      'held overseas, once it has, as anywhere',
      { status: 'held', holdEndsOn: '2026-12-04', awaitsLocalOffice: false },
      ['ROC-O confirms the claim, or tells you why not'],
      ['local office'],
    ],
    [
      'requested, and nobody before it',
      {},
      ['is with Maplewick', 'until then another group may be first', '8 January 2027'],
      ['waiting list'],
    ],
    [
      'requested, held by another',
      { request: overtaken, group: free },
      ['Another group was first, and holds the profile until 4 December', 'join the waiting list'],
      ['The hold begins when'],
    ],
    [
      'requested, held by another, and in line',
      { request: overtaken, group: { ...free, inLine: true } },
      ['Another group was first', 'Your group is in line too'],
      ['You can join', 'The hold begins when'],
    ],
    [
      'requested, held by another, and not near enough to wait',
      { request: overtaken, group: { ...free, join: refuse('only_groups_near') } },
      ['Another group was first', 'You can withdraw the request'],
      ['join the waiting list'],
    ],
    [
      'requested, offered to another',
      { request: behind, group: free },
      ['offered to the first group in line until 4 December', 'join the waiting list'],
      ['The hold begins when', 'holds the profile'],
    ],
    [
      'requested, as the answer to an offer',
      { request: { barrier: null, offerEndsOn: '2026-11-25' } },
      [
        'your answer to the offer',
        '25 November',
        'if Maplewick endorses it by then',
        'passes to the next',
      ],
      ['another group may be first'],
    ],
    [
      'requested, its SAH with as many holds as it may have',
      { request: { barrier: full, offerEndsOn: null } },
      ['It can’t be endorsed as things are', '3 unconfirmed holds'],
      ['The hold begins when'],
    ],
    [
      'requested as the answer to an offer, its SAH with as many holds as it may have',
      { request: { barrier: full, offerEndsOn: '2026-11-25' } },
      ['25 November', '3 unconfirmed holds'],
      ['The hold begins'],
    ],
    [
      'requested, promotion over',
      { limitOn: null, request: { barrier: refuse('limit_passed'), offerEndsOn: null } },
      ['if the profile is still open'],
      ['another group may be first', 'on the profile’s page'],
    ],
    [
      'held',
      { status: 'held', holdEndsOn: '2026-12-04', request: null },
      ['Only your group can take it until 4 December', 'other groups may claim'],
      ['endorse'],
    ],
    [
      'held, and ends the day before promotion does, with a line',
      { ...held, limitOn: '2026-12-05', waiting: 2 },
      ['the first of 2 groups in line is offered the profile'],
      ['nobody else'],
    ],
    [
      'held to the last day of promotion, with a line',
      { ...held, limitOn: '2026-12-04', waiting: 2 },
      ['Promotion ends on 4 December 2026, so nobody else can take the profile', 'sooner'],
      ['is offered the profile', 'other groups may'],
    ],
    [
      'held past the last day of promotion, and nobody in line',
      { ...held, limitOn: '2026-12-01' },
      ['Promotion ends on 1 December 2026, so nobody else can take the profile', 'sooner'],
      ['other groups may'],
    ],
    [
      'held when promotion is over',
      { ...held, limitOn: '2026-11-22' },
      ['Promotion is over, so nobody else can take the profile'],
      ['sooner', 'other groups may'],
    ],
    [
      'held when the profile is off the list',
      { ...held, limitOn: null },
      ['Promotion is over, so nobody else can take the profile'],
      ['sooner', 'other groups may'],
    ],
    [
      'ended, open to it again',
      { status: 'refused', request: null, group: { claim: null, join: nothing, inLine: false } },
      ['The profile is open: you can claim it again.'],
      ['waiting list'],
    ],
    [
      'ended, held or offered to another',
      {
        status: 'released',
        request: null,
        group: { claim: refuse('already_claimed', until), join: null, inLine: false },
      },
      ['you can join its waiting list'],
      ['claim it again'],
    ],
    [
      'ended, and in line',
      {
        status: 'released',
        request: null,
        group: {
          claim: refuse('already_claimed'),
          join: refuse('already_on_waiting_list'),
          inLine: true,
        },
      },
      ['Your group is in line'],
      ['you can'],
    ],
    [
      'ended, while others go first',
      {
        status: 'expired',
        request: null,
        group: { claim: refuse('others_go_first', until), join: nothing, inLine: false },
      },
      ['Until 4 December 2026 other groups go first'],
      ['The profile is open'],
    ],
    [
      'ended, the profile gone',
      { status: 'refused', reason: 'another_sponsor', limitOn: null, request: null, group: null },
      ['Another group was confirmed', 'Nothing more happens'],
      ['waiting list', 'claim it again'],
    ],
  ])('%s', (_state, changes, says, never) => {
    const english = said({ ...asked, ...changes });
    for (const part of says) expect(english).toContain(part);
    for (const part of never) expect(english).not.toContain(part);
    expect(said({ ...asked, ...changes }, 'fr')).not.toBe(english);
  });
});

describe('a place in line', () => {
  const place = {
    place: 1,
    joinedOn: '2026-11-20',
    offerEndsOn: '2026-11-25',
    holdEndsOn: null,
    limitOn: '2027-01-08',
    acceptedWith: null,
    barrier: null,
    asksItsSah: false,
  };
  const behindHold = { offerEndsOn: null, holdEndsOn: '2026-12-04' };
  test.each<[string, Partial<typeof place> | object, string, string]>([
    ['offered to a SAH', {}, 'accept and begin your own hold', 'asking your SAH'],
    [
      'offered to a constituent group',
      { asksItsSah: true },
      'asking your SAH',
      'begin your own hold',
    ],
    [
      'accepted',
      { asksItsSah: true, acceptedWith: 'Maplewick' },
      'if Maplewick endorses it',
      'accept and',
    ],
    [
      'offered to a SAH with too many holds',
      { barrier: full },
      '3 unconfirmed holds',
      'You can accept',
    ],
    ['not offered yet', { offerEndsOn: null }, 'You are told when you move up', 'Offered'],
    [
      'behind a hold that ends the day before promotion does',
      { ...behindHold, limitOn: '2026-12-05' },
      'the first in line is offered the profile for 3 business days',
      'only if',
    ],
    [
      'behind a hold that ends on the last day of promotion',
      { ...behindHold, limitOn: '2026-12-04' },
      'last day of promotion, 4 December 2026, or past it: the first in line is offered the profile only if the hold ends sooner. After that day the list closes',
      'for 3 business days',
    ],
  ])('%s', (_name, changes, says, never) => {
    const { what, next, can } = placeStanding({ ...place, ...changes }, 'en', day);
    const all = [what, next, can].join(' ');
    expect(all).toContain(says);
    expect(all).not.toContain(never);
  });
});

it('does not offer a profile to a group that has claimed it', () => {
  const interest = { status: 'expressed', expressedOn: day, reason: null, isLive: true } as const;
  for (const lang of langs) {
    const free = interestStanding({ ...interest, claimed: false }, lang).can;
    expect(interestStanding({ ...interest, claimed: true }, lang).can).not.toBe(free);
  }
});
