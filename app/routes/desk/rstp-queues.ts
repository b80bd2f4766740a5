import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { formatDate } from '#app/i18n/format.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import { type Draft, type Page, queue, type ShownQueue } from './queue.ts';
import { answersOf, questionRows } from './shared-rows.ts';

export function rstpQueues(desk: Desk, page: Page): ShownQueue[] {
  const { promotion, lang, text } = page;
  const elsewhere = { href: pathTo('promotion', lang), label: text.promotionDesk.links.board };
  return [
    queue('questions', questionRows(desk, page), page, desk.questions.total),
    ...answersOf(desk, page),
    { ...queue('requests', requestRows(page), page, promotion?.requests.total), elsewhere },
    { ...queue('promotion', pushRows(page), page, promotion?.push.total), elsewhere },
    queue('bulletinDrafts', draftRows(page), page),
  ];
}

/** What RSTP starts and stops spreading, newest first. */
function requestRows({ promotion, text, lang }: Page): Draft[] {
  const { requests } = text.promotionDesk;
  return (promotion?.requests.rows ?? []).map(({ seq, number, on, endedBy, live }) => ({
    key: `request-${seq}`,
    dueOn: null,
    href: live
      ? pathTo('profile', lang, { number: profileSlug(number) })
      : pathTo('promotion', lang),
    label: endedBy ? text.desk.steps.stopPromoting(number) : text.desk.steps.startPromoting(number),
    about: [
      formatDate(lang, on),
      ...(endedBy ? [text.arrangements.promotionEnds[endedBy]] : []),
    ].join(' · '),
    ifNothing: endedBy ? requests.gone : requests.unknown,
    owner: text.common.words.you,
  }));
}

/** Profiles nobody opened, or whose limit is near (process §6). */
function pushRows({ promotion, text, lang, today }: Page): Draft[] {
  const { board } = text.promotionDesk;
  return (promotion?.push.rows ?? []).map((reach) => ({
    key: `push-${reach.number}`,
    dueOn: reach.limitOn,
    href: pathTo('profile', lang, { number: profileSlug(reach.number) }),
    label: text.desk.steps.promote(reach.number),
    about: reach.neverViewed
      ? board.why.never(Math.max(0, daysBetween(reach.postedOn, today)))
      : board.reach(reach.shown, reach.viewed),
    ifNothing: text.desk.ifNothing.promotionEnds(formatDate(lang, reach.limitOn)),
    owner: text.common.words.you,
  }));
}

function draftRows({ promotion, text, lang }: Page): Draft[] {
  const { bulletin } = text;
  return (promotion?.drafts ?? []).map(({ id, on, profiles }) => ({
    key: `draft-${id}`,
    dueOn: null,
    href: pathTo('write-bulletin', lang, { bulletin: id }),
    label: bulletin.draftOf(formatDate(lang, on)),
    about: bulletin.profiles(profiles),
    ifNothing: text.desk.ifNothing.nothingMoves,
    owner: text.common.words.you,
  }));
}
