import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { langs } from '#app/i18n/lang.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import {
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { get, type Server, startServer } from '#test/support/server.ts';

let portal: Portal;
let server: Server;
let number: string;
let ended: string;
let sah: string;
let provider: string;

beforeAll(async () => {
  portal = await openPortal('flyer');
  const cast = await castOf(portal);
  ({ number } = await promotedCase(
    cast,
    sampleFields({
      shape: 'multigenerational',
      composition: { age_0_5: 2, age_6_12: 1, age_13_17: 1, age_18_64: 3, age_65_plus: 1 },
      needs: [
        { code: 'ongoing_treatment', members: 2 },
        { code: 'large_family', members: 1 },
        { code: 'limited_education', members: 1 },
      ],
      contacts: { province: 'ON', community: null },
    }),
  ));
  const over = await promotedCase(cast);
  ended = over.number;
  const owner = portal.database.open('owner').pool;
  await owner`update published_profile set limit_on = current_date - 2 where number = ${ended}`;
  sah = await portal.cookieOf(await portal.actor('sah_member', await portal.organization('sah')));
  provider = await portal.cookieOf(cast.provider);
  server = await startServer(portal.settings);
});
afterAll(async () => {
  await server?.stop();
  await portal?.close();
});

const flyerPath = (lang: 'en' | 'fr', of = number) =>
  pathTo('flyer', lang, { number: profileSlug(of) });

async function flyerIn(lang: 'en' | 'fr'): Promise<Uint8Array<ArrayBuffer>> {
  const response = await get(server, flyerPath(lang), sah);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
// The reader takes the bytes for itself.
const read = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;

/** pdf.js hands these over as maps, whatever its types say. */
const marks = (value: unknown) => value as ReadonlyMap<string, boolean>;

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly TreeNode[];
  readonly type?: string;
  readonly id?: string;
}
/** The content marks of a structure tree, in its order, each with the role it stands in. */
function marksOf(node: TreeNode, role = ''): { id: string; role: string }[] {
  if (node.type === 'content') return [{ id: node.id ?? '', role }];
  return (node.children ?? []).flatMap((child) => marksOf(child, node.role ?? role));
}
const find = (node: TreeNode, role: string): TreeNode[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((child) => find(child, role)),
];

interface Piece {
  readonly id: string | null;
  readonly artifact: boolean;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}
/** Every piece of text on the page with the mark it stands in, in the order of the content stream. */
async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: { id: string | null; artifact: boolean }[] = [];
  const pieces: Piece[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = open.at(-1);
      if (item.str.trim() === '') continue;
      pieces.push({
        id: mark?.id ?? null,
        artifact: mark?.artifact ?? false,
        text: item.str,
        x: item.transform[4],
        y: item.transform[5],
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ id: item.id ?? null, artifact: Reflect.get(item, 'tag') === 'Artifact' });
  }
  return pieces;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe('who may have a flyer', () => {
  test('those who may browse, as a file that is not sniffed', async () => {
    const { headers } = await get(server, flyerPath('fr'), sah);
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="feuillet-${profileSlug(number)}-fr.pdf"`,
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test('nobody else, and of no profile that is not live', async () => {
    expect((await get(server, flyerPath('en'), provider)).status).toBe(403);
    expect((await get(server, flyerPath('en', ended), sah)).status).toBe(404);
    expect((await get(server, flyerPath('en', 'P 999999'), sah)).status).toBe(404);
  });
});

describe.each(langs)('the flyer in %s', (lang) => {
  test('says its title and language, is tagged, and tells nothing of who made it when', async () => {
    const bytes = await flyerIn(lang);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await flyerIn(lang)))).toBe(0);
    const pdf = await read(bytes);
    const { info, metadata } = (await pdf.getMetadata()) as {
      info: Record<string, unknown>;
      metadata: { getRaw(): string };
    };
    expect(info).toMatchObject({
      Title:
        lang === 'en'
          ? `Sponsor a household: profile ${number}`
          : `Parrainer un ménage\u00a0: profil ${number}`,
      Producer: 'Passerelle',
      Creator: 'Passerelle',
      Language: lang === 'en' ? 'en-CA' : 'fr-CA',
    });
    expect(info).not.toHaveProperty('Author');
    expect(info.CreationDate).toMatch(/^D:\d{8}000000Z?$/);
    expect(Object.fromEntries(marks(await pdf.getMarkInfo()))).toMatchObject({ Marked: true });
    expect(Object.fromEntries(marks(await pdf.getViewerPreferences()))).toMatchObject({
      DisplayDocTitle: true,
    });
    expect(metadata.getRaw()).toMatch(/<pdfuaid:part>1</);
    expect(metadata.getRaw()).toMatch(/CreateDate>\d{4}-\d\d-\d\dT00:00:00Z</);
    expect(pdf.numPages).toBe(1);
    await pdf.loadingTask.destroy();
  });

  test('has headings, paragraphs, lists and figures with their text, in reading order', async () => {
    const pdf = await read(await flyerIn(lang));
    const page = await pdf.getPage(1);
    const tree = (await page.getStructTree()) as TreeNode;
    const [root] = tree.children ?? [];
    expect(root?.role).toBe('Document');
    expect((root?.children ?? []).map(({ role }) => role)).toEqual([
      'P',
      'H1',
      'P',
      'Figure',
      'P',
      'H2',
      'L',
      'H2',
      'L',
      'Figure',
      'P',
      'P',
      'P',
    ]);
    for (const list of find(tree, 'L')) {
      expect(new Set((list.children ?? []).map(({ role }) => role))).toEqual(new Set(['LI']));
    }
    for (const item of find(tree, 'LI')) {
      expect((item.children ?? []).map(({ role }) => role)).toEqual(['Lbl', 'LBody']);
    }
    const figures = find(tree, 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(
      lang === 'en'
        ? [
            expect.stringMatching(/^Pictogram of the household: 8 people, 3 adults 18–64/),
            `QR code: leads to profile ${number} in the portal`,
          ]
        : [
            expect.stringMatching(/^Pictogramme du ménage\s: 8\spersonnes, 3\sadultes/),
            `Code QR menant au profil ${number} dans le portail`,
          ],
    );

    // The tree's order is the order on paper: down the page, and from left to right on a line.
    const pieces = await piecesOf(page);
    const order = marksOf(tree).map(({ id }) => id);
    const inTree = order.flatMap((id) => pieces.filter((piece) => piece.id === id));
    expect(inTree).toHaveLength(pieces.length);
    expect(inTree).toEqual(pieces);
    for (const [index, piece] of inTree.entries()) {
      const before = inTree[index - 1];
      if (!before) continue;
      const isBelow = piece.y < before.y - 2;
      const isBeside = Math.abs(piece.y - before.y) <= 2 && piece.x > before.x;
      // The second line of a fact stands above the next term; the code stands beside its words.
      expect(isBelow || isBeside, `${before.text} → ${piece.text}`).toBe(true);
    }
    await pdf.loadingTask.destroy();
  });

  test('has no text outside its tags, and every font in it', async () => {
    const bytes = await flyerIn(lang);
    const pdf = await read(bytes);
    const page = await pdf.getPage(1);
    const pieces = await piecesOf(page);
    expect(pieces.length).toBeGreaterThan(15);
    expect(pieces.filter(({ id, artifact }) => id === null && !artifact)).toEqual([]);
    const inside = await PDFDocument.load(bytes);
    const fonts = inside.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((object) => object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      expect(String(font.get(PDFName.of('FontName')))).toMatch(/^\/[A-Z]{6}\+NotoSans/);
      expect(font.has(PDFName.of('FontFile2')) || font.has(PDFName.of('FontFile3'))).toBe(true);
    }
    await pdf.loadingTask.destroy();
  });

  test('holds no word that the profile’s page does not hold', async () => {
    const pdf = await read(await flyerIn(lang));
    const { textOf } = await import('#app/i18n/text.server.ts');
    const { flyer } = textOf(lang);
    const page = await (
      await get(server, pathTo('profile', lang, { number: profileSlug(number) }), sah)
    ).text();
    const shown = page.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
    const entities = shown.replaceAll('&#x27;', '’').replaceAll('&quot;', '"');
    const own = Object.values(flyer).map((value) =>
      typeof value === 'function' ? (value as (...given: string[]) => string)('', '') : value,
    );
    const known = new Set([...wordsOf(entities), ...wordsOf(own.join(' '))]);
    const pieces = await piecesOf(await pdf.getPage(1));
    const text = pieces
      .map((piece) => piece.text)
      .filter((line) => !line.startsWith('http'))
      .join(' ');
    expect(wordsOf(text).filter((word) => !known.has(word))).toEqual([]);
    expect(text).not.toMatch(/Sample-Lind|Exemplia|0000/);
    await pdf.loadingTask.destroy();
  });
});
