import { conferenceDue } from '#app/domain/clock/deadlines.ts';
import { defaultSettings } from '#app/domain/decision.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import { aboutCase, type Draft, type Page, queue, type ShownQueue } from './queue.ts';
import { checklistRow, limitRows, sponsorshipRows, taskRows } from './shared-rows.ts';

export function localQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang, today, calendar } = page;
  const { steps, ifNothing } = text.desk;
  const you = text.common.words.you;
  const commitments = desk.claims.rows.map(
    (claim): Draft => ({
      key: `commitment-${claim.number}`,
      dueOn: claim.holdEndsOn,
      href: pathTo('review-claim', lang, { reference: caseSlug(claim.reference ?? '') }),
      label: steps.confirmCommitment(claim.number),
      about: lang === 'fr' ? claim.sahFr : claim.sahEn,
      ifNothing: claim.holdEndsOn ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn)) : '',
      owner: you,
    }),
  );
  const arranged = desk.cases.rows.filter((c) => c.stage === 'arrangements');
  const conferences = arranged
    .filter((c) => c.conferenceStatus !== 'held')
    .map((c): Draft => {
      const scheduled = c.conferenceStatus === 'scheduled';
      const step = scheduled ? steps.holdConference : steps.convene;
      return {
        key: `conference-${c.reference}`,
        dueOn: scheduled
          ? c.conferenceOn
          : conferenceDue(c.approvedOn ?? c.stageSince, calendar, defaultSettings),
        href: pathTo('conference', lang, { reference: caseSlug(c.reference) }),
        label: step(c.reference),
        about: aboutCase(c, page),
        ifNothing: ifNothing.staysInactive,
        owner: you,
      };
    });
  const checklists = arranged
    .filter((c) => (c.signedBy ?? []).length > 0 && !(c.signedBy ?? []).includes('local_office'))
    .map((c): Draft => checklistRow(c, steps.signChecklist(c.reference), page));
  const arrivals = desk.cases.rows
    .filter((c) => c.stage === 'arrangements' && c.arrivedOn === null)
    .map(
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
  const conferenceTasks = desk.tasks.rows.filter(
    ({ code }) => code === 'convene_conference',
  ).length;
  return [
    queue(
      'tasks',
      taskRows(desk, page).filter(({ key }) => !key.endsWith('convene_conference')),
      page,
      desk.tasks.count - conferenceTasks,
    ),
    queue('commitments', commitments, page, desk.claims.count),
    queue('conferences', conferences, page),
    queue('checklists', checklists, page),
    queue('arrivals', arrivals, page),
    queue('bvorLimits', limitRows(desk, page), page, desk.limits.count),
    queue('sponsorships', sponsorshipRows(desk, page, today), page),
  ];
}
