import { inArray } from 'drizzle-orm';
import { type CaseState, confirmedClaim } from '#app/domain/case/case-state.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { reader } from '#db/client.server.ts';
import { organization } from '#db/schema/auth.ts';

export interface Party {
  readonly name: string;
  readonly agreementNumber: string | null;
  readonly province: string | null;
}

export interface CaseParties {
  readonly sah: Party | null;
  readonly group: Party | null;
  /** A second SAH that shares the sponsorship (IP 3 part 4 §4.1). */
  readonly partner: Party | null;
  readonly serviceProvider: Party | null;
  readonly office: Party | null;
}

/** The organizations that take part in a case. They are public names; no policy hides them. */
export async function readParties(state: CaseState, lang: Lang): Promise<CaseParties> {
  const claim = confirmedClaim(state);
  const ids = {
    sah: claim?.sahId ?? null,
    group: claim?.groupId ?? null,
    partner: partnerOf(claim),
    serviceProvider: state.serviceProviderId,
    office: state.officeId,
  };
  const wanted = Object.values(ids).filter((id) => id !== null);
  const rows = await reader.select().from(organization).where(inArray(organization.id, wanted));
  const party = (id: string | null): Party | null => {
    const row = rows.find((one) => one.id === id);
    if (!row) return null;
    return {
      name: lang === 'fr' ? row.nameFr : row.nameEn,
      agreementNumber: row.agreementNumber,
      province: row.province,
    };
  };
  return {
    sah: party(ids.sah),
    group: party(ids.group),
    partner: party(ids.partner),
    serviceProvider: party(ids.serviceProvider),
    office: party(ids.office),
  };
}

/** The sponsor as one line: the group, the SAH that answers for it, and the SAH that shares it. */
export function sponsorName({ sah, group, partner }: CaseParties): string {
  return [group?.name, sah?.name, partner?.name].filter(Boolean).join(', ');
}
