import { and, eq, gte, inArray } from 'drizzle-orm';
import { type Refusal, refuse } from '#app/domain/decision.ts';
import { bulletinProfiles, introLength, putIn } from '#app/domain/promotion/bulletin.ts';
import type { Transaction } from '#db/client.server.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { bulletin } from '#db/schema/reach.ts';
import { lintIntroductions } from './lint-introductions.server.ts';
import type { PortalAct } from './run-portal-act.server.ts';

export interface PutInBulletin {
  /** Null begins a new bulletin. */
  readonly bulletinId: string | null;
  readonly numbers: readonly string[];
}

/** Puts live profiles behind those that a draft holds already, or begins a draft with them. */
export const putInBulletin: PortalAct<PutInBulletin> = {
  name: 'put_in_bulletin',
  permission: 'promotion.run',
  async carryOut(tx, { bulletinId, numbers }, actor, { today, now }) {
    const live = await tx
      .select({ number: publishedProfile.number })
      .from(publishedProfile)
      .where(
        and(
          inArray(publishedProfile.number, numbers.slice(0, 1000)),
          gte(publishedProfile.limitOn, today),
        ),
      );
    const isLive = new Set(live.map(({ number }) => number));
    const chosen = numbers.filter((number) => isLive.has(number));
    if (chosen.length < numbers.length) return refuse('not_promoted');
    const draft = bulletinId ? await lockDraft(tx, bulletinId) : null;
    if (draft && 'ok' in draft) return draft;
    const together = putIn(draft?.numbers ?? [], chosen);
    if (together.length > bulletinProfiles) {
      return refuse('bulletin_full', { most: bulletinProfiles });
    }
    const id = bulletinId ?? crypto.randomUUID();
    if (draft) {
      await tx
        .update(bulletin)
        .set({ numbers: together, version: draft.version + 1, writtenAt: now })
        .where(eq(bulletin.id, id));
    } else {
      const values = { id, status: 'draft' as const, numbers: together, writtenAt: now };
      await tx.insert(bulletin).values({ ...values, authorId: actor.accountId });
    }
    const data = { bulletinId: id, numbers: together };
    return { ok: true, id, journal: [{ event: 'bulletin_written', data }] };
  },
};

export interface WriteBulletin {
  readonly bulletinId: string;
  /** The version its writer saw. */
  readonly version: number;
  readonly introEn: string;
  readonly introFr: string;
  readonly numbers: readonly string[];
}

/** Keeps a draft as its writer left it. Profiles are only taken out here, or put in another order. */
export const writeBulletin: PortalAct<WriteBulletin> = {
  name: 'write_bulletin',
  permission: 'promotion.run',
  async carryOut(tx, { bulletinId, version, introEn, introFr, numbers }, _actor, { now }) {
    const draft = await lockDraft(tx, bulletinId);
    if ('ok' in draft) return draft;
    if (draft.version !== version) {
      return refuse('stale_version', { seen: version, current: draft.version });
    }
    const intros = {
      introEn: introEn.trim().slice(0, introLength),
      introFr: introFr.trim().slice(0, introLength),
    };
    const finding = lintIntroductions(intros);
    if (finding) return finding;
    const kept = putIn([], numbers).filter((number) => draft.numbers.includes(number));
    await tx
      .update(bulletin)
      .set({ ...intros, numbers: kept, version: version + 1, writtenAt: now })
      .where(eq(bulletin.id, bulletinId));
    const data = { bulletinId, numbers: kept };
    return { ok: true, id: bulletinId, journal: [{ event: 'bulletin_written', data }] };
  },
};

type Draft = Pick<typeof bulletin.$inferSelect, 'numbers' | 'version' | 'introEn' | 'introFr'>;

/** A draft, locked for the act; or why there is none. */
export async function lockDraft(tx: Transaction, id: string): Promise<Draft | Refusal> {
  const [found] = await tx.select().from(bulletin).where(eq(bulletin.id, id));
  if (!found) return refuse('not_found');
  const [draft] = await tx
    .select()
    .from(bulletin)
    .where(and(eq(bulletin.id, id), eq(bulletin.status, 'draft')))
    .for('update');
  return draft ?? refuse('bulletin_sent');
}
