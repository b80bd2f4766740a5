/** Live profiles as documents, read from the table that both engines mirror. */
import { asc, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.server.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import type { ProfileDocument, SizeFacet } from './document.ts';

const columns = {
  number: publishedProfile.number,
  version: publishedProfile.version,
  stream: publishedProfile.stream,
  priority: publishedProfile.priority,
  medicalLevel: publishedProfile.medicalLevel,
  province: publishedProfile.province,
  community: publishedProfile.community,
  languages: publishedProfile.languages,
  needs: publishedProfile.needs,
  familySize: publishedProfile.familySize,
  sizeFacet: publishedProfile.sizeFacet,
  sizeFrom: publishedProfile.sizeFrom,
  sizeTo: publishedProfile.sizeTo,
  accessibleHousing: publishedProfile.accessibleHousing,
  contactsProvince: publishedProfile.contactsProvince,
  contactsCommunity: publishedProfile.contactsCommunity,
  originCountry: publishedProfile.originCountry,
  originRegion: publishedProfile.originRegion,
  speaksEnglish: publishedProfile.speaksEnglish,
  speaksFrench: publishedProfile.speaksFrench,
  inCanada: publishedProfile.inCanada,
  readyToTravel: publishedProfile.readyToTravel,
  postedOn: publishedProfile.postedOn,
  limitOn: publishedProfile.limitOn,
  seenBy: publishedProfile.seenBy,
  textEn: publishedProfile.textEn,
  textFr: publishedProfile.textFr,
} satisfies Record<keyof ProfileDocument, unknown>;

type Row = Omit<ProfileDocument, 'sizeFacet'> & { readonly sizeFacet: string };

function documentOfRow(row: Row): ProfileDocument {
  return { ...row, sizeFacet: row.sizeFacet as SizeFacet };
}

/** The document of a profile; null when it is not live, or no longer. */
export async function findDocument(
  db: Pick<Database, 'select'>,
  number: string,
): Promise<ProfileDocument | null> {
  const [row] = await db
    .select(columns)
    .from(publishedProfile)
    .where(eq(publishedProfile.number, number));
  return row ? documentOfRow(row) : null;
}

/** Those of these profiles that are live, by number. */
export async function findDocuments(
  db: Pick<Database, 'select'>,
  numbers: readonly string[],
): Promise<ProfileDocument[]> {
  const rows = await db
    .select(columns)
    .from(publishedProfile)
    .where(inArray(publishedProfile.number, [...numbers]))
    .orderBy(asc(publishedProfile.number));
  return rows.map(documentOfRow);
}

/** Every live profile, in batches by number. */
export async function* allDocuments(
  db: Pick<Database, 'select'>,
  batchSize = 1_000,
): AsyncGenerator<ProfileDocument[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .select(columns)
      .from(publishedProfile)
      .where(gt(publishedProfile.number, after))
      .orderBy(asc(publishedProfile.number))
      .limit(batchSize);
    if (rows.length > 0) yield rows.map(documentOfRow);
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.number;
  }
}
