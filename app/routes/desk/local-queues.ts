import { conferenceDue } from '#app/domain/clock/deadlines.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import { aboutCase, type Draft, nameIn, type Page, queue, type ShownQueue } from './queue.ts';
import { checklistRow, limitRows, sponsorships, taskRows } from './shared-rows.ts';

export function localQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang, calendar } = page;
  const { steps, ifNothing } = text.desk;
  const you = text.common.words.you;
  const commitments = desk.claims.commitments.rows.map(
    (claim): Draft => ({
      key: `commitment-${claim.number}`,
      dueOn: claim.holdEndsOn,
      href: pathTo('review-claim', lang, { reference: caseSlug(claim.reference ?? '') }),
      label: steps.confirmCommitment(claim.number),
      about: nameIn(lang, claim.sahEn, claim.sahFr),
      ifNothing: claim.holdEndsOn ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn)) : '',
      owner: you,
    }),
  );
  const conferences = desk.cases.conferences.rows.map((c): Draft => {
    const scheduled = c.conferenceStatus === 'scheduled';
    const step = scheduled ? steps.holdConference : steps.convene;
    return {
      key: `conference-${c.reference}`,
      dueOn: scheduled
        ? c.conferenceOn
        : conferenceDue(c.approvedOn ?? c.stageSince, calendar, ruleSettings),
      href: pathTo('conference', lang, { reference: caseSlug(c.reference) }),
      label: step(c.reference),
      about: aboutCase(c, page),
      ifNothing: ifNothing.staysInactive,
      owner: you,
    };
  });
  const checklists = desk.cases.checklists.rows.map(
    (c): Draft => checklistRow(c, steps.signChecklist(c.reference), page),
  );
  const arrivals = desk.cases.arrivals.rows.map(
    (c): Draft => ({
      key: `arrival-${c.reference}`,
      dueOn: null,
      href: pathTo('case', lang, { reference: caseSlug(c.reference) }),
      label: steps.recordArrival(c.reference),
      about: aboutCase(c, page),
      ifNothing: ifNothing.staysInactive,
      owner: you,
    }),
  );
  return [
    queue('tasks', taskRows(desk, page), page, desk.tasks.total),
    queue('commitments', commitments, page, desk.claims.commitments.total),
    queue('conferences', conferences, page, desk.cases.conferences.total),
    queue('checklists', checklists, page, desk.cases.checklists.total),
    queue('arrivals', arrivals, page, desk.cases.arrivals.total),
    queue('bvorLimits', limitRows(desk, page), page, desk.limits.total),
    sponsorships(desk, page),
  ];
}
