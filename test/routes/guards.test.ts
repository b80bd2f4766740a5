import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { langs } from '#app/i18n/lang.ts';
import { caseSlug, type PageId, pageIds, pages, profileSlug } from '#app/paths.ts';
import { castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';
import { get, post, type Server, startServer } from '#test/support/server.ts';

/** Pages that open without signing in. Everything else leads to sign-in: a new page fails here first. */
const open: ReadonlySet<PageId> = new Set<PageId>([
  'home',
  'sign-in',
  'help',
  'privacy',
  'accessibility',
  'invitation',
  'sign-out',
  'public-numbers',
  // By the word of a message alone (RFC 8058).
  'stop-bulletins',
  'stop-alerts',
]);

/** The demonstration's own page: elsewhere it does not exist. */
const demonstrationOnly: PageId = 'mail-tray';

let portal: Portal;
let server: Server;
let sample: Record<string, string>;
let cookies: { sah: string; rstp: string; local: string; roco: string };

beforeAll(async () => {
  portal = await openPortal('guards');
  const cast = await castOf(portal);
  const { caseId, number } = await promotedCase(cast);
  const owner = portal.database.open('owner').pool;
  const [row] = await owner`select reference from jas_case where id = ${caseId}`;
  sample = {
    number: profileSlug(number),
    reference: caseSlug(String(row?.reference)),
    token: 'none',
    form: 'imm1324',
    table: 'need',
    documentId: crypto.randomUUID(),
    bulletin: crypto.randomUUID(),
    search: crypto.randomUUID(),
    sheet: 'counts.csv',
  };
  const cookieOf = async (
    role: Parameters<Portal['actor']>[0],
    kind: Parameters<Portal['organization']>[0],
  ) => portal.cookieOf(await portal.actor(role, await portal.organization(kind)));
  cookies = {
    sah: await cookieOf('sah_member', 'sah'),
    rstp: await cookieOf('rstp_promoter', 'rstp'),
    local: await cookieOf('local_officer', 'local_office'),
    roco: await portal.cookieOf(cast.author),
  };
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

function pathOf(id: PageId, lang: 'en' | 'fr'): string {
  const filled = pages[id][lang].replace(
    /:([a-zA-Z]+)/g,
    (_all, name: string) => sample[name] ?? '',
  );
  return `/${lang}${filled ? `/${filled}` : ''}`;
}

describe.each(langs)('without signing in, in %s', (lang) => {
  test.each(pageIds.filter((id) => !open.has(id) && id !== demonstrationOnly))(
    '%s leads to sign-in',
    async (id) => {
      const signIn = pages['sign-in'][lang];
      for (const response of [
        await get(server, pathOf(id, lang)),
        await post(server, pathOf(id, lang), null, { intent: 'anything' }),
      ]) {
        expect([302, 303, 405], `${response.status}`).toContain(response.status);
        if (response.status !== 405) {
          expect(response.headers.get('Location')).toContain(`/${lang}/${signIn}`);
        }
      }
    },
  );

  test('the demonstration’s mail tray does not exist elsewhere', async () => {
    expect((await get(server, pathOf(demonstrationOnly, lang))).status).toBe(404);
  });

  test.each([...open])('%s opens or refuses by itself', async (id) => {
    const response = await get(server, pathOf(id, lang));
    expect(response.status).toBeLessThan(500);
  });
});

describe('signed in', () => {
  const casePages = pageIds.filter((id) => (pages[id].en as string).includes(':reference'));

  test.each(casePages)(
    '%s of another office’s case is not found, or not theirs to open',
    async (id) => {
      for (const cookie of [cookies.local, cookies.rstp, cookies.sah]) {
        const response = await get(server, pathOf(id, 'en'), cookie);
        expect([403, 404], `${id}: ${response.status}`).toContain(response.status);
        expect(await response.text()).not.toMatch(/Sample-Lind|Exemplia/);
      }
    },
  );

  test('an unknown page, case or profile is a 404 page in the reader’s language', async () => {
    for (const path of [
      '/en/nowhere',
      '/fr/nulle-part',
      '/en/cases/C2026-99999',
      '/fr/profils/99999',
    ]) {
      const response = await get(server, path, cookies.roco);
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain(
        path.startsWith('/fr') ? 'Page introuvable' : 'Page not found',
      );
    }
  });

  test('a role that may not gets a 403 page that says who may', async () => {
    const response = await get(server, pathOf('open-case', 'en'), cookies.sah);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('ROC-O officer');
  });
});

describe('the web surface', () => {
  test('every answer carries the security headers', async () => {
    for (const path of ['/', '/en/sign-in', '/en/nowhere', '/health/live', '/favicon.svg']) {
      const { headers } = await get(server, path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, path).toMatch(/script-src[^;]*'nonce-/);
      expect(policy, path).not.toContain('unsafe');
      expect(headers.get('Referrer-Policy'), path).toBe('no-referrer');
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(headers.get('X-Powered-By'), path).toBeNull();
    }
  });

  test('a write from another origin is refused with 403', async () => {
    const response = await fetch(`${server.url}/en/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Origin: 'https://elsewhere.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'email=a&password=b',
    });
    expect(response.status).toBe(403);
  });

  test('a malformed body is a 400 and an oversized one a 413', async () => {
    const headers = { Origin: server.url, Cookie: cookies.sah };
    const path = `${server.url}${pathOf('claim', 'en')}`;
    const malformed = await fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: '{"a":1}',
    });
    expect(malformed.status).toBe(400);
    const oversized = await fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `a=${'x'.repeat(1024 * 1024)}`,
    });
    expect(oversized.status).toBe(413);
  });

  test('the manifest of lazy routes does not exist', async () => {
    expect((await get(server, '/__manifest?p=/en')).status).toBe(404);
  });
});

describe('what reaches the browser', () => {
  test('holds no table, no query and no server package', () => {
    const folder = 'build/client/assets';
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const name of scripts) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text, name).not.toMatch(
        /household_member|published_profile|jas_case|case_key|drizzle|graphile_worker|argon2|select .{1,80} from /,
      );
    }
  });
});
