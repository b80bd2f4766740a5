import { inArray } from 'drizzle-orm';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { compareLabels } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { reader } from '#db/client.server.ts';
import { officeArea, organization } from '#db/schema/auth.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface OpenCaseChoices {
  readonly offices: readonly Choice[];
  readonly serviceProviders: readonly Choice[];
  readonly migrationOffices: readonly Choice[];
}

/** The organisations a case can be given to, with the communities an office or provider answers for. */
export async function listOpenCaseChoices(lang: Lang): Promise<OpenCaseChoices> {
  const [organizations, areas] = await Promise.all([
    reader
      .select({
        id: organization.id,
        kind: organization.kind,
        en: organization.nameEn,
        fr: organization.nameFr,
      })
      .from(organization)
      .where(inArray(organization.kind, ['local_office', 'service_provider', 'migration_office'])),
    reader.select().from(officeArea),
  ]);
  const labels: Readonly<Record<string, string>> = vocabularyOf(lang).communityLabels;
  const compare = compareLabels(lang);
  const choices = (kind: string): Choice[] =>
    organizations
      .filter((one) => one.kind === kind)
      .map((one) => {
        const name = one[lang];
        const places = areas
          .filter(({ officeId, community }) => officeId === one.id && community in communities)
          .map(({ community }) => labels[community] ?? community)
          .filter((place) => !name.includes(place))
          .sort(compare);
        return { value: one.id, label: places.length ? `${name} (${places.join(', ')})` : name };
      })
      .sort((a, b) => compare(a.label, b.label));
  return {
    offices: choices('local_office'),
    serviceProviders: choices('service_provider'),
    migrationOffices: choices('migration_office'),
  };
}
