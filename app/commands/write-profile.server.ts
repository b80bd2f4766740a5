import { randomInt } from 'node:crypto';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { writeProfile as decide } from '#app/domain/profile/write-profile.ts';
import type { CaseCommand } from './run-command.server.ts';

/** Writes or rewrites the profile from coded fields (OB 646 step 5). */
export const writeProfile: CaseCommand<{ fields: PublishedFields }> = {
  name: 'write_profile',
  permission: 'profile.write',
  decide: (state, { fields }, _at, actor) =>
    decide(state, {
      fields,
      authorId: actor.accountId,
      // Random and the portal's own: never a file number, never an order (privacy.md).
      number: `P ${randomInt(100_000, 1_000_000)}`,
    }),
};
