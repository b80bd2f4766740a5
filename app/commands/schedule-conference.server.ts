import {
  scheduleConference as decide,
  type ScheduleConference,
} from '#app/domain/arrangements/conference.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The local office convenes the case conference, or moves it (OB 646 step 8). */
export const scheduleConference: CaseCommand<ScheduleConference> = {
  name: 'schedule_conference',
  permission: 'conference.convene',
  decide: (state, input, at) => decide(state, input, at),
};
