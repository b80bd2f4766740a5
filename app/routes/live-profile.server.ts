import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { caseSlug, numberOfSlug, pathTo } from '#app/paths.ts';
import {
  langOf,
  notFound,
  redirectTo,
  requireActor,
  requirePermission,
} from '#app/platform/http.server.ts';
import {
  caseOfNumber,
  findLiveProfile,
  type ProfilePage,
  readProfilePage,
} from '#app/queries/profile-page.server.ts';

/**
 * The guard of every page about one live profile. Once it is no longer live, those who may open its
 * case are led there; for everyone else it does not exist.
 */
export async function requireLiveProfile(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: Permission,
): Promise<{ actor: Actor; lang: Lang; page: ProfilePage }> {
  const actor = await requireActor(request, context);
  requirePermission(actor, permission);
  const lang = langOf(request);
  const number = numberOfSlug(params.number);
  const page = number ? await readProfilePage(actor, number, lang) : null;
  if (page) return { actor, lang, page };
  const reference = number ? await caseOfNumber(actor, number) : null;
  if (reference && request.method === 'GET') {
    throw redirectTo(pathTo('case', lang, { reference: caseSlug(reference) }));
  }
  throw notFound();
}

/** The same guard for an act on a live profile that shows nothing of it: it reads no more than it needs. */
export async function requireLiveCase(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: Permission,
): Promise<{ actor: Actor; lang: Lang; number: string; caseId: string }> {
  const actor = await requireActor(request, context);
  requirePermission(actor, permission);
  const number = numberOfSlug(params.number);
  const found = number ? await findLiveProfile(actor, number) : null;
  if (!number || !found) throw notFound();
  return { actor, lang: langOf(request), number, caseId: found.caseId };
}
