import { followProfile, unfollowProfile } from '#app/commands/watch-profile.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { numberOfSlug } from '#app/paths.ts';
import { requirePermission } from '#app/platform/http.server.ts';
import { findLiveProfile } from '#app/queries/profile-page.server.ts';

/** The button that follows a profile where it is listed, or stops: name, value and text. */
export function followButton(
  slug: string,
  followed: boolean,
  words: { followOne: string; unfollow: string },
) {
  return {
    name: followed ? 'unfollow' : 'follow',
    value: slug,
    label: followed ? words.unfollow : words.followOne,
  };
}

/** Does what such a button says; the number it named, or null. */
export async function followInPlace(actor: Actor, fields: FormData): Promise<string | null> {
  requirePermission(actor, 'profile.watch');
  const follows = fields.has('follow');
  const number = numberOfSlug(String(fields.get(follows ? 'follow' : 'unfollow') ?? ''));
  const found = number ? await findLiveProfile(actor, number) : null;
  // What has left the list meanwhile is not there to be followed: the page says so by itself.
  if (found) await (follows ? followProfile : unfollowProfile)(actor, found.caseId);
  return number;
}
