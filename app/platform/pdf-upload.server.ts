/**
 * Whether an uploaded file may be kept: a PDF by its content, of at most 10 MB, with nothing in it
 * that acts (script, launch, embedded files, rich media, XFA forms) and no encryption, behind which
 * nothing could be checked (privacy: the web surface). What can't be looked into is refused.
 */
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** The largest PDF accepted, in bytes. */
export const pdfMaxBytes = 10 * 1024 * 1024;

export type PdfProblem = 'not_pdf' | 'too_large' | 'active_content' | 'encrypted';

export type PdfVerdict = { ok: true } | { ok: false; code: PdfProblem };

const inflateAsync = promisify(inflate);

/** All streams of one file together may grow to this: beyond it somebody is trying something. */
const inflatedMaxBytes = 128 * 1024 * 1024;

const end = '(?=[\\s/<>\\[\\](){}%]|$)';
const active = new RegExp(
  `/(JavaScript|Launch|EmbeddedFiles?|RichMedia(Content|Settings)?|XFA|GoToE|ImportData)${end}`,
);
// Three bytes turn up by chance in compressed data; in the structure they mean a script.
const shortActive = new RegExp(`/JS${end}`);
const encrypted = /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/;

const refuse = (code: PdfProblem): PdfVerdict => ({ ok: false, code });

/** Names may spell any letter as #xx: /J#61vaScript is /JavaScript. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

interface StreamPart {
  dictionary: string;
  data: Buffer;
}

/** Splits a file into its structure (everything outside streams) and its streams. */
function split(bytes: Buffer): { structure: string; streams: StreamPart[] } {
  const text = bytes.toString('latin1');
  const outside: string[] = [];
  const streams: StreamPart[] = [];
  const start = /\bstream(\r\n|\n|\r)/g;
  let at = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = match.index + match[0].length;
    const to = text.indexOf('endstream', from);
    if (to < 0) break;
    outside.push(text.slice(at, match.index));
    const before = text.slice(Math.max(at, match.index - 8192), match.index);
    streams.push({
      dictionary: plainNames(before.slice(before.lastIndexOf('obj') + 3)),
      data: bytes.subarray(from, to),
    });
    at = to;
    start.lastIndex = to;
  }
  outside.push(text.slice(at));
  return { structure: plainNames(outside.join('\n')), streams };
}

/** Looks into a file without trusting its name or its declared type. */
export async function inspectPdf(bytes: Buffer): Promise<PdfVerdict> {
  if (bytes.length > pdfMaxBytes) return refuse('too_large');
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return refuse('not_pdf');
  if (!bytes.includes('%%EOF')) return refuse('not_pdf');

  const { structure, streams } = split(bytes);
  if (encrypted.test(structure)) return refuse('encrypted');
  if (active.test(structure) || shortActive.test(structure)) return refuse('active_content');

  let budget = inflatedMaxBytes;
  for (const { dictionary, data } of streams) {
    const holdsObjects = /\/Type\s*\/ObjStm|\/First\b/.test(dictionary);
    // A picture's pixels hold no objects. A reader takes objects only from a stream with /First.
    if (!holdsObjects && /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const filter = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '';
    const names = filter.match(/\/\w+/g) ?? [];
    const predicted = /\/Predictor\s+(?!1\b)\d/.test(dictionary);
    let content: Buffer = data;
    if (names.length === 1 && /^\/(FlateDecode|Fl)$/.test(names[0] ?? '')) {
      try {
        content = await inflateAsync(data, { maxOutputLength: budget, finishFlush: 2 });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
          return refuse('active_content');
        }
        if (holdsObjects) return refuse('active_content');
        continue;
      }
      budget -= content.length;
      if (budget <= 0) return refuse('active_content');
    } else if (names.length > 0 && holdsObjects) {
      return refuse('active_content');
    }
    if (holdsObjects && predicted) return refuse('active_content');
    const inside = plainNames(content.toString('latin1'));
    if (active.test(inside)) return refuse('active_content');
    if (holdsObjects && (shortActive.test(inside) || encrypted.test(inside))) {
      return refuse('active_content');
    }
  }
  return { ok: true };
}
