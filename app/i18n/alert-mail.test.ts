import { describe, expect, test } from 'vitest';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { alertKinds } from '#app/domain/saved-search/names.ts';
import { composeAlert, composeDigest } from './alert-mail.ts';
import { langs } from './lang.ts';
import { textOf } from './text.server.ts';

const readerIn = (lang: 'en' | 'fr') => ({
  lang,
  portal: 'https://portal.example',
  today: '2026-11-22',
});

describe.each(langs)('in %s', (lang) => {
  const text = textOf(lang);
  const reader = readerIn(lang);

  test.each(alertKinds)('%s is told by number, days left and links', (kind) => {
    const { subject, body } = composeAlert(text, reader, {
      kind,
      number: 'P 304172',
      limitOn: '2026-12-01',
    });
    expect(subject).toBe(text.savedSearches.mail.subjects[kind]);
    expect(body).toContain('P 304172');
    expect(body).toMatch(/\b9\s(days left|jours restants)/);
    expect(body.match(/https:\/\/portal\.example\/\S+/g)).toHaveLength(2);
  });

  test('a digest tells what ends soonest first, and of a long one how many are left', () => {
    const profiles = Array.from({ length: 27 }, (_, index) => ({
      number: `P ${100_000 + index}`,
      limitOn: addDays('2027-01-31', -index),
      kinds: index < 2 ? (['new', 'ending'] as const) : (['changed'] as const),
    }));
    const { body } = composeDigest(text, reader, profiles);
    expect(body).toMatch(/\b27\b/);
    const told = body.match(/P \d{6}/g) ?? [];
    expect(told).toHaveLength(25);
    expect(told[0]).toBe('P 100026');
    expect(body).toContain(text.savedSearches.mail.more(2));
    expect(body).not.toMatch(/undefined|[{}]/);
  });
});

test('the last day is called so', () => {
  const today = { kind: 'ending', number: 'P 304172', limitOn: '2026-11-22' } as const;
  expect(composeAlert(textOf('en'), readerIn('en'), today).body).toContain('Last day');
  expect(composeAlert(textOf('fr'), readerIn('fr'), today).body).toContain('Dernier jour');
});
