import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { inspectPdf, pdfMaxBytes } from './pdf-upload.server.ts';

async function plainPdf(useObjectStreams: boolean, change?: (pdf: PDFDocument) => unknown) {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Undertaking, page 1');
  await change?.(pdf);
  return Buffer.from(await pdf.save({ useObjectStreams }));
}

const withScript = (pdf: PDFDocument) => {
  pdf.catalog.set(
    PDFName.of('OpenAction'),
    pdf.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') }),
  );
};

const minimal = (objects: string | Buffer) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects), Buffer.from('\n%%EOF\n')]);

describe('an uploaded PDF', () => {
  it.each([true, false])('is kept when plain (object streams: %s)', async (objectStreams) => {
    expect(await inspectPdf(await plainPdf(objectStreams))).toEqual({ ok: true });
  });

  it.each([true, false])('is refused with a script (object streams: %s)', async (objectStreams) => {
    const bytes = await plainPdf(objectStreams, withScript);
    expect(await inspectPdf(bytes)).toEqual({ ok: false, code: 'active_content' });
  });

  it('is refused with an embedded file', async () => {
    const bytes = await plainPdf(true, (pdf) => pdf.attach(Buffer.from('x'), 'list.csv'));
    expect(await inspectPdf(bytes)).toEqual({ ok: false, code: 'active_content' });
  });

  it.each([
    '/S /Launch /F (calc.exe)',
    '/AcroForm << /XFA 3 0 R >>',
    '/Subtype /RichMedia /RichMediaContent 4 0 R',
    '/S /J#61vaScript',
    '/S/JavaScript/JS(x)',
  ])('is refused with %s', async (dictionary) => {
    expect(await inspectPdf(minimal(`1 0 obj << ${dictionary} >> endobj`))).toEqual({
      ok: false,
      code: 'active_content',
    });
  });

  it('is refused when encrypted', async () => {
    const bytes = minimal('trailer << /Root 1 0 R /Encrypt 9 0 R >>');
    expect(await inspectPdf(bytes)).toEqual({ ok: false, code: 'encrypted' });
  });

  it('is refused when its object stream can not be read', async () => {
    const bytes = minimal(
      '1 0 obj << /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n789c\nendstream endobj',
    );
    expect(await inspectPdf(bytes)).toEqual({ ok: false, code: 'active_content' });
  });

  it('is refused when a picture is dressed up around an object stream', async () => {
    const body = deflateSync(Buffer.from('1 0 << /S /JavaScript /JS (x) >>'));
    const bytes = minimal(
      Buffer.concat([
        Buffer.from('1 0 obj << /Subtype /Image /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'),
        body,
        Buffer.from('\nendstream endobj'),
      ]),
    );
    expect(await inspectPdf(bytes)).toEqual({ ok: false, code: 'active_content' });
  });

  it('is refused when it unpacks without end', async () => {
    const bomb = deflateSync(Buffer.alloc(140 * 1024 * 1024), { level: 9 });
    const bytes = minimal(
      Buffer.concat([
        Buffer.from('1 0 obj << /Filter /FlateDecode >>\nstream\n'),
        bomb,
        Buffer.from('\nendstream endobj'),
      ]),
    );
    expect(await inspectPdf(bytes)).toEqual({ ok: false, code: 'active_content' });
  });

  it('is refused when it is something else, or cut short', async () => {
    const refusal = { ok: false, code: 'not_pdf' };
    expect(await inspectPdf(Buffer.from('<html>%PDF-</html>'))).toEqual(refusal);
    expect(await inspectPdf(Buffer.from('%PDF-1.7\n1 0 obj <<'))).toEqual(refusal);
    expect(await inspectPdf(Buffer.alloc(0))).toEqual(refusal);
  });

  it('is refused over the limit', async () => {
    expect(await inspectPdf(Buffer.alloc(pdfMaxBytes + 1))).toEqual({
      ok: false,
      code: 'too_large',
    });
  });
});
