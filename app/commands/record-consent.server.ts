import type { Consent } from '#app/domain/case/case-state.ts';
import { recordConsent as decide } from '#app/domain/case/consent.ts';
import type { CaseCommand } from './run-command.server.ts';

/** The client's consent to share goes on file (process §4). */
export const recordConsent: CaseCommand<Consent> = {
  name: 'record_consent',
  permission: 'consent.record',
  decide: (state, input, at) => decide(state, input, at),
};
