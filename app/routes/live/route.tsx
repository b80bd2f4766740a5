import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, requireSignedIn } from '#app/platform/http.server.ts';
import { openStream } from '#app/platform/live/stream.server.ts';
import { audienceOf } from '#app/queries/live.server.ts';
import { readTopic } from '../live-topic.server.ts';

/** The event stream of one open page: it says that something changed, and never what. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(request, context);
  const { searchParams } = new URL(request.url);
  const topic = readTopic(searchParams);
  const audience = topic && (await audienceOf(signedIn.actor, topic));
  if (!audience) throw notFound();
  // Asked for its head alone, a stream would never end.
  if (request.method !== 'GET') return new Response(null);
  const since = Number(request.headers.get('Last-Event-ID') ?? searchParams.get('since'));
  return openStream(request, signedIn, audience, Number.isSafeInteger(since) ? since : 0);
}
