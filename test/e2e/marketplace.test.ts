import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, numberOfSlug, pathTo } from '#app/paths.ts';
import { expectWithinWidth } from '#test/support/browser.ts';
import type { Person } from '#test/support/person.ts';
import { openWalk, phoneWithoutScripts } from '#test/support/walk.ts';

/*
 * A profile from hand to hand: one SAH finds it, compares, keeps its search, claims and lets go; the
 * line moves to another SAH, which passes, and to a constituent group of its own, which it endorses;
 * the two SAHs share it, and ROC-O confirms. Once in English at a desk with the script, once in French on the
 * narrowest phone without any. What it needs of a profile it finds on the list, as its people would.
 */
const walks = [
  { lang: 'en', where: 'at a desk, with the script', device: {} },
  { lang: 'fr', where: 'on a phone, without scripts', device: phoneWithoutScripts },
] as const;

const walk = openWalk();

describe.each(walks)('from hand to hand, in $lang, $where', ({ lang, device }) => {
  let finder: Person;
  let second: Person;
  let group: Person;
  let officer: Person;
  let profile = '';
  let number = '';
  const looksRight = async (person: Person, where: string) => {
    await person.checks(where);
    await expectWithinWidth(person.page, where);
  };
  /** Opens a page again until it says something: what a job does comes a moment later. */
  const waitsFor = async (person: Person, path: string, words: RegExp) => {
    for (let attempt = 0; attempt < 30; attempt++) {
      await person.open(path);
      if (words.test((await person.page.locator('main').textContent()) ?? '')) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`${path} never says ${words}`);
  };
  /** The button of the row that names the profile. */
  const answer = async (person: Person, words: string) => {
    const row = person.page.locator('main tr', { hasText: number });
    await row.getByRole('button', { name: words }).click();
    await person.settled();
  };

  beforeAll(async () => {
    finder = await walk.come('member.maplewick', lang, device);
    second = await walk.come('member.northern-kite', lang, device);
    group = await walk.come('group.lantern-street', lang, device);
    officer = await walk.come('officer1.roco', lang, device);
  });

  test('finds profiles open to its group, and compares two', async () => {
    const { page, text } = finder;
    await finder.open(`${pathTo('browse', lang)}?fit=open_to_us&sort=fit`);
    await looksRight(finder, 'the list, by fit');
    const boxes = page.locator('main input[type="checkbox"][name="p"]');
    expect(await boxes.count()).toBeGreaterThan(2);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await finder.settled();
    await page.locator(`main button[formaction$="${pathTo('compare', lang)}"]`).click();
    await finder.settled();
    expect(new URL(page.url()).pathname).toBe(pathTo('compare', lang));
    await finder.sees(text.compare.rows.fit);
    await looksRight(finder, 'two profiles side by side');
  });

  test('keeps the search, and hears by mail and in the portal', async () => {
    const { text } = finder;
    const { savedSearches } = text;
    await finder.open(`${pathTo('browse', lang)}?days-from=4`);
    await finder.follow(savedSearches.saveThis);
    await looksRight(finder, 'a search to keep');
    await finder.fill('name', `Walk ${lang}`);
    await finder.tick('kinds', 'released');
    await finder.tickIfThere('byMail');
    await finder.tick('frequency', 'at_once');
    await finder.press(savedSearches.form.save);
    await finder.sees(savedSearches.done.saved);
    await finder.sees(`Walk ${lang}`);
    await looksRight(finder, 'searches kept');
  });

  test('claims a profile that both SAHs may have', async () => {
    const { claim } = finder.text;
    await finder.open(
      `${pathTo('browse', lang)}?sort=newest&days-from=30&fit=open_to_us&travel=in_canada`,
    );
    const found = await finder.page
      .locator('#results h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    for (const path of found) {
      await second.open(path);
      const isFree = async (person: Person) =>
        (await person.page.getByRole('link', { name: claim.submit, exact: true }).count()) > 0;
      if (!(await isFree(second))) continue;
      await finder.open(path);
      if (!(await isFree(finder))) continue;
      await group.open(path);
      if ((await group.page.getByRole('link', { name: claim.submitCg, exact: true }).count()) > 0) {
        profile = path;
        break;
      }
    }
    number = numberOfSlug(profile.split('/').at(-1)) ?? '';
    expect(number).toMatch(/^P \d+$/);
    await finder.follow(claim.submit);
    await finder.press(claim.submit);
    await finder.sees(claim.release);
    await looksRight(finder, 'a profile held');
  });

  test('the others stand in line, and are not told who was first', async () => {
    for (const [person, place] of [
      [second, 1],
      [group, 2],
    ] as const) {
      const { claim } = person.text;
      await person.open(profile);
      await person.doesNotSee(/Maplewick/);
      await person.press(claim.waitingList.join);
      await person.sees(person.text.claim.waitingList.joined(place));
    }
    await looksRight(second, 'in line');
  });

  test('a hold is let go: the first in line is offered the profile, passes, and the line moves', async () => {
    const { claim } = finder.text;
    await finder.open(profile);
    await finder.choose('reason', 'group_released');
    await finder.press(claim.release);
    await finder.doesNotSee(claim.release);

    await second.open(pathTo('interest-and-claims', lang));
    await looksRight(second, 'where a group stands, offered');
    await second.open(profile);
    await second.press(second.text.claim.waitingList.pass);
    await second.doesNotSee(second.text.claim.waitingList.pass);

    await group.open(pathTo('desk', lang));
    await looksRight(group, 'the desk of a group that is offered a profile');
    await group.open(profile);
    await group.follow(group.text.claim.submitCg);
    await group.press(group.text.claim.submitCg);
    await group.sees(group.text.claim.withdrawRequest);
    await looksRight(group, 'a request with its SAH');
  });

  test('its SAH endorses, and asks a second SAH, which agrees', async () => {
    const { claim, partner } = second.text;
    await second.open(pathTo('interest-and-claims', lang));
    await looksRight(second, 'a request to endorse');
    await answer(second, claim.endorse);
    await second.open(profile);
    await second.follow(partner.link);
    await looksRight(second, 'a second SAH to ask');
    await second.pick('partnerSahId', 'Maplewick');
    await second.press(partner.ask);
    await second.sees(partner.asked);

    await finder.open(pathTo('interest-and-claims', lang));
    await looksRight(finder, 'asked to share');
    await answer(finder, partner.agree);
    await finder.sees(finder.text.partner.done.agree);
  });

  test('ROC-O confirms: gone for everyone but those who sponsor', async () => {
    const { claim } = officer.text;
    await officer.open(profile);
    const cases = pathTo('case', lang, { reference: '' });
    const path = await officer.page
      .locator(`main a[href^="${cases}"]`)
      .first()
      .getAttribute('href');
    const reference = path?.split('/').at(-1) ?? '';
    expect(reference).toBe(caseSlug(reference));
    await officer.open(pathTo('review-claim', lang, { reference }));
    await officer.sees(/Maplewick/);
    await looksRight(officer, 'a claim of two SAHs');
    await officer.set('settlementPlan', 'no');
    await officer.press(claim.confirm);
    await officer.page.waitForURL(`**${pathTo('case', lang, { reference })}*`);

    for (const person of [finder, second, group]) {
      await person.open(`${pathTo('browse', lang)}?q=${encodeURIComponent(number)}`);
      expect(await person.page.locator(`main a[href="${profile}"]`).count()).toBe(0);
      const own = await person.page.goto(pathTo('case', lang, { reference }));
      expect(own?.status()).toBe(200);
    }
    await looksRight(finder, 'the case of the second SAH');
  });

  test('the search that was kept tells of it, in the portal and by one mail', async () => {
    const { savedSearches } = finder.text;
    // The line took the profile each time a hold ended: nothing came free, so nothing is told of it.
    await finder.open(pathTo('saved-searches', lang));
    await finder.follow(`Walk ${lang}`);
    await finder.sees(savedSearches.one.noAlerts);

    // A hold that nobody waits for ends, and the profile is free.
    await finder.open(`${pathTo('browse', lang)}?sort=largest&days-from=30&fit=open_to_us`);
    const found = await finder.page
      .locator('#results h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const { claim } = second.text;
    for (const path of found) {
      await second.open(path);
      const claims = second.page.getByRole('link', { name: claim.submit, exact: true });
      if ((await claims.count()) === 0) continue;
      await second.follow(claim.submit);
      await second.press(claim.submit);
      await second.choose('reason', 'group_released');
      await second.press(claim.release);
      break;
    }
    await waitsFor(finder, pathTo('saved-searches', lang), /1/);
    await finder.follow(`Walk ${lang}`);
    await waitsFor(finder, finder.page.url(), new RegExp(savedSearches.found.released));
    await looksRight(finder, 'what a search found');
    // In the language of the person, whatever page they read.
    const { mail } = textOf('en').savedSearches;
    await waitsFor(finder, pathTo('mail-tray', lang), new RegExp(mail.subjects.released));
    await looksRight(finder, 'the mail of a search');
  });
});
