import { and, count, eq, inArray } from 'drizzle-orm';
import { sponsorsOf } from '#app/commands/sponsor-facts.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import { type CaseState, liveClaim, livePromotion } from '#app/domain/case/case-state.ts';
import { refusableReasons } from '#app/domain/claim/claim-note.ts';
import { isInLine } from '#app/domain/claim/names.ts';
import { isShared } from '#app/domain/claim/partner.ts';
import { mayNotBecomeSponsor } from '#app/domain/claim/sponsors.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { holdingLimitOf } from '#app/domain/organization/sponsoring.ts';
import { isCommunityCode } from '#app/domain/vocabulary/communities.ts';
import {
  type InterestConsiderationCode,
  interestConsiderationCodes,
} from '#app/domain/vocabulary/interest-considerations.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { noteRequired } from '#app/domain/vocabulary/reasons.ts';
import { titleOf } from '#app/i18n/description/title-of.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { readAs, type Transaction } from '#db/client.server.ts';
import { organization } from '#db/schema/auth.ts';
import { claim, interest } from '#db/schema/claim.ts';
import { listEndedClaims } from './claim-notes.server.ts';

async function namesOf(tx: Transaction, ids: readonly string[], lang: Lang) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(organization)
          .where(inArray(organization.id, [...new Set(ids)]));
  return new Map(
    rows.map((row) => [row.id, { ...row, name: row[lang === 'en' ? 'nameEn' : 'nameFr'] }]),
  );
}

/** Who claims, how its agreement stands, who waits behind it, and what was said of the needs. */
export async function reviewClaimPage(actor: Actor, state: CaseState, lang: Lang) {
  const live = liveClaim(state);
  const requested = state.claims.filter(({ status }) => status === 'requested');
  const line = state.waitingList.filter(isInLine).sort((a, b) => a.position - b.position);
  const isClaimant = (id: string) => live?.sahId === id || live?.groupId === id;
  const labels = vocabularyOf(lang);
  const { claim: words, roles, stages } = textOf(lang);
  const day = today();
  const ended = await listEndedClaims(actor, state.id);
  return readAs(actor, async (tx) => {
    const interests = await tx
      .select({
        id: interest.id,
        organizationId: interest.organizationId,
        answers: interest.answers,
        expressedOn: interest.expressedOn,
      })
      .from(interest)
      .where(and(eq(interest.caseId, state.id), eq(interest.status, 'expressed')));
    const ids = [
      ...(live ? [live.sahId, live.groupId, live.partnerSahId] : []),
      ...[...requested, ...ended].flatMap(({ sahId, groupId }) => [sahId, groupId]),
      ...line.map(({ organizationId }) => organizationId),
      ...interests.map(({ organizationId }) => organizationId),
    ].filter((id) => id !== null);
    const organizations = await namesOf(tx, ids, lang);
    const name = (id: string | null) => (id ? (organizations.get(id)?.name ?? null) : null);
    const sah = live ? organizations.get(live.sahId) : undefined;
    const holds =
      live && can(actor, 'claim.confirm')
        ? await tx
            .select({ n: count() })
            .from(claim)
            .where(and(eq(claim.sahId, live.sahId), eq(claim.status, 'held')))
        : null;
    const [own] = live
      ? await tx.select({ heldOn: claim.heldOn }).from(claim).where(eq(claim.id, live.id))
      : [];
    const access = accessOf(state);
    const barred = live && mayNotBecomeSponsor(live, await sponsorsOf(tx, live));
    return {
      reference: state.reference,
      version: state.version,
      stream: state.stream,
      number: state.profile?.number ?? null,
      household: state.profile ? titleOf(state.profile.fields, lang) : null,
      limitOn: livePromotion(state)?.limitOn ?? null,
      days: { hold: ruleSettings.holdBusinessDays },
      claim:
        live && live.status === 'held'
          ? {
              id: live.id,
              sah: name(live.sahId) ?? '',
              group: name(live.groupId),
              agreement: agreementOf(sah),
              place: placeOf(organizations.get(live.groupId ?? live.sahId)),
              holds: holds?.[0]?.n ?? null,
              holdingLimit: holdingLimitOf(sah?.holdingLimit ?? null, ruleSettings),
              heldOn: own?.heldOn ?? live.requestedOn,
              holdEndsOn: live.holdEndsOn ?? day,
              daysLeft: live.holdEndsOn ? daysBetween(day, live.holdEndsOn) : 0,
              extended: live.extended,
              commitmentConfirmedOn: live.commitmentConfirmedOn,
              partner: name(live.partnerSahId),
              partnerStatus: live.partnerStatus,
              partnerAgreement: isShared(live)
                ? agreementOf(organizations.get(live.partnerSahId ?? ''))
                : null,
              barred: barred && refusalText(lang, barred),
              remindedOf: live.remindedOf,
            }
          : null,
      confirmedBy: live?.status === 'confirmed' ? name(live.groupId ?? live.sahId) : null,
      requested: requested.map(({ id, sahId, groupId, requestedOn }) => ({
        id,
        group: name(groupId) ?? '',
        sah: name(sahId) ?? '',
        requestedOn,
      })),
      ended: ended.map((one) => ({
        id: one.id,
        who: [name(one.groupId), name(one.sahId)].filter(Boolean).join(' · '),
        status: stages.claimStatuses[one.status],
        endedOn: one.endedOn ?? one.requestedOn,
        reason: one.reason,
        note: one.note,
      })),
      line: line.map(({ id, organizationId, joinedOn, offerEndsOn }) => ({
        id,
        name: name(organizationId) ?? '',
        joinedOn,
        offerEndsOn,
      })),
      interests: [...interests]
        .sort((a, b) => Number(isClaimant(b.organizationId)) - Number(isClaimant(a.organizationId)))
        .map(({ id, organizationId, answers, expressedOn }) => ({
          id,
          name: name(organizationId) ?? '',
          claims: isClaimant(organizationId),
          expressedOn,
          answers: interestConsiderationCodes
            .filter((code) => answers[code] !== undefined)
            .map((code: InterestConsiderationCode) => ({
              code,
              question: labels.interestConsiderationTexts[code].question,
              answer: labels.considerationAnswerLabels[answers[code] ?? 'not_applicable'],
            })),
        })),
      refuseReasons: refusableReasons.map((value) => ({
        value,
        label: noteRequired('claim_refused', value)
          ? words.withNote(labels.reasonTexts.claim_refused[value])
          : labels.reasonTexts.claim_refused[value],
      })),
      allowed: {
        confirm: can(actor, 'claim.confirm', access),
        refuse: can(actor, 'claim.refuse', access),
        extend: can(actor, 'claim.extend', access),
        commitment: can(actor, 'claim.confirm_commitment', access),
        readInterests: can(actor, 'interest.read', access),
      },
    };
  });

  function agreementOf(row: typeof organization.$inferSelect | undefined) {
    const status = row?.agreementStatus;
    return {
      status: status ? roles.agreementStatuses[status] : null,
      active: status === 'active',
      number: row?.agreementNumber ?? null,
    };
  }

  function placeOf(row: { community: string | null; province: string | null } | undefined) {
    if (!row) return null;
    const parts = [
      row.community && isCommunityCode(row.community)
        ? labels.communityLabels[row.community]
        : null,
      row.province && isProvinceCode(row.province) ? labels.provinceLabels[row.province] : null,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(', ') : null;
  }
}
