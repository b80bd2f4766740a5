import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { TextProvider } from '#app/i18n/context.tsx';
import { langOfPath } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { isDatabaseAway, logError } from '#app/platform/log.server.ts';
import { outagePage } from '#app/platform/outage-page.server.ts';
import { RequestProvider } from '#app/ui/request-context.tsx';

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

const utf8 = new TextEncoder();

/**
 * A page in one piece. Its loaders have ended, nothing in it is waited for, and nothing of it is taken
 * over in the browser (docs/decisions/012): a stream would cost a third more and bring nothing sooner.
 * A render that fails is thrown, logged by Remix through handleError, and asked again for its error page.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (context.outage) return new Response(outagePage(context.outage), { status: 503, headers });

  const lang = langOfPath(new URL(request.url).pathname) ?? 'en';
  headers.set('Content-Language', lang);
  const { nonce, errorReference } = context;
  const script = remixContext.manifest.entry.module;
  const page = renderToStaticMarkup(
    <RequestProvider value={{ nonce, script, ...(errorReference ? { errorReference } : {}) }}>
      <TextProvider lang={lang} text={textOf(lang)}>
        <RemixServer context={forThisPage(remixContext)} url={request.url} nonce={nonce} />
      </TextProvider>
    </RequestProvider>,
  );
  return new Response(utf8.encode(`<!DOCTYPE html>${page}`), { status, headers });
}

/**
 * What draws a page: Remix makes its table of routes anew, of those that the page shows and not of all
 * there are; and nothing is handed over to a browser that takes nothing over.
 */
function forThisPage(context: EntryContext): EntryContext {
  const { manifest, routeModules, staticHandlerContext, future, isSpaMode, serializeError } =
    context;
  const shown = staticHandlerContext.matches.map(({ route }) => [
    route.id,
    manifest.routes[route.id],
  ]);
  const routes = Object.fromEntries(shown);
  return {
    routeModules,
    staticHandlerContext,
    future,
    isSpaMode,
    serializeError,
    manifest: { ...manifest, routes },
    serverHandoffString: '',
  };
}
