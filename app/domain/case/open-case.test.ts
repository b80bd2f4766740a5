import { describe, expect, it } from 'vitest';
import { caseAfter, codeOf, eventsOf, given, on } from './case-state.fixture.ts';
import { recordConsent } from './consent.ts';
import { unopenedCase } from './evolve.ts';
import { type OpenCase, openCase } from './open-case.ts';

const received: OpenCase = {
  reference: 'C 2026-0193',
  stream: 'overseas',
  officeId: 'office',
  serviceProviderId: null,
  migrationOfficeId: 'visa-office',
  arrivedOn: null,
  memberCount: 3,
};

describe('opening a case', () => {
  it('goes straight to the preparation of its profile', () => {
    const state = caseAfter(unopenedCase('case'), openCase(received, on('2026-11-22')));
    expect(state).toMatchObject({
      ...received,
      stage: 'profile_preparation',
      stageSince: '2026-11-22',
      version: 1,
    });
  });

  it('refuses an empty household and an arrival to come', () => {
    const open = (changes: Partial<OpenCase>) =>
      codeOf(openCase({ ...received, ...changes }, on('2026-11-22')));
    expect(open({ memberCount: 0 })).toBe('household_empty');
    expect(open({ arrivedOn: '2026-11-23' })).toBe('arrival_in_future');
    expect(open({ arrivedOn: '2026-11-22' })).toBeNull();
  });

  it('carries nothing into the journal but what an event has room for', () => {
    const [event] = eventsOf(
      openCase({ ...received, familyName: 'Example' } as OpenCase, on('2026-11-22')),
    );
    expect(event).not.toHaveProperty('familyName');
  });
});

describe('consent to share (process §4)', () => {
  const signed = { form: 'imm5475', signedOn: '2026-11-22', signedByAdultForMinor: true } as const;

  it('is recorded with its date, its form and who signed for a minor', () => {
    const state = given({ consent: null });
    expect(caseAfter(state, recordConsent(state, signed, on('2026-11-22'))).consent).toEqual(
      signed,
    );
  });

  it('cannot be signed tomorrow', () => {
    expect(codeOf(recordConsent(given(), signed, on('2026-11-21')))).toBe('consent_in_future');
  });

  it('carries nothing else into the journal', () => {
    const input = { ...signed, signedBy: 'A. Example' };
    const [event] = eventsOf(recordConsent(given(), input, on('2026-11-22')));
    expect(event).toEqual({ type: 'consent_recorded', ...signed });
  });
});
