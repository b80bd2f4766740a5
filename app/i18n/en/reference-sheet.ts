import type {
  SheetColumn,
  SheetFault,
  SheetProblemCode,
} from '#app/domain/disclosure/reference-sheet.ts';

/** What is wrong with a sheet of counts or shares, and what would help. */
export const referenceSheet = {
  columns: {
    origin: 'origin',
    size_band: 'size_band',
    shape: 'shape',
    province: 'province',
    year: 'year',
    households: 'households',
    attribute: 'attribute',
    value: 'value',
    within: 'within',
    share: 'share',
  } as Record<SheetColumn, string>,
  faults: {
    not_utf8: 'This is not a text file in UTF-8. In the spreadsheet, save it as “CSV UTF-8”.',
    empty: 'The sheet has no rows below its header.',
    broken: 'The sheet can’t be read: a quotation mark is not closed, or a row is far too long.',
    too_many_rows: 'The sheet has more rows than can be loaded at once.',
  } satisfies Record<SheetFault, string>,
  tooLarge: 'The file is larger than 16 MB.',
  missing: 'Choose the sheet of counts.',
  problems: {
    column_missing: () => 'The header has no such column.',
    cell_missing: () => 'The cell is empty.',
    origin_unknown: (value: string) =>
      `“${value}” is not the code of a country of origin. Use codes such as SY.`,
    size_band_unknown: (value: string) =>
      `“${value}” is not one of the six size bands, such as size_5_6.`,
    shape_unknown: (value: string) =>
      `“${value}” is not a household shape that is published, such as single_parent.`,
    province_unknown: (value: string) =>
      `“${value}” is not the code of a province. Use codes such as ON.`,
    province_not_offered: (value: string) => `The program does not run in ${value}.`,
    year_wrong: (value: string) => `“${value}” is not a year from 1979 to this one.`,
    households_wrong: (value: string) =>
      `“${value}” is not a whole number from 0 to 1,000,000, without spaces or decimals.`,
    attribute_unknown: (value: string) => `“${value}” is not an attribute that has shares.`,
    value_unknown: (value: string) => `“${value}” is not a value of this attribute.`,
    within_wrong: (value: string) =>
      `“${value}” is not what the share of this attribute is a part of.`,
    share_wrong: (value: string) => `“${value}” is not a number above 0 and up to 1.`,
    repeated: (value: string) =>
      `This row repeats line ${value}: the same kind of household twice.`,
    none_recent: () => 'No row counts households of the last ten years.',
  } satisfies Record<SheetProblemCode, (value: string) => string>,
};
