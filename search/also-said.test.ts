import { describe, expect, it } from 'vitest';
import { publishProfile } from '#app/domain/disclosure/published-profile.ts';
import { searchText } from '#app/i18n/description/search-text.ts';
import { profilesFor } from '#test/support/hard-cases.ts';
import { phrasesAmong, withSynonyms } from './also-said.ts';
import { documentOf } from './document.ts';
import { synonyms } from './synonyms.ts';
import { stopWords, wordsIn } from './words.ts';

const posting = { number: 'P 30417', postedOn: '2026-11-02', limitOn: '2027-03-14' };
const profiles = [...profilesFor('synonyms', 3_000)].flatMap((fields) => {
  const verdict = publishProfile(fields, posting);
  return verdict.ok ? [verdict.profile] : [];
});

describe.each(['en', 'fr'] as const)('synonyms (%s)', (lang) => {
  it('are of phrases that profiles do say', () => {
    const said = new Set<string>();
    for (const profile of profiles) {
      const words = wordsIn(searchText(profile, lang));
      for (const { phrase } of phrasesAmong(words, lang)) said.add(phrase.words.join(' '));
    }
    const dead = Object.keys(synonyms[lang]).filter(
      (phrase) => !said.has(wordsIn(phrase).join(' ')),
    );
    expect(dead).toEqual([]);
  });

  it('are words that can be asked for, each of them new to its phrase', () => {
    const skipped: readonly string[] = stopWords[lang];
    for (const [said, also] of Object.entries(synonyms[lang])) {
      expect(also.length, said).toBeGreaterThan(0);
      expect(new Set(also).size, said).toBe(also.length);
      for (const each of also) {
        const asked = wordsIn(each).filter((word) => !skipped.includes(word));
        expect(
          asked.some((word) => !wordsIn(said).includes(word)),
          `${said}: ${each}`,
        ).toBe(true);
      }
    }
  });
});

describe('the searched text', () => {
  it('says what else a profile’s words are called, once, after what it says', () => {
    expect(withSynonyms('Siblings only.', 'en')).toBe(
      'Siblings only.\nbrothers, sisters, brothers and sisters, brother, sister',
    );
    expect(withSynonyms('Nothing of the kind.', 'en')).toBe('Nothing of the kind.');
  });

  it('takes a phrase only whole', () => {
    expect(withSynonyms('Limited time, mobility of labour', 'en')).not.toContain('wheelchair');
    expect(withSynonyms('LIMITED  Mobility', 'en')).toContain('wheelchair');
  });

  it.each([
    ['mobility', 'wheelchair', 'fauteuil roulant'],
    ['single_parent', 'single mom', 'mère seule'],
    ['physical_disability', 'deaf', 'sourd'],
    ['physical_disability', 'blind', 'aveugle'],
  ] as const)('of a profile with %s says “%s” and « %s »', (need, en, fr) => {
    const profile = profiles.find(({ needs }) => needs.some(({ code }) => code === need));
    if (!profile) throw new Error(`no profile has ${need}`);
    const document = documentOf(profile, 1);
    expect(wordsIn(document.textEn)).toEqual(expect.arrayContaining(wordsIn(en)));
    expect(wordsIn(document.textFr)).toEqual(expect.arrayContaining(wordsIn(fr)));
  });
});
