import type { LoaderFunctionArgs } from '@remix-run/node';
import { caseSlug, numberOfSlug, pathTo, profileSlug, referenceOfSlug } from '#app/paths.ts';
import { isAnswerToForm, langOf } from '#app/platform/http.server.ts';
import type { LiveTopic } from '#app/queries/live.server.ts';
import type { LiveAddress } from '#app/ui/live.tsx';

/** Where a page hears of changes to what it shows. To be asked for by its loader. */
export function liveOn(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  topic: LiveTopic,
): LiveAddress {
  const query = new URLSearchParams({ on: topic.kind });
  if (topic.kind === 'profile') query.set('number', profileSlug(topic.number));
  if (topic.kind === 'case') query.set('reference', caseSlug(topic.reference));
  // Heard before anything was read: what comes later may be on the page already, never the reverse.
  query.set('since', String(context.heard));
  const { pathname, search } = new URL(request.url);
  return {
    url: `${pathTo('live', langOf(request))}?${query}`,
    kind: topic.kind,
    here: pathname + search,
    answersForm: isAnswerToForm(context),
  };
}

/** The topic that an address says; null for anything else. */
export function readTopic(query: URLSearchParams): LiveTopic | null {
  const kind = query.get('on');
  if (kind === 'desk' || kind === 'list') return { kind };
  const number = numberOfSlug(query.get('number') ?? undefined);
  if (kind === 'profile' && number) return { kind, number };
  const reference = referenceOfSlug(query.get('reference') ?? undefined);
  return kind === 'case' && reference ? { kind, reference } : null;
}
