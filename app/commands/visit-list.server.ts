import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { withActor } from '#db/client.server.ts';
import { listVisit } from '#db/schema/reach.ts';

/** A person looks at the list: kept once a day, for themselves alone, and in no journal. */
export async function visitList(actor: Actor, day: CivilDate): Promise<void> {
  await withActor(actor, (tx) =>
    tx
      .insert(listVisit)
      .values({ accountId: actor.accountId, lookedOn: day, beforeOn: null })
      .onConflictDoUpdate({
        target: listVisit.accountId,
        set: { lookedOn: sql`excluded.looked_on`, beforeOn: listVisit.lookedOn },
        setWhere: sql`${listVisit.lookedOn} < excluded.looked_on`,
      }),
  );
}
