import type { Outcome, Stage, Stream } from '#app/domain/case/names.ts';
import type { ClaimStatus, WaitingStatus } from '#app/domain/claim/names.ts';
import type { InterestStatus } from '#app/domain/interest/names.ts';
import type { ProfileStatus } from '#app/domain/profile/names.ts';
import type { PackageStatus } from '#app/domain/undertaking/names.ts';

export const stages = {
  names: {
    draft: 'Draft',
    local_review: 'Local review',
    information_requested: 'Information requested',
    designation: 'Designation',
    profile_preparation: 'Profile',
    promotion: 'Promotion',
    urgent_request: 'Urgent request',
    matched: 'Matched',
    undertaking_review: 'Undertaking',
    arrangements: 'Arrangements',
    active: 'Active',
    unmatched: 'Unmatched',
    closed: 'Closed',
  } satisfies Record<Stage, string>,
  /** What a stage waits for, in one sentence. */
  meanings: {
    draft: 'The recommendation or referral is being written.',
    local_review: 'The local office reviews the recommendation.',
    information_requested: 'The local office has asked for more information.',
    designation: 'The Resettlement Operations Division decides if this is a JAS case.',
    profile_preparation: 'ROC-O writes the anonymized profile; a second person approves it.',
    promotion: 'The profile is shown to sponsoring groups until its limit.',
    urgent_request: 'Local offices are asked directly for a sponsor.',
    matched: 'A sponsor is confirmed and prepares the undertaking package.',
    undertaking_review: 'ROC-O reviews the undertaking package.',
    arrangements: 'Tasks are done, the case conference is held and the checklist is signed.',
    active: 'The household and the sponsor are together; shared obligations run.',
    unmatched: 'The limit was reached without a sponsor.',
    closed: 'The case has ended.',
  } satisfies Record<Stage, string>,
  tracker: {
    label: 'Stages of the case',
    done: 'done',
    now: 'now',
    toCome: 'to come',
    since: (date: string) => `since ${date}`,
    notBegun: 'not begun',
  },
  streams: {
    gar: 'Government-assisted, already in Canada',
    bvor: 'Blended visa office-referred, already in Canada',
    overseas: 'Overseas',
  } satisfies Record<Stream, string>,
  streamsShort: {
    gar: 'GAR',
    bvor: 'BVOR',
    overseas: 'Overseas',
  } satisfies Record<Stream, string>,
  outcomes: {
    completed: 'Completed as planned',
    early_end: 'Ended early by agreement',
    breakdown: 'Sponsorship breakdown',
    unmatched_stays_on_rap: 'No sponsor found: RAP support goes on',
    unmatched_returned_to_visa_office: 'No sponsor found: returned to the migration office',
    not_suited: 'Not suited to a volunteer group',
    withdrawn: 'Withdrawn',
    declined: 'Not recommended by the local office',
    not_designated: 'Not designated',
  } satisfies Record<Outcome, string>,
  profileStatuses: {
    draft: 'Being written',
    awaiting_approval: 'Awaiting approval',
    published: 'Published',
    ended: 'Promotion ended',
  } satisfies Record<ProfileStatus, string>,
  claimStatuses: {
    requested: 'Waiting for the SAH to endorse',
    held: 'On hold',
    confirmed: 'Confirmed',
    released: 'Released',
    expired: 'Expired',
    refused: 'Refused',
  } satisfies Record<ClaimStatus, string>,
  waitingStatuses: {
    waiting: 'Waiting',
    offered: 'Offered to you',
    accepted: 'Accepted',
    left: 'Left the list',
    lapsed: 'Offer lapsed',
  } satisfies Record<WaitingStatus, string>,
  interestStatuses: {
    expressed: 'Expressed',
    withdrawn: 'Withdrawn',
    declined: 'Declined',
    claimed: 'Became a claim',
    closed: 'Closed',
  } satisfies Record<InterestStatus, string>,
  packageStatuses: {
    open: 'Being prepared',
    submitted: 'Under review',
    returned: 'Returned for correction',
    approved: 'Approved',
    refused: 'Refused',
    abandoned: 'Ended',
  } satisfies Record<PackageStatus, string>,
};
