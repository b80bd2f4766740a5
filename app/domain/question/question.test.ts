import { describe, expect, test } from 'vitest';
import {
  claim,
  codeOf,
  eventsOf,
  givenPromotion,
  group,
  on,
  otherSah,
  promotion,
  sah,
  typesOf,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import type { Finding } from '../disclosure/lint/types.ts';
import { type CheckedTexts, marksOf, mayNotAnswerWith, mayNotSend } from './checked-texts.ts';
import type { Question, QuestionStatus } from './names.ts';
import {
  type AnswerInput,
  answerQuestion,
  askQuestion,
  holdEndFor,
  mayNotAsk,
  publishAnswer,
  relayQuestion,
  withdrawQuestion,
} from './question.ts';

const today = on('2026-10-05');
const clean: CheckedTexts = {};
const name: Finding = { kind: 'name', start: 3, end: 9 };
const phone: Finding = { kind: 'phone', start: 12, end: 24 };

const question = (status: QuestionStatus, changes: Partial<Question> = {}): Question => ({
  id: 'q',
  organizationId: sah,
  status,
  askedOn: '2026-10-01',
  published: false,
  ...changes,
});
const having = (...questions: Question[]): CaseState => givenPromotion({ questions });
const ended = { promotion: promotion({ endedOn: '2026-10-02', endedBy: 'suspended' }) } as const;

const ask = (state: CaseState, changes: Partial<Parameters<typeof askQuestion>[1]> = {}) =>
  askQuestion(
    state,
    { questionId: 'new', organizationId: sah, text: 'Which floor?', checked: clean, ...changes },
    today,
  );
const answer = (state: CaseState, changes: Partial<AnswerInput> = {}) =>
  answerQuestion(
    state,
    {
      questionId: 'q',
      answers: { en: 'The ground floor.', fr: '' },
      publish: false,
      desk: 'rstp',
      checked: clean,
      ...changes,
    },
    today,
  );
const publish = (state: CaseState, changes: Partial<AnswerInput> = {}) =>
  publishAnswer(
    state,
    {
      questionId: 'q',
      answers: { en: 'The ground floor.', fr: 'Le rez-de-chaussée.' },
      desk: 'roco',
      checked: clean,
      ...changes,
    },
    today,
  );

describe('the hold by whose end a question is answered (process §7)', () => {
  const holdEndsOn = '2026-10-15';
  const shared = (partnerStatus: 'asked' | 'agreed' | 'left') =>
    claim({ groupId: group, holdEndsOn, partnerSahId: otherSah, partnerStatus });
  test.each<[string, CaseState, string, string | null]>([
    ['is its group’s', givenPromotion({ claims: [shared('asked')] }), group, holdEndsOn],
    ['is its SAH’s', givenPromotion({ claims: [shared('asked')] }), sah, holdEndsOn],
    [
      'is a second SAH’s that agreed',
      givenPromotion({ claims: [shared('agreed')] }),
      otherSah,
      holdEndsOn,
    ],
    ['is not one’s that is asked', givenPromotion({ claims: [shared('asked')] }), otherSah, null],
    ['is not one’s that left', givenPromotion({ claims: [shared('left')] }), otherSah, null],
    ['is nobody’s without a hold', givenPromotion(), sah, null],
    [
      'is nobody’s while it is requested',
      givenPromotion({ claims: [claim({ status: 'requested', groupId: group })] }),
      group,
      null,
    ],
    ['is not another group’s', givenPromotion({ claims: [claim({ holdEndsOn })] }), otherSah, null],
  ])('%s', (_whose, state, organizationId, expected) => {
    expect(holdEndFor(state, organizationId)).toBe(expected);
  });
});

describe('asking', () => {
  const waiting = [1, 2, 3].map((n) => question('asked', { id: `q${n}` }));
  test.each<[string, CaseState, Partial<Parameters<typeof askQuestion>[1]>, string | null]>([
    ['about a live profile', having(), {}, null],
    ['with two waiting', having(...waiting.slice(1)), {}, null],
    ['with three waiting', having(...waiting), {}, 'too_many_questions'],
    [
      'with three, one of them relayed',
      having(...waiting.slice(1), question('relayed')),
      {},
      'too_many_questions',
    ],
    [
      'with three, one answered',
      having(...waiting.slice(1), question('answered', { published: true })),
      {},
      null,
    ],
    ['with three, one withdrawn', having(...waiting.slice(1), question('withdrawn')), {}, null],
    ['with three of another group', having(...waiting), { organizationId: otherSah }, null],
    ['after promotion ended', givenPromotion(ended), {}, 'not_promoted'],
    [
      'past the limit',
      givenPromotion({ promotion: promotion({ limitOn: '2026-10-04' }) }),
      {},
      'limit_passed',
    ],
    [
      'on the last day',
      givenPromotion({ promotion: promotion({ limitOn: '2026-10-05' }) }),
      {},
      null,
    ],
    [
      'past the limit, holding the profile for a group',
      givenPromotion({
        promotion: promotion({ limitOn: '2026-10-04' }),
        claims: [claim({ groupId: group })],
      }),
      { organizationId: group },
      null,
    ],
    ['nothing', having(), { text: '' }, 'text_length'],
    ['in 600 characters', having(), { text: 'a'.repeat(600) }, null],
    ['in 601 characters', having(), { text: 'a'.repeat(601) }, 'text_length'],
    ['with a telephone number', having(), { checked: { question: [phone] } }, 'text_identifies'],
    ['while the check is away', having(), { checked: null }, 'gate_unavailable'],
  ])('%s', (_what, state, changes, code) => {
    expect(codeOf(ask(state, changes))).toBe(code);
  });

  test('is told before a word is written', () => {
    expect(codeOf(mayNotAsk(having(...waiting), { organizationId: sah }, today))).toBe(
      'too_many_questions',
    );
    expect(mayNotAsk(having(), { organizationId: sah }, today)).toBeNull();
  });

  test('puts no words into the journal', () => {
    expect(eventsOf(ask(having(), { text: 'Which floor?' }))).toEqual([
      { type: 'question_asked', questionId: 'new', organizationId: sah, on: '2026-10-05' },
    ]);
  });
});

describe('withdrawing', () => {
  test.each<[QuestionStatus, string, string | null]>([
    ['asked', sah, null],
    ['relayed', sah, null],
    ['answered', sah, 'question_not_open'],
    ['withdrawn', sah, 'question_not_open'],
    // Another group's question is none at all.
    ['asked', otherSah, 'not_found'],
  ])('a question that is %s, by %s', (status, organizationId, code) => {
    const state = having(question(status));
    expect(codeOf(withdrawQuestion(state, { questionId: 'q', organizationId }))).toBe(code);
  });

  test('needs no running promotion', () => {
    const state = givenPromotion({ ...ended, questions: [question('asked')] });
    expect(typesOf(withdrawQuestion(state, { questionId: 'q', organizationId: sah }))).toEqual([
      'question_withdrawn',
    ]);
  });
});

describe('relaying', () => {
  test.each<[QuestionStatus, string | null]>([
    ['asked', null],
    ['relayed', 'question_relayed'],
    ['answered', 'question_not_open'],
    ['withdrawn', 'question_not_open'],
  ])('a question that is %s', (status, code) => {
    expect(codeOf(relayQuestion(having(question(status)), { questionId: 'q' }, today))).toBe(code);
  });

  test('waits while the profile is not promoted', () => {
    const state = givenPromotion({ ...ended, questions: [question('asked')] });
    expect(codeOf(relayQuestion(state, { questionId: 'q' }, today))).toBe('not_promoted');
  });
});

describe('answering', () => {
  const both = { en: 'The ground floor.', fr: 'Le rez-de-chaussée.' };
  test.each<[string, QuestionStatus, Partial<AnswerInput>, string | null]>([
    ['by RSTP, first', 'asked', {}, null],
    ['by RSTP, once relayed', 'relayed', {}, 'question_relayed'],
    ['by ROC-O, once relayed', 'relayed', { desk: 'roco' }, null],
    ['by ROC-O, at once', 'asked', { desk: 'roco' }, null],
    ['twice', 'answered', { desk: 'roco' }, 'question_not_open'],
    ['after it was withdrawn', 'withdrawn', {}, 'question_not_open'],
    ['a question that is none', 'asked', { questionId: 'none' }, 'not_found'],
    ['with nothing', 'asked', { answers: { en: '', fr: '' } }, 'text_length'],
    ['in French alone', 'asked', { answers: { en: '', fr: 'Oui.' } }, null],
    ['to all, in one language', 'asked', { publish: true }, 'answer_incomplete'],
    ['to all, in both', 'asked', { publish: true, answers: both }, null],
    ['in 1,200 characters', 'asked', { answers: { en: 'a'.repeat(1200), fr: '' } }, null],
    ['in 1,201', 'asked', { answers: { en: 'a', fr: 'a'.repeat(1201) } }, 'text_length'],
    ['with a name on file', 'asked', { checked: { en: [name] } }, 'text_identifies'],
    [
      'to all, where the question has one',
      'asked',
      { publish: true, answers: both, checked: { question: [name] } },
      'question_identifies',
    ],
    [
      'to all, where both have one',
      'asked',
      { publish: true, answers: both, checked: { question: [name], fr: [phone] } },
      'text_identifies',
    ],
    ['while the check is away', 'asked', { checked: null }, 'gate_unavailable'],
  ])('%s', (_what, status, changes, code) => {
    expect(codeOf(answer(having(question(status)), changes))).toBe(code);
  });

  test('says in its event whether every group may read it', () => {
    const [event] = eventsOf(answer(having(question('asked')), { publish: true, answers: both }));
    expect(event).toEqual({
      type: 'question_answered',
      questionId: 'q',
      organizationId: sah,
      published: true,
      on: '2026-10-05',
    });
  });

  test('waits while the profile is not promoted', () => {
    expect(codeOf(answer(givenPromotion({ ...ended, questions: [question('asked')] })))).toBe(
      'not_promoted',
    );
  });
});

describe('publishing an answer later', () => {
  test.each<[string, Question, Partial<AnswerInput>, string | null]>([
    ['given to one group', question('answered'), {}, null],
    ['published already', question('answered', { published: true }), {}, 'answer_published'],
    ['not given yet', question('relayed'), {}, 'question_not_answered'],
    [
      'in one language',
      question('answered'),
      { answers: { en: 'Yes.', fr: '' } },
      'answer_incomplete',
    ],
    ['with an address', question('answered'), { checked: { fr: [phone] } }, 'text_identifies'],
    ['while the check is away', question('answered'), { checked: null }, 'gate_unavailable'],
  ])('%s', (_what, asked, changes, code) => {
    expect(codeOf(publish(having(asked), changes))).toBe(code);
  });

  test('is known from a first answer, so that its group is not told twice', () => {
    expect(eventsOf(publish(having(question('answered'))))[0]).toMatchObject({
      published: true,
      answeredBefore: true,
    });
    expect(eventsOf(answer(having(question('asked'))))[0]).not.toHaveProperty('answeredBefore');
  });
});

describe('what a refusal tells', () => {
  const checked: CheckedTexts = { en: [name, phone], question: [name] };

  test('places and kinds to those who see the file', () => {
    const { params } = mayNotSend(checked, 'kinds') ?? { params: {} };
    expect(params).toMatchObject({ kinds: 'name,phone' });
    expect(marksOf(params, 'en')).toEqual([
      { start: 3, end: 9, kind: 'name' },
      { start: 12, end: 24, kind: 'phone' },
    ]);
    expect(marksOf(params, 'fr')).toEqual([]);
  });

  test('places alone to RSTP: a name on file looks like any other finding', () => {
    const { params } = mayNotSend(checked, 'nothing') ?? { params: {} };
    expect(JSON.stringify(params)).not.toMatch(/name|phone|kinds/);
    expect(marksOf(params, 'en')).toEqual([
      { start: 3, end: 9, kind: null },
      { start: 12, end: 24, kind: null },
    ]);
  });

  test('nothing of where a question identifies to RSTP, which did not type it', () => {
    const question = { question: [name] };
    expect(mayNotAnswerWith(question, 'nothing')?.params).toEqual({});
    expect(mayNotAnswerWith(question, 'kinds')?.params).toEqual({
      question: '3-9-name',
      kinds: 'name',
    });
  });
});
