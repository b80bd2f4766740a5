import { describe, expect, test } from 'vitest';
import { csvOf } from './csv.ts';

describe('a file for spreadsheets', () => {
  test('has its rows, its numbers and what is missing', () => {
    expect(
      csvOf([
        ['Need', 'Profiles'],
        ['Élevé', 12],
        ['', null],
      ]),
    ).toBe('\uFEFFNeed,Profiles\r\nÉlevé,12\r\n,\r\n');
  });

  test('puts commas, quotes and lines in quotes', () => {
    expect(csvOf([['a,b', 'say "a"', 'two\nlines']])).toBe(
      '\uFEFF"a,b","say ""a""","two\nlines"\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '\u0000=1'])(
    '%j is text, not a formula',
    (cell) => expect(csvOf([[cell]])).toMatch(/^\uFEFF"?'/),
  );

  test.each(['a=b', '1-2', 'Saint-Jean', '–'])('%j stays as it is', (cell) =>
    expect(csvOf([[cell]])).toBe(`\uFEFF${cell}\r\n`),
  );
});
