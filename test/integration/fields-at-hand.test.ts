import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseCommand } from '#app/commands/run-command.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import {
  type Cast,
  castOf,
  openPortal,
  type Portal,
  promotedCase,
  sampleFields,
} from '#test/support/portal.ts';
import { together } from '#test/support/together.ts';

let portal: Portal;
let cast: Cast;
let sah: Actor;

beforeAll(async () => {
  portal = await openPortal('fields-at-hand');
  cast = await castOf(portal);
  sah = await portal.actor('sah_member', await portal.organization('sah'));
});
afterAll(() => portal.close());

const rooms = () =>
  together(
    import('#app/commands/run-command.server.ts'),
    import('#app/commands/write-revision.server.ts'),
    import('#app/commands/request-revision.server.ts'),
    import('#app/commands/publish-revision.server.ts'),
    import('#app/commands/suspend-promotion.server.ts'),
    import('#app/queries/browse.server.ts'),
    import('#app/queries/fields-at-hand.server.ts'),
    import('#app/platform/clock.server.ts'),
  );

async function listed(actor: Actor, number: string) {
  const { browseThese, today } = await rooms();
  return (await browseThese(actor, [number], today())).hits[0] ?? null;
}

async function act<Input, Facts>(
  actor: Actor,
  command: CaseCommand<Input, Facts>,
  caseId: string,
  input: NoInfer<Input>,
) {
  const { runCommand } = await rooms();
  expect(await runCommand(actor, command, { caseId, input })).toMatchObject({ ok: true });
}

describe('published fields at hand (docs/decisions/027)', () => {
  test('are sent once, and are one object for every reader', async () => {
    const { fieldsAtHand } = await rooms();
    const { number } = await promotedCase(cast);
    expect(fieldsAtHand([number]).versions).toEqual(['']);
    const first = await listed(sah, number);
    expect(first?.fields).toEqual(sampleFields());
    expect(fieldsAtHand([number]).versions).toEqual([expect.stringMatching(/^\d+$/)]);
    const next = await listed(cast.author, number);
    expect(next?.fields).toBe(first?.fields);
    expect(() => {
      (next?.fields.needs as unknown[]).length = 0;
    }).toThrow(TypeError);
  });

  test('are another’s as soon as a change is published, and not before', async () => {
    const { writeRevision, requestRevision, publishRevision } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    const before = await listed(sah, number);
    const fields = sampleFields({ priority: 'high' });
    await act(cast.author, writeRevision, caseId, { fields, notes: { en: '', fr: '' } });
    await act(cast.author, requestRevision, caseId, null);
    expect((await listed(sah, number))?.fields).toEqual(before?.fields);
    await act(cast.approver, publishRevision, caseId, null);
    expect((await listed(sah, number))?.fields).toEqual(fields);
  });

  test('show nothing to who may not see the profile, nor after it was taken off', async () => {
    const { suspendPromotion } = await rooms();
    const { caseId, number } = await promotedCase(cast);
    expect(await listed(sah, number)).not.toBeNull();
    const five = await portal.actor('cg_member', await portal.organization('group_of_five'));
    expect(await listed(five, number)).toBeNull();
    await act(cast.author, suspendPromotion, caseId, { reason: 'profile_correction', note: '' });
    expect(await listed(sah, number)).toBeNull();
  });
});
