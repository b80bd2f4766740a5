import { describe, expect, it, test } from 'vitest';
import { checkGroup, type GateInput, gateChecks, passGate } from './gate.ts';
import { type NoteCheck, nothingToCheck, refusalOfNotes } from './note-check.ts';

const settings = { smallestGroup: 20 };
const passing: GateInput = {
  estimate: { size: 46, drivers: [] },
  check: nothingToCheck,
  hasConsent: true,
  missing: [],
  authorId: 'author',
  approverId: 'approver',
  overrideReason: null,
};
const small = { estimate: { size: 11, drivers: [] } };
const notes = { en: 'A note.', fr: 'Une note.' };
const clean: NoteCheck = { notes, found: { en: [], fr: [] } };
const marked: NoteCheck = {
  notes,
  found: {
    en: [{ kind: 'place', start: 2, end: 6 }],
    fr: [
      { kind: 'name', start: 0, end: 3 },
      { kind: 'place', start: 4, end: 8 },
    ],
  },
};
const codeOf = (input: Partial<GateInput>) => {
  const verdict = passGate({ ...passing, ...input }, settings);
  return verdict.ok ? null : verdict.code;
};

describe('the gate', () => {
  it('lets through, with what it found', () => {
    expect(passGate(passing, settings)).toEqual({
      ok: true,
      gate: { groupSize: 46, smallestGroup: 20, overrideReason: null },
    });
    expect(codeOf({ check: clean })).toBeNull();
  });

  test.each<[string, Partial<GateInput>]>([
    ['consent_missing', { hasConsent: false }],
    ['approver_is_author', { approverId: 'author' }],
    ['profile_incomplete', { missing: ['needs'] }],
    ['note_language_missing', { check: { ...clean, notes: { en: 'A note.', fr: '' } } }],
    ['note_identifies', { check: marked }],
    ['gate_unavailable', { check: { notes, found: null } }],
    ['gate_unavailable', { estimate: null }],
    ['group_too_small', small],
    ['override_not_needed', { overrideReason: 'urgent_need_outweighs' }],
  ])('refuses: %s', (code, input) => {
    expect(codeOf(input)).toBe(code);
  });

  it('names every kind that was found once, in both languages together', () => {
    expect(passGate({ ...passing, check: marked }, settings)).toMatchObject({
      params: { kinds: 'name,place' },
    });
  });

  it('passes at exactly the smallest group', () => {
    expect(checkGroup({ size: 20, drivers: [] }, settings, null).ok).toBe(true);
    expect(checkGroup({ size: 19, drivers: [] }, settings, null).ok).toBe(false);
  });

  describe('a manager’s override', () => {
    const override = { ...small, overrideReason: 'urgent_need_outweighs' };

    it('outweighs the size of the group, and is kept with it', () => {
      expect(passGate({ ...passing, ...override }, settings)).toEqual({
        ok: true,
        gate: { groupSize: 11, smallestGroup: 20, overrideReason: 'urgent_need_outweighs' },
      });
    });

    test.each<[string, Partial<GateInput>]>([
      ['consent_missing', { hasConsent: false }],
      ['approver_is_author', { approverId: 'author' }],
      ['profile_incomplete', { missing: ['needs'] }],
      ['note_identifies', { check: marked }],
      ['gate_unavailable', { check: { notes, found: null } }],
      ['gate_unavailable', { estimate: null }],
    ])('outweighs nothing else: %s', (code, input) => {
      expect(codeOf({ ...override, ...input })).toBe(code);
    });
  });

  it('lists every check at once, so that all can be settled at once', () => {
    const input = { ...passing, ...small, hasConsent: false, check: marked, approverId: null };
    expect(gateChecks(input, settings).map((each) => [each.name, each.state])).toEqual([
      ['consent', 'not_met'],
      ['languages', 'met'],
      ['group', 'not_met'],
      ['note', 'not_met'],
      ['approver', 'unknown'],
    ]);
  });
});

test.each<[string | null, NoteCheck]>([
  [null, nothingToCheck],
  [null, clean],
  ['note_language_missing', { ...clean, notes: { en: '', fr: 'Une note.' } }],
  ['note_identifies', marked],
  ['gate_unavailable', { notes, found: null }],
])('notes are refused: %s', (code, check) => {
  expect(refusalOfNotes(check)?.code ?? null).toBe(code);
});
