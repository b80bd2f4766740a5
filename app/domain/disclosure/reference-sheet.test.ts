import { describe, expect, it, test } from 'vitest';
import { readCounts, readShares } from './reference-sheet.ts';

const header = ['origin', 'size_band', 'shape', 'province', 'year', 'households'];
const good = ['SY', 'size_5_6', 'couple_with_children', 'ON', '2025', '12'];
const lines = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 2, cells }));
const problemsIn = (...rows: string[][]) => readCounts(header, lines(...rows), 2026).problems;
const withCell = (column: string, value: string) =>
  good.map((cell, index) => (header[index] === column ? value : cell));

describe('a sheet of counts', () => {
  const row = {
    origin: 'SY',
    sizeBand: 'size_5_6',
    shape: 'couple_with_children',
    province: 'ON',
    year: 2025,
    households: 12,
  };
  it('is read by its header, in either language and any order', () => {
    expect(readCounts(header, lines(good), 2026)).toEqual({
      rows: [row],
      problems: [],
      problemCount: 0,
    });
    const french = ['Ménages', 'Année', 'Province', 'Composition', 'Tranche', 'Origine', 'notes'];
    expect(readCounts(french, lines([...good].reverse()), 2026).rows).toEqual([row]);
  });

  test.each([
    ['origin', 'Syria', 'origin_unknown'],
    ['origin', '', 'cell_missing'],
    ['size_band', 'size_5_8', 'size_band_unknown'],
    ['shape', 'minors_only', 'shape_unknown'],
    ['province', 'Ontario', 'province_unknown'],
    ['province', 'QC', 'province_not_offered'],
    ['year', '2027', 'year_wrong'],
    ['year', '1978', 'year_wrong'],
    ['year', '20.25', 'year_wrong'],
    ['households', '-1', 'households_wrong'],
    ['households', '1 200', 'households_wrong'],
    ['households', '1e3', 'households_wrong'],
    ['households', '1000001', 'households_wrong'],
  ])('names the line and the column: %s %s', (column, value, code) => {
    expect(problemsIn(good, withCell(column, value))).toEqual([{ line: 3, column, code, value }]);
  });

  it('says which line a row repeats', () => {
    const other = withCell('year', '2024');
    expect(problemsIn(good, other, withCell('households', '99'))).toEqual([
      { line: 4, column: 'origin', code: 'repeated', value: '2' },
    ]);
  });

  it('lists the first twenty problems, and counts all', () => {
    const wrong = Array.from({ length: 50 }, () => withCell('origin', 'XX'));
    const verdict = readCounts(header, lines(...wrong), 2026);
    expect(verdict.problems).toHaveLength(20);
    expect(verdict.problemCount).toBe(50);
  });

  it('names every column that is missing', () => {
    const { problems } = readCounts(['origin', 'shape', 'year'], lines(good), 2026);
    expect(problems.map(({ column }) => column)).toEqual(['size_band', 'province', 'households']);
  });

  it('is refused when nobody arrived in the last ten years', () => {
    for (const none of [withCell('year', '2015'), withCell('households', '0')]) {
      expect(problemsIn(none)).toMatchObject([{ code: 'none_recent' }]);
    }
    expect(problemsIn(withCell('year', '2016'))).toEqual([]);
  });
});

describe('a sheet of shares', () => {
  const columns = ['attribute', 'value', 'within', 'share'];
  const read = (...cells: string[]) => readShares(columns, lines(cells));
  test.each([
    ['language', 'apc', 'SY', '0.94'],
    ['language', 'apc', 'SY', '0,94'],
    ['english', 'none', 'ER', '1'],
    ['composition', '2-3-1-2-0', 'couple_with_children size_7_8', '0.03'],
    ['need', 'accessible_housing', 'single_adult size_1', '0.2'],
    ['community', 'ottawa', 'ON', '0.14'],
    ['contacts', 'QC', '', '0.1'],
    ['linked_case', 'yes', '', '0.08'],
  ])('takes %s %s %s %s', (...cells) => {
    expect(read(...cells)).toMatchObject({ problemCount: 0, rows: [{ value: cells[1] }] });
  });

  test.each([
    ['attribute_unknown', 'height', 'tall', '', '0.1'],
    ['attribute_unknown', 'shape', 'couple', '', '0.1'],
    ['value_unknown', 'language', 'Arabic', 'SY', '0.9'],
    ['within_wrong', 'language', 'apc', 'ON', '0.9'],
    ['within_wrong', 'language', 'apc', '', '0.9'],
    ['within_wrong', 'community', 'ottawa', 'BC', '0.9'],
    ['within_wrong', 'need', 'mobility', 'couple', '0.9'],
    ['within_wrong', 'education', 'primary', 'SY', '0.9'],
    ['share_wrong', 'linked_case', 'yes', '', '0'],
    ['share_wrong', 'linked_case', 'yes', '', '1.2'],
    ['share_wrong', 'linked_case', 'yes', '', 'half'],
  ])('refuses by %s: %s %s %s %s', (code, ...cells) => {
    expect(read(...cells).problems).toMatchObject([{ line: 2, code }]);
  });
});
