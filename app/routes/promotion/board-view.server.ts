import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import type { BoardProfile } from '#app/queries/promotion.server.ts';

const lastDays = 3;
const soonDays = 14;
const needsShown = 2;

/** A row of the board in the reader's words. */
export function boardRow(profile: BoardProfile, lang: Lang, today: CivilDate) {
  const { board } = textOf(lang).promotionDesk;
  const labels = vocabularyOf(lang);
  const { fields, number, daysLeft } = profile;
  const slug = { number: profileSlug(number) };
  const more = fields.needs.length - needsShown;
  const { destination, province } = fields;
  return {
    number,
    href: pathTo('profile', lang, slug),
    inviteHref: pathTo('invite-groups', lang, slug),
    featureHref: `${pathTo('featured', lang)}?profile=${slug.number}`,
    flyers: [
      { lang: 'en' as const, href: pathTo('flyer', 'en', slug) },
      { lang: 'fr' as const, href: pathTo('flyer', 'fr', slug) },
    ],
    needs:
      fields.needs
        .slice(0, needsShown)
        .map(({ code }) => labels.needLabels[code])
        .join('; ') + (more > 0 ? ` ${board.otherNeeds(more)}` : '') || board.noNeeds,
    destination: destination
      ? `${labels.communityLabels[destination]}, ${labels.provinceLabels[communities[destination].province]}`
      : province
        ? labels.provinceLabels[province]
        : textOf(lang).common.words.notStated,
    days: board.daysCount(daysLeft),
    until: board.until(formatDate(lang, profile.limitOn)),
    urgency:
      daysLeft <= lastDays ? ('last' as const) : daysLeft <= soonDays ? ('soon' as const) : null,
    high: fields.priority === 'high',
    priority: labels.priorityLabels[fields.priority],
    why: whyOnTop(profile, lang, today),
    reach: [
      board.reach(profile.shown, profile.viewed),
      ...(profile.watchers > 0 ? [board.watched(profile.watchers)] : []),
    ].join(', '),
    answers: [
      ...(profile.questions > 0 ? [board.questions(profile.questions)] : []),
      ...(profile.interested > 0 ? [board.interests(profile.interested)] : []),
      ...(profile.invited > 0 ? [board.invited(profile.invited, profile.saidYes)] : []),
    ].join(', '),
    hold: profile.holdEndsOn && board.hold(formatDate(lang, profile.holdEndsOn)),
    featured: profile.featured,
  };
}
export type BoardRow = ReturnType<typeof boardRow>;

/** Why a profile needs a push, in words; null for the others (process §6). */
function whyOnTop(profile: BoardProfile, lang: Lang, today: CivilDate): string | null {
  const { why } = textOf(lang).promotionDesk.board;
  const reasons = [
    ...(profile.neverViewed ? [why.never(Math.max(0, daysBetween(profile.postedOn, today)))] : []),
    ...(profile.closeToLimit ? [why.limit(profile.daysLeft)] : []),
  ];
  return reasons.length > 0 ? reasons.join('. ') : null;
}
