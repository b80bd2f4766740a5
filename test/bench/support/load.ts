/** Requests to our own server on 127.0.0.1: how many a second it answers, and how it sends a file. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request, answered as it comes over the wire. */
export function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  agent?: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers, ...(agent ? { agent } : {}) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Milliseconds of each request, one after the other over one kept-alive connection. */
export async function latencies(
  urls: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const ms: number[] = [];
    for (const url of urls) {
      const began = performance.now();
      const { status } = await ask(url, headers, agent);
      if (status !== 200) throw new Error(`${new URL(url).pathname} answered ${status}`);
      ms.push(performance.now() - began);
    }
    return ms;
  } finally {
    agent.destroy();
  }
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** No round asks more often than this, however fast the answers are. */
  readonly mostRequests: number;
}

/**
 * Asks for one page over kept-alive connections, each waiting for its answer before it asks again.
 * @returns answers a second. Anything but 200 ends the measurement: it would be fast for nothing.
 */
export async function requestsPerSecond(
  url: string,
  headers: Readonly<Record<string, string>>,
  { connections, seconds, mostRequests }: Load,
): Promise<number> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('load is for our own server only');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const until = started + seconds * 1_000;
  let answered = 0;
  let left = mostRequests;
  const visitor = async () => {
    while (performance.now() < until && left > 0) {
      left -= 1;
      const { status } = await ask(url, headers, agent);
      if (status !== 200) throw new Error(`${new URL(url).pathname} answered ${status}`);
      answered += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, visitor));
    return answered / ((performance.now() - started) / 1_000);
  } finally {
    agent.destroy();
  }
}
