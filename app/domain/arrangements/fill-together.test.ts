import { describe, expect, it } from 'vitest';
import { responsibles } from './checklist.ts';
import { type FilledEntry, fillTogether, proposeUsual, responsiblesFor } from './fill-together.ts';

const entry = (itemCode: string, changes: Partial<FilledEntry> = {}): FilledEntry => ({
  itemCode,
  responsible: null,
  byDate: null,
  note: '',
  ...changes,
});

describe('two parties filling one list', () => {
  const shown = [entry('lease'), entry('bank')];

  it('keeps what the other party saved meanwhile', () => {
    const mine = [entry('lease', { responsible: 'sponsor' }), entry('bank')];
    const onFile = [entry('lease'), entry('bank', { responsible: 'both' })];
    expect(fillTogether(shown, mine, onFile)).toEqual({
      changed: [mine[0]],
      disputed: [],
      already: [],
    });
  });

  it('leaves to them what both changed differently', () => {
    const mine = [entry('lease', { responsible: 'sponsor' })];
    const onFile = [entry('lease', { responsible: 'both' })];
    expect(fillTogether(shown, mine, onFile)).toEqual({
      changed: [],
      disputed: [{ mine: mine[0], onFile: onFile[0] }],
      already: [],
    });
  });

  it('has nothing to do where both gave the same answer, or the item is not on the list', () => {
    const mine = [entry('lease', { note: 'Rent on the 1st' }), entry('unknown', { note: 'x' })];
    expect(fillTogether(shown, mine, [mine[0] ?? entry('lease')])).toEqual({
      changed: [],
      disputed: [],
      already: [mine[0]],
    });
  });
});

describe('proposing the usual', () => {
  const usual = new Map([
    ['lease', 'service_provider'],
    ['bank', 'both'],
  ] as const);

  it('fills what is empty and leaves the rest', () => {
    const given = [
      entry('lease'),
      entry('bank', { responsible: 'sponsor' }),
      entry('school', { responsible: 'not_applicable' }),
    ];
    expect(proposeUsual(given, usual, '2026-12-01', true)).toEqual([
      entry('lease', { responsible: 'service_provider', byDate: '2026-12-01' }),
      entry('bank', { responsible: 'sponsor', byDate: '2026-12-01' }),
      entry('school', { responsible: 'not_applicable' }),
    ]);
  });

  it('names no service provider where none follows the case', () => {
    const given = [entry('lease'), entry('bank')];
    const who = proposeUsual(given, usual, '2026-12-01', false).map((one) => one.responsible);
    expect(who).toEqual(['local_office', 'sponsor']);
    expect(responsiblesFor(responsibles, false)).toEqual([
      'sponsor',
      'local_office',
      'not_applicable',
    ]);
  });
});
