import { describe, expect, it, test } from 'vitest';
import { given } from './case-state.fixture.ts';
import { linesOf, noteRestrictedFacts, numbersIn } from './restricted-facts.ts';

test('a section is its lines, without empty ones', () => {
  expect(linesOf(' Sample Camp \r\n\n Example Village')).toEqual([
    'Sample Camp',
    'Example Village',
  ]);
  expect(linesOf(undefined)).toEqual([]);
});

test.each([
  ['UCI 00-0000-0001', ['00-0000-0001']],
  ['GCMS G000000001, UNHCR 000-00C00001', ['G000000001', '000-00C00001']],
  ['12345678 87654321', ['12345678 87654321', '12345678', '87654321']],
  ['+1 (613) 555-0142', ['1 (613) 555-0142', '555-0142']],
  ['aged 12 and 14, 4 rooms', []],
  [undefined, []],
])('numbers in %o', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

describe('what a note must not give away', () => {
  const onFile = { places_on_file: 'Sample Camp', other_spellings: '' };

  it('is noted by section, and the event holds no word of it', () => {
    const facts = { places_on_file: 'Sample Camp\nExample Village', other_spellings: 'Exampla' };
    const decision = noteRestrictedFacts(given(), { facts, onFile });
    expect(decision).toEqual({
      ok: true,
      events: [{ type: 'restricted_facts_noted', sections: ['other_spellings', 'places_on_file'] }],
    });
  });

  it('is nothing new when only blanks differ, or a section is not sent', () => {
    const facts = { places_on_file: '\n Sample Camp \n' };
    expect(noteRestrictedFacts(given(), { facts, onFile })).toEqual({ ok: true, events: [] });
  });

  it('stands once the case is closed', () => {
    const facts = { places_on_file: '' };
    expect(noteRestrictedFacts(given({ stage: 'closed' }), { facts, onFile })).toMatchObject({
      ok: false,
      code: 'wrong_stage',
    });
  });
});
