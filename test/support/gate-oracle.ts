/**
 * The size of a household's group once more, in plain SQL over the tables of the reference set: written
 * from docs/decisions/013, not from the estimator, and sharing no code with it. Only the code lists (which
 * country lies in which region…) are the portal's own.
 */
import type { Sql } from 'postgres';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { countries } from '#app/domain/vocabulary/countries.ts';
import { languages } from '#app/domain/vocabulary/languages.ts';
import { regions } from '#app/domain/vocabulary/regions.ts';

/** @returns the size of each profile's group, in their order. */
export async function groupSizesInSql(
  sql: Sql,
  profiles: readonly PublishedFields[],
  year: number,
): Promise<number[]> {
  const lists = {
    country: Object.entries(countries).map(([code, { region }]) => ({
      code,
      region,
      continent: regions[region].generalisesTo,
    })),
    community: Object.entries(communities).map(([code, { province }]) => ({ code, province })),
    language: Object.entries(languages).map(([code, { generalisesTo }]) => ({
      code,
      wider: generalisesTo,
    })),
  };
  return sql.begin(async (tx) => {
    // Thousands of profiles in one question: the planner, who expects a handful, would go one by one.
    await tx`set local enable_nestloop = off`;
    await tx`set local jit = off`;
    const rows = await tx.unsafe<{ size: number }[]>(question, [
      JSON.stringify(profiles),
      JSON.stringify(lists),
      year,
    ]);
    return rows.map(({ size }) => size);
  });
}

const question = `
with set_in_force as (select id from reference_set where in_force),
-- Code lists.
country as (
  select * from jsonb_to_recordset($2::text::jsonb -> 'country') as t(code text, region text, continent text)
),
community as (
  select * from jsonb_to_recordset($2::text::jsonb -> 'community') as t(code text, province text)
),
language as (
  select * from jsonb_to_recordset($2::text::jsonb -> 'language') as t(code text, wider text)
),
narrow (band, low, high) as (
  values ('size_1', 1, 1), ('size_2', 2, 2), ('size_3_4', 3, 4), ('size_5_6', 5, 6),
    ('size_7_8', 7, 8), ('size_9_plus', 9, 99)
),
stated (band, low, high) as (
  select * from narrow
  union all values ('size_1_4', 1, 4), ('size_5_8', 5, 8), ('size_5_plus', 5, 99)
),
-- The set in force.
cell as materialized (
  select origin, size_band as band, shape, province, sum(households)::float8 as households
  from reference_population join set_in_force on set_id = id
  where year between $3::int - 10 and $3::int
  group by 1, 2, 3, 4
),
share as not materialized (
  select attribute, value, within, share from reference_share
  where set_id = (select id from set_in_force)
),
-- The profiles.
profile as materialized (
  select n, f, f ->> 'shape' as shape,
    f -> 'origin' ->> 'kind' as origin_kind, f -> 'origin' ->> 'code' as origin_code,
    coalesce((select province from community where code = f ->> 'destination'), f ->> 'province')
      as province,
    f ->> 'destination' as destination,
    c.people, c.value as composition
  from jsonb_array_elements($1::text::jsonb) with ordinality as each(f, n)
  left join lateral (
    select (k ->> 'age_0_5')::int + (k ->> 'age_6_12')::int + (k ->> 'age_13_17')::int
        + (k ->> 'age_18_64')::int + (k ->> 'age_65_plus')::int as people,
      concat_ws('-', k ->> 'age_0_5', k ->> 'age_6_12', k ->> 'age_13_17', k ->> 'age_18_64',
        k ->> 'age_65_plus') as value
    from (select f -> 'composition' as k) as composition
    where jsonb_typeof(k) = 'object'
  ) as c on true
),
profile_band as materialized (
  select n, narrow.band, profile.shape || ' ' || narrow.band as make_up
  from profile left join stated on people is null and stated.band = f ->> 'sizeBandOnly'
  join narrow on people between narrow.low and narrow.high
    or (people is null and narrow.low >= stated.low and narrow.high <= stated.high)
),
profile_origin as materialized (
  select n, country.code as origin from profile join country
    on origin_kind = 'not_stated'
    or (origin_kind = 'country' and country.code = origin_code)
    or (origin_kind = 'region' and origin_code in (country.region, country.continent))
),
-- Needs: the rarest, halved for each further one; those that everyone has say nothing. One that is not
-- seen from outside leaves at least half.
need as (
  select n, item ->> 'code' as need from profile, jsonb_array_elements(f -> 'needs') as e(item)
  union all
  select n, 'accessible_housing' from profile where (f ->> 'accessibleHousing')::boolean
    and not exists (
      select from jsonb_array_elements(f -> 'needs') as e(item)
      where item ->> 'code' in ('mobility', 'physical_disability'))
),
need_share as materialized (
  select n, band, coalesce((select case
      when share > 0 and need not in ('mobility', 'physical_disability', 'accessible_housing',
        'large_family', 'single_parent', 'siblings_only', 'elderly', 'guardianship')
      then greatest(share, 0.5) else share end
    from share where attribute = 'need' and value = need and within = make_up), 0) as share
  from profile_band join need using (n)
),
need_part as materialized (
  select profile_band.n, profile_band.band,
    coalesce(min(share) / power(2, count(share) - 1), 1) as part
  from profile_band left join need_share on need_share.n = profile_band.n
    and need_share.band = profile_band.band and share < 1
  group by 1, 2
),
-- Languages, within each origin. English and French count by the level, or as languages when rarer.
spoken as (
  select n, item as code from profile, jsonb_array_elements_text(f -> 'languages') as e(item)
),
speaker as materialized (
  select n, origin, code, (
    select coalesce(max(share), 0) from share where attribute = 'language' and within = origin
      and value in (select l.code from language as l where spoken.code in (l.code, l.wider))
  ) as share
  from spoken join profile_origin using (n) where code <> 'other_language'
),
listed as materialized (
  select n, origin,
    exp(sum(ln(greatest(share, 1e-30))) filter (where code not in ('eng', 'fra'))) as own,
    min(share) filter (where code = 'eng') as eng,
    min(share) filter (where code = 'fra') as fra
  from speaker group by n, origin
),
tongue as materialized (
  select n, origin, coalesce(own, 1)
    * least(coalesce(eng, 1), case when f ->> 'english' = 'not_assessed' then 1
      else coalesce((select share from share
        where attribute = 'english' and value = f ->> 'english' and within = origin), 0) end)
    * least(coalesce(fra, 1), case when f ->> 'french' = 'not_assessed' then 1
      else coalesce((select share from share
        where attribute = 'french' and value = f ->> 'french' and within = origin), 0) end) as part
  from profile join profile_origin using (n) left join listed using (n, origin)
),
occupation_part as materialized (
  select n, min(coalesce(share, 0)) / power(2, count(*) - 1) as part
  from profile, jsonb_array_elements_text(f -> 'occupations') as e(item)
  left join share on attribute = 'occupation' and value = item
  where item <> 'not_stated' and coalesce(share, 0) < 1
  group by n
),
alike as materialized (
  select profile.n, sum(households * tongue.part * need_part.part) as households
  from profile join profile_origin using (n) join profile_band using (n)
  join cell on cell.origin = profile_origin.origin and cell.band = profile_band.band
    and cell.shape = profile.shape and (profile.province is null or cell.province = profile.province)
  join tongue on tongue.n = profile.n and tongue.origin = cell.origin
  join need_part on need_part.n = profile.n and need_part.band = cell.band
  group by profile.n
)
select floor(1e-6 + coalesce(alike.households, 0)
  * case when composition is null then 1 else coalesce((select share from share
      where attribute = 'composition' and value = composition and within = shape || ' ' || (
        select band from narrow where people between low and high)), 0) end
  * case when destination is null then 1 else coalesce((select share from share
      where attribute = 'community' and value = destination and within = province), 0) end
  * case when coalesce(f ->> 'education', 'not_stated') = 'not_stated' then 1
      else coalesce((select share from share
        where attribute = 'education' and value = f ->> 'education'), 0) end
  * coalesce(occupation_part.part, 1)
  * case when jsonb_typeof(f -> 'contacts') = 'null' then 1 else coalesce((select share from share
      where attribute = 'contacts' and value = f -> 'contacts' ->> 'province'), 0) end
  * case when f -> 'contacts' ->> 'community' is null then 1 else coalesce((select share from share
      where attribute = 'contacts_community' and value = f -> 'contacts' ->> 'community'
        and within = f -> 'contacts' ->> 'province'), 0) end
  * case when (f ->> 'linkedCase')::boolean then coalesce((select share from share
      where attribute = 'linked_case' and value = 'yes'), 0) else 1 end
)::int as size
from profile left join alike using (n) left join occupation_part using (n)
order by profile.n`;
