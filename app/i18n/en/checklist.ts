import { counted } from '../format.ts';

export const checklist = {
  intro:
    'For each item, agree on who looks after it and by when. The sponsor and the service provider fill in the same list.',
  introAlone:
    'For each item, agree on who looks after it and by when. The sponsor and the local office fill in the same list.',
  subtitle: (when: string) => `case conference ${when}`,
  usual: (who: string) => `Usually: ${who}`,
  proposeNote: (date: string) =>
    `Fills the empty items with the party that usually looks after them, by ${date}. You can change everything.`,
  propose: 'Propose the usual',
  proposed: 'The empty items are filled in with a proposal. Go through them together.',
  nothingChanged: 'Nothing was changed.',
  missingTitle: { responsible: 'No answer.', date: 'No date.' },
  missingText: {
    responsible: 'Name a party, or “n.a.” if the item does not apply.',
    date: 'Give a date (YYYY-MM-DD).',
  },
  openPoint: (n: number, what: string) => `Item ${n}: ${what}`,
  manyOpen: (n: number) =>
    `${counted('en', n, 'item is', 'items are')} still to settle before signing.`,
  allSettled: 'Every item is settled. The list can be signed.',
  dispute: 'To settle.',
  disputeText: (mine: string, theirs: string) =>
    `You answered “${mine}”; meanwhile “${theirs}” was saved. Choose together and save.`,
  disputeTitle: (n: number) =>
    `${counted('en', n, 'item was', 'items were')} changed by another party meanwhile`,
  disputeBody:
    'Your other answers are saved. These are left as they are on file until you save them.',
  disputedPoint: (n: number) => `Item ${n}: two different answers`,
  badDate: 'Enter a real date as YYYY-MM-DD.',
  noMedical:
    'Write no medical details in the notes: the client, the sponsor and the service provider get a copy.',
  cancelWarning: 'The list is already signed in part. Saving a change cancels the signatures.',
  savedCancelled: 'The list is saved. It changed, so the signatures were cancelled.',
  signReady: 'Ready to sign',
  signBlocked: (n: number) =>
    n === 1 ? 'To sign when the last item is settled' : `To sign when the ${n} items are settled`,
  signLater: 'Signs last, after review',
  signedState: 'Signed',
  signCaption: 'Authorized representative, date',
  signOfficer: 'Local officer, date',
  sign: 'Sign the checklist',
  signedNotice: 'Your signature is recorded.',
  mustDeclare: 'Tick the box to sign.',
  active: (date: string) =>
    `All is in place: the case became active on ${date}, and shared sponsorship runs.`,
  waits: 'Before the case becomes active:',
  restrictedNote: 'Notes are kept with the restricted details; opening this page is recorded.',
  settled: (done: number, total: number) => `${done} of ${total} items settled`,
  openTitle: (n: number) => `${counted('en', n, 'item is', 'items are')} to settle before signing`,
  missingResponsible: 'no answer',
  missingDate: 'no date',
  list: 'List of items',
  legend: 'n.a.: not applicable. Dates: YYYY-MM-DD.',
  columns: { item: 'Item', responsible: 'Responsible', by: 'By', notes: 'Notes' },
  item: (n: number) => `Item ${n}`,
  responsible: 'Responsible',
  by: 'By',
  notes: 'Notes',
  save: 'Save the checklist',
  saved: 'The checklist is saved.',
  signTitle: 'Signatures',
  signNote: 'Any change to the list cancels the signatures.',
  signAs: (party: string) => `Sign for the ${party}`,
  signDeclaration: 'I have read the list and agree to it for my organization.',
  signed: (party: string, date: string) => `Signed by the ${party}, ${date}`,
  waiting: (party: string) => `Not signed yet: ${party}`,
  cancelled: 'The list changed, so the signatures were cancelled. Read it and sign again.',
  complete:
    'All parties have signed. Copies go to the local office, the sponsor, the service provider and the client.',
  print: 'Print the list',
  none: 'There is no checklist yet. It opens when ROC-O approves the undertaking.',
};
