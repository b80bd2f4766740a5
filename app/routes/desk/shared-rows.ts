import { answerDue } from '#app/domain/clock/deadlines.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import type { DeskCase } from '#app/queries/desk-cases.server.ts';
import type { DeskClaim } from '#app/queries/desk-claims.server.ts';
import { aboutCase, type Draft, nameIn, type Page, queue, type ShownQueue } from './queue.ts';

/** Rows that stand on more than one desk. */

/** The second SAH on a claim, and whether its answer is awaited. */
export function partnerOf(
  { partnerEn, partnerFr, partnerStatus }: DeskClaim,
  { lang, text }: Page,
): readonly string[] {
  if (partnerStatus !== 'asked' && partnerStatus !== 'agreed') return [];
  return [`${nameIn(lang, partnerEn, partnerFr)}, ${text.partner.statuses[partnerStatus]}`];
}

/** Checklists that the reader's side fills in and has not signed. */
export function toFillIn(desk: Desk, page: Page): ShownQueue {
  const { rows, total } = desk.cases.checklists;
  const { fillChecklist } = page.text.desk.steps;
  const drafts = rows.map((c) => checklistRow(c, fillChecklist(c.reference), page));
  return queue('checklists', drafts, page, total);
}

export function checklistRow(c: DeskCase, label: string, page: Page): Draft {
  return {
    key: `checklist-${c.reference}`,
    dueOn: c.conferenceOn,
    href: pathTo('checklist', page.lang, { reference: caseSlug(c.reference) }),
    label,
    about: aboutCase(c, page),
    ifNothing: page.text.desk.ifNothing.staysInactive,
    owner: page.text.common.words.you,
  };
}

export function taskRows(desk: Desk, { text, lang }: Page): Draft[] {
  return desk.tasks.rows.map((task) => ({
    key: `task-${task.reference}-${task.code}`,
    dueOn: task.dueOn,
    href: pathTo('case', lang, { reference: caseSlug(task.reference) }),
    label: text.tasks.names[task.code],
    about: task.reference,
    ifNothing: text.tasks.ifNotDone[task.code],
    owner: text.common.words.unassigned,
  }));
}

/** What waits for RSTP or ROC-O: the due date of a question does not change when it is relayed. */
export function questionRows(desk: Desk, { text, lang, calendar }: Page): Draft[] {
  return desk.questions.rows.map((each) => ({
    key: `question-${each.id}`,
    dueOn: answerDue(each.askedOn, each.holdEndsOn, calendar, ruleSettings),
    href: pathTo('question', lang, { questionId: each.id }),
    label: text.desk.steps.answerQuestion(each.number),
    about: nameIn(lang, each.groupEn, each.groupFr),
    ifNothing: text.desk.ifNothing.groupWaits,
    owner: text.common.words.you,
  }));
}

/** What groups answered to those who invited them, while it is news; no queue without any. */
export function answersOf(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang } = page;
  const { rows, total } = desk.invitations;
  if (total === 0) return [];
  const drafts = rows.map(
    (each): Draft => ({
      key: `answer-${each.id}`,
      dueOn: each.status === 'later' ? each.dueOn : null,
      href: pathTo('invite-groups', lang, { number: profileSlug(each.number) }),
      label: text.desk.steps.readAnswerOf(each.number),
      about: `${nameIn(lang, each.groupEn, each.groupFr)} · ${text.invitation.statuses[each.status]}`,
      ifNothing: text.desk.ifNothing.promotionEnds(formatDate(lang, each.limitOn)),
      owner: text.common.words.you,
    }),
  );
  return [queue('invitationAnswers', drafts, page, total)];
}

export function limitRows(desk: Desk, { text, lang, actor }: Page): Draft[] {
  const isRstp = actor.role === 'rstp_promoter';
  return desk.limits.rows.map((limit) => ({
    key: `limit-${limit.number}`,
    dueOn: limit.limitOn,
    ...(isRstp || limit.reference === null
      ? {
          href: pathTo('profile', lang, { number: profileSlug(limit.number) }),
          label: text.desk.steps.promote(limit.number),
        }
      : {
          href: pathTo('change-promotion', lang, { reference: caseSlug(limit.reference) }),
          label: text.desk.steps.seePromotion(limit.number),
        }),
    about: [
      text.browse.card.interests(limit.interested),
      ...(limit.onHold ? [text.desk.onHold] : []),
    ].join(' · '),
    ifNothing:
      limit.stream === 'overseas'
        ? text.desk.ifNothing.returnsToVisaOffice
        : text.desk.ifNothing.staysOnRap,
    owner: isRstp ? text.common.words.you : text.desk.rstp,
  }));
}

export function sponsorships(desk: Desk, page: Page): ShownQueue {
  const { text, lang, today } = page;
  const { rows, total } = desk.cases.sponsorships;
  const drafts = rows.map((c): Draft => {
    const checkIn = c.checkInOn !== null && c.checkInOn >= today;
    return {
      key: `sponsorship-${c.reference}`,
      dueOn: checkIn ? c.checkInOn : c.sponsorEndsOn,
      href: pathTo('case', lang, { reference: caseSlug(c.reference) }),
      label: text.desk.steps.followCase(c.reference),
      about: checkIn ? text.desk.checkIn : text.desk.endOfSponsorship,
      ifNothing: text.desk.ifNothing.nothingMoves,
      owner: text.tasks.owners.local_office,
    };
  });
  return queue('sponsorships', drafts, page, total);
}

/** The cases a reader follows without a next step of their own. */
export function followed(id: 'ourCases' | 'referrals', desk: Desk, page: Page): ShownQueue {
  const { text, lang } = page;
  const { rows, total } = desk.cases.followed;
  const drafts = rows.map(
    (c): Draft => ({
      key: `case-${c.reference}`,
      dueOn: null,
      href: pathTo('case', lang, { reference: caseSlug(c.reference) }),
      label: text.desk.steps.followCase(c.reference),
      about: `${text.stages.names[c.stage]} · ${aboutCase(c, page)}`,
      ifNothing: '',
      owner: '',
    }),
  );
  const elsewhere = { href: pathTo('cases', lang), label: text.caseFile.list.title };
  return { ...queue(id, drafts, page, total), elsewhere };
}
