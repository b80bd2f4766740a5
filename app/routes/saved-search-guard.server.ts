import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '#app/domain/access/actor.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { Lang } from '#app/i18n/lang.ts';
import {
  langOf,
  malformed,
  notFound,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';

/** The guard of the pages about saved searches: only those who sponsor look for somebody. */
export async function requireSearcher({
  request,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<{ actor: Actor; lang: Lang }> {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'search.save');
  return { actor, lang: langOf(request) };
}

/** The search of an address; what is no id is nobody's. */
export function searchIdOf(value: unknown): string {
  if (!isUuid(value)) throw notFound();
  return value;
}

/** When the page of a form was read, as the form carries it (`readAt`): an instant as `toISOString` writes it. */
export function readAtOf(fields: FormData): Date {
  const value = String(fields.get('readAt') ?? '');
  const at = new Date(value);
  if (!/^2\d{3}-\d\d-\d\dT[\d:.]{12}Z$/.test(value) || Number.isNaN(at.getTime()))
    throw malformed();
  return at;
}
