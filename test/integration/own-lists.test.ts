import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { putCase } from '#test/support/case-rows.ts';
import { countStatements } from '#test/support/count-statements.ts';
import { type Cast, castOf, openPortal, type Portal, promotedCase } from '#test/support/portal.ts';

/* What is read of a group's own claims, however many it has. */
let portal: Portal;
let cast: Cast;
let owner: ReturnType<Portal['database']['open']>['pool'];
let today: string;

beforeAll(async () => {
  portal = await openPortal('own_lists');
  owner = portal.database.open('owner').pool;
  cast = await castOf(portal);
  today = (await import('#app/platform/clock.server.ts')).today();
});
afterAll(() => portal.close());

const newSah = async () => portal.actor('sah_member', await portal.organization('sah'));

/** A request of a group of this SAH that it has not met before, on a profile of its own. */
async function putRequest(sah: Actor) {
  const parents = [sah.organizationId];
  const group = await portal.organization('constituent_group', { parents });
  const { caseId } = await putCase(cast, { startedOn: today });
  await owner`insert into claim (id, case_id, sah_id, group_id, status, requested_on)
    values (gen_random_uuid(), ${caseId}, ${sah.organizationId}, ${group}, 'requested', ${today})`;
}

/** A claim that ROC-O refused with a note, on a case of its own. */
async function putRefusal(sah: Actor, text: string) {
  const { asSystem } = await import('#db/client.server.ts');
  const { createVault } = await import('#db/repositories/vault.server.ts');
  const { saveClaimNote } = await import('#db/repositories/restricted.server.ts');
  const { caseId } = await putCase(cast, { startedOn: today });
  const id = crypto.randomUUID();
  await owner`insert into claim (id, case_id, sah_id, status, requested_on, ended_on, reason)
    values (${id}, ${caseId}, ${sah.organizationId}, 'refused', ${today}, ${today}, 'needed_service_missing')`;
  await asSystem(async (tx) => {
    const vault = await createVault(tx, caseId);
    await saveClaimNote(tx, vault, caseId, id, { text, lang: 'en' });
  });
}

test('requests of more groups and notes on more cases take no more statements', async () => {
  const { listInterestAndClaims } = await import('#app/queries/interest-and-claims.server.ts');
  const sah = await newSah();
  const add = async (from: number, to: number) => {
    for (let n = from; n < to; n += 1) {
      await putRequest(sah);
      await putRefusal(sah, `Why, number ${n}`);
    }
  };
  const read = () => listInterestAndClaims(sah, 'en');
  await add(0, 1);
  const ofOne = await countStatements(read);
  await add(1, 6);
  expect(await countStatements(read)).toBe(ofOne);
  const { claims } = await read();
  expect(claims.over.rows.flatMap(({ note }) => (note ? [note.text] : [])).sort()).toEqual(
    [0, 1, 2, 3, 4, 5].map((n) => `Why, number ${n}`),
  );
  expect(claims.open.rows.filter(({ request }) => request !== null)).toHaveLength(6);
});

test('a profile with more groups that ask takes no more statements', async () => {
  const { readProfilePage } = await import('#app/queries/profile-page.server.ts');
  const sah = await newSah();
  const { caseId, number } = await promotedCase(cast);
  const add = async () => {
    const parents = [sah.organizationId];
    const group = await portal.organization('constituent_group', { parents });
    await owner`insert into claim (id, case_id, sah_id, group_id, status, requested_on)
      values (gen_random_uuid(), ${caseId}, ${sah.organizationId}, ${group}, 'requested', ${today})`;
  };
  const read = () => readProfilePage(sah, number, 'en');
  await add();
  const ofOne = await countStatements(read);
  for (let n = 0; n < 4; n += 1) await add();
  expect(await countStatements(read)).toBe(ofOne);
  expect((await read())?.own?.requests).toHaveLength(5);
});
