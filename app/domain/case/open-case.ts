import type { CivilDate } from '../clock/civil-date.ts';
import { accept, type Circumstances, type Decision, refuse } from '../decision.ts';
import type { CaseEvent } from './events.ts';
import type { Stream } from './names.ts';

export interface OpenCase {
  readonly reference: string;
  readonly stream: Stream;
  readonly officeId: string;
  readonly serviceProviderId: string | null;
  readonly migrationOfficeId: string | null;
  readonly arrivedOn: CivilDate | null;
  readonly memberCount: number;
}

/**
 * ROC-O opens a case it received: designated by ROD without a sponsor (OB 646 step 4), or referred
 * by a visa office (IP 3 part 4 §4.2 step 1). Its profile can be prepared at once.
 */
export function openCase(input: OpenCase, at: Circumstances): Decision<CaseEvent> {
  if (input.memberCount < 1) return refuse('household_empty');
  if (input.arrivedOn !== null && input.arrivedOn > at.today) return refuse('arrival_in_future');
  // Picked one by one: the event goes into the journal, and the form it came from may hold more.
  return accept({
    type: 'case_opened',
    reference: input.reference,
    stream: input.stream,
    officeId: input.officeId,
    serviceProviderId: input.serviceProviderId,
    migrationOfficeId: input.migrationOfficeId,
    arrivedOn: input.arrivedOn,
    memberCount: input.memberCount,
    stage: 'profile_preparation',
    on: at.today,
  });
}
