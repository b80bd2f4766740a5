import type { CaseEvent } from '#app/domain/case/events.ts';
import { askingNotices } from './notices/asking.ts';
import { claimNotices } from './notices/claims.ts';
import { partnerNotices } from './notices/partner.ts';
import { promotionNotices } from './notices/promotion.ts';
import type { Composers, Notice, Telling } from './notices/telling.ts';
import { undertakingNotices } from './notices/undertaking.ts';
import { waitingListNotices } from './notices/waiting-list.ts';

/*
 * Who is told what of an event: a pure table. No message holds more than a profile's number or a case's
 * reference, dates and a link; what it is about is read in the portal, after signing in (privacy.md).
 */

const composers = {
  ...promotionNotices,
  ...askingNotices,
  ...claimNotices,
  ...partnerNotices,
  ...waitingListNotices,
  ...undertakingNotices,
} as const satisfies Composers;

/** Events that have a composer: `reactions.ts` sends exactly these to it. */
export const composedEvents = Object.keys(composers) as (keyof typeof composers)[];

/** The messages an event sets off, as things stand now. */
export function noticesOf(event: CaseEvent, telling: Telling): readonly Notice[] {
  const compose = (composers as Composers)[event.type] as
    | ((event: CaseEvent, telling: Telling) => readonly Notice[])
    | undefined;
  return compose?.(event, telling) ?? [];
}
