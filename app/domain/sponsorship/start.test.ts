import { describe, expect, it, test } from 'vitest';
import { holdConference } from '../arrangements/conference.ts';
import { signChecklist } from '../arrangements/sign-checklist.ts';
import { completeTask } from '../arrangements/tasks.ts';
import {
  caseAfter,
  checklistSignedBy,
  codeOf,
  given,
  givenArrangements,
  on,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { stages } from '../case/names.ts';
import { recordArrival, startWhenReady, waitingFor } from './start.ts';

const today = '2026-11-22';
const ready = givenArrangements();
const undone = ready.tasks.map((task) => ({ ...task, doneOn: null }));
const scheduled = ready.conference && { ...ready.conference, status: 'scheduled' as const };
const abroad = (overrides: Partial<CaseState> = {}) =>
  givenArrangements({ stream: 'overseas', arrivedOn: null, ...overrides });

describe('what a sponsorship waits for (process §3)', () => {
  test.each([
    ['tasks', { tasks: undone }],
    ['conference', { conference: null }],
    ['conference', { conference: scheduled }],
    ['checklist', { checklist: null }],
    ['checklist', { checklist: checklistSignedBy('sponsor', 'service_provider') }],
    ['arrival', { arrivedOn: null }],
  ])('%s', (condition, change) => {
    const state = { ...ready, ...change };
    expect(waitingFor(state)).toEqual([condition]);
    expect(startWhenReady(state, on(today))).toEqual([]);
  });

  it('not for a task that is not mandatory, nor for a provider the case does not have', () => {
    const note = undone.map((task) => ({ ...task, mandatory: false }));
    expect(waitingFor({ ...ready, tasks: note })).toEqual([]);
    const alone = {
      serviceProviderId: null,
      checklist: checklistSignedBy('sponsor', 'local_office'),
    };
    expect(waitingFor({ ...ready, ...alone })).toEqual([]);
  });
});

describe('the start, by whichever step comes last', () => {
  const lastSteps: [string, CaseState, (state: CaseState) => ReturnType<typeof recordArrival>][] = [
    [
      'a task',
      givenArrangements({ tasks: undone }),
      (s) => completeTask(s, { taskId: 'task', owner: 'local_office' }, on(today)),
    ],
    [
      'the conference',
      givenArrangements({ conference: scheduled }),
      (s) => holdConference(s, null, on(today)),
    ],
    [
      'the last signature',
      givenArrangements({ checklist: checklistSignedBy('sponsor', 'service_provider') }),
      (s) => signChecklist(s, { party: 'local_office' }, on(today)),
    ],
    [
      'the arrival from overseas',
      abroad(),
      (s) => recordArrival(s, { on: '2026-05-15' }, on(today)),
    ],
  ];
  test.each(lastSteps)('%s', (_name, state, step) => {
    expect(caseAfter(state, step(state))).toMatchObject({
      stage: 'active',
      stageSince: today,
      // 24 months from arrival on 15 May 2026; the check-in midway between the start and that end.
      sponsorship: {
        startedOn: today,
        rapEndsOn: '2028-05-15',
        sponsorEndsOn: '2028-05-15',
        checkInOn: '2027-08-19',
      },
    });
  });

  it('happens in arrangements only', () => {
    for (const stage of stages.filter((s) => s !== 'arrangements')) {
      expect(startWhenReady({ ...ready, stage }, on(today))).toEqual([]);
    }
  });
});

describe('recording an arrival', () => {
  test.each(stages)('in %s', (stage) => {
    const open = ['matched', 'undertaking_review', 'arrangements'].includes(stage);
    const code = codeOf(recordArrival(abroad({ stage }), { on: today }, on(today)));
    expect(code).toBe(open ? null : 'wrong_stage');
  });

  it('is kept until the rest is done', () => {
    const state = abroad({ conference: scheduled });
    expect(caseAfter(state, recordArrival(state, { on: '2026-11-20' }, on(today)))).toMatchObject({
      arrivedOn: '2026-11-20',
      stage: 'arrangements',
      sponsorship: null,
    });
  });

  it('cannot be tomorrow', () => {
    expect(codeOf(recordArrival(given(), { on: '2026-11-23' }, on(today)))).toBe(
      'arrival_in_future',
    );
  });
});
