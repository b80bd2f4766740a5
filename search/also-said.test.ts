import { describe, expect, it } from 'vitest';
import { publishProfile } from '#app/domain/disclosure/published-profile.ts';
import { composeDescription } from '#app/i18n/description/compose-description.ts';
import { searchText } from '#app/i18n/description/search-text.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { profilesFor } from '#test/support/hard-cases.ts';
import { phrasesAmong, withSynonyms } from './also-said.ts';
import { documentOf } from './document.ts';
import { synonyms } from './synonyms.ts';
import { neverHeld, partsOf, stopWords, wordsIn } from './words.ts';

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

describe('little words that no index holds', () => {
  const dictionaries = { en: vocabularyOf('en'), fr: vocabularyOf('fr') };

  it.each([
    ['en', 'fr'],
    ['fr', 'en'],
  ] as const)('of %s are said by nothing in %s', (lang, other) => {
    const ofOne = neverHeld.filter((word) => stopWords[lang].some((each) => each === word));
    expect(ofOne.length).toBeGreaterThan(9);
    const said = new Set(wordsIn(textsIn([dictionaries[other], synonyms[other]]).join('\n')));
    for (const profile of profiles) {
      const { textEn, textFr } = documentOf(profile, 1);
      for (const word of wordsIn(other === 'en' ? textEn : textFr)) said.add(word);
    }
    for (const phrase of Object.keys(synonyms[other])) {
      for (const word of wordsIn(phrase)) said.add(word);
    }
    expect(said.size).toBeGreaterThan(900);
    expect(ofOne.filter((word) => said.has(word))).toEqual([]);
  });
});

/** Every text of a dictionary, however deep it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the searched text', () => {
  it('says what else a profile’s words are called, once, after what it says', () => {
    expect(withSynonyms('Siblings only.', 'en')).toBe(
      'Siblings only.\n\nbrothers, sisters, brothers and sisters, brother, sister',
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

  it('names first what a profile is, apart from its description and from other names for it', () => {
    const profile = profiles.find(({ needs }) => needs.some(({ code }) => code === 'mobility'));
    if (!profile) throw new Error('no profile has limited mobility');
    const document = documentOf(profile, 1);
    for (const [text, lang, named, also] of [
      [document.textEn, 'en', 'Limited mobility', 'wheelchair'],
      [document.textFr, 'fr', 'Mobilité réduite', 'fauteuil roulant'],
    ] as const) {
      const parts = partsOf(text);
      expect(parts.named.toLowerCase()).toContain(named.toLowerCase());
      expect(parts.named).not.toContain(also);
      expect(parts.said).toContain(also);
      expect(parts.said).toContain(composeDescription(profile, lang));
    }
  });
});
