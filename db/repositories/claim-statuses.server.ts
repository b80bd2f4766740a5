import { type SQL, sql } from 'drizzle-orm';
import { inLineStatuses, openStatuses } from '#app/domain/claim/names.ts';

/*
 * Lists of statuses for statements written out: `k.status in ${openStatusList}`. They are literals, as in the
 * partial indexes of db/schema/claim.ts: a plan that is kept for any parameter can't use such an index.
 * What the query builder writes takes the domain's lists: `inArray(claim.status, openStatuses)`.
 */
const listed = (statuses: readonly string[]): SQL =>
  sql.raw(`(${statuses.map((status) => `'${status}'`).join(', ')})`);

/** A claim that is a request or a hold still, as `isOpenClaim` says it. */
export const openStatusList = listed(openStatuses);

/** A place in line that counts still, as `isInLine` says it. */
export const inLineStatusList = listed(inLineStatuses);
