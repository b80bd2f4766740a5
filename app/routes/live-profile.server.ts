import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '#app/domain/access/actor.ts';
import { can, closedTo } from '#app/domain/access/can.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { caseSlug, numberOfSlug, pathTo } from '#app/paths.ts';
import {
  closed,
  isAnswerToForm,
  langOf,
  notFound,
  redirectTo,
  requireActor,
  requirePermission,
  taken,
} from '#app/platform/http.server.ts';
import {
  caseOfNumber,
  findJustTaken,
  findLiveProfile,
  type ProfilePage,
  readProfilePage,
} from '#app/queries/profile-page.server.ts';

/**
 * The guard of every page about one live profile. Once it is no longer live, those who may open its
 * case are led there, and a group whose form came a moment too late is told so; for everyone else it
 * does not exist.
 */
export async function requireLiveProfile(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: Permission,
): Promise<{ actor: Actor; lang: Lang; page: ProfilePage }> {
  const actor = await requireActor(request, context);
  requireRole(actor, permission);
  const lang = langOf(request);
  const number = numberOfSlug(params.number);
  const page = number ? await readProfilePage(actor, number, lang) : null;
  if (page) return { actor, lang, page };
  throw await noLongerLive({ request, context }, actor, number);
}

/** To whom profiles are closed, one is open on which it has begun something: the policies tell which. */
function requireRole(actor: Actor, permission: Permission): void {
  if (!closedTo(actor, permission)) requirePermission(actor, permission);
}

/** The answer where a profile was: its case, who came before, or nothing. To be thrown. */
async function noLongerLive(
  { request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>,
  actor: Actor,
  number: string | null,
): Promise<Response> {
  if (!number) return notFound();
  const isWrite = request.method !== 'GET' || isAnswerToForm(context);
  const reference = await caseOfNumber(actor, number);
  // The sponsor's own form came late; what staff sent would seem done.
  if (reference && (!isWrite || can(actor, 'claim.make'))) {
    return redirectTo(pathTo('case', langOf(request), { reference: caseSlug(reference) }));
  }
  const why = closedTo(actor, 'profile.browse');
  if (why) return closed(why);
  const by = isWrite ? await findJustTaken(actor, { number }) : null;
  return by ? taken(by.similar) : notFound();
}

/** The same guard for an act on a live profile that shows nothing of it: it reads no more than it needs. */
export async function requireLiveCase(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: Permission,
): Promise<{ actor: Actor; lang: Lang; number: string; caseId: string }> {
  const actor = await requireActor(request, context);
  requireRole(actor, permission);
  const number = numberOfSlug(params.number);
  const found = number ? await findLiveProfile(actor, number) : null;
  if (!number || !found) throw await noLongerLive({ request, context }, actor, number);
  return { actor, lang: langOf(request), number, caseId: found.caseId };
}
