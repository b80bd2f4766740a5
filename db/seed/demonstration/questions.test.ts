import { expect, test } from 'vitest';
import { lintText } from '#app/platform/lint/lint-text.server.ts';
import { tellDemonstration } from '../demonstration.ts';
import { buildWorld } from './organizations.ts';
import { questionTexts } from './questions.ts';

test.each(Object.entries(questionTexts))('%s would have passed the check', (_topic, words) => {
  const nobody = { people: [], places: [], organizations: [], numbers: [] };
  for (const [text, lang] of [
    [words.text, words.lang],
    [words.en, 'en'],
    [words.fr, 'fr'],
  ] as const) {
    expect(lintText(text, lang, nobody), text).toEqual([]);
  }
});

// On a Monday, after holidays, at the end of a month: always a dozen, in every state.
test.each(['2026-11-23', '2026-12-28', '2027-03-31'])(
  'there are some in every state on %s',
  async (day) => {
    const stories = await tellDemonstration(buildWorld(), day);
    const questions = stories.flatMap(({ state }) => state.questions);
    const states = new Set(questions.map(({ status, published }) => `${status} ${published}`));
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(states).toEqual(
      new Set([
        'asked false',
        'relayed false',
        'answered false',
        'answered true',
        'withdrawn false',
      ]),
    );
    for (const { state, words } of stories) {
      for (const { id, status } of state.questions) {
        expect(Boolean(words.get(id)?.en), status).toBe(status === 'answered');
      }
    }
    expect(stories.flatMap(({ watches }) => watches).length).toBeGreaterThan(5);
  },
);
