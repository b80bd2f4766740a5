import { describe, expect, it, test } from 'vitest';
import {
  approver,
  author,
  caseAfter,
  codeOf,
  eventsOf,
  fields,
  given,
  hidden,
  on,
  profile,
  promotion,
  typesOf,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { type Stage, stages } from '../case/names.ts';
import type { Decision } from '../decision.ts';
import { nothingToCheck } from '../disclosure/note-check.ts';
import { publishProfile } from './publish-profile.ts';
import {
  missingFromProfile,
  requestApproval,
  returnProfile,
  writeProfile,
} from './write-profile.ts';

const awaiting = (overrides: Partial<CaseState> = {}) =>
  given({ profile: profile({ status: 'awaiting_approval', postedOn: null }), ...overrides });
const publish = (state: CaseState, today = '2026-09-01', approverId = approver) =>
  publishProfile(state, { approverId, ...hidden }, on(today));
const incomplete = { ...fields, needs: [], languages: [] };

describe('writing a profile', () => {
  const input = { fields, authorId: author, number: 'P 99999' };

  it('takes a number once and keeps it', () => {
    expect(eventsOf(writeProfile(given(), input))[0]).toMatchObject({ number: 'P 99999' });
    expect(eventsOf(writeProfile(awaiting(), input))[0]).toMatchObject({ number: 'P 30417' });
  });

  it('sends a profile that awaits approval back to draft: what is read is what is published', () => {
    const state = caseAfter(awaiting(), writeProfile(awaiting(), input));
    expect(state.profile?.status).toBe('draft');
    expect(codeOf(publish(state))).toBe('not_awaiting_approval');
  });

  test.each(stages.filter((stage) => stage !== 'profile_preparation'))(
    'is refused in %s, like asking for approval and publishing',
    (stage: Stage) => {
      const state = awaiting({ stage });
      expect(codeOf(writeProfile(state, input))).toBe('wrong_stage');
      expect(codeOf(requestApproval(state, nothingToCheck))).toBe('wrong_stage');
      expect(codeOf(publish(state))).toBe('wrong_stage');
    },
  );

  test.each([
    ['composition', { composition: { ...zero(), age_18_64: 0 } }],
    ['needs', { needs: [] }],
    ['languages', { languages: [] }],
    ['destination', { destination: null, province: null }],
  ])('lacks its %s', (missing, change) => {
    expect(missingFromProfile({ ...fields, ...change })).toEqual([missing]);
  });

  it('lacks nothing with a size band for its composition, or a province for its destination', () => {
    expect(missingFromProfile({ ...fields, composition: null, sizeBandOnly: 'size_3_4' })).toEqual(
      [],
    );
    expect(missingFromProfile({ ...fields, destination: null, province: 'ON' })).toEqual([]);
  });
});

function zero() {
  return { age_0_5: 0, age_6_12: 0, age_13_17: 0, age_18_64: 0, age_65_plus: 0 };
}

describe('asking for approval', () => {
  const draft = (overrides: Partial<CaseState> = {}) =>
    given({ profile: profile({ status: 'draft' }), ...overrides });

  it('is asked once; asking again changes nothing', () => {
    expect(typesOf(requestApproval(draft(), nothingToCheck))).toEqual(['approval_requested']);
    expect(typesOf(requestApproval(awaiting(), nothingToCheck))).toEqual([]);
  });

  test.each([
    ['profile_not_written', given()],
    ['profile_incomplete', draft({ profile: profile({ status: 'draft', fields: incomplete }) })],
    ['consent_missing', draft({ consent: null })],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(requestApproval(state, nothingToCheck))).toBe(code);
  });

  it('comes back to its author with a comment', () => {
    expect(codeOf(returnProfile(draft(), { reason: 'x' }))).toBe('not_awaiting_approval');
    expect(codeOf(returnProfile(awaiting(), { reason: ' ' }))).toBe('comment_required');
    expect(caseAfter(awaiting(), returnProfile(awaiting(), { reason: 'x' })).profile?.status).toBe(
      'draft',
    );
  });
});

describe('publishing (process §6)', () => {
  const started = (decision: Decision<CaseEvent>) =>
    eventsOf(decision).find(({ type }) => type === 'promotion_started');

  it('starts promotion, with its limit, and asks for a note in GCMS', () => {
    expect(typesOf(publish(awaiting()))).toEqual([
      'profile_published',
      'promotion_started',
      'stage_entered',
      'task_opened',
      'task_opened',
    ]);
    const state = caseAfter(awaiting(), publish(awaiting()));
    expect(state).toMatchObject({
      stage: 'promotion',
      stageSince: '2026-09-01',
      profile: { status: 'published', postedOn: '2026-09-01' },
      promotion: { startedOn: '2026-09-01', limitOn: '2027-01-01', endedOn: null },
    });
    // A note in another system keeps no sponsorship from starting.
    expect(state.tasks).toMatchObject([
      { code: 'gcms_promotion_note', mandatory: false },
      { code: 'tracking_promotion', mandatory: false },
    ]);
  });

  test.each([
    ['profile_not_written', { profile: null }],
    ['not_awaiting_approval', { profile: profile({ status: 'draft' }) }],
    ['consent_missing', { consent: null }],
    [
      'profile_incomplete',
      { profile: profile({ status: 'awaiting_approval', fields: incomplete }) },
    ],
  ])('is refused: %s', (code, change) => {
    expect(codeOf(publish(awaiting(change)))).toBe(code);
  });

  it('needs a second person', () => {
    expect(codeOf(publish(awaiting(), '2026-09-01', author))).toBe('approver_is_author');
  });

  it('counts the time already used when it starts again (process §3)', () => {
    const used = promotion({ endedOn: '2026-10-15', endedBy: 'sponsor_found' });
    const again = caseAfter(
      awaiting({ promotion: used }),
      publish(awaiting({ promotion: used }), '2026-11-20'),
    );
    expect(again.promotion).toMatchObject({
      startedOn: '2026-09-01',
      limitOn: '2027-01-01',
      endedOn: null,
    });
    expect(again.profile?.postedOn).toBe('2026-11-20');
    expect(started(publish(awaiting({ promotion: used }), '2026-11-20'))).toMatchObject({
      awaySince: '2026-10-15',
    });
    expect(started(publish(awaiting()))).not.toHaveProperty('awaySince');
    expect(codeOf(publish(awaiting({ promotion: used }), '2027-01-01'))).toBeNull();
    expect(codeOf(publish(awaiting({ promotion: used }), '2027-01-02'))).toBe('limit_passed');
  });
});
