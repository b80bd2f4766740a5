import { expect, it } from 'vitest';
import { langs } from '../lang.ts';
import { composeNotice } from './compose-notice.ts';
import { noticeTemplates as en } from './en.ts';
import { noticeTemplates as fr } from './fr.ts';
import { type NoticeCode, type NoticeParams, noticeCodes, noticePlaceholders } from './notices.ts';

const all = {
  caseReference: 'C 2026-0193',
  closingCount: 1200,
  count: 3,
  date: '2027-03-01',
  dateTime: { instant: '2026-06-16T17:30:00Z', timeZone: 'America/Toronto' },
  link: 'https://portal.example/en/x',
  organization: 'Example Harbour Sponsors',
  profileNumber: 'P 30417',
};

const placesIn = (text: string) => new Set(text.match(/(?<=\{\{)\w+(?=\}\})/g));

it.each(noticeCodes)('%s has a place for each of its values, in both languages', (code) => {
  const expected = new Set<string>(noticePlaceholders[code]);
  for (const template of [en[code], fr[code]]) {
    expect(placesIn(`${template.subject} ${template.body}`)).toEqual(expected);
  }
});

it.each(noticeCodes)('%s is filled without a trace of a template', (code) => {
  for (const lang of langs) {
    const { subject, body } = composeNotice(code, all as NoticeParams<NoticeCode>, lang);
    expect(`${subject}${body}`).not.toMatch(/[{}]|undefined/);
    expect(subject).not.toContain('\n');
  }
});

// A group can't confirm a claim or extend a hold, and nobody reads the address the portal writes from.
it.each(noticeCodes)('%s asks for nothing that its reader has no way to do', (code) => {
  const cannot = {
    en: /then confirm|confirm your commitment|confirm or release|ask for one extension|may reply|replies are read/i,
    fr: /puis confirmez|confirmer votre engagement|demander une prolongation|pouvez répondre|réponses sont lues/i,
  };
  for (const lang of langs) {
    expect(composeNotice(code, all as NoticeParams<NoticeCode>, lang).body).not.toMatch(
      cannot[lang],
    );
  }
});

it('writes dates, times and counts as the language does', () => {
  expect(composeNotice('claim_held', all, 'fr').body).toContain('le 1er mars 2027');
  expect(composeNotice('conference_invited', all, 'en').body).toContain(
    '16 June 2026 at 13:30 (EDT)',
  );
  expect(composeNotice('saved_search_digest', all, 'fr').body).toContain('1\u00a0200');
});

it('throws when a value is not given', () => {
  const given = { ...all, profileNumber: undefined } as unknown as NoticeParams<'hold_expired'>;
  expect(() => composeNotice('hold_expired', given, 'en')).toThrow('profileNumber');
});

it('asks a group whether it could take a household, and presumes nothing of it', () => {
  for (const template of [en.group_invited, fr.group_invited]) {
    expect(template.body).toMatch(
      /^(Your group is asked whether|Votre groupe est invité à dire s’il)/,
    );
    expect(template.body).not.toMatch(/fits|recorded|convient|déclaré/);
  }
});
