import { PassThrough } from 'node:stream';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { TextProvider } from '#app/i18n/context.tsx';
import { langOfPath } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { isDatabaseAway, logError } from '#app/platform/log.server.ts';
import { outagePage } from '#app/platform/outage-page.server.ts';
import { RequestProvider } from '#app/ui/request-context.tsx';

/** Parts of a page that are still waited for after this long are given up. */
const streamTimeout = 8_000;

/**
 * Errors of loaders, actions and renders. A database that is away becomes the 503 page; anything
 * else gets a reference, in the log and on the page.
 */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const reference = logError(error, { requestId: context.requestId, where: 'page' });
  if (isDatabaseAway(error)) context.outage = reference;
  else context.errorReference = reference;
};

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (context.outage) return new Response(outagePage(context.outage), { status: 503, headers });

  const lang = langOfPath(new URL(request.url).pathname) ?? 'en';
  headers.set('Content-Language', lang);
  const { nonce, errorReference } = context;
  const script = remixContext.manifest.entry.module;
  // A crawler reads no stream: it waits for the whole page.
  const whole = isbot(request.headers.get('User-Agent') ?? '');

  return new Promise((resolve, reject) => {
    let started = false;
    const ready = () => {
      started = true;
      const body = new PassThrough();
      const stream = createReadableStreamFromReadable(body);
      resolve(new Response(stream, { status, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <RequestProvider value={{ nonce, script, ...(errorReference ? { errorReference } : {}) }}>
        <TextProvider lang={lang} text={textOf(lang)}>
          <RemixServer
            context={remixContext}
            url={request.url}
            abortDelay={streamTimeout}
            nonce={nonce}
          />
        </TextProvider>
      </RequestProvider>,
      {
        nonce,
        ...(whole ? { onAllReady: ready } : { onShellReady: ready }),
        onShellError: reject,
        onError(error: unknown) {
          status = 500;
          // What fails before the shell is thrown, and logged by Remix through handleError.
          if (started) logError(error, { requestId: context.requestId, where: 'stream' });
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}
