import { sql } from 'drizzle-orm';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import type { Transaction } from '../client.server.ts';

/** As `standingAsJson` makes it. */
export interface StandingRow {
  readonly organizationId: string;
  readonly kind: Standing['kind'];
  readonly province: string | null;
  readonly agreement: Standing['agreement'];
}

/**
 * How the organization `o` of a statement stands as a sponsor, as JSON for `standingFrom`. A constituent
 * group stands under the agreement of its SAHs: with two, an active one is enough, as it may claim under
 * either.
 */
export const standingAsJson = sql`json_build_object(
  'organizationId', o.id, 'kind', o.kind, 'province', o.province,
  'agreement', case when o.kind = 'constituent_group' then (
    select s.agreement_status from organization_parent p join organization s on s.id = p.sah_id
    where p.constituent_group_id = o.id
    order by s.agreement_status = 'active' desc nulls last limit 1
  ) else o.agreement_status end)`;

export function standingFrom({ province, ...row }: StandingRow): Standing {
  return { ...row, province: province && isProvinceCode(province) ? province : null };
}

/** How organizations stand as sponsors. */
export async function listStandings(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<Standing[]> {
  if (organizationIds.length === 0) return [];
  const rows = await tx.execute<{ standing: StandingRow }>(sql`
    select ${standingAsJson} as standing
    from organization o where o.id = any(${sql.param([...organizationIds])}::uuid[])`);
  return rows.map(({ standing }) => standingFrom(standing));
}
