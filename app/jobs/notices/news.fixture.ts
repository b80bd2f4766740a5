/** What is told of an event, as the tests of all notices ask it. */
import { claim, givenPromotion, on, waiting } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { noticesOf } from '../notices.ts';

/** What an event has told in a state, beside the other events of its command. */
export const newsOf = (
  at: ReturnType<typeof on>,
  event: CaseEvent,
  state: CaseState,
  together: readonly CaseEvent[] = [],
) =>
  noticesOf(event, {
    state,
    on: at.today,
    calendar: federalCalendar,
    settings: at.settings,
    instantOf: () => at.now,
    together: [event, ...together],
  });

/** The day of these tests. */
export const at = on('2026-10-12');

/** What an event has told on that day. */
export const told = (event: CaseEvent, state: CaseState, together: readonly CaseEvent[] = []) =>
  newsOf(at, event, state, together);

/** The same as codes, each with the organizations it names. */
export const toldTo = (event: CaseEvent, state: CaseState, together: readonly CaseEvent[] = []) =>
  told(event, state, together).flatMap(({ code, to }) =>
    to.organizations?.length ? [[code, ...to.organizations.filter(Boolean)]] : [],
  );

/** A promoted profile that a group holds together with a second SAH; and those three. */
export const givenShared = (changes: Partial<CaseState> = {}) =>
  givenPromotion({
    officeId: 'office',
    claims: [claim({ groupId: 'group', partnerSahId: 'partner', partnerStatus: 'agreed' })],
    ...changes,
  });
export const parties = ['sah', 'group', 'partner'];

/** A request that waits for its SAH to endorse it. */
export const request = claim({
  id: 'asked',
  groupId: 'group',
  status: 'requested',
  holdEndsOn: null,
});

/** A place in line to which the profile is offered. */
export const offer = (organizationId: string) =>
  waiting(organizationId, 1, { sahId: 'sah', status: 'offered', offerEndsOn: '2026-10-14' });
