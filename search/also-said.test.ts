import { describe, expect, it } from 'vitest';
import { publishProfile } from '#app/domain/disclosure/published-profile.ts';
import { composeDescription } from '#app/i18n/description/compose-description.ts';
import { searchText } from '#app/i18n/description/search-text.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { profilesFor } from '#test/support/hard-cases.ts';
import { phrasesAmong, synonymSetting, textsIn, withSynonyms } from './also-said.ts';
import { documentOf } from './document.ts';
import { synonyms } from './synonyms.ts';
import { heldWords, neverHeld, partsOf, stopWords, wordsIn } from './words.ts';

const posting = { number: 'P 30417', postedOn: '2026-11-02', limitOn: '2027-03-14' };
const profiles = [...profilesFor('synonyms', 3_000)].flatMap((fields) => {
  const verdict = publishProfile(fields, posting);
  return verdict.ok ? [verdict.profile] : [];
});

describe.each(['en', 'fr'] as const)('synonyms (%s)', (lang) => {
  it('are of phrases that profiles do say', () => {
    const said = new Set<string>();
    for (const profile of profiles) {
      const words = heldWords(searchText(profile, lang));
      for (const { phrase } of phrasesAmong(words, lang)) said.add(phrase.words.join(' '));
    }
    const dead = Object.keys(synonyms[lang]).filter(
      (phrase) => !said.has(heldWords(phrase).join(' ')),
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

describe('the searched text', () => {
  it('says what else a profile’s words are called, once, in the part that says them', () => {
    const siblings = 'brothers, sisters, brothers and sisters, brother, sister';
    expect(withSynonyms('Siblings only.', 'en')).toBe(`Siblings only.\n${siblings}`);
    expect(withSynonyms('A name.\n\nSiblings only.', 'en')).toBe(
      `A name.\n\nSiblings only.\n\n${siblings}`,
    );
    expect(withSynonyms('Siblings only.\n\nSiblings only, a couple.', 'en')).toBe(
      `Siblings only.\n${siblings}\n\nSiblings only, a couple.\n\nspouses, partners, husband, wife`,
    );
    expect(withSynonyms('Nothing of the kind.', 'en')).toBe('Nothing of the kind.');
  });

  it('takes a phrase only whole, little words aside', () => {
    expect(withSynonyms('Des parents ou amis', 'fr')).toContain('proches');
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

  it('names first what a profile is and what that is called, apart from its description', () => {
    const profile = profiles.find(({ needs }) => needs.some(({ code }) => code === 'mobility'));
    if (!profile) throw new Error('no profile has limited mobility');
    const document = documentOf(profile, 1);
    for (const [text, lang, named, also] of [
      [document.textEn, 'en', 'Limited mobility', 'wheelchair'],
      [document.textFr, 'fr', 'Mobilité réduite', 'fauteuil roulant'],
    ] as const) {
      const parts = partsOf(text);
      expect(parts.named.toLowerCase()).toContain(named.toLowerCase());
      expect(parts.named).toContain(also);
      expect(parts.said).toContain(composeDescription(profile, lang));
      expect(parts.said).not.toContain(also);
    }
  });
});

describe('the synonyms of the index', () => {
  const setting = Object.entries(synonymSetting());

  it('are those of the list whose phrase is said only where it is meant', () => {
    expect(Object.fromEntries(setting)).toMatchObject({
      wheelchair: ['limited mobility', 'accessible housing'],
      'fauteuil roulant': ['mobilite reduite', 'logement accessible'],
      nl: ['newfoundland labrador'],
      nb: ['new brunswick', 'nouveau brunswick'],
    });
    const phrases = new Set(setting.flatMap(([, each]) => each));
    // Said by both languages, and by neither in the other's way; or a synonym of another phrase.
    for (const left of ['sorani', 'toronto', 'couple', 'agriculture', 'children', 'farsi']) {
      expect(phrases).not.toContain(left);
    }
    expect(phrases.size).toBeGreaterThan(80);
    expect(setting.length).toBeGreaterThan(250);
  });

  it('find nothing that the text does not say itself, and weigh no more than there', () => {
    const wordsFor = new Map<string, string[]>();
    for (const [typed, phrases] of setting) {
      for (const phrase of phrases) {
        wordsFor.set(` ${phrase} `, [...(wordsFor.get(` ${phrase} `) ?? []), ...typed.split(' ')]);
      }
    }
    const found: string[] = [];
    let meant = 0;
    for (const profile of profiles) {
      const { textEn, textFr } = documentOf(profile, 1);
      for (const parts of [partsOf(textEn), partsOf(textFr)]) {
        const named = heldWords(parts.named);
        const said = heldWords(parts.said);
        const [byName, besides] = [` ${named.join(' ')} `, ` ${said.join(' ')} `];
        const heldByName = new Set(named);
        const held = new Set([...named, ...said]);
        for (const [phrase, words] of wordsFor) {
          const isByName = byName.includes(phrase);
          if (!isByName && !besides.includes(phrase)) continue;
          const where = isByName ? heldByName : held;
          found.push(...words.filter((word) => !where.has(word)).map((word) => phrase + word));
          meant += 1;
        }
      }
    }
    expect(new Set(found)).toEqual(new Set());
    expect(meant).toBeGreaterThan(10_000);
  });
});
