import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let cast: Cast;
let server: Server;
let asker: Actor;
let cookies: Record<'asker' | 'rival' | 'rstp' | 'roco', string>;

beforeAll(async () => {
  portal = await openPortal('questions pages');
  cast = await castOf(portal);
  asker = await portal.actor('sah_member', await portal.organization('sah'));
  const rival = await portal.actor('sah_member', await portal.organization('sah'));
  const rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
  cookies = {
    asker: await portal.cookieOf(asker),
    rival: await portal.cookieOf(rival),
    rstp: await portal.cookieOf(rstp),
    roco: await portal.cookieOf(cast.author),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

/** The words of a page as they were rendered: entities as characters. */
const read = async (answer: Response) =>
  (await answer.text())
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('<!-- -->', '');

const key = () => ({ idempotencyKey: crypto.randomUUID() });
const words = 'Would a flat without a lift suit this household?';

async function asked(text = words) {
  const { caseId, number } = await promotedCase(cast);
  const path = pathTo('ask-question', 'en', { number: profileSlug(number) });
  expect((await post(server, path, cookies.asker, { ...key(), text })).status).toBe(303);
  const owner = portal.database.open('owner').pool;
  const [row] = await owner`select id from question where case_id = ${caseId}`;
  return { caseId, number, questionId: String(row?.id) };
}

const errorOf = (html: string, field: string) =>
  new RegExp(`id="${field}-error">(.*?)</span></span>`, 's')
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]+>/g, '') ?? '';

describe('asking', () => {
  test.each(['en', 'fr'] as const)(
    'what can’t be sent is kept, and said by its field (%s)',
    async (lang) => {
      const { number } = await promotedCase(cast);
      const path = pathTo('ask-question', lang, { number: profileSlug(number) });
      const { questions } = textOf(lang);

      const nothing = await post(server, path, cookies.asker, { ...key(), text: ' \r\n ' });
      expect(nothing.status).toBe(400);
      expect(errorOf(await read(nothing), 'text')).toContain(questions.empty);

      const long = 'a'.repeat(601);
      const tooLong = await post(server, path, cookies.asker, { ...key(), text: long });
      const longHtml = await read(tooLong);
      expect(tooLong.status).toBe(400);
      expect(errorOf(longHtml, 'text')).toContain(questions.tooLong('600', '601'));
      expect(longHtml).toContain(`>${long}</textarea>`);

      const text = 'Write to sample@example.test, please?';
      const refused = await post(server, path, cookies.asker, { ...key(), text });
      const html = await read(refused);
      expect(refused.status).toBe(422);
      expect(errorOf(html, 'text')).toContain(questions.takeOut);
      expect(html).toContain(`>${text}</textarea>`);
      expect(html).toMatch(/<mark[^>]*>(<bdi>)?sample@example\.test/);
    },
  );

  test('shows a group where its question stands, and another group nothing of it', async () => {
    const { number } = await asked();
    const en = pathTo('ask-question', 'en', { number: profileSlug(number) });
    const fr = pathTo('ask-question', 'fr', { number: profileSlug(number) });
    const own = await read(await get(server, en, cookies.asker));
    expect(own).toContain(words);
    expect(own).toContain(textOf('en').questions.statuses.asked);
    expect(await read(await get(server, fr, cookies.asker))).toContain(
      textOf('fr').questions.statuses.asked,
    );
    const theirs = await get(server, en, cookies.rival);
    expect(theirs.status).toBe(200);
    expect(await read(theirs)).not.toContain(words);
    const list = await read(await get(server, pathTo('interest-and-claims', 'en'), cookies.asker));
    expect(list).toContain(words);
  });

  test('is said to be over the limit before a word is written', async () => {
    const { number } = await promotedCase(cast);
    const path = pathTo('ask-question', 'fr', { number: profileSlug(number) });
    for (const n of [1, 2, 3]) {
      const answer = await post(server, path, cookies.asker, {
        ...key(),
        text: `${words}${' Thank you.'.repeat(n)}`,
      });
      expect(answer.status).toBe(303);
    }
    const html = await read(await get(server, path, cookies.asker));
    expect(html).toContain(refusalText('fr', { code: 'too_many_questions', params: { most: 3 } }));
    expect(html).not.toContain('name="text"');
    const typed = 'Une quatrième question?';
    const fourth = await post(server, path, cookies.asker, { ...key(), text: typed });
    expect(fourth.status).toBe(422);
    expect(await read(fourth)).toContain(`>${typed}</textarea>`);
  });

  test('sent twice is one question', async () => {
    const { caseId, number } = await promotedCase(cast);
    const path = pathTo('ask-question', 'en', { number: profileSlug(number) });
    const form = { ...key(), text: words };
    const answers = await Promise.all([1, 2].map(() => post(server, path, cookies.asker, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const owner = portal.database.open('owner').pool;
    expect(await owner`select 1 from question where case_id = ${caseId}`).toHaveLength(1);
  });

  test('a question is withdrawn by its group, and by no other', async () => {
    const { questionId } = await asked();
    const path = pathTo('interest-and-claims', 'en');
    const form = { ...key(), intent: 'withdraw-question', questionId };
    expect((await post(server, path, cookies.rival, form)).status).toBe(404);
    const own = await post(server, path, cookies.asker, form);
    expect(own.status).toBe(303);
    expect(own.headers.get('Location')).toBe(`${path}?done=question-withdrawn`);
  });
});

describe('answering', () => {
  const pageOf = (questionId: string, lang: 'en' | 'fr') =>
    pathTo('question', lang, { questionId });

  test.each(['en', 'fr'] as const)(
    'what is missing is said by its field, and nothing is lost (%s)',
    async (lang) => {
      const { questionId } = await asked();
      const path = pageOf(questionId, lang);
      const { answerForm: form } = textOf(lang).questions;
      const noReaders = await post(server, path, cookies.rstp, {
        ...key(),
        intent: 'answer',
        en: 'Yes.',
        fr: '',
      });
      const html = await read(noReaders);
      expect(noReaders.status).toBe(400);
      expect(errorOf(html, 'readers')).toContain(form.chooseReaders);
      expect(html).toContain('>Yes.</textarea>');

      const oneSided = await post(server, path, cookies.rstp, {
        ...key(),
        intent: 'answer',
        readers: 'all',
        en: 'Yes, it does.',
        fr: '',
      });
      const oneSidedHtml = await read(oneSided);
      expect(oneSided.status).toBe(400);
      expect(errorOf(oneSidedHtml, 'fr')).toContain(form.bothFrench);
      expect(oneSidedHtml).toContain('>Yes, it does.</textarea>');
      expect(oneSidedHtml).toMatch(/value="all"[^>]*checked|checked[^>]*value="all"/);

      const wrongOne = await post(server, path, cookies.rstp, {
        ...key(),
        intent: 'answer',
        readers: 'group',
        en: '',
        fr: 'Oui.',
      });
      expect(errorOf(await read(wrongOne), 'en')).toContain(form.inTheirs);
    },
  );

  // The household of the tests is on file as Exemplia Sample-Lind.
  test('marks a name on file where RSTP typed it, and calls it no name', async () => {
    const { questionId } = await asked();
    const form = { intent: 'answer', readers: 'group', en: 'Exemplia does not mind.', fr: '' };
    for (const [cookie, what] of [
      [cookies.rstp, textOf('en').questions.mayIdentify],
      [cookies.roco, 'a name'],
    ] as const) {
      const answer = await post(server, pageOf(questionId, 'en'), cookie, { ...key(), ...form });
      const html = await read(answer);
      expect(answer.status).toBe(422);
      expect(html).toContain(`>${form.en}</textarea>`);
      const mark = /<mark[^>]*>.*?<\/mark>/s.exec(html)?.[0] ?? '';
      expect(mark).toContain('Exemplia');
      expect(mark).toContain(what);
      const found = /<div class="found">.*?<\/div>/s.exec(html)?.[0] ?? '';
      expect(found.includes('a name')).toBe(cookie === cookies.roco);
    }
  });

  test('two desks at once: the later one is told, and its words are kept', async () => {
    const { questionId } = await asked();
    const path = pageOf(questionId, 'en');
    const form = { intent: 'answer', readers: 'group', fr: '' };
    const first = await post(server, path, cookies.rstp, { ...key(), ...form, en: 'First.' });
    expect(first.status).toBe(303);
    const late = await post(server, path, cookies.roco, { ...key(), ...form, en: 'Second.' });
    const html = await read(late);
    expect(late.status).toBe(422);
    expect(html).toContain(refusalText('en', { code: 'question_not_open', params: {} }));
    expect(html).toContain('>Second.</textarea>');
  });

  test('an answer for all is on the page of the profile, in the language of each reader', async () => {
    const { questionId, number } = await asked();
    const relay = { ...key(), intent: 'relay' };
    expect((await post(server, pageOf(questionId, 'fr'), cookies.rstp, relay)).status).toBe(303);
    const waits = await read(await get(server, pageOf(questionId, 'fr'), cookies.rstp));
    expect(waits).toContain(textOf('fr').questions.withRoco);
    expect(waits).not.toContain('name="en"');
    const answer = {
      ...key(),
      intent: 'answer',
      readers: 'all',
      en: 'Yes, if it is warm.',
      fr: 'Oui, s’il est chauffé.',
    };
    expect((await post(server, pageOf(questionId, 'en'), cookies.roco, answer)).status).toBe(303);
    const profile = (lang: 'en' | 'fr') => pathTo('profile', lang, { number: profileSlug(number) });
    const en = await read(await get(server, profile('en'), cookies.rival));
    expect(en).toContain(words);
    expect(en).toContain(answer.en);
    expect(en).not.toContain(asker.organizationName.en);
    expect(await read(await get(server, profile('fr'), cookies.rstp))).toContain(answer.fr);
  });

  test('a question nobody asked, or an id that is none, is not found', async () => {
    for (const id of [crypto.randomUUID(), 'none']) {
      expect((await get(server, pageOf(id, 'en'), cookies.roco)).status).toBe(404);
      expect((await get(server, pageOf(id, 'en'), cookies.asker)).status).toBe(403);
    }
  });
});

describe('following a profile', () => {
  test.each(['en', 'fr'] as const)(
    'begins and ends on its page and on the list (%s)',
    async (lang) => {
      const { number } = await promotedCase(cast);
      const page = pathTo('profile', lang, { number: profileSlug(number) });
      const list = pathTo('watch-list', lang);
      const { watch } = textOf(lang);
      const follow = { ...key(), intent: 'follow' };
      for (const _sent of [1, 2]) {
        const answer = await post(server, page, cookies.rival, follow);
        expect(answer.headers.get('Location')).toBe(`${page}?done=followed`);
      }
      const followed = await read(await get(server, `${page}?done=followed`, cookies.rival));
      expect(followed).toContain(watch.followed);
      expect(followed).toContain('value="unfollow"');
      expect(await read(await get(server, list, cookies.rival))).toContain(number);
      expect(await read(await get(server, list, cookies.asker))).not.toContain(number);
      for (const _sent of [1, 2]) {
        expect((await post(server, list, cookies.rival, { number })).status).toBe(303);
      }
      expect(await read(await get(server, list, cookies.rival))).not.toContain(number);
      expect((await post(server, list, cookies.rival, { number: 'none' })).status).toBe(404);
      expect((await get(server, list, cookies.rstp)).status).toBe(403);
    },
  );
});
