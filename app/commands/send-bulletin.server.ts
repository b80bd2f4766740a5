import { eq, sql } from 'drizzle-orm';
import { refuse } from '#app/domain/decision.ts';
import { findLimits } from '#db/repositories/bulletin.server.ts';
import { bulletin } from '#db/schema/reach.ts';
import { lintIntroductions } from './lint-introductions.server.ts';
import type { PortalAct } from './run-portal-act.server.ts';
import { lockDraft } from './write-bulletin.server.ts';

/** Sends a bulletin as it was previewed; a job makes everyone's copy (app/jobs/bulletins.server.ts). */
export const sendBulletin: PortalAct<{ readonly bulletinId: string; readonly version: number }> = {
  name: 'send_bulletin',
  permission: 'promotion.run',
  async carryOut(tx, { bulletinId, version }, _actor, { today, now }) {
    const draft = await lockDraft(tx, bulletinId);
    if ('ok' in draft) return draft;
    if (draft.version !== version) {
      return refuse('stale_version', { seen: version, current: draft.version });
    }
    if (draft.introEn === '' || draft.introFr === '') return refuse('introduction_missing');
    const finding = lintIntroductions(draft);
    if (finding) return finding;
    const live = await findLimits(tx, draft.numbers, today);
    if (live.size === 0) return refuse('bulletin_empty');
    // What was sent is what was live then, in the order it was shown.
    const numbers = draft.numbers.filter((number) => live.has(number));
    await tx
      .update(bulletin)
      .set({ status: 'sent', sentAt: now, numbers, version: version + 1 })
      .where(eq(bulletin.id, bulletinId));
    return {
      ok: true,
      id: bulletinId,
      journal: [{ event: 'bulletin_sent', data: { bulletinId, numbers } }],
      afterwards: (system) =>
        system.execute(sql`select app.add_job('copy_bulletin',
          json_build_object('bulletinId', ${bulletinId}::text), null, null)`),
    };
  },
};
