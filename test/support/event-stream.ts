/** An open page's event stream, read as a browser reads it. */
import type { Server } from './server.ts';

export interface Heard {
  /** The event's name: `message`, or `over`. */
  readonly event: string;
  readonly id: string;
  readonly data: string;
  readonly at: number;
}

export interface Listening {
  readonly status: number;
  readonly headers: Headers;
  readonly heard: readonly Heard[];
  /** Ends when the server ended the stream. */
  readonly ended: Promise<void>;
  /** The next event after those heard so far; null when none comes in time. */
  next(ms?: number): Promise<Heard | null>;
  close(): void;
}

export async function listenTo(
  server: Pick<Server, 'url'>,
  path: string,
  cookie: string,
  lastEventId?: string,
): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(server.url + path, {
    redirect: 'manual',
    signal: leaving.signal,
    headers: {
      Accept: 'text/event-stream',
      Cookie: cookie,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    },
  });
  const heard: Heard[] = [];
  let wake = () => {};
  const ended = read(response, (event) => {
    heard.push(event);
    wake();
  });
  return {
    status: response.status,
    headers: response.headers,
    heard,
    ended,
    async next(ms = 2_000) {
      const before = heard.length;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, ms);
      });
      return heard[before] ?? null;
    },
    close: () => leaving.abort(),
  };
}

async function read(response: Response, tell: (event: Heard) => void): Promise<void> {
  if (!response.body) return;
  const words = new TextDecoder();
  let text = '';
  try {
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += words.decode(part.value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        const data = field('data');
        if (data === undefined) continue;
        tell({ event: field('event') ?? 'message', id: field('id') ?? '', data, at: Date.now() });
      }
    }
  } catch {
    // Left by the test.
  }
}
