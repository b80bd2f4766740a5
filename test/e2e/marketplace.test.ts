import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, numberOfSlug, pathTo, profileSlug } from '#app/paths.ts';
import { words as enWords } from '#app/ui/words.en.ts';
import { words as frWords } from '#app/ui/words.fr.ts';
import type { Person } from '#test/support/person.ts';
import { openWalk, phone, phoneWithoutScripts } from '#test/support/walk.ts';

/*
 * A profile from hand to hand. A member of a SAH finds it by filters, compares it, keeps the search, is
 * told when it comes free, asks about it and claims it; the hold ends, and the line moves to another SAH,
 * which passes, and to a constituent group of its own, which it endorses; the two SAHs share it, and ROC-O
 * confirms. Once in English with the script, at desks but for the group, which has the narrowest phone:
 * there the finder gives the hold back. Once in French on that phone without any script: there ROC-O
 * refuses the claim. What it needs of a profile it finds on the list, as its people would.
 */
const walks = [
  {
    lang: 'en',
    where: 'at desks and on a phone, with the script',
    device: {},
    small: phone,
    hasScript: true,
    ui: enWords,
  },
  {
    lang: 'fr',
    where: 'on phones, without scripts',
    device: phoneWithoutScripts,
    small: phoneWithoutScripts,
    hasScript: false,
    ui: frWords,
  },
] as const;

const walk = openWalk();

describe.each(walks)('from hand to hand, in $lang, $where', ({ lang, device, small, ...on }) => {
  const { hasScript, ui } = on;
  let finder: Person;
  let second: Person;
  let group: Person;
  let officer: Person;
  let profile = '';
  let number = '';
  let reference = '';
  const looksRight = (person: Person, where: string) => person.checks(where);
  /** Opens a page again until it says something: what a job does comes a moment later. */
  const waitsFor = async (person: Person, path: string, words: RegExp) => {
    for (let attempt = 0; attempt < 60; attempt++) {
      await person.open(path);
      if (words.test((await person.page.locator('main').textContent()) ?? '')) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${path} never says ${words}`);
  };
  /** The button of the row that names the profile. */
  const answer = async (person: Person, words: string) => {
    const row = person.page.locator('main tr', { hasText: number });
    await row.getByRole('button', { name: words }).click();
    await person.settled();
  };
  /** Ticks a value in the panel of filters, opening what is folded over it. */
  const filterBy = async (person: Person, name: string, value: string) => {
    const facet = person.page.locator('#filters details.facet', {
      has: person.page.locator(`input[name="${name}"][value="${value}"]`),
    });
    if ((await facet.getAttribute('open')) === null) await facet.locator('> summary').click();
    await person.tick(name, value);
    if (!hasScript) return;
    await person.page.waitForURL((url) => url.searchParams.has(name, value));
    await person.settled();
  };
  /** On a phone, the panel is a press away, and so is the way back. */
  const openPanel = async (person: Person) => {
    const link = person.page.locator('.filters-link');
    if (await link.isVisible()) await link.click();
  };

  beforeAll(async () => {
    finder = await walk.come('member.maplewick', lang, device);
    second = await walk.come('member.northern-kite', lang, device);
    group = await walk.come('group.lantern-street', lang, small);
    officer = await walk.come('officer1.roco', lang, device);
  });

  test('finds by filters what is open to its group', async () => {
    const { page } = finder;
    await finder.open(pathTo('browse', lang));
    await openPanel(finder);
    await filterBy(finder, 'fit', 'open_to_us');
    await filterBy(finder, 'travel', 'in_canada');
    await page.locator('#days-from').fill('30');
    if (hasScript) await page.locator('#days-from').press('Enter');
    else await finder.press(ui.applyFilters);
    await page.waitForURL('**days-from=30**');
    await finder.settled();
    expect([...new URL(page.url()).searchParams].sort()).toEqual([
      ['days-from', '30'],
      ['fit', 'open_to_us'],
      ['travel', 'in_canada'],
    ]);
    expect(
      await page.getByRole('list', { name: ui.selectedFilters }).locator('.chip').count(),
    ).toBe(3);
    await looksRight(finder, 'the list, filtered');

    // One that the other SAH and its group may claim as well.
    const found = await page
      .locator('#results h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const mayClaim = async (person: Person, path: string) =>
      (await (await person.page.request.get(path)).text()).includes(
        `href="${pathTo('claim', lang, { number: path.split('/').at(-1) ?? '' })}"`,
      );
    for (const path of found) {
      const may = await Promise.all([finder, second, group].map((one) => mayClaim(one, path)));
      if (!may.every(Boolean)) continue;
      profile = path;
      break;
    }
    number = numberOfSlug(profile.split('/').at(-1)) ?? '';
    expect(number).toMatch(/^P \d+$/);
  });

  test('compares it with another', async () => {
    const { page, text } = finder;
    const boxes = page.locator('main input[type="checkbox"][name="p"]');
    const own = page.locator(`main input[name="p"][value="${profileSlug(number)}"]`);
    await own.check();
    await finder.settled();
    const first = (await boxes.nth(0).getAttribute('value')) === profileSlug(number);
    await boxes.nth(first ? 1 : 0).check();
    await finder.settled();
    await page.locator(`main button[formaction$="${pathTo('compare', lang)}"]`).click();
    await finder.settled();
    expect(new URL(page.url()).pathname).toBe(pathTo('compare', lang));
    expect(await page.locator('thead th').count()).toBe(3);
    expect(await page.locator(`main a[href^="${profile}"]`).count()).toBeGreaterThan(0);
    await finder.sees(text.compare.rows.fit);
    await looksRight(finder, 'two profiles side by side');
    await page.goBack();
    await finder.settled();
  });

  test('keeps the search', async () => {
    const { savedSearches } = finder.text;
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

  test('is told, in the portal and by mail, when the profile comes free from a hold', async () => {
    const { savedSearches } = finder.text;
    const { claim } = second.text;
    await second.open(profile);
    await second.follow(claim.submit);
    await second.press(claim.submit);
    await second.choose('reason', 'group_released');
    await second.press(claim.release);
    await second.doesNotSee(claim.release);

    await finder.open(pathTo('saved-searches', lang));
    await finder.follow(`Walk ${lang}`);
    await waitsFor(finder, finder.page.url(), new RegExp(savedSearches.found.released));
    await looksRight(finder, 'what a search found');
    // In the language of the person, whatever page they read.
    const { mail } = textOf('en').savedSearches;
    const said = new RegExp(`${mail.subjects.released}[^]*${number.replace(' ', '\\s')}`);
    await waitsFor(finder, pathTo('mail-tray', lang), said);
    await looksRight(finder, 'the mail of a search');
  });

  test('asks about it, and claims it', async () => {
    const { claim, questions } = finder.text;
    await finder.open(pathTo('saved-searches', lang));
    await finder.follow(`Walk ${lang}`);
    await finder.page.locator(`#alerts a[href="${profile}"]`).click();
    await finder.settled();
    await finder.follow(questions.ask);
    await finder.fill(
      'text',
      lang === 'fr' ? 'Un duplex convient-il?' : 'Does a duplex suit them?',
    );
    await finder.press(questions.send);
    await finder.sees(questions.sent);
    await finder.open(profile);
    await finder.follow(claim.submit);
    await finder.press(claim.submit);
    await finder.sees(claim.release);
    await looksRight(finder, 'a profile held');
  });

  test('the others stand in line, and are not told who was first', async () => {
    await second.open(profile);
    await findsByPhone(group);
    for (const [person, place] of [
      [second, 1],
      [group, 2],
    ] as const) {
      const { waitingList } = person.text.claim;
      await person.doesNotSee(/Maplewick/);
      await person.press(waitingList.join);
      await person.sees(waitingList.joined(place));
    }
    await looksRight(second, 'in line');
  });

  /** From the panel of filters to a card, and to what it leads to. */
  async function findsByPhone(person: Person) {
    const { page } = person;
    await person.open(pathTo('browse', lang));
    await page.locator('#search-words').fill(number);
    await page.locator('#search-words').press('Enter');
    await page.waitForURL('**q=*');
    await person.settled();
    await openPanel(person);
    expect(await page.locator('#filters').isVisible()).toBe(true);
    await filterBy(person, 'travel', 'in_canada');
    if (hasScript) await page.getByRole('link', { name: ui.backToResults }).click();
    else await person.press(ui.applyFilters);
    await page.waitForURL((url) => url.searchParams.has('travel') && url.searchParams.has('q'));
    await person.settled();
    await looksRight(person, 'what is found, on a phone');
    await page.locator(`#results h3 a[href="${profile}"]`).click();
    await page.waitForURL(`**${profile}`);
    await person.settled();
  }

  const ends = hasScript ? 'its group gives the hold back' : 'ROC-O refuses the claim';
  test(`${ends}: the first in line is offered the profile, passes, and the line moves`, async () => {
    const { claim } = finder.text;
    reference = await referenceFor(officer);
    if (hasScript) {
      await finder.open(profile);
      await finder.choose('reason', 'group_released');
      await finder.press(claim.release);
    } else {
      await officer.open(pathTo('review-claim', lang, { reference }));
      await officer.choose('reason', 'outside_destination');
      await officer.press(officer.text.claim.refuse);
      await officer.sees(officer.text.claim.refused);
      await looksRight(officer, 'a claim refused');
      await finder.open(profile);
    }
    await finder.sees(claim.mine.last);
    await finder.doesNotSee(claim.release);

    await second.open(pathTo('interest-and-claims', lang));
    await looksRight(second, 'where a group stands, offered');
    await second.open(profile);
    await second.press(second.text.claim.waitingList.pass);
    await second.doesNotSee(second.text.claim.waitingList.pass);

    await group.open(pathTo('desk', lang));
    await looksRight(group, 'the desk of a group that is offered a profile');
    await group.open(profile);
    await group.follow(group.text.claim.waitingList.acceptAsk);
    await group.press(group.text.claim.submitCg);
    await group.sees(group.text.claim.withdrawRequest);
    await looksRight(group, 'a request with its SAH');
  });

  async function referenceFor({ open, page }: Person): Promise<string> {
    await open(profile);
    const cases = pathTo('case', lang, { reference: '' });
    const path = await page.locator(`main a[href^="${cases}"]`).first().getAttribute('href');
    const found = path?.split('/').at(-1) ?? '';
    expect(found).toBe(caseSlug(found));
    return found;
  }

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
    // The line took the profile when the hold ended: it did not come free, and nobody was told so again.
    await finder.open(pathTo('saved-searches', lang));
    await finder.follow(`Walk ${lang}`);
    expect(await finder.page.locator(`#alerts a[href="${profile}"]`).count()).toBe(1);

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
});
