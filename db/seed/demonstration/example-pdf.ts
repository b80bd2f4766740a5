import PDFDocument from 'pdfkit';
import type { UndertakingForm } from '#app/domain/undertaking/names.ts';

/** One page that says what it is: an example, signed by nobody. */
export function examplePdf(form: UndertakingForm): Promise<Uint8Array> {
  const title = `${form.slice(0, 3).toUpperCase()} ${form.slice(3, 7)}`;
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ size: 'LETTER', info: { Title: `${title} (example)` } });
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.fontSize(22).text(title);
    pdf.moveDown().fontSize(14).text('Example for the demonstration. Nobody signed it.');
    pdf.text('Exemple pour la démonstration. Personne ne l’a signé.');
    pdf.end();
  });
}
