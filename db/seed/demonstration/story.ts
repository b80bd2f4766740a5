import { type Actor, systemActor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { evolve, unopenedCase } from '#app/domain/case/evolve.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Circumstances, Decision } from '#app/domain/decision.ts';
import { noNotes, type ProfileNotes } from '#app/domain/profile/notes.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import type { Transaction } from '#db/client.server.ts';
import type { JournalEntry } from '#db/repositories/journal.server.ts';
import type { Vault } from '#db/repositories/vault.server.ts';
import type { Random } from './random.ts';

/** One command of the past, or one opening of restricted details (which makes no version). */
export interface Step {
  readonly actor: Actor;
  readonly at: Date;
  readonly version: number | null;
  readonly events: readonly CaseEvent[];
  readonly entries: readonly JournalEntry[];
}

/** Writes restricted data that go with a story. */
export type Seal = (tx: Transaction, vault: Vault) => Promise<void>;

/** The words of a question, and of its answer once there is one. */
export interface QuestionWords {
  readonly lang: 'en' | 'fr';
  readonly text: string;
  readonly en?: string;
  readonly fr?: string;
}

/** A person who follows the profile. */
export interface Watch {
  readonly accountId: string;
  readonly organizationId: string;
  readonly followedAt: Date;
}

/**
 * The past of one case, told command by command through the rules themselves: what a rule of today
 * would have refused cannot get into the demonstration. Pure until it is written.
 */
export class Story {
  readonly id: string;
  readonly random: Random;
  readonly steps: Step[] = [];
  readonly seals: Seal[] = [];
  /** By the id of the question. */
  readonly words = new Map<string, QuestionWords>();
  readonly watches: Watch[] = [];
  /** The notes of the profile, drafted and published alike. */
  notes: ProfileNotes = noNotes;
  state: CaseState;
  readonly #lastDay: CivilDate;
  #clock = 0;

  /** @param lastDay the last day on which people worked: nothing happens after it. */
  constructor(random: Random, lastDay: CivilDate) {
    this.random = random;
    this.id = random.uuid();
    this.state = unopenedCase(this.id);
    this.#lastDay = lastDay;
  }

  /** Whether a day is among the last few that the demonstration tells of. */
  isRecent(day: CivilDate): boolean {
    return addDays(day, 10) >= this.#lastDay;
  }

  /** The first day on or after `wanted` on which offices work, not before the last step. */
  day(wanted: CivilDate): CivilDate {
    const last = this.#clock === 0 ? wanted : dayOf(this.#clock);
    let day = wanted < last ? last : wanted;
    while (!federalCalendar.isBusinessDay(day)) day = addDays(day, 1);
    const past = day <= this.#lastDay;
    return past ? day : this.#lastDay;
  }

  /** Carries out a command on a working day, and applies what happened. */
  do(
    actor: Actor,
    wanted: CivilDate,
    decide: (state: CaseState, at: Circumstances) => Decision<CaseEvent>,
  ): CivilDate {
    const on = actor === systemActor ? wanted : this.day(wanted);
    const before = this.#clock;
    const at = this.#instant(on, actor === systemActor);
    const decision = decide(this.state, {
      today: on,
      now: at.toISOString(),
      calendar: federalCalendar,
      newId: () => this.random.uuid(),
      settings: ruleSettings,
    });
    if (!decision.ok) throw new Error(`the demonstration breaks a rule: ${decision.code}`);
    const { events } = decision;
    if (events.length === 0) {
      // Nothing happened, and no time passed by it.
      this.#clock = before;
      return on;
    }
    const version = this.state.version + 1;
    this.state = { ...events.reduce(evolve, this.state), version };
    const entries = events.map(({ type, ...data }) => ({ event: type, data }));
    this.steps.push({ actor, at, version, events, entries });
    return on;
  }

  /** Journals an opening of restricted details. */
  opened(actor: Actor, wanted: CivilDate, part: string, reason: string): void {
    const at = this.#instant(this.day(wanted), false);
    const entries = [{ event: 'restricted_opened', data: { part, reason } }];
    this.steps.push({ actor, at, version: null, events: [], entries });
  }

  /** Office hours for people; clocks act by themselves early in the morning. */
  #instant(on: CivilDate, early: boolean): Date {
    const start = Date.parse(early ? `${on}T05:05:00Z` : `${on}T13:40:00Z`);
    const offset = early ? 0 : this.random.whole(0, 300) * 60_000;
    const after = this.#clock + this.random.whole(61, 900) * 1_000;
    this.#clock = Math.max(start + offset, after);
    return new Date(this.#clock);
  }
}

const dayOf = (clock: number): CivilDate => new Date(clock).toISOString().slice(0, 10);
