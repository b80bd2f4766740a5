import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import { today } from '#app/platform/clock.server.ts';
import { notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { type Bulletin, readBulletin } from '#app/queries/bulletins.server.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** Who reads bulletins: those who may ask for them, and those who follow promotion. */
export async function requireBulletinReader({ request, context }: Args): Promise<Actor> {
  const actor = await requireActor(request, context);
  if (!can(actor, 'promotion.read')) requirePermission(actor, 'bulletin.subscribe');
  return actor;
}

/** The draft of a page's address, for someone who writes it; a sent one is not a draft any more. */
export async function requireDraft({
  request,
  params,
  context,
}: Args): Promise<{ actor: Actor; bulletin: Bulletin }> {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'promotion.run');
  const bulletin = await readBulletin(actor, params.bulletin ?? '', today());
  if (!bulletin) throw notFound();
  return { actor, bulletin };
}
