import { isSigned, missingIn, type Signatory, signatoriesOf } from '../arrangements/checklist.ts';
import { type Task, taskCodes } from '../arrangements/names.ts';
import { addBusinessDays, type BusinessCalendar } from '../clock/calendar.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { workingCopyOf } from '../profile/working-copy.ts';
import { missingFromProfile } from '../profile/write-profile.ts';
import { timeUsedUp } from '../promotion/take-back.ts';
import { type CaseState, liveClaim, livePromotion } from './case-state.ts';

/** Every next step a case can have, one verb each. `complete_task` says which task beside. */
export const nextStepCodes = [
  'submit_referral',
  'review_recommendation',
  'designate',
  'record_consent',
  'write_profile',
  'request_approval',
  'approve_profile',
  'close_unmatched',
  'find_sponsor',
  'find_urgent_sponsor',
  'approve_change',
  'endorse_claim',
  'answer_offer',
  'confirm_commitment',
  'answer_partner',
  'confirm_claim',
  'prepare_package',
  'correct_package',
  'review_package',
  'complete_task',
  'hold_conference',
  'fill_checklist',
  'sign_checklist',
  'record_arrival',
  'check_in',
  'wait_for_end',
  'none',
] as const;
export type NextStepCode = (typeof nextStepCodes)[number];

/** Whose step it is: a kind of office or organisation, never a person. */
export type StepOwner =
  | 'roco'
  | 'local_office'
  | 'sponsor'
  | 'service_provider'
  | 'migration_office'
  | 'rod'
  | 'rstp'
  | 'nobody';

export interface NextStep {
  readonly code: NextStepCode;
  readonly owner: StepOwner;
  /** The day it is due, or the day something happens by itself instead; null when no clock runs. */
  readonly dueOn: CivilDate | null;
  /** The task of `complete_task`. */
  readonly task: Task | null;
}

/** What a step may know beside the case. */
export interface StepCircumstances {
  readonly today: CivilDate;
  readonly calendar: BusinessCalendar;
}

/** Business days ROC-O gives itself for a profile and for a package; the sources name none (D). */
export const profileBusinessDays = 10;
export const reviewBusinessDays = 10;

const step = (
  code: NextStepCode,
  owner: StepOwner,
  dueOn: CivilDate | null = null,
  task: Task | null = null,
): NextStep => ({ code, owner, dueOn, task });

/**
 * Everything that a case waits for now, what runs out first coming first. While arrangements are made
 * several parties have a step at once, and so they do while a change to the published profile waits for
 * its second person; otherwise there is exactly one.
 */
export function nextStepsOf(state: CaseState, at: StepCircumstances): readonly NextStep[] {
  if (state.stage === 'arrangements') return arrangementSteps(state);
  const one = singleStep(state, at);
  if (!changeWaits(state)) return [one];
  const approve = step('approve_change', 'roco');
  // A hold or an offer ends by itself; a sponsor is looked for as long as the promotion lasts.
  return withClock.includes(one.code) ? [one, approve] : [approve, one];
}

const withClock: readonly NextStepCode[] = [
  'confirm_commitment',
  'answer_partner',
  'confirm_claim',
  'answer_offer',
];

/** A change to the published profile that its author sent to a second person. */
function changeWaits(state: CaseState): boolean {
  const change = workingCopyOf(state);
  return change?.kind === 'change' && change.status === 'awaiting_approval';
}

/** The one step a row or a page shows first (process §3; mock: one next step). */
export function nextStepOf(state: CaseState, at: StepCircumstances): NextStep {
  return nextStepsOf(state, at)[0] ?? step('none', 'nobody');
}

function singleStep(state: CaseState, at: StepCircumstances): NextStep {
  switch (state.stage) {
    case 'draft':
    case 'information_requested':
      return state.stream === 'overseas'
        ? step('submit_referral', 'migration_office')
        : step('submit_referral', 'service_provider');
    case 'local_review':
      return step('review_recommendation', 'local_office');
    case 'designation':
      return step('designate', 'rod');
    case 'profile_preparation':
      return profileStep(state, at);
    case 'promotion':
      return promotionStep(state);
    case 'urgent_request':
      return step('find_urgent_sponsor', 'roco');
    case 'matched':
      return state.package?.status === 'returned'
        ? step('correct_package', 'sponsor')
        : step('prepare_package', 'sponsor');
    case 'undertaking_review': {
      const submitted = state.package?.submittedOn ?? state.stageSince;
      return step(
        'review_package',
        'roco',
        addBusinessDays(submitted, reviewBusinessDays, at.calendar),
      );
    }
    case 'active': {
      const { sponsorship } = state;
      if (!sponsorship) return step('wait_for_end', 'nobody');
      return sponsorship.checkInOn >= at.today
        ? step('check_in', 'local_office', sponsorship.checkInOn)
        : step('wait_for_end', 'nobody', sponsorship.sponsorEndsOn);
    }
    default:
      return step('none', 'nobody');
  }
}

/** Consent before anything else: without it the profile can't be published (process §4). */
function profileStep(state: CaseState, at: StepCircumstances): NextStep {
  const dueOn = addBusinessDays(state.stageSince, profileBusinessDays, at.calendar);
  const { profile, consent } = state;
  if (timeUsedUp(state, at) !== null) return step('close_unmatched', 'roco');
  if (!consent) return step('record_consent', 'roco', dueOn);
  if (!profile || missingFromProfile(profile.fields).length > 0) {
    return step('write_profile', 'roco', dueOn);
  }
  return profile.status === 'awaiting_approval'
    ? step('approve_profile', 'roco', dueOn)
    : step('request_approval', 'roco', dueOn);
}

function promotionStep(state: CaseState): NextStep {
  const live = liveClaim(state);
  if (live) {
    if (state.stream === 'overseas' && live.commitmentConfirmedOn === null) {
      return step('confirm_commitment', 'local_office', live.holdEndsOn);
    }
    // Nobody is made a sponsor by silence (process §7): ROC-O can't confirm before.
    return live.partnerStatus === 'asked'
      ? step('answer_partner', 'sponsor', live.holdEndsOn)
      : step('confirm_claim', 'roco', live.holdEndsOn);
  }
  const offered = state.waitingList.find((entry) => entry.status === 'offered');
  if (offered) return step('answer_offer', 'sponsor', offered.offerEndsOn);
  const limitOn = livePromotion(state)?.limitOn ?? null;
  if (state.claims.some((claim) => claim.status === 'requested')) {
    return step('endorse_claim', 'sponsor', limitOn);
  }
  return step('find_sponsor', 'rstp', limitOn);
}

const ownerOf: Readonly<Record<Signatory, StepOwner>> = {
  sponsor: 'sponsor',
  service_provider: 'service_provider',
  local_office: 'local_office',
};

function arrangementSteps(state: CaseState): readonly NextStep[] {
  const { conference, checklist } = state;
  const steps: NextStep[] = state.tasks
    .filter((task) => task.mandatory && task.doneOn === null)
    .map((task) => step('complete_task', task.owner, task.dueOn, task));
  if (conference?.status === 'scheduled') {
    steps.push(step('hold_conference', 'local_office', conference.on));
  }
  const meeting = conference?.status === 'scheduled' ? conference.on : null;
  if (checklist) {
    const parties = signatoriesOf(state);
    if (checklist.entries.some((entry) => missingIn(entry) !== null)) {
      for (const party of parties.filter((p) => p !== 'local_office')) {
        steps.push(step('fill_checklist', ownerOf[party], meeting));
      }
    } else if (!isSigned(checklist, parties)) {
      const unsigned = parties.filter(
        (party) => !checklist.signatures.some((signature) => signature.party === party),
      );
      // The local office signs last, after its review (OB 646 step 9).
      const now = unsigned.filter((party) => party !== 'local_office' || unsigned.length === 1);
      for (const party of now) steps.push(step('sign_checklist', ownerOf[party], meeting));
    }
  }
  if (state.arrivedOn === null) steps.push(step('record_arrival', 'local_office'));
  return steps.sort(
    (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || taskRank(a) - taskRank(b),
  );
}

/** Tasks of one day come in the order of their codes, whatever order they were read in, and before the rest. */
const taskRank = ({ task }: NextStep): number =>
  task ? taskCodes.indexOf(task.code) : taskCodes.length;
