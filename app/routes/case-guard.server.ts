import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { isUuid } from '#app/domain/uuid.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { referenceOfSlug } from '#app/paths.ts';
import { langOf, notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { readCase } from '#app/queries/case-state.server.ts';

/** The case of a page's address, for someone who may do this on it. */
export interface GuardedCase {
  readonly actor: Actor;
  readonly lang: Lang;
  readonly state: CaseState;
}

/**
 * The guard of every page about one case. A role that never may gets the 403 page that says who
 * may; a case that is unknown, or not the reader's, is 404 and the two are never told apart.
 */
export async function requireCase(
  { request, params, context }: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
  permission: Permission,
): Promise<GuardedCase> {
  const actor = await requireActor(request, context);
  requirePermission(actor, permission);
  const reference = referenceOfSlug(params.reference);
  const state = reference ? await readCase(actor, reference) : null;
  if (!state || !can(actor, permission, accessOf(state))) throw notFound();
  return { actor, lang: langOf(request), state };
}

/** The hidden inputs of `FormId`, as a command takes them. */
export function formIdOf(fields: FormData): { expectedVersion?: number; idempotencyKey?: string } {
  const version = Number(fields.get('version') ?? Number.NaN);
  const key = fields.get('idempotencyKey');
  return {
    ...(Number.isInteger(version) ? { expectedVersion: version } : {}),
    ...(isUuid(key) ? { idempotencyKey: key } : {}),
  };
}
