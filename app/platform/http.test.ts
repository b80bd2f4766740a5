import { describe, expect, it, vi } from 'vitest';

vi.mock('#app/platform/sessions.server.ts', () => ({
  readSession: async () => null,
  isFresh: () => false,
}));
vi.mock('#app/paths.ts', () => ({ pathTo: (id: string, lang: string) => `/${lang}/${id}` }));

const { readForm, requireActor, safeReturnPath } = await import('./http.server.ts');

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://portal.test/en/x', { method: 'POST', body, headers });

const refusal = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (response: Response) => response,
  );
  return thrown ? { status: thrown.status, ...(await thrown.json()) } : null;
};

describe('a form', () => {
  it('is read, urlencoded', async () => {
    const { fields } = await readForm(
      post(
        new URLSearchParams([
          ['need', 'a'],
          ['need', 'é'],
        ]),
      ),
    );
    expect(fields.getAll('need')).toEqual(['a', 'é']);
  });

  it('is read, multipart, with its files apart', async () => {
    const form = new FormData();
    form.set('comment', 'œuvre');
    form.set('imm1324', new File(['%PDF-'], 'été.pdf'));
    form.set('imm5494', new File([], ''));
    const { fields, files } = await readForm(post(form), { files: { count: 3, maxBytes: 100 } });
    expect([...fields.entries()]).toEqual([['comment', 'œuvre']]);
    expect(files.get('imm1324')).toEqual([
      { field: 'imm1324', filename: 'été.pdf', bytes: Buffer.from('%PDF-'), tooLarge: false },
    ]);
    expect(files.has('imm5494')).toBe(false);
  });

  it('keeps its fields when one file is over the limit', async () => {
    const form = new FormData();
    form.set('file', new File(['x'.repeat(150)], 'a.pdf'));
    form.set('comment', 'kept');
    const { fields, files } = await readForm(post(form), { files: { count: 1, maxBytes: 100 } });
    expect(files.get('file')?.[0]?.tooLarge).toBe(true);
    expect(fields.get('comment')).toBe('kept');
  });

  it.each([
    ['JSON', '{}', { 'Content-Type': 'application/json' }],
    ['multipart without a boundary', 'x', { 'Content-Type': 'multipart/form-data' }],
    [
      'multipart cut short',
      '--b\r\nContent-Disp',
      { 'Content-Type': 'multipart/form-data; boundary=b' },
    ],
    ['a zero byte', 'a=%00', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ])('is refused when it is %s', async (_, body, headers) => {
    expect(await refusal(readForm(post(body, headers)))).toEqual({
      status: 400,
      code: 'malformed_body',
    });
  });

  it('is refused when too large', async () => {
    const large = new URLSearchParams({ a: 'x'.repeat(2000) });
    expect(await refusal(readForm(post(large), { maxBytes: 1000 }))).toEqual({
      status: 413,
      code: 'body_too_large',
    });
  });

  it('is refused with a file where none belongs', async () => {
    const form = new FormData();
    form.set('file', new File(['x'], 'a.pdf'));
    expect(await refusal(readForm(post(form)))).toMatchObject({ status: 400 });
  });
});

describe('who asks', () => {
  it('is sent to sign in, in the language of the page, and back', async () => {
    const context = { nonce: '', requestId: '', clientAddress: '', heard: 0 };
    const request = new Request('http://portal.test/fr/profils?besoin=soins&_data=x');
    const thrown = await requireActor(request, context).catch((response: Response) => response);
    expect(thrown).toMatchObject({ status: 303 });
    expect((thrown as Response).headers.get('Location')).toBe(
      '/fr/sign-in?return=%2Ffr%2Fprofils%3Fbesoin%3Dsoins',
    );
  });
});

describe('a return path', () => {
  it.each([
    ['/en/desk', '/en/desk'],
    ['/fr/profils?besoin=soins#x', '/fr/profils?besoin=soins'],
    ['//evil.example/en/', null],
    ['/en/../../evil', '/evil'],
    ['/en/\\evil', null],
    ['https://evil.example/en/', null],
    ['/health/ready', null],
    ['', null],
    [null, null],
  ])('%s becomes %s', (value, expected) => {
    expect(safeReturnPath(value)).toBe(expected);
  });
});
