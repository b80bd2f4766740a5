import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { signedPdf } from '#test/support/pdf.ts';
import { type Cast, castOf, openPortal, type Portal } from '#test/support/portal.ts';
import { matchedCase, stateOf } from '#test/support/road.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

const mb = 1024 * 1024;

let portal: Portal;
let cast: Cast;
let sponsor: Actor;
let cookie: string;
let server: Server;
let state: CaseState;
let pdf: Buffer;

beforeAll(async () => {
  portal = await openPortal('upload');
  cast = await castOf(portal);
  sponsor = await portal.actor(
    'sah_member',
    await portal.organization('sah', { holdingLimit: 99 }),
  );
  cookie = await portal.cookieOf(sponsor);
  pdf = await signedPdf('IMM 1324');
  server = await startServer(portal.settings);
});
beforeEach(async () => {
  state = await matchedCase(cast, sponsor);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const formPath = (lang: Lang) =>
  pathTo('undertaking-form', lang, { reference: caseSlug(state.reference), form: 'imm1324' });

const answers = {
  signatoryName: 'Exemplia Sample',
  signatoryTitle: 'Présidente d’exemple',
  contactName: 'Modello Sample',
  contactPhone: '306 555 0100',
  address: '1, rue de l’Exemple',
  durationMonths: '24',
  understands: 'yes',
};

function sent(file: Buffer, fields: Readonly<Record<string, string>> = answers): FormData {
  const form = new FormData();
  form.set('idempotencyKey', crypto.randomUUID());
  form.set('version', String(state.version));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('document', new File([new Uint8Array(file)], 'signed.pdf', { type: 'application/pdf' }));
  return form;
}

const send = async (lang: Lang, body: FormData | string, type?: string) => {
  const response = await fetch(server.url + formPath(lang), {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.url, Cookie: cookie, ...(type ? { 'Content-Type': type } : {}) },
    body,
  });
  return { status: response.status, html: decoded(await response.text()) };
};

const decoded = (html: string) =>
  html.replaceAll('&#x27;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const documents = async () => {
  const owner = portal.database.open('owner').pool;
  const [row] = await owner`
    select count(*)::int as n from document where case_id = ${state.id}`;
  return row?.n;
};

const withScript = () =>
  Buffer.concat([
    pdf,
    Buffer.from('\n9 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n%%EOF\n'),
  ]);
const refused = {
  'of 11 MB': { file: () => Buffer.concat([pdf, Buffer.alloc(11 * mb)]), why: 'tooLarge' },
  'of 40 MB': { file: () => Buffer.concat([pdf, Buffer.alloc(40 * mb)]), why: 'tooLarge' },
  'that is no PDF': { file: () => Buffer.from('PK\u0003\u0004 a document'), why: 'notPdf' },
  'with a script': { file: withScript, why: 'active' },
  'without content': { file: () => Buffer.alloc(0), why: 'empty' },
} as const;

describe.each(['en', 'fr'] as const)('the undertaking form, in %s', (lang) => {
  test.each(Object.entries(refused))('refuses a file %s by its field', async (_name, given) => {
    const { status, html } = await send(lang, sent(given.file()));
    expect(status).toBe(422);
    const why = textOf(lang).undertaking.upload[given.why];
    const message = html.slice(html.indexOf('id="document-error"'));
    expect(message.slice(0, message.indexOf('<input'))).toContain(why);
    for (const value of Object.values(answers)) expect(html).toContain(value);
    expect(await documents()).toBe(0);
    expect((await stateOf(state.id)).package?.attached).toEqual([]);
  });

  test('keeps answers that must be corrected as they were typed', async () => {
    const file = refused['that is no PDF'].file();
    const { status, html } = await send(lang, sent(file, { ...answers, durationMonths: '7' }));
    expect(status).toBe(422);
    expect(html).toMatch(/name="durationMonths"[^>]*value="7"|value="7"[^>]*name="durationMonths"/);
    expect(html).toContain(answers.address);
    expect(html).toContain(textOf(lang).undertaking.upload.notPdf);
    expect((await stateOf(state.id)).version).toBe(state.version);
  });

  test('takes a PDF', async () => {
    expect((await send(lang, sent(pdf))).status).toBe(303);
    expect(await documents()).toBe(1);
    const after = await stateOf(state.id);
    expect(after.package).toMatchObject({ attached: ['imm1324'], filled: ['imm1324'] });
  });

  test('answers a malformed body with the page for it', async () => {
    const type = 'multipart/form-data; boundary=x';
    const cut =
      '--x\r\nContent-Disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n%PDF';
    for (const [body, as] of [
      [cut, type],
      ['', type],
      ['x', 'multipart/form-data'],
      ['{}', 'application/json'],
    ] as const) {
      const { status, html } = await send(lang, body, as);
      expect(status).toBe(400);
      expect(html).toContain(textOf(lang).errors.badRequest.title);
    }
    expect(await documents()).toBe(0);
  });

  test.each([
    ['over every limit', 70 * mb, 413],
    ['from someone whose session ended', 9 * mb, 303],
  ])('answers a body %s, once it is sent', async (_name, length, status) => {
    const signedIn = status === 413;
    const answer = await sendThenRead(formPath(lang), length, signedIn ? cookie : '');
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    if (signedIn) expect(answer).toContain(textOf(lang).errors.tooLarge.title);
    else expect(answer).toContain(`location: ${pathTo('sign-in', lang)}?`);
    expect((await get(server, formPath(lang), cookie)).status).toBe(200);
  });
});

/** As a browser does: it reads nothing of the answer before it has sent everything. */
function sendThenRead(path: string, length: number, as: string): Promise<string> {
  const { hostname, port, host } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const timer = setTimeout(() => socket.destroy(new Error('the server stopped reading')), 20_000);
    const parts: Buffer[] = [];
    socket.on('error', reject);
    socket.on('data', (part) => {
      parts.push(part);
      // The connection stays open, as a browser keeps it.
      socket.setTimeout(500, () => socket.destroy());
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts).toString());
    });
    socket.pause();
    socket.write(
      [
        `POST ${path} HTTP/1.1`,
        `Host: ${host}`,
        `Origin: ${server.url}`,
        `Cookie: ${as}`,
        'Content-Type: multipart/form-data; boundary=x',
        `Content-Length: ${length}`,
        'Accept-Encoding: identity',
        '\r\n',
      ].join('\r\n'),
    );
    const head = '--x\r\nContent-Disposition: form-data; name="document"; filename="a.pdf"\r\n\r\n';
    socket.write(head);
    socket.write(Buffer.alloc(length - head.length), () => socket.resume());
  });
}
