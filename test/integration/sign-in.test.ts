import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { account, organization, organizationParent, session } from '#db/schema/auth.ts';
import { freshDatabase, type TestDatabase } from '#test/support/database.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const password = 'a heron waits by the weir';
const address = '192.0.2.7';

let database: TestDatabase;
let owner: ReturnType<TestDatabase['open']>['db'];
let folder: string;
let signIn: typeof import('#app/platform/sign-in.server.ts');
let sessions: typeof import('#app/platform/sessions.server.ts');
let totp: typeof import('#app/platform/totp.server.ts');
let passwords: typeof import('#app/platform/passwords.server.ts');
let invitations: typeof import('#app/platform/invitations.server.ts');
let clock: typeof import('#app/platform/clock.server.ts');
let close: () => Promise<void>;

beforeAll(async () => {
  database = await freshDatabase('sign-in');
  folder = temporaryFolder('sign-in');
  Object.assign(process.env, {
    DATABASE_URL: database.urls.owner,
    DATABASE_APP_URL: database.urls.app,
    DATA_DIR: folder,
    DEMONSTRATION: 'true',
    LOG_LEVEL: 'silent',
    SESSION_IDLE_MINUTES: '30',
    SESSION_ABSOLUTE_MINUTES: '120',
  });
  owner = database.open('owner').db;
  // The settings were read when this file was loaded: what follows reads them again.
  vi.resetModules();
  signIn = await import('#app/platform/sign-in.server.ts');
  sessions = await import('#app/platform/sessions.server.ts');
  totp = await import('#app/platform/totp.server.ts');
  passwords = await import('#app/platform/passwords.server.ts');
  invitations = await import('#app/platform/invitations.server.ts');
  clock = await import('#app/platform/clock.server.ts');
  close = (await import('#db/client.server.ts')).closeDatabase;
});

afterAll(async () => {
  await close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

let person: { id: string; email: string; sahId: string; groupId: string };

beforeEach(async () => {
  const [sahId, groupId, id] = [randomUUID(), randomUUID(), randomUUID()];
  const email = `${id}@example.org`;
  await owner.insert(organization).values([
    { id: sahId, kind: 'sah', nameEn: 'Diocese', nameFr: 'Diocèse' },
    { id: groupId, kind: 'constituent_group', nameEn: 'Parish', nameFr: 'Paroisse' },
  ]);
  await owner.insert(organizationParent).values({ constituentGroupId: groupId, sahId });
  await owner.insert(account).values({
    id,
    organizationId: groupId,
    email,
    name: 'Ana Roy',
    role: 'cg_member',
    passwordHash: await passwords.hashPassword(password),
    totpSecret: totp.sealTotpSecret(totp.newTotpSecret(), id),
  });
  await owner.execute(sql`delete from attempt_limit`);
  person = { id, email, sahId, groupId };
});

afterEach(() => clock.setClockForTests(null));

const request = (setCookie?: string) =>
  new Request('http://portal.test/en/desk', {
    headers: setCookie ? { Cookie: setCookie.split(';')[0] ?? '' } : {},
  });

const later = (minutes: number) => {
  const at = new Date(Date.now() + minutes * 60_000);
  clock.setClockForTests(() => at);
};

async function pending() {
  const result = await signIn.givePassword(request(), address, { email: person.email, password });
  if (!result.ok) throw new Error(result.code);
  const found = await sessions.readSession(request(result.cookie));
  if (!found) throw new Error('no pending session');
  return { cookie: result.cookie, found };
}

async function freshCode() {
  return (await totp.demonstrationCode(person.id)) ?? '';
}

async function signedIn() {
  const { cookie, found } = await pending();
  const result = await signIn.giveSecondFactor(request(cookie), address, found, await freshCode());
  if (!result.ok) throw new Error(result.code);
  const full = await sessions.readSession(request(result.cookie));
  if (!full) throw new Error('no session');
  return { cookie: result.cookie, full, pendingCookie: cookie };
}

describe('signing in', () => {
  it('needs both factors, and changes the id between them', async () => {
    const { cookie, full, pendingCookie } = await signedIn();
    expect(cookie).not.toBe(pendingCookie);
    expect(await sessions.readSession(request(pendingCookie))).toBeNull();
    expect(full.secondFactorAt).not.toBeNull();
    expect(full.actor).toEqual({
      accountId: person.id,
      role: 'cg_member',
      organizationId: person.groupId,
      organizationKind: 'constituent_group',
      sahIds: [person.sahId],
      agreement: null,
      name: 'Ana Roy',
      organizationName: { en: 'Parish', fr: 'Paroisse' },
      locale: 'en',
    });
  });

  it('keeps no id of a session that would open one', async () => {
    const { full } = await signedIn();
    const rows = await owner.select().from(session).where(eq(session.userId, person.id));
    expect(rows.map((row) => row.id)).not.toContain(full.id);
  });

  it('answers the same for a wrong password, an unknown, a disabled and an unready account', async () => {
    const answers = [];
    const attempt = (email: string, secret: string) =>
      signIn.givePassword(request(), address, { email, password: secret });
    answers.push(await attempt(person.email, 'wrong'));
    answers.push(await attempt('nobody@example.org', password));
    await owner.update(account).set({ totpSecret: null }).where(eq(account.id, person.id));
    answers.push(await attempt(person.email, password));
    await owner.update(account).set({ disabledAt: new Date() }).where(eq(account.id, person.id));
    answers.push(await attempt(person.email, password));
    expect(answers).toEqual(Array(4).fill({ ok: false, code: 'wrong', params: {} }));
  });

  it('accepts one code once, however many times it is sent at the same moment', async () => {
    const code = await freshCode();
    const spent = await Promise.all(
      Array.from({ length: 10 }, () => totp.spendTotpCode(person.id, code)),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  it('accepts each recovery code once', async () => {
    const [code = ''] = await totp.renewRecoveryCodes(person.id);
    expect(await totp.spendRecoveryCode(person.id, code.toLowerCase())).toBe(true);
    expect(await totp.spendRecoveryCode(person.id, code)).toBe(false);
  });

  it('stops guessing, even in parallel, and leaves other accounts alone', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () =>
        signIn.givePassword(request(), address, { email: person.email, password: 'wrong' }),
      ),
    );
    const codes = guesses.map((guess) => (guess.ok ? 'ok' : guess.code));
    expect(codes.filter((code) => code === 'wrong')).toHaveLength(8);
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(12);
    const other = await signIn.givePassword(request(), address, {
      email: 'nobody@example.org',
      password: 'wrong',
    });
    expect(other).toMatchObject({ code: 'wrong' });
  });
});

describe('a session', () => {
  it('ends after its idle limit, which use moves forward', async () => {
    const { cookie } = await signedIn();
    later(29);
    expect(await sessions.readSession(request(cookie))).not.toBeNull();
    const [row] = await owner.select().from(session).where(eq(session.userId, person.id));
    expect(row?.expiresAt.getTime()).toBe(clock.now().getTime() + 30 * 60_000);
  });

  it('ends at its absolute limit in any case', async () => {
    const { cookie } = await signedIn();
    later(121);
    expect(await sessions.readSession(request(cookie))).toBeNull();
  });

  it('ends on the next request when revoked, or when the account is disabled', async () => {
    const first = await signedIn();
    const second = await signedIn();
    const others = await sessions.listSessions(second.full);
    expect(others.map((other) => other.current)).toEqual([true, false]);
    expect(await sessions.revokeSession(second.full, others[1]?.key ?? '')).toBe(true);
    expect(await sessions.readSession(request(first.cookie))).toBeNull();

    await owner.update(account).set({ disabledAt: new Date() }).where(eq(account.id, person.id));
    expect(await sessions.readSession(request(second.cookie))).toBeNull();
  });

  it('of somebody else can not be revoked', async () => {
    const { full } = await signedIn();
    const [mine] = await sessions.listSessions(full);
    const stranger = { ...full, actor: { ...full.actor, accountId: randomUUID() } };
    expect(await sessions.revokeSession(stranger, mine?.key ?? '')).toBe(false);
  });

  it('changes its id at step-up, keeps its limit, and is fresh again', async () => {
    const { cookie, full } = await signedIn();
    later(31);
    expect(sessions.isFresh(full)).toBe(false);
    const result = await signIn.giveStepUp(request(cookie), address, full, await freshCode());
    if (!result.ok) throw new Error(result.code);
    clock.setClockForTests(null);
    expect(await sessions.readSession(request(cookie))).toBeNull();
    const fresh = await sessions.readSession(request(result.cookie));
    expect(fresh?.absoluteExpiresAt).toEqual(full.absoluteExpiresAt);
    expect(fresh && sessions.isFresh(fresh)).toBe(true);
  });
});

describe('an invitation', () => {
  const invited = async () => {
    const { full } = await signedIn();
    const { token } = await invitations.invite(full.actor, {
      email: ` New-${person.id}@example.org`,
      name: 'Lise Martin',
      organizationId: person.groupId,
      role: 'cg_member',
      locale: 'fr',
    });
    const open = await invitations.findInvitation(token);
    if (!open) throw new Error('not found');
    return { token, open };
  };
  const chosen = 'ma tante garde un canot rouge';
  const codeFor = (secret: string) => totp.codeOf(secret, totp.stepOf(clock.now()));

  it('opens one account, once, with both factors set up', async () => {
    const { token, open } = await invited();
    const given = { password: chosen, code: codeFor(open.secret) };
    const results = await Promise.all([
      invitations.acceptInvitation(request(), open, given),
      invitations.acceptInvitation(request(), open, given),
    ]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(await invitations.findInvitation(token)).toBeNull();
    const done = results.find((result) => result.ok);
    expect(done?.ok && done.recoveryCodes).toHaveLength(10);
    const session = await sessions.readSession(request(done?.ok ? done.cookie : ''));
    expect(session?.actor).toMatchObject({ name: 'Lise Martin', locale: 'fr', role: 'cg_member' });
    const again = await signIn.givePassword(request(), address, {
      email: `new-${person.id}@example.org`,
      password: chosen,
    });
    expect(again.ok).toBe(true);
  });

  it('asks for a good password and a right code, and then still works', async () => {
    const { open } = await invited();
    const accept = (password: string, code: string) =>
      invitations.acceptInvitation(request(), open, { password, code });
    expect(await accept('short', codeFor(open.secret))).toMatchObject({ code: 'too_short' });
    expect(await accept(chosen, '000000')).toMatchObject({ field: 'code', code: 'wrong' });
    expect(await accept(chosen, codeFor(open.secret))).toMatchObject({ ok: true });
  });

  it('expires', async () => {
    const { token } = await invited();
    later(7 * 24 * 60 + 1);
    expect(await invitations.findInvitation(token)).toBeNull();
  });
});
