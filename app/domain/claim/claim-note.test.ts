import { describe, expect, it, test } from 'vitest';
import { claim, codeOf, givenPromotion, on, typesOf } from '../case/case-state.fixture.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Finding } from '../disclosure/lint/types.ts';
import { type ReasonCode, reasonCodesOf, reasons } from '../vocabulary/reasons.ts';
import { refuseClaim, releaseClaim } from './claim.ts';
import { type EndingReason, lackingNote, longestClaimNote } from './claim-note.ts';

const clean = { note: [] };
const aNote = (text = 'The clinic is two hours away.') => ({ text, lang: 'en' }) as const;
const found: Finding = { kind: 'name', start: 4, end: 10 };

const lists = ['claim_refused', 'claim_released'] as const;
const codes = lists.flatMap((list) => reasonCodesOf(list).map((code) => [list, code] as const));
const needsNote = (list: (typeof lists)[number], code: ReasonCode) =>
  (reasons[list] as Record<string, { noteRequired: boolean }>)[code]?.noteRequired;

const said = (refusal: Refusal | null) => refusal?.code ?? null;

describe('the note beside the reason for which a claim ends', () => {
  it('is asked for by the reasons that say too little', () => {
    expect(codes.filter(([list, code]) => needsNote(list, code)).map(([, code]) => code)).toEqual([
      'needed_service_missing',
      'capacity_doubt',
      'claim_other',
      'release_other',
    ]);
  });

  test.each(codes)('%s: %s', (list, reason) => {
    const required = needsNote(list, reason);
    for (const given of [{ reason }, { reason, note: aNote('') }]) {
      expect(said(lackingNote(list, given, clean))).toBe(required ? 'note_required' : null);
    }
    const noted = lackingNote(list, { reason, note: aNote() }, clean);
    expect(said(noted)).toBe(required ? null : 'note_not_taken');
  });

  test.each([
    [longestClaimNote, null],
    [longestClaimNote + 1, 'text_length'],
  ])('of %i characters', (length, code) => {
    const given = { reason: 'claim_other', note: aNote('x'.repeat(length)) };
    expect(said(lackingNote('claim_refused', given, clean))).toBe(code);
  });

  it('is not let through unchecked, nor with what may identify someone', () => {
    const given = { reason: 'release_other', note: aNote() };
    expect(said(lackingNote('claim_released', given))).toBe('gate_unavailable');
    expect(said(lackingNote('claim_released', given, null))).toBe('gate_unavailable');
    const marked = lackingNote('claim_released', given, { note: [found] });
    expect(marked).toMatchObject({ code: 'text_identifies', params: { note: '4-10-name' } });
  });

  it('goes with a reason of the right list', () => {
    for (const reason of ['', 'toString', 'release_other']) {
      const given = { reason, note: aNote() };
      expect(said(lackingNote('claim_refused', given, clean))).toBe('reason_required');
    }
  });
});

describe('refusing and releasing a claim', () => {
  type Ending = (given: EndingReason, checked?: typeof clean) => Decision<CaseEvent>;
  const held = givenPromotion({ claims: [claim()] });
  const refuse: Ending = (given, checked) =>
    refuseClaim(
      held,
      { claimId: 'claim', ...given, ...(checked && { checked }) },
      on('2026-10-08'),
    );
  const release: Ending = (given, checked) =>
    releaseClaim(
      held,
      { claimId: 'claim', ...given, ...(checked && { checked }) },
      on('2026-10-08'),
    );

  test.each([
    ['claim_other', 'claim_refused', refuse],
    ['release_other', 'claim_released', release],
  ])('%s', (reason, event, end) => {
    expect(codeOf(end({ reason }))).toBe('note_required');
    expect(codeOf(end({ reason, note: aNote() }))).toBe('gate_unavailable');
    const ended = end({ reason, note: aNote() }, clean);
    expect(typesOf(ended)).toEqual([event]);
    // What was typed stays out of the event, and so out of the journal, jobs and mail.
    expect(JSON.stringify(ended)).not.toContain('clinic');
  });
});
