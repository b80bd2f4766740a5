export const restricted = {
  label: 'Restricted',
  title: 'Restricted details',
  closed:
    'Names, dates of birth and contacts are closed. Opening them asks for a reason and is recorded.',
  open: 'Open restricted details',
  reason: 'Why do you open them?',
  note: 'Note',
  noteHint: 'The auditor reads it. Write no personal details.',
  openedAt: (time: string, reason: string) =>
    `You opened this at ${time}: ${reason} The opening is in the journal. It does not print.`,
  forSponsor:
    'These details are for your group alone, to complete the undertaking. Do not copy them into an e-mail.',
  notHere: 'Your role does not open restricted details.',
  parts: {
    household: 'Household details',
    package: 'Undertaking forms',
    document: 'A signed document',
    return_comment: 'Comment on a return',
  },
  openedSentence: (part: string, reason: string) =>
    `Restricted details opened: ${part.toLowerCase()}. ${reason}`,
  fileNumbers: 'File numbers',
  medical: 'Medical text',
  circumstances: 'Circumstances behind the needs',
  contacts: 'Contacts in Canada',
  nothing: 'Nothing on file',
  againNote: 'It closes when you leave this page.',
  members: 'Members of the household',
  name: 'Name',
  dateOfBirth: 'Date of birth',
  age: 'Age',
  relation: 'Relation',
  fileNumber: 'File number',
  contact: 'Contact details',
  consentSigner: 'Consent signed by',
  close: 'Close',
  destroyed: 'These details are no longer kept.',
};
