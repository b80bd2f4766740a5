import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, requireFreshFactor } from '#app/platform/http.server.ts';
import { openDocument } from '#app/queries/undertaking.server.ts';
import { requireCase } from '../case-guard.server.ts';

/** One signed PDF, always as a file to keep and never as a page to show (privacy: the web surface). */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, state } = await requireCase(args, 'restricted.read');
  await requireFreshFactor(args.request, args.context);
  const found = await openDocument(actor, state.id, args.params['documentId'] ?? '');
  if (!found) throw notFound();
  return new Response(new Uint8Array(found.content), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(found.content.byteLength),
      'Content-Disposition': attachment(found.fileName),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}

/** The name as it was uploaded, without what a header or a file system could take for its own. */
function attachment(fileName: string): string {
  const plain = fileName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"\\/:*?<>|%;]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/\.pdf$/i, '')
    .trim()
    .slice(0, 120);
  const name = `${plain || 'document'}.pdf`;
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  const encoded = encodeURIComponent(name).replace(/['()]/g, escape);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
