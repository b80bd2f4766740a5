import { describe, expect, it } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { openCaseForm } from './form.ts';
import { changeRows, rowsOf } from './member-rows.ts';

const today = '2026-11-22';
const office = '0b0e9a34-7d7c-4d4f-9a53-0c4b0f2b8f01';
const sent = (changes: Record<string, string> = {}) => {
  const form = new FormData();
  const values = {
    stream: 'gar',
    officeId: office,
    arrivedOn: '2026-05-15',
    'members.0.givenNames': 'Ada',
    'members.0.familyName': 'Example',
    'members.0.dateOfBirth': '1990-02-03',
    'members.0.relation': 'principal_applicant',
    ...changes,
  };
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
};
const errorsOf = (changes: Record<string, string>) => {
  const parsed = parseForm(openCaseForm(textOf('en'), today), sent(changes));
  return parsed.ok ? {} : parsed.errors;
};

describe('the form that opens a case', () => {
  it('takes a household of one, and no consent where none is at hand', () => {
    const parsed = parseForm(openCaseForm(textOf('en'), today), sent());
    expect(parsed.ok && parsed.value).toMatchObject({
      officeId: office,
      serviceProviderId: null,
      arrivedOn: '2026-05-15',
      consent: null,
      members: [{ relation: 'principal_applicant' }],
    });
  });

  it.each([
    [{ arrivedOn: '' }, 'arrivedOn'],
    [{ arrivedOn: '2026-11-23' }, 'arrivedOn'],
    [{ arrivedOn: '2026-02-30' }, 'arrivedOn'],
    [{ stream: 'overseas' }, 'arrivedOn'],
    [{ stream: 'overseas', arrivedOn: '' }, 'migrationOfficeId'],
    [{ 'members.0.relation': 'child' }, 'members.0.relation'],
    [{ 'members.0.dateOfBirth': '2027-01-01' }, 'members.0.dateOfBirth'],
    [{ consentForm: 'imm5475' }, 'consentSignedOn'],
  ])('says what is wrong by the field: %o', (changes, field) => {
    expect(errorsOf(changes as Record<string, string>)).toHaveProperty([field]);
  });
});

describe('the rows of a household', () => {
  const typed = {
    stream: ['gar'],
    'members.0.givenNames': ['Ada'],
    'members.1.givenNames': ['Ben'],
    'members.2.givenNames': ['Cleo'],
  };

  it('keeps what was typed when a person is added', () => {
    const next = changeRows(typed, 'add-member');
    expect(rowsOf(next)).toBe(4);
    expect(next).toMatchObject({ ...typed, 'members.3.givenNames': [''] });
  });

  it('moves the others up when a person is removed', () => {
    const next = changeRows(typed, 'remove-member:1');
    expect(rowsOf(next)).toBe(2);
    expect(next['members.1.givenNames']).toEqual(['Cleo']);
  });

  it('always shows one person', () => {
    expect(rowsOf(undefined)).toBe(1);
    expect(rowsOf(changeRows({}, 'remove-member:0'))).toBe(1);
  });
});
