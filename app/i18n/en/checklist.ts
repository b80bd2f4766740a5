import { counted } from '../format.ts';

export const checklist = {
  intro:
    'For each item, agree on who looks after it and by when. The sponsor and the service provider fill in the same list.',
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
  none: 'There is no checklist yet. It opens when the conference is convened.',
};
