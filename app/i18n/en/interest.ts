import { counted } from '../format.ts';

export const interest = {
  title: 'Express your interest',
  intro:
    'Without commitment. Answer what you know; the answers go to ROC-O and RSTP, not to other groups.',
  others: (n: number) =>
    n === 0
      ? 'No group has done so yet.'
      : `${counted('en', n, 'group has', 'groups have')} done so; you see how many, not who.`,
  start: 'Express our interest',
  considerations: 'What your group considered',
  note: 'Anything to add',
  noteHint: 'Name no one and give no exact place.',
  unanswered: (question: string) => `Answer: “${question}”`,
  submit: 'Send our interest',
  sent: 'Your interest is sent. ROC-O and RSTP can see your answers.',
  already: (date: string) => `Your group expressed its interest on ${date}.`,
  withdraw: 'Withdraw our interest',
  withdrawn: 'Your interest is withdrawn.',
  near: (place: string) =>
    `The household has relatives or friends ${place}. Groups near them are asked first; think of that before you go further.`,
  listTitle: 'Our interests',
  listNote:
    'An interest binds nobody. ROC-O and RSTP read it; it ends when a group is confirmed or promotion ends.',
  over: (n: number) => `Interests that have ended (${n})`,
  noneOpen: 'No interest of your group is open.',
  empty: 'Your group has not expressed an interest yet.',
  review: {
    title: 'Interests',
    answers: 'Answers',
    empty: 'No group has expressed an interest yet.',
    pageTitle: 'What interested groups say',
    lead: 'Each group’s answers beside the needs of this profile. You may decline an interest; its group is told the reason.',
    leadReadOnly: 'Each group’s answers beside the needs of this profile.',
    statements: 'Statements, side by side',
    statementsNote: 'In the order in which the groups expressed their interest.',
    question: 'What was asked',
    need: 'Need of this profile',
    since: 'Expressed on',
    claims: 'claims the profile',
    notAsked: 'Not asked',
    declineTitle: 'Decline an interest',
    declineNote:
      'An interest needs no answer: it ends with the promotion. Decline it when the group should look elsewhere.',
    decline: (group: string) => `Decline the interest of ${group}`,
    declineIt: 'Decline this interest',
    declined: 'The interest is declined, and the group is told why.',
    reason: 'Reason',
    reasonHint: 'The group reads it in these words.',
    chooseReason: 'Choose a reason',
    ended: 'Interests that have ended',
    link: (n: number) =>
      `Read what ${counted('en', n, 'interested group says', 'interested groups say')}`,
  },
};
