import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { inLineStatuses } from '#app/domain/claim/names.ts';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { type WarningDay, warningDays } from '#app/domain/promotion/names.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { asSystem } from '#db/client.server.ts';
import { promotion } from '#db/schema/case.ts';
import { claim, waitingEntry } from '#db/schema/claim.ts';
import { groupInvitation } from '#db/schema/marketplace.ts';

/**
 * Cases on which a hold, an offer or a promotion has run out, whose hold is to be reminded of, whose
 * promotion is to be warned of or whose group is to be asked again, by id, a batch at a time. A promotion
 * past its limit whose profile is on hold waits for the hold (process §7): it is among them only while a
 * line or a request is left to close.
 * @param after the last id of the batch before.
 */
export function listCasesPastLimit(after: string | null, limit: number): Promise<string[]> {
  const day = today();
  const remindedBy = addBusinessDays(day, ruleSettings.reminderBusinessDays, federalCalendar);
  return asSystem(async (tx) => {
    const held = tx
      .select({ id: claim.id })
      .from(claim)
      .where(and(eq(claim.caseId, promotion.caseId), eq(claim.status, 'held')));
    const requested = tx
      .select({ id: claim.id })
      .from(claim)
      .where(and(eq(claim.caseId, promotion.caseId), eq(claim.status, 'requested')));
    const inLine = tx
      .select({ id: waitingEntry.id })
      .from(waitingEntry)
      .where(
        and(
          eq(waitingEntry.caseId, promotion.caseId),
          inArray(waitingEntry.status, inLineStatuses),
        ),
      );
    const rows = await union(
      tx
        .select({ caseId: claim.caseId })
        .from(claim)
        .where(
          and(
            eq(claim.status, 'held'),
            lt(claim.holdEndsOn, day),
            after ? gt(claim.caseId, after) : undefined,
          ),
        ),
      tx
        .select({ caseId: claim.caseId })
        .from(claim)
        .where(
          and(
            eq(claim.status, 'held'),
            gte(claim.holdEndsOn, day),
            lte(claim.holdEndsOn, remindedBy),
            sql`${claim.remindedOf} is distinct from ${claim.holdEndsOn}`,
            after ? gt(claim.caseId, after) : undefined,
          ),
        ),
      tx
        .select({ caseId: waitingEntry.caseId })
        .from(waitingEntry)
        .where(
          and(
            eq(waitingEntry.status, 'offered'),
            or(isNull(waitingEntry.offerEndsOn), lt(waitingEntry.offerEndsOn, day)),
            after ? gt(waitingEntry.caseId, after) : undefined,
          ),
        ),
      tx
        .select({ caseId: promotion.caseId })
        .from(promotion)
        .where(
          and(
            isNull(promotion.endedOn),
            lt(promotion.limitOn, day),
            after ? gt(promotion.caseId, after) : undefined,
            or(notExists(held), exists(requested), exists(inLine)),
          ),
        ),
      tx
        .select({ caseId: promotion.caseId })
        .from(promotion)
        .where(
          and(
            isNull(promotion.endedOn),
            gte(promotion.limitOn, day),
            or(...warningDays.map((days) => unwarned(days, day))),
            after ? gt(promotion.caseId, after) : undefined,
          ),
        ),
      tx
        .select({ caseId: groupInvitation.caseId })
        .from(groupInvitation)
        .innerJoin(promotion, eq(promotion.caseId, groupInvitation.caseId))
        .where(
          and(
            eq(groupInvitation.status, 'later'),
            lte(groupInvitation.laterOn, day),
            isNull(promotion.endedOn),
            gte(promotion.limitOn, day),
            after ? gt(groupInvitation.caseId, after) : undefined,
          ),
        ),
    )
      .orderBy((fields) => asc(fields.caseId))
      .limit(limit);
    return rows.map(({ caseId }) => caseId);
  });
}

/** Promotions this near to their limit that were not warned of it, or only of one further off. */
const unwarned = (days: WarningDay, day: CivilDate) =>
  and(
    lte(promotion.limitOn, addDays(day, days)),
    or(isNull(promotion.warnedAt), gt(promotion.warnedAt, days)),
  );
