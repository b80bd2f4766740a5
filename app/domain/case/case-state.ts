import type { Checklist } from '../arrangements/checklist.ts';
import type { Conference, Task } from '../arrangements/names.ts';
import type { Claim, WaitingEntry } from '../claim/names.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';
import type { Interest } from '../interest/names.ts';
import type { GroupInvitation } from '../invitation/names.ts';
import type { ProfileStatus, RevisionStatus } from '../profile/names.ts';
import type { Question } from '../question/names.ts';
import type { UndertakingPackage } from '../undertaking/names.ts';
import type { ConsentForm, Outcome, PromotionEnd, Stage, Stream } from './names.ts';

/**
 * A case as its rules see it: one household's way from referral to the end of sponsorship.
 * It holds no personal data: names, dates of birth and documents stay in the restricted tables.
 */
export interface CaseState {
  readonly id: string;
  /** The portal's own random reference, as printed: "C 2026-0193". */
  readonly reference: string;
  /** Grows by one with every command; what a person saw is compared with it. */
  readonly version: number;
  readonly stream: Stream;
  readonly stage: Stage;
  readonly stageSince: CivilDate;
  readonly officeId: string;
  readonly serviceProviderId: string | null;
  readonly migrationOfficeId: string | null;
  readonly arrivedOn: CivilDate | null;
  readonly memberCount: number;
  readonly consent: Consent | null;
  readonly profile: ProfileState | null;
  readonly promotion: Promotion | null;
  readonly interests: readonly Interest[];
  readonly claims: readonly Claim[];
  readonly waitingList: readonly WaitingEntry[];
  readonly questions: readonly Question[];
  readonly invitations: readonly GroupInvitation[];
  readonly package: UndertakingPackage | null;
  readonly tasks: readonly Task[];
  readonly conference: Conference | null;
  readonly checklist: Checklist | null;
  readonly sponsorship: Sponsorship | null;
  readonly outcome: Outcome | null;
}

export interface Consent {
  readonly form: ConsentForm;
  readonly signedOn: CivilDate;
  /** For a minor, an adult signs (process §4). */
  readonly signedByAdultForMinor: boolean;
}

export interface ProfileState {
  /** "P 30417": the portal's own, random, never a file number (privacy.md). */
  readonly number: string;
  readonly status: ProfileStatus;
  readonly fields: PublishedFields;
  readonly authorId: string;
  readonly postedOn: CivilDate | null;
  /** Publications so far; 0 before the first. */
  readonly versionNo: number;
  /** A change on its way to the gate, while the published profile stands. */
  readonly revision: Revision | null;
}

export interface Revision {
  readonly status: RevisionStatus;
  readonly fields: PublishedFields;
  readonly authorId: string;
}

export interface Promotion {
  readonly id: string;
  readonly startedOn: CivilDate;
  readonly limitOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly endedBy: PromotionEnd | null;
  /** Extensions given (overseas only, process §6). */
  readonly extensions: number;
  /** The last warning given, in days before the limit. */
  readonly warnedAt: number | null;
}

export interface Sponsorship {
  readonly startedOn: CivilDate;
  readonly checkInOn: CivilDate;
  readonly rapEndsOn: CivilDate;
  readonly sponsorEndsOn: CivilDate;
}

/** The running promotion, if there is one. */
export function livePromotion(state: CaseState): Promotion | null {
  return state.promotion && state.promotion.endedOn === null ? state.promotion : null;
}

/** The one claim that is held or confirmed, if there is one (process §7). */
export function liveClaim(state: CaseState): Claim | null {
  return (
    state.claims.find((claim) => claim.status === 'held' || claim.status === 'confirmed') ?? null
  );
}

/** The claim that is confirmed: its organisations are the sponsor. */
export function confirmedClaim(state: CaseState): Claim | null {
  return state.claims.find((claim) => claim.status === 'confirmed') ?? null;
}
