import { holdConference as decide } from '#app/domain/arrangements/conference.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The local office records that the conference was held (OB 646 step 9). */
export const holdConference: CaseCommand<null> = {
  name: 'hold_conference',
  permission: 'conference.convene',
  decide: (state, input, at) => decide(state, input, at),
};
