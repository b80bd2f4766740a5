import { counted, formatNumber } from '../format.ts';

/** The page of the reference population. */
export const reference = {
  title: 'Reference population',
  lead: 'How many households there are of each kind. The gate estimates from these counts how far a household hides among others, and publishes nothing without them.',
  inForce: {
    title: 'In force',
    none: 'No counts are in force, so no profile can be published. Load a sheet below.',
    source: 'Source',
    sources: {
      synthetic: 'Synthetic: invented counts that came with the demonstration, not statistics',
      loaded: 'A sheet loaded by ROC-O',
    },
    rows: 'Rows',
    households: 'Households',
    years: 'Years of arrival',
    origins: 'Countries of origin',
    when: 'Loaded',
    by: 'By',
    hash: 'Fingerprint',
    range: (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`),
  },
  load: {
    title: 'Load a sheet',
    lead: 'It is checked row by row and shown before it takes force. Nothing changes until then.',
    counts: 'Sheet of counts',
    countsHint:
      'CSV in UTF-8, with commas, semicolons or tabs. Up to 200,000 rows and 16 MB. One row for each origin, size band, shape, province and year.',
    shares: 'Sheet of shares',
    sharesHint:
      'What part of the households has a language, a need, a composition and so on. Without it, the shares in force stay.',
    submit: 'Check the sheet',
    templates: 'Start from a template:',
    countsTemplate: 'counts, with three example rows',
    sharesTemplate: 'the shares in force, whole',
    codes: 'Codes a sheet of counts may hold',
    columnsTable: ['Column', 'Codes'],
    yearCodes: 'a year; those of the last ten are counted',
    householdCodes: 'a whole number',
  },
  problems: {
    title: (n: number) =>
      n === 1
        ? 'The sheet was not kept: one cell is wrong'
        : `The sheet was not kept: ${formatNumber('en', n)} cells are wrong`,
    first: (n: number) => `The first ${formatNumber('en', n)} are listed.`,
    caption: 'What is wrong, and where',
    sheet: 'Sheet',
    sheets: { counts: 'Counts', shares: 'Shares' },
    line: 'Line',
    column: 'Column',
    what: 'What is wrong',
  },
  waiting: {
    title: 'Waiting to take force',
    lead: (rows: number, name: string) =>
      `${counted('en', rows, 'row', 'rows')}, read without a fault, loaded by ${name}. Compare before you put them in force: from that moment every profile is measured by them.`,
    caption: 'Households by origin, in force and in the sheet',
    origin: 'Country of origin',
    now: 'In force',
    inSheet: 'In the sheet',
    all: 'All',
    enforce: 'Put in force',
    drop: 'Do not use this sheet',
  },
  done: {
    loaded: 'The sheet was read without a fault. It waits below.',
    enforced:
      'These counts are in force. The journal holds who put them there, and their fingerprint.',
    dropped: 'The sheet was let go. The counts in force stay.',
  },
};
