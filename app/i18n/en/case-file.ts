import { counted, formatNumber } from '../format.ts';

export const caseFile = {
  case: 'Case',
  numbered: (ref: string) => `Case ${ref}`,
  titled: (people: number, place: string | null) =>
    place
      ? `Household of ${formatNumber('en', people)}, ${place}`
      : `Household of ${formatNumber('en', people)}`,
  profileNumber: (number: string) => `profile ${number}`,
  list: {
    title: 'Cases',
    search: 'Search by case reference or profile number',
    columns: {
      reference: 'Case',
      profile: 'Profile',
      stage: 'Stage',
      stream: 'Stream',
      office: 'Local office',
      since: 'Since',
    },
    empty: 'No case matches. Remove a filter or check the number.',
  },
  timeline: {
    title: 'What happened',
    all: (n: number) => `Whole journal (${counted('en', n, 'entry', 'entries')})`,
    byItself: 'by itself',
    empty: 'Nothing has happened yet.',
  },
  dates: {
    title: 'Dates that count',
    arrived: 'Arrived',
    recommendBy: 'Recommendation by',
    rapOrdinaryEnd: 'RAP would end',
    promotionLimit: 'Promotion limit',
    holdEnds: 'Hold ends',
    rapEnds: 'End of JAS: RAP',
    sponsorEnds: 'End of JAS: sponsor',
    checkIn: 'Check-in with the sponsor',
    checkInLater: 'Set when shared sponsorship begins.',
    conferenceBy: 'Conference by',
    formalReview: 'Formal review',
  },
  household: 'Household',
  sponsor: 'Sponsor',
  noSponsor: 'No sponsor yet.',
  localOffice: 'Local office',
  serviceProvider: 'Service provider',
  arrival: {
    title: 'Arrival and start',
    record: 'Record the arrival',
    date: 'Date of arrival',
    recorded: (date: string) => `Arrival recorded: ${date}.`,
  },
  start: {
    ready: 'All mandatory tasks are done, the conference was held and the checklist is signed.',
    missing: 'Before the case becomes active:',
    missingTasks: (n: number) => `${counted('en', n, 'mandatory task', 'mandatory tasks')} to do`,
    missingConference: 'the case conference to hold',
    missingChecklist: 'the checklist to sign',
    missingArrival: 'the arrival to record',
    active: (date: string) => `Shared sponsorship began on ${date}.`,
  },
  readsTitle: 'Who opened restricted details',
  readsNote: 'Every opening is here, with its reason.',
  readsEmpty: 'No one has opened them.',
  readsColumns: { when: 'When', who: 'Who', what: 'What was opened', reason: 'Reason' },
};
