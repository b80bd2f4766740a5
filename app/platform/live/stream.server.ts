/** An event stream as a response: what a browser's EventSource reads (HTML, server-sent events). */
import { sha256 } from '#app/platform/crypto.server.ts';
import type { SignedIn } from '#app/platform/sessions.server.ts';
import type { Audience } from './audience.ts';
import { join } from './hub.server.ts';

/** Proxies cut what has been silent for a minute. */
const breathMs = 20_000;
/** After a break the pages of one office do not all come back in the same second. */
const retryMs = () => 2_000 + Math.floor(Math.random() * 3_000);

/**
 * Opens the stream of one page. A message holds the number of a journal row and no word of what
 * happened: the page asks for itself, as its reader.
 * @returns 503 when this process has as many as it takes; the page comes back later.
 */
export function openStream(
  request: Request,
  { id, actor }: SignedIn,
  audience: Audience,
  since: number,
): Response {
  const words = new TextEncoder();
  let leave: (() => void) | null = null;
  let breath: NodeJS.Timeout | undefined;
  const close = () => {
    clearInterval(breath);
    leave?.();
  };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const write = (text: string) => {
        // Nobody reads: the browser is gone, or asleep with its page.
        if (ended || (controller.desiredSize ?? 0) < -100) return;
        controller.enqueue(words.encode(text));
      };
      const end = () => {
        if (ended) return;
        ended = true;
        close();
        try {
          controller.close();
        } catch {
          // Cancelled already.
        }
      };
      request.signal.addEventListener('abort', end, { once: true });
      leave = join(
        {
          accountId: actor.accountId,
          sessionKey: sha256(id),
          audience,
          tell: (seq) => write(`id: ${seq}\ndata: changed\n\n`),
          end: () => {
            write('event: over\ndata: over\n\n');
            end();
          },
          close: end,
        },
        since,
      );
      if (!leave) return;
      write(`retry: ${retryMs()}\n\n`);
      breath = setInterval(() => write(':\n\n'), breathMs);
      breath.unref();
    },
    cancel: close,
  });
  if (!leave) return new Response(null, { status: 503, headers: { 'Retry-After': '30' } });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // nginx and its like would keep it until there is more.
      'X-Accel-Buffering': 'no',
    },
  });
}
