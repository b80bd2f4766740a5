import { missingIn, signatoriesOf } from '#app/domain/arrangements/checklist.ts';
import type { ConferenceParty } from '#app/domain/arrangements/names.ts';
import { conferenceDue } from '#app/domain/clock/deadlines.ts';
import { partiesOf, rocoRoles, within } from './audience.ts';
import type { Composers, Telling } from './telling.ts';

/** From the undertaking to the checklist (process §8 and §9). */
export const undertakingNotices = {
  package_submitted: (_event, telling) => [
    {
      code: 'package_received',
      to: { organizations: packageParties(telling) },
      page: 'undertaking',
      values: { date: within(telling, 'review') },
    },
    {
      code: 'task_assigned',
      to: { roles: rocoRoles },
      page: 'review-undertaking',
      values: { date: within(telling, 'review') },
    },
  ],
  package_returned: (_event, telling) => [
    {
      code: 'package_returned',
      to: { organizations: packageParties(telling) },
      page: 'undertaking',
      values: { date: within(telling, 'correction') },
    },
  ],
  package_approved: (event, telling) => {
    const { state, calendar, settings } = telling;
    const firstDue = state.tasks
      .filter(({ owner, doneOn }) => owner === 'local_office' && doneOn === null)
      .map(({ dueOn }) => dueOn)
      .sort()[0];
    return [
      {
        code: 'undertaking_approved',
        to: { organizations: [...packageParties(telling), state.serviceProviderId] },
        page: 'case',
        values: { date: conferenceDue(event.on, calendar, settings) },
      },
      ...(firstDue
        ? [
            {
              code: 'task_assigned' as const,
              to: { organizations: [state.officeId] },
              page: 'case' as const,
              values: { date: firstDue },
            },
          ]
        : []),
    ];
  },
  package_refused: (_event, telling) => [
    {
      code: 'undertaking_refused',
      to: { organizations: packageParties(telling) },
      page: 'interest-and-claims',
      values: { date: within(telling, 'destruction') },
    },
  ],

  conference_scheduled: (event, telling) => {
    const { state, instantOf } = telling;
    const answerBy = within(telling, 'conference');
    const soonest = [answerBy, event.on].sort()[0] ?? event.on;
    // Relatives have no account: the office asks them itself.
    const invited: Record<ConferenceParty, readonly (string | null)[]> = {
      sponsor: packageParties(telling),
      service_provider: [state.serviceProviderId],
      local_office: [state.officeId],
      family: [],
    };
    const organizations = event.participants.flatMap((party) => invited[party]);
    return [
      {
        code: event.sequence === 0 ? 'conference_invited' : 'conference_changed',
        to: { organizations },
        page: 'conference',
        values: {
          date: soonest,
          dateTime: {
            instant: instantOf(event.on, event.from, event.timeZone),
            timeZone: event.timeZone,
          },
        },
      },
    ];
  },
  checklist_filled: (_event, telling) => {
    const { state } = telling;
    const complete = state.checklist?.entries.every((entry) => missingIn(entry) === null);
    if (!complete || state.stage !== 'arrangements') return [];
    return [
      {
        code: 'checklist_ready',
        to: { organizations: [...packageParties(telling), state.serviceProviderId] },
        page: 'checklist',
        values: { date: within(telling, 'signature') },
      },
    ];
  },
  // The local office signs last, after its review: it is told when its turn has come (OB 646 step 9).
  checklist_signed: (_event, telling) => {
    const { state } = telling;
    const open = signatoriesOf(state).filter(
      (party) => !state.checklist?.signatures.some((signature) => signature.party === party),
    );
    if (open.length !== 1 || open[0] !== 'local_office') return [];
    return [
      {
        code: 'checklist_ready',
        to: { organizations: [state.officeId] },
        page: 'checklist',
        values: { date: within(telling, 'signature') },
      },
    ];
  },
} as const satisfies Composers;

/** The organisations whose package it is, confirmed still or no longer. */
const packageParties = (telling: Telling) => partiesOf(telling, telling.state.package?.claimId);
