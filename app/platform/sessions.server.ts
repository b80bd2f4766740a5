/**
 * Sessions: who is signed in on which browser. Lucia keeps them; the database holds only the
 * SHA-256 of each id, so that a copy of the table opens no session.
 *
 * A session starts with the password alone and opens nothing. Giving the second factor replaces it
 * by another with a new id, and so does every step-up. It ends when idle too long, at its absolute
 * limit, when revoked (on the next request), or when its account is disabled.
 */
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Actor } from '#app/domain/access/actor.ts';
import { now } from '#app/platform/clock.server.ts';
import { newToken, sha256 } from '#app/platform/crypto.server.ts';
import { env } from '#app/platform/env.server.ts';
import { db, reader } from '#db/client.server.ts';
import { agreementOf } from '#db/repositories/standing.server.ts';
import { account, organization, organizationParent, session } from '#db/schema/auth.ts';

const minute = 60_000;

/** How long a person has between the password and the code. */
const secondFactorMinutes = 10;

const secure = env.PUBLIC_URL.startsWith('https:');
// With https the prefix makes browsers refuse the cookie from any other host or path.
const cookieName = secure ? '__Host-passerelle' : 'passerelle';

interface SessionAttributes {
  absoluteExpiresAt: Date;
  createdAt: Date;
  lastSeenAt: Date;
  secondFactorAt: Date | null;
  stepUpAt: Date | null;
  userAgentFamily: string | null;
}

interface UserAttributes {
  actor: Actor;
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** The SAHs an organization acts for, as a JSON array of ids. */
const sahIdsOf = sql<string[]>`case
  when ${organization.kind} = 'sah' then json_build_array(${organization.id})
  else coalesce((
    select json_agg(${organizationParent.sahId} order by ${organizationParent.sahId})
    from ${organizationParent}
    where ${organizationParent.constituentGroupId} = ${organization.id}
  ), '[]'::json)
end`;

/** Stores the hash of the id in place of the id, and reads the actor in the same statement. */
class HashingAdapter extends DrizzlePostgreSQLAdapter {
  /** Every request asks this: its text is made once. */
  readonly #find = reader
    .select({ session, account, organization, sahIds: sahIdsOf, agreement: agreementOf })
    .from(session)
    .innerJoin(account, eq(session.userId, account.id))
    .innerJoin(organization, eq(account.organizationId, organization.id))
    .where(eq(session.id, sql.placeholder('id')))
    .limit(1)
    .prepare('find_session');

  constructor() {
    super(db, session, account);
  }

  override deleteSession(id: string) {
    return super.deleteSession(sha256(id));
  }

  override setSession(row: DatabaseSession) {
    return super.setSession({ ...row, id: sha256(row.id) });
  }

  /** Lucia would move a limit by itself at any request, unattended ones too: `readSession` alone does. */
  override async updateSessionExpiration() {}

  override async getSessionAndUser(
    id: string,
  ): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await this.#find.execute({ id: sha256(id) });
    if (!row) return [null, null];
    const { id: _hash, userId, expiresAt, ...attributes } = row.session;
    const found: DatabaseSession = { id, userId, expiresAt, attributes };
    if (row.account.disabledAt || attributes.absoluteExpiresAt <= now()) return [found, null];
    const actor: Actor = {
      accountId: row.account.id,
      role: row.account.role,
      organizationId: row.organization.id,
      organizationKind: row.organization.kind,
      sahIds: row.sahIds,
      agreement: row.agreement,
      name: row.account.name,
      organizationName: { en: row.organization.nameEn, fr: row.organization.nameFr },
      locale: row.account.locale,
    };
    return [found, { id: userId, attributes: { actor } }];
  }
}

function createLucia() {
  return new Lucia(new HashingAdapter(), {
    sessionExpiresIn: new TimeSpan(env.SESSION_IDLE_MINUTES, 'm'),
    sessionCookie: { name: cookieName, attributes: { secure } },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

let lucia: ReturnType<typeof createLucia> | undefined;
// Made on first use: the embedded database has no address before it has started.
function keeper() {
  lucia ??= createLucia();
  return lucia;
}

/** A session that was found and holds: `actor` is who uses it. */
export interface SignedIn {
  readonly id: string;
  readonly actor: Actor;
  readonly secondFactorAt: Date | null;
  readonly stepUpAt: Date | null;
  readonly expiresAt: Date;
  readonly absoluteExpiresAt: Date;
}

/**
 * Whether a page asked by itself, because somebody else acted (docs/decisions/019): nobody needs to sit
 * before it. Its idle limit does not move, and nothing counts as read.
 */
export function isUnattended(request: Request): boolean {
  return (
    request.headers.get('X-Live') !== null || request.headers.get('Accept') === 'text/event-stream'
  );
}

/**
 * The session of a request, with or without its second factor. Moves the idle limit forward, at
 * most once a minute.
 */
export async function readSession(request: Request): Promise<SignedIn | null> {
  const id = keeper().readSessionCookie(request.headers.get('Cookie') ?? '');
  if (!id || id.length < 32 || id.length > 128) return null;
  const { session: found, user } = await keeper().validateSession(id);
  if (!found || !user) return null;
  let expiresAt = found.expiresAt;
  if (!isUnattended(request) && now().getTime() - found.lastSeenAt.getTime() > minute) {
    expiresAt = idleLimit(found.secondFactorAt, found.absoluteExpiresAt);
    await db
      .update(session)
      .set({ lastSeenAt: now(), expiresAt })
      .where(eq(session.id, sha256(id)));
  }
  return {
    id,
    actor: user.actor,
    secondFactorAt: found.secondFactorAt,
    stepUpAt: found.stepUpAt,
    expiresAt,
    absoluteExpiresAt: found.absoluteExpiresAt,
  };
}

function idleLimit(secondFactorAt: Date | null, absoluteExpiresAt: Date): Date {
  if (!secondFactorAt) return absoluteExpiresAt;
  const idle = now().getTime() + env.SESSION_IDLE_MINUTES * minute;
  return new Date(Math.min(idle, absoluteExpiresAt.getTime()));
}

async function create(
  accountId: string,
  attributes: Omit<SessionAttributes, 'lastSeenAt' | 'createdAt'> & { createdAt?: Date },
): Promise<string> {
  const id = newToken();
  await keeper().createSession(
    accountId,
    { createdAt: now(), lastSeenAt: now(), ...attributes },
    { sessionId: id },
  );
  await db
    .update(session)
    .set({ expiresAt: idleLimit(attributes.secondFactorAt, attributes.absoluteExpiresAt) })
    .where(eq(session.id, sha256(id)));
  return id;
}

/** Starts the session that waits for its second factor. @returns the `Set-Cookie` value. */
export async function startPendingSession(accountId: string, request: Request): Promise<string> {
  await deleteExpired();
  const id = await create(accountId, {
    absoluteExpiresAt: new Date(now().getTime() + secondFactorMinutes * minute),
    secondFactorAt: null,
    stepUpAt: null,
    userAgentFamily: browserFamily(request.headers.get('User-Agent')),
  });
  return cookie(id);
}

/** Replaces a pending session by a full one with a new id. @returns the `Set-Cookie` value. */
export async function completeSession(pending: SignedIn, request: Request): Promise<string> {
  await keeper().invalidateSession(pending.id);
  return startSession(pending.actor.accountId, request);
}

/** Starts a full session: both factors were given. @returns the `Set-Cookie` value. */
export async function startSession(accountId: string, request: Request): Promise<string> {
  const id = await create(accountId, {
    absoluteExpiresAt: new Date(now().getTime() + env.SESSION_ABSOLUTE_MINUTES * minute),
    secondFactorAt: now(),
    stepUpAt: null,
    userAgentFamily: browserFamily(request.headers.get('User-Agent')),
  });
  return cookie(id);
}

/** Records a fresh factor and replaces the session's id. @returns the `Set-Cookie` value. */
export async function stepUpSession(current: SignedIn, request: Request): Promise<string> {
  const id = await create(current.actor.accountId, {
    absoluteExpiresAt: current.absoluteExpiresAt,
    secondFactorAt: current.secondFactorAt,
    stepUpAt: now(),
    userAgentFamily: browserFamily(request.headers.get('User-Agent')),
  });
  await keeper().invalidateSession(current.id);
  return cookie(id);
}

/**
 * Whether a factor was given recently enough for a sensitive step (privacy: sign-in).
 * @param minutes how much longer it must last; never asked for more than half of its time.
 */
export function isFresh(
  current: Pick<SignedIn, 'secondFactorAt' | 'stepUpAt'>,
  minutes = 0,
): boolean {
  const latest = Math.max(current.secondFactorAt?.getTime() ?? 0, current.stepUpAt?.getTime() ?? 0);
  const age = now().getTime() - latest;
  return age <= (env.STEP_UP_MINUTES - Math.min(minutes, env.STEP_UP_MINUTES / 2)) * minute;
}

/** Ends the session of this browser. @returns the `Set-Cookie` value that clears the cookie. */
export async function endSession(current: SignedIn | null): Promise<string> {
  if (current) await keeper().invalidateSession(current.id);
  return cookie('', 0);
}

/** One signed-in browser, as its owner sees it. `key` names it for revoking; it opens nothing. */
export interface OwnSession {
  readonly key: string;
  readonly browser: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly current: boolean;
}

/** The live sessions of the person who asks, this one first. */
export async function listSessions(current: SignedIn): Promise<OwnSession[]> {
  const rows = await db
    .select()
    .from(session)
    .where(and(eq(session.userId, current.actor.accountId), gt(session.expiresAt, now())))
    .orderBy(desc(session.lastSeenAt));
  const own = sha256(current.id);
  return rows
    .filter((row) => row.secondFactorAt !== null)
    .map((row) => ({
      key: row.id,
      browser: row.userAgentFamily,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      current: row.id === own,
    }))
    .sort((left, right) => Number(right.current) - Number(left.current));
}

/** Of some sessions, by the hashes of their ids, those that still hold: for pages that stay open. */
export async function liveSessionsAmong(keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: session.id })
    .from(session)
    .innerJoin(account, eq(account.id, session.userId))
    .where(
      and(
        inArray(session.id, [...keys]),
        gt(session.expiresAt, now()),
        gt(session.absoluteExpiresAt, now()),
        isNotNull(session.secondFactorAt),
        isNull(account.disabledAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Revokes one of one's own sessions. @returns false for a key that is not one's own. */
export async function revokeSession(current: SignedIn, key: string): Promise<boolean> {
  const gone = await db
    .delete(session)
    .where(and(eq(session.id, key), eq(session.userId, current.actor.accountId)))
    .returning({ id: session.id });
  return gone.length > 0;
}

/** Revokes every other session of the person who asks. */
export async function revokeOtherSessions(current: SignedIn): Promise<void> {
  await db
    .delete(session)
    .where(and(eq(session.userId, current.actor.accountId), ne(session.id, sha256(current.id))));
}

async function deleteExpired(): Promise<void> {
  await db
    .delete(session)
    .where(or(lte(session.expiresAt, now()), lte(session.absoluteExpiresAt, now())));
}

// A browser-session cookie: closing the browser drops it; the limits are the database's.
function cookie(value: string, maxAge?: number): string {
  const parts = [`${cookieName}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrom(e|ium)\//],
  ['Safari', /Safari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** "Firefox, Windows": enough to tell one's own browsers apart, and nothing more is kept. */
export function browserFamily(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const found = [browsers, systems].flatMap(
    (list) => list.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? [],
  );
  return found.length > 0 ? found.join(', ') : null;
}
