import { describe, expect, it, test } from 'vitest';
import { claim } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { at, givenShared, parties, told } from './news.fixture.ts';

describe('whose turn it is', () => {
  const held = {
    type: 'claim_held',
    claimId: 'claim',
    sahId: 'sah',
    groupId: 'group',
    on: at.today,
    holdEndsOn: '2026-10-23',
  } as const;
  const committed = { type: 'commitment_confirmed', claimId: 'claim', on: at.today } as const;

  it('overseas: a hold is first the local office’s to look at', () => {
    const news = told(held, givenShared({ stream: 'overseas' }));
    expect(news.find(({ code }) => code === 'commitment_to_confirm')).toMatchObject({
      to: { organizations: ['office'] },
      page: 'review-claim',
      values: { date: '2026-10-23' },
    });
    expect(told(held, givenShared()).map(({ code }) => code)).not.toContain(
      'commitment_to_confirm',
    );
  });

  const overseas = (changes: Parameters<typeof claim>[0] = {}) =>
    givenShared({ stream: 'overseas', claims: [claim(changes)] });
  const inCanada = (changes: Parameters<typeof claim>[0] = {}) =>
    givenShared({ stream: 'gar', claims: [claim(changes)] });
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
      const abroad = givenShared({ stream: 'overseas' });
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
    expect(told(committed, givenShared({ stream: 'overseas', claims: [confirmed] }))).toMatchObject(
      [
        { code: 'claim_to_confirm', to: { roles: ['roco_officer', 'roco_manager'] } },
        { code: 'commitment_confirmed', to: { organizations: parties } },
      ],
    );
    const over = givenShared({ claims: [claim({ status: 'released' })] });
    expect(told(committed, over)).toEqual([]);
  });
});
