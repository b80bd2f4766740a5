import { communities, isCommunityCode } from '../vocabulary/communities.ts';
import { type CountryCode, isCountryCode } from '../vocabulary/countries.ts';
import { isEducationLevelCode } from '../vocabulary/education-levels.ts';
import {
  isPublishedHouseholdShapeCode,
  type PublishedHouseholdShapeCode,
} from '../vocabulary/household-shapes.ts';
import { isLanguageLevelCode } from '../vocabulary/language-levels.ts';
import { isLanguageCode } from '../vocabulary/languages.ts';
import { isPublishedNeedCode } from '../vocabulary/needs.ts';
import { isOccupationGroupCode } from '../vocabulary/occupation-groups.ts';
import { isProvinceCode, type ProvinceCode, provinces } from '../vocabulary/provinces.ts';
import { type NarrowSizeBandCode, narrowSizeBandCodes } from '../vocabulary/size-bands.ts';
import { type CountRow, countsIn, type ShareRow } from './reference-set.ts';
import { type ShareAttribute, shareAttributes } from './risk.ts';

/** The columns of a sheet of counts and of one of shares, with the names they may have in a header. */
export const countColumns = {
  origin: ['origin', 'origine'],
  size_band: ['size_band', 'tranche'],
  shape: ['shape', 'composition'],
  province: ['province'],
  year: ['year', 'annee', 'année'],
  households: ['households', 'menages', 'ménages'],
} as const;
export const shareColumns = {
  attribute: ['attribute', 'attribut'],
  value: ['value', 'valeur'],
  within: ['within', 'parmi'],
  share: ['share', 'part'],
} as const;
export type SheetColumn = keyof typeof countColumns | keyof typeof shareColumns;

const sheetProblemCodes = [
  'column_missing',
  'cell_missing',
  'origin_unknown',
  'size_band_unknown',
  'shape_unknown',
  'province_unknown',
  'province_not_offered',
  'year_wrong',
  'households_wrong',
  'attribute_unknown',
  'value_unknown',
  'within_wrong',
  'share_wrong',
  'repeated',
  'none_recent',
] as const;
export type SheetProblemCode = (typeof sheetProblemCodes)[number];

/** Why a file can't be read as a sheet at all. */
export type SheetFault = 'not_utf8' | 'empty' | 'broken' | 'too_many_rows';

/** What is wrong with a sheet, and where. */
export interface SheetProblem {
  readonly line: number;
  readonly column: SheetColumn;
  readonly code: SheetProblemCode;
  /** As it stands in the sheet; for a repeated row, the line it repeats. */
  readonly value: string;
}

export interface SheetVerdict<Row> {
  readonly rows: readonly Row[];
  /** The first problems, in the order of the sheet. */
  readonly problems: readonly SheetProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export const problemsShown = 20;
const mostHouseholds = 1_000_000;
const firstYear = 1979;

/** Reads a sheet of counts. @param year the present one: later ones can't have been counted. */
export function readCounts(
  header: readonly string[],
  lines: readonly Line[],
  year: number,
): SheetVerdict<CountRow> {
  const verdict = readRows(header, lines, countColumns, (cell, problem) => {
    const origin = cell('origin').toUpperCase();
    if (!isCountryCode(origin)) problem('origin', 'origin_unknown');
    const sizeBand = cell('size_band').toLowerCase();
    if (!isNarrowBand(sizeBand)) problem('size_band', 'size_band_unknown');
    const shape = cell('shape').toLowerCase();
    if (!isPublishedHouseholdShapeCode(shape)) problem('shape', 'shape_unknown');
    const province = cell('province').toUpperCase();
    if (!isProvinceCode(province)) problem('province', 'province_unknown');
    else if (!provinces[province].jasOffered) problem('province', 'province_not_offered');
    const at = wholeOf(cell('year'));
    if (at === null || at < firstYear || at > year) problem('year', 'year_wrong');
    const households = wholeOf(cell('households'));
    if (households === null || households > mostHouseholds) {
      problem('households', 'households_wrong');
    }
    const row: CountRow = {
      origin: origin as CountryCode,
      sizeBand: sizeBand as NarrowSizeBandCode,
      shape: shape as PublishedHouseholdShapeCode,
      province: province as ProvinceCode,
      year: at ?? 0,
      households: households ?? 0,
    };
    return { row, key: `${origin} ${sizeBand} ${shape} ${province} ${at}` };
  });
  const recent = verdict.rows.some((row) => row.households > 0 && countsIn(year, row.year));
  if (recent || verdict.problemCount > 0) return verdict;
  // Nobody would hide among households that are none, or of long ago.
  const none = { line: 1, column: 'year', code: 'none_recent', value: '' } as const;
  return { rows: [], problems: [none], problemCount: 1 };
}

/** Reads a sheet of shares. */
export function readShares(
  header: readonly string[],
  lines: readonly Line[],
): SheetVerdict<ShareRow> {
  return readRows(header, lines, shareColumns, (cell, problem) => {
    const attribute = cell('attribute').toLowerCase();
    const value = cell('value');
    const within = cell('within');
    const share = Number(cell('share').replace(',', '.'));
    const known = isLoadedAttribute(attribute);
    if (!known) problem('attribute', 'attribute_unknown');
    else if (!valueFits[attribute](value)) problem('value', 'value_unknown');
    else if (!withinFits(attribute, value, within)) problem('within', 'within_wrong');
    if (!(share > 0 && share <= 1)) problem('share', 'share_wrong');
    const row: ShareRow = { attribute: attribute as ShareAttribute, value, within, share };
    return { row, key: `${attribute}|${value}|${within}` };
  });
}

type Cell<Column extends SheetColumn> = (column: Column) => string;
type Problem<Column extends SheetColumn> = (column: Column, code: SheetProblemCode) => void;

function readRows<Column extends SheetColumn, Row>(
  header: readonly string[],
  lines: readonly Line[],
  columns: Readonly<Record<Column, readonly string[]>>,
  read: (cell: Cell<Column>, problem: Problem<Column>) => { row: Row; key: string },
): SheetVerdict<Row> {
  const names = Object.keys(columns) as Column[];
  const titles = header.map((title) => title.toLowerCase());
  const places = new Map(
    names.map((name) => [name, titles.findIndex((title) => columns[name].includes(title))]),
  );
  const missing = names.filter((name) => (places.get(name) ?? -1) < 0);
  if (missing.length > 0) {
    const problems = missing.map((column): SheetProblem => {
      return { line: 1, column, code: 'column_missing', value: '' };
    });
    return { rows: [], problems, problemCount: problems.length };
  }
  const rows: Row[] = [];
  const problems: SheetProblem[] = [];
  let problemCount = 0;
  const seen = new Map<string, number>();
  const [first] = names;
  for (const { line, cells } of lines) {
    const cell: Cell<Column> = (column) => cells[places.get(column) ?? -1] ?? '';
    const before = problemCount;
    const tell = (column: SheetColumn, code: SheetProblemCode, value: string) => {
      problemCount += 1;
      if (problems.length < problemsShown) problems.push({ line, column, code, value });
    };
    const problem: Problem<Column> = (column, code) => {
      const value = cell(column);
      tell(column, value === '' && code !== 'within_wrong' ? 'cell_missing' : code, value);
    };
    const { row, key } = read(cell, problem);
    const earlier = seen.get(key);
    if (problemCount === before && earlier !== undefined && first) {
      tell(first, 'repeated', String(earlier));
    }
    seen.set(key, earlier ?? line);
    if (problemCount === before) rows.push(row);
  }
  return { rows, problems, problemCount };
}

const isNarrowBand = (code: string): boolean =>
  (narrowSizeBandCodes as readonly string[]).includes(code);

/** A whole number of 0 or more, as spreadsheets write it. */
const wholeOf = (cell: string): number | null => (/^\d{1,9}$/.test(cell) ? Number(cell) : null);

/** What a sheet may say: shapes and provinces have their shares from the counts. */
type LoadedAttribute = Exclude<ShareAttribute, 'shape' | 'province'>;
export const loadedAttributes = shareAttributes.filter(
  (attribute): attribute is LoadedAttribute => attribute !== 'shape' && attribute !== 'province',
);
const isLoadedAttribute = (code: string): code is LoadedAttribute =>
  (loadedAttributes as readonly string[]).includes(code);

const valueFits: Readonly<Record<LoadedAttribute, (value: string) => boolean>> = {
  language: isLanguageCode,
  english: isLanguageLevelCode,
  french: isLanguageLevelCode,
  composition: (value) => /^\d{1,2}(-\d{1,2}){4}$/.test(value),
  community: isCommunityCode,
  need: (value) => isPublishedNeedCode(value) || value === 'accessible_housing',
  education: isEducationLevelCode,
  occupation: isOccupationGroupCode,
  contacts: isProvinceCode,
  contacts_community: isCommunityCode,
  linked_case: (value) => value === 'yes',
};

function withinFits(attribute: LoadedAttribute, value: string, within: string): boolean {
  switch (attribute) {
    case 'language':
    case 'english':
    case 'french':
      return isCountryCode(within);
    case 'composition':
    case 'need': {
      const [shape = '', band = '', more] = within.split(' ');
      return isPublishedHouseholdShapeCode(shape) && isNarrowBand(band) && more === undefined;
    }
    case 'community':
    case 'contacts_community':
      return isCommunityCode(value) && communities[value].province === within;
    case 'education':
    case 'occupation':
    case 'contacts':
    case 'linked_case':
      return within === '';
  }
}
