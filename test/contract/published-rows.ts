/** Writes profiles into `published_profile` as they are, without the cases behind them. */
import type postgres from 'postgres';
import type { ProfileDocument } from '#search/document.ts';

/** The table refers to cases, which a search has nothing to do with. */
export async function forgetCases(owner: postgres.Sql): Promise<void> {
  await owner`alter table published_profile drop constraint published_profile_case_id_jas_case_id_fk`;
}

export async function putRows(
  pool: postgres.Sql,
  documents: readonly ProfileDocument[],
): Promise<void> {
  for (const document of documents) {
    const row = {
      number: document.number,
      version: document.version,
      stream: document.stream,
      priority: document.priority,
      medical_level: document.medicalLevel,
      province: document.province,
      community: document.community,
      languages: [...document.languages],
      needs: [...document.needs],
      family_size: document.familySize,
      size_facet: document.sizeFacet,
      size_from: document.sizeFrom,
      size_to: document.sizeTo,
      accessible_housing: document.accessibleHousing,
      contacts_province: document.contactsProvince,
      contacts_community: document.contactsCommunity,
      origin_country: document.originCountry,
      origin_region: document.originRegion,
      speaks_english: document.speaksEnglish,
      speaks_french: document.speaksFrench,
      in_canada: document.inCanada,
      ready_to_travel: document.readyToTravel,
      posted_on: document.postedOn,
      limit_on: document.limitOn,
      seen_by: document.seenBy,
      fields: '{}',
      text_en: document.textEn,
      text_fr: document.textFr,
    };
    await pool`
      insert into published_profile ${pool({ ...row, case_id: crypto.randomUUID() })}
      on conflict (number) do update set ${pool(row)}
      where published_profile.version <= excluded.version`;
  }
}

export async function removeRows(pool: postgres.Sql, numbers: readonly string[]): Promise<void> {
  await pool`delete from published_profile where number = any(${[...numbers]})`;
}
