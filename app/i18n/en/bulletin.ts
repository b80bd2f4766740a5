import { counted, formatNumber, plural } from '../format.ts';

export const bulletin = {
  title: 'Bulletins',
  lead: 'RSTP tells the groups of households that look for a sponsor.',
  of: (date: string) => `Bulletin of ${date}`,
  draftOf: (date: string) => `Draft of ${date}`,
  profiles: (n: number) => counted('en', n, 'profile', 'profiles'),
  drafts: {
    title: 'Drafts',
    none: 'No draft. Begin one here, or tick profiles on the board.',
    begin: 'Begin a bulletin',
  },
  sent: {
    title: 'Sent',
    none: 'No bulletin has been sent yet.',
    date: 'Date',
    profiles: 'Profiles',
    copies: 'Copies',
    copiesOf: (delivered: number, all: number) =>
      `${formatNumber('en', delivered)} of ${formatNumber('en', all)} delivered`,
    read: 'Read',
  },
  columns: { draft: 'Draft', profiles: 'Profiles', steps: 'What you can do' },
  write: {
    title: 'Write a bulletin',
    open: 'Go on writing',
    intro: 'Introduction',
    introEn: 'Introduction in English',
    introFr: 'Introduction in French',
    introHint: (n: number) =>
      `At most ${formatNumber('en', n)} characters. Read in the portal, not in the mail. Never who a household is: no name, address, number or date.`,
    profiles: 'Profiles',
    order: 'In the order in which they are shown.',
    none: 'No profile yet. Choose some on the board.',
    toBoard: 'Choose on the board',
    up: 'Up',
    down: 'Down',
    out: 'Take out',
    ofProfile: (number: string) => `: ${number}`,
    gone: 'No longer live; left out when sent',
    until: (date: string) => `until ${date}`,
    save: 'Save the draft',
    saved: 'The draft is saved.',
    preview: 'Save and preview',
    tooLong: (most: number, now: number) =>
      `At most ${formatNumber('en', most)} characters; there are ${formatNumber('en', now)}.`,
  },
  preview: {
    title: 'Preview and send',
    lead: 'What readers get, and what they read in the portal.',
    mail: 'The message',
    mailNote:
      'As it is mailed. Days left are counted again on the day it arrives; a profile that has ended by then is left out, and the message says so.',
    subject: 'Subject',
    ownLink: '(each reader’s own link)',
    page: 'In the portal',
    languages: { en: 'English', fr: 'French' },
    to: (daily: number, weekly: number) =>
      `${counted('en', daily, 'reader', 'readers')} ${plural('en', daily, 'gets', 'get')} it tomorrow, ${formatNumber('en', weekly)} next Monday.`,
    noReaders: 'Nobody has asked for bulletins yet. Once sent, it can be read in the portal.',
    stands: 'What is sent stands: it can’t be changed or taken back.',
    send: 'Send the bulletin',
    back: 'Go on writing',
  },
  read: {
    by: (date: string) => `Sent by RSTP on ${date}`,
    households: 'The households',
    gone: (n: number) =>
      `${counted('en', n, 'profile', 'profiles')} of this bulletin ${plural('en', n, 'is', 'are')} no longer open: a sponsor was found, or the time ended.`,
    sent: 'The bulletin is sent. Readers get it tomorrow, or next Monday.',
    all: 'All bulletins',
  },
  choice: {
    title: 'Bulletins',
    intro:
      'RSTP sends bulletins about households that look for a sponsor. The message holds profile numbers and links, nothing about a household.',
    legend: 'How often do you want them?',
    options: {
      daily: 'The day after one is sent',
      weekly: 'Once a week, on Monday',
      off: 'Not at all',
    },
    save: 'Save',
    saved: 'Your choice is saved.',
    offer:
      'RSTP sends bulletins about households that look for a sponsor. You get none unless you ask.',
    toChoice: 'Choose how often',
  },
  stop: {
    title: 'Stop bulletins',
    ask: 'You will get no more bulletins from RSTP by e-mail. Other messages of the portal are not affected.',
    button: 'Stop bulletins',
    done: 'You get no more bulletins. In your account you can ask for them again.',
    unknown: {
      title: 'This link does not work',
      text: 'It may be incomplete. Copy it whole from the message, or change your choice in your account.',
    },
    toAccount: 'Your account',
  },
  mail: {
    subject: (date: string) => `RSTP bulletin of ${date}`,
    subjectOfSeveral: (n: number) => `${n} RSTP bulletins`,
    sentOn: (date: string, n: number) =>
      n === 0
        ? `RSTP sent this bulletin on ${date}.`
        : `RSTP sent this bulletin on ${date}. ${counted('en', n, 'household in it is', 'households in it are')} looking for a sponsor.`,
    read: 'Read it in the portal, with what each household needs:',
    profile: (number: string, days: number, date: string) =>
      `${number}: ${days === 0 ? 'last day' : `${counted('en', days, 'day', 'days')} left`}, until ${date}`,
    gone: (n: number) =>
      `${counted('en', n, 'profile is', 'profiles are')} left out: a sponsor was found, or the time ended.`,
    change: 'You asked for these bulletins. Change how often they come:',
    stop: 'Stop them without signing in:',
  },
};
