import type { ActionFunctionArgs } from '@remix-run/node';
import { numberOfSlug } from '#app/paths.ts';
import { readForm, requireActor } from '#app/platform/http.server.ts';
import { hasReleasedPastLimit } from '#app/queries/interest-and-claims.server.ts';

/**
 * Whether a form that found no profile let go of the hold that alone kept it past its limit, and comes once
 * more: pressed twice, from a second tab, or by a colleague. What it asks for is done.
 */
export async function isReleasedAlready(
  { request, params, context }: ActionFunctionArgs,
  answer: unknown,
): Promise<boolean> {
  const number = numberOfSlug(params.number);
  if (!number || !(answer instanceof Response) || answer.status !== 404) return false;
  const actor = await requireActor(request, context);
  const { fields } = await readForm(request);
  return fields.get('intent') === 'release' && hasReleasedPastLimit(actor, number);
}
