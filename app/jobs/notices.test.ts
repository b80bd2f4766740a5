import { describe, expect, it, test } from 'vitest';
import {
  claim,
  givenPromotion,
  on,
  promotion,
  waiting,
} from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { type PromotionEnd, promotionEnds } from '#app/domain/case/names.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { noticeTemplates as en } from '#app/i18n/notices/en.ts';
import { noticeTemplates as fr } from '#app/i18n/notices/fr.ts';
import { composedEvents, noticesOf } from './notices.ts';
import { noticed } from './reactions.ts';

it('someone is told of exactly the events that have a message', () => {
  expect([...composedEvents].sort()).toEqual([...noticed].sort());
});

/** What an event has told in a state, beside the other events of its command. */
const newsOf = (
  at: ReturnType<typeof on>,
  event: CaseEvent,
  state: CaseState,
  together: readonly CaseEvent[] = [],
) =>
  noticesOf(event, {
    state,
    on: at.today,
    calendar: federalCalendar,
    settings: at.settings,
    instantOf: () => at.now,
    together: [event, ...together],
  });

describe('the end of a promotion', () => {
  const at = on('2026-11-22');
  const ended = (by: PromotionEnd) =>
    ({ type: 'promotion_ended', promotionId: 'p', number: 'P 30417', by, on: at.today }) as const;
  const closed = { type: 'interest_closed', interestId: 'i', organizationId: 'sah' } as const;
  const confirmed = {
    type: 'claim_confirmed',
    claimId: 'c',
    sahId: 'sponsor',
    groupId: 'group',
    on: at.today,
  } as const;
  const told = (event: CaseEvent, together: readonly CaseEvent[] = []) =>
    newsOf(at, event, givenPromotion(), together).map(({ code }) => code);

  test.each([
    ['sponsor_found', 'promotion_stopped_matched', 'profile_gone'],
    ['time_limit', 'promotion_ended', 'profile_gone'],
    ['shortened', 'promotion_ended', 'profile_gone'],
    ['withdrawn', 'promotion_withdrawn', 'profile_gone'],
    ['suspended', 'promotion_suspended', 'profile_paused'],
  ] as const)('%s: RSTP stops, and those who watch are told', (by, stop, gone) => {
    expect(promotionEnds).toContain(by);
    expect(told(ended(by))).toEqual([stop, gone]);
  });

  it('tells a group whose interest it closed by itself, once', () => {
    const [, gone] = newsOf(at, ended('time_limit'), givenPromotion(), [closed]);
    expect(gone?.to).toMatchObject({ organizations: ['sah'], watchersOf: 'case' });
    expect(told(closed, [ended('time_limit')])).toEqual([]);
  });

  it('tells who held it that the hold ended, and that alone, when the household is gone', () => {
    const shared = { groupId: 'group', partnerSahId: 'partner', partnerStatus: 'agreed' } as const;
    const state = givenPromotion({ claims: [claim({ ...shared, status: 'released' })] });
    const reason = 'household_declined';
    const released = { type: 'claim_released', claimId: 'claim', sahId: 'sah', reason } as const;
    const end = { ...released, on: at.today };
    const [, gone] = newsOf(at, ended('withdrawn'), state, [end]);
    expect(gone?.to.notOrganizations).toEqual(['sah', 'group', 'partner']);
    // Nobody hears that the profile is free.
    expect(newsOf(at, end, state, [ended('withdrawn')])).toMatchObject([
      { code: 'hold_ended', to: { organizations: ['sah', 'group', 'partner'] } },
    ]);
    const asked = givenPromotion({
      claims: [claim({ ...shared, partnerStatus: 'asked', status: 'released' })],
    });
    expect(newsOf(at, end, asked, [ended('withdrawn')])).toMatchObject([
      { code: 'hold_ended', to: { organizations: ['sah', 'group', null] } },
      { code: 'partner_left', to: { organizations: ['partner'] } },
    ]);
  });

  it('at a match leaves that to the news of the match, and the sponsor to better news', () => {
    const [, gone] = newsOf(at, ended('sponsor_found'), givenPromotion(), [confirmed, closed]);
    expect(gone?.to.notOrganizations).toEqual(['sponsor', 'group', 'sah']);
    expect(told(closed, [confirmed, ended('sponsor_found')])).toEqual(['interest_closed']);
  });
});

describe('a claim that two SAHs share', () => {
  const at = on('2026-10-12');
  const given = (
    partnerStatus: 'asked' | 'agreed' | 'declined',
    changes: Partial<CaseState> = {},
  ) =>
    givenPromotion({
      claims: [claim({ groupId: 'group', partnerSahId: 'partner', partnerStatus })],
      ...changes,
    });
  const told = (event: CaseEvent, state: CaseState, together: readonly CaseEvent[] = []) =>
    newsOf(at, event, state, together).flatMap(({ code, to }) =>
      to.organizations?.length ? [[code, ...to.organizations.filter(Boolean)]] : [],
    );
  const of = { claimId: 'claim', sahId: 'sah', on: at.today } as const;
  const partner = { ...of, partnerSahId: 'partner' } as const;
  const released = { type: 'claim_released', ...of, reason: 'group_released' } as const;

  test.each<[CaseEvent, CaseState, unknown]>([
    [{ type: 'partner_asked', ...partner }, given('asked'), [['partner_asked', 'partner']]],
    [
      { type: 'partner_agreed', ...partner },
      given('agreed'),
      [['partner_agreed', 'sah', 'group', 'partner']],
    ],
    [
      { type: 'partner_declined', ...partner },
      given('declined'),
      [['partner_declined', 'sah', 'group']],
    ],
    [
      { type: 'partner_left', ...partner },
      given('declined'),
      [['partner_left', 'sah', 'group', 'partner']],
    ],
    // Whoever shares it hears what its sponsor hears; one that only was asked, that there is nothing to answer.
    [released, given('agreed'), [['claim_released', 'sah', 'group', 'partner']]],
    [
      released,
      given('asked'),
      [
        ['claim_released', 'sah', 'group'],
        ['partner_left', 'partner'],
      ],
    ],
    [
      { type: 'claim_expired', ...of },
      given('agreed'),
      [['hold_expired', 'sah', 'group', 'partner']],
    ],
    [
      { type: 'hold_reminded', claimId: 'claim', sahId: 'sah', holdEndsOn: '2026-10-23' },
      given('agreed'),
      [['hold_ending', 'sah', 'group', 'partner']],
    ],
    [
      { type: 'sponsor_withdrew', ...of, reason: 'sah_decision' },
      given('agreed'),
      [['access_ended', 'sah', 'group', 'partner']],
    ],
  ])('$0.type', (event, state, expected) => {
    expect(told(event, state)).toEqual(expected);
  });

  it('asks for an answer in 3 business days, and not after the hold', () => {
    const due = (holdEndsOn: string) =>
      newsOf(
        at,
        { type: 'partner_asked', ...partner },
        given('asked', {
          claims: [claim({ partnerSahId: 'partner', partnerStatus: 'asked', holdEndsOn })],
        }),
      )[0]?.values;
    expect(due('2026-10-23')).toEqual({ date: '2026-10-15' });
    expect(due('2026-10-13')).toEqual({ date: '2026-10-13' });
  });

  const line = [
    waiting('a', 1, { status: 'left' }),
    waiting('b', 2, { status: 'offered', offerEndsOn: '2026-10-15' }),
    waiting('c', 3),
    waiting('d', 4),
  ];
  test.each<[string, CaseEvent, unknown]>([
    [
      'leaves',
      { type: 'waiting_list_left', entryId: 'entry-a', organizationId: 'a' },
      [['waiting_list_moved', 'c', 'd']],
    ],
    [
      'lets an offer pass',
      { type: 'waiting_list_lapsed', entryId: 'entry-a', organizationId: 'a' },
      [
        ['offer_lapsed', 'a'],
        ['waiting_list_moved', 'c', 'd'],
      ],
    ],
    ['is the last', { type: 'waiting_list_left', entryId: 'entry-d', organizationId: 'd' }, []],
  ])('those behind move up when one that waits %s', (_how, event, expected) => {
    expect(told(event, given('declined', { waitingList: line }))).toEqual(expected);
  });

  it('tells followers when the last in line lets the offer go, and not before', () => {
    const promoted = promotion({ limitOn: '2026-12-01' });
    const spent = (status: 'left' | 'lapsed', changes: Partial<CaseState> = {}) =>
      givenPromotion({
        promotion: promoted,
        waitingList: [waiting('a', 1, { status, offerEndsOn: '2026-10-11' })],
        ...changes,
      });
    const free = (
      status: 'left' | 'lapsed',
      state: CaseState = spent(status),
      together: readonly CaseEvent[] = [],
    ) => {
      const event = {
        type: `waiting_list_${status}`,
        entryId: 'entry-a',
        organizationId: 'a',
      } as const;
      return newsOf(at, event, state, together).filter(({ code }) => code === 'profile_free');
    };
    for (const status of ['left', 'lapsed'] as const) {
      const told = { to: { watchersOf: 'case', notOrganizations: ['a'] } };
      expect(free(status)).toMatchObject([{ ...told, values: { date: '2026-12-01' } }]);
      // One who only waited, one behind whom another is asked, one after whom someone claimed.
      const waited = [waiting('a', 1, { status })];
      expect(free(status, spent(status, { waitingList: waited }))).toEqual([]);
      const offer = {
        type: 'waiting_list_offered',
        entryId: 'entry-b',
        organizationId: 'b',
        offerEndsOn: '2026-10-15',
      } as const;
      expect(free(status, spent(status), [offer])).toEqual([]);
      expect(free(status, spent(status, { claims: [claim()] }))).toEqual([]);
      // Past its limit it only waits to end.
      const over = { promotion: { ...promoted, limitOn: '2026-10-11' as const } };
      expect(free(status, spent(status, over))).toEqual([]);
    }
  });

  it('says once that the line has closed, by the end of the promotion', () => {
    const ended = {
      type: 'promotion_ended',
      promotionId: 'p',
      number: 'P 30417',
      by: 'time_limit',
      on: at.today,
    } as const;
    const lapsed = {
      type: 'waiting_list_lapsed',
      entryId: 'entry-c',
      organizationId: 'c',
    } as const;
    expect(told(lapsed, given('declined', { waitingList: line }), [ended])).toEqual([]);
    expect(told(ended, given('declined', { waitingList: line }), [lapsed])).toEqual([
      ['profile_gone', 'c'],
    ]);
  });

  it('tells a group that its SAH did not endorse, and not the SAH that said so', () => {
    const refused = { type: 'claim_refused', ...of, reason: 'sah_did_not_endorse' } as const;
    const [notice] = newsOf(at, refused, given('declined'));
    expect(notice).toMatchObject({
      code: 'claim_refused',
      to: { organizations: ['sah', 'group', null], notOrganizations: ['sah'] },
    });
  });
});

describe('whose turn it is', () => {
  const at = on('2026-10-12');
  const told = (event: CaseEvent, state: CaseState, together: readonly CaseEvent[] = []) =>
    newsOf(at, event, state, together);
  const given = (changes: Partial<CaseState> = {}) =>
    givenPromotion({
      officeId: 'office',
      claims: [claim({ groupId: 'group', partnerSahId: 'partner', partnerStatus: 'agreed' })],
      ...changes,
    });
  const held = {
    type: 'claim_held',
    claimId: 'claim',
    sahId: 'sah',
    groupId: 'group',
    on: at.today,
    holdEndsOn: '2026-10-23',
  } as const;
  const committed = { type: 'commitment_confirmed', claimId: 'claim', on: at.today } as const;
  const parties = ['sah', 'group', 'partner'];

  it('overseas: a hold is first the local office’s to look at', () => {
    const news = told(held, given({ stream: 'overseas' }));
    expect(news.find(({ code }) => code === 'commitment_to_confirm')).toMatchObject({
      to: { organizations: ['office'] },
      page: 'review-claim',
      values: { date: '2026-10-23' },
    });
    expect(told(held, given()).map(({ code }) => code)).not.toContain('commitment_to_confirm');
  });

  const overseas = (changes: Parameters<typeof claim>[0] = {}) =>
    given({ stream: 'overseas', claims: [claim(changes)] });
  const inCanada = (changes: Parameters<typeof claim>[0] = {}) =>
    given({ stream: 'gar', claims: [claim(changes)] });
  const reminded = {
    type: 'hold_reminded',
    claimId: 'claim',
    sahId: 'sah',
    holdEndsOn: '2026-10-23',
  } as const;
  const partner = { claimId: 'claim', sahId: 'sah', partnerSahId: 'partner', on: at.today };
  const agreed = { type: 'partner_agreed', ...partner } as const;
  const left = { type: 'partner_left', ...partner } as const;
  it.each<[string, CaseEvent, CaseState, string[]]>([
    ['a hold in Canada', held, inCanada(), ['claim_to_confirm']],
    ['a hold that a second SAH is asked to share', held, inCanada({ partnerStatus: 'asked' }), []],
    ['a hold overseas', held, overseas(), ['commitment_to_confirm']],
    ['its last days, in Canada', reminded, inCanada(), ['claim_to_confirm']],
    ['its last days, overseas', reminded, overseas(), ['commitment_to_confirm']],
    [
      'its last days, the commitment confirmed',
      reminded,
      overseas({ commitmentConfirmedOn: at.today }),
      ['claim_to_confirm'],
    ],
    [
      'the answer of a second SAH',
      agreed,
      inCanada({ partnerStatus: 'agreed' }),
      ['claim_to_confirm'],
    ],
    ['a request taken back', left, inCanada({ partnerStatus: 'left' }), ['claim_to_confirm']],
    [
      'an answer about a mere request',
      agreed,
      inCanada({ status: 'requested', holdEndsOn: null }),
      [],
    ],
    [
      'a commitment while a second SAH is asked',
      committed,
      overseas({ commitmentConfirmedOn: at.today, partnerStatus: 'asked' }),
      [],
    ],
  ])('is told to whoever has the next word: %s', (_what, event, state, expected) => {
    const codes = told(event, state).map(({ code }) => code);
    expect(codes.filter((code) => code.endsWith('_to_confirm'))).toEqual(expected);
  });

  test.each(['partner_agreed', 'partner_left'] as const)(
    'overseas: %s after the local office looked makes it look again',
    (type) => {
      const of = { claimId: 'claim', sahId: 'sah', partnerSahId: 'partner', on: at.today } as const;
      const again = { type, ...of, commitmentCleared: true } as const;
      const abroad = given({ stream: 'overseas' });
      const office = (event: CaseEvent, state: CaseState) =>
        told(event, state).filter(({ code }) => code === 'commitment_to_confirm');
      expect(office(again, abroad)).toMatchObject([
        { to: { organizations: ['office'] }, values: { date: '2026-10-23' } },
      ]);
      // It has not confirmed anything yet, or has again, or there is nothing left to confirm.
      expect(office({ type, ...of }, abroad)).toEqual([]);
      for (const changes of [
        { commitmentConfirmedOn: at.today },
        { status: 'released' },
      ] as const) {
        expect(office(again, { ...abroad, claims: [claim(changes)] })).toEqual([]);
      }
    },
  );

  it('then ROC-O’s, and its sponsor knows', () => {
    const confirmed = claim({
      groupId: 'group',
      partnerSahId: 'partner',
      partnerStatus: 'agreed',
      commitmentConfirmedOn: at.today,
    });
    expect(told(committed, given({ stream: 'overseas', claims: [confirmed] }))).toMatchObject([
      { code: 'claim_to_confirm', to: { roles: ['roco_officer', 'roco_manager'] } },
      { code: 'commitment_confirmed', to: { organizations: parties } },
    ]);
    const over = given({ claims: [claim({ status: 'released' })] });
    expect(told(committed, over)).toEqual([]);
  });

  it('a profile that is back is told to those whose claim ended by its review', () => {
    const started = {
      type: 'promotion_started',
      promotionId: 'p',
      number: 'P 30417',
      on: '2026-09-01',
      limitOn: '2027-01-01',
    } as const;
    const ended = (id: string, reason: string) =>
      claim({ id, sahId: id, groupId: `group of ${id}`, status: 'released', reason });
    const state = given({
      claims: [ended('sah', 'profile_changed'), ended('other', 'group_released')],
    });
    const back = told(started, state).find(({ code }) => code === 'profile_back');
    expect(back?.to.organizations?.filter(Boolean)).toEqual(['sah', 'group of sah']);
    expect(back?.to.watchersOf).toBe('case');
    // At the first publication nobody waits for it to return.
    const first = { ...started, on: at.today };
    expect(told(first, state).map(({ code }) => code)).toEqual(['promotion_started_rstp']);
  });

  const limit = { promotionId: 'p', number: 'P 30417', limitOn: '2026-10-20' } as const;
  const shortened = {
    type: 'promotion_shortened',
    ...limit,
    reason: 'rap_fits_better',
  } as const;
  test.each<[string, CaseEvent]>([
    ['promotion_shortened', shortened],
    [
      'promotion_extended',
      { type: 'promotion_extended', ...limit, extension: 1, reason: 'group_getting_ready' },
    ],
    ['profile_closing', { type: 'promotion_warned', ...limit, days: 14 }],
  ])('%s reaches those who asked for it or hold it', (code, event) => {
    const notice = told(event, given()).find((each) => each.code === code);
    expect(notice?.to.organizations).toEqual(expect.arrayContaining(parties));
  });

  it('an offer that is cut short is told to its group and its SAH, once', () => {
    const offered = {
      type: 'waiting_list_offered',
      entryId: 'entry-first',
      organizationId: 'first',
      offerEndsOn: '2026-10-20',
    } as const;
    const waitingList = [
      waiting('first', 1, { sahId: 'its SAH', status: 'offered', offerEndsOn: '2026-10-20' }),
      waiting('second', 2),
    ];
    const state = given({ claims: [], waitingList });
    expect(told(offered, state, [shortened])).toMatchObject([
      {
        code: 'offer_shortened',
        to: { organizations: ['first', 'its SAH'] },
        values: { date: '2026-10-20' },
      },
    ]);
    // Where its group has asked another of its SAHs already, that one.
    const asked = { sahId: 'other SAH', groupId: 'first', status: 'requested' } as const;
    const toldOther = told(offered, { ...state, claims: [claim(asked)] }, [shortened]);
    expect(toldOther).toMatchObject([{ to: { organizations: ['first', 'other SAH'] } }]);
    const [news] = told(shortened, state, [offered]);
    expect(news?.to).toMatchObject({
      organizations: ['first', 'second'],
      notOrganizations: ['first', 'its SAH'],
    });
  });
});

describe('a request of a constituent group', () => {
  const at = on('2026-10-12');
  const request = claim({
    id: 'asked',
    groupId: 'group',
    status: 'requested',
    holdEndsOn: null,
  });
  const told = (event: CaseEvent, state: CaseState, together: readonly CaseEvent[] = []) =>
    newsOf(at, event, state, together);
  const held = {
    type: 'claim_held',
    claimId: 'first',
    sahId: 'other',
    groupId: null,
    on: at.today,
    holdEndsOn: '2026-10-26',
  } as const;
  const offer = (organizationId: string) =>
    waiting(organizationId, 1, { sahId: 'sah', status: 'offered', offerEndsOn: '2026-10-14' });

  it('that was overtaken: its group and its SAH are told, once, until when', () => {
    const first = claim({ id: 'first', sahId: 'other' });
    const [, followers, news] = told(held, givenPromotion({ claims: [request, first] }));
    expect(news).toMatchObject({
      code: 'request_overtaken',
      to: { organizations: ['sah', 'group'] },
      values: { date: '2026-10-26' },
    });
    expect(followers).toMatchObject({ code: 'profile_held' });
    expect(followers?.to.notOrganizations).toEqual(['other', null, null, 'sah', 'group']);
  });

  it('overtaken by another group of the same SAH: that SAH hears of the hold it answers for', () => {
    const first = claim({ id: 'first', groupId: 'second' });
    const given = { ...held, sahId: 'sah', groupId: 'second' };
    const [, , news] = told(given, givenPromotion({ claims: [request, first] }));
    expect(news?.to).toMatchObject({ organizations: ['sah', 'group'] });
    expect(news?.to.notOrganizations).toContain('sah');
    const alone = told(held, givenPromotion({ claims: [first] })).map(({ code }) => code);
    expect(alone).toEqual(['claim_held', 'profile_held', 'claim_to_confirm']);
  });

  test.each([
    ['claim_refused', 'sponsor_found', 'another_sponsor'],
    ['claim_refused', 'time_limit', 'promotion_over'],
    ['claim_released', 'withdrawn', 'profile_changed'],
  ] as const)('%s, as promotion ends by %s: its SAH is told too', (type, by, reason) => {
    const ended = { type, claimId: 'asked', sahId: 'sah', reason, on: at.today };
    const end = {
      type: 'promotion_ended',
      promotionId: 'p',
      number: 'P',
      by,
      on: at.today,
    } as const;
    const [notice] = told(ended, givenPromotion({ claims: [request] }), [end]);
    expect(notice).toMatchObject({ code: 'request_ended' });
    expect(notice?.to).toEqual({ organizations: ['sah', 'group', null] });
  });

  test.each([
    ['in 3 business days', {}, '2026-10-15'],
    ['by the end of the offer it takes up', { waitingList: [offer('group')] }, '2026-10-14'],
    ['as ever, when another is offered it', { waitingList: [offer('third')] }, '2026-10-15'],
    [
      'by the limit of promotion',
      { promotion: promotion({ limitOn: '2026-10-13' }) },
      '2026-10-13',
    ],
  ])('is to be endorsed %s', (_name, changes, date) => {
    const asked = {
      type: 'claim_requested',
      claimId: 'asked',
      sahId: 'sah',
      groupId: 'group',
      on: at.today,
    } as const;
    const state = givenPromotion({ claims: [request], ...changes });
    expect(told(asked, state)[0]?.values).toEqual({ date });
  });

  it('has its SAH told of the offer its group may accept', () => {
    const offered = (organizationId: string) =>
      told(
        {
          type: 'waiting_list_offered',
          entryId: `entry-${organizationId}`,
          organizationId,
          offerEndsOn: '2026-10-14',
        },
        givenPromotion({ waitingList: [offer(organizationId)] }),
      ).map(({ code, to }) => [code, ...(to.organizations ?? [])]);
    expect(offered('group')).toEqual([
      ['waiting_list_offer', 'group'],
      ['offer_to_your_group', 'sah'],
    ]);
    expect(offered('sah')).toEqual([['waiting_list_offer', 'sah']]);
  });

  it('has the SAH told that its group has asked already, and not the one under which it waits', () => {
    const event = {
      type: 'waiting_list_offered',
      entryId: 'entry-group',
      organizationId: 'group',
      offerEndsOn: '2026-10-14',
    } as const;
    const asked = claim({
      id: 'asked',
      sahId: 'other',
      groupId: 'group',
      status: 'requested',
      holdEndsOn: null,
    });
    const state = givenPromotion({ waitingList: [offer('group')], claims: [asked] });
    expect(told(event, state).at(-1)).toMatchObject({
      code: 'offer_to_your_group',
      to: { organizations: ['other'] },
    });
  });

  it('that another hold came before: told when it can be endorsed, if nobody is asked first', () => {
    const over = claim({ id: 'held', sahId: 'holder', status: 'released' });
    const ended = {
      type: 'claim_released',
      claimId: 'held',
      sahId: 'holder',
      reason: 'group_released',
      on: at.today,
    } as const;
    const promoted = { promotion: promotion({ limitOn: '2026-12-01' }), claims: [over, request] };
    const codes = (changes: object, together: readonly CaseEvent[] = []) =>
      told(ended, givenPromotion({ ...promoted, ...changes }), together).map(({ code }) => code);
    expect(codes({})).toEqual(['claim_released', 'request_free', 'profile_free']);
    const [, free, followers] = told(ended, givenPromotion(promoted));
    expect(free?.to).toMatchObject({ organizations: ['sah', 'group'] });
    expect(followers?.to.notOrganizations).toEqual(
      expect.arrayContaining(['sah', 'group', 'holder']),
    );
    // Offered down the line: the request waits on.
    expect(codes({ waitingList: [offer('next')] })).toEqual(['claim_released', 'profile_free']);
    // Past the limit nobody can take it.
    expect(codes({ promotion: promotion({ limitOn: '2026-10-01' }) })).toEqual(['claim_released']);
  });

  it('made upon an offer that lapses is not called a group that did not answer', () => {
    const lapsed = { type: 'waiting_list_lapsed', entryId: 'e', organizationId: 'group' } as const;
    const codes = (claims: CaseState['claims']) =>
      told(lapsed, givenPromotion({ claims })).map(({ code }) => code);
    expect(codes([request])).toEqual(['offer_lapsed_unendorsed']);
    expect(codes([])).toEqual(['offer_lapsed']);
  });
});

describe('a message that says its reader follows the profile', () => {
  const at = on('2026-10-12');
  const state = givenPromotion({ claims: [claim()], waitingList: [waiting('next', 1)] });
  const events = {
    revision_published: {},
    promotion_started: { on: '2026-09-01', limitOn: '2027-01-01' },
    promotion_warned: { days: 14, limitOn: '2026-10-26' },
    promotion_extended: { limitOn: '2026-10-26' },
    promotion_shortened: { limitOn: '2026-10-26' },
    promotion_ended: { by: 'time_limit' },
    claim_held: { claimId: 'claim', sahId: 'sah', groupId: null, holdEndsOn: '2026-10-26' },
    claim_expired: { claimId: 'claim', sahId: 'sah' },
    question_answered: { questionId: 'q', organizationId: 'asker', published: true },
  };

  test.each(Object.entries(events))(
    '%s: goes to those who do, and to nobody else',
    (type, data) => {
      const event = { type, on: at.today, ...data } as unknown as CaseEvent;
      const notices = newsOf(at, event, state);
      expect(notices.some(({ to }) => to.watchersOf !== undefined)).toBe(true);
      for (const { code, to } of notices) {
        const words = `${en[code].body} ${fr[code].body}`;
        if (!/which you (follow|watch)|que vous (suivez|surveillez)/.test(words)) continue;
        expect(to, code).toEqual({ watchersOf: 'case', notOrganizations: to.notOrganizations });
      }
    },
  );
});

describe('a question', () => {
  const at = on('2026-10-12');
  const past = promotion({ limitOn: '2026-10-09' });
  const held = [claim({ groupId: 'group', holdEndsOn: '2026-10-14' })];
  const asked = { id: 'q', status: 'asked', askedOn: '2026-10-12', published: false } as const;
  const given = (changes: Partial<CaseState>, organizationId = 'group') =>
    givenPromotion({ questions: [{ ...asked, organizationId }], ...changes });
  const told = (
    type: 'question_asked' | 'question_relayed' | 'question_answered',
    state: CaseState,
    changes: object = {},
  ) => {
    const organizationId = state.questions[0]?.organizationId ?? '';
    const event = { type, questionId: 'q', organizationId, published: false, on: at.today };
    const notices = newsOf(at, { ...event, ...changes } as CaseEvent, state);
    return notices.map(({ code, page, values }) => [code, page, values]);
  };

  it.each(['question_asked', 'question_relayed'] as const)(
    '%s: of the group that holds the profile is to be answered by the end of its hold',
    (type) => {
      const due = (state: CaseState) => told(type, state)[0]?.[2];
      expect(due(given({}))).toEqual({ date: '2026-10-19' });
      expect(due(given({ claims: held }))).toEqual({ date: '2026-10-14' });
      expect(due(given({ claims: held }, 'another'))).toEqual({ date: '2026-10-19' });
    },
  );

  test.each<[string, CaseState, unknown]>([
    [
      'while the profile is listed, its last day',
      given({ promotion: promotion({ limitOn: '2026-11-09' }) }),
      ['question_answered', 'ask-question', { date: '2026-11-09' }],
    ],
    [
      'that holds the profile, the end of its hold, past the limit too',
      given({ promotion: past, claims: held }),
      ['question_answered_on_hold', 'ask-question', { date: '2026-10-14' }],
    ],
    [
      'about a profile that another holds past its limit, no page that is gone',
      given({ promotion: past, claims: held }, 'another'),
      ['question_answered', 'interest-and-claims', { date: '2026-10-09' }],
    ],
  ])('tells a group with its answer, %s', (_when, state, expected) => {
    expect(told('question_answered', state)).toEqual([expected]);
  });

  it('tells followers of a published answer only while they can read it', () => {
    const codes = (promoted: CaseState['promotion']) =>
      told('question_answered', given({ promotion: promoted }), { published: true }).map(
        ([code]) => code,
      );
    expect(codes(promotion({ limitOn: '2026-11-09' }))).toContain('answer_published');
    expect(codes(past)).not.toContain('answer_published');
  });
});

describe('the limit of a profile on hold', () => {
  const at = on('2026-10-12');
  const state = givenPromotion({
    promotion: promotion({ limitOn: '2026-10-11' }),
    claims: [
      claim({ sahId: 'holder', groupId: null }),
      claim({ id: 'request', status: 'refused', groupId: 'group', holdEndsOn: null }),
    ],
    waitingList: [waiting('a', 1, { status: 'lapsed' }), waiting('b', 2, { status: 'lapsed' })],
  });
  const lapsed = {
    type: 'waiting_list_lapsed',
    entryId: 'entry-a',
    organizationId: 'a',
    lineClosed: true,
  } as const;
  const refused = {
    type: 'claim_refused',
    claimId: 'request',
    sahId: 'sah',
    groupId: 'group',
    reason: 'promotion_over',
    on: at.today,
  } as const;

  it('tells each group in line once why the line is closed', () => {
    expect(newsOf(at, lapsed, state, [refused])).toEqual([
      {
        code: 'line_closed',
        to: { organizations: ['a'] },
        page: 'browse',
        values: { date: '2026-10-11' },
      },
    ]);
  });

  it('tells a group and its SAH that their request has ended', () => {
    const told = newsOf(at, refused, state, [lapsed]);
    expect(told.map(({ code, to }) => [code, to.organizations?.filter(Boolean)])).toEqual([
      ['request_ended', ['sah', 'group']],
    ]);
  });

  it('leaves the line to the news of the end when promotion ends with it', () => {
    const end = { type: 'promotion_ended', promotionId: 'p', number: 'P 30417', on: at.today };
    const ended = { ...end, by: 'sponsor_found' } as const;
    expect(newsOf(at, lapsed, state, [ended as CaseEvent])).toEqual([]);
  });

  it('calls no profile free when the hold is let go after it', () => {
    const free = (limitOn: string) =>
      newsOf(
        at,
        {
          type: 'claim_released',
          claimId: 'claim',
          sahId: 'holder',
          groupId: null,
          reason: 'group_released',
          on: at.today,
        },
        { ...state, promotion: promotion({ limitOn }) },
      ).some(({ code }) => code === 'profile_free');
    expect(free('2026-10-12')).toBe(true);
    expect(free('2026-10-11')).toBe(false);
  });
});
