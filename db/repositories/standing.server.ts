import { inArray, sql } from 'drizzle-orm';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import type { AgreementStatus } from '#app/domain/organization/sponsoring.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import type { Transaction } from '../client.server.ts';
import { organization } from '../schema/auth.ts';

/**
 * How organizations stand as sponsors. A constituent group stands under the agreement of its SAHs: with
 * two, an active one is enough, as it may claim under either.
 */
export async function listStandings(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<Standing[]> {
  if (organizationIds.length === 0) return [];
  const rows = await tx
    .select({
      organizationId: organization.id,
      kind: organization.kind,
      province: organization.province,
      agreement: sql<AgreementStatus | null>`coalesce((
        select s.agreement_status from organization_parent p
        join organization s on s.id = p.sah_id
        where p.constituent_group_id = ${organization.id}
        order by s.agreement_status = 'active' desc nulls last limit 1
      ), ${organization.agreementStatus})`,
    })
    .from(organization)
    .where(inArray(organization.id, [...organizationIds]));
  return rows.map((row) => ({
    ...row,
    province: row.province && isProvinceCode(row.province) ? row.province : null,
  }));
}
