import { addDays } from '#app/domain/clock/civil-date.ts';
import { dueOn } from '#app/domain/promotion/bulletin.ts';
import { composeBulletin } from '#app/i18n/bulletin-mail.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { civilDateOf, now, today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { asSystem, type Transaction } from '#db/client.server.ts';
import {
  findLimits,
  findSentBulletins,
  findSubscriber,
  listDueReaders,
  listSubscribers,
  saveCopies,
  takeDueCopies,
} from '#db/repositories/bulletin.server.ts';
import { saveMail } from '#db/repositories/mail.server.ts';

/** How long after its day a copy is still worth sending: a worker may have been away. */
const worthSendingDays = 14;

/** Makes a copy of a sent bulletin for everyone who asked for bulletins, for their day. */
export async function copyBulletin(bulletinId: string): Promise<void> {
  await asSystem(async (tx) => {
    const [sent] = await findSentBulletins(tx, [bulletinId]);
    if (!sent) return;
    const sentOn = civilDateOf(sent.sentAt);
    const copies = (await listSubscribers(tx)).flatMap(({ accountId, frequency }) => {
      const day = dueOn(frequency, sentOn);
      return day ? [{ accountId, dueOn: day }] : [];
    });
    await saveCopies(tx, bulletinId, copies);
  });
}

/**
 * Writes one message for each person who has copies due, whatever number they are, and the job that
 * sends it: a transaction each, which takes the copies with it. Run again, it finds none left.
 */
export async function deliverBulletins(): Promise<void> {
  const until = today();
  const from = addDays(until, -worthSendingDays);
  const readers = await asSystem((tx) => listDueReaders(tx, from, until));
  for (const accountId of readers) {
    await asSystem(async (tx) => {
      const reader = await findSubscriber(tx, accountId);
      if (!reader) return;
      const taken = await takeDueCopies(tx, accountId, { from, until, at: now() });
      await deliver(tx, accountId, reader.locale, taken);
    });
  }
}

async function deliver(
  tx: Transaction,
  accountId: string,
  locale: 'en' | 'fr',
  bulletinIds: readonly string[],
): Promise<void> {
  const day = today();
  const bulletins = await findSentBulletins(tx, bulletinIds);
  const [first] = bulletins;
  if (!first) return;
  const limits = await findLimits(
    tx,
    bulletins.flatMap(({ numbers }) => numbers),
    day,
  );
  const { subject, body } = composeBulletin(textOf(locale), locale, {
    portal: env.PUBLIC_URL,
    today: day,
    bulletins: bulletins.map(({ id, numbers, sentAt }) => ({
      id,
      sentOn: civilDateOf(sentAt),
      profiles: numbers.map((number) => ({ number, limitOn: limits.get(number) ?? null })),
    })),
  });
  await saveMail(tx, [
    { journalSeq: first.journalSeq, notice: 'bulletin', accountId, subject, body },
  ]);
}
