import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion, promotion } from '#app/domain/case/case-state.fixture.ts';
import { at, offer, request, told } from './news.fixture.ts';

describe('a request of a constituent group', () => {
  const held = {
    type: 'claim_held',
    claimId: 'first',
    sahId: 'other',
    groupId: null,
    on: at.today,
    holdEndsOn: '2026-10-26',
  } as const;

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

  it('tells a group that its SAH did not endorse, and not the SAH that said so', () => {
    const of = { claimId: 'claim', sahId: 'sah', on: at.today } as const;
    const refused = { type: 'claim_refused', ...of, reason: 'sah_did_not_endorse' } as const;
    const [notice] = told(refused, givenPromotion({ claims: [claim({ groupId: 'group' })] }));
    expect(notice).toMatchObject({
      code: 'claim_refused',
      to: { organizations: ['sah', 'group', null], notOrganizations: ['sah'] },
    });
  });
});
