import { counted } from '../format.ts';

export const interest = {
  title: 'Express your interest',
  intro: 'Without commitment. Answer what you know; the answers go to ROC-O, not to other groups.',
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
  sent: 'Your interest is sent. ROC-O can see your answers.',
  already: (date: string) => `Your group expressed its interest on ${date}.`,
  withdraw: 'Withdraw our interest',
  withdrawn: 'Your interest is withdrawn.',
  near: (place: string) =>
    `The household has relatives or friends ${place}. Groups near them are asked first; think of that before you go further.`,
  listTitle: 'Our interests',
  empty: 'Your group has not expressed an interest yet.',
  review: {
    title: 'Interests',
    answers: 'Answers',
    empty: 'No group has expressed an interest yet.',
  },
};
