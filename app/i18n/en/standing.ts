import { counted } from '../format.ts';

/** Where a group stands on a profile: what it is, what happens next by itself, and what it can do. */
export const standing = {
  title: 'Where your group stands',
  where: 'Where it stands',
  until: (date: string, left: string) => `until ${date} (${left})`,
  requested: (sah: string, date: string) => `Your request of ${date} is with ${sah}.`,
  requestedNext: (limited: string) =>
    `The hold begins when it endorses the request; until then another group may be first. Promotion runs ${limited}, and the request would end with it.`,
  requestedOver: 'The hold begins when it endorses the request, if the profile is still open.',
  /** Another group was first; until then is said by the last day of its hold. */
  overtaken: (date: string) => `Another group was first, and holds the profile until ${date}.`,
  behindOffer: (date: string) => `The profile is offered to the first group in line until ${date}.`,
  overtakenNext: (sah: string) =>
    `The request stays with ${sah}, which can endorse it only if the profile becomes free and nobody in line takes it.`,
  overtakenCan: 'You can join the waiting list, or withdraw the request.',
  overtakenInLine: 'Your group is in line too. You can still withdraw the request.',
  /** The request is the answer to an offer from the waiting list. */
  takesUp: (limited: string) =>
    `It is your answer to the offer from the waiting list, which stands ${limited}.`,
  takesUpNext: (sah: string) =>
    `The hold begins if ${sah} endorses it by then; otherwise the offer passes to the next group in line.`,
  takesUpCan: 'Remind your SAH of it, or withdraw the request.',
  requestedBarred: 'It can’t be endorsed as things are.',
  requestedCan: 'You can withdraw the request on the profile’s page, or remind your SAH of it.',
  held: (limited: string) => `Only your group can take it ${limited}.`,
  heldShared: (sah: string, limited: string) => `Only ${sah}, with you, can take it ${limited}.`,
  endsSoon: 'It ends soon.',
  extended: 'It was extended once and can’t be extended again.',
  heldNext: 'ROC-O confirms the claim, or tells you why not.',
  heldNextOverseas:
    'The local office confirms your commitment first; then ROC-O confirms the claim, or tells you why not.',
  thenLine: (n: number) =>
    `Without confirmation the hold ends by itself, and ${n === 1 ? 'the group' : `the first of ${n} groups`} in line is offered the profile.`,
  thenOpen: 'Without confirmation the hold ends by itself, and other groups may claim the profile.',
  /** The hold runs to the last day of promotion or past it. */
  thenNobody: (date: string) =>
    `Without confirmation the hold ends by itself. Promotion ends on ${date}, so nobody else can take the profile after it, unless the hold ends sooner.`,
  thenNobodyNow:
    'Without confirmation the hold ends by itself. Promotion is over, so nobody else can take the profile after it.',
  heldCan: 'You can ask what you still need to know, or release the hold.',
  heldCanMore:
    'You can ask what you still need to know, or release the hold. If you need more time, say why in a question: RSTP relays it to ROC-O, which may extend a hold once.',
  confirmed: (date: string) => `Your group became the sponsor on ${date}.`,
  confirmedNext: 'ROC-O expects the undertaking package; the case shows what is still missing.',
  ended: {
    request: (date: string) => `The request ended on ${date}.`,
    released: (date: string) => `The claim ended on ${date}.`,
    expired: (date: string) => `The hold ended on ${date} without confirmation.`,
    refused: (date: string) => `The claim ended on ${date}.`,
  },
  endedOpen: 'The profile is open: you can claim it again.',
  endedHeld: 'The profile is taken for now: you can join its waiting list.',
  endedInLine: 'Your group is in line for the profile.',
  endedGone: 'Nothing more happens. Other households are looking for a group.',
  partner: {
    asked: (name: string) =>
      `${name} is asked to share the sponsorship; the claim can’t be confirmed before it answers.`,
    agreed: (name: string) =>
      `${name} shares the sponsorship; after confirmation it is a sponsor too.`,
    declined: (name: string) => `${name} declined to share the sponsorship.`,
    left: (name: string) => `The partnership with ${name} has ended.`,
  },
  waitingSince: (date: string) => `It joined the line on ${date}.`,
  waitingNext: (days: number) =>
    `If the hold ends without confirmation, the first in line is offered the profile for ${counted('en', days, 'business day', 'business days')}. You are told when you move up.`,
  waitingAtLimit: (rule: string) => `${rule} After that day the list closes, and you are told.`,
  waitingCan: 'You can leave the list at any time.',
  offered: (limited: string) => `Offered to your group ${limited}.`,
  offeredNext: 'Without an answer the offer passes to the next group in line.',
  offeredCan: 'You can accept and begin your own hold, or pass.',
  offeredAsk: 'You can accept by asking your SAH for the claim, or pass.',
  offeredAskNext:
    'Your SAH endorses the claim by then; otherwise the offer passes to the next group in line.',
  accepted: (sah: string) => `Your group has accepted; the request is with ${sah}.`,
  acceptedCan: 'You can remind your SAH, or pass after all.',
  offeredBarredCan:
    'If nothing changes by then, pass, so that the next group in line is asked now.',
  interested: (date: string) => `Your group expressed its interest on ${date}.`,
  interestedNext:
    'It binds nobody. ROC-O reads it; it ends when a group is confirmed or promotion ends.',
  interestedCan:
    'You can claim the profile while no group holds it, ask a question, or withdraw the interest.',
  interestedClaimed: 'Your group has claimed the profile, which goes further.',
  interest: {
    withdrawn: 'Your group withdrew it.',
    declined: 'ROC-O did not take it further.',
    claimed: 'Your group became the sponsor.',
    closed: 'It ended with the promotion.',
  },
  declinedCan: 'While the profile is open, you can express interest again if something changed.',
  holds: (open: number, limit: number) =>
    `${counted('en', open, 'hold', 'holds')} open of at most ${limit}`,
  ownHolds: (open: number, limit: number) =>
    `Your organization has ${counted('en', open, 'hold', 'holds')} open, of at most ${limit}. A hold counts until it is confirmed or ends.`,
  sahHolds: (sah: string, open: number, limit: number) =>
    `${sah} has ${counted('en', open, 'hold', 'holds')} open, of at most ${limit}. A hold counts until it is confirmed or ends.`,
  wasFirst: 'Another group was first',
  wasFirstNote: 'Nothing is lost: in line, your group is told at once if its turn comes.',
};
