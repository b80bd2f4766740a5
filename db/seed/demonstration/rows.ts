import type { PgTable } from 'drizzle-orm/pg-core';
import { confirmedClaim, livePromotion } from '#app/domain/case/case-state.ts';
import type { CaseEvent, CaseEventType, EventOf } from '#app/domain/case/events.ts';
import { isInLine } from '#app/domain/claim/names.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import { publishProfile } from '#app/domain/disclosure/published-profile.ts';
import type { Transaction } from '#db/client.server.ts';
import { caseChain, genesis, hashOf, snapshotOf } from '#db/repositories/journal.server.ts';
import { createVault } from '#db/repositories/vault.server.ts';
import {
  checklist,
  checklistEntry,
  checklistSignature,
  conference,
  packageForm,
  task,
  undertakingPackage,
} from '#db/schema/arrangements.ts';
import { consent, jasCase, promotion } from '#db/schema/case.ts';
import { claim, interest, waitingEntry } from '#db/schema/claim.ts';
import { journal } from '#db/schema/journal.ts';
import { groupInvitation } from '#db/schema/marketplace.ts';
import { profile, profileVersion, publishedProfile } from '#db/schema/profile.ts';
import { profileWatch, question } from '#db/schema/reach.ts';
import { documentOf } from '#search/document.ts';
import type { Story } from './story.ts';

type Rows<T extends PgTable> = T['$inferInsert'][];

/** A parameter list has room for 65,535 values. */
const mostValues = 30_000;

/**
 * Inserts kept back until they can leave together, table by table. Case by case they are thousands of
 * statements; together they are a few dozen.
 */
export class Bulk {
  readonly #rows = new Map<PgTable, Record<string, unknown>[]>();

  add<T extends PgTable>(table: T, rows: Rows<T>): void {
    const kept = this.#rows.get(table) ?? [];
    for (const row of rows) kept.push(row);
    this.#rows.set(table, kept);
  }

  /** What repositories that only insert take for a transaction: sealing stays in one place. */
  asTransaction(): Transaction {
    const insert = (table: PgTable) => ({
      values: (given: Record<string, unknown> | Record<string, unknown>[]) => {
        this.add(table, [given].flat());
        const done = Promise.resolve();
        return Object.assign(done, { onConflictDoUpdate: () => done });
      },
    });
    return { insert } as unknown as Transaction;
  }

  /** In the order in which tables were first named: those that are referred to come first. */
  async write(tx: Transaction): Promise<void> {
    for (const [table, rows] of this.#rows) {
      const size = Math.floor(mostValues / Math.max(1, Object.keys(rows[0] ?? {}).length));
      for (let start = 0; start < rows.length; start += size) {
        await tx.insert(table).values(rows.slice(start, start + size) as never);
      }
    }
  }
}

/** Gathers the rows of every story: the case as it stands, its sealed details, its journal, its listing. */
export async function gatherRows(bulk: Bulk, stories: readonly Story[]): Promise<void> {
  for (const story of stories) gatherState(bulk, story);
  const tx = bulk.asTransaction();
  for (const { id, seals } of stories) {
    const vault = await createVault(tx, id);
    for (const seal of seals) await seal(tx, vault);
  }
  bulk.add(profileVersion, stories.flatMap(versionsOf));
  bulk.add(journal, journalOf(stories));
  bulk.add(publishedProfile, stories.flatMap(listingOf));
}

/** The tables of a case as its events left them. A test compares what is read back with the story. */
function gatherState(bulk: Bulk, story: Story): void {
  const { id: caseId, state, steps, words, watches } = story;
  const happened = steps.flatMap(({ events, actor }) => events.map((event) => ({ event, actor })));
  const all = <T extends CaseEventType>(type: T) =>
    happened.filter(
      (each): each is { event: EventOf<T>; actor: (typeof each)['actor'] } =>
        each.event.type === type,
    );
  const last = <T extends CaseEventType>(
    type: T,
    is: (event: EventOf<T>) => boolean = () => true,
  ) => all(type).findLast(({ event }) => is(event));
  const place = (event: CaseEvent | undefined) =>
    event ? happened.findIndex((each) => each.event === event) : -1;

  const sponsor = confirmedClaim(state);
  const closed = last('case_closed')?.event;
  const { sponsorship } = state;
  bulk.add(jasCase, [
    {
      id: caseId,
      reference: state.reference,
      version: state.version,
      stream: state.stream,
      stage: state.stage,
      stageSince: state.stageSince,
      officeId: state.officeId,
      serviceProviderId: state.serviceProviderId,
      migrationOfficeId: state.migrationOfficeId,
      arrivedOn: state.arrivedOn,
      memberCount: state.memberCount,
      sponsorSahId: sponsor?.sahId ?? null,
      sponsorGroupId: sponsor?.groupId ?? null,
      sponsorPartnerId: partnerOf(sponsor),
      sponsorshipStartedOn: sponsorship?.startedOn ?? null,
      checkInOn: sponsorship?.checkInOn ?? null,
      rapEndsOn: sponsorship?.rapEndsOn ?? null,
      sponsorEndsOn: sponsorship?.sponsorEndsOn ?? null,
      outcome: closed?.outcome ?? null,
      outcomeReason: closed?.reason ?? null,
      closedOn: closed?.on ?? null,
      createdAt: steps[0]?.at,
    },
  ]);
  if (state.consent) bulk.add(consent, [{ caseId, ...state.consent }]);
  if (state.profile) {
    const published = last('profile_published')?.event;
    const changed = last('revision_published')?.event;
    const returned = last('profile_returned')?.event;
    const stands = place(published) > place(last('profile_written')?.event);
    const open = place(returned) > place(last('approval_requested')?.event);
    bulk.add(profile, [
      {
        caseId,
        ...state.profile,
        approverId: stands ? (changed ?? published)?.approverId : null,
        ...(published ? publishedNotes(story) : {}),
        returnedReason: open ? returned?.reason : null,
      },
    ]);
  }
  bulk.add(
    promotion,
    all('promotion_started').map(({ event: { promotionId, on, limitOn } }) => {
      const end = last('promotion_ended', (each) => each.promotionId === promotionId)?.event;
      const shortened = last('promotion_shortened', (each) => each.promotionId === promotionId);
      const { on: endedOn = null, by: endedBy = null } = end ?? {};
      const reason = end?.reason ?? shortened?.event.reason ?? null;
      const started = { id: promotionId, caseId, startedOn: on, limitOn, endedOn, endedBy, reason };
      // What changed since it began stands in the state of the last one.
      const { promotion: latest } = state;
      if (latest?.id !== promotionId) return started;
      const { limitOn: limitNow, extensions, warnedAt } = latest;
      return { ...started, limitOn: limitNow, extensions, warnedAt };
    }),
  );

  bulk.add(
    interest,
    state.interests.map((each) => ({
      ...each,
      caseId,
      answers: last('interest_expressed', (e) => e.interestId === each.id)?.event.answers ?? {},
      ...endOfInterest(last('interest_declined', (e) => e.interestId === each.id)?.event),
    })),
  );
  bulk.add(
    claim,
    state.claims.map((each) => {
      const own = (event: { claimId: string }) => event.claimId === each.id;
      const end = (
        last('claim_released', own) ??
        last('claim_refused', own) ??
        last('claim_expired', own) ??
        last('sponsor_withdrew', own)
      )?.event;
      return {
        ...each,
        caseId,
        heldOn: last('claim_held', own)?.event.on ?? null,
        endedOn: end?.on ?? null,
        reason: end && 'reason' in end ? end.reason : null,
      };
    }),
  );
  bulk.add(
    waitingEntry,
    state.waitingList.map((entry) => ({ ...entry, caseId })),
  );

  bulk.add(
    question,
    state.questions.map((each) => {
      const own = (event: { questionId: string }) => event.questionId === each.id;
      const answered = last('question_answered', own);
      const said = words.get(each.id);
      return {
        ...each,
        caseId,
        askedBy: last('question_asked', own)?.actor.accountId ?? '',
        lang: said?.lang ?? 'en',
        text: said?.text ?? '',
        relayedOn: last('question_relayed', own)?.event.on ?? null,
        answeredOn: answered?.event.on ?? null,
        answeredBy: answered?.actor.accountId ?? null,
        answerEn: said?.en ?? null,
        answerFr: said?.fr ?? null,
      };
    }),
  );
  bulk.add(
    groupInvitation,
    state.invitations.map((each) => {
      const own = (event: { invitationId: string }) => event.invitationId === each.id;
      const answered = last('invitation_answered', own);
      return {
        ...each,
        caseId,
        invitedBy: last('group_invited', own)?.actor.accountId ?? '',
        answeredBy: answered?.actor.accountId ?? null,
        answeredOn: answered?.event.on ?? null,
        reason: answered?.event.reason ?? null,
      };
    }),
  );
  bulk.add(
    profileWatch,
    watches.map((watch) => ({ ...watch, caseId })),
  );

  if (state.package) {
    const { filled, attached, ...pack } = state.package;
    const decided = (last('package_approved') ?? last('package_refused'))?.event;
    bulk.add(undertakingPackage, [
      {
        ...pack,
        caseId,
        decidedOn: decided?.on ?? null,
        returnReason: last('package_returned')?.event.reason ?? null,
      },
    ]);
    bulk.add(
      packageForm,
      [...new Set([...filled, ...attached])].map((form) => ({
        packageId: pack.id,
        caseId,
        form,
        filled: filled.includes(form),
        documentId: last('document_attached', (e) => e.form === form)?.event.documentId ?? null,
      })),
    );
  }
  bulk.add(
    task,
    state.tasks.map((each) => ({
      ...each,
      caseId,
      doneBy: last('task_done', ({ taskId }) => taskId === each.id)?.actor.accountId ?? null,
    })),
  );
  if (state.conference) {
    bulk.add(conference, [
      { ...state.conference, caseId, participants: [...state.conference.participants] },
    ]);
  }
  if (state.checklist) {
    const { id: checklistId, kind, entries, signatures } = state.checklist;
    bulk.add(checklist, [{ id: checklistId, caseId, kind }]);
    bulk.add(
      checklistEntry,
      entries.map((entry, position) => ({ ...entry, checklistId, caseId, position })),
    );
    bulk.add(
      checklistSignature,
      signatures.map(({ party, signedOn }) => ({
        checklistId,
        caseId,
        party,
        signedOn,
        accountId: last('checklist_signed', (e) => e.party === party)?.actor.accountId ?? '',
      })),
    );
  }
}

const endOfInterest = (declined: EventOf<'interest_declined'> | undefined) => ({
  reason: declined?.reason ?? null,
  endedOn: declined?.on ?? null,
});

const publishedNotes = ({ notes }: Story) => ({
  noteEn: notes.en || null,
  noteFr: notes.fr || null,
});

/** Every publication, with the fields that were written last before it. */
function versionsOf(story: Story): Rows<typeof profileVersion> {
  let written: Rows<typeof profileVersion>[number]['fields'] | undefined;
  return story.steps.flatMap(({ events }) =>
    events.flatMap((event) => {
      if (event.type === 'profile_written') written = event.fields;
      if (event.type !== 'profile_published' && event.type !== 'revision_published') return [];
      const fields = event.type === 'revision_published' ? event.fields : written;
      if (!fields) return [];
      const { versionNo, authorId, approverId, on: publishedOn, gate } = event;
      const people = { authorId, approverId };
      return [
        {
          caseId: story.id,
          versionNo,
          fields,
          ...publishedNotes(story),
          ...people,
          publishedOn,
          ...gate,
        },
      ];
    }),
  );
}

/** The journal as it would have grown: by time over all cases, each case with its chain. */
function journalOf(stories: readonly Story[]): Rows<typeof journal> {
  return stories
    .flatMap(({ id, steps }) => {
      const chain = caseChain(id);
      let position = 0;
      let previousHash = genesis;
      return steps.flatMap(({ actor, at, version: caseVersion, entries }) =>
        entries.map(({ event, data }) => {
          position += 1;
          const row = {
            chain,
            position,
            caseVersion,
            event,
            actor: snapshotOf(actor),
            data,
            previousHash,
          };
          const hash = hashOf({ ...row, at: at.toISOString() });
          previousHash = hash;
          return { ...row, caseId: id, at, hash };
        }),
      );
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The row of a profile that is live. */
function listingOf({ id, state }: Story): Rows<typeof publishedProfile> {
  const running = livePromotion(state);
  const written = state.profile;
  if (!running || written?.status !== 'published' || !written.postedOn) return [];
  const verdict = publishProfile(written.fields, {
    number: written.number,
    postedOn: written.postedOn,
    limitOn: running.limitOn,
  });
  if (!verdict.ok) throw new Error(`the demonstration can't publish: ${verdict.code}`);
  const document = documentOf(verdict.profile, state.version);
  return [
    {
      ...document,
      caseId: id,
      fields: written.fields,
      languages: [...document.languages],
      needs: [...document.needs],
      holdEndsOn: state.claims.find(({ status }) => status === 'held')?.holdEndsOn ?? null,
      interested: state.interests.filter(({ status }) => status === 'expressed').length,
      waiting: state.waitingList.filter(isInLine).length,
    },
  ];
}
