import { asc, lte } from 'drizzle-orm';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { dueOn } from '#app/domain/promotion/bulletin.ts';
import type { BulletinFrequency } from '#app/domain/promotion/names.ts';
import type { NeedCode } from '#app/domain/vocabulary/needs.ts';
import type { Transaction } from '#db/client.server.ts';
import { saveFrequency } from '#db/repositories/bulletin.server.ts';
import { appendJournal, promotionChain } from '#db/repositories/journal.server.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { bulletin, bulletinCopy, featuredProfile } from '#db/schema/reach.ts';
import type { World } from './organizations.ts';
import { randomOf } from './random.ts';

const featuredNeeds: readonly NeedCode[] = ['mobility', 'large_family', 'elderly'];
const sentDaysAgo = 6;
const inBulletin = 4;
const frequencies: readonly (BulletinFrequency | null)[] = ['weekly', 'daily', null, null, 'off'];

const introEn =
  'These households have waited a while, and each could do well with a group like yours.\n\nRead what they need, ask what you would like to know, and show your interest: it binds you to nothing.';
const introFr =
  'Ces ménages attendent depuis un moment, et chacun s’établirait bien auprès d’un groupe comme le vôtre.\n\nLisez ce dont ils ont besoin, posez vos questions et manifestez votre intérêt\u00a0: cela n’engage à rien.';

/** What RSTP did before today: profiles in its window, a bulletin sent last week, one begun. */
export async function writePromotion(
  tx: Transaction,
  world: World,
  today: CivilDate,
): Promise<void> {
  const random = randomOf('promotion');
  const rstp = world.actorOf(world.rstp);
  const sentOn = addDays(today, -sentDaysAgo);
  const at = new Date(`${sentOn}T15:00:00Z`);
  const live = await tx
    .select({
      number: publishedProfile.number,
      caseId: publishedProfile.caseId,
      needs: publishedProfile.needs,
    })
    .from(publishedProfile)
    .where(lte(publishedProfile.postedOn, addDays(sentOn, -1)))
    .orderBy(asc(publishedProfile.number));
  const chosen = random.shuffled(live);
  const window = featuredNeeds.flatMap((need) => {
    const found = chosen.find(({ needs }) => needs.includes(need));
    return found ? [{ need, ...found }] : [];
  });
  const numbers = chosen.slice(0, inBulletin).map(({ number }) => number);
  if (window.length === 0 || numbers.length === 0) return;
  await tx.insert(featuredProfile).values(
    window.map(({ need, caseId }) => ({
      need,
      caseId,
      accountId: rstp.accountId,
      since: sentOn,
    })),
  );
  const [bulletinId, draftId] = [random.uuid(), random.uuid()];
  const authorId = rstp.accountId;
  await tx.insert(bulletin).values([
    {
      id: bulletinId,
      status: 'sent',
      introEn,
      introFr,
      numbers,
      authorId,
      version: 2,
      writtenAt: at,
      sentAt: at,
    },
    { id: draftId, status: 'draft', numbers: numbers.slice(0, 2), authorId, writtenAt: at },
  ]);
  await appendJournal(tx, promotionChain, rstp, at, [
    ...window.map(({ need, number }) => ({ event: 'profile_featured', data: { number, need } })),
    { event: 'bulletin_sent', data: { bulletinId, numbers } },
    { event: 'bulletin_written', data: { bulletinId: draftId, numbers: numbers.slice(0, 2) } },
  ]);
  const readers = world.people.filter(({ role }) =>
    ['sah_manager', 'sah_member', 'cg_member'].includes(role),
  );
  for (const [index, { id }] of readers.entries()) {
    const frequency = frequencies[index % frequencies.length];
    if (!frequency) continue;
    await saveFrequency(tx, id, frequency);
    const due = dueOn(frequency, sentOn);
    // What was due before today has left.
    if (due && due < today) {
      const sentAt = new Date(`${due}T11:00:00Z`);
      await tx.insert(bulletinCopy).values({ bulletinId, accountId: id, dueOn: due, sentAt });
    }
  }
}
