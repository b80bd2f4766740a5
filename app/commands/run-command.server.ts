import { sql } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import { type CaseState, livePromotion } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { evolve, unopenedCase } from '#app/domain/case/evolve.ts';
import { isInLine } from '#app/domain/claim/names.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { type Circumstances, type Decision, type Refusal, refuse } from '#app/domain/decision.ts';
import { publishProfile } from '#app/domain/disclosure/published-profile.ts';
import { type JobRequest, reactionsTo } from '#app/jobs/reactions.ts';
import { clockTime, now, today } from '#app/platform/clock.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { db, setActor, systemTransaction, type Transaction } from '#db/client.server.ts';
import { isCaseVisible, lockCase } from '#db/repositories/case.server.ts';
import { storeEvents } from '#db/repositories/case-events.server.ts';
import { appendJournal, caseChain } from '#db/repositories/journal.server.ts';
import { removeListing, saveListing } from '#db/repositories/listing.server.ts';
import { findFirstAnswer, keepFirstAnswer } from '#db/repositories/receipt.server.ts';
import { createVault, getVault, type Vault } from '#db/repositories/vault.server.ts';
import { documentOf } from '#search/document.ts';

/** What a command gives its rule beside the case and the circumstances. */
export interface Surroundings {
  readonly actor: Actor;
  readonly tx: Transaction;
  readonly vault: () => Promise<Vault>;
}

/** One thing that can be done to a case: one verb, one permission, one rule. */
export interface CaseCommand<I, F = undefined> {
  readonly name: string;
  readonly permission: Permission;
  /**
   * How its actor may know of what it is about, by the policies of the database, where that is not by
   * seeing the case: RSTP sees questions, and no case.
   */
  isFound?(tx: Transaction, caseId: string, input: I): Promise<boolean>;
  /**
   * What of the input a person chose, where the rest may differ when the same form is sent again: an id
   * made for it, or what was read beside it. All of it when left out.
   */
  asked?(input: I): unknown;
  /** Facts beside the case that the rule needs, read in the same transaction after the lock. */
  gather?(input: I, state: CaseState, surroundings: Surroundings): Promise<F>;
  decide(
    state: CaseState,
    input: I,
    at: Circumstances,
    actor: Actor,
    facts: F,
  ): Decision<CaseEvent>;
  /**
   * Writes of restricted data that go with the events, sealed; after the rule, same transaction. It is
   * handed the facts the rule had, so that nothing is read or opened twice.
   */
  seal?(input: I, state: CaseState, surroundings: Surroundings, facts: F): Promise<void>;
}

export interface CommandRequest<I> {
  /** Null opens a new case under a new id. */
  readonly caseId: string | null;
  readonly input: I;
  /** The version of the case the person saw; a case that moved on since is refused as stale. */
  readonly expectedVersion?: number | undefined;
  /** From the form: a double submit or a retried request answers the first result. */
  readonly idempotencyKey?: string | undefined;
}

export interface Done {
  readonly ok: true;
  readonly caseId: string;
  readonly version: number;
  /** Types of what happened, in order: enough for a page to say it. */
  readonly events: readonly CaseEvent['type'][];
}
export type CommandResult = Done | Refusal;

/** Ends the transaction without a trace: a refusal leaves no row, and the same form may be sent again. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function circumstances(): Circumstances {
  return {
    today: today(),
    now: now().toISOString(),
    calendar: federalCalendar,
    newId: () => crypto.randomUUID(),
    settings: ruleSettings,
  };
}

/**
 * The only way to change anything, for people, jobs and clocks alike (architecture, writing). One
 * transaction: the case is found as its actor, locked, judged by permission, version and rule; state,
 * journal and jobs are written together or not at all.
 *
 * The policies of the database hold for finding the case. Past that the rule must see it whole (other
 * groups' claims decide whether mine may be held), so the transaction goes on as the portal itself.
 */
export async function runCommand<I, F>(
  actor: Actor,
  command: CaseCommand<I, F>,
  request: CommandRequest<I>,
): Promise<CommandResult> {
  const sent = request.idempotencyKey && {
    accountId: actor.accountId,
    key: request.idempotencyKey,
    command: command.name,
    asked: [request.caseId, command.asked ? command.asked(request.input) : request.input],
  };
  try {
    return await db.transaction(async (tx) => {
      const first = sent ? await findFirstAnswer(tx, sent) : null;
      if (first === 'other') return refuse('already_answered');
      if (first) return first.answer as Done;
      const done = await carryOut(tx, actor, command, request);
      if (sent) await keepFirstAnswer(tx, sent, done);
      return done;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    // The index that guards the one live claim spoke before the rule could (process §7).
    if (violates(error, 'claim_one_live')) return refuse('already_claimed', {});
    throw error;
  }
}

async function carryOut<I, F>(
  tx: Transaction,
  actor: Actor,
  command: CaseCommand<I, F>,
  { caseId, input, expectedVersion }: CommandRequest<I>,
): Promise<Done> {
  const id = caseId ?? crypto.randomUUID();
  await setActor(tx, actor);
  const isFound = command.isFound ?? isCaseVisible;
  if (caseId && !(await isFound(tx, caseId, input))) throw new Refused(refuse('not_found'));
  await systemTransaction(tx);
  const state = caseId ? await lockCase(tx, caseId) : unopenedCase(id);
  if (!state) throw new Refused(refuse('not_found'));
  if (!can(actor, command.permission, caseId ? accessOf(state) : undefined)) {
    throw new Refused(refuse('not_allowed', { permission: command.permission }));
  }
  if (expectedVersion !== undefined && expectedVersion !== state.version) {
    throw new Refused(refuse('stale_version', { seen: expectedVersion, current: state.version }));
  }

  const at = circumstances();
  let vault: Promise<Vault> | undefined;
  const surroundings: Surroundings = {
    actor,
    tx,
    vault: () => {
      vault ??= caseId ? getVault(tx, id) : createVault(tx, id);
      return vault;
    },
  };
  const facts = (await command.gather?.(input, state, surroundings)) as F;
  const decision = command.decide(state, input, at, actor, facts);
  if (!decision.ok) throw new Refused(decision);

  const { events } = decision;
  if (events.length === 0) return { ok: true, caseId: id, version: state.version, events: [] };
  await storeEvents(tx, id, events, actor);
  await command.seal?.(input, state, surroundings, facts);
  const after = events.reduce(evolve, state);
  await refreshListing(tx, after, state.version + 1);
  await journalAndJobs(tx, actor, { ...after, version: state.version + 1 }, events, at);
  return {
    ok: true,
    caseId: id,
    version: state.version + 1,
    events: events.map(({ type }) => type),
  };
}

/** The list holds exactly the profiles whose promotion runs; it changes with the command itself. */
async function refreshListing(tx: Transaction, state: CaseState, version: number): Promise<void> {
  const promotion = livePromotion(state);
  const { profile } = state;
  if (!promotion || profile?.status !== 'published' || !profile.postedOn) {
    await removeListing(tx, state.id);
    return;
  }
  const verdict = publishProfile(profile.fields, {
    number: profile.number,
    postedOn: profile.postedOn,
    limitOn: promotion.limitOn,
  });
  // Fail closed: what can't be published as it stands must not be listed.
  if (!verdict.ok) throw new Refused(refuse('profile_incomplete', { fields: verdict.field }));
  const held = state.claims.find((claim) => claim.status === 'held');
  await saveListing(tx, state.id, documentOf(verdict.profile, version), profile.fields, {
    holdEndsOn: held?.holdEndsOn ?? null,
    interested: state.interests.filter((interest) => interest.status === 'expressed').length,
    waiting: state.waitingList.filter(isInLine).length,
  });
}

async function journalAndJobs(
  tx: Transaction,
  actor: Actor,
  state: CaseState,
  events: readonly CaseEvent[],
  at: Circumstances,
): Promise<void> {
  const seqs = await appendJournal(
    tx,
    caseChain(state.id),
    actor,
    new Date(at.now),
    events.map(({ type, ...data }) => ({ event: type, data })),
    state.version,
  );
  const jobs = events.flatMap((event, index) =>
    reactionsTo(event, {
      seq: seqs[index] ?? 0,
      caseId: state.id,
      number: state.profile?.number ?? null,
      ...at,
    }),
  );
  await addJobs(tx, jobs);
}

/** Adds the jobs in one statement of the command's transaction, in the order of their events. */
async function addJobs(tx: Transaction, jobs: readonly JobRequest[]): Promise<void> {
  if (jobs.length === 0) return;
  const payloads = jobs.map(({ task: _task, ...payload }) => JSON.stringify(payload));
  const times = jobs.map((job) =>
    job.task === 'case_clocks' ? clockTime(job.on).toISOString() : null,
  );
  await tx.execute(sql`
    select app.add_job(task, payload::json, run_at::timestamptz, null)
    from unnest(
      ${sql.param(jobs.map(({ task }) => task))}::text[],
      ${sql.param(payloads)}::text[],
      ${sql.param(times)}::text[]
    ) as job(task, payload, run_at)`);
}

/** Whether a database error is the violation of the named constraint. */
function violates(error: unknown, constraint: string): boolean {
  for (let current = error; current instanceof Error; current = current.cause as Error) {
    if ((current as { constraint_name?: string }).constraint_name === constraint) return true;
  }
  return false;
}
