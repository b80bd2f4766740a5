import PDFDocument from 'pdfkit';

/** A small PDF, as a scanner would make of a signed form. */
export function signedPdf(title: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'LETTER', info: { Title: title } });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.text(`${title}: a sample, signed`);
    pdf.end();
  });
}
