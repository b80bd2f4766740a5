import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { type Capacity, fitTermsOf, mayRecord } from '#app/domain/fit/capacity.ts';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import type { FitTerms } from '#app/domain/fit/fit.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { type JsonRow, rowFrom } from '#db/json-rows.ts';
import { capacityOf } from '#db/repositories/capacity.server.ts';
import {
  type StandingRow,
  standingAsJson,
  standingFrom,
} from '#db/repositories/standing.server.ts';
import { organizationCapacity } from '#db/schema/marketplace.ts';

/** What the reader's group recorded, and when. */
export interface OwnCapacity {
  readonly capacity: Capacity;
  readonly recordedOn: CivilDate;
  /** What it can do, ready to be compared with profiles. */
  readonly terms: FitTerms;
}

/** The reader's group beside a profile: how it stands as a sponsor, and what it recorded if it did. */
export interface GroupBeside {
  readonly standing: Standing;
  readonly own: OwnCapacity | null;
}

/** Whether the reader acts for a group that can sponsor: a Group of Five compares nothing (IP 3 part 4 §1). */
const actsForSponsor = (actor: Actor): boolean =>
  can(actor, 'capacity.record') && mayRecord(actor.organizationKind);

async function readOwnGroup(tx: Transaction, actor: Actor): Promise<GroupBeside | null> {
  if (!actsForSponsor(actor)) return null;
  const [row] = await tx.execute<{ recorded: JsonRow | null; standing: StandingRow }>(sql`
    select ${standingAsJson} as standing, (
      select to_json(c) from organization_capacity c where c.organization_id = o.id) as recorded
    from organization o where o.id = ${actor.organizationId}`);
  if (!row) return null;
  const standing = standingFrom(row.standing);
  const recorded = row.recorded && rowFrom(organizationCapacity, row.recorded);
  if (!recorded) return { standing, own: null };
  const capacity = capacityOf(recorded);
  const terms = fitTermsOf(capacity, standing);
  return { standing, own: { capacity, recordedOn: recorded.recordedOn, terms } };
}

/** For pages that show profiles; null for readers who act for no sponsoring group. */
export function readGroupBeside(actor: Actor): Promise<GroupBeside | null> {
  return readAs(actor, (tx) => readOwnGroup(tx, actor));
}

/** What the reader's group can do; null when it recorded nothing, or they act for no sponsoring group. */
export async function readFitTerms(tx: Transaction, actor: Actor): Promise<FitTerms | null> {
  return (await readOwnGroup(tx, actor))?.own?.terms ?? null;
}
