import type { Actor } from '#app/domain/access/actor.ts';
import type { Transaction } from '#db/client.server.ts';
import { account, organization } from '#db/schema/auth.ts';
import { randomOf } from '../demonstration/random.ts';

/* Whoever the generated cases belong to. Nobody can sign in as these people: they have no password. */

const organizationOf = (
  kind: 'roco' | 'local_office' | 'migration_office',
  nameEn: string,
  nameFr: string,
) => ({ id: randomOf(`generated ${kind}`).uuid(), kind, nameEn, nameFr });

const centre = organizationOf('roco', 'Generated Sample Centre', 'Centre-exemple engendré');
const office = organizationOf('local_office', 'Generated Sample Office', 'Bureau-exemple engendré');
const mission = organizationOf(
  'migration_office',
  'Generated Sample Mission',
  'Mission-exemple engendrée',
);

const officer = (name: string): Actor => ({
  accountId: randomOf(`generated ${name}`).uuid(),
  role: 'roco_officer',
  organizationId: centre.id,
  organizationKind: 'roco',
  sahIds: [],
  agreement: null,
  name,
  organizationName: { en: centre.nameEn, fr: centre.nameFr },
  locale: 'en',
});

export const generatedOffice = {
  officeId: office.id,
  migrationOfficeId: mission.id,
  author: officer('Generated Author'),
  approver: officer('Generated Approver'),
} as const;

/** Writes them once. */
export async function writeOffice(tx: Transaction): Promise<void> {
  await tx.insert(organization).values([centre, office, mission]).onConflictDoNothing();
  await tx
    .insert(account)
    .values(
      [generatedOffice.author, generatedOffice.approver].map((actor) => ({
        id: actor.accountId,
        organizationId: actor.organizationId,
        email: `${actor.name.toLowerCase().replace(' ', '.')}@example.invalid`,
        name: actor.name,
        role: actor.role,
        // Closed accounts: nobody is invited to them, and nothing is sent.
        disabledAt: new Date(0),
      })),
    )
    .onConflictDoNothing();
}
