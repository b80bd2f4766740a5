/** What stands in front of every page: identity, headers, origin check, limits, health, errors. */
import { randomBytes, randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { AppLoadContext } from '@remix-run/node';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import express from 'express';
import helmet from 'helmet';
import { langs } from '#app/i18n/lang.ts';
import { pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { bodyMaxBytes } from '#app/platform/http.server.ts';
import { heardSoFar } from '#app/platform/live/hub.server.ts';
import '#app/platform/load-context.ts';
import { isDatabaseAway, log, logError } from '#app/platform/log.server.ts';
import {
  metricsContentType,
  metricsText,
  observeDatabase,
  observeRequest,
} from '#app/platform/metrics.server.ts';
import { isOwnOrigin, safeMethods } from '#app/platform/origin-check.ts';
import { outagePage, outageRetrySeconds } from '#app/platform/outage-page.server.ts';

/** Nobody's form: cut off unread. Up to here a body is read to its end, and answered with a page. */
const bodyCutOffBytes = 2 * bodyMaxBytes;

const https = env.PUBLIC_URL.startsWith('https:');

/** What the edge remembers of one request. */
interface Locals {
  nonce: string;
  requestId: string;
}

const locals = (response: Response) => response.locals as unknown as Locals;

/** Gives the request an id and its policy a nonce; answers are not kept by anybody unless said. */
export const identify: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  response.locals.requestId = randomUUID();
  response.setHeader('X-Request-Id', locals(response).requestId);
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** The access log and the figures: route id, method, status and time. Never a path or a query. */
export function observe(routeOf: (pathname: string) => string): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    response.once('close', () => {
      const ms = Number((process.hrtime.bigint() - started) / 10_000n) / 100;
      const route = routeOf(request.path);
      // How long somebody looked at a page is no time of ours.
      const isStream = String(response.getHeader('Content-Type')).startsWith('text/event-stream');
      if (!isStream) observeRequest(route, request.method, response.statusCode, ms);
      const { requestId } = locals(response);
      const status = response.statusCode;
      const aborted = !response.writableFinished;
      log.info({ requestId, method: request.method, route, status, ms, aborted }, 'request');
    });
    next();
  };
}

/**
 * The content security policy and its companions. Each directive is as narrow as the pages allow:
 * scripts and styles of our own only, the inline script of a page by its nonce, data: pictures for
 * the QR code of enrolment, event streams and fetches to ourselves, nothing framed.
 */
export function securityHeaders(): RequestHandler {
  const self = ["'self'"];
  const none = ["'none'"];
  // Vite's development client injects styles and opens a socket; the product never does.
  const development = env.NODE_ENV === 'development';
  const base = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: none,
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${locals(response as unknown as Response).nonce}'`,
        ],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : self,
        imgSrc: ["'self'", 'data:'],
        fontSrc: self,
        connectSrc: development ? ["'self'", 'ws:'] : self,
        manifestSrc: self,
        formAction: self,
        baseUri: none,
        objectSrc: none,
        frameSrc: none,
        frameAncestors: none,
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
  });
  return (request, response, next) => {
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    );
    base(request, response, next);
  };
}

/** The process is up. */
export const health: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

const pingMs = 2_000;

/**
 * Ready means: `check` passes in time. The server itself can be up while its database is away, or
 * behind this release because another one restored it.
 */
export function readiness(check: () => Promise<void>): RequestHandler {
  return async (_request, response) => {
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the database did not answer in time')), pingMs);
      });
      await Promise.race([check(), late]);
      observeDatabase(true);
      response.json({ status: 'ok' });
    } catch {
      observeDatabase(false);
      response
        .status(503)
        .setHeader('Retry-After', outageRetrySeconds)
        .json({ status: 'unavailable' });
    } finally {
      clearTimeout(timer);
    }
  };
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Figures for a collector on the same machine; for anybody else there is no such page. */
export const metrics: RequestHandler = async (request, response) => {
  const direct = loopback.has(request.socket.remoteAddress ?? '');
  if (!direct || request.headers['x-forwarded-for'] !== undefined) {
    response.status(404).end();
    return;
  }
  response.type(metricsContentType).send(await metricsText());
};

/** Built files. `hashed`: the name changes with the content, so a browser may keep it for a year. */
export function staticFiles(directory: string, hashed: boolean): RequestHandler {
  const files = express.static(directory, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    // A part of a file has no meaning once the whole is compressed.
    acceptRanges: false,
    // Its own header would be overwritten by ours; set where the file is known to exist.
    cacheControl: false,
    setHeaders: (response) => {
      response.setHeader(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      );
    },
  });
  // A file's name has an ending and a page's has none: the disk is not asked for pages.
  return (request, response, next) =>
    extname(request.path) === '' ? next() : files(request, response, next);
}

/** 404 for a built file that is not there, without asking the pages. */
export const noSuchFile: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('Not found');
};

function ownOrigins(request: Request): string[] {
  const own = [new URL(env.PUBLIC_URL).origin];
  // Without https the name in the address bar is as good: a foreign page has another one.
  if (!https && request.headers.host) own.push(`http://${request.headers.host}`);
  return own;
}

/**
 * The button of a mail program posts to the address in a message's header, from no page and without
 * cookies (RFC 8058 §3.2). Those pages read no session: the word in the address is all they go by, so
 * there is nothing a foreign page could borrow.
 */
function isOneClickStop(request: Request): boolean {
  const stops = ['stop-bulletins', 'stop-alerts'] as const;
  return langs.some((lang) =>
    stops.some((page) => request.path.startsWith(pathTo(page, lang, { token: '' }))),
  );
}

/** 403 for every request that may change something and does not come from our own pages. */
export const checkOrigin: RequestHandler = (request, response, next) => {
  if (safeMethods.has(request.method) || isOneClickStop(request)) {
    next();
    return;
  }
  const site = request.headers['sec-fetch-site'];
  const allowed = isOwnOrigin(
    {
      secFetchSite: Array.isArray(site) ? 'several' : site,
      origin: request.headers.origin,
    },
    ownOrigins(request),
  );
  if (allowed) {
    next();
    return;
  }
  response.status(403).json({ code: 'foreign_origin' });
};

/**
 * Remix compares `Origin` with the host itself, answers 500 and does not know `Origin: null`, which
 * browsers send under `no-referrer`. The check above has already decided.
 */
export const withoutRemixOriginCheck: RequestHandler = (request, _response, next) => {
  delete request.headers.origin;
  if (env.TRUST_PROXY === 0) delete request.headers['x-forwarded-host'];
  next();
};

const methods = new Set(['GET', 'HEAD', 'POST']);

/**
 * Reads, once the answer has left, what nobody wanted of the request: a form sent after the session
 * ended, say. A browser reads its answer only after it has sent everything.
 */
function readRest(request: Request, response: Response): void {
  response.once('finish', () => {
    if (request.complete) return;
    // The page's own reader would hold it back.
    request.removeAllListeners('data');
    request.resume();
  });
}

/** Refuses, before any page runs: malformed addresses and hosts, other methods, bodies too large. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (!methods.has(request.method)) {
    response.status(405).setHeader('Allow', 'GET, HEAD, POST').end();
    return;
  }
  const length = request.headers['content-length'];
  if (length !== undefined && Number(length) > bodyCutOffBytes) {
    response.status(413).setHeader('Connection', 'close').json({ code: 'body_too_large' });
    return;
  }
  if (!isWellFormed(request)) {
    response.status(400).json({ code: 'malformed_address' });
    return;
  }
  readRest(request, response);
  next();
};

function isWellFormed(request: Request): boolean {
  const { url, headers } = request;
  if (!url.startsWith('/') || url.length > 8_000) return false;
  if (!headers.host || !URL.canParse(`http://${headers.host}${url}`)) return false;
  try {
    // PostgreSQL has no text with a zero byte, and no link of ours holds one.
    return !decodeURIComponent(url.split('?')[0] ?? '').includes('\u0000') && !/%00/.test(url);
  } catch {
    return false;
  }
}

/** `/` chooses a language once; from there on the path says it. */
export const frontDoor: RequestHandler = (request, response) => {
  const lang = request.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en';
  response.setHeader('Vary', 'Accept-Language');
  response.redirect(302, `/${lang}`);
};

/**
 * What loaders and actions get. Also turns the 500 of a page made without the database into 503,
 * and lets a page's own Cache-Control stand in place of ours: Remix adds it instead.
 */
export function loadContext(request: Request, response: Response): AppLoadContext {
  const { nonce, requestId } = locals(response);
  const context: AppLoadContext = {
    nonce,
    requestId,
    clientAddress: request.ip ?? 'unknown',
    heard: heardSoFar(),
  };
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => Response;
  response.writeHead = ((...all: unknown[]) => {
    const cacheControl = response.getHeader('Cache-Control');
    if (Array.isArray(cacheControl)) response.setHeader('Cache-Control', cacheControl.at(-1) ?? '');
    if (context.outage) {
      response.statusCode = 503;
      response.statusMessage = 'Service Unavailable';
      response.setHeader('Retry-After', outageRetrySeconds);
      if (typeof all[0] === 'number') all[0] = 503;
    }
    return writeHead(...all);
  }) as typeof response.writeHead;
  return context;
}

/** The last resort: something failed outside the pages. */
export function answerErrors(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  const status = (error as { status?: unknown }).status;
  if (response.headersSent) {
    next(error);
    return;
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    response.status(status).type('text/plain').send('Bad request');
    return;
  }
  const { requestId } = locals(response);
  const reference = logError(error, { requestId, where: 'server' });
  const away = isDatabaseAway(error);
  if (away) response.setHeader('Retry-After', outageRetrySeconds);
  response
    .status(away ? 503 : 500)
    .type('text/html')
    .send(outagePage(reference));
}
