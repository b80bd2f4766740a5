import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion, promotion, waiting } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { at, offer, request, told, toldTo } from './news.fixture.ts';

describe('the waiting line of a profile on hold', () => {
  const given = (changes: Partial<CaseState>) =>
    givenPromotion({ claims: [claim({ groupId: 'group' })], ...changes });
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
    expect(toldTo(event, given({ waitingList: line }))).toEqual(expected);
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
    expect(toldTo(lapsed, given({ waitingList: line }), [ended])).toEqual([]);
    expect(toldTo(ended, given({ waitingList: line }), [lapsed])).toEqual([['profile_gone', 'c']]);
  });
});

describe('a group to which the profile is offered', () => {
  const limit = { promotionId: 'p', number: 'P 30417', limitOn: '2026-10-20' } as const;
  const shortened = {
    type: 'promotion_shortened',
    ...limit,
    reason: 'rap_fits_better',
  } as const;
  it('is told that its offer is cut short, and so is its SAH, once', () => {
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
    const state = givenPromotion({ waitingList });
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

  it('has its SAH told of the offer it may accept', () => {
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

  it('has the SAH told that it has asked already, and not the one under which it waits', () => {
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

  it('that asked, but was not endorsed in time, is not called one that did not answer', () => {
    const lapsed = { type: 'waiting_list_lapsed', entryId: 'e', organizationId: 'group' } as const;
    const codes = (claims: CaseState['claims']) =>
      told(lapsed, givenPromotion({ claims })).map(({ code }) => code);
    expect(codes([request])).toEqual(['offer_lapsed_unendorsed']);
    expect(codes([])).toEqual(['offer_lapsed']);
  });
});

describe('the limit of a profile on hold', () => {
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
    expect(told(lapsed, state, [refused])).toEqual([
      {
        code: 'line_closed',
        to: { organizations: ['a'] },
        page: 'browse',
        values: { date: '2026-10-11' },
      },
    ]);
  });

  it('tells a group and its SAH that their request has ended', () => {
    const news = told(refused, state, [lapsed]);
    expect(news.map(({ code, to }) => [code, to.organizations?.filter(Boolean)])).toEqual([
      ['request_ended', ['sah', 'group']],
    ]);
  });

  it('leaves the line to the news of the end when promotion ends with it', () => {
    const end = { type: 'promotion_ended', promotionId: 'p', number: 'P 30417', on: at.today };
    const ended = { ...end, by: 'sponsor_found' } as const;
    expect(told(lapsed, state, [ended as CaseEvent])).toEqual([]);
  });

  it('calls no profile free when the hold is let go after it', () => {
    const free = (limitOn: string) =>
      told(
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
