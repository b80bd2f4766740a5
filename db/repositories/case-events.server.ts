import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseEvent, CaseEventType, EventOf } from '#app/domain/case/events.ts';
import type { GatePassage } from '#app/domain/profile/names.ts';
import type { Transaction } from '../client.server.ts';
import {
  checklist,
  checklistEntry,
  checklistSignature,
  conference,
  packageForm,
  task,
  undertakingPackage,
} from '../schema/arrangements.ts';
import { consent, jasCase, promotion } from '../schema/case.ts';
import { claim, interest, waitingEntry } from '../schema/claim.ts';
import { groupInvitation } from '../schema/marketplace.ts';
import { profile, profileRevision, profileVersion } from '../schema/profile.ts';
import { featuredProfile, question } from '../schema/reach.ts';

/** What an event changes in the tables. One entry for each event: a new one does not compile without. */
type Writers = {
  readonly [T in CaseEventType]: (
    tx: Transaction,
    caseId: string,
    event: EventOf<T>,
    actor: Actor,
  ) => Promise<unknown>;
};

const setCase = (tx: Transaction, caseId: string, values: Partial<typeof jasCase.$inferInsert>) =>
  tx.update(jasCase).set(values).where(eq(jasCase.id, caseId));

const setClaim = (tx: Transaction, claimId: string, values: Partial<typeof claim.$inferInsert>) =>
  tx.update(claim).set(values).where(eq(claim.id, claimId));

const uncommitted = (cleared: true | undefined) => (cleared ? { commitmentConfirmedOn: null } : {});

const setInterest = (tx: Transaction, id: string, status: typeof interest.$inferInsert.status) =>
  tx.update(interest).set({ status }).where(eq(interest.id, id));

const setInvitation = (
  tx: Transaction,
  id: string,
  values: Partial<typeof groupInvitation.$inferInsert>,
) => tx.update(groupInvitation).set(values).where(eq(groupInvitation.id, id));

const setWaiting = (
  tx: Transaction,
  id: string,
  values: Partial<typeof waitingEntry.$inferInsert>,
) => tx.update(waitingEntry).set(values).where(eq(waitingEntry.id, id));

const setPackage = (
  tx: Transaction,
  id: string,
  values: Partial<typeof undertakingPackage.$inferInsert>,
) => tx.update(undertakingPackage).set(values).where(eq(undertakingPackage.id, id));

const setProfile = (
  tx: Transaction,
  caseId: string,
  values: Partial<typeof profile.$inferInsert>,
) => tx.update(profile).set(values).where(eq(profile.caseId, caseId));

const setRevision = (
  tx: Transaction,
  caseId: string,
  values: Partial<typeof profileRevision.$inferInsert>,
) => tx.update(profileRevision).set(values).where(eq(profileRevision.caseId, caseId));

const dropRevision = (tx: Transaction, caseId: string) =>
  tx.delete(profileRevision).where(eq(profileRevision.caseId, caseId));

const setPromotion = (
  tx: Transaction,
  id: string,
  values: Partial<typeof promotion.$inferInsert>,
) => tx.update(promotion).set(values).where(eq(promotion.id, id));

const setQuestion = (tx: Transaction, id: string, values: Partial<typeof question.$inferInsert>) =>
  tx.update(question).set(values).where(eq(question.id, id));

/** Keeps the profile as it was just published; its notes follow from the command (`seal`). */
const keepVersion = (
  tx: Transaction,
  caseId: string,
  { approverId, on, gate }: { approverId: string; on: string; gate: GatePassage },
) =>
  tx.execute(sql`
    insert into ${profileVersion} (case_id, version_no, fields, author_id, approver_id, published_on,
      group_size, smallest_group, override_reason)
    select case_id, version_no, fields, author_id, ${approverId}::uuid, ${on}::date,
      ${gate.groupSize}::int, ${gate.smallestGroup}::int, ${gate.overrideReason}::text
    from ${profile} where case_id = ${caseId}`);

const writers: Writers = {
  case_opened: (tx, caseId, event) =>
    tx.insert(jasCase).values({
      id: caseId,
      reference: event.reference,
      stream: event.stream,
      stage: event.stage,
      stageSince: event.on,
      officeId: event.officeId,
      serviceProviderId: event.serviceProviderId,
      migrationOfficeId: event.migrationOfficeId,
      arrivedOn: event.arrivedOn,
      memberCount: event.memberCount,
    }),
  // A closing stage comes with its outcome, which the database asks for: case_closed writes both.
  stage_entered: (tx, caseId, event) =>
    event.stage === 'closed'
      ? Promise.resolve()
      : setCase(tx, caseId, { stage: event.stage, stageSince: event.on }),
  consent_recorded: (tx, caseId, { form, signedOn, signedByAdultForMinor }) =>
    tx
      .insert(consent)
      .values({ caseId, form, signedOn, signedByAdultForMinor })
      .onConflictDoUpdate({
        target: consent.caseId,
        set: { form, signedOn, signedByAdultForMinor },
      }),

  // Sealed by its command.
  restricted_facts_noted: () => Promise.resolve(),

  profile_written: (tx, caseId, { number, authorId, fields }) =>
    tx
      .insert(profile)
      .values({ caseId, number, authorId, fields, status: 'draft' })
      .onConflictDoUpdate({
        target: profile.caseId,
        set: { authorId, fields, status: 'draft', approverId: null },
      }),
  approval_requested: (tx, caseId) =>
    setProfile(tx, caseId, { status: 'awaiting_approval', returnedReason: null }),
  profile_returned: (tx, caseId, { reason }) =>
    setProfile(tx, caseId, { status: 'draft', returnedReason: reason }),
  profile_published: async (tx, caseId, { approverId, versionNo, on, gate }) => {
    await setProfile(tx, caseId, { status: 'published', approverId, versionNo, postedOn: on });
    await keepVersion(tx, caseId, { approverId, on, gate });
  },
  notes_written: () => Promise.resolve(),

  revision_written: (tx, caseId, { authorId, fields }) =>
    tx
      .insert(profileRevision)
      .values({ caseId, authorId, fields, status: 'draft' })
      .onConflictDoUpdate({
        target: profileRevision.caseId,
        set: { authorId, fields, status: 'draft' },
      }),
  revision_requested: (tx, caseId) =>
    setRevision(tx, caseId, { status: 'awaiting_approval', returnedReason: null }),
  revision_returned: (tx, caseId, { reason }) =>
    setRevision(tx, caseId, { status: 'draft', returnedReason: reason }),
  revision_dropped: (tx, caseId) => dropRevision(tx, caseId),
  revision_published: async (tx, caseId, event) => {
    const { fields, authorId, approverId, versionNo, on, gate } = event;
    await setProfile(tx, caseId, { fields, authorId, approverId, versionNo });
    await keepVersion(tx, caseId, { approverId, on, gate });
    await dropRevision(tx, caseId);
  },

  promotion_started: (tx, caseId, { promotionId, on, limitOn }) =>
    // Extensions given stay given: a promotion that starts again counts on (process §6).
    tx.execute(sql`
      insert into ${promotion} (id, case_id, started_on, limit_on, extensions)
      select ${promotionId}::uuid, ${caseId}::uuid, ${on}::date, ${limitOn}::date,
        coalesce(max(extensions), 0)
      from ${promotion} where case_id = ${caseId}`),
  promotion_ended: async (tx, caseId, { promotionId, by, on, reason = null }) => {
    await setPromotion(tx, promotionId, { endedOn: on, endedBy: by, reason });
    await setProfile(tx, caseId, { status: 'ended' });
    await dropRevision(tx, caseId);
    await tx.delete(featuredProfile).where(eq(featuredProfile.caseId, caseId));
  },
  promotion_warned: (tx, _caseId, { promotionId, days }) =>
    setPromotion(tx, promotionId, { warnedAt: days }),
  promotion_extended: (tx, _caseId, { promotionId, limitOn, extension }) =>
    setPromotion(tx, promotionId, { limitOn, extensions: extension, warnedAt: null }),
  promotion_shortened: (tx, _caseId, { promotionId, limitOn, reason }) =>
    setPromotion(tx, promotionId, { limitOn, reason, warnedAt: null }),

  // The row, with the question's words, is written by the command that asked.
  question_asked: () => Promise.resolve(),
  question_relayed: (tx, _caseId, { questionId, on }) =>
    setQuestion(tx, questionId, { status: 'relayed', relayedOn: on }),
  question_answered: (tx, _caseId, { questionId, published, on }, actor) =>
    setQuestion(tx, questionId, {
      status: 'answered',
      answeredOn: on,
      answeredBy: actor.accountId,
      published,
    }),
  question_withdrawn: (tx, _caseId, { questionId }) =>
    setQuestion(tx, questionId, { status: 'withdrawn' }),

  interest_expressed: (tx, caseId, { interestId, organizationId, on, answers }) =>
    tx.insert(interest).values({
      id: interestId,
      caseId,
      organizationId,
      status: 'expressed',
      answers,
      expressedOn: on,
    }),
  interest_withdrawn: (tx, _caseId, { interestId }) => setInterest(tx, interestId, 'withdrawn'),
  interest_claimed: (tx, _caseId, { interestId }) => setInterest(tx, interestId, 'claimed'),
  interest_closed: (tx, _caseId, { interestId }) => setInterest(tx, interestId, 'closed'),
  interest_declined: (tx, _caseId, { interestId, reason, on }) =>
    tx
      .update(interest)
      .set({ status: 'declined', reason, endedOn: on })
      .where(eq(interest.id, interestId)),

  group_invited: (tx, caseId, { invitationId, organizationId, on, again }, actor) =>
    again
      ? setInvitation(tx, invitationId, { status: 'sent', answeredOn: null, answeredBy: null })
      : tx.insert(groupInvitation).values({
          id: invitationId,
          caseId,
          organizationId,
          status: 'sent',
          invitedBy: actor.accountId,
          invitedOn: on,
        }),
  invitation_answered: (tx, _caseId, { invitationId, answer, reason, laterOn, on }, actor) =>
    setInvitation(tx, invitationId, {
      status: answer,
      reason,
      laterOn,
      answeredOn: on,
      answeredBy: actor.accountId,
    }),
  invitation_closed: (tx, _caseId, { invitationId }) =>
    setInvitation(tx, invitationId, { status: 'closed' }),

  claim_requested: (tx, caseId, { claimId, sahId, groupId, on }) =>
    tx
      .insert(claim)
      .values({ id: claimId, caseId, sahId, groupId, status: 'requested', requestedOn: on }),
  claim_held: (tx, caseId, { claimId, sahId, groupId, on, holdEndsOn }) =>
    tx
      .insert(claim)
      .values({
        id: claimId,
        caseId,
        sahId,
        groupId,
        status: 'held',
        requestedOn: on,
        heldOn: on,
        holdEndsOn,
      })
      .onConflictDoUpdate({ target: claim.id, set: { status: 'held', heldOn: on, holdEndsOn } }),
  hold_extended: (tx, _caseId, { claimId, holdEndsOn }) =>
    setClaim(tx, claimId, { holdEndsOn, extended: true }),
  hold_reminded: (tx, _caseId, { claimId, holdEndsOn }) =>
    setClaim(tx, claimId, { remindedOf: holdEndsOn }),
  partner_asked: (tx, _caseId, { claimId, partnerSahId, on }) =>
    setClaim(tx, claimId, { partnerSahId, partnerStatus: 'asked', partnerAskedOn: on }),
  partner_agreed: (tx, _caseId, { claimId, commitmentCleared }) =>
    setClaim(tx, claimId, { partnerStatus: 'agreed', ...uncommitted(commitmentCleared) }),
  partner_declined: (tx, _caseId, { claimId }) =>
    setClaim(tx, claimId, { partnerStatus: 'declined' }),
  partner_left: (tx, _caseId, { claimId, commitmentCleared }) =>
    setClaim(tx, claimId, { partnerStatus: 'left', ...uncommitted(commitmentCleared) }),
  commitment_confirmed: (tx, _caseId, { claimId, on }) =>
    setClaim(tx, claimId, { commitmentConfirmedOn: on }),
  claim_confirmed: async (tx, caseId, { claimId, sahId, groupId, on }) => {
    const [row] = await tx
      .update(claim)
      .set({ status: 'confirmed', confirmedOn: on })
      .where(eq(claim.id, claimId))
      .returning({ partnerSahId: claim.partnerSahId, partnerStatus: claim.partnerStatus });
    await setCase(tx, caseId, {
      sponsorSahId: sahId,
      sponsorGroupId: groupId,
      sponsorPartnerId: row?.partnerStatus === 'agreed' ? row.partnerSahId : null,
    });
  },
  claim_released: (tx, _caseId, { claimId, reason, on }) =>
    setClaim(tx, claimId, { status: 'released', reason, endedOn: on }),
  claim_refused: (tx, _caseId, { claimId, reason, on }) =>
    setClaim(tx, claimId, { status: 'refused', reason, endedOn: on }),
  claim_expired: (tx, _caseId, { claimId, on }) =>
    setClaim(tx, claimId, { status: 'expired', endedOn: on }),
  // When a claim stops being confirmed, its access stops with it (privacy.md).
  sponsor_withdrew: async (tx, caseId, { claimId, reason, on }) => {
    await setClaim(tx, claimId, { status: 'released', reason, endedOn: on });
    await setCase(tx, caseId, {
      sponsorSahId: null,
      sponsorGroupId: null,
      sponsorPartnerId: null,
    });
  },

  waiting_list_joined: (tx, caseId, { entryId, position, organizationId, sahId, on }) =>
    tx.insert(waitingEntry).values({
      id: entryId,
      caseId,
      position,
      organizationId,
      sahId,
      status: 'waiting',
      joinedOn: on,
    }),
  waiting_list_left: (tx, _caseId, { entryId }) => setWaiting(tx, entryId, { status: 'left' }),
  waiting_list_offered: (tx, _caseId, { entryId, offerEndsOn }) =>
    setWaiting(tx, entryId, { status: 'offered', offerEndsOn }),
  waiting_list_accepted: (tx, _caseId, { entryId }) =>
    setWaiting(tx, entryId, { status: 'accepted' }),
  waiting_list_lapsed: (tx, _caseId, { entryId }) => setWaiting(tx, entryId, { status: 'lapsed' }),

  package_opened: (tx, caseId, { type: _type, packageId: id, ...opened }) =>
    tx.insert(undertakingPackage).values({ ...opened, id, caseId, status: 'open' }),
  form_filled: (tx, caseId, { packageId, form }) =>
    tx
      .insert(packageForm)
      .values({ packageId, caseId, form, filled: true })
      .onConflictDoUpdate({
        target: [packageForm.packageId, packageForm.form],
        set: { filled: true },
      }),
  document_attached: (tx, caseId, { packageId, form, documentId }) =>
    tx
      .insert(packageForm)
      .values({ packageId, caseId, form, documentId })
      .onConflictDoUpdate({
        target: [packageForm.packageId, packageForm.form],
        set: { documentId },
      }),
  package_submitted: (tx, _caseId, { packageId, on }) =>
    setPackage(tx, packageId, { status: 'submitted', submittedOn: on }),
  package_returned: (tx, _caseId, { packageId, reason }) =>
    setPackage(tx, packageId, {
      status: 'returned',
      returnReason: reason,
      timesReturned: sql`${undertakingPackage.timesReturned} + 1` as unknown as number,
    }),
  package_approved: (tx, _caseId, { packageId, on }) =>
    setPackage(tx, packageId, { status: 'approved', decidedOn: on }),
  package_refused: (tx, _caseId, { packageId, reason, on }) =>
    setPackage(tx, packageId, { status: 'refused', returnReason: reason, decidedOn: on }),
  package_abandoned: (tx, _caseId, { packageId }) =>
    setPackage(tx, packageId, { status: 'abandoned' }),

  task_opened: (tx, caseId, { taskId, code, owner, dueOn, mandatory }) =>
    tx.insert(task).values({ id: taskId, caseId, code, owner, dueOn, mandatory }),
  task_done: (tx, _caseId, { taskId, on }, actor) =>
    tx.update(task).set({ doneOn: on, doneBy: actor.accountId }).where(eq(task.id, taskId)),
  conference_scheduled: (tx, caseId, event) => {
    const { conferenceId, on, from, to, timeZone, way, sequence } = event;
    const values = { on, from, to, timeZone, way, sequence, participants: [...event.participants] };
    return tx
      .insert(conference)
      .values({ id: conferenceId, caseId, status: 'scheduled', ...values })
      .onConflictDoUpdate({ target: conference.id, set: { status: 'scheduled', ...values } });
  },
  conference_held: (tx, _caseId, { conferenceId }) =>
    tx.update(conference).set({ status: 'held' }).where(eq(conference.id, conferenceId)),
  checklist_opened: async (tx, caseId, { checklistId, kind, itemCodes }) => {
    await tx.insert(checklist).values({ id: checklistId, caseId, kind });
    if (itemCodes.length === 0) return;
    await tx
      .insert(checklistEntry)
      .values(itemCodes.map((itemCode, position) => ({ checklistId, caseId, itemCode, position })));
  },
  checklist_filled: async (tx, _caseId, { checklistId, entries }) => {
    if (entries.length === 0) return;
    const values = sql.join(
      entries.map(
        ({ itemCode, responsible, byDate }) =>
          sql`(${itemCode}::text, ${responsible}::text, ${byDate}::date)`,
      ),
      sql`, `,
    );
    await tx.execute(sql`
      update ${checklistEntry} set responsible = given.responsible, by_date = given.by_date
      from (values ${values}) as given(item_code, responsible, by_date)
      where ${checklistEntry.checklistId} = ${checklistId}
        and ${checklistEntry.itemCode} = given.item_code`);
  },
  signatures_cancelled: (tx, _caseId, { checklistId }) =>
    tx.delete(checklistSignature).where(eq(checklistSignature.checklistId, checklistId)),
  checklist_signed: (tx, caseId, { checklistId, party, on }, actor) =>
    tx
      .insert(checklistSignature)
      .values({ checklistId, caseId, party, accountId: actor.accountId, signedOn: on }),

  arrival_recorded: (tx, caseId, { on }) => setCase(tx, caseId, { arrivedOn: on }),
  sponsorship_started: (tx, caseId, { on, checkInOn, rapEndsOn, sponsorEndsOn }) =>
    setCase(tx, caseId, { sponsorshipStartedOn: on, checkInOn, rapEndsOn, sponsorEndsOn }),
  case_closed: (tx, caseId, { outcome, reason, on }) =>
    setCase(tx, caseId, {
      stage: 'closed',
      stageSince: on,
      outcome,
      outcomeReason: reason,
      closedOn: on,
    }),
};

/** Writes what events change, in order, and counts the case's version up by one. */
export async function storeEvents(
  tx: Transaction,
  caseId: string,
  events: readonly CaseEvent[],
  actor: Actor,
): Promise<void> {
  for (const event of events) {
    // Each writer takes the event of its own key; TypeScript can't follow the pairing through the index.
    await (writers[event.type] as (...args: unknown[]) => Promise<unknown>)(
      tx,
      caseId,
      event,
      actor,
    );
  }
  await tx
    .update(jasCase)
    .set({ version: sql`${jasCase.version} + 1` })
    .where(and(eq(jasCase.id, caseId)));
}
