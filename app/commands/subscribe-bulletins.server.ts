import { systemActor } from '#app/domain/access/actor.ts';
import type { BulletinFrequency } from '#app/domain/promotion/names.ts';
import { now } from '#app/platform/clock.server.ts';
import { asSystem } from '#db/client.server.ts';
import { findActor } from '#db/repositories/account.server.ts';
import { findSubscriptionByWord, saveFrequency } from '#db/repositories/bulletin.server.ts';
import { appendJournal, promotionChain } from '#db/repositories/journal.server.ts';
import type { PortalAct } from './run-portal-act.server.ts';

/** A person chooses how often they get bulletins: nobody gets one who did not ask. */
export const subscribeBulletins: PortalAct<{ readonly frequency: BulletinFrequency }> = {
  name: 'subscribe_bulletins',
  permission: 'bulletin.subscribe',
  async carryOut(tx, { frequency }, { accountId }) {
    await saveFrequency(tx, accountId, frequency);
    return {
      ok: true,
      journal: [{ event: 'bulletins_chosen', data: { accountId, frequency } }],
    };
  },
};

/**
 * Ends the bulletins of whoever the word of a message belongs to, without signing in (RFC 8058). Doing it
 * twice is doing it once. It can do nothing else. @returns false for a word that belongs to nobody.
 */
export function stopBulletins(word: string): Promise<boolean> {
  return asSystem(async (tx) => {
    const found = await findSubscriptionByWord(tx, word);
    if (!found) return false;
    const { accountId } = found;
    if (found.frequency === 'off') return true;
    await saveFrequency(tx, accountId, 'off');
    const actor = (await findActor(tx, accountId)) ?? systemActor;
    await appendJournal(tx, promotionChain, actor, now(), [
      { event: 'bulletins_chosen', data: { accountId, frequency: 'off', by: 'link' } },
    ]);
    return true;
  });
}
