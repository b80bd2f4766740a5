import { sql } from 'drizzle-orm';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { type ReferenceRows, referenceIn } from '#app/domain/disclosure/reference-set.ts';
import { undertakingForms } from '#app/domain/undertaking/names.ts';
import { now, today } from '#app/platform/clock.server.ts';
import { demonstrationPassword } from '#app/platform/demonstration.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { newTotpSecret, sealTotpSecret } from '#app/platform/totp.server.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import { putInForce } from '#db/repositories/reference-population.server.ts';
import { account, officeArea, organization, organizationParent } from '#db/schema/auth.ts';
import { writeCapacities } from './demonstration/capacities.ts';
import { examplePdf } from './demonstration/example-pdf.ts';
import { tellInvitations } from './demonstration/invitations.ts';
import { buildWorld, type World } from './demonstration/organizations.ts';
import { writePromotion } from './demonstration/promotion.ts';
import { tellQuestions } from './demonstration/questions.ts';
import { randomOf } from './demonstration/random.ts';
import { writeReach } from './demonstration/reach.ts';
import type { Setting } from './demonstration/road.ts';
import { Bulk, gatherRows } from './demonstration/rows.ts';
import { type KeepAlerts, writeSavedSearches } from './demonstration/saved-searches.ts';
import { tellStories } from './demonstration/stories.ts';
import type { Story } from './demonstration/story.ts';
import { readReceptionChecklist, readRolesChecklist } from './reference/read-reference.ts';
import { syntheticReference } from './reference-population.ts';

/**
 * Fills an empty database with the demonstration: invented organisations, accounts, households and
 * cases, dated back from today. Does nothing when there is an organisation already. One transaction: a
 * load that is cut off leaves nothing behind, and the next start does it again.
 * @param say told what happens, a line at a time.
 * @param keepAlerts how the portal matches saved searches, whose job is none of the database's.
 */
export async function loadDemonstration(
  say: (line: string) => void = () => {},
  keepAlerts: KeepAlerts = async () => {},
): Promise<void> {
  await asSystem(async (tx) => {
    // Two servers that start at once take turns; the later one finds the work done.
    await tx.execute(sql`select pg_advisory_xact_lock(646, 2)`);
    const found = await tx.select({ id: organization.id }).from(organization).limit(1);
    if (found.length > 0) return;
    say('Loading the demonstration: invented people and cases…');
    const day = today();
    const world = buildWorld();
    await writeWorld(tx, world);
    const reference = syntheticReference(Number(day.slice(0, 4)));
    await putInForce(tx, reference, { source: 'synthetic', loadedBy: null, at: now() });
    const bulk = new Bulk();
    await gatherRows(bulk, await tellDemonstration(world, day, reference));
    await bulk.write(tx);
    await writeReach(tx, today());
    await writePromotion(tx, world, day);
    await writeCapacities(tx, world, day);
    await writeSavedSearches(tx, world, day, keepAlerts);
  });
}

/** Every case of the demonstration as seen from a day: the same day tells the same. */
export async function tellDemonstration(
  world: World,
  day: CivilDate,
  reference: ReferenceRows = syntheticReference(Number(day.slice(0, 4))),
): Promise<Story[]> {
  const referenceFor = referenceIn(reference, Number(day.slice(0, 4)));
  const days = daysUpTo(day);
  const stories = tellStories(await settingOf(world, referenceFor), days);
  tellQuestions(world, stories, days);
  tellInvitations(world, stories, days);
  return stories;
}

function daysUpTo(day: CivilDate): { today: CivilDate; lastDay: CivilDate } {
  let lastDay = addDays(day, -1);
  while (!federalCalendar.isBusinessDay(lastDay)) lastDay = addDays(lastDay, -1);
  return { today: day, lastDay };
}

async function settingOf(world: World, referenceFor: Setting['referenceFor']): Promise<Setting> {
  const random = randomOf('numbers');
  const used = new Set<string>();
  const unique = (make: () => string): string => {
    for (;;) {
      const made = make();
      if (!used.has(made)) {
        used.add(made);
        return made;
      }
    }
  };
  const items = { roles: readRolesChecklist(), reception: readReceptionChecklist() };
  const examples = await Promise.all(
    undertakingForms.map(async (form) => [form, await examplePdf(form)] as const),
  );
  return {
    world,
    referenceFor,
    documents: Object.fromEntries(examples) as Setting['documents'],
    newReference: (year) => unique(() => `C ${year}-${random.whole(10_000, 99_999)}`),
    newProfileNumber: () => unique(() => `P ${random.whole(100_000, 999_999)}`),
    checklistItems: (kind, needs) =>
      items[kind].filter(
        ({ answersNeeds }) =>
          answersNeeds.length === 0 || answersNeeds.some((need) => needs.includes(need)),
      ),
  };
}

async function writeWorld(tx: Transaction, world: World): Promise<void> {
  await tx.insert(organization).values(
    world.organizations.map(({ sahs: _sahs, area: _area, ...row }) => ({
      ...row,
      email: null,
    })),
  );
  await tx
    .insert(organizationParent)
    .values(
      world.groups.flatMap(({ id, sahs }) =>
        sahs.map((parent) => ({ constituentGroupId: id, sahId: parent.id })),
      ),
    );
  await tx
    .insert(officeArea)
    .values(
      world.organizations.flatMap(({ id, area }) =>
        area.map((community) => ({ officeId: id, community })),
      ),
    );
  // One hash for all: in the demonstration the password is on the sign-in page anyway.
  const passwordHash = await hashPassword(demonstrationPassword);
  await tx.insert(account).values(
    world.people.map(({ id, organization: { id: organizationId }, email, name, role, locale }) => ({
      id,
      organizationId,
      email,
      name,
      role,
      locale,
      passwordHash,
      totpSecret: sealTotpSecret(newTotpSecret(), id),
    })),
  );
}
