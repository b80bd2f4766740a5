import { type SQL, sql } from 'drizzle-orm';
import type { Standing } from '#app/domain/fit/exclusion.ts';
import type { Whereabouts } from '#app/domain/fit/near.ts';
import type { AgreementStatus } from '#app/domain/organization/sponsoring.ts';
import { isCommunityCode } from '#app/domain/vocabulary/communities.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import type { Transaction } from '../client.server.ts';
import { account, organization } from '../schema/auth.ts';

/** As `standingAsJson` makes it. */
export interface StandingRow {
  readonly organizationId: string;
  readonly kind: Standing['kind'];
  readonly province: string | null;
  readonly community: string | null;
  readonly serves: readonly string[] | null;
  readonly agreement: Standing['agreement'];
}

/**
 * The agreement under which an organization acts. A constituent group stands under those of its SAHs: with
 * two, the better one counts, as it may claim under either.
 * @param o the organization, as the statement names it.
 */
const agreementIn = (o: SQL): SQL<AgreementStatus | null> => sql`case
  when ${o}.kind = 'constituent_group' then (
    select s.agreement_status from organization_parent p join organization s on s.id = p.sah_id
    where p.constituent_group_id = ${o}.id
    order by array_position(array['active', 'check_in_period'], s.agreement_status) nulls last limit 1)
  else ${o}.agreement_status end`;

/** For statements that join `organization` by its name. */
export const agreementOf = agreementIn(sql`${organization}`);

/**
 * Whether live profiles are open to the organization of an account that a statement reads, as `mayNotLook`
 * says it: to a SAH or a constituent group, under an agreement in force (docs/decisions/025).
 */
export const looksForProfiles = sql<boolean>`
  (select ${agreementOf} from ${organization} where ${organization.id} = ${account.organizationId}
    and ${organization.kind} in ('sah', 'constituent_group')) in ('active', 'check_in_period')`;

/** How the organization `o` of a statement stands as a sponsor, as JSON for `standingFrom`. */
export const standingAsJson = sql`json_build_object(
  'organizationId', o.id, 'kind', o.kind, 'province', o.province, 'community', o.community,
  'serves', (select c.communities from organization_capacity c where c.organization_id = o.id),
  'agreement', ${agreementIn(sql`o`)})`;

export function standingFrom({ province, community, serves, ...row }: StandingRow): Standing {
  return {
    ...row,
    province: province && isProvinceCode(province) ? province : null,
    community: community && isCommunityCode(community) ? community : null,
    serves: serves && serves.filter(isCommunityCode),
  };
}

/** Where an organization is, and the communities it recorded that it serves. */
export async function whereaboutsOf(tx: Transaction, organizationId: string): Promise<Whereabouts> {
  const [standing] = await listStandings(tx, [organizationId]);
  const { province = null, community = null, serves = null } = standing ?? {};
  return { province, community, serves };
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
