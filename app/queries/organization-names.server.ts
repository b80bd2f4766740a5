import { inArray } from 'drizzle-orm';
import { isUuid } from '#app/domain/uuid.ts';
import type { JournalNames } from '#app/i18n/journal-sentence.server.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { reader } from '#db/client.server.ts';
import { organization } from '#db/schema/auth.ts';

/** The names of the organisations that journal data mention, read once for a whole list. */
export async function organizationNames(
  data: readonly Readonly<Record<string, unknown>>[],
  lang: Lang,
): Promise<JournalNames> {
  const ids = new Set(data.flatMap((values) => Object.values(values)).filter(isUuid));
  const rows =
    ids.size === 0
      ? []
      : await reader
          .select({ id: organization.id, en: organization.nameEn, fr: organization.nameFr })
          .from(organization)
          .where(inArray(organization.id, [...ids]));
  const names = new Map(rows.map((row) => [row.id, row[lang]]));
  return { organization: (id) => names.get(id) ?? '' };
}
