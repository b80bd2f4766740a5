import type { Actor } from '#app/domain/access/actor.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { type BulletinLine, listBulletins } from './bulletins.server.ts';
import { listRequests, type PromotionRequest } from './promotion.server.ts';
import { type Reach, reachOf } from './reach.server.ts';

/** What waits for RSTP: what to start and stop, what to push, and what it began to write. */
export interface PromotionDesk {
  /** Of the last days, newest first. */
  readonly requests: readonly PromotionRequest[];
  readonly push: { readonly rows: readonly Reach[]; readonly count: number };
  readonly drafts: readonly BulletinLine[];
}

/** A request is new for a week: time enough for someone who comes in once a week. */
const newDays = 7;
const shown = 20;
/** More live profiles than any day has had: their reach is counted in one query. */
const most = 2_000;

export async function getPromotionDesk(actor: Actor, today: CivilDate): Promise<PromotionDesk> {
  const [{ requests }, reach, drafts] = await Promise.all([
    listRequests(actor, { page: 1, size: shown }),
    reachOf(actor, { today, pageSize: most }),
    listBulletins(actor, 'draft'),
  ]);
  const since = addDays(today, -newDays);
  const push = reach.profiles.filter(
    ({ neverViewed, closeToLimit }) => neverViewed || closeToLimit,
  );
  return {
    requests: requests.filter(({ on }) => on > since),
    push: { rows: push.slice(0, shown), count: push.length },
    drafts: drafts.lines,
  };
}
