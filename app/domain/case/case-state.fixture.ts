import type { Signatory } from '../arrangements/checklist.ts';
import type { Claim, WaitingEntry } from '../claim/names.ts';
import type { ClaimSponsors } from '../claim/sponsors.ts';
import { federalCalendar } from '../clock/calendar.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { type Circumstances, type Decision, defaultSettings, type Refusal } from '../decision.ts';
import { nothingToCheck } from '../disclosure/note-check.ts';
import type { PublishedFields } from '../disclosure/published-profile.ts';
import type { SponsorFacts } from '../organization/sponsoring.ts';
import type { UndertakingPackage } from '../undertaking/names.ts';
import type { CaseState, ProfileState, Promotion } from './case-state.ts';
import type { CaseEvent } from './events.ts';
import { evolve, unopenedCase } from './evolve.ts';

/** Organisations and people of the tests, named for what they are. */
export const sah = 'sah';
export const otherSah = 'other-sah';
export const group = 'group';
export const otherGroup = 'other-group';
export const office = 'office';
export const provider = 'provider';
export const author = 'author';
export const approver = 'approver';

/** Circumstances on a day, with ids counted up: id-1, id-2 … */
export function on(today: CivilDate, changes: Partial<Circumstances> = {}): Circumstances {
  let last = 0;
  return {
    today,
    now: `${today}T15:00:00.000Z`,
    calendar: federalCalendar,
    newId: () => {
      last += 1;
      return `id-${last}`;
    },
    settings: defaultSettings,
    ...changes,
  };
}

export const fields: PublishedFields = {
  stream: 'gar',
  priority: 'regular',
  medicalLevel: 'low',
  shape: 'couple_with_children',
  composition: { age_0_5: 1, age_6_12: 1, age_13_17: 0, age_18_64: 2, age_65_plus: 0 },
  sizeBandOnly: null,
  origin: { kind: 'not_stated' },
  languages: ['apc'],
  english: 'a_little',
  french: 'none',
  education: null,
  occupations: [],
  needs: [{ code: 'trauma_counselling', members: 1 }],
  accessibleHousing: false,
  inCanada: true,
  readyToTravel: false,
  destination: 'ottawa',
  province: null,
  contacts: null,
  linkedCase: false,
};

/** What the gate is told of a household that hides among many. */
export const hidden = {
  estimate: { size: 40, drivers: [] },
  check: nothingToCheck,
  overrideReason: null,
};

export function profile(changes: Partial<ProfileState> = {}): ProfileState {
  return {
    number: 'P 30417',
    status: 'published',
    fields,
    authorId: author,
    postedOn: '2026-09-01',
    versionNo: 1,
    revision: null,
    ...changes,
  };
}

/** Four months from 1 September 2026, still running. */
export function promotion(changes: Partial<Promotion> = {}): Promotion {
  return {
    id: 'promotion',
    startedOn: '2026-09-01',
    limitOn: '2027-01-01',
    endedOn: null,
    endedBy: null,
    extensions: 0,
    warnedAt: null,
    ...changes,
  };
}

/** A hold of the SAH's own, until 23 October 2026. */
export function claim(changes: Partial<Claim> = {}): Claim {
  return {
    id: 'claim',
    sahId: sah,
    groupId: null,
    partnerSahId: null,
    partnerStatus: null,
    status: 'held',
    requestedOn: '2026-10-08',
    holdEndsOn: '2026-10-23',
    extended: false,
    commitmentConfirmedOn: null,
    confirmedOn: null,
    endedOn: null,
    reason: null,
    remindedOf: null,
    ...changes,
  };
}

export function waiting(
  organizationId: string,
  position: number,
  changes: Partial<WaitingEntry> = {},
): WaitingEntry {
  return {
    id: `entry-${organizationId}`,
    position,
    organizationId,
    sahId: organizationId,
    status: 'waiting',
    joinedOn: '2026-10-10',
    offerEndsOn: null,
    ...changes,
  };
}

/** The package of one SAH, with every form filled in and attached. */
export function pack(changes: Partial<UndertakingPackage> = {}): UndertakingPackage {
  return {
    id: 'package',
    claimId: 'claim',
    status: 'open',
    filled: ['imm1324', 'imm5492', 'imm5494'],
    attached: ['imm1324', 'imm5492', 'imm5494'],
    settlementPlanRequired: true,
    assessmentOnFileSignedOn: null,
    partnerAssessmentOnFileSignedOn: null,
    submittedOn: null,
    timesReturned: 0,
    ...changes,
  };
}

/** A SAH in good standing, in Ontario, without a hold. */
export function sponsor(changes: Partial<SponsorFacts> = {}): SponsorFacts {
  return {
    organizationId: sah,
    kind: 'sah',
    agreement: 'active',
    province: 'ON',
    community: null,
    serves: null,
    openHolds: 0,
    holdingLimit: null,
    ...changes,
  };
}

/** Those who would sponsor, all in good standing. */
export function sponsors(changes: Partial<ClaimSponsors> = {}): ClaimSponsors {
  return {
    sah: sponsor(),
    group: sponsor({ kind: 'constituent_group' }),
    partner: sponsor(),
    ...changes,
  };
}

/** A government-assisted case in profile preparation; say only what the test is about. */
export function given(overrides: Partial<CaseState> = {}): CaseState {
  return {
    ...unopenedCase('case'),
    reference: 'C 2026-0193',
    version: 1,
    stage: 'profile_preparation',
    stageSince: '2026-08-20',
    officeId: office,
    serviceProviderId: provider,
    arrivedOn: '2026-05-15',
    memberCount: 4,
    consent: { form: 'imm5475', signedOn: '2026-08-01', signedByAdultForMinor: false },
    ...overrides,
  };
}

/** In promotion from 1 September 2026 to 1 January 2027. */
export function givenPromotion(overrides: Partial<CaseState> = {}): CaseState {
  return given({ stage: 'promotion', profile: profile(), promotion: promotion(), ...overrides });
}

/** Matched with the SAH on 15 October 2026, its package open. */
export function givenMatched(overrides: Partial<CaseState> = {}): CaseState {
  return given({
    stage: 'matched',
    profile: profile({ status: 'ended' }),
    promotion: promotion({ endedOn: '2026-10-15', endedBy: 'sponsor_found' }),
    claims: [claim({ status: 'confirmed', confirmedOn: '2026-10-15' })],
    package: pack(),
    ...overrides,
  });
}

/** Approved; all but what a test takes away is done, held and signed, so one more step starts it. */
export function givenArrangements(overrides: Partial<CaseState> = {}): CaseState {
  return givenMatched({
    stage: 'arrangements',
    package: pack({ status: 'approved' }),
    tasks: [
      {
        id: 'task',
        code: 'extend_ifhp',
        owner: 'local_office',
        dueOn: '2026-11-20',
        mandatory: true,
        doneOn: '2026-11-10',
      },
    ],
    conference: {
      id: 'conference',
      status: 'held',
      on: '2026-11-12',
      from: '13:30',
      to: '14:30',
      timeZone: 'America/Toronto',
      way: 'video',
      participants: ['sponsor', 'service_provider'],
      sequence: 0,
    },
    checklist: checklistSignedBy('sponsor', 'service_provider', 'local_office'),
    ...overrides,
  });
}

/** A complete checklist of two items, signed by these parties. */
export function checklistSignedBy(...parties: Signatory[]): NonNullable<CaseState['checklist']> {
  return {
    id: 'checklist',
    kind: 'roles',
    entries: [
      { itemCode: 'housing', responsible: 'sponsor', byDate: '2026-12-01' },
      { itemCode: 'interpretation', responsible: 'not_applicable', byDate: null },
    ],
    signatures: parties.map((party) => ({ party, signedOn: '2026-11-13' })),
  };
}

/** The events of a decision; a refusal fails the test with its code. */
export function eventsOf(decision: Decision<CaseEvent>): readonly CaseEvent[] {
  if (!decision.ok) throw new Error(`refused: ${decision.code}`);
  return decision.events;
}

/** The types of its events, in order. */
export function typesOf(decision: Decision<CaseEvent>): readonly CaseEvent['type'][] {
  return eventsOf(decision).map((event) => event.type);
}

/** Its refusal code, or null when it was accepted. */
export function codeOf(decision: Decision<CaseEvent> | Refusal | null): string | null {
  return decision && !decision.ok ? decision.code : null;
}

/** The case after an accepted command. */
export function caseAfter(state: CaseState, decision: Decision<CaseEvent>): CaseState {
  const events = eventsOf(decision);
  return { ...events.reduce(evolve, state), version: state.version + (events.length > 0 ? 1 : 0) };
}
