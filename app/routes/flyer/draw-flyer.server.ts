import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { CompositionBandCode } from '#app/domain/vocabulary/age-bands.ts';
import { localeOf } from '#app/i18n/lang.ts';
import type { FlyerContent } from './flyer-content.server.ts';

/*
 * One page, tagged as PDF/UA asks: title, language, a structure tree whose order is the order on paper,
 * figures with their text, everything else marked as decoration, fonts embedded (ISO 14289-1). The same
 * profile gives the same bytes: nothing in it says who made it, or at what hour.
 */
type Doc = InstanceType<typeof PDFDocument>;

/** US Letter, which Canada prints on, in points. */
const page = { width: 612, height: 792, margin: 54 } as const;
const width = page.width - 2 * page.margin;
const ink = { strong: '#26374a', text: '#1f2328', soft: '#4f5965', line: '#c3cad2' } as const;
const codeSize = 96;
const footHeight = codeSize + 34;

// Noto Sans as the pages use it (SIL Open Font License); every French letter is in it.
const fontFolder = '@gcds-core/fonts/fonts/noto-sans/gcds-noto-sans';
const files = { regular: `${fontFolder}-regular.woff`, bold: `${fontFolder}-semibold.woff` };
const fonts = new Map<string, Buffer>();
function font(name: keyof typeof files): Buffer {
  const known = fonts.get(name);
  if (known) return known;
  const read = readFileSync(createRequire(import.meta.url).resolve(files[name]));
  fonts.set(name, read);
  return read;
}

/** Sizes at which the content is tried, largest first: a long profile is set smaller, never on two pages. */
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;

/** The flyer as a PDF. Throws when the content does not fit on its page at the smallest size. */
export async function drawFlyer(content: FlyerContent): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: page.margin,
    pdfVersion: '1.7',
    // Known to pdfkit, not to its types.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: localeOf(content.lang),
    displayTitle: true,
    info: {
      Title: content.documentTitle,
      Creator: 'Passerelle',
      Producer: 'Passerelle',
      CreationDate: new Date(`${content.madeOn}T00:00:00Z`),
    },
  });
  registerFonts(doc);
  const bytes = bytesOf(doc);
  const scale = scaleThatFits(doc, content);
  draw(doc, content, scale);
  doc.end();
  return bytes;
}

/** Only the layout: the size at which the content fits on its page. Throws when it fits at none. */
export function fitFlyer(content: FlyerContent): number {
  measuring ??= registerFonts(new PDFDocument({ size: [page.width, page.height] }));
  return scaleThatFits(measuring, content);
}
let measuring: Doc | undefined;

function registerFonts(doc: Doc): Doc {
  // A font may be given as its bytes, whatever the types say.
  doc.registerFont('regular', font('regular') as unknown as string);
  return doc.registerFont('bold', font('bold') as unknown as string);
}

function bytesOf(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

/** A stretch of text as it is set. */
interface Setting {
  readonly font: 'regular' | 'bold';
  readonly size: number;
  readonly color?: string;
  readonly width?: number;
}

const leading = 1.35;
/** Noto Sans stands higher than its size; the rest of the leading goes between lines. */
const naturalLine = 1.362;

function heightOf(doc: Doc, text: string, setting: Setting): number {
  set(doc, setting);
  return doc.heightOfString(text, options(setting));
}
const options = ({ size, width: wide = width }: Setting) => ({
  width: wide,
  lineGap: size * (leading - naturalLine),
});
function set(doc: Doc, { font: name, size, color = ink.text }: Setting): void {
  doc.font(name).fontSize(size).fillColor(color);
}

const settings = (scale: number) =>
  ({
    over: { font: 'bold', size: 9.5, color: ink.soft },
    title: { font: 'bold', size: 24 * scale, color: ink.strong, width: width - 130 },
    line: { font: 'regular', size: 11 * scale, color: ink.soft, width: width - 130 },
    lead: { font: 'regular', size: 12.5 * scale },
    heading: { font: 'bold', size: 13.5 * scale, color: ink.strong },
    item: { font: 'regular', size: 11.5 * scale, width: width - 16 },
    term: { font: 'bold', size: 10.5 * scale, width: 170 },
    detail: { font: 'regular', size: 10.5 * scale, width: width - 186 },
    scan: { font: 'bold', size: 11.5, color: ink.strong, width: width - codeSize - 20 },
    link: { font: 'regular', size: 9.5, width: width - codeSize - 20 },
    fine: { font: 'regular', size: 8.5, color: ink.soft, width: width - codeSize - 20 },
  }) as const satisfies Record<string, Setting>;

const gaps = (scale: number) => ({
  small: 4 * scale,
  middle: 9 * scale,
  large: 17 * scale,
});
const figureHeight = 46;

function scaleThatFits(doc: Doc, content: FlyerContent): number {
  const room = page.height - 2 * page.margin - footHeight;
  const found = scales.find((scale) => bodyHeight(doc, content, scale) <= room);
  if (found === undefined) throw new Error('a flyer does not fit on its page');
  return found;
}

/** How high the body is at a scale, measured as it is drawn below. */
function bodyHeight(doc: Doc, content: FlyerContent, scale: number): number {
  const s = settings(scale);
  const gap = gaps(scale);
  const head =
    heightOf(doc, content.over, s.over) +
    gap.small +
    heightOf(doc, content.title, s.title) +
    gap.small +
    heightOf(doc, content.line, s.line) +
    gap.large +
    (content.figures.length > 0 ? figureHeight + gap.large : 0);
  const lead = heightOf(doc, content.description, s.lead) + gap.large;
  const needs =
    heightOf(doc, content.needsTitle, s.heading) +
    gap.middle +
    content.needs.reduce((sum, need) => sum + heightOf(doc, need, s.item) + gap.small, 0) +
    gap.large;
  const facts =
    heightOf(doc, content.factsTitle, s.heading) +
    gap.middle +
    content.facts.reduce((sum, fact) => sum + factHeight(doc, fact, scale) + gap.small, 0);
  return head + lead + needs + facts;
}

function factHeight(doc: Doc, fact: FlyerContent['facts'][number], scale: number): number {
  const s = settings(scale);
  return Math.max(heightOf(doc, fact.term, s.term), heightOf(doc, fact.detail, s.detail));
}

function draw(doc: Doc, content: FlyerContent, scale: number): void {
  const s = settings(scale);
  const gap = gaps(scale);
  const left = page.margin;
  let y: number = page.margin;
  const root = doc.struct('Document');
  doc.addStructure(root);

  const write = (type: 'P' | 'H1' | 'H2', text: string, setting: Setting, after: number): void => {
    tagged(doc, root, type, () => put(doc, text, setting, left, y));
    y += heightOf(doc, text, setting) + after;
  };

  decorate(doc, () => {
    doc.rect(0, 0, page.width, 10).fill(ink.strong);
  });
  write('P', content.over, s.over, gap.small);
  write('H1', content.title, s.title, gap.small);
  write('P', content.line, s.line, gap.large);
  if (content.figures.length > 0) {
    const bbox: [number, number, number, number] = [left, y, left + width, y + figureHeight];
    const figure = doc.struct('Figure', { alt: content.figuresAlt, bbox } as never, () =>
      people(doc, content.figures, left, y),
    );
    root.add(figure);
    y += figureHeight + gap.large;
  }
  write('P', content.description, s.lead, gap.large);

  write('H2', content.needsTitle, s.heading, gap.middle);
  const needs = doc.struct('L');
  root.add(needs);
  for (const need of content.needs) {
    const item = doc.struct('LI');
    needs.add(item);
    tagged(doc, item, 'Lbl', () => put(doc, '•', s.item, left, y));
    tagged(doc, item, 'LBody', () => put(doc, need, s.item, left + 16, y));
    item.end();
    y += heightOf(doc, need, s.item) + gap.small;
  }
  needs.end();
  y += gap.large;

  write('H2', content.factsTitle, s.heading, gap.middle);
  const facts = doc.struct('L');
  root.add(facts);
  for (const fact of content.facts) {
    const item = doc.struct('LI');
    facts.add(item);
    tagged(doc, item, 'Lbl', () => put(doc, fact.term, s.term, left, y));
    tagged(doc, item, 'LBody', () => put(doc, fact.detail, s.detail, left + 186, y));
    item.end();
    y += factHeight(doc, fact, scale) + gap.small;
  }
  facts.end();

  foot(doc, root, content);
  root.end();
}

/** The way back to the portal, at the foot of the page: the code first, then what it leads to. */
function foot(doc: Doc, root: PDFKit.PDFStructureElement, content: FlyerContent): void {
  const s = settings(1);
  const left = page.margin;
  const top = page.height - page.margin - codeSize;
  decorate(doc, () => {
    doc
      .moveTo(left, top - 16)
      .lineTo(left + width, top - 16)
      .lineWidth(0.75)
      .stroke(ink.line);
  });
  const bbox: [number, number, number, number] = [left, top, left + codeSize, top + codeSize];
  const code = doc.struct('Figure', { alt: content.linkAlt, bbox } as never, () =>
    qrCode(doc, content.link, left, top),
  );
  root.add(code);
  const beside = left + codeSize + 20;
  let y = top + 6;
  for (const [text, setting] of [
    [content.scan, s.scan],
    [content.link, s.link],
    [content.fine, s.fine],
  ] as const) {
    tagged(doc, root, 'P', () => put(doc, text, setting, beside, y));
    y += heightOf(doc, text, setting) + 5;
  }
}

function tagged(
  doc: Doc,
  parent: PDFKit.PDFStructureElement,
  type: 'P' | 'H1' | 'H2' | 'Lbl' | 'LBody',
  content: () => void,
): void {
  parent.add(doc.struct(type, {}, content));
}

function put(doc: Doc, text: string, setting: Setting, x: number, y: number): void {
  set(doc, setting);
  doc.text(text, x, y, options(setting));
}

/** What is on the page for the eye alone. */
function decorate(doc: Doc, work: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  work();
  doc.endMarkedContent();
}

// The figures of the profile page (app/ui/people-figures.tsx): height tells the age band.
const adult =
  'M7 8.6c-3.4 0-5.6 2.2-5.6 5.5v6.6c0 .8.6 1.4 1.3 1.4h.9V32h6.8v-9.9h.9c.7 0 1.3-.6 1.3-1.4v-6.6c0-3.3-2.2-5.5-5.6-5.5z';
const child =
  'M7 9.2c-3.2 0-5 2-5 4.6v2.4c0 .7.5 1.2 1.2 1.2h.6V22h6.4v-4.6h.6c.7 0 1.2-.5 1.2-1.2v-2.4c0-2.6-1.8-4.6-5-4.6z';
const cane = 'M15.4 32V17.6a1.9 1.9 0 0 1 3.8 0';
const bands = ['age_18_64', 'age_65_plus', 'age_13_17', 'age_6_12', 'age_0_5'] as const;
const shapes: Readonly<Record<CompositionBandCode, { width: number; height: number }>> = {
  age_18_64: { width: 14, height: 32 },
  age_65_plus: { width: 20, height: 32 },
  age_13_17: { width: 12, height: 27 },
  age_6_12: { width: 10, height: 22 },
  age_0_5: { width: 10, height: 16 },
};

function people(doc: Doc, figures: FlyerContent['figures'], left: number, top: number): void {
  const persons = bands.flatMap((band) => {
    const count = figures.find((entry) => entry.band === band)?.count ?? 0;
    return Array.from({ length: count }, () => band);
  });
  const natural = persons.reduce((sum, band) => sum + shapes[band].width + 5, 0);
  // A very large household is drawn smaller, in one line.
  const scale = Math.min(figureHeight / 32, width / Math.max(1, natural));
  let x = left;
  for (const band of persons) {
    const { width: wide, height } = shapes[band];
    const isSmall = band === 'age_0_5';
    doc.save();
    doc
      .translate(x, top + figureHeight - height * scale)
      .scale((height / (isSmall ? 22 : 32)) * scale);
    doc.circle(7, isSmall ? 4.2 : 4, isSmall ? 4.2 : 3.6).fill(ink.strong);
    doc.path(isSmall ? child : adult).fill(ink.strong);
    if (band === 'age_65_plus') doc.path(cane).lineWidth(1.6).stroke(ink.strong);
    doc.restore();
    x += (wide + 5) * scale;
  }
}

function qrCode(doc: Doc, link: string, left: number, top: number): void {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
  const module = codeSize / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) {
        doc.rect(left + column * module, top + row * module, module, module);
      }
    }
  }
  doc.fill('#000000');
}
