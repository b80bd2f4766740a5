import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { ScheduleConference } from '#app/domain/arrangements/conference.ts';
import { type Arrived, type MailSink, openMailSink } from '#test/support/mail-sink.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  sampleFields,
  sampleMembers,
} from '#test/support/portal.ts';
import { arrangedCase } from '#test/support/road.ts';

let sink: MailSink;
let portal: Portal;
let cast: Cast;
let sponsor: Actor;
let owner: ReturnType<Portal['database']['open']>['pool'];
let stopWorker: () => Promise<void>;

const plan: ScheduleConference = {
  on: '2099-06-15',
  from: '13:30',
  to: '14:45',
  timeZone: 'America/Halifax',
  way: 'video',
  participants: ['sponsor', 'service_provider', 'local_office', 'family'],
};

beforeAll(async () => {
  sink = await openMailSink();
  process.env.SMTP_URL = sink.url;
  portal = await openPortal('mail');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  sponsor = await portal.actor('sah_member', await portal.organization('sah', { holdingLimit: 9 }));
  await owner`update account set locale = 'fr' where id = ${cast.provider.accountId}`;
  const { startWorker } = await import('#app/jobs/runner.server.ts');
  stopWorker = await startWorker();
});
afterEach(() => {
  sink.messages.length = 0;
});
afterAll(async () => {
  const { closeMail } = await import('#app/platform/mail.server.ts');
  await stopWorker?.();
  closeMail();
  await sink?.goAway();
  await portal?.close();
  delete process.env.SMTP_URL;
});

/** Waits until every message that was written has left, and no job is due any more. */
async function settled(seconds = 20): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const [left] = await owner`
      select (select count(*) from mail_message where sent_at is null)::int
        + (select count(*) from graphile_worker._private_jobs where run_at <= now())::int as n`;
    if (left?.n === 0) return;
    if (performance.now() > until) throw new Error(`${left?.n} left after ${seconds} s`);
    await setTimeout(50);
  }
}

async function convene(caseId: string, changes: Partial<ScheduleConference> = {}): Promise<void> {
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { scheduleConference } = await import('#app/commands/schedule-conference.server.ts');
  const input = { ...plan, ...changes };
  expect(await runCommand(cast.local, scheduleConference, { caseId, input })).toMatchObject({
    ok: true,
  });
}

/** A case that waits for its conference, once everything it set off before has been sent. */
async function caseToConvene() {
  const state = await arrangedCase(cast, sponsor);
  await settled();
  sink.messages.length = 0;
  return state;
}

const to = (actor: Actor): Arrived => {
  const found = sink.messages.filter((each) => each.to === `${actor.accountId}@example.test`);
  expect(found).toHaveLength(1);
  return found[0] as Arrived;
};
const line = (mail: Arrived, name: string) =>
  mail.calendar?.lines.find((each) => each.split(/[:;]/)[0] === name);

describe('the invitation to a case conference', () => {
  test('reaches each party in its language, with the calendar file', async () => {
    const { id, reference } = await caseToConvene();
    await convene(id);
    await settled();
    expect(sink.messages).toHaveLength(3);

    const english = to(sponsor);
    expect(english.subject).toBe('Invitation to a case conference');
    expect(english.lang).toBe('en');
    expect(english.text).toContain(`You are invited to a case conference for case ${reference}`);
    expect(line(english, 'SUMMARY')).toBe(`SUMMARY:Case conference ${reference}`);
    expect(line(english, 'URL')).toMatch(
      /^URL;VALUE=URI:https?:\/\/\S+\/en\/cases\/\S+\/conference$/,
    );

    const french = to(cast.provider);
    expect(french.subject).toBe('Invitation à une conférence de cas');
    expect(french.lang).toBe('fr');
    expect(french.text).toContain('Nous vous invitons à une conférence de cas');
    expect(line(french, 'SUMMARY')).toBe(`SUMMARY:Conférence de cas ${reference}`);
    expect(line(french, 'URL')).toContain('/fr/dossiers/');

    for (const mail of [english, french, to(cast.local)]) {
      expect(mail.calendar?.type).toMatch(/^text\/calendar;.*charset=utf-8/);
      // Half past one in Halifax, in summer.
      expect(line(mail, 'DTSTART')).toBe('DTSTART:20990615T163000Z');
      expect(line(mail, 'DTEND')).toBe('DTEND:20990615T174500Z');
      expect(line(mail, 'SEQUENCE')).toBe('SEQUENCE:0');
      // A REQUEST has to name its organizer and its guests (RFC 5546 §3.2.2): people.
      expect(line(mail, 'METHOD')).toBe('METHOD:PUBLISH');
      expect(mail.calendar?.type).toContain('method=PUBLISH');
    }
  });

  test('holds nothing of the household, nor of anybody else', async () => {
    const { profile, ...state } = await caseToConvene();
    await convene(state.id);
    await settled();
    const { vocabularyOf } = await import('#app/i18n/vocabulary/vocabulary.server.ts');
    const { needs, destination } = { ...sampleFields(), ...profile?.fields };
    const secrets = [
      ...sampleMembers.flatMap(({ givenNames, familyName, dateOfBirth }) => [
        givenNames,
        familyName,
        dateOfBirth,
      ]),
      'UCI',
      'Sample',
      'Exemple',
      profile?.number ?? '',
      state.id,
      destination ?? '',
      ...needs.flatMap(({ code }) => [
        code,
        vocabularyOf('en').needLabels[code],
        vocabularyOf('fr').needLabels[code],
      ]),
    ];
    expect(secrets.every((secret) => secret.length > 2)).toBe(true);
    for (const mail of sink.messages) {
      const found = mail.everything.toLowerCase();
      for (const secret of secrets) expect(found).not.toContain(secret.toLowerCase());
      const names = new Set(mail.calendar?.lines.map((each) => each.split(/[:;]/)[0]));
      for (const name of ['ATTENDEE', 'ORGANIZER', 'DESCRIPTION', 'LOCATION', 'COMMENT']) {
        expect(names).not.toContain(name);
      }
    }
    expect(sink.messages).toHaveLength(3);
  });

  test('is followed by one that takes its place when the conference moves', async () => {
    const { id } = await caseToConvene();
    await convene(id);
    await settled();
    const first = to(sponsor);
    sink.messages.length = 0;

    await convene(id, { on: '2099-06-16', from: '09:00', to: '10:00' });
    await settled();
    const moved = to(sponsor);
    expect(moved.subject).toBe('The case conference has moved');
    expect(line(moved, 'SEQUENCE')).toBe('SEQUENCE:1');
    expect(line(moved, 'UID')).toBe(line(first, 'UID'));
    expect(line(moved, 'DTSTART')).toBe('DTSTART:20990616T120000Z');
    expect(moved.messageId).not.toBe(first.messageId);
    expect(to(cast.provider).subject).toBe('La conférence de cas a été déplacée');
  });
});

describe('a mail server', () => {
  test('that is away gets each message once when it is back', async () => {
    const { id } = await caseToConvene();
    await sink.goAway();
    await convene(id);
    const tried = async () => {
      const [row] = await owner`
        select count(*)::int as n, coalesce(min(attempts), 0) as least from mail_message
        where sent_at is null`;
      return row?.n === 3 && row.least >= 1;
    };
    while (!(await tried())) await setTimeout(50);
    expect(sink.messages).toHaveLength(0);

    await sink.comeBack();
    await settled(30);
    expect(sink.messages).toHaveLength(3);
    for (const actor of [sponsor, cast.provider, cast.local])
      expect(to(actor).calendar).not.toBeNull();

    // Jobs that run once more send nothing more.
    const { sendMailMessage } = await import('#app/jobs/send-mail.server.ts');
    for (const { id: message } of await owner`select id from mail_message`) {
      await sendMailMessage(message);
    }
    expect(sink.messages).toHaveLength(3);
  });

  test('that refuses a message for now gets the same one again', async () => {
    const { id } = await caseToConvene();
    sink.refuseNext(2);
    await convene(id);
    await settled(30);
    expect(sink.messages).toHaveLength(3);
    const written = await owner`
      select m.id, m.attempts from mail_message m join journal j on j.seq = m.journal_seq
      where j.case_id = ${id} and m.notice = 'conference_invited'`;
    expect(Math.max(...written.map(({ attempts }) => attempts))).toBeGreaterThan(1);
    for (const { id: message } of written) {
      const arrived = sink.messages.filter(({ messageId }) => messageId.startsWith(`<${message}@`));
      expect(arrived).toHaveLength(1);
    }
  });
});
