import type { PromotionEnd, Stream } from '#app/domain/case/names.ts';
import { counted, formatDate } from '../format.ts';

const day = (date: string) => formatDate('en', date);

/** Changing a promotion: its clock, what happens by itself, and what may be done about it. */
export const changePromotion = {
  title: 'Promotion',
  titleOf: (number: string) => `Promotion of ${number}`,
  link: 'Promotion and its limit',
  clock: 'The clock',
  until: (date: string) => `Until ${day(date)}`,
  daysLeft: (n: number): string => (n === 1 ? 'day left' : 'days left'),
  started: 'Began',
  limit: 'Last day',
  extensions: 'Extensions',
  extensionsOf: (used: number, most: number) => `${used} of ${most}`,
  noExtensions: 'None: only an overseas case can be extended.',
  warnings: 'Warnings',
  warningOn: (days: number, date: string) =>
    `${counted('en', days, 'day', 'days')} before: ${day(date)}`,
  warningGone: 'past',
  interests: 'Interested',
  interestsOf: (n: number) => counted('en', n, 'group', 'groups'),
  line: 'Waiting in line',
  hold: 'Hold',
  holdUntil: (date: string) => `Until ${day(date)}`,
  noHold: 'No group holds it.',
  byItself: 'What happens by itself',
  atTheEnd: {
    gar: (date: string) =>
      `After ${day(date)} promotion ends. The household stays on RAP as planned, and the case closes as unmatched.`,
    bvor: (date: string) =>
      `After ${day(date)} promotion ends. The household stays on RAP as planned, and the case closes as unmatched.`,
    overseas: (date: string) =>
      `After ${day(date)} promotion ends. The case is referred back to the migration office and closes as unmatched.`,
  } satisfies Record<Stream, (date: string) => string>,
  thenTold:
    'RSTP is told to stop, and the groups that are interested, wait in line or follow the profile are told.',
  holdSurvives:
    'A hold taken by the last day may still be confirmed after it; until then the end waits.',
  managerExtends: 'A ROC-O manager can extend the promotion of an overseas case, twice at most.',
  localShortens: 'The local office can shorten the promotion of this case, or choose RAP instead.',
  ended: {
    title: 'Promotion has ended',
    on: (date: string) => `Ended on ${day(date)}`,
    how: 'How it ended',
    again: (date: string) =>
      `The profile is in preparation. It can be published again until ${day(date)}: time already used stays used.`,
    prepare: 'Prepare the profile',
    usedUp: (date: string) =>
      `The last day for promotion was ${day(date)}. The profile can’t be published again. If no sponsor has turned up, close the case.`,
  },
  none: 'This case has not been promoted yet. Promotion begins when its profile is published.',
  openCase: 'Open the case',
  heldFirst: (date: string) =>
    `A group holds this profile until ${day(date)}. Its claim comes first: once it is confirmed or refused, this can be done.`,
  decideClaim: 'Decide on the claim',
  reason: 'Reason',
  note: 'Note',
  noteHint:
    'Kept with the restricted details; ROC-O alone reads it. The portal asks for it where the reason alone says too little.',
  extend: {
    title: 'Extend',
    rule: (left: number, days: number) =>
      `${counted('en', left, 'extension', 'extensions')} left, of 1 to ${days} days each. The days count from the present last day.`,
    days: 'Days to add',
    button: 'Extend promotion',
    usedUp: 'This promotion was extended as often as is allowed.',
  },
  shorten: {
    title: 'Shorten',
    rule: (date: string) => `Choose a last day from today to ${day(date)}.`,
    lastDay: 'New last day',
    button: 'Shorten promotion',
  },
  rap: {
    title: 'RAP instead',
    rule: 'Promotion ends today. The household stays on RAP, and the case closes as unmatched.',
    button: 'End promotion today',
  },
  suspend: {
    title: 'Suspend',
    rule: 'The profile leaves the list now and goes back to preparation. It can be published again; the last day stays where it is.',
    button: 'Suspend promotion',
  },
  withdraw: {
    title: 'Withdraw',
    rule: 'The profile leaves the list now and goes back to preparation. If the household took back its consent or is gone, the case closes.',
    endsHold:
      'If the household took back its consent or is gone, the claim need not be decided: the hold of that group ends with the promotion, and the case closes. The group, its SAH and a second SAH are told, and the profile is offered to nobody.',
    button: 'Withdraw the profile',
  },
  close: {
    title: 'Close as unmatched',
    rule: {
      gar: 'The household stays on RAP as planned.',
      bvor: 'The household stays on RAP as planned.',
      overseas: 'The case is referred back to the migration office.',
    } satisfies Record<Stream, string>,
    button: 'Close the case',
  },
  done: {
    extended: (date: string) =>
      `Promotion now runs until ${day(date)}. RSTP, the local office, and the groups that are interested, asked for the profile or hold it, wait in line or follow it are told by e-mail. A note for GCMS and a line for tracking are among ROC-O’s tasks.`,
    shortened: (date: string) =>
      `Promotion now ends after ${day(date)}. ROC-O, RSTP, and the groups that are interested, asked for the profile or hold it, wait in line or follow it are told by e-mail.`,
    rap: 'Promotion has ended and the case is closed: the household stays on RAP. RSTP is told to stop; your office, the service provider and the groups concerned are told by e-mail.',
    suspended:
      'Promotion is suspended and the profile is off the list. RSTP is told to stop, and the groups concerned are told by e-mail. A note for GCMS and a line for tracking are among your tasks.',
    withdrawn:
      'The profile is withdrawn and off the list. RSTP is told to stop, and the groups concerned are told by e-mail. A note for GCMS and a line for tracking are among your tasks.',
    closed:
      'The case is closed as unmatched. The household’s offices are told by e-mail. A note for GCMS and a line for tracking are among your tasks.',
  },
  notes: {
    title: 'Notes on changes',
    closed: 'A note was written when this promotion was changed. Reading it is recorded.',
    read: 'Read the notes',
    opened: 'The reading is in the journal. It closes when you leave this page.',
  },
  ends: {
    sponsor_found: 'A sponsor was found.',
    time_limit: 'The time limit was reached.',
    withdrawn: 'ROC-O withdrew the profile.',
    shortened: 'The local office shortened the posting.',
    suspended: 'ROC-O suspended promotion.',
  } satisfies Record<PromotionEnd, string>,
};
