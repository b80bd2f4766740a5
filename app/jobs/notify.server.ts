import { Temporal } from 'temporal-polyfill';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { composeNotice } from '#app/i18n/notices/compose-notice.ts';
import type { NoticeCode, NoticeParams } from '#app/i18n/notices/notices.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, type PageId, pathTo, profileSlug } from '#app/paths.ts';
import { civilDateOf } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import { findCase } from '#db/repositories/case.server.ts';
import { findJournalRow, listEventsOfVersion } from '#db/repositories/journal.server.ts';
import {
  listRecipients,
  type NewMail,
  type Recipient,
  saveMail,
} from '#db/repositories/mail.server.ts';
import type { Audience, Notice } from './notices/telling.ts';
import { noticesOf } from './notices.ts';

/**
 * Writes the messages that an event sets off, each in its reader's language, and the jobs that send
 * them, in one transaction: run again, it finds them there.
 * @param seq the event's row in the journal.
 */
export async function notify(seq: number): Promise<void> {
  await asSystem(async (tx) => {
    const told = await whoHears(tx, seq);
    if (!told) return;
    const { row, state, pairs } = told;
    await saveMail(
      tx,
      pairs.map(({ person, notice }) => messageTo(person, notice, state, row)),
    );
  });
}

/** Accounts that a message tells of an event: nothing else has to. */
export async function toldOf(tx: Transaction, seq: number): Promise<ReadonlySet<string>> {
  const told = await whoHears(tx, seq);
  return new Set(told?.pairs.map(({ person }) => person.accountId));
}

/** Each person an event is told to, with the message; null for what is no event of a case. */
async function whoHears(tx: Transaction, seq: number) {
  const row = await findJournalRow(tx, seq);
  const state = row?.caseId ? await findCase(tx, row.caseId) : null;
  if (!row?.caseId || !state) return null;
  const together = await listEventsOfVersion(tx, row.caseId, row.caseVersion);
  const event = { type: row.event, ...row.data } as unknown as CaseEvent;
  const notices = noticesOf(event, {
    state,
    on: civilDateOf(row.at),
    calendar: federalCalendar,
    settings: ruleSettings,
    instantOf,
    together: together as unknown as CaseEvent[],
  });
  const people = await listRecipients(tx, {
    roles: notices.flatMap(({ to }) => to.roles ?? []),
    organizations: notices.flatMap(({ to }) => organizationsOf(to)),
    watchersOf: notices.flatMap(({ to }) => to.watchersOf ?? []),
    invitersOf: notices.flatMap(({ to }) => to.inviterOf ?? []),
  });
  const pairs = notices.flatMap((notice) =>
    people
      .filter((person) => isAmong(person, notice.to, row.actor.accountId))
      .map((person) => ({ person, notice })),
  );
  return { row, state, pairs };
}

const organizationsOf = ({ organizations = [] }: Audience): string[] =>
  organizations.filter((id) => id !== null);

function isAmong(person: Recipient, audience: Audience, actorId: string): boolean {
  if (audience.notActor && person.accountId === actorId) return false;
  if (audience.notOrganizations?.includes(person.organizationId)) return false;
  return (
    (audience.watchersOf !== undefined && person.watches.includes(audience.watchersOf)) ||
    (audience.inviterOf !== undefined && person.invited.includes(audience.inviterOf)) ||
    (audience.roles ?? []).includes(person.role) ||
    organizationsOf(audience).includes(person.organizationId)
  );
}

interface Row {
  readonly seq: number;
  readonly data: Readonly<Record<string, unknown>>;
}

function messageTo(person: Recipient, notice: Notice, state: CaseState, row: Row): NewMail {
  const { locale } = person;
  const params = {
    ...notice.values,
    profileNumber: state.profile?.number,
    caseReference: state.reference,
    link: linkTo(notice.page, locale, state, row),
  } as unknown as NoticeParams<NoticeCode>;
  const { subject, body } = composeNotice(notice.code, params, locale);
  const { signature, noReply } = textOf(locale).mail;
  return {
    journalSeq: row.seq,
    notice: notice.code,
    accountId: person.accountId,
    subject,
    body: `${body}\n\n-- \n${signature}\n${noReply}\n`,
  };
}

/** Links lead back into the portal: a page asks who is there before it shows anything. */
function linkTo(page: PageId, lang: Lang, state: CaseState, { data }: Row): string {
  const params = {
    reference: caseSlug(state.reference),
    number: profileSlug(state.profile?.number ?? ''),
    questionId: String(data.questionId ?? ''),
  };
  const path = pathTo as (id: PageId, lang: Lang, params: Record<string, string>) => string;
  return env.PUBLIC_URL + path(page, lang, params);
}

/** The instant of a wall-clock time somewhere. */
function instantOf(on: CivilDate, time: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(`${on}T${time}`)
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString();
}
