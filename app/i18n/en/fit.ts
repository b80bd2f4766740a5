import { counted } from '../format.ts';

export const fit = {
  title: 'This household and your group',
  intro: (date: string) =>
    `Compared with what your group recorded on ${date}. It helps you decide; it decides nothing.`,
  introReview: (date: string) =>
    `Compared with what your group recorded on ${date}, more than six months ago: look it over.`,
  noneTitle: 'What your group can offer is not recorded yet',
  none: 'Record it once, and every profile shows what fits, what does not, and what is not known.',
  record: 'Record what we can offer',
  caption: 'Each need and condition of this household, and what your group recorded',
  heads: {
    need: 'Need or condition',
    ours: 'Your group',
    result: 'Result',
    action: 'What you can do',
  },
  results: { met: 'Met', not_met: 'Not met', unknown: 'Not known' },
  totalsLabel: 'Totals',
  totals: {
    met: (n: number) => `${n} met`,
    not_met: (n: number) => `${n} not met`,
    unknown: (n: number) => `${n} not known`,
  },
  lines: (n: number) => counted('en', n, 'need or condition', 'needs and conditions'),
  line: (result: string, what: string) => `${result}: ${what}`,
  conditions: {
    near_contacts: 'Near relatives or friends',
    place: 'Place of settlement',
    size: 'Room for the household',
    language: 'Language',
    origin: 'Community of the same background',
    accessible_housing: 'Accessible housing',
  },
  asked: {
    near_contacts: (place: string) => `A group ${place}, near relatives or friends`,
    place: (place: string) => `Settlement in ${place}`,
    size: (people: string) => `Housing: ${people}`,
    language: (languages: string) => `Help in ${languages}`,
    origin: (place: string) => `An established community: ${place}`,
    accessible_housing: 'Accessible housing',
  },
  ours: {
    notRecorded: 'Not recorded',
    noneRecorded: 'Recorded as none',
    groupIn: (place: string) => `Your group is ${place}`,
    serves: (places: string) => `It serves ${places}`,
    upTo: (n: number) => `Up to ${counted('en', n, 'person', 'people')}`,
    noHelpNeeded: 'The household gets by in English or French',
    more: (n: number) => `${n} more`,
    has: (supports: string) => `You offer: ${supports}.`,
    lacks: (supports: string) => `Recorded as missing: ${supports}.`,
    open: (supports: string) => `Not recorded: ${supports}.`,
    ask: 'Depends on the household',
  },
  settle: {
    not_met: 'Change what you recorded',
    unknown: 'Say what you can offer',
    ask: 'Ask about this profile',
  },
  excluded: {
    services: (services: string) =>
      `Services this household needs are recorded as missing in your communities: ${services}.`,
    servicesNote: 'You may still claim. See first how the household would reach them.',
  },
};
