import { describe, expect, it, test } from 'vitest';
import {
  claim,
  given,
  group,
  office,
  otherSah,
  provider,
  sah,
} from '../case/case-state.fixture.ts';
import { claimStatuses } from '../claim/names.ts';
import { accessOf } from './can.ts';

describe('whose a case is', () => {
  test.each(claimStatuses)('with a claim %s', (status) => {
    const state = given({ claims: [claim({ status, groupId: group })] });
    const open = status === 'requested' || status === 'held';
    expect(accessOf(state)).toEqual({
      stage: 'profile_preparation',
      officeId: office,
      serviceProviderId: provider,
      migrationOfficeId: null,
      holderIds: open || status === 'confirmed' ? [sah, group] : [],
      // Access to personal details stops when a claim stops being confirmed (privacy.md).
      sponsorIds: status === 'confirmed' ? [sah, group] : [],
      partnerIds: [],
      answeringSahIds: open ? [sah] : [],
    });
  });

  it('counts a request beside the hold of another group', () => {
    const state = given({
      claims: [
        claim(),
        claim({ id: 'asked', sahId: otherSah, groupId: group, status: 'requested' }),
      ],
    });
    expect(accessOf(state).holderIds).toEqual([sah, otherSah, group]);
    expect(accessOf(state).sponsorIds).toEqual([]);
  });
});
