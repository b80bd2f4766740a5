/**
 * Express in front of Remix: start-up, headers, origin check, limits, static files, health and a
 * graceful stop. No product logic.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { flushReach } from '#app/jobs/record-reach.server.ts';
import { startWorker } from '#app/jobs/runner.server.ts';
import { keepAlerts } from '#app/jobs/saved-searches.server.ts';
import { env } from '#app/platform/env.server.ts';
import { startLive, stopLive } from '#app/platform/live/hub.server.ts';
import { describeError, log, logError } from '#app/platform/log.server.ts';
import { closeMail } from '#app/platform/mail.server.ts';
import { collectProcessMetrics } from '#app/platform/metrics.server.ts';
import { routeFinder } from '#app/platform/route-ids.ts';
import { ownIndexDirectory } from '#app/platform/search-settings.server.ts';
import { printBanner, say } from '#app/platform/server/banner.server.ts';
import { compress, compressedOnce } from '#app/platform/server/compress.server.ts';
import {
  answerErrors,
  checkOrigin,
  frontDoor,
  health,
  identify,
  limitBody,
  loadContext,
  metrics,
  noSuchFile,
  observe,
  readiness,
  securityHeaders,
  staticFiles,
  withoutRemixOriginCheck,
} from '#app/platform/server/edge.server.ts';
import { meilisearchOnPath, startMeilisearch } from '#app/platform/server/meilisearch.server.ts';
import { closeDatabase, migrationsApplied, pingDatabase } from '#db/client.server.ts';
import { connectionUrls, embeddedDirectory } from '#db/connection.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { migrate, migrationsKnown } from '#db/migrate.server.ts';
import { loadDemonstration } from '#db/seed/demonstration.ts';
import { loadReference } from '#db/seed/reference.ts';
import { hasIndex, prepareIndex, verifyIndex } from '#search/engine.server.ts';

/** How long requests under way may take to finish once the server is asked to stop. */
const drainMs = 10_000;

async function start(): Promise<void> {
  // Asked first, because preparing takes a while: a second start of the same portal ends at once, and
  // leaves alone the database that the first one works with.
  await requireFreePort();
  const [database, index] = await Promise.all([prepareDatabase(), prepareOwnIndex()]);
  const stopWorker = env.WORKER === 'inline' ? await startWorker() : async () => {};
  collectProcessMetrics();

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  app.set('query parser', false);
  app.set('etag', false);

  const pages = await remix();
  startLive();
  app.use(identify, observe(pages.routeOf), securityHeaders(), compress());
  app.get('/health/live', health);
  app.get('/health/ready', readiness(databaseReady));
  app.get('/metrics', metrics);
  app.all('/__manifest', (_request, response) => void response.status(404).end());
  for (const middleware of pages.assets) app.use(middleware);
  app.use(checkOrigin, limitBody, withoutRemixOriginCheck);
  app.get('/', frontDoor);
  app.all('*', pages.handler);
  app.use(answerErrors);

  const server = createServer(app);
  // A slow sender may not hold a connection for ever; event streams are answers, not requests.
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 65_000;
  try {
    await listen(server);
  } catch (error) {
    // Somebody else took the port meanwhile. What this start began ends with it.
    await stopWorker();
    await stopLive();
    if (!index.takenOver) await index.stop();
    await closeDatabase();
    if (!database.takenOver) await database.stop();
    throw error;
  }
  let stopping: number | null = null;
  const stop = async (signal: string) => {
    // A second signal means: now. But a terminal and npm each pass the same one on.
    if (stopping !== null) {
      if (performance.now() - stopping > 1_000) process.exit(1);
      return;
    }
    stopping = performance.now();
    log.info({ signal }, 'stopping');
    const quiet = stopLive();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    const idle = setInterval(() => server.closeIdleConnections(), 200);
    // What can't be stopped in order is said, and keeps nothing after it from being stopped.
    for (const ended of await Promise.allSettled([closed, stopWorker(), quiet])) {
      if (ended.status === 'rejected') logError(ended.reason, { where: 'stop' });
    }
    clearTimeout(cut);
    clearInterval(idle);
    closeMail();
    await flushReach();
    await index.stop();
    await closeDatabase();
    await database.stop();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop(signal).catch((error: unknown) => {
        logError(error, { where: 'stop' });
        process.exit(1);
      });
    });
  }

  // Said once a signal is heard: whoever waits for this line may stop the portal at once.
  const { port } = server.address() as AddressInfo;
  await printBanner(port);
  log.info({ port, worker: env.WORKER, demonstration: env.DEMONSTRATION }, 'started');
  fillIndex();
}

/** Takes the port; when it is in use, the error says so and how to choose another. */
async function listen(server: Server): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(env.PORT, env.HOST, resolve);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new PortInUse(env.PORT);
  }
}

/** Not a failure of the portal: the person at the terminal is told, without a reference to the log. */
class PortInUse extends Error {
  constructor(port: number) {
    super(
      `port ${port} is in use on ${env.HOST}, perhaps by another Passerelle.\n` +
        `Stop that program, or choose another port: PORT=${port + 1} npm start (or PORT in .env).`,
    );
  }
}

async function requireFreePort(): Promise<void> {
  if (env.PORT === 0) return;
  const probe = createServer();
  await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
}

/** Something that the server started, or found running after a start that was killed. */
interface Companion {
  readonly takenOver: boolean;
  stop(): Promise<void>;
}
const nothing: Companion = { takenOver: false, stop: async () => {} };

/** Ready: the database answers, and holds every migration this release was written for. */
async function databaseReady(): Promise<void> {
  if ((await migrationsApplied()) < migrationsKnown()) {
    throw new Error('the database is behind this release');
  }
}

/** How often the embedded database is asked whether it is still there. */
const watchMs = 5_000;

/** Starts the embedded database if none is set, brings it up to date, fills the demonstration. */
async function prepareDatabase(): Promise<Companion> {
  const database = env.DATABASE_URL ? nothing : await keepEmbedded();
  await migrate(connectionUrls());
  await loadReference();
  if (env.DEMONSTRATION) await loadDemonstration(say, keepAlerts);
  return database;
}

/** Starts the embedded database, and starts it again if it dies: nobody else would. */
async function keepEmbedded(): Promise<Companion> {
  say('Starting the database…');
  const options = { directory: embeddedDirectory(), durable: true };
  let cluster = await startEmbedded(options);
  const { takenOver } = cluster;
  let starting: Promise<void> | null = null;
  const watch = setInterval(() => {
    starting ??= pingDatabase()
      .catch(async () => {
        log.warn('the embedded database is away; starting it');
        cluster = await startEmbedded(options);
      })
      .catch((error: unknown) => void logError(error, { where: 'embedded database' }))
      .finally(() => {
        starting = null;
      });
  }, watchMs);
  return {
    takenOver,
    stop: async () => {
      clearInterval(watch);
      await starting;
      await cluster.stop();
    },
  };
}

/** Starts Meilisearch when it is installed and the settings name none. Tests choose for themselves. */
async function prepareOwnIndex(): Promise<Companion> {
  const program = env.MEILI_URL || env.NODE_ENV === 'test' ? null : meilisearchOnPath();
  const index = program && (await startMeilisearch({ directory: ownIndexDirectory(), program }));
  return index || nothing;
}

/** How long to wait before an index that did not answer is tried again. */
const indexRetryMs = 30_000;

/**
 * Fills an index that is new. One of the portal's own may also have missed what changed while it
 * was not running: it is compared with the database, not trusted.
 */
function fillIndex(): void {
  if (!hasIndex()) return;
  prepareIndex()
    .then(async () => {
      if (!env.MEILI_URL) await verifyIndex({ repair: true });
      log.info('search index ready');
    })
    .catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'search index not ready: PostgreSQL searches');
      setTimeout(fillIndex, indexRetryMs).unref();
    });
}

function mount(path: string, ...handlers: express.RequestHandler[]): express.RequestHandler {
  const router = express.Router();
  router.use(path, ...handlers);
  return router;
}

interface Pages {
  readonly handler: express.RequestHandler;
  readonly assets: readonly express.RequestHandler[];
  readonly routeOf: (pathname: string) => string;
}

/** The built pages; in development, pages built as they are asked for. */
async function remix(): Promise<Pages> {
  if (env.NODE_ENV === 'development') {
    const vite = await import('vite').then(({ createServer: create }) =>
      create({ server: { middlewareMode: true } }),
    );
    const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
    return {
      handler: createRequestHandler({ build, getLoadContext: loadContext }),
      assets: [vite.middlewares],
      routeOf: routeFinder((await build()).routes),
    };
  }
  const location = pathToFileURL('build/server/index.js').href;
  const build = (await import(location)) as ServerBuild;
  return {
    handler: createRequestHandler({ build, mode: env.NODE_ENV, getLoadContext: loadContext }),
    assets: [
      mount(
        '/assets',
        compressedOnce('build/client/assets'),
        staticFiles('build/client/assets', true),
        noSuchFile,
      ),
      staticFiles('build/client', false),
    ],
    routeOf: routeFinder(build.routes),
  };
}

start().catch((error: unknown) => {
  if (error instanceof PortInUse) {
    process.stderr.write(`Passerelle did not start: ${error.message}\n`);
    process.exit(1);
  }
  const reference = logError(error, { where: 'start' });
  process.stderr.write(
    `Passerelle did not start: ${error instanceof Error ? error.message : 'unknown error'} (${reference})\n`,
  );
  process.exit(1);
});
