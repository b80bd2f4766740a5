import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  checklistSignedBy,
  codeOf,
  eventsOf,
  given,
  givenArrangements,
  on,
  typesOf,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { type Signatory, signatories } from './checklist.ts';
import { holdConference, scheduleConference } from './conference.ts';
import type { Conference, Task } from './names.ts';
import { fillChecklist, signChecklist } from './sign-checklist.ts';
import { completeTask } from './tasks.ts';

const today = '2026-11-16';
const entry = { itemCode: 'housing', responsible: 'both', byDate: '2026-12-05' } as const;

describe('the case conference (OB 646 steps 8 and 9)', () => {
  const plan = {
    on: '2026-11-20',
    from: '10:00',
    to: '11:00',
    timeZone: 'America/Winnipeg',
    way: 'phone',
    participants: ['sponsor'],
  } as const;
  const convene: Task = {
    id: 'convene',
    code: 'convene_conference',
    owner: 'local_office',
    dueOn: '2026-11-24',
    mandatory: true,
    doneOn: null,
  };
  const none = (overrides: Partial<CaseState> = {}) =>
    givenArrangements({ conference: null, tasks: [convene], ...overrides });
  const at = (status: Conference['status'], day = today) =>
    givenArrangements({ conference: { ...conferenceOf(givenArrangements()), status, on: day } });
  const schedule = (state: CaseState, changes = {}) =>
    scheduleConference(state, { ...plan, ...changes }, on(today));
  const hold = (state: CaseState) => holdConference(state, null, on(today));

  it('is convened, which is the task of that name', () => {
    const state = caseAfter(none(), schedule(none()));
    expect(state.conference).toMatchObject({ ...plan, status: 'scheduled', sequence: 0 });
    expect(state.tasks[0]?.doneOn).toBe(today);
  });

  it('is moved under its own name, one change further', () => {
    const state = caseAfter(at('scheduled'), schedule(at('scheduled')));
    expect(state.conference).toMatchObject({ id: 'conference', on: '2026-11-20', sequence: 1 });
  });

  it('is refused in the past, elsewhere, or once held', () => {
    expect(codeOf(schedule(none(), { on: '2026-11-15' }))).toBe('conference_in_past');
    expect(codeOf(schedule(none(), { on: today }))).toBeNull();
    expect(codeOf(schedule(given()))).toBe('wrong_stage');
    expect(codeOf(schedule(at('held')))).toBe('conference_already_held');
  });

  it('is held on its day or later', () => {
    expect(codeOf(hold(none()))).toBe('conference_missing');
    expect(codeOf(hold(at('cancelled')))).toBe('conference_missing');
    expect(codeOf(hold(at('held')))).toBe('conference_already_held');
    expect(codeOf(hold(at('scheduled', '2026-11-17')))).toBe('conference_not_yet');
    expect(caseAfter(at('scheduled'), hold(at('scheduled'))).conference?.status).toBe('held');
  });
});

function conferenceOf(state: CaseState): Conference {
  if (!state.conference) throw new Error('no conference');
  return state.conference;
}

describe('completing a task', () => {
  const complete = (state: CaseState, taskId: string, owner: 'roco' | 'local_office') =>
    completeTask(state, { taskId, owner }, on(today));

  it('is for the office that owns it, once', () => {
    const open = givenArrangements({
      conference: null,
      tasks: givenArrangements().tasks.map((task) => ({ ...task, doneOn: null })),
    });
    expect(codeOf(complete(open, 'task', 'roco'))).toBe('task_not_found');
    expect(codeOf(complete(open, 'unknown', 'local_office'))).toBe('task_not_found');
    const done = caseAfter(open, complete(open, 'task', 'local_office'));
    expect(done.tasks[0]?.doneOn).toBe(today);
    expect(codeOf(complete(done, 'task', 'local_office'))).toBe('task_already_done');
  });
});

describe('filling in the checklist', () => {
  const fill = (state: CaseState, entries = [entry], notesChanged = false) =>
    fillChecklist(state, { entries, notesChanged });
  const signedBy = (...parties: Signatory[]) =>
    givenArrangements({ conference: null, checklist: checklistSignedBy(...parties) });

  it('records what changed, and nothing when nothing did', () => {
    const state = signedBy();
    const unchanged = checklistSignedBy().entries;
    expect(eventsOf(fillChecklist(state, { entries: unchanged, notesChanged: false }))).toEqual([]);
    expect(caseAfter(state, fill(state)).checklist?.entries).toEqual([
      entry,
      { itemCode: 'interpretation', responsible: 'not_applicable', byDate: null },
    ]);
  });

  it('cancels the signatures on any change, of a note too: what was signed is what is on file', () => {
    const state = signedBy('sponsor', 'service_provider');
    expect(typesOf(fill(state))).toEqual(['checklist_filled', 'signatures_cancelled']);
    expect(caseAfter(state, fill(state)).checklist?.signatures).toEqual([]);
    expect(typesOf(fill(state, [], true))).toContain('signatures_cancelled');
    expect(typesOf(fill(signedBy()))).toEqual(['checklist_filled']);
  });

  it('knows its own items only, and keeps notes out of the journal', () => {
    const noted = { ...entry, note: 'restricted' };
    const [event] = eventsOf(fill(signedBy(), [noted]));
    expect(event).toMatchObject({ entries: [entry] });
    expect(JSON.stringify(event)).not.toContain('restricted');
    const unknown = [{ ...entry, itemCode: 'unknown' }] as unknown as (typeof entry)[];
    expect(eventsOf(fill(signedBy(), unknown))).toEqual([]);
  });

  it('is refused without a checklist, elsewhere, or once all have signed', () => {
    expect(codeOf(fill(given()))).toBe('checklist_missing');
    expect(codeOf(fill(givenArrangements({ stage: 'active' })))).toBe('checklist_locked');
    expect(codeOf(fill(signedBy(...signatories)))).toBe('checklist_locked');
    const twoParties = { ...signedBy('sponsor', 'local_office'), serviceProviderId: null };
    expect(codeOf(fill(twoParties))).toBe('checklist_locked');
  });
});

describe('signing the checklist', () => {
  const state = (signed: Signatory[], overrides: Partial<CaseState> = {}) =>
    givenArrangements({
      conference: null,
      checklist: checklistSignedBy(...signed),
      ...overrides,
    });
  const sign = (from: CaseState, party: Signatory) => signChecklist(from, { party }, on(today));

  test.each<[Signatory[], Signatory, string | null]>([
    [[], 'sponsor', null],
    [[], 'service_provider', null],
    [['service_provider'], 'sponsor', null],
    [[], 'local_office', 'sign_in_order'],
    [['sponsor'], 'local_office', 'sign_in_order'],
    [['service_provider'], 'local_office', 'sign_in_order'],
    [['sponsor', 'service_provider'], 'local_office', null],
    [['sponsor'], 'sponsor', 'already_signed'],
  ])('after %j, %s: %s', (signed, party, code) => {
    expect(codeOf(sign(state(signed), party))).toBe(code);
  });

  it('needs no service provider where none follows the case', () => {
    const alone = state(['sponsor'], { serviceProviderId: null });
    expect(codeOf(sign(alone, 'local_office'))).toBeNull();
    expect(codeOf(sign({ ...alone, checklist: checklistSignedBy() }, 'local_office'))).toBe(
      'sign_in_order',
    );
  });

  test.each([
    ['nobody responsible', { ...entry, responsible: null }],
    ['no date', { ...entry, byDate: null }],
  ])('waits while an item has %s', (_case, open) => {
    const checklist = { ...checklistSignedBy(), entries: [open] };
    expect(signChecklist(state([], { checklist }), { party: 'sponsor' }, on(today))).toMatchObject({
      code: 'checklist_incomplete',
      params: { count: 1 },
    });
  });

  it('is refused without a checklist or elsewhere', () => {
    expect(codeOf(sign(given(), 'sponsor'))).toBe('checklist_missing');
    expect(codeOf(sign(state([], { stage: 'active' }), 'sponsor'))).toBe('wrong_stage');
  });
});
