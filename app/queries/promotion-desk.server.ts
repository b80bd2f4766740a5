import type { Actor } from '#app/domain/access/actor.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { type BulletinLine, listBulletins } from './bulletins.server.ts';
import type { Listed } from './listed.ts';
import { listNewRequests, type PromotionRequest } from './promotion.server.ts';
import { needsPush, type Reach, reachOf, soonestFirst } from './reach.server.ts';

/** What waits for RSTP: what to start and stop, what to push, and what it began to write. */
export interface PromotionDesk {
  /** Of the last days, newest first. */
  readonly requests: Listed<PromotionRequest>;
  /** What nobody opened, or what ends soon; by days left. */
  readonly push: Listed<Reach>;
  readonly drafts: readonly BulletinLine[];
}

/** A request is new for a week: time enough for someone who comes in once a week. */
const newDays = 7;
/** Of each; the board has the others. */
const shown = 20;

export async function getPromotionDesk(actor: Actor, today: CivilDate): Promise<PromotionDesk> {
  const [requests, push, drafts] = await Promise.all([
    listNewRequests(actor, { since: addDays(today, 1 - newDays), size: shown }),
    reachOf(actor, { today, where: needsPush(today), order: soonestFirst, pageSize: shown }),
    listBulletins(actor, 'draft'),
  ]);
  return {
    requests,
    push: { rows: push.profiles, total: push.total },
    drafts: drafts.lines,
  };
}
