import { counted } from '../format.ts';

export const invitation = {
  inviteTitle: (number: string) => `Invite groups to profile ${number}`,
  inviteLink: 'Invite groups that fit',
  inviteLead: (most: number) =>
    `Ask groups whose recorded capacity fits to look at this profile. They are told by e-mail and on their desk, and answer yes, no or later. An invitation binds nobody and reserves nothing. At most ${most} can be open at a time.`,
  openNow: (open: number, most: number) => `${open} of ${most} invitations open.`,
  full: 'No more invitations can be open at a time. Wait for an answer.',
  sent: (n: number) =>
    `${counted('en', n, 'group is', 'groups are')} invited. You are told of each answer.`,
  chooseSome: 'Choose one group or more, then send the invitations.',
  send: 'Send the invitations',
  ticked: (n: number) => `${counted('en', n, 'group', 'groups')} chosen when this page opened.`,
  tickedElsewhere: 'Chosen on other pages',
  tooManyTicked: (most: number) =>
    `More than ${most} groups were chosen. The first ${most} stay chosen.`,
  asked: {
    title: 'Invited for this profile',
    none: 'No group has been invited to this profile yet.',
    group: 'Group',
    on: 'Invited',
    answer: 'Answer',
    why: 'Reason or day',
  },
  statuses: {
    sent: 'Waiting for an answer',
    yes: 'Yes',
    no: 'No',
    later: 'Later',
    closed: 'Closed with the promotion',
  },
  laterOn: (date: string) => `Looks again on ${date}`,
  wasLater: (date: string) => `Asked again: it meant to look on ${date}`,
  candidates: {
    title: (n: number) => `${counted('en', n, 'group', 'groups')} that could be asked`,
    note: 'Groups with room first, each by fit: fewest needs and conditions not met first, then most met. Among equals, who was asked longest ago.',
    none: 'No group that may take part is left to ask.',
    group: 'Group',
    fit: 'Fit',
    room: 'Room now',
    holds: 'Cases held',
    last: 'Last asked',
    roomFor: (n: number) =>
      n === 0 ? 'No room now' : `Room for ${counted('en', n, 'household', 'households')}`,
    roomUnknown: 'Not recorded',
    atLimit: 'Holds as many as it may',
    holdsNow: (n: number) => counted('en', n, 'case', 'cases'),
    never: 'Never asked',
    lastAsked: (date: string) => `Asked on ${date}`,
    lines: 'See each need and condition',
    nothingRecorded: 'Has recorded nothing of what it can offer',
    under: (sahs: string) => `Under ${sahs}`,
    recorded: (date: string) => `Recorded on ${date}`,
  },
  left: {
    title: 'Not listed',
    agreement_not_active: (n: number) =>
      `${counted('en', n, 'group', 'groups')}: the sponsorship agreement is not active.`,
    province_not_offered: (n: number) =>
      `${counted('en', n, 'group', 'groups')}: the program does not run in the group’s province.`,
    only_groups_near: (n: number, place: string) =>
      `${counted('en', n, 'group', 'groups')}: only groups ${place} may claim, near relatives or friends.`,
    interested: (n: number) =>
      `${counted('en', n, 'group', 'groups')}: interested in this profile already, or claiming it.`,
    asked: (n: number) =>
      `${counted('en', n, 'group', 'groups')}: invited to this profile already.`,
  },
  answerTitle: (number: string) => `Your invitation to profile ${number}`,
  answerLead: (date: string) =>
    `On ${date} your group was asked whether it could take this household. You are not bound to anything, and other groups may be asked as well.`,
  yes: {
    title: 'Yes',
    text: 'You are interested. Next, express an interest or claim the profile: an answer alone reserves nothing. If you do so without answering, you have answered yes.',
    button: 'Answer yes',
  },
  no: {
    title: 'No',
    text: 'This household is not for you now. The reason goes to ROC-O and RSTP, not to other groups.',
    reason: 'Why not',
    button: 'Answer no',
  },
  later: {
    title: 'Later',
    text: (date: string) =>
      `Name a day up to ${date}, the last day of promotion, and you are reminded then. Someone else may have claimed the profile before.`,
    day: 'The day you look again',
    button: 'Answer later',
  },
  answered: {
    yes: 'Your group answered yes. Next, express an interest or claim the profile.',
    acted: 'Your group answered yes, and took the next step.',
    no: 'Your group answered no. Thank you for looking.',
    later: (date: string) =>
      `Your group will look again on ${date}, and is reminded on that day. You can answer any time before promotion ends.`,
    again: (date: string) =>
      `Your group meant to look again on ${date}. Your answer is awaited once more.`,
    sent: '',
    closed: 'This invitation is closed: promotion of the profile ended.',
  },
  yourReason: (reason: string) => `Your reason: ${reason}`,
  toProfile: 'Read the profile',
  toAnswer: 'Answer the invitation',
  toAnswerAgain: 'To be answered again',
  onProfile: {
    title: 'You are invited',
    sent: (date: string) =>
      `Invited on ${date}. Say yes, no or later. An interest, a place in line or a claim says yes.`,
    later: (date: string) => `You mean to look again on ${date}. You can answer before.`,
    again: (date: string) =>
      `You meant to look again on ${date}. Say yes, no or later. An interest, a place in line or a claim says yes.`,
  },
};
