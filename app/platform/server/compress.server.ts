/** Smaller answers: br or gzip, whichever the browser prefers. */
import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** Below this an answer fits one packet as it is. */
const thresholdBytes = 1_024;
/**
 * An answer's size can tell an onlooker what is in it, when another site makes the browser ask for
 * the same page again and again with text of its choosing (BREACH). Session cookies are
 * `SameSite=Lax`, there is no lasting token in a page (nonces and idempotency keys are new in each),
 * and beyond both: what another site asked for is never compressed, unless anybody may have it.
 */
function mayCompress(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  // An event must leave when it happens.
  if (type.startsWith('text/event-stream')) return false;
  const site = request.headers['sec-fetch-site'];
  const foreign = site === 'cross-site' || site === 'same-site';
  const open = String(response.getHeader('Cache-Control') ?? '').startsWith('public');
  if (foreign && !open) return false;
  return compression.filter(request, response);
}

/** Compresses pages, data, styles and scripts. */
export function compress(): RequestHandler {
  const compressor = compression({
    threshold: thresholdBytes,
    filter: mayCompress,
    level: 6,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  return (request, response, next) => {
    compressor(request, response, (error?: unknown) => {
      // Remix flushes what it has written: a page comes whole, and its end flushes it.
      response.flush = () => {};
      next(error);
    });
  };
}

const types: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};

/** Sends a built file as the build compressed it, to browsers that read br, which all of ours do. */
export function compressedOnce(directory: string): RequestHandler {
  const names = new Set(existsSync(directory) ? readdirSync(directory) : []);
  return (request, response, next) => {
    const type = types[extname(request.path)];
    const plain = request.url === request.path;
    if (type && plain && names.has(`${request.path.slice(1)}.br`)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('br')) {
        request.url += '.br';
        response.setHeader('Content-Encoding', 'br');
        response.setHeader('Content-Type', type);
      }
    }
    next();
  };
}
