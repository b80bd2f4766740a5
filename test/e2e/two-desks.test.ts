import { beforeAll, describe, expect, test } from 'vitest';
import { pathTo, profileSlug } from '#app/paths.ts';
import { expectAccessible, expectWithinWidth } from '#test/support/browser.ts';
import type { Person } from '#test/support/person.ts';
import { get } from '#test/support/server.ts';
import { openWalk, phoneWithoutScripts } from '#test/support/walk.ts';

/*
 * A profile between the desk that writes it and the desk that promotes it: an officer writes it too
 * exactly and names the household in the note, the gate says what would help, a second officer
 * publishes it, RSTP brings it before the groups, and it changes, is compared and is suspended. Once in
 * English at a desk, with the script; once in French on the narrowest phone, without any.
 */
const walks = [
  { lang: 'en', where: 'at two desks, with the script', device: {}, need: 'mobility' },
  {
    lang: 'fr',
    where: 'on two phones, without scripts',
    device: phoneWithoutScripts,
    need: 'trauma_counselling',
  },
] as const;

const walk = openWalk();

const household = [
  { givenNames: 'Fabulina', dateOfBirth: '1987-02-11', relation: 'principal_applicant' },
  { givenNames: 'Patternus', dateOfBirth: '1984-09-30', relation: 'spouse' },
  { givenNames: 'Mockette', dateOfBirth: '2012-06-08', relation: 'child' },
  { givenNames: 'Dummario', dateOfBirth: '2017-12-19', relation: 'child' },
];
const familyName = 'Sample-Osterhagen';
const anyName = /Osterhagen|Fabulina|Patternus|Mockette|Dummario/i;

/** The first draft names someone; the second says the same of nobody. */
const notes = {
  naming: {
    noteEn: 'Fabulina hopes to open a bakery again.',
    noteFr: 'Fabulina souhaite ouvrir de nouveau une boulangerie.',
  },
  clean: {
    noteEn: 'One of the parents hopes to open a bakery again.',
    noteFr: 'Un des parents souhaite ouvrir de nouveau une boulangerie.',
  },
  changed: {
    noteEn: 'One of the parents hopes to bake for a living again.',
    noteFr: 'Un des parents souhaite vivre de nouveau de la boulangerie.',
  },
};
const intro = {
  introEn: 'This family would do well with a group that likes to cook.',
  introFr: 'Cette famille serait bien avec un groupe qui aime cuisiner.',
};
const answers = { en: 'Yes, on the ground floor.', fr: 'Oui, au rez-de-chaussée.' };

/** "2026-11-20" of days from today in Ottawa, as a person would type a date. */
function dateIn(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(
    Date.now() + days * 86_400_000,
  );
}

describe.each(walks)('two desks, in $lang, $where', ({ lang, device, need }) => {
  const people: Record<string, Person> = {};
  let reference = '';
  let number = '';
  const slug = () => ({ reference });
  const profile = () => pathTo('profile', lang, { number: profileSlug(number) });
  const as = (name: string) => {
    const person = people[name];
    if (!person) throw new Error(`nobody is ${name}`);
    return person;
  };
  /** The page is sound, and says nothing of who the household is: not even in what can't be seen. */
  const looksRight = async (me: Person, where: string) => {
    await me.checks(where);
    expect(await me.page.content(), `${where} (${lang})`).not.toMatch(anyName);
  };
  const typeNotes = async (me: Person, typed: (typeof notes)['clean']) => {
    await me.fill('noteEn', typed.noteEn);
    await me.fill('noteFr', typed.noteFr);
  };

  beforeAll(async () => {
    for (const [name, account] of [
      ['author', 'officer1.roco'],
      ['approver', 'officer2.roco'],
      ['promoter', 'promoter.rstp'],
      ['group', 'member.maplewick'],
    ] as const) {
      people[name] = await walk.come(account, lang, device);
    }
  });

  test('an officer opens a case, and its consent is on file', async () => {
    const me = as('author');
    const { openCase } = me.text;
    await me.open(pathTo('open-case', lang));
    await me.tick('stream', 'gar');
    await me.pick('officeId', 'Saskatoon');
    await me.pick('serviceProviderId', 'Saskatoon');
    await me.fill('arrivedOn', dateIn(-60));
    for (const [row, member] of household.entries()) {
      if (row > 0) await me.press(openCase.addMember);
      await me.fill(`members.${row}.givenNames`, member.givenNames);
      await me.fill(`members.${row}.familyName`, familyName);
      await me.fill(`members.${row}.dateOfBirth`, member.dateOfBirth);
      await me.choose(`members.${row}.relation`, member.relation);
    }
    await me.press(openCase.submit);
    await me.page.waitForURL(`**${pathTo('record-consent', lang, { reference: '*' })}*`);
    reference = /C\d{4}-\d+/.exec(me.page.url())?.[0] ?? '';
    await me.tick('form', 'imm5475');
    await me.fill('signedOn', dateIn(-10));
    await me.tick('signedBy', 'client');
    await me.press(openCase.consentRecord);
    await me.page.waitForURL(`**${pathTo('prepare-profile', lang, slug())}*`);
  });

  test('the restricted side opens beside the published one, and nowhere else', async () => {
    const me = as('author');
    await me.unfold('#restricted');
    await me.press(me.text.restricted.open);
    await me.sees(/Fabulina/);
    await me.checks('the two sides, opened');
    await me.open(pathTo('prepare-profile', lang, slug()));
    await me.doesNotSee(anyName);
  });

  test('too exact a profile is told so, with what would help, and its note is marked', async () => {
    const me = as('author');
    const { gate, prepare } = me.text;
    for (const [name, value] of [
      ['priority', 'regular'],
      ['medicalLevel', 'low'],
      ['shape', 'couple_with_children'],
      ['composition.age_18_64', '2'],
      ['composition.age_13_17', '1'],
      ['composition.age_6_12', '1'],
      ['originKind', 'country'],
      ['originCountry', 'ER'],
      ['languages[]', 'tir'],
      ['languages[]', 'amh'],
      ['english', 'a_little'],
      ['french', 'none'],
      ['education', 'trade'],
      ['occupations[]', 'noc_6'],
      ['needs[]', need],
      ['destination', 'saskatoon'],
      ['contactsProvince', 'MB'],
      ['contactsCommunity', 'brandon'],
      ['linkedCase', 'yes'],
    ] as const) {
      await me.set(name, value);
    }
    await typeNotes(me, notes.naming);
    await me.press(prepare.saveAndRequest);
    await me.page.locator('#meter table').waitFor();
    // Saved, shown again and stopped: by the size of the group, and by a name in either language.
    expect(await me.page.locator('main mark', { hasText: 'Fabulina' }).count()).toBeGreaterThan(1);
    for (const check of ['group', 'note']) {
      await me.page.locator(`#check-${check} .is-bad`).waitFor();
    }
    expect(await me.page.getByText(prepare.approval.asked).count()).toBe(0);
    expect(await me.page.locator('#meter').textContent()).toContain(gate.offers.caption);
    await me.checks('a profile that says too much');
  });

  test('the officer says it less exactly, a button at a time, until the gate has enough', async () => {
    const me = as('author');
    const { gate } = me.text;
    const offered = me.page.locator('#meter table button[value^="generalise:"]');
    const alike: number[] = [];
    for (let steps = 0; (await offered.count()) > 0; steps++) {
      expect(steps, 'steps taken').toBeLessThan(10);
      const size = (await me.page.locator('#check-group').textContent()) ?? '';
      alike.push(Number(/\d+/.exec(size.replace(/\s/g, ''))?.[0]));
      await offered.first().click();
      await me.settled();
      await me.sees(gate.offers.done);
    }
    expect(alike.length, 'one button is not enough').toBeGreaterThan(1);
    expect([...alike].sort((a, b) => a - b)).toEqual(alike);
    await me.sees(gate.offers.fine);
    await me.page.locator('#check-group .is-good').waitFor();
    // What the buttons said is in the fields; what was typed beside them was kept.
    expect(await me.page.locator('[name="noteEn"]').inputValue()).toBe(notes.naming.noteEn);
  });

  test('with the name out of the note, approval can be asked for', async () => {
    const me = as('author');
    const { prepare } = me.text;
    await typeNotes(me, notes.clean);
    await me.press(prepare.saveAndRequest);
    await me.sees(prepare.approval.requested);
    expect(await me.page.locator('main mark').count()).toBe(0);
    await looksRight(me, 'a profile that waits for approval');
  });

  test('the second officer finds it on the desk, reads both languages, and publishes', async () => {
    const me = as('approver');
    await me.open(`${pathTo('desk', lang)}?queue=toApprove`);
    const path = pathTo('approve-profile', lang, slug());
    await me.page.locator(`main a[href="${path}"]`).first().click();
    await me.settled();
    for (const note of Object.values(notes.clean)) await me.sees(note);
    await looksRight(me, 'approve the profile');
    await me.press(me.text.prepare.approval.approve);
    await me.page.waitForURL(`**${pathTo('case', lang, slug())}*`);
    const page = (await me.page.locator('main').textContent()) ?? '';
    number = /P\s\d{5,6}/.exec(page)?.[0].replace(/\s/, ' ') ?? '';
    expect(number).not.toBe('');
  });

  test('RSTP finds the request to start on its desk and on its board, and never a name', async () => {
    const me = as('promoter');
    const { desk, promotionDesk } = me.text;
    await me.open(`${pathTo('desk', lang)}?queue=requests`);
    await me.sees(desk.steps.startPromoting(number));
    await looksRight(me, 'the desk of RSTP');
    await me.open(`${pathTo('promotion', lang)}?need=${need}&sort=newest`);
    await me.page.locator('#requests', { hasText: promotionDesk.requests.start }).waitFor();
    expect(await me.page.locator('#requests').textContent()).toContain(number.slice(2));
    await me.page.locator(`#live input[name="number"][value="${number}"]`).waitFor();
    await looksRight(me, 'the board');
    await me.open(profile());
    await me.sees(notes.clean[lang === 'fr' ? 'noteFr' : 'noteEn']);
    await looksRight(me, 'the profile, at RSTP');
  });

  test('RSTP puts it into a bulletin, reads what readers will get, and sends it', async () => {
    const me = as('promoter');
    const { bulletin, promotionDesk } = me.text;
    await me.open(`${pathTo('promotion', lang)}?need=${need}&sort=newest`);
    await me.tick('number', number);
    if ((await me.page.locator('select[name="bulletin"]').count()) > 0) {
      await me.choose('bulletin', '');
    }
    await me.press(promotionDesk.board.putChosen);
    await me.page.waitForURL(`**${pathTo('write-bulletin', lang, { bulletin: '*' })}*`);
    await looksRight(me, 'a bulletin begun');
    await me.fill('introEn', intro.introEn);
    await me.fill('introFr', intro.introFr);
    await me.press(bulletin.write.preview);
    await me.page.waitForURL(`**${pathTo('send-bulletin', lang, { bulletin: '*' })}*`);
    for (const words of Object.values(intro)) await me.sees(words);
    await looksRight(me, 'a bulletin before it is sent');
    await me.press(bulletin.preview.send);
    await me.sees(bulletin.read.sent);
    await me.sees(lang === 'fr' ? intro.introFr : intro.introEn);
    expect(await me.page.locator(`main a[href="${profile()}"]`).count()).toBeGreaterThan(0);
    await looksRight(me, 'a bulletin, sent');
  });

  test('RSTP takes the flyer along, and puts the profile in the window for its need', async () => {
    const me = as('promoter');
    const cookies = await me.page.context().cookies();
    const flyer = await get(
      walk.server,
      pathTo('flyer', lang, { number: profileSlug(number) }),
      cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    );
    expect(flyer.status).toBe(200);
    expect(flyer.headers.get('Content-Type')).toBe('application/pdf');
    expect(Buffer.from(await flyer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');

    const { featured } = me.text.promotionDesk;
    await me.open(`${pathTo('featured', lang)}?profile=${profileSlug(number)}`);
    await looksRight(me, 'the front window, a profile chosen');
    await me.page.locator(`#choose form:has(input[value="${need}"]) button`).click();
    await me.settled();
    await me.sees(featured.done.featured);
    expect(await me.page.locator('#window').textContent()).toContain(number.slice(2));
    await looksRight(me, 'the front window');
  });

  test('a SAH member finds it in the window, follows it, and asks', async () => {
    const me = as('group');
    const { questions, watch } = me.text;
    await me.open(`${pathTo('browse', lang)}?need=${need}`);
    await looksRight(me, 'the list, with the window above');
    await me.page.locator(`section.window a[href="${profile()}"]`).click();
    await me.settled();
    await me.press(watch.follow);
    await me.sees(watch.followed);
    await me.follow(questions.ask);
    await me.fill('text', asks);
    await me.press(questions.send);
    await me.sees(questions.sent);
  });
  const asks =
    lang === 'fr' ? 'Faut-il un logement sans marches?' : 'Do they need a home without steps?';

  test('RSTP answers for every group, in both languages', async () => {
    const me = as('promoter');
    const { answerForm } = me.text.questions;
    await me.open(pathTo('questions', lang));
    await me.follow(asks);
    await me.tick('readers', 'all');
    await me.fill('en', answers.en);
    await me.fill('fr', answers.fr);
    await me.press(answerForm.submit);
    await me.sees(answerForm.donePublished);
    await looksRight(me, 'a question, answered');
    await as('group').open(profile());
    await as('group').sees(answers[lang]);
  });

  test('a change to it waits for the second officer, on both desks and in the case', async () => {
    const me = as('author');
    const { desk, prepare, revision, tasks } = me.text;
    await me.open(pathTo('prepare-profile', lang, slug()));
    await me.set('priority', 'high');
    await typeNotes(me, notes.changed);
    await me.press(revision.saveAndRequest);
    await me.sees(revision.requested);
    await looksRight(me, 'a change that waits for approval');
    expect(await me.page.getByText(prepare.approval.requested).count()).toBe(0);
    await me.open(`${pathTo('desk', lang)}?queue=toApprove`);
    await me.sees(desk.steps.waitForChange(number));
    await me.open(`${pathTo('cases', lang)}?q=${encodeURIComponent(number)}`);
    await me.sees(tasks.steps.approve_change);
    await me.open(pathTo('case', lang, slug()));
    await me.sees(tasks.steps.approve_change);
    await looksRight(me, 'the case, with a change that waits');
    // What groups see is what was published.
    await as('group').open(profile());
    await as('group').doesNotSee(notes.changed[lang === 'fr' ? 'noteFr' : 'noteEn']);
  });

  test('the second officer approves the change, and the versions are compared', async () => {
    const me = as('approver');
    const { desk, revision } = me.text;
    await me.open(`${pathTo('desk', lang)}?queue=toApprove`);
    await looksRight(me, 'what waits for approval');
    await me.follow(desk.steps.approveChange(number));
    await looksRight(me, 'approve a change');
    await me.press(revision.approve);
    await me.sees(revision.done(number));

    const { versions } = revision;
    await me.open(pathTo('profile-versions', lang, slug()));
    await me.sees(versions.compared(1, 2));
    // The priority, and the note in either language.
    await me.sees(versions.differences(3));
    for (const [before, after] of [
      [notes.clean.noteEn, notes.changed.noteEn],
      [notes.clean.noteFr, notes.changed.noteFr],
    ] as const) {
      await me.page.locator('#comparison del', { hasText: before }).waitFor();
      await me.page.locator('#comparison ins', { hasText: after }).waitFor();
    }
    await looksRight(me, 'the versions');

    const group = as('group');
    await group.open(profile());
    await group.sees(notes.changed[lang === 'fr' ? 'noteFr' : 'noteEn']);
    await group.open(pathTo('watch-list', lang));
    await looksRight(group, 'what the group follows');
    expect(await group.page.locator('main').textContent()).toContain(number.slice(2));
  });

  test('the promotion page counts the days left; suspended, the profile is gone everywhere', async () => {
    const me = as('author');
    const { changePromotion } = me.text;
    await me.open(pathTo('change-promotion', lang, slug()));
    await me.page.locator('#clock').waitFor();
    await looksRight(me, 'the promotion');
    await me.choose('suspendReason', 'profile_correction');
    await me.press(changePromotion.suspend.button);
    await me.sees(changePromotion.done.suspended);
    await looksRight(me, 'the promotion, suspended');

    expect((await as('group').page.goto(profile()))?.status()).toBe(404);
    await as('group').open(`${pathTo('browse', lang)}?need=${need}`);
    expect(await as('group').page.locator(`main a[href="${profile()}"]`).count()).toBe(0);
    const { desk } = as('promoter').text;
    await as('promoter').open(`${pathTo('desk', lang)}?queue=requests`);
    await as('promoter').sees(desk.steps.stopPromoting(number));
  });

  test('programme numbers open to those who work on it, and rounded ones to everyone', async () => {
    const me = as('promoter');
    await me.open(pathTo('program-numbers', lang));
    await looksRight(me, 'the programme in numbers');

    // axe needs a script of its own, so this visitor's browser runs them (see `twinOf`).
    const visitor = await walk.browser.newContext({
      ...device,
      baseURL: walk.server.url,
      javaScriptEnabled: true,
    });
    const page = await visitor.newPage();
    const answer = await page.goto(pathTo('public-numbers', lang));
    expect(answer?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe(pathTo('public-numbers', lang));
    expect(await page.locator('h1').textContent()).toBe(me.text.numbers.public.title);
    await expectAccessible(page, `public numbers (${lang})`);
    await expectWithinWidth(page, `public numbers (${lang})`);
    await visitor.close();
  });

  test('no notice and no line of the log says who the household is', async () => {
    const me = as('promoter');
    await me.open(pathTo('mail-tray', lang));
    await me.sees(number);
    expect(await me.page.content()).not.toMatch(anyName);
    expect(walk.server.log()).not.toMatch(anyName);
  });
});
