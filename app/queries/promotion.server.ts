import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { PromotionEnd } from '#app/domain/case/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PriorityCode } from '#app/domain/vocabulary/priorities.ts';
import { withActor } from '#db/client.server.ts';

/** A live profile as those who promote it follow it. */
export interface PromotedProfile {
  readonly number: string;
  readonly priority: PriorityCode;
  readonly postedOn: CivilDate;
  readonly limitOn: CivilDate;
  readonly holdEndsOn: CivilDate | null;
  readonly interested: number;
  readonly waiting: number;
}

/** A profile came or went: RSTP starts or stops spreading it. */
export interface PromotionRequest {
  readonly seq: string;
  readonly number: string;
  readonly on: CivilDate;
  /** Null for a start. */
  readonly endedBy: PromotionEnd | null;
  readonly live: boolean;
}

export interface PromotionPage {
  readonly profiles: readonly PromotedProfile[];
  readonly total: number;
  readonly requests: readonly PromotionRequest[];
  readonly moreRequests: boolean;
}

export const profilesOnAPage = 50;
export const requestsOnAPage = 20;

/**
 * Live profiles by days left, and what started and stopped, newest first. Numbers, codes and dates:
 * whoever reads it, nobody is named.
 */
export function getPromotion(
  actor: Actor,
  at: { today: CivilDate; page: number; requestsPage: number },
): Promise<PromotionPage> {
  return withActor(actor, async (tx) => {
    const [profiles, count, requests] = await Promise.all([
      tx.execute<PromotedProfile & { [column: string]: unknown }>(sql`
        select number, priority, posted_on::text as "postedOn", limit_on::text as "limitOn",
          hold_ends_on::text as "holdEndsOn", interested, waiting
        from published_profile
        where limit_on >= ${at.today}
        order by limit_on, number
        limit ${profilesOnAPage} offset ${(at.page - 1) * profilesOnAPage}`),
      tx.execute<{ total: number }>(
        sql`select count(*)::int as total from published_profile where limit_on >= ${at.today}`,
      ),
      // One more than is shown: whether there are older ones, without counting a journal.
      tx.execute<PromotionRequest & { [column: string]: unknown }>(sql`
        select j.seq::text as seq, j.data ->> 'number' as number, j.data ->> 'on' as "on",
          j.data ->> 'by' as "endedBy", l.number is not null as live
        from journal j left join published_profile l on l.number = j.data ->> 'number'
        where j.event in ('profile_published', 'promotion_ended')
        order by j.seq desc
        limit ${requestsOnAPage + 1} offset ${(at.requestsPage - 1) * requestsOnAPage}`),
    ]);
    return {
      profiles: [...profiles],
      total: count[0]?.total ?? 0,
      requests: requests.slice(0, requestsOnAPage),
      moreRequests: requests.length > requestsOnAPage,
    };
  });
}
