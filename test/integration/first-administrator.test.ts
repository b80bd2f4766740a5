import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type Portal } from '#test/support/portal.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let portal: Portal;
let owner: ReturnType<Portal['database']['open']>['pool'];

beforeAll(async () => {
  portal = await openPortal('first-administrator');
  owner = portal.database.open('owner').pool;
});
afterAll(() => portal?.close());

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** What `npm run administrator -- …` runs. */
function administrator(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = {
    PATH: process.env.PATH,
    ...portal.settings,
    ...settings,
    NODE_ENV: 'test' as const,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['app/platform/invite-administrator.ts', ...args],
      { cwd: root, env },
      (error, stdout) => resolve({ code: error ? Number(error.code ?? 1) : 0, said: stdout }),
    );
  });
}

const tokenIn = (said: string) => /\/(?:invitation)\/([\w-]+)$/m.exec(said)?.[1] ?? '';

async function openAccount(token: string): Promise<boolean> {
  const { acceptInvitation, findInvitation } = await import('#app/platform/invitations.server.ts');
  const { codeOf, stepOf } = await import('#app/platform/totp.server.ts');
  const invited = await findInvitation(token);
  if (!invited) return false;
  const result = await acceptInvitation(new Request('http://127.0.0.1/'), invited, {
    password: `a heron waits ${randomBytes(4).toString('hex')}`,
    code: codeOf(invited.secret, stepOf(new Date())),
  });
  return result.ok;
}

test('the first administrator opens an account by the link the command prints, and there is no second', async () => {
  const lost = await administrator(['first@example.org', 'Exemplia Sample']);
  expect(lost.code).toBe(0);
  expect(lost.said).toContain('http://127.0.0.1:3000/en/invitation/');

  const again = await administrator(['First@example.org', 'Exemplia Sample', 'fr']);
  expect(again.said).toContain('/fr/invitation/');
  expect(await openAccount(tokenIn(lost.said))).toBe(false);
  expect(await openAccount(tokenIn(again.said))).toBe(true);
  expect(await openAccount(tokenIn(again.said))).toBe(false);

  const [made] = await owner`
    select a.email, a.role, a.locale, o.kind, o.name_fr from account a
    join organization o on o.id = a.organization_id where a.role = 'administrator'`;
  expect(made).toEqual({
    email: 'first@example.org',
    role: 'administrator',
    locale: 'fr',
    kind: 'operator',
    name_fr: 'Exploitant du portail',
  });
  const events = await owner`select event, actor ->> 'role' as role from journal order by seq`;
  expect(events.map(({ event, role }) => `${event} ${role}`)).toEqual([
    'invitation_sent system',
    'invitation_sent system',
    'invitation_accepted administrator',
  ]);
  expect(await owner`select 1 from mail_message`).toHaveLength(0);

  const second = await administrator(['second@example.org', 'Modello Sample']);
  expect(second.code).toBe(1);
  expect(second.said).toContain('has an administrator already');
  expect(second.said).not.toContain('/invitation/');
  expect(
    await owner`select 1 from invitation where used_at is null and expires_at > now()`,
  ).toHaveLength(0);
});

test('with no administrator left that is not closed, another can be invited; a known address can’t', async () => {
  await owner`update account set disabled_at = now() where role = 'administrator'`;
  const known = await administrator(['first@example.org', 'Exemplia Sample']);
  expect(known.code).toBe(1);
  expect(known.said).toContain('has this address already');
  expect((await administrator(['other@example.org', 'Fictiva Sample'])).code).toBe(0);
  expect(await owner`select 1 from organization where kind = 'operator'`).toHaveLength(1);
});

test('the command says what is missing', async () => {
  for (const args of [[], ['a@example.org', 'A Name', 'de']]) {
    const { code, said } = await administrator(args);
    expect(code).toBe(1);
    expect(said).toContain('Usage: npm run administrator');
  }
  const nowhere = await administrator(['a@example.org', 'Exemplia Sample'], {
    DATABASE_URL: '',
    DATABASE_APP_URL: '',
    DATA_DIR: temporaryFolder('nowhere'),
  });
  expect(nowhere.code).toBe(1);
  expect(nowhere.said).toContain('start the portal once');

  // A database with nothing in it yet.
  const empty = new URL(portal.database.urls.app);
  empty.pathname = '/postgres';
  const unmade = await administrator(['a@example.org', 'Exemplia Sample'], {
    DATABASE_APP_URL: empty.href,
  });
  expect(unmade.code).toBe(1);
  expect(unmade.said).toContain('database is not set up');
});
