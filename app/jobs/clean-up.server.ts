import { lt } from 'drizzle-orm';
import { now } from '#app/platform/clock.server.ts';
import { asSystem } from '#db/client.server.ts';
import { attemptLimit, session } from '#db/schema/auth.ts';
import { commandReceipt } from '#db/schema/portal.ts';

/** How long the first answer to a form is kept: nobody sends the same form again after a week. */
const receiptDays = 7;

/** Removes what only mirrors or counts and has served: receipts, ended sessions, past attempts. */
export async function cleanUp(): Promise<void> {
  const at = now();
  const receiptsBefore = new Date(at.getTime() - receiptDays * 86_400_000);
  await asSystem(async (tx) => {
    await tx.delete(commandReceipt).where(lt(commandReceipt.at, receiptsBefore));
    await tx.delete(session).where(lt(session.expiresAt, at));
    await tx.delete(session).where(lt(session.absoluteExpiresAt, at));
    await tx.delete(attemptLimit).where(lt(attemptLimit.expire, at));
  });
}
