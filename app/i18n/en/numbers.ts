import type { Step } from '#app/domain/statistics/program-numbers.ts';
import type { PublicTable } from '#app/domain/statistics/public-numbers.ts';
import { counted, formatDate, formatNumber } from '../format.ts';

export const numbers = {
  title: 'Program numbers',
  lead: (from: string, to: string) =>
    `From ${formatDate('en', from)} to ${formatDate('en', to)}, for the whole program.`,
  period: 'Period',
  periods: { 3: 'Last 3 months', 6: 'Last 6 months', 12: 'Last 12 months' },
  show: 'Show',
  download: (table: string) => `Download “${table}” (CSV)`,
  empty: 'No profile was posted in this period. Choose a longer one to see more.',
  emptyMatches: 'No match was confirmed in this period.',
  emptyUnmatched: 'No promotion ended without a sponsor in this period.',
  steps: {
    published: 'Posted',
    viewed: 'Opened by a group',
    interest: 'Interest',
    claim: 'Claim',
    confirmed: 'Confirmed',
  } satisfies Record<Step, string>,
  funnel: {
    title: 'From profile to match',
    note: 'Profiles posted in the period, and how far they have come since. A claim counts as interest, and both as an opened profile. A profile with three needs is in three rows.',
    all: 'All profiles',
    by: {
      need: 'By need',
      size: 'By family size',
      community: 'By community',
      stream: 'By stream',
    },
    code: {
      need: 'Need',
      size: 'Family size',
      community: 'Community',
      stream: 'Stream',
    },
    chart: (what: string) => `From profile to match: ${what.toLowerCase()}`,
    describe: (row: string, published: number, confirmed: number) =>
      `${row}: ${formatNumber('en', confirmed)} confirmed of ${formatNumber('en', published)} posted.`,
    more: (count: number) =>
      `The table below has ${counted('en', count, 'more row', 'more rows')}.`,
    noCommunity: 'No community named',
  },
  days: {
    title: 'Days to match',
    note: 'From the start of the promotion to the day ROC-O confirmed the claim, by the month it was confirmed. Half of the matches took the median or less, nine of ten the 90th percentile or less.',
    chart: 'Days to match by month',
    month: 'Month',
    matches: 'Matches',
    median: 'Median (days)',
    p90: '90th percentile (days)',
    whole: 'Whole period',
    describe: (month: string, median: number, p90: number) =>
      `${month}: median ${counted('en', median, 'day', 'days')}, 90th percentile ${counted('en', p90, 'day', 'days')}.`,
  },
  unmatched: {
    title: 'Without a match, and why',
    note: 'Promotions that ended in the period without a sponsor.',
    chart: 'Promotions that ended without a sponsor, by reason',
    reason: 'Reason',
    total: 'All streams',
    describe: (reason: string, count: number) => `${reason}: ${formatNumber('en', count)}.`,
  },
  public: {
    title: 'Program numbers',
    lead: (from: string, to: string) =>
      `Joint Assistance Sponsorship from ${formatDate('en', from)} to ${formatDate('en', to)}: households whose profile was shown to sponsoring groups, and those that found a sponsor.`,
    asOf: (day: string) =>
      `Made on ${formatDate('en', day)}. New numbers come once a week at most.`,
    none: 'There are no numbers yet. The first ones are made within a day of the portal’s start, then once a week at most.',
    howTitle: 'How to read these numbers',
    how: [
      'Every count is rounded to the nearest multiple of 5, so rows do not always add up to the total.',
      'A count under 5 is withheld, so that no household can be recognised, and so is any other count that would reveal it.',
      'A household with several needs is counted in each of them.',
    ],
    summary: 'In short',
    all: 'Households shown to groups',
    matched: 'Found a sponsor',
    median: 'Half of them within',
    medianDays: (days: number) => counted('en', days, 'day', 'days'),
    withheld: 'withheld',
    tables: {
      stream: 'By stream',
      size: 'By family size',
      province: 'By province of destination',
      need: 'By need',
    } satisfies Record<PublicTable, string>,
    code: {
      stream: 'Stream',
      size: 'Family size',
      province: 'Province or territory',
      need: 'Need',
    } satisfies Record<PublicTable, string>,
    total: 'All households',
  },
};
