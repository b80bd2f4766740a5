import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { recordArrival as decide } from '#app/domain/sponsorship/start.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The local office records the household's arrival in Canada. */
export const recordArrival: CaseCommand<{ on: CivilDate }> = {
  name: 'record_arrival',
  permission: 'arrival.record',
  decide: (state, input, at) => decide(state, input, at),
};
