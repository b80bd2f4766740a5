import { and, eq } from 'drizzle-orm';
import { openRestricted } from '#app/commands/open-restricted.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import { type CaseState, liveClaim, livePromotion } from '#app/domain/case/case-state.ts';
import { addDays, daysBetween } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { type ChangeReasonList, changeReasonLists } from '#app/domain/promotion/change-reason.ts';
import { warningDays } from '#app/domain/promotion/names.ts';
import { closesCase, timeUsedUp } from '#app/domain/promotion/take-back.ts';
import { isReasonCode, reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { readAs } from '#db/client.server.ts';
import { listNotes } from '#db/repositories/restricted.server.ts';
import { promotion as promotionTable } from '#db/schema/case.ts';
import { publishedProfile } from '#db/schema/profile.ts';
import { restrictedNote } from '#db/schema/restricted.ts';

/** Where a promotion stands, what its clock will do, and what this reader may change. */
export async function changePromotionPage(actor: Actor, state: CaseState, lang: Lang) {
  const day = today();
  const access = accessOf(state);
  const { promotion, stream } = state;
  const live = state.stage === 'promotion' ? livePromotion(state) : null;
  const open = live !== null && live.limitOn >= day;
  const usedUp = timeUsedUp(state, { today: day });
  const held = liveClaim(state);
  const { standing, hasNote, reason } = await readAs(actor, async (tx) => {
    // What every reader of the list sees: how many, not who.
    const [standing] = await tx
      .select({ interested: publishedProfile.interested, waiting: publishedProfile.waiting })
      .from(publishedProfile)
      .where(eq(publishedProfile.caseId, state.id));
    const notes = readsNote(actor)
      ? await tx
          .select({ section: restrictedNote.section })
          .from(restrictedNote)
          .where(
            and(eq(restrictedNote.caseId, state.id), eq(restrictedNote.section, 'promotion_note')),
          )
      : [];
    const [last] = promotion
      ? await tx
          .select({ reason: promotionTable.reason })
          .from(promotionTable)
          .where(eq(promotionTable.id, promotion.id))
      : [];
    return { standing, hasNote: notes.length > 0, reason: last?.reason ?? null };
  });
  const { reasonTexts } = vocabularyOf(lang);
  const reasonsOf = <List extends ChangeReasonList>(list: List) => {
    const texts: Readonly<Record<string, string>> = reasonTexts[list];
    return reasonCodesOf(list).map((value) => ({ value, label: texts[value] ?? value }));
  };
  const labelOf = (code: string): string | null => {
    const list = changeReasonLists.find((each) => isReasonCode(each, code));
    return list ? ((reasonTexts[list] as Readonly<Record<string, string>>)[code] ?? null) : null;
  };
  const { extensions, extensionDays } = ruleSettings;
  return {
    reference: state.reference,
    version: state.version,
    stream,
    stage: state.stage,
    number: state.profile?.number ?? null,
    live: live && {
      startedOn: live.startedOn,
      limitOn: live.limitOn,
      daysLeft: Math.max(0, daysBetween(day, live.limitOn)),
      used: share(daysBetween(live.startedOn, day), daysBetween(live.startedOn, live.limitOn)),
      extensions: live.extensions,
      extensionsLeft: Math.max(0, extensions - live.extensions),
      warnings: warningDays.map((days) => {
        const on = addDays(live.limitOn, -days);
        return { days, on, past: on < day };
      }),
      interested: standing?.interested ?? 0,
      waiting: standing?.waiting ?? 0,
      holdEndsOn: held?.holdEndsOn ?? null,
    },
    ended:
      promotion?.endedOn && promotion.endedBy
        ? {
            on: promotion.endedOn,
            by: promotion.endedBy,
            limitOn: promotion.limitOn,
            reason: reason && labelOf(reason),
          }
        : null,
    mayPublishAgain: state.stage === 'profile_preparation' && promotion !== null && usedUp === null,
    usedUpOn: usedUp,
    settings: { extensions, extensionDays },
    lastShortDay: live ? addDays(live.limitOn, -1) : null,
    allowed: {
      extend: open && stream === 'overseas' && can(actor, 'promotion.extend', access),
      shorten: open && stream === 'bvor' && can(actor, 'promotion.shorten', access),
      suspend: live !== null && can(actor, 'promotion.suspend', access),
      withdraw: live !== null && can(actor, 'promotion.withdraw', access),
      close: usedUp !== null && can(actor, 'case.close_unmatched', access),
      decideClaim: can(actor, 'claim.confirm', access),
      prepare: can(actor, 'profile.write', access),
    },
    reasons: {
      extended: reasonsOf('promotion_extended'),
      shortened: reasonsOf('promotion_shortened'),
      suspended: reasonsOf('promotion_suspended'),
      // Under a hold, the rest waits for its claim.
      withdrawn: reasonsOf('promotion_withdrawn').filter(
        ({ value }) => held === null || closesCase(value),
      ),
    },
    hasNote,
  };
}
export type ChangePromotionPage = Awaited<ReturnType<typeof changePromotionPage>>;

const share = (part: number, whole: number): number =>
  whole <= 0 ? 1 : Math.min(1, Math.max(0, part / whole));

/** The notes of a change may speak of people: ROC-O alone reads them, whoever wrote them. */
export const readsNote = (actor: Actor): boolean => can(actor, 'promotion.suspend');

/** Opens the notes for one answer, with its row in the journal. */
export function openPromotionNote(
  actor: Actor,
  caseId: string,
): Promise<{ readonly ok: true; readonly content: string } | Refusal> {
  const opening = { part: 'promotion_note', reason: 'prepare_or_review_profile' } as const;
  return openRestricted(actor, caseId, opening, async (tx, vault) => {
    const { promotion_note: note = '' } = await listNotes(tx, vault, caseId);
    return note;
  });
}
