import { describe, expect, it } from 'vitest';
import { fields, given } from '#app/domain/case/case-state.fixture.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { parseForm } from '#app/platform/form.ts';
import { profileForm, typedOf } from './form.ts';

const sent = (changes: Record<string, readonly string[]> = {}) => {
  const form = new FormData();
  for (const [name, values] of Object.entries({ ...typedOf(fields), ...changes })) {
    for (const value of values) form.append(name, value);
  }
  return parseForm(profileForm(textOf('en'), given(), '2026-11-22'), form);
};

describe('the coded form of a profile', () => {
  it('gives back the very fields it was filled from', () => {
    const parsed = sent();
    expect(parsed.ok && parsed.value).toEqual(fields);
  });

  it('may be saved without needs and place: they are findings, not errors', () => {
    expect(sent({ 'needs[]': [], destination: [''] }).ok).toBe(true);
  });

  it.each([
    [{ 'composition.age_18_64': ['1'] }, 'composition.age_18_64'],
    [{ shape: ['not_stated'] }, 'composition.age_18_64'],
    [{ compositionKind: ['band'] }, 'sizeBandOnly'],
    [{ 'needMembers.trauma_counselling': ['9'] }, 'needs'],
    [{ province: ['NS'] }, 'destination'],
    [{ contactsCommunity: ['halifax'] }, 'contactsProvince'],
    [{ contactsProvince: ['ON'], contactsCommunity: ['halifax'] }, 'contactsCommunity'],
    [{ originKind: ['country'] }, 'originCountry'],
    [{ priority: ['urgent'] }, 'priority'],
  ])('says what can’t be published by the field: %o', (changes, field) => {
    const parsed = sent(changes as unknown as Record<string, string[]>);
    expect(parsed.ok ? {} : parsed.errors).toHaveProperty([field]);
  });
});
