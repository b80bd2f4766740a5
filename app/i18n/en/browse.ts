import { counted, formatNumber, plural } from '../format.ts';

export const browse = {
  title: 'Find a household to sponsor',
  intro: (live: number) =>
    `${counted('en', live, 'profile is', 'profiles are')} live today. Each shows what a household needs, never who it is.`,
  searchLabel: 'Search by profile number, need, language or community',
  searchHint: 'Profile number, need, language or community',
  search: 'Search',
  words: 'Words',
  clearAll: 'Clear all filters',
  moreValues: (n: number) => `${formatNumber('en', n)} more`,
  unknownFilters: (names: string) =>
    `Some filters in the address do not exist and were ignored: ${names}.`,
  facets: {
    community: 'Community of settlement',
    language: 'Cultural and language community',
    size: 'Family size',
    need: 'Needs',
    priority: 'Priority',
    stream: 'Stream',
    medical: 'Medical requirement',
    province: 'Province',
    daysLeft: 'Days left',
    travel: 'Ready to travel',
    fit: 'Fit with our group',
  },
  provinceHint: 'Profiles by province of settlement. Quebec runs its own program.',
  sizes: {
    size_1_2: '1 or 2 people',
    size_3_4: '3 or 4 people',
    size_5_8: '5 to 8 people',
    size_9_plus: '9 people or more',
    size_not_stated: 'Given as a wider band',
  },
  provinceNotStated: 'Province not stated',
  daysLeft: {
    d3: '3 days or fewer',
    d14: '4 to 14 days',
    d30: '15 to 30 days',
    d31: 'More than 30 days',
  },
  travel: {
    ready: 'Ready to travel',
    in_canada: 'Already in Canada',
    not_ready: 'Not yet ready',
  },
  fit: {
    all_met: 'Everything is met',
    none_not_met: 'Nothing is not met',
    open_to_us: 'Open to our group',
  },
  results: (n: number) => counted('en', n, 'profile', 'profiles'),
  provinceCount: (province: string, n: number) =>
    `${province}, ${counted('en', n, 'profile', 'profiles')}`,
  sorts: {
    recommended: 'Recommended: urgent and little seen first',
    daysLeft: 'Least time left',
    newest: 'Newest',
    largest: 'Family size, largest first',
    smallest: 'Family size, smallest first',
    fit: 'Best fit with our group',
  },
  card: {
    speaks: 'Speaks',
    noOfficial: 'No English or French yet',
    level: (language: string, level: string) => `${language}: ${level.toLowerCase()}`,
    goingTo: 'Going to',
    contacts: 'Contacts',
    noContacts: 'Named on inquiry, if there are any',
    contactsIn: (place: string) => `Relatives or friends ${place}`,
    medical: (level: string) => `Medical: ${level.toLowerCase()}`,
    priority: (level: string) => `${level} priority`,
    daysLeftLabel: (n: number) => plural('en', n, 'day left', 'days left'),
    until: (date: string) => `Until ${date}`,
    lastDays: 'Last days',
    isNew: 'New',
    onHold: 'On hold',
    heldUntil: (date: string) => `On hold until ${date}.`,
    onHoldUntil: (date: string) => `On hold by another group until ${date}.`,
    joinList: (place: number) =>
      `You can join the waiting list; you would be number ${place} in line.`,
    youWait: 'Your group is on the waiting list.',
    offeredToYou: 'The profile is offered to your group.',
    onHoldByYou: (date: string) => `On hold for your group until ${date}.`,
    requestedByYou: 'Your group’s request is with its SAH.',
    excluded: (place: string) => `Only groups ${place}.`,
    excludedNote: (own: string) =>
      `The household has relatives or friends there. Your group is ${own}, so you can’t claim this profile.`,
    interests: (n: number) =>
      n === 0
        ? 'No group has shown interest yet'
        : counted('en', n, 'group is interested', 'groups are interested'),
    youToo: 'your group has shown interest',
    waiting: (n: number) => `${counted('en', n, 'group', 'groups')} on the waiting list`,
    linked: 'Linked to another case',
    accessible: 'Accessible housing',
  },
  empty: {
    title: 'No profile matches these filters',
    wayBack: 'One change brings most profiles back:',
    noWayBack: 'No single change would bring a profile back.',
    remove: (filter: string, n: number) =>
      `Remove “${filter}”: ${counted('en', n, 'profile', 'profiles')}`,
    none: 'No profile is live today. New ones show here on the day they are published.',
  },
  degraded: 'Search works in a simpler way for the moment. Results are complete.',
  updated: (n: number) => `${counted('en', n, 'profile', 'profiles')} found`,
};
