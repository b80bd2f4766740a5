import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { post, type Server, startServer } from '#test/support/server.ts';

const claimers = 64;
const rounds = 50;

let portal: Portal;
let cast: Cast;
let servers: Server[];
let cookies: string[];

beforeAll(async () => {
  portal = await openPortal('race');
  cast = await castOf(portal);
  const actors: Actor[] = [];
  for (let n = 0; n < claimers; n += 1) {
    const sah = await portal.organization('sah', { holdingLimit: 10_000 });
    actors.push(await portal.actor('sah_member', sah));
  }
  cookies = await Promise.all(actors.map((actor) => portal.cookieOf(actor)));
  servers = await Promise.all([startServer(portal.settings), startServer(portal.settings)]);
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await portal?.close();
});

/** Process §7: at most one live claim per case, ever, under any race. */
test(`${rounds} rounds of ${claimers} claims over HTTP on two servers: one winner each`, async () => {
  const owner = portal.database.open('owner').pool;
  const tally = { won: 0, refused: 0, other: new Map<number, number>() };
  const begun = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    const { caseId, number } = await promotedCase(cast);
    const path = pathTo('claim', round % 2 === 0 ? 'en' : 'fr', { number: profileSlug(number) });
    const answers = await Promise.all(
      cookies.map((cookie, n) =>
        post(servers[n % 2] as Server, path, cookie, { idempotencyKey: crypto.randomUUID() }),
      ),
    );
    let winners = 0;
    for (const answer of answers) {
      const body = await answer.text();
      if (answer.status === 303) winners += 1;
      // A clean refusal is a page that says why, not an error.
      else if (answer.status === 422 && body.includes('<main')) tally.refused += 1;
      else tally.other.set(answer.status, (tally.other.get(answer.status) ?? 0) + 1);
    }
    tally.won += winners;
    expect(winners, `round ${round}`).toBe(1);
    const live = await owner`
      select count(*)::int as n from claim where case_id = ${caseId} and status in ('held', 'confirmed')`;
    expect(live[0]?.n).toBe(1);
  }
  const seconds = (performance.now() - begun) / 1000;
  process.stderr.write(
    `race: ${tally.won} won, ${tally.refused} refused, other ${JSON.stringify([...tally.other])}, ${(
      (claimers * rounds) / seconds
    ).toFixed(0)} claims a second\n`,
  );
  expect([...tally.other]).toEqual([]);
  expect(tally.won).toBe(rounds);
  expect(tally.refused).toBe(rounds * (claimers - 1));
}, 600_000);
