import { eq } from 'drizzle-orm';
import { mayNotPartner } from '#app/domain/claim/partner.ts';
import { compareLabels } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { asSystem } from '#db/client.server.ts';
import { partnerFactsIn } from '#db/repositories/account.server.ts';
import { organization } from '#db/schema/auth.ts';

/** The SAHs that may share a sponsorship with this one, by name (IP 3 part 4 §4.1). Names are public. */
export async function listPartnerCandidates(
  sahId: string,
  lang: Lang,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await asSystem((tx) =>
    tx.select().from(organization).where(eq(organization.kind, 'sah')),
  );
  const byName = compareLabels(lang);
  return rows
    .filter((row) => row.id !== sahId && mayNotPartner(partnerFactsIn(row)) === null)
    .map((row) => ({ id: row.id, name: lang === 'fr' ? row.nameFr : row.nameEn }))
    .sort((a, b) => byName(a.name, b.name));
}
