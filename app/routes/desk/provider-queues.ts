import { caseSlug, pathTo } from '#app/paths.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import { aboutCase, type Draft, type Page, queue, type ShownQueue } from './queue.ts';
import { followed, toFillIn } from './shared-rows.ts';

export function providerQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang } = page;
  const conferences = desk.cases.conferences.rows.map(
    (c): Draft => ({
      key: `conference-${c.reference}`,
      dueOn: c.conferenceOn,
      href: pathTo('conference', lang, { reference: caseSlug(c.reference) }),
      label: text.desk.steps.attendConference(c.reference),
      about: aboutCase(c, page),
      ifNothing: text.desk.ifNothing.staysInactive,
      owner: text.tasks.owners.local_office,
    }),
  );
  return [
    toFillIn(desk, page),
    queue('conferences', conferences, page, desk.cases.conferences.total),
    followed('ourCases', desk, page),
  ];
}
