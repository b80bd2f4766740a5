import { beforeAll, describe, expect, test } from 'vitest';
import { langs } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { words as partsInEnglish } from '#app/ui/words.en.ts';
import { words as partsInFrench } from '#app/ui/words.fr.ts';
import { expectAccessible } from '#test/support/browser.ts';
import { signedPdf } from '#test/support/pdf.ts';
import type { Person } from '#test/support/person.ts';
import { get } from '#test/support/server.ts';
import { openWalk, phoneWithoutScripts } from '#test/support/walk.ts';

/*
 * The whole road, in a browser, from a typed case to a signed checklist: once in English at a desk,
 * with the script, and once in French on the narrowest phone, without any script at all
 * (docs/decisions/012). The server is the real one with the demonstration's people; the household is
 * typed here.
 */
const roads = [
  { lang: 'en', where: 'at a desk, with the script', device: {} },
  {
    lang: 'fr',
    where: 'on a phone, without scripts',
    device: phoneWithoutScripts,
  },
] as const;

const walk = openWalk();

/** Typed once as restricted data; must never be seen outside the pages that open it. */
const household = [
  {
    givenNames: 'Exemplia',
    familyName: 'Sample-Lindqvist',
    dateOfBirth: '1990-03-04',
    relation: 'principal_applicant',
  },
  {
    givenNames: 'Modello',
    familyName: 'Sample-Lindqvist',
    dateOfBirth: '1988-07-21',
    relation: 'spouse',
  },
  {
    givenNames: 'Fictiva',
    familyName: 'Sample-Lindqvist',
    dateOfBirth: '2018-11-02',
    relation: 'child',
  },
  {
    givenNames: 'Inventio',
    familyName: 'Sample-Lindqvist',
    dateOfBirth: '2022-05-30',
    relation: 'child',
  },
];
const anyName = /Lindqvist|Exemplia|Modello|Fictiva|Inventio/;

/** "2026-11-20" of days from today in Ottawa, as a person would type a date. */
function dateIn(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(
    Date.now() + days * 86_400_000,
  );
}

describe.each(roads)('the road, in $lang, $where', ({ lang, device }) => {
  const isPhone = 'viewport' in device;
  const people: Record<string, Person> = {};
  let reference = '';
  let number = '';
  const slug = () => ({ reference });
  const as = (name: string) => {
    const person = people[name];
    if (!person) throw new Error(`nobody is ${name}`);
    return person;
  };

  beforeAll(async () => {
    for (const [name, account] of [
      ['author', 'officer1.roco'],
      ['approver', 'officer2.roco'],
      ['promoter', 'promoter.rstp'],
      ['sponsor', 'member.maplewick'],
      ['rival', 'group.lantern-street'],
      ['local', 'officer.saskatoon'],
      ['provider', 'worker.saskatoon'],
    ] as const) {
      people[name] = await walk.come(account, lang, device);
    }
  });

  test('everyone’s desk is their home page', async () => {
    for (const name of Object.keys(people)) {
      await as(name).open(pathTo('home', lang));
      expect(new URL(as(name).page.url()).pathname).toBe(pathTo('desk', lang));
      await as(name).checks(`desk of ${name}`);
    }
    await as('author').open(pathTo('cases', lang));
    await as('author').checks('the list of cases');
  });

  test('a ROC-O officer opens a case with its household and records the consent', async () => {
    const me = as('author');
    const { openCase } = me.text;
    await me.open(pathTo('open-case', lang));
    await me.checks('open a case, empty');
    // Sent empty, it says what is missing, and where.
    await me.press(openCase.submit);
    expect(await me.page.locator('main [aria-invalid="true"]').count()).toBeGreaterThan(2);
    await me.checks('open a case, with errors');
    await me.tick('stream', 'gar');
    await me.pick('officeId', 'Saskatoon');
    await me.pick('serviceProviderId', 'Saskatoon');
    await me.fill('arrivedOn', dateIn(-90));
    for (const [row, member] of household.entries()) {
      if (row > 0) await me.press(openCase.addMember);
      await me.fill(`members.${row}.givenNames`, member.givenNames);
      await me.fill(`members.${row}.familyName`, member.familyName);
      await me.fill(`members.${row}.dateOfBirth`, member.dateOfBirth);
      await me.choose(`members.${row}.relation`, member.relation);
    }
    await me.press(openCase.submit);
    await me.page.waitForURL(`**${pathTo('record-consent', lang, { reference: '*' })}*`);
    reference = /C\d{4}-\d+/.exec(me.page.url())?.[0] ?? '';
    expect(reference).not.toBe('');

    await me.checks('record the consent');
    await me.tick('form', 'imm5475');
    await me.fill('signedOn', dateIn(-10));
    await me.tick('signedBy', 'client');
    await me.press(openCase.consentRecord);
    await me.page.waitForURL(`**${pathTo('prepare-profile', lang, slug())}*`);
  });

  test('writes the profile from coded fields and asks for approval', async () => {
    const me = as('author');
    const { prepare } = me.text;
    await me.checks('prepare the profile');
    await me.doesNotSee(anyName);
    const set = async (name: string, value: string) => me.set(name, value);
    await set('priority', 'regular');
    await set('medicalLevel', 'low');
    await set('shape', 'couple_with_children');
    await set('composition.age_18_64', '2');
    await set('composition.age_6_12', '1');
    await set('composition.age_0_5', '1');
    await set('originKind', 'region');
    await set('originRegion', 'western_asia');
    await set('languages[]', 'ara');
    await set('english', 'a_little');
    await set('french', 'none');
    await set('education', 'some_primary');
    await set('needs[]', 'trauma_counselling');
    await set('destination', 'saskatoon');
    await me.press(prepare.save);
    await me.sees(prepare.saved);
    await me.sees(
      lang === 'fr' ? /Un couple et ses deux enfants/ : /A couple and their two children/,
    );
    await me.checks('prepare the profile, written');
    await me.press(prepare.saveAndRequest);
    await me.sees(prepare.approval.asked);
  });

  test('the author can’t approve; a second officer approves and publishes', async () => {
    const author = as('author');
    await author.open(pathTo('approve-profile', lang, slug()));
    expect(
      await author.page.getByRole('button', { name: author.text.prepare.approval.approve }).count(),
    ).toBe(0);

    const me = as('approver');
    await me.open(pathTo('approve-profile', lang, slug()));
    await me.checks('approve the profile');
    await me.press(me.text.prepare.approval.approve);
    await me.page.waitForURL(`**${pathTo('case', lang, slug())}*`);
    const page = await me.page.locator('main').innerText();
    number = /P\s\d{5,6}/.exec(page)?.[0].replace(/\s/, ' ') ?? '';
    expect(number).not.toBe('');
    await me.checks('the case, promoted');
  });

  test('RSTP finds the profile on its promotion list with the days left, and never a name', async () => {
    const me = as('promoter');
    await me.open(`${pathTo('promotion', lang)}`);
    await me.checks('the promotion list');
    await me.open(pathTo('profile', lang, { number: profileSlug(number) }));
    await me.sees(me.text.profile.limitNote.inCanada);
    await me.doesNotSee(anyName);
    const restricted = await me.page.goto(pathTo('restricted', lang, slug()));
    expect([403, 404]).toContain(restricted?.status());
    expect(await me.page.content()).not.toMatch(anyName);
  });

  test('a SAH member browses by text and facets, and opens the profile', async () => {
    const me = as('sponsor');
    const { browse } = me.text;
    await me.open(pathTo('browse', lang));
    await me.checks('browse');
    if (lang === 'en') await me.page.screenshot({ path: 'docs/browse.png', fullPage: false });
    const panel = lang === 'fr' ? partsInFrench : partsInEnglish;
    // A phone shows the filters on request; without a script they apply by their button.
    if (isPhone) await me.follow(panel.changeFilters(0));
    await me.unfold('#filters');
    for (const [name, value] of [
      ['community', 'saskatoon'],
      ['need', 'trauma_counselling'],
      ['language', 'ara'],
    ] as const) {
      await me.tick(name, value);
      if (!isPhone) await me.page.waitForURL((url) => url.searchParams.has(name, value));
    }
    if (isPhone) await me.press(panel.applyFilters);
    await me.page.waitForURL(`**${pathTo('browse', lang)}?*`);
    expect(await me.page.locator('main .chip').count()).toBe(3);
    const { saskatoon } = vocabularyOf(lang).communityLabels;
    expect(await me.page.locator('main .chip', { hasText: saskatoon }).isVisible()).toBe(true);
    await me.checks('browse, filtered');
    await me.open(`${pathTo('browse', lang)}?q=${encodeURIComponent(number)}`);
    await me.page.locator('main').getByText(number).first().waitFor();
    await me.open(`${pathTo('browse', lang)}?community=atlantis&colour=blue`);
    await me.sees(browse.unknownFilters('community=atlantis, colour=blue').slice(0, 20));
    await me.open(pathTo('profile', lang, { number: profileSlug(number) }));
    await me.checks('a profile');
  });

  test('expresses an interest, then claims', async () => {
    const me = as('sponsor');
    const { claim, interest } = me.text;
    await me.follow(interest.start);
    await me.checks('express interest');
    await me.press(interest.submit);
    expect(await me.page.locator('main [aria-invalid="true"]').count()).toBeGreaterThan(1);
    await me.fillAll();
    await me.press(interest.submit);
    await me.sees(interest.sent);
    await me.follow(claim.submit);
    await me.checks('claim');
    await me.press(claim.submit);
    await me.page.waitForURL('**?done=claim');
    await me.sees(claim.release);
    await me.checks('a profile on hold for us');
    await me.open(pathTo('interest-and-claims', lang));
    await me.sees(number);
    await me.checks('interest and claims');
  });

  test('a group of another SAH is told why it can’t, and joins the waiting list', async () => {
    const me = as('rival');
    const { claim } = me.text;
    await me.open(pathTo('claim', lang, { number: profileSlug(number) }));
    await me.checks('claim, barred');
    await me.press(claim.waitingList.join);
    await me.sees(claim.waitingList.joined(1));
    await me.doesNotSee(/Maplewick/);
    const hidden = await me.page.goto(pathTo('case', lang, slug()));
    expect(hidden?.status()).toBe(404);
  });

  test('ROC-O confirms: the profile is gone at once, and the details open to that sponsor alone', async () => {
    const me = as('author');
    await me.open(pathTo('review-claim', lang, slug()));
    await me.checks('review the claim');
    await me.set('settlementPlan', 'yes');
    await me.press(me.text.claim.confirm);
    await me.page.waitForURL(`**${pathTo('case', lang, slug())}*`);
    await me.checks('the case, matched');

    const sponsor = as('sponsor');
    await sponsor.open(`${pathTo('browse', lang)}?q=${encodeURIComponent(number)}`);
    const path = pathTo('profile', lang, { number: profileSlug(number) });
    expect(await sponsor.page.locator(`main a[href="${path}"]`).count()).toBe(0);
    const gone = await as('rival').page.goto(
      pathTo('profile', lang, { number: profileSlug(number) }),
    );
    expect(gone?.status()).toBe(404);
    const closed = await as('rival').page.goto(pathTo('restricted', lang, slug()));
    expect([403, 404]).toContain(closed?.status());

    await sponsor.open(pathTo('restricted', lang, slug()));
    await sponsor.doesNotSee(anyName);
    await sponsor.checks('restricted details, closed');
    await sponsor.pickFirst('reason');
    await sponsor.press(sponsor.text.restricted.open);
    await sponsor.sees('Exemplia');
    await sponsor.checks('restricted details, open');

    await me.open(pathTo('journal', lang, slug()));
    await me.sees(/Maplewick/);
    await me.checks('the journal');
  });

  test('the sponsor prepares the undertaking package; a wrong file is refused by its field', async () => {
    const me = as('sponsor');
    const { undertaking } = me.text;
    await me.open(pathTo('undertaking', lang, slug()));
    await me.checks('the undertaking package');
    for (const form of ['imm1324', 'imm5492', 'imm5494']) {
      await me.open(pathTo('undertaking-form', lang, { reference, form }));
      if (form === 'imm1324') {
        await me.checks('a form of the package');
        await me.fillAll();
        await me.attach('document', 'not-a.pdf', Buffer.from('this is no PDF'));
        await me.press(undertaking.save);
        await me.sees(undertaking.upload.notPdf);
      }
      await me.fillAll();
      await me.attach('document', `${form}.pdf`, await signedPdf(form));
      await me.press(undertaking.save);
      await me.page.waitForURL(`**${pathTo('undertaking', lang, slug())}*`);
    }
    await me.press(undertaking.submit);
    await me.checks('the package, submitted');
  });

  test('ROC-O returns it once with a comment; the sponsor submits again; ROC-O approves', async () => {
    const roco = as('approver');
    const sponsor = as('sponsor');
    const { review } = roco.text.undertaking;
    await roco.open(pathTo('review-undertaking', lang, slug()));
    await roco.checks('review the package');
    await roco.pickFirst('returnReason');
    await roco.fill('comment', lang === 'fr' ? 'La page deux manque.' : 'Page two is missing.');
    await roco.press(review.returnAction);

    await sponsor.open(pathTo('undertaking', lang, slug()));
    await sponsor.sees(sponsor.text.undertaking.returned.title);
    await sponsor.press(sponsor.text.undertaking.readComment);
    await sponsor.sees(lang === 'fr' ? 'La page deux manque.' : 'Page two is missing.');
    await sponsor.checks('the package, returned');
    await sponsor.press(sponsor.text.undertaking.submit);

    await roco.open(pathTo('review-undertaking', lang, slug()));
    await roco.press(review.approve);
    await roco.open(pathTo('case', lang, slug()));
    await roco.sees(roco.text.tasks.names.request_data_fix);
    await roco.checks('the case, arrangements');
  });

  test('the local office convenes the conference; the calendar file holds no personal details', async () => {
    const me = as('local');
    const { conference } = me.text;
    await me.open(pathTo('conference', lang, slug()));
    await me.checks('the conference, to convene');
    await me.fill('on', dateIn(0));
    await me.fill('from', '13:30');
    await me.fill('to', '15:00');
    await me.set('way', 'video');
    for (const party of ['sponsor', 'service_provider', 'local_office']) {
      await me.set('participants[]', party);
    }
    await me.press(conference.submit);
    await me.checks('the conference, convened');
    const cookies = await me.page.context().cookies();
    const file = await get(
      walk.server,
      pathTo('conference-calendar', lang, slug()),
      cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    );
    const calendar = await file.text();
    expect(file.headers.get('Content-Type')).toContain('text/calendar');
    expect(calendar).toContain('BEGIN:VEVENT');
    expect(calendar).not.toMatch(anyName);
  });

  test('the service provider and the sponsor fill in the checklist, and all sign', async () => {
    const provider = as('provider');
    const { checklist } = provider.text;
    await provider.open(pathTo('checklist', lang, slug()));
    await provider.checks('the checklist, empty');
    await provider.press(checklist.propose);
    await provider.checks('the checklist, proposed');
    await provider.settleChecklist(dateIn(20));
    await provider.press(checklist.save);
    for (const name of ['provider', 'sponsor', 'local']) {
      const party = as(name);
      await party.open(pathTo('checklist', lang, slug()));
      await party.tickIfThere('declaration');
      await party.press(checklist.sign);
      await party.sees(checklist.signedNotice);
    }
    await provider.checks('the checklist, signed');
  });

  test('with the mandatory tasks done and the conference held, the case becomes active', async () => {
    const local = as('local');
    await local.open(pathTo('conference', lang, slug()));
    await local.press(local.text.conference.held);
    for (const name of ['author', 'local']) {
      const me = as(name);
      await me.open(pathTo('case', lang, slug()));
      const done = me.page
        .locator('main')
        .locator('form:has(input[name="intent"][value="complete-task"]) button');
      for (let left = await done.count(); left > 0; left = await done.count()) {
        await done.first().click();
        await me.settled();
      }
    }
    await local.open(pathTo('case', lang, slug()));
    await local.sees(local.text.stages.names.active);
    await local.sees(local.text.caseFile.dates.checkIn);
    await local.checks('the case, active');
    await as('sponsor').open(pathTo('case', lang, slug()));
    await as('sponsor').checks('the sponsor’s case');
  });

  test('notices left for everyone, and hold no personal details', async () => {
    const me = as('promoter');
    await me.open(pathTo('mail-tray', lang));
    await me.sees(number);
    await me.doesNotSee(anyName);
    await me.checks('the mail tray');
    expect(walk.server.log()).not.toMatch(anyName);
  });
});

describe('public pages', () => {
  test.each(langs)('help, privacy and accessibility in %s', async (lang) => {
    const context = await walk.browser.newContext({ baseURL: walk.server.url });
    const page = await context.newPage();
    for (const id of ['help', 'privacy', 'accessibility', 'sign-in'] as const) {
      await page.goto(pathTo(id, lang));
      await expectAccessible(page, `${id} (${lang})`);
    }
    await context.close();
  });
});
