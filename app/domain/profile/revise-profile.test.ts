import { describe, expect, it, test } from 'vitest';
import {
  approver,
  author,
  caseAfter,
  claim,
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
import { omissionsOf } from './fullness.ts';
import { noNotes, type ProfileNotes } from './notes.ts';
import {
  dropRevision,
  publishRevision,
  requestRevision,
  returnRevision,
  writeRevision,
} from './revise-profile.ts';
import { whatChanged } from './what-changed.ts';

const wider = { ...fields, destination: null, province: 'NS' } as const;
const notes = { en: 'A note.', fr: 'Une note.' };
const promoted = (overrides: Partial<CaseState> = {}) =>
  given({
    stage: 'promotion',
    profile: profile({ versionNo: 1 }),
    promotion: promotion(),
    ...overrides,
  });
const revised = (status: 'draft' | 'awaiting_approval', changed: typeof fields = wider) =>
  promoted({
    profile: profile({ versionNo: 1, revision: { status, authorId: author, fields: changed } }),
  });
const write = (state: CaseState, changed = wider as typeof fields, after: ProfileNotes = noNotes) =>
  writeRevision(state, {
    fields: changed,
    authorId: author,
    notes: { before: noNotes, after },
    publishedNotes: noNotes,
  });
const publish = (state: CaseState, approverId = approver, day = '2026-10-01') =>
  publishRevision(state, { ...hidden, approverId, publishedNotes: noNotes }, on(day));

describe('a change to a published profile', () => {
  it('is written beside it: what is published stands', () => {
    const after = caseAfter(promoted(), write(promoted()));
    expect(after.profile?.fields).toEqual(fields);
    expect(after.profile?.status).toBe('published');
    expect(after.profile?.revision).toEqual({ status: 'draft', authorId: author, fields: wider });
  });

  it('may be of the note alone', () => {
    expect(typesOf(write(promoted(), fields, notes))).toEqual([
      'revision_written',
      'notes_written',
    ]);
  });

  it('takes back its request when it is written again', () => {
    const state = revised('awaiting_approval');
    expect(caseAfter(state, write(state)).profile?.revision?.status).toBe('draft');
  });

  it('is allowed while a group holds the profile (process §7)', () => {
    const claims = [claim()];
    expect(codeOf(write(promoted({ claims })))).toBeNull();
  });

  test.each<[string, CaseState]>([
    ['profile_not_written', given()],
    ['not_promoted', given({ profile: profile({ status: 'draft' }) })],
    [
      'not_promoted',
      promoted({ promotion: promotion({ endedOn: '2026-09-20', endedBy: 'withdrawn' }) }),
    ],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(write(state))).toBe(code);
  });

  it('is refused when nothing differs, however the database ordered it', () => {
    const sameAnew = {
      ...Object.fromEntries(Object.entries(structuredClone(fields)).reverse()),
      needs: [...fields.needs].reverse(),
    } as unknown as typeof fields;
    expect(codeOf(write(promoted(), sameAnew))).toBe('nothing_changed');
  });

  it('asks for approval once, and only with something to approve', () => {
    const ask = (state: CaseState) =>
      requestRevision(state, { check: hidden.check, publishedNotes: noNotes });
    expect(typesOf(ask(revised('draft')))).toEqual(['revision_requested']);
    expect(typesOf(ask(revised('awaiting_approval')))).toEqual([]);
    expect(codeOf(ask(promoted()))).toBe('no_revision');
    expect(codeOf(ask(revised('draft', fields)))).toBe('nothing_changed');
    expect(codeOf(ask(revised('draft', { ...fields, needs: [] })))).toBe('profile_incomplete');
  });

  it('is not asked for with a note that identifies', () => {
    const found = { en: [{ kind: 'name' as const, start: 0, end: 1 }], fr: [] };
    const check = { notes, found };
    expect(codeOf(requestRevision(revised('draft'), { check, publishedNotes: noNotes }))).toBe(
      'note_identifies',
    );
  });

  it('comes back to its author, or is given up', () => {
    const waiting = revised('awaiting_approval');
    expect(codeOf(returnRevision(revised('draft'), { reason: 'x' }))).toBe('not_awaiting_approval');
    expect(codeOf(returnRevision(waiting, { reason: ' ' }))).toBe('comment_required');
    expect(
      caseAfter(waiting, returnRevision(waiting, { reason: 'x' })).profile?.revision,
    ).toMatchObject({ status: 'draft' });
    expect(caseAfter(waiting, dropRevision(waiting)).profile?.revision).toBeNull();
    expect(codeOf(dropRevision(promoted()))).toBe('no_revision');
  });
});

describe('publishing a change', () => {
  const waiting = revised('awaiting_approval');

  it('replaces the fields, counts the version and names what changed', () => {
    expect(eventsOf(publish(waiting))).toMatchObject([
      {
        type: 'revision_published',
        versionNo: 2,
        authorId: author,
        approverId: approver,
        changed: ['destination', 'province'],
        gate: { groupSize: 40 },
      },
    ]);
    const after = caseAfter(waiting, publish(waiting));
    expect(after.profile).toMatchObject({ fields: wider, versionNo: 2, revision: null });
    // The clock of promotion does not start anew.
    expect(after.promotion).toEqual(waiting.promotion);
  });

  test.each<[string, CaseState]>([
    ['no_revision', promoted()],
    ['not_awaiting_approval', revised('draft')],
    ['nothing_changed', revised('awaiting_approval', fields)],
    ['profile_incomplete', revised('awaiting_approval', { ...fields, needs: [] })],
    ['consent_missing', { ...waiting, consent: null }],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(publish(state))).toBe(code);
  });

  it('needs a second person, and the gate', () => {
    expect(codeOf(publish(waiting, author))).toBe('approver_is_author');
    const estimate = { size: 3, drivers: [] };
    const input = { ...hidden, estimate, approverId: approver, publishedNotes: noNotes };
    expect(codeOf(publishRevision(waiting, input, on('2026-10-01')))).toBe('group_too_small');
  });

  it('is too late past the limit, though the sweep has not come by yet', () => {
    expect(codeOf(publish(waiting, approver, '2027-01-01'))).toBeNull();
    expect(codeOf(publish(waiting, approver, '2027-01-02'))).toBe('limit_passed');
  });
});

test.each([
  [{ fields, notes: noNotes }, []],
  [{ fields: { ...fields, english: 'fluent' as const }, notes: noNotes }, ['english']],
  [{ fields, notes: { en: 'A.', fr: '' } }, ['note_en']],
])('what changed: %o', (after, names) => {
  expect(whatChanged({ fields, notes: noNotes }, after)).toEqual(names);
});

test('nothing changed, in whatever order keys and lists come back', () => {
  const two = {
    ...fields,
    languages: ['apc', 'kmr'],
    needs: [
      { code: 'trauma_counselling', members: 1 },
      { code: 'large_family', members: 1 },
    ],
  } as const;
  const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());
  const anew = {
    ...reversed(two),
    composition: reversed(two.composition ?? {}),
    languages: ['kmr', 'apc'],
    needs: [...two.needs].reverse().map(reversed),
  } as unknown as typeof fields;
  expect(whatChanged({ fields: two, notes: noNotes }, { fields: anew, notes: noNotes })).toEqual(
    [],
  );
});

test('a fuller profile would say what this one leaves out', () => {
  const bare = {
    ...fields,
    composition: null,
    sizeBandOnly: 'size_3_4',
    origin: { kind: 'not_stated' },
    education: null,
    occupations: [],
    destination: null,
    province: 'NS',
    english: 'not_assessed',
  } as const;
  expect(omissionsOf(bare, noNotes)).toEqual([
    'composition',
    'origin',
    'education',
    'occupations',
    'place',
    'levels',
    'note',
  ]);
  const full = {
    ...fields,
    origin: { kind: 'country', code: 'SY' },
    education: 'some_primary',
    occupations: ['noc_7'],
  } as const;
  expect(omissionsOf(full, notes)).toEqual([]);
});
