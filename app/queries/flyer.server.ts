import { and, eq, gte, isNull } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { readAs } from '#db/client.server.ts';
import { promotion } from '#db/schema/case.ts';
import { profile, publishedProfile } from '#db/schema/profile.ts';

/** What a flyer is made of; null when the profile is not live, unknown or hidden. */
export async function readFlyer(
  actor: Actor,
  number: string,
  today: CivilDate,
): Promise<{
  number: string;
  fields: PublishedFields;
  postedOn: CivilDate;
  limitOn: CivilDate;
} | null> {
  const [row] = await readAs(actor, (tx) =>
    tx
      .select({
        number: publishedProfile.number,
        fields: publishedProfile.fields,
        postedOn: publishedProfile.postedOn,
        limitOn: publishedProfile.limitOn,
      })
      .from(publishedProfile)
      // The joins carry the policies: the list itself has none.
      .innerJoin(profile, eq(profile.caseId, publishedProfile.caseId))
      .innerJoin(
        promotion,
        and(eq(promotion.caseId, publishedProfile.caseId), isNull(promotion.endedOn)),
      )
      .where(
        and(
          eq(publishedProfile.number, number),
          eq(profile.status, 'published'),
          gte(publishedProfile.limitOn, today),
        ),
      ),
  );
  return row ?? null;
}
