import { counted, formatNumber, plural } from '../format.ts';

const profiles = (n: number) => counted('en', n, 'profile', 'profiles');

export const savedSearches = {
  title: 'Saved searches',
  lead: 'Searches you keep for yourself. The portal looks for you, and tells you when something matches.',
  /** In the menu, beside “Saved searches”. */
  newInMenu: (n: number) => `${formatNumber('en', n)} new`,
  saveThis: 'Save this search',
  everything: 'All profiles',
  named: (name: string, n: number) => `${name} (${formatNumber('en', n)})`,
  empty:
    'You have saved no search yet. Choose filters in the list, then “Save this search” above the results.',
  find: 'Choose filters',
  columns: {
    search: 'Search',
    found: 'New',
    now: 'Matches now',
    mail: 'By e-mail',
    act: 'What you can do',
  },
  newProfiles: (n: number) => (n === 0 ? 'Nothing new' : `${formatNumber('en', n)} new`),
  matchesNow: (n: number) => (n === 0 ? 'None now' : profiles(n)),
  show: 'Show in the list',
  edit: 'Open',
  ofSearch: (name: string) => `: ${name}`,
  lookedAt: 'Mark as looked at',
  allLookedAt: 'Mark all as looked at',
  done: {
    saved: 'The search is saved.',
    changed: 'Your changes are saved.',
    deleted: 'The search is deleted.',
    looked: 'Marked as looked at.',
  },
  asks: {
    term: 'What it asks',
    nothing: 'Nothing in particular: every profile matches.',
    unknown:
      'A part of this search no longer exists, so it finds nothing. Show it in the list and save it again.',
    noCapacity:
      'It asks for profiles that fit your group, and your group has not recorded what it can offer.',
  },
  form: {
    title: 'Save a search',
    lead: 'Only you see it. Nothing about it is told to anyone.',
    name: 'Name',
    nameHint: 'For yourself; it is in no e-mail.',
    nameMissing: 'Give the search a name.',
    nameTooLong: (most: number) => `At most ${formatNumber('en', most)} characters.`,
    replaces: 'Save as',
    replacesHint: 'A search that is replaced keeps what it has found.',
    asNew: 'A new search',
    inPlaceOf: (name: string) => `In place of “${name}”`,
    kinds: 'Tell me when a profile that matches',
    kindsMissing: 'Choose at least one.',
    byMail: 'Also tell me by e-mail',
    byMailHint:
      'What is found is shown here and on your desk in any case. An e-mail holds profile numbers, dates and links only.',
    frequency: 'How often by e-mail',
    save: 'Save the search',
    saveChanges: 'Save the changes',
    cancel: 'Back to the list',
  },
  kinds: {
    new: 'is new on the list',
    changed: 'is changed',
    released: 'comes free from a hold',
    ending: 'has 14 days or 3 days left',
  },
  /** Of one alert. */
  found: {
    new: 'New on the list',
    changed: 'Changed',
    released: 'Free from a hold',
    ending: 'Close to its limit',
  },
  frequencies: {
    at_once: { label: 'At once', hint: 'One message for each event, however many searches match.' },
    daily: { label: 'Once a day', hint: 'One message in the morning, when there is something.' },
    weekly: { label: 'Once a week', hint: 'On Monday.' },
  },
  mailed: {
    at_once: 'At once',
    daily: 'Once a day',
    weekly: 'On Monday',
    off: 'No e-mail',
  },
  matches: (n: number, live: number) =>
    `${profiles(n)} of ${formatNumber('en', live)} ${plural('en', n, 'matches', 'match')} now.`,
  wide: {
    title: {
      everything: 'This search asks for nothing in particular',
      wide: 'This search is very wide',
    },
    text: {
      everything:
        'Every profile matches, so it tells you of everything that happens on the list. You can save it all the same.',
      wide: 'More than one profile in three matches, so it tells you often. You can save it all the same.',
    },
    narrow: 'What would narrow it:',
    to: (facet: string, value: string, n: number) => `${facet}: ${value} (${profiles(n)})`,
  },
  one: {
    choices: 'Name and alerts',
    alerts: 'What it found',
    noAlerts: 'Nothing yet. What happens from now on is told here.',
    columns: { when: 'Found', what: 'What', profile: 'Profile', now: 'Now' },
    isNew: 'New',
    gone: 'No longer on the list',
    until: (date: string, left: string) => `Shown until ${date} (${left})`,
    onHold: (date: string) => `On hold until ${date}`,
    last: (n: number) => `The latest ${formatNumber('en', n)} are shown.`,
    delete: 'Delete this search',
    deleteTitle: (name: string) => `Delete “${name}”?`,
    deleteText: 'What it found goes with it. This can’t be undone; profiles are not affected.',
    deleteYes: 'Delete',
    deleteNo: 'Keep it',
    saved: (date: string) => `Saved on ${date}`,
  },
  desk: (name: string, n: number) =>
    `Look at ${counted('en', n, 'profile', 'profiles')}: “${name}”`,
  stop: {
    title: 'Stop e-mail from saved searches',
    ask: 'None of your saved searches will send you e-mail. They stay in the portal, with what they find. Other messages of the portal are not affected.',
    button: 'Stop the e-mail',
    done: 'Your saved searches send no more e-mail. In the portal you can ask for it again, search by search.',
    unknown: {
      title: 'This link does not work',
      text: 'It may be incomplete. Copy it whole from the message, or change your choice in your saved searches.',
    },
    toChoice: 'Your saved searches',
  },
  mail: {
    subjects: {
      new: 'A new profile matches your saved searches',
      changed: 'A changed profile matches your saved searches',
      released: 'A profile that matches your saved searches is free',
      ending: 'A profile that matches your saved searches is close to its limit',
    },
    found: 'Your saved searches found this profile:',
    profile: (number: string, kinds: string, days: number, date: string) =>
      `${number}: ${kinds}. ${days === 0 ? 'Last day' : `${counted('en', days, 'day', 'days')} left`}, until ${date}`,
    kinds: {
      new: 'new on the list',
      changed: 'changed',
      released: 'free from a hold',
      ending: 'close to its limit',
    },
    more: (n: number) => `And ${profiles(n)} more, in the portal.`,
    read: 'All that your searches found:',
    change: 'You asked for these messages. Change what they tell, and how often:',
    stop: 'Stop all of them without signing in:',
  },
};
