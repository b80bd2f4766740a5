import { lt, sql } from 'drizzle-orm';
import { now } from '#app/platform/clock.server.ts';
import { asSystem } from '#db/client.server.ts';
import { attemptLimit, session } from '#db/schema/auth.ts';
import { commandReceipt } from '#db/schema/portal.ts';

/** How long the first answer to a form is kept: nobody sends the same form again after a week. */
const receiptDays = 7;

/** Kept counts of the list are carried forward after an hour at most (search/kept-counts.ts). */
const listChangeHours = 2;

/** Removes what only mirrors or counts and has served: receipts, ended sessions, past attempts. */
export async function cleanUp(): Promise<void> {
  const at = now();
  const receiptsBefore = new Date(at.getTime() - receiptDays * 86_400_000);
  await asSystem(async (tx) => {
    await tx.delete(commandReceipt).where(lt(commandReceipt.at, receiptsBefore));
    await tx.delete(session).where(lt(session.expiresAt, at));
    await tx.delete(session).where(lt(session.absoluteExpiresAt, at));
    const changesBefore = new Date(at.getTime() - listChangeHours * 3_600_000);
    await tx.execute(
      sql`delete from app.list_change where at < ${changesBefore.toISOString()}::timestamptz`,
    );
    await tx.delete(attemptLimit).where(lt(attemptLimit.expire, at));
  });
}
