import { and, asc, gte, inArray, lt, sql } from 'drizzle-orm';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { searchedEvents } from '#app/domain/saved-search/alerts.ts';
import type { AlertFrequency, AlertKind } from '#app/domain/saved-search/names.ts';
import type { Transaction } from '#db/client.server.ts';
import { journal } from '#db/schema/journal.ts';
import { savedSearch, savedSearchAlert } from '#db/schema/marketplace.ts';
import type { World } from './organizations.ts';
import { randomOf } from './random.ts';

/** How the portal keeps what an event is to saved searches, as of an instant. */
export type KeepAlerts = (tx: Transaction, seq: number, at: Date) => Promise<unknown>;

interface Told {
  readonly email: string;
  readonly name: string;
  readonly query: string;
  readonly frequency: AlertFrequency;
  readonly kinds: readonly AlertKind[];
  readonly byMail?: boolean;
  /** Days since its person last looked; left out when never. */
  readonly lookedDaysAgo?: number;
}

/** In the order in which `formatQuery` writes a query. */
const told: readonly Told[] = [
  {
    email: 'member.maplewick',
    name: 'Near Saskatoon',
    query: 'province=SK',
    frequency: 'daily',
    kinds: ['new', 'released', 'ending'],
    lookedDaysAgo: 3,
  },
  {
    email: 'member.maplewick',
    name: 'Arabic or Tigrinya, five people or more',
    query: 'language=ara&language=tir&people-from=5',
    frequency: 'weekly',
    kinds: ['new', 'changed', 'released', 'ending'],
    lookedDaysAgo: 1,
  },
  {
    email: 'manager.maplewick',
    name: 'Open to our group',
    query: 'fit=open_to_us',
    frequency: 'weekly',
    kinds: ['new', 'ending'],
  },
  {
    email: 'member.northern-kite',
    name: 'Large families, last days',
    query: 'need=large_family&days-to=30',
    frequency: 'at_once',
    kinds: ['ending', 'released'],
    byMail: false,
  },
  {
    email: 'member.lac-fictif',
    name: 'Ménages au Nouveau-Brunswick',
    query: 'province=NB',
    frequency: 'daily',
    kinds: ['new', 'changed', 'released', 'ending'],
    lookedDaysAgo: 7,
  },
];

const savedDaysAgo = 40;
const alertDays = 10;

/**
 * Searches that a few people keep, and what these found in the last days: by the portal's own matching,
 * as of the instant of each event. Digests that were due before today have left.
 */
export async function writeSavedSearches(
  tx: Transaction,
  world: World,
  today: CivilDate,
  keepAlerts: KeepAlerts,
): Promise<void> {
  const at = (daysAgo: number) => new Date(`${addDays(today, -daysAgo)}T16:00:00Z`);
  const rows = told.flatMap(({ email, lookedDaysAgo, byMail = true, kinds, ...search }) => {
    const person = world.people.find((each) => each.email.startsWith(`${email}@`));
    if (!person) return [];
    return [
      {
        ...search,
        id: randomOf(`saved search ${email} ${search.name}`).uuid(),
        accountId: person.id,
        organizationId: person.organization.id,
        lang: person.locale,
        kinds: [...kinds],
        byMail,
        createdOn: addDays(today, -savedDaysAgo),
        lookedAt: lookedDaysAgo === undefined ? null : at(lookedDaysAgo),
      },
    ];
  });
  await tx.insert(savedSearch).values(rows);
  const events = await tx
    .select({ seq: journal.seq, at: journal.at })
    .from(journal)
    .where(and(inArray(journal.event, [...searchedEvents]), gte(journal.at, at(alertDays))))
    .orderBy(asc(journal.seq));
  for (const event of events) await keepAlerts(tx, event.seq, event.at);
  await tx
    .update(savedSearchAlert)
    .set({ sentAt: sql`${savedSearchAlert.dueOn} + time '11:00'` })
    .where(lt(savedSearchAlert.dueOn, today));
}
