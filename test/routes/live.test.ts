import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { type Listening, listenTo } from '#test/support/event-stream.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

/** What the issue promises: another person's act shows within two seconds. */
const promised = 2_000;
/** Long enough for a message that must not come. */
const silence = 1_500;

let portal: Portal;
let cast: Cast;
let near: Server;
let far: Server;
let claimer: Actor;
let claimerCookie: string;
let onlooker: Actor;
let onlookerCookie: string;
const listening: Listening[] = [];

beforeAll(async () => {
  portal = await openPortal('live');
  cast = await castOf(portal);
  claimer = await portal.actor(
    'sah_member',
    await portal.organization('sah', { holdingLimit: 100 }),
  );
  onlooker = await portal.actor('sah_member', await portal.organization('sah'));
  claimerCookie = await portal.cookieOf(claimer);
  onlookerCookie = await portal.cookieOf(onlooker);
  [near, far] = await Promise.all([startServer(portal.settings), startServer(portal.settings)]);
});
afterEach(() => {
  for (const each of listening.splice(0)) each.close();
});
afterAll(async () => {
  await Promise.all([near?.stop(), far?.stop()]);
  await portal?.close();
});

const owner = () => portal.database.open('owner', { max: 1 }).pool;

async function newest(): Promise<number> {
  const sql = owner();
  const [row] = await sql`select coalesce(max(seq), 0)::int as seq from journal`;
  await sql.end();
  return Number(row?.['seq']);
}

async function hear(
  server: Server,
  cookie: string,
  topic: Record<string, string>,
  lastEventId?: string,
): Promise<Listening> {
  const query = new URLSearchParams({ ...topic, since: String(await newest()) });
  const each = await listenTo(server, `${pathTo('live', 'en')}?${query}`, cookie, lastEventId);
  listening.push(each);
  return each;
}
const onProfile = (number: string) => ({ on: 'profile', number: profileSlug(number) });

/** As if everything so far had happened a minute ago: the youngest rows are taken for missed (listMentionsAfter). */
async function settled(): Promise<void> {
  const sql = owner();
  await sql.begin(async (tx) => {
    await tx`alter table journal disable trigger journal_append_only`;
    await tx`update journal set at = at - interval '1 minute'`;
    await tx`alter table journal enable trigger journal_append_only`;
  });
  await sql.end();
}

async function claim(server: Server, number: string, cookie = claimerCookie): Promise<void> {
  const path = pathTo('claim', 'en', { number: profileSlug(number) });
  const { status } = await post(server, path, cookie, { idempotencyKey: crypto.randomUUID() });
  expect(status).toBe(303);
}

describe('a claim on one server', () => {
  test('is heard on the other within two seconds, by everyone who looks at the profile', async () => {
    const { number } = await promotedCase(cast);
    await settled();
    const roco = await portal.cookieOf(cast.author);
    const streams = [
      await hear(far, onlookerCookie, onProfile(number)),
      await hear(far, claimerCookie, { on: 'desk' }),
      await hear(far, roco, { on: 'desk' }),
      await hear(far, onlookerCookie, { on: 'list' }),
    ];
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await pause(300);
    const heard = streams.map((stream) => stream.next(promised));
    const begun = Date.now();
    await claim(near, number);
    for (const event of await Promise.all(heard)) {
      expect(event).toMatchObject({ event: 'message', data: 'changed' });
      expect((event?.at ?? 0) - begun).toBeLessThan(promised);
    }
    // The rows of one command are one message.
    await pause(silence);
    expect(streams.map(({ heard: all }) => all.length)).toEqual([1, 1, 1, 1]);
  });

  test('is a number and nothing else', async () => {
    const { number } = await promotedCase(cast);
    await settled();
    const stream = await hear(far, onlookerCookie, onProfile(number));
    expect(stream.headers.get('Content-Type')).toContain('text/event-stream');
    expect(stream.headers.get('Cache-Control')).toBe('no-store');
    expect(stream.headers.get('Content-Encoding')).toBeNull();
    expect(stream.headers.get('Content-Security-Policy')).toContain("connect-src 'self'");
    const heard = stream.next();
    await claim(near, number);
    expect(Object.keys((await heard) ?? {}).sort()).toEqual(['at', 'data', 'event', 'id']);
    expect(await heard).toMatchObject({ data: 'changed', id: expect.stringMatching(/^\d+$/) });
  });

  test('that is confirmed is the last those hear who may not open its case', async () => {
    const { caseId, number } = await promotedCase(cast);
    await claim(near, number);
    await settled();
    const stream = await hear(far, onlookerCookie, onProfile(number));
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { confirmClaim } = await import('#app/commands/confirm-claim.server.ts');
    const { stateOf } = await import('#test/support/road.ts');
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const input = { claimId, settlementPlanRequired: false };
    expect(await runCommand(cast.author, confirmClaim, { caseId, input })).toMatchObject({
      ok: true,
    });
    await stream.ended;
    expect(stream.heard.map(({ event }) => event)).toEqual(['message', 'over']);
    expect((await hear(far, onlookerCookie, onProfile(number))).status).toBe(404);
  });
});

describe('nobody hears', () => {
  test('of a case that isn’t theirs', async () => {
    const { caseId, number } = await promotedCase(cast);
    const sql = owner();
    const [row] = await sql`select reference from jas_case where id = ${caseId}`;
    await sql.end();
    const onCase = { on: 'case', reference: caseSlug(String(row?.['reference'])) };
    const otherOffice = await portal.actor(
      'local_officer',
      await portal.organization('local_office'),
    );
    const otherCookie = await portal.cookieOf(otherOffice);
    const rstp = await portal.actor('rstp_promoter', await portal.organization('rstp'));
    const rstpCookie = await portal.cookieOf(rstp);
    for (const cookie of [otherCookie, onlookerCookie, rstpCookie]) {
      expect((await hear(far, cookie, onCase)).status).toBe(404);
    }
    await settled();
    const theirs = await hear(far, await portal.cookieOf(cast.local), onCase);
    const others = [
      await hear(far, otherCookie, { on: 'desk' }),
      await hear(far, onlookerCookie, { on: 'desk' }),
      await hear(far, rstpCookie, { on: 'desk' }),
    ];
    const heard = theirs.next();
    await claim(near, number);
    expect(await heard).not.toBeNull();
    await pause(silence);
    expect(others.map((each) => each.heard.length)).toEqual([0, 0, 0]);
  });

  test('of a profile that is closed to it, but for what it began: a hold outlives an agreement', async () => {
    const [held, other] = [await promotedCase(cast), await promotedCase(cast)];
    const sah = await portal.organization('sah');
    const cookie = await portal.cookieOf(await portal.actor('sah_member', sah));
    await claim(near, held.number, cookie);
    const sql = owner();
    await sql`update organization set agreement_status = 'cancelled' where id = ${sah}`;
    await sql.end();
    await settled();
    expect((await hear(far, cookie, onProfile(other.number))).status).toBe(404);
    const stream = await hear(far, cookie, onProfile(held.number));
    expect(stream.status).toBe(200);
    const told = stream.next();
    const { runCommand } = await import('#app/commands/run-command.server.ts');
    const { extendHold } = await import('#app/commands/extend-hold.server.ts');
    const { refuseClaim } = await import('#app/commands/refuse-claim.server.ts');
    const { stateOf } = await import('#test/support/road.ts');
    const { caseId } = held;
    const claimId = (await stateOf(caseId)).claims[0]?.id ?? '';
    const extended = await runCommand(cast.author, extendHold, { caseId, input: { claimId } });
    expect(extended).toMatchObject({ ok: true });
    expect(await told).toMatchObject({ event: 'message', data: 'changed' });
    // Once nothing of it is left, it is closed like any other.
    const input = { claimId, reason: 'agreement_not_active' };
    expect(await runCommand(cast.author, refuseClaim, { caseId, input })).toMatchObject({
      ok: true,
    });
    await stream.ended;
    expect(stream.heard.at(-1)).toMatchObject({ event: 'over' });
  });

  test('of work on a draft, or of what another group was asked', async () => {
    const { caseId, number } = await promotedCase(cast);
    await settled();
    const stream = await hear(far, onlookerCookie, onProfile(number));
    const { asSystem } = await import('#db/client.server.ts');
    const { appendJournal, caseChain } = await import('#db/repositories/journal.server.ts');
    const at = new Date();
    await asSystem((tx) =>
      appendJournal(tx, caseChain(caseId), cast.author, at, [
        { event: 'revision_requested', data: { number } },
        { event: 'group_invited', data: { organizationId: claimer.organizationId } },
        { event: 'restricted_opened', data: { part: 'household' } },
      ]),
    );
    expect(await stream.next(silence)).toBeNull();
    await asSystem((tx) =>
      appendJournal(tx, caseChain(caseId), cast.author, at, [
        { event: 'group_invited', data: { organizationId: onlooker.organizationId } },
      ]),
    );
    expect(await stream.next()).not.toBeNull();
  });

  test('before signing in, or after signing out', async () => {
    const { number } = await promotedCase(cast);
    const closed = await get(near, `${pathTo('live', 'fr')}?on=desk`);
    expect(closed.status).toBe(303);
    await settled();
    const leaving = await portal.cookieOf(onlooker);
    const stream = await hear(far, leaving, onProfile(number));
    expect((await post(near, pathTo('sign-out', 'en'), leaving, {})).status).toBe(303);
    await stream.ended;
    expect(stream.heard.map(({ event }) => event)).toEqual(['over']);
  });

  test('once the session was revoked elsewhere: not even the change that comes first', async () => {
    const { number } = await promotedCase(cast);
    await settled();
    const revoked = await portal.cookieOf(onlooker);
    const stream = await hear(far, revoked, onProfile(number));
    await pause(300);
    const sql = owner();
    const { sha256 } = await import('#app/platform/crypto.server.ts');
    await sql`delete from session where id = ${sha256(revoked.split('=')[1] ?? '')}`;
    await sql.end();
    await claim(near, number);
    await stream.ended;
    expect(stream.heard.map(({ event }) => event)).toEqual(['over']);
  });
});

describe('after a break', () => {
  test('of the server’s own listening, everyone asks again, and hears what comes', async () => {
    const { number } = await promotedCase(cast);
    const sql = owner();
    await settled();
    const stream = await hear(far, onlookerCookie, onProfile(number));
    const told = stream.next(3_000);
    const cut = await sql`select pg_terminate_backend(pid) as done from pg_stat_activity
      where application_name = 'passerelle-live' and datname = current_database()`;
    expect(cut.length).toBe(2);
    await sql.end();
    expect(await told).not.toBeNull();
    const again = stream.next();
    await claim(near, number);
    expect(await again).not.toBeNull();
  });

  test('of the browser’s connection, what was missed comes at once; and nothing if nothing was', async () => {
    const { number } = await promotedCase(cast);
    await settled();
    const before = String(await newest());
    await claim(near, number);
    const missed = await hear(far, onlookerCookie, onProfile(number), before);
    const first = missed.heard[0] ?? (await missed.next(1_000));
    expect(first).toMatchObject({ data: 'changed' });
    await settled();
    const caughtUp = await hear(far, onlookerCookie, onProfile(number), first?.id);
    expect(await caughtUp.next(silence)).toBeNull();
  });

  test('a row of its own case is not missed for being numbered before one that was heard', async () => {
    const { asSystem } = await import('#db/client.server.ts');
    const { appendJournal, caseChain } = await import('#db/repositories/journal.server.ts');
    const [slow, quick] = [await promotedCase(cast), await promotedCase(cast)];
    await settled();
    const append = (caseId: string, held: Promise<void> = Promise.resolve()) => {
      let written = () => {};
      const numbered = new Promise<void>((resolve) => {
        written = resolve;
      });
      const committed = asSystem(async (tx) => {
        const entry = { event: 'revision_published', data: {} };
        await appendJournal(tx, caseChain(caseId), cast.author, new Date(), [entry]);
        written();
        await held;
      });
      return { numbered, committed };
    };
    let letGo = () => {};
    const first = append(
      slow.caseId,
      new Promise<void>((resolve) => {
        letGo = resolve;
      }),
    );
    await first.numbered;
    await append(quick.caseId).committed;
    // The page is made here: it shows nothing of the row that is not committed yet.
    const since = String(await newest());
    letGo();
    await first.committed;
    await pause(500);
    const stream = await hear(far, onlookerCookie, onProfile(slow.number), since);
    expect(stream.heard[0] ?? (await stream.next())).toMatchObject({ data: 'changed' });
  });
});

describe('the cost', () => {
  test('of 200 open pages is one connection to the database', async () => {
    const { number } = await promotedCase(cast);
    const sql = owner();
    const connections = async () => {
      const [row] = await sql`
        select count(*)::int as count from pg_stat_activity where datname = current_database()`;
      const [live] = await sql`select count(*)::int as count from pg_stat_activity
        where application_name = 'passerelle-live' and datname = current_database()`;
      return { all: Number(row?.['count']), live: Number(live?.['count']) };
    };
    const cookies = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const sah = await portal.organization('sah');
        return portal.cookieOf(await portal.actor('sah_member', sah));
      }),
    );
    const streams: Listening[] = [];
    for (let each = 0; each < 200; each += 1) {
      streams.push(await hear(far, cookies[each % 20] ?? '', onProfile(number)));
    }
    expect(streams.every(({ status }) => status === 200)).toBe(true);
    const open = await connections();
    expect(open.live).toBe(2);
    // Two servers with a pool each, their listening, and this test's own.
    expect(open.all).toBeLessThan(60);
    const heard = Promise.all(streams.map((stream) => stream.next(promised)));
    await claim(near, number);
    expect((await heard).filter((event) => event !== null)).toHaveLength(200);
    await sql.end();
  });

  test('is bounded: one person can’t open any number of them', async () => {
    const cookie = await portal.cookieOf(await portal.actor('sah_member', onlooker.organizationId));
    const statuses: number[] = [];
    for (let each = 0; each < 13; each += 1) {
      statuses.push((await hear(far, cookie, { on: 'desk' })).status);
    }
    expect(statuses).toEqual([...Array(12).fill(200), 503]);
    const head = await fetch(`${far.url}${pathTo('live', 'en')}?on=desk`, {
      method: 'HEAD',
      headers: { Cookie: onlookerCookie },
      signal: AbortSignal.timeout(5_000),
    });
    expect(head.status).toBe(200);
  });

  test('is no attendance: a page that asks by itself does not keep a session from ending', async () => {
    const cookie = await portal.cookieOf(onlooker);
    const { sha256 } = await import('#app/platform/crypto.server.ts');
    const id = sha256(cookie.split('=')[1] ?? '');
    const sql = owner();
    await sql`update session set last_seen_at = now() - interval '25 minutes',
      expires_at = now() + interval '5 minutes' where id = ${id}`;
    const seen = async () => {
      const [row] = await sql`
        select last_seen_at < now() - interval '24 minutes'
          and expires_at < now() + interval '6 minutes' as long
        from session where id = ${id}`;
      return row?.['long'];
    };
    await hear(near, cookie, { on: 'desk' });
    await fetch(near.url + pathTo('desk', 'en'), { headers: { Cookie: cookie, 'X-Live': '1' } });
    expect(await seen()).toBe(true);
    await get(near, pathTo('desk', 'en'), cookie);
    expect(await seen()).toBe(false);
    await sql.end();
  });
});

test('a server that stops lets go of open pages at once, without telling them to stay away', async () => {
  const server = await startServer(portal.settings);
  const streams = [
    await hear(server, onlookerCookie, { on: 'desk' }),
    await hear(server, claimerCookie, { on: 'list' }),
  ];
  const begun = performance.now();
  await server.stop();
  // Requests under way get ten seconds; an open page is none.
  expect(performance.now() - begun).toBeLessThan(9_000);
  await Promise.all(streams.map(({ ended }) => ended));
  expect(streams.flatMap(({ heard }) => heard).map(({ event }) => event)).not.toContain('over');
});
