/**
 * A reference set for tests that publish profiles and are about something else: every cell of the counts
 * has many households, and every value is as common as can be. Made in SQL, in a fraction of a second.
 */
import { sql } from 'drizzle-orm';
import { communities, communityCodes } from '#app/domain/vocabulary/communities.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { educationLevelCodes } from '#app/domain/vocabulary/education-levels.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { languageLevelCodes } from '#app/domain/vocabulary/language-levels.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { occupationGroupCodes } from '#app/domain/vocabulary/occupation-groups.ts';
import { provinceCodes } from '#app/domain/vocabulary/provinces.ts';
import { narrowSizeBandCodes, sizeBands } from '#app/domain/vocabulary/size-bands.ts';
import type { Database } from '#db/client.server.ts';
import { referenceSet } from '#db/schema/reference-population.ts';

/** @param households in each cell; the default lets every profile through. */
export async function loadEasyReference(owner: Database, households = 1000): Promise<void> {
  const setId = crypto.randomUUID();
  await owner.insert(referenceSet).values({
    id: setId,
    source: 'loaded',
    rows: 0,
    sha256: '0'.repeat(64),
    inForce: true,
  });
  const codes = (list: readonly string[]) => sql`unnest(${sql.param([...list])}::text[])`;
  await owner.execute(sql`
    insert into reference_population (set_id, origin, size_band, shape, province, year, households)
    select ${setId}::uuid, origin, band, shape, province,
      extract(year from now())::int - 1, ${households}::int
    from ${codes(countryCodes)} as origin, ${codes(narrowSizeBandCodes)} as band,
      ${codes(publishedHouseholdShapeCodes)} as shape, ${codes(provinceCodes)} as province`);
  const shares = async (attribute: string, value: readonly string[], within: readonly string[]) =>
    owner.execute(sql`
      insert into reference_share (set_id, attribute, value, within, share)
      select ${setId}::uuid, ${attribute}, value, within, 1
      from ${codes(value)} as value, ${codes(within)} as within`);
  const makeUps = publishedHouseholdShapeCodes.flatMap((shape) =>
    narrowSizeBandCodes.map((band) => `${shape} ${band}`),
  );
  await shares('language', languageCodes, countryCodes);
  await shares('english', languageLevelCodes, countryCodes);
  await shares('french', languageLevelCodes, countryCodes);
  await shares('need', [...publishedNeedCodes, 'accessible_housing'], makeUps);
  await shares('education', educationLevelCodes, ['']);
  await shares('occupation', occupationGroupCodes, ['']);
  await shares('contacts', provinceCodes, ['']);
  await shares('linked_case', ['yes'], ['']);
  await shares('shape', publishedHouseholdShapeCodes, ['']);
  await shares('province', provinceCodes, ['']);
  for (const attribute of ['community', 'contacts_community']) {
    for (const province of provinceCodes) {
      const near = communityCodes.filter((code) => communities[code].province === province);
      await shares(attribute, near, [province]);
    }
  }
  for (const band of narrowSizeBandCodes) {
    const { from, to } = sizeBands[band];
    await owner.execute(sql`
      insert into reference_share (set_id, attribute, value, within, share)
      select ${setId}::uuid, 'composition', concat_ws('-', a, b, c, d, e), shape || ' ' || ${band}, 1
      from generate_series(0, 4) a, generate_series(0, 4) b, generate_series(0, 4) c,
        generate_series(0, 5) d, generate_series(0, 2) e,
        ${codes(publishedHouseholdShapeCodes)} as shape
      where a + b + c + d + e between ${from}::int and ${to ?? 10}::int`);
  }
}
