import type { CivilDate } from '../clock/civil-date.ts';

export const taskOwners = ['roco', 'local_office'] as const;
export type TaskOwner = (typeof taskOwners)[number];

/** What opens on approval (OB 646 steps 7 and 8), and what promotion asks of ROC-O (step 5). */
export const taskCodes = [
  'gcms_promotion_note',
  'tracking_promotion',
  'gcms_extension_note',
  'tracking_extension',
  'gcms_match_note',
  'tracking_match',
  'gcms_end_note',
  'tracking_end',
  'inform_local_office',
  'enter_sponsorship_gcms',
  'add_organization_gcms',
  'update_financial_support',
  'request_data_fix',
  'adjust_rap_commitment',
  'update_rap_agreement',
  'extend_ifhp',
  'tell_service_provider',
  'convene_conference',
] as const;
export type TaskCode = (typeof taskCodes)[number];

export interface Task {
  readonly id: string;
  readonly code: TaskCode;
  readonly owner: TaskOwner;
  readonly dueOn: CivilDate;
  readonly mandatory: boolean;
  readonly doneOn: CivilDate | null;
}

export const conferenceWays = ['in_person', 'phone', 'video'] as const;
export type ConferenceWay = (typeof conferenceWays)[number];
export const conferenceStatuses = ['scheduled', 'held', 'cancelled'] as const;
export type ConferenceStatus = (typeof conferenceStatuses)[number];

/** Who may be asked to a conference (OB 646 steps 8 and 9; IP 3 part 4 §3). */
export const conferenceParties = ['sponsor', 'service_provider', 'local_office', 'family'] as const;
export type ConferenceParty = (typeof conferenceParties)[number];

export interface Conference {
  readonly id: string;
  readonly status: ConferenceStatus;
  /** Civil date and wall-clock time in `timeZone`. */
  readonly on: CivilDate;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly way: ConferenceWay;
  readonly participants: readonly ConferenceParty[];
  /** Grows with each change, as a calendar file needs. */
  readonly sequence: number;
}
