import { describe, expect, it } from 'vitest';
import { claim, givenPromotion, promotion, waiting } from '#app/domain/case/case-state.fixture.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { at, offer, request, told } from './news.fixture.ts';

describe('a profile that can be taken again', () => {
  it('tells followers when the last in line lets the offer go, and not before', () => {
    const promoted = promotion({ limitOn: '2026-12-01' });
    const spent = (status: 'left' | 'lapsed', changes: Partial<CaseState> = {}) =>
      givenPromotion({
        promotion: promoted,
        waitingList: [waiting('a', 1, { status, offerEndsOn: '2026-10-11' })],
        ...changes,
      });
    const free = (
      status: 'left' | 'lapsed',
      state: CaseState = spent(status),
      together: readonly CaseEvent[] = [],
    ) => {
      const event = {
        type: `waiting_list_${status}`,
        entryId: 'entry-a',
        organizationId: 'a',
      } as const;
      return told(event, state, together).filter(({ code }) => code === 'profile_free');
    };
    for (const status of ['left', 'lapsed'] as const) {
      const told = { to: { watchersOf: 'case', notOrganizations: ['a'] } };
      expect(free(status)).toMatchObject([{ ...told, values: { date: '2026-12-01' } }]);
      // One who only waited, one behind whom another is asked, one after whom someone claimed.
      const waited = [waiting('a', 1, { status })];
      expect(free(status, spent(status, { waitingList: waited }))).toEqual([]);
      const offer = {
        type: 'waiting_list_offered',
        entryId: 'entry-b',
        organizationId: 'b',
        offerEndsOn: '2026-10-15',
      } as const;
      expect(free(status, spent(status), [offer])).toEqual([]);
      expect(free(status, spent(status, { claims: [claim()] }))).toEqual([]);
      // Past its limit it only waits to end.
      const over = { promotion: { ...promoted, limitOn: '2026-10-11' as const } };
      expect(free(status, spent(status, over))).toEqual([]);
    }
  });

  it('tells whose request another hold came before when it can be endorsed, if nobody is asked first', () => {
    const over = claim({ id: 'held', sahId: 'holder', status: 'released' });
    const ended = {
      type: 'claim_released',
      claimId: 'held',
      sahId: 'holder',
      reason: 'group_released',
      on: at.today,
    } as const;
    const promoted = { promotion: promotion({ limitOn: '2026-12-01' }), claims: [over, request] };
    const codes = (changes: object, together: readonly CaseEvent[] = []) =>
      told(ended, givenPromotion({ ...promoted, ...changes }), together).map(({ code }) => code);
    expect(codes({})).toEqual(['claim_released', 'request_free', 'profile_free']);
    const [, free, followers] = told(ended, givenPromotion(promoted));
    expect(free?.to).toMatchObject({ organizations: ['sah', 'group'] });
    expect(followers?.to.notOrganizations).toEqual(
      expect.arrayContaining(['sah', 'group', 'holder']),
    );
    // Offered down the line: the request waits on.
    expect(codes({ waitingList: [offer('next')] })).toEqual(['claim_released', 'profile_free']);
    // Past the limit nobody can take it.
    expect(codes({ promotion: promotion({ limitOn: '2026-10-01' }) })).toEqual(['claim_released']);
  });
});
