import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { WorkInProgress } from '#app/queries/prepare.server.ts';
import { cardOf } from '../browse/cards.server.ts';

/** The card of a profile as a list would show it on the day it is published, in one language. */
function cardIn(lang: Lang, work: WorkInProgress, today: CivilDate) {
  const { number, fields, postedOn, limitOn } = work;
  const nobody = { ownPart: null, ownPlace: null, ownInterest: false, followed: false };
  const hit = { number, fields, postedOn, limitOn, holdEndsOn: null, interested: 0, waiting: 0 };
  const reader = { lang, today, sponsors: false };
  const card = cardOf({ ...hit, ...nobody }, reader);
  // No link to a page that is not there yet, and nothing of who is interested or holds it.
  const { number: shown, title, people, tags, needs, facts, daysLeft } = card;
  return { number: shown, title, people, tags, needs, facts, daysLeft };
}

export const previewCards = (work: WorkInProgress, today: CivilDate) => ({
  en: cardIn('en', work, today),
  fr: cardIn('fr', work, today),
});
export type PreviewCards = ReturnType<typeof previewCards>;
