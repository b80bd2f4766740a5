import { sql } from 'drizzle-orm';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import type { Transaction } from '../client.server.ts';

/**
 * How organizations stand as sponsors. A constituent group stands under the agreement of its SAHs: with
 * two, an active one is enough, as it may claim under either.
 */
export async function listStandings(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<Standing[]> {
  if (organizationIds.length === 0) return [];
  const rows = await tx.execute<{
    organizationId: string;
    kind: Standing['kind'];
    province: string | null;
    agreement: Standing['agreement'];
  }>(sql`
    select o.id as "organizationId", o.kind, o.province,
      case when o.kind = 'constituent_group' then (
        select s.agreement_status from organization_parent p join organization s on s.id = p.sah_id
        where p.constituent_group_id = o.id
        order by s.agreement_status = 'active' desc nulls last limit 1
      ) else o.agreement_status end as agreement
    from organization o where o.id = any(${sql.param([...organizationIds])}::uuid[])`);
  return rows.map(({ province, ...row }) => ({
    ...row,
    province: province && isProvinceCode(province) ? province : null,
  }));
}
