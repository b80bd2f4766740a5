import { counted } from '../format.ts';

export const compare = {
  title: 'Compare profiles',
  lead: (n: number) =>
    `Up to ${n} profiles side by side, as they are today. Each shows what a household needs, never who it is.`,
  caption: 'Each line is one fact, each column one profile',
  about: 'About',
  differs: 'Differs',
  tooMany: (n: number) => `At most ${n} profiles can be compared. The first ${n} are shown.`,
  none: 'No profile is chosen yet. Tick “Compare” on two to four profiles of the list.',
  onlyOne: 'One profile is chosen. Choose another to compare it with.',
  gone: 'No longer shown: a sponsor was found, its time ended, or there is no such profile.',
  choose: 'Choose profiles',
  chooseMore: 'Add a profile',
  remove: 'Remove from comparison',
  open: 'Open the profile',
  /** On a profile’s page, with how many are chosen already. */
  add: (n: number) =>
    n === 0
      ? 'Add to comparison'
      : `Add to comparison (${counted('en', n, 'profile', 'profiles')})`,
  see: (n: number) => `See the comparison (${counted('en', n, 'profile', 'profiles')})`,
  sizeOnly: 'Only the size is published',
  print: 'Print',
  differences: (n: number, of: number) => `${n} of ${of} lines differ.`,
  rows: {
    profile: 'Household',
    people: 'Family size',
    ages: 'Ages',
    daysLeft: 'Days left',
    standing: 'Where it stands',
    interest: 'Interest',
    fit: 'Fit with your group',
    speaks: 'Languages',
    goingTo: 'Going to',
    contacts: 'Relatives or friends',
    origin: 'Origin',
    priority: 'Priority',
    medical: 'Medical requirement',
    stream: 'Stream',
    travel: 'Travel',
    housing: 'Accessible housing',
    schooling: 'Schooling',
    work: 'Work',
    need: (need: string) => `Need: ${need}`,
    actions: 'What you can do',
  },
  free: 'Open: no group holds it',
};
