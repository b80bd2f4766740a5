import { counted, formatNumber } from '../format.ts';

export const claim = {
  title: 'Claim this profile',
  nobody: 'No group holds it. If you claim it today:',
  rules: {
    exclusive: (date: string, days: number) =>
      `No other group can claim it until ${date} (${counted('en', days, 'business day', 'business days')}).`,
    /** A group's hold begins when its SAH endorses it, so no date is promised before. */
    onceEndorsed: (date: string, days: number) =>
      `Once it is endorsed, no other group can claim it for ${counted('en', days, 'business day', 'business days')}: until ${date} if your SAH endorses it today.`,
    decides: 'ROC-O confirms, or tells you why not.',
    opens: 'Names and dates of birth open to your group alone, after confirmation.',
    ends: 'Without confirmation, the hold ends by itself.',
  },
  cgRule: 'Your request goes to your SAH. The hold begins when it endorses it.',
  whatHappens: 'What happens when you claim',
  backToProfile: 'Back to the profile',
  withdrawRequest: 'Withdraw the request',
  underSah: 'Under which SAH',
  submit: 'Claim this profile',
  submitCg: 'Ask our SAH for this claim',
  held: (date: string) => `The profile is on hold for your group until ${date}.`,
  requested: 'Your request is with your SAH. The hold begins when it endorses it.',
  endorseTitle: 'A constituent group asks for your endorsement',
  endorse: 'Endorse the claim',
  decline: 'Decline the request',
  endorsed: (date: string) =>
    ['The claim is endorsed.', date && `The hold runs until ${date}.`].filter(Boolean).join(' '),
  requestDeclined: 'The request is declined, and the group is told.',
  release: 'Release the hold',
  releaseReason: 'Reason for the release',
  withdrawReason: 'Reason for withdrawing it',
  releaseReasons: {
    group_released: 'Our group can’t go ahead',
    agreement_status_changed: 'Our sponsorship agreement has changed status',
    release_other: 'Another reason',
  },
  released: 'The hold is released. The profile is open to other groups.',
  releasedToLine: 'The hold is released. The profile is now offered to the first group in line.',
  releasedPastLimit:
    'The hold is released. Promotion is over, so no other group can take the profile.',
  requestWithdrawn: 'The request is withdrawn. Your SAH has nothing to endorse any more.',
  /** Said before a hold is let go. */
  othersFirst: (date: string) =>
    `After a release other groups go first: your organization could claim it again after ${date}.`,
  toOurHold: 'See our hold',
  toOurRequest: 'See our request',
  confirmTitle: 'Confirm the claim',
  confirm: 'Confirm the claim',
  confirmNote:
    'Promotion ends at once, the profile leaves the list for everyone, and personal details open to this sponsor alone.',
  confirmed: 'The claim is confirmed. The sponsor and the local office are told.',
  commitment: 'Confirm the sponsor’s commitment',
  commitmentNote:
    'Overseas cases: ROC-O can confirm the claim once you have. If a second SAH joins or leaves after that, you are asked again.',
  commitmentConfirmed: 'The commitment is confirmed. ROC-O can now confirm the claim.',
  refuse: 'Refuse the claim',
  reviewTitle: 'Review the claim',
  reviewTitleOf: (number: string) => `Review the claim on ${number}`,
  reviewWho: 'Who claims',
  agreement: 'Agreement',
  agreementOfGroup: (group: string) => `${group} sponsors under this agreement.`,
  place: 'Place',
  openHolds: 'Open holds',
  holdsOf: (n: number, limit: number | null) =>
    limit === null
      ? counted('en', n, 'hold', 'holds')
      : `${counted('en', n, 'hold', 'holds')}, of ${limit} at most`,
  extendedOnce: 'extended once',
  endsThenOffered: (n: number) =>
    `After that day it ends by itself, and ${n === 1 ? 'the group' : `the first of ${n} groups`} in line is offered the profile.`,
  endsThenOpen: 'After that day it ends by itself, and other groups may claim the profile.',
  /** The hold runs to the last day of promotion or past it. */
  endsThenNobody: (date: string) =>
    `After that day it ends by itself. Promotion ends on ${date}, so nobody else can take the profile then, unless the hold ends sooner.`,
  endsThenOver:
    'After that day it ends by itself. Promotion is over, so nobody else can take the profile.',
  commitmentTerm: 'Sponsor’s commitment',
  commitmentOn: (date: string) => `Confirmed by the local office on ${date}.`,
  commitmentMissing: 'Not confirmed by the local office yet.',
  /** Once a second SAH has joined or left, what was confirmed before is not what would be confirmed. */
  commitmentOfOthers: 'Not confirmed by the local office yet for those who would sponsor now.',
  commitmentFirst:
    'The local office confirms the sponsor’s commitment first, and again when a second SAH joins or leaves. You can confirm then.',
  confirmedFor: (name: string) => `The claim of ${name} is confirmed.`,
  requestedTitle: 'Waiting for endorsement',
  requestedOf: (group: string, sah: string, date: string) =>
    `${group} asked on ${date}; ${sah} is to endorse.`,
  joinedOn: (date: string) => `since ${date}`,
  offeredUntil: (limited: string) => `offered the profile ${limited}`,
  considered: 'What the group considered',
  endsOn: (date: string, left: string) => `Hold ends ${date}, ${left.toLowerCase()}`,
  extendTitle: 'Extend the hold',
  extendNote: (days: number) =>
    `It can be extended once, by ${counted('en', days, 'business day', 'business days')}.`,
  nobodyWaits: 'No group is in line.',
  settlementPlan: 'Is a settlement plan (IMM 5494) required?',
  settlementPlanHint: 'The package opens to the sponsor with this answer.',
  onFile: 'Sponsor assessment (IMM 5492) on file: signed on',
  onFileHint:
    'It serves for 2 years. Leave empty where none is on file: the package then asks for one.',
  partnerOnFile: 'Assessment of the second SAH on file: signed on',
  refuseHint: 'The group is told this reason.',
  refuseReason: 'Reason for the refusal',
  note: 'Note',
  noteWhen: '(where the reason asks for one)',
  withNote: (reason: string) => `${reason.replace(/\.$/, '')} (with a note)`,
  refuseNoteHint: (most: number) =>
    `For a reason marked “with a note”, in ${most} characters at most. The group reads it. It is checked against everything on file.`,
  releaseNoteHint: (most: number) =>
    `For a reason marked “with a note”, in ${most} characters at most. ROC-O reads it; other groups never do. Say nothing of who the household may be.`,
  endedTitle: 'Claims that ended',
  endedOf: (who: string, status: string, date: string) =>
    `${who}: ${status.toLowerCase()} on ${date}.`,
  refused: 'The claim is refused, and the group is told why.',
  extend: 'Extend the hold once',
  extended: (date: string) => `The hold runs until ${date}. It can’t be extended again.`,
  waitingList: {
    title: 'Waiting list',
    rule: (days: number) =>
      `If the hold ends, the first group in line has ${counted('en', days, 'business day', 'business days')} to accept.`,
    ruleAtLimit: (date: string) =>
      `The hold runs to the last day of promotion, ${date}, or past it: the first in line is offered the profile only if the hold ends sooner.`,
    closed: (date: string) => `The list is closed: promotion ended on ${date}.`,
    opens: 'It opens when a group claims the profile.',
    join: 'Join the waiting list',
    leave: 'Leave the waiting list',
    joined: (n: number) => `Your group is number ${n} in line.`,
    left: 'Your group has left the waiting list.',
    count: (n: number) => `${counted('en', n, 'group', 'groups')} in line`,
    offered: (date: string) => `The profile is offered to your group until ${date}.`,
    accept: 'Accept and begin our hold',
    acceptAsk: 'Accept: ask our SAH for this claim',
    pass: 'Pass',
  },
  mine: {
    title: 'Interest and claims',
    claims: 'Our claims',
    sponsored: 'Households we sponsor',
    over: (n: number) => `Claims and sponsorships that have ended (${n})`,
    noneOpen: 'No claim of your group is open.',
    partOfOpen: (shown: number, total: number) =>
      `Of ${formatNumber('en', total)} open claims and requests, ${formatNumber('en', shown)} are shown on this page. The others follow as these come to an end.`,
    last: 'Our last claim',
    noLonger: 'No longer open',
    requests: 'Your groups’ requests, for you to endorse',
    /** The request is its group’s answer to an offer: until when it can be endorsed. */
    answersOffer: (limited: string) =>
      `It answers an offer from the waiting list. Endorse it ${limited}; after that the offer passes to the next group in line.`,
    ended: (number: string) => `${number}, no longer open`,
    requestsNote: (date: string) =>
      `Endorsed today, a hold runs until ${date} and counts as one of your holds.`,
    columns: {
      profile: 'Profile',
      group: 'Group',
      date: 'Date',
      asked: 'Asked on',
      place: 'Place in line',
    },
    emptyClaims: 'Your group has not claimed a profile yet.',
    waiting: 'Our places on waiting lists',
    emptyWaiting: 'Your group is not on a waiting list.',
  },
  review: {
    title: 'Claims',
    sponsor: 'Sponsor',
    group: 'Constituent group',
    began: 'Hold began',
    ends: 'Hold ends',
    empty: 'No claim is open.',
  },
};
