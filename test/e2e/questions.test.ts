import { expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { pathTo } from '#app/paths.ts';
import type { Person } from '#test/support/person.ts';
import { openWalk, phoneWithoutScripts } from '#test/support/walk.ts';

/*
 * A question on its way: asked by a group, relayed by RSTP, answered by ROC-O for all groups, read by
 * another; once in English at a desk, once in French on the narrowest phone without any script.
 */
const walk = openWalk();

const ways = {
  en: {},
  fr: phoneWithoutScripts,
} as const;

test.each(['en', 'fr'] as const)('from a group to every group (%s)', async (lang) => {
  const come = (account: string) => walk.come(account, lang, ways[lang]);
  const { questions, watch } = textOf(lang);
  const asks = lang === 'en' ? 'Does a flat over a shop suit them?' : 'Un duplex convient-il?';
  const [yes, oui] = ['Yes, with a second exit.', 'Oui, avec une seconde issue.'];
  const looksRight = (person: Person, where: string) => person.checks(where);

  const group = await come('member.maplewick');
  await group.open(pathTo('browse', lang));
  // Each walk its own: what one asked and followed is there for the next.
  const profiles = await group.page
    .locator('main a[href*="/prof"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const shown = [...new Set(profiles.filter((path) => /\/\d{6}$/.test(path)))];
  const profile = shown[lang === 'en' ? 0 : 1];
  await group.open(profile ?? '');
  await looksRight(group, 'a profile to ask about');
  await group.press(watch.follow);
  await group.sees(watch.followed);
  await group.follow(questions.ask);
  await group.press(questions.send);
  await group.sees(questions.empty);
  await looksRight(group, 'an empty question');
  await group.fill('text', 'Write to sample@example.test?');
  await group.press(questions.send);
  await group.sees(questions.marked);
  await looksRight(group, 'a question that identifies');
  await group.fill('text', asks);
  await group.press(questions.send);
  await group.sees(questions.sent);
  await looksRight(group, 'a question sent');

  const rstp = await come('promoter.rstp');
  await rstp.open(pathTo('desk', lang));
  await looksRight(rstp, 'the desk of RSTP');
  await rstp.open(pathTo('questions', lang));
  await looksRight(rstp, 'the questions of RSTP');
  await rstp.follow(asks);
  await looksRight(rstp, 'a question at RSTP');
  await rstp.press(questions.relay.submit);
  await rstp.sees(questions.relay.done);
  await looksRight(rstp, 'a question relayed');

  const roco = await come('officer1.roco');
  await roco.open(pathTo('questions', lang));
  await roco.follow(asks);
  await roco.tick('readers', 'all');
  await roco.fill('en', yes);
  await roco.press(questions.answerForm.submit);
  await roco.sees(questions.answerForm.bothFrench);
  await looksRight(roco, 'an answer in one language');
  await roco.fill('fr', oui);
  await roco.press(questions.answerForm.submit);
  await roco.sees(questions.answerForm.donePublished);
  await looksRight(roco, 'an answer published');

  const other = await come('member.northern-kite');
  await other.open(profile ?? '');
  await other.sees(asks);
  await other.sees(lang === 'en' ? yes : oui);
  await looksRight(other, 'a profile with an answer');
  expect(await other.page.locator('main').textContent()).not.toContain('Maplewick');

  await group.open(pathTo('interest-and-claims', lang));
  await group.sees(questions.next.published);
  await looksRight(group, 'the questions of a group');
  await group.open(pathTo('watch-list', lang));
  await group.sees(watch.changes.answered);
  await looksRight(group, 'followed profiles');
});
