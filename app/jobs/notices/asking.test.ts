import { describe, expect, it, test } from 'vitest';
import { claim, givenPromotion, promotion } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { at, told } from './news.fixture.ts';

describe('a question', () => {
  const past = promotion({ limitOn: '2026-10-09' });
  const held = [claim({ groupId: 'group', holdEndsOn: '2026-10-14' })];
  const asked = { id: 'q', status: 'asked', askedOn: '2026-10-12', published: false } as const;
  const given = (changes: Partial<CaseState>, organizationId = 'group') =>
    givenPromotion({ questions: [{ ...asked, organizationId }], ...changes });
  const said = (
    type: 'question_asked' | 'question_relayed' | 'question_answered',
    state: CaseState,
    changes: object = {},
  ) => {
    const organizationId = state.questions[0]?.organizationId ?? '';
    const event = { type, questionId: 'q', organizationId, published: false, on: at.today };
    const notices = told({ ...event, ...changes } as CaseEvent, state);
    return notices.map(({ code, page, values }) => [code, page, values]);
  };

  it.each(['question_asked', 'question_relayed'] as const)(
    '%s: of the group that holds the profile is to be answered by the end of its hold',
    (type) => {
      const due = (state: CaseState) => said(type, state)[0]?.[2];
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
    expect(said('question_answered', state)).toEqual([expected]);
  });

  it('tells followers of a published answer only while they can read it', () => {
    const codes = (promoted: CaseState['promotion']) =>
      said('question_answered', given({ promotion: promoted }), { published: true }).map(
        ([code]) => code,
      );
    expect(codes(promotion({ limitOn: '2026-11-09' }))).toContain('answer_published');
    expect(codes(past)).not.toContain('answer_published');
  });
});
