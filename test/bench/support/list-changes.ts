/**
 * Changes to the list by the portal's own commands: a live profile is suspended, a suspended one
 * published again. Settings are read when modules are first imported: set them before `listChanges`.
 */
import type { Actor, Role } from '#app/domain/access/actor.ts';

export interface ListedCase {
  readonly caseId: string;
  readonly number: string;
}

export interface ListChanges {
  /** Cases whose promotion runs, in an order of chance that is always the same. */
  readonly cases: readonly ListedCase[];
  /** Someone of the demonstration in that role. */
  actorIn(role: Role): Promise<Actor>;
  /** The cookie of a signed-in browser of that person. */
  cookieOf(actor: Actor): Promise<string>;
  /** Takes a live profile off the list; resolves once that is acknowledged. */
  suspend(listed: ListedCase): Promise<void>;
  /** Takes a live profile off the list for good; resolves once that is acknowledged. */
  withdraw(listed: ListedCase): Promise<void>;
  /** Claims a live profile and has the claim confirmed; false when this sponsor may not claim it. */
  confirm(listed: ListedCase, sponsor: Actor): Promise<boolean>;
  /** Claims a live profile and gives it back; answers how long the claim took, null when it was refused. */
  claim(listed: ListedCase, sponsor: Actor): Promise<number | null>;
  /** Puts a suspended one back. */
  publish(listed: ListedCase): Promise<void>;
  close(): Promise<void>;
}

export async function listChanges(
  settings: Readonly<Record<string, string>>,
): Promise<ListChanges> {
  Object.assign(process.env, settings, { LOG_LEVEL: 'error' });
  const { sql } = await import('drizzle-orm');
  const { asSystem, closeDatabase, db } = await import('#db/client.server.ts');
  const { findActor } = await import('#db/repositories/account.server.ts');
  const { startSession } = await import('#app/platform/sessions.server.ts');
  const { runCommand } = await import('#app/commands/run-command.server.ts');
  const { claimProfile } = await import('#app/commands/claim-profile.server.ts');
  const { confirmClaim } = await import('#app/commands/confirm-claim.server.ts');
  const { releaseClaim } = await import('#app/commands/release-claim.server.ts');
  const { findCase } = await import('#db/repositories/case.server.ts');
  const { suspendPromotion } = await import('#app/commands/suspend-promotion.server.ts');
  const { withdrawProfile } = await import('#app/commands/withdraw-profile.server.ts');
  const { requestApproval } = await import('#app/commands/request-approval.server.ts');
  const { publishProfile } = await import('#app/commands/publish-profile.server.ts');

  const actorsIn = async (role: Role): Promise<Actor[]> => {
    const rows = await asSystem((tx) =>
      tx.execute<{ id: string }>(sql`
        select id from account where role = ${role} and disabled_at is null order by email limit 2`),
    );
    const found = await Promise.all(
      rows.map(({ id }) => db.transaction((tx) => findActor(tx, id))),
    );
    return found.filter((actor) => actor !== null);
  };
  const [author, approver] = await actorsIn('roco_officer');
  const [manager] = await actorsIn('roco_manager');
  if (!author || !approver || !manager) throw new Error('the demonstration has no such officers');
  const cases = await asSystem((tx) =>
    tx.execute<{ caseId: string; number: string }>(sql`
      select case_id as "caseId", l.number from published_profile l
      -- Whoever gave one back lets others go first: in a kept database, days later too.
      where not exists (select from claim k where k.case_id = l.case_id)
      order by md5(l.number)`),
  );
  const done = (result: { ok: boolean }, what: string) => {
    if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result)}`);
  };
  return {
    cases: [...cases],
    async actorIn(role) {
      const [actor] = await actorsIn(role);
      if (!actor) throw new Error(`the demonstration has no ${role}`);
      return actor;
    },
    async cookieOf(actor) {
      const cookie = await startSession(actor.accountId, new Request('http://127.0.0.1/'));
      return cookie.split(';')[0] ?? '';
    },
    async suspend({ caseId }) {
      const input = { reason: 'situation_under_review', note: '' } as const;
      done(await runCommand(author, suspendPromotion, { caseId, input }), 'suspend');
    },
    async withdraw({ caseId }) {
      const input = { reason: 'household_asked', note: '' } as const;
      done(await runCommand(author, withdrawProfile, { caseId, input }), 'withdraw');
    },
    async claim({ caseId }, sponsor) {
      const began = performance.now();
      const claimed = await runCommand(sponsor, claimProfile, { caseId, input: { sahId: null } });
      if (!claimed.ok) return null;
      const took = performance.now() - began;
      const state = await asSystem((tx) => findCase(tx, caseId));
      const claimId = state?.claims.find(({ status }) => status === 'held')?.id ?? '';
      const input = { claimId, reason: 'group_released' };
      done(await runCommand(sponsor, releaseClaim, { caseId, input }), 'release');
      return took;
    },
    async confirm({ caseId }, sponsor) {
      const claimed = await runCommand(sponsor, claimProfile, { caseId, input: { sahId: null } });
      if (!claimed.ok) return false;
      const state = await asSystem((tx) => findCase(tx, caseId));
      const claimId = state?.claims.find(({ status }) => status === 'held')?.id ?? '';
      const input = { claimId, settlementPlanRequired: false };
      const confirmed = await runCommand(author, confirmClaim, { caseId, input });
      if (confirmed.ok) return true;
      // Overseas its local office commits first: not here, so the hold is given back.
      await runCommand(sponsor, releaseClaim, {
        caseId,
        input: { claimId, reason: 'group_released' },
      });
      return false;
    },
    async publish({ caseId }) {
      done(await runCommand(author, requestApproval, { caseId, input: null }), 'request');
      const published = await runCommand(approver, publishProfile, { caseId, input: null });
      if (published.ok) return;
      // A manager lets through what few households share; and whoever wrote it leaves it to another.
      const override = { reason: 'detail_essential_to_match', note: 'Invented.' } as const;
      const again =
        published.code === 'group_too_small'
          ? await runCommand(manager, publishProfile, { caseId, input: override })
          : await runCommand(author, publishProfile, { caseId, input: null });
      done(again, `publish (${published.code})`);
    },
    close: closeDatabase,
  };
}
