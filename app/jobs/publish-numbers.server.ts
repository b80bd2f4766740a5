import {
  mayPublishAgain,
  publicNumbersOf,
  publicPeriod,
} from '#app/domain/statistics/public-numbers.ts';
import { today } from '#app/platform/clock.server.ts';
import { getProgramNumbers } from '#app/queries/program-numbers.server.ts';
import { getPublicNumbers } from '#app/queries/public-numbers.server.ts';
import { asSystem } from '#db/client.server.ts';
import { publicNumbers } from '#db/schema/reach.ts';

/**
 * Makes the public page's numbers anew when they are a week old. What is stored is what is shown:
 * rounded and withheld already, so that the page can give away no more than that.
 */
export async function publishNumbers(): Promise<void> {
  const asOf = today();
  const last = await getPublicNumbers();
  if (!mayPublishAgain(last?.asOf ?? null, asOf)) return;
  const period = publicPeriod(asOf);
  const numbers = await getProgramNumbers(period, { matchedBy: period.to });
  const content = JSON.stringify(publicNumbersOf(numbers, period, asOf, last));
  await asSystem((tx) =>
    tx
      .insert(publicNumbers)
      .values({ id: crypto.randomUUID(), asOf, content })
      .onConflictDoNothing(),
  );
}
