import { systemActor } from '#app/domain/access/actor.ts';
import { liveClaim, livePromotion } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import type { Outcome, Stage, Stream } from '#app/domain/case/names.ts';
import { enterStage } from '#app/domain/case/stage.ts';
import { extendHold, releaseClaim, withdrawSponsor } from '#app/domain/claim/claim.ts';
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, addMonths, type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { promotionLimit } from '#app/domain/clock/deadlines.ts';
import { accept } from '#app/domain/decision.ts';
import { tooFar } from '#app/domain/fit/exclusion.ts';
import { returnProfile } from '#app/domain/profile/write-profile.ts';
import { extendPromotion, shortenPromotion } from '#app/domain/promotion/change-limit.ts';
import { endPromotionAtLimit } from '#app/domain/promotion/end-promotion.ts';
import { warningDays } from '#app/domain/promotion/names.ts';
import { suspendPromotion, withdrawProfile } from '#app/domain/promotion/take-back.ts';
import { warnOfLimit } from '#app/domain/promotion/warn-of-limit.ts';
import type { CommunityCode } from '#app/domain/vocabulary/communities.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { type Household, hide, inventHousehold, withContactsInProvince } from './household.ts';
import type { Organization } from './organizations.ts';
import { type Random, randomOf } from './random.ts';
import * as road from './road.ts';
import { Story } from './story.ts';

/** The two days that the demonstration is dated from. */
export interface Days {
  readonly today: CivilDate;
  /** The last day on which people worked. */
  readonly lastDay: CivilDate;
}

/**
 * Tells the past of every case of the demonstration: about 240 live profiles, 60 closed cases in every
 * outcome, and cases in every stage between. Dated back from the day of loading, so that clocks run.
 */
export function tellStories(setting: road.Setting, days: Days): Story[] {
  const stories: Story[] = [];
  const cast = new Cast(setting, days);
  const tell = (kind: string, count: number, told: (teller: Teller) => void) => {
    for (let index = 0; index < count; index += 1) {
      const teller = new Teller(cast, `${kind} ${index}`, index);
      told(teller);
      stories.push(teller.story);
    }
  };

  tell('opened', 5, (t) => t.inPreparation('opened'));
  tell('draft', 6, (t) => t.inPreparation('draft'));
  tell('awaiting approval', 7, (t) => t.inPreparation('awaiting'));
  tell('returned profile', 2, (t) => t.inPreparation('returned'));
  tell('sponsor withdrew', 2, (t) => t.backInPreparation());
  tell('suspended', 2, (t) => t.suspended());

  tell('near the limit', 12, (t) => t.live('plain', { left: 1 + t.index }));
  tell('live', 131, (t) => t.live('plain'));
  tell('with interest', 60, (t) => t.live('interest'));
  tell('requested', 8, (t) => t.live('requested'));
  tell('held', 18, (t) => t.live('held'));
  tell('held with a line', 8, (t) => t.live('line'));
  tell('offered', 3, (t) => t.live('offered'));

  tell('package open', 8, (t) => t.matched('open'));
  tell('package returned', 4, (t) => t.matched('returned'));
  tell('package submitted', 8, (t) => t.matched('submitted'));
  tell('just approved', 5, (t) => t.arranging('approved'));
  tell('conference ahead', 7, (t) => t.arranging('scheduled'));
  tell('conference held', 6, (t) => t.arranging('held'));
  tell('partly signed', 4, (t) => t.arranging('signing'));
  tell('active', 16, (t) => t.active());

  tell('completed', 14, (t) => t.completed());
  tell('early end', 6, (t) => t.ended('early_end', ['self_sufficient', 'family_joined']));
  tell('breakdown', 6, (t) => t.ended('breakdown', ['household_moved', 'sponsor_cannot_continue']));
  tell('stays on RAP', 10, (t) => t.unmatched(t.random.chance(0.8) ? 'gar' : 'bvor'));
  tell('returned to the visa office', 8, (t) => t.unmatched('overseas'));
  tell('not suited', 5, (t) => t.notSuited());
  tell('withdrawn', 4, (t) => t.withdrawn());
  tell('declined', 4, (t) => t.neverDesignated('declined', 'local_review', 'need_not_exceptional'));
  tell('not designated', 3, (t) =>
    t.neverDesignated('not_designated', 'designation', 'criteria_not_met'),
  );
  return stories;
}

/** Who is there to sponsor, and how many holds each SAH has by now. */
class Cast {
  readonly setting: road.Setting;
  readonly days: Days;
  readonly #holds = new Map<string, number>();

  constructor(setting: road.Setting, days: Days) {
    this.setting = setting;
    this.days = days;
  }

  /** Active SAHs of the province that may claim, in an order of chance. */
  sponsorsNear({ community, fields }: Household, random: Random): road.Sponsor[] {
    const { sahs, groups } = this.setting.world;
    const office = this.setting.world.officeOf(community);
    const near = sahs.filter(
      (sah) =>
        sah.province === office.province &&
        sah.agreementStatus === 'active' &&
        tooFar(fields, road.factsOf(sah)) === null,
    );
    // A group under two SAHs stands in one place only.
    const taken = new Set<Organization>();
    return random.shuffled(near).map((sah) => {
      const own = groups.filter((group) => group.sahs.includes(sah) && !taken.has(group));
      const group = own.length > 0 && random.chance(0.35) ? random.pick(own) : null;
      if (group) taken.add(group);
      return { sah, group };
    });
  }

  /** A hold lasts: nobody may have more than two, and the SAH of the showcase keeps room for more. */
  takeHold(sah: Organization): boolean {
    const held = this.#holds.get(sah.id) ?? 0;
    if (held >= (sah === this.setting.world.sahs[0] ? 1 : 2)) return false;
    this.#holds.set(sah.id, held + 1);
    return true;
  }
}

/** Tells one case. The first of each later kind is a showcase: Saskatoon, sponsored by Maplewick. */
class Teller {
  readonly story: Story;
  readonly random: Random;
  readonly index: number;
  readonly #cast: Cast;
  readonly #label: string;

  constructor(cast: Cast, label: string, index: number) {
    this.#cast = cast;
    this.#label = label;
    this.index = index;
    this.random = randomOf(`story ${label}`);
    this.story = new Story(this.random.fork('story'), cast.days.lastDay);
  }

  get #setting() {
    return this.#cast.setting;
  }
  get #lastDay() {
    return this.#cast.days.lastDay;
  }

  /** @param hidden false for a profile that is not through the gate yet, and may say too much. */
  #household(
    on: CivilDate,
    stream: Stream,
    place?: CommunityCode,
    { hidden = true, claimed = false }: { hidden?: boolean; claimed?: boolean } = {},
  ): Household {
    const random = randomOf(`household ${this.#label}`);
    const invented = inventHousehold(random, on, this.#cast.days.today, stream, place);
    // Somebody has to be near relatives or friends, where the story goes on to a claim.
    const household =
      claimed && this.#cast.sponsorsNear(invented, random.fork('near')).length === 0
        ? withContactsInProvince(invented)
        : invented;
    if (!hidden) return household;
    return hide(household, this.#setting.referenceFor, ruleSettings.smallestGroup);
  }

  #stream(): Stream {
    return this.random.weighted([
      ['gar', 46],
      ['overseas', 44],
      ['bvor', 10],
    ] as const);
  }

  /** The first two of a kind show the whole road to the accounts that the demonstration offers. */
  #place(): CommunityCode | undefined {
    return this.index < 2 ? road.placeOfShowcase : undefined;
  }

  #sponsor(household: Household): road.Sponsor {
    const [maplewick, kite] = this.#setting.world.sahs;
    if (this.index === 0 && maplewick) return { sah: maplewick, group: null };
    const [lantern] = this.#setting.world.groups;
    if (this.index === 1 && kite && lantern) return { sah: kite, group: lantern };
    const [first] = this.#cast.sponsorsNear(household, this.random);
    if (!first) throw new Error(`no SAH near ${household.community}`);
    return first;
  }

  inPreparation(until: 'opened' | 'draft' | 'awaiting' | 'returned'): void {
    const { story, random } = this;
    const wanted = addDays(this.#lastDay, -random.whole(3, 16));
    const hidden = until === 'awaiting' && this.index % 2 === 0;
    const household = this.#household(wanted, this.#stream(), this.#place(), { hidden });
    const opened = road.open(this.#setting, story, household, wanted);
    if (until === 'opened') {
      if (this.index % 2 === 1) {
        road.prepare(this.#setting, story, household, opened, 'consent');
      }
      return;
    }
    const on = road.prepare(
      this.#setting,
      story,
      household,
      opened,
      until === 'draft' ? 'draft' : 'awaiting',
    );
    if (until !== 'returned') return;
    const author = story.state.profile?.authorId;
    const reader = this.#setting.world.roco.find((actor) => actor.accountId !== author);
    story.do(reader ?? this.#setting.world.roco[2], addDays(on, 1), (state) =>
      returnProfile(state, { reason: 'composition_to_check' }),
    );
  }

  /** A profile that is on the list today, its limit changed here and there, and warned of. */
  live(...told: Parameters<Teller['list']>): void {
    this.list(...told);
    const [kind] = told;
    if (kind === 'plain') this.#changeLimit();
    this.#warn();
  }

  /** Some overseas promotions were extended, some bvor ones shortened (process §6). */
  #changeLimit(): void {
    const { story, random, index } = this;
    const { world } = this.#setting;
    const { state } = story;
    const promotion = livePromotion(state);
    const place = state.profile?.fields.destination;
    if (!promotion) return;
    const left = daysBetween(this.#lastDay, promotion.limitOn);
    if (state.stream === 'overseas' && left < 40 && index % 2 === 0) {
      const reason = random.pick(['group_getting_ready', 'interest_came_late'] as const);
      const days = random.pick([14, 21, 30]);
      story.do(world.roco[2], this.#lastDay, (now, at) =>
        extendPromotion(now, { reason, note: '', days }, at),
      );
    } else if (state.stream === 'bvor' && left > 30 && index % 3 === 0 && place) {
      const officer = world.actorOf(world.officeOf(place), 'local_officer');
      const lastDay = addDays(this.#lastDay, random.whole(8, 25));
      story.do(officer, this.#lastDay, (now, at) =>
        shortenPromotion(now, { reason: 'household_needs_certainty', note: '', lastDay }, at),
      );
    }
  }

  /** Warnings come by themselves, on their day or on the first one after the last step. */
  #warn(): void {
    const { story } = this;
    const { today } = this.#cast.days;
    const limitOn = livePromotion(story.state)?.limitOn;
    if (!limitOn) return;
    const since = story.steps.at(-1)?.at.toISOString().slice(0, 10) ?? today;
    const days = warningDays.map((before) => addDays(limitOn, -before));
    for (const day of [...days.filter((day) => day > since && day < today), today]) {
      story.do(systemActor, day, (state, at) => warnOfLimit(state, at));
    }
  }

  /** On the list, with whom it has found so far. */
  list(
    kind: 'plain' | 'interest' | 'requested' | 'held' | 'line' | 'offered',
    options: { left?: number } = {},
  ): void {
    const { story, random } = this;
    const { today } = this.#cast.days;
    const lastDay = this.#lastDay;
    const stream = this.#stream();
    // Most profiles are young; some have waited almost to their limit.
    const months = stream === 'overseas' ? 6 : 4;
    const longest = daysBetween(addMonths(today, -months), today) - 3;
    const age = options.left
      ? daysBetween(addDays(addMonths(today, -months), options.left), today)
      : Math.max(kind === 'plain' ? 1 : 16, Math.floor(random.next() ** 1.6 * longest));
    let posted = this.#before(addDays(today, -age));
    // Moved back to a working day, it may have gone past its limit.
    while (promotionLimit(stream, posted) < today) {
      posted = addBusinessDays(posted, 1, federalCalendar);
    }
    const wanted = addDays(posted, -random.whole(8, 20));
    const showcase = kind === 'plain' && this.index % 14 === 0;
    const place =
      showcase || (kind !== 'plain' && this.index === 0) ? road.placeOfShowcase : undefined;
    const claimed = kind !== 'plain' && kind !== 'interest';
    const household = this.#household(wanted, stream, place, { claimed });
    const setting = this.#setting;
    const opened = road.open(setting, story, household, wanted);
    road.prepare(setting, story, household, opened);
    road.publish(setting, story, household, posted);

    const near = this.#cast.sponsorsNear(household, random);
    const since = daysBetween(posted, lastDay);
    if (kind === 'interest' || (kind !== 'plain' && random.chance(0.6))) {
      const interested = near.slice(0, random.whole(1, 4)).map(({ sah, group }) => group ?? sah);
      const days = interested
        .map(() => addDays(posted, random.whole(1, Math.max(1, since - 12))))
        .sort();
      interested.forEach((organization, index) => {
        road.expressInterestOf(setting, story, organization, days[index] ?? posted);
      });
      if (kind === 'interest' && this.index === 1) {
        road.declineFirstInterest(setting, story, addDays(days.at(-1) ?? posted, 3));
      }
    }
    if (kind === 'plain' || kind === 'interest') return;
    if (kind === 'requested') {
      const asking = near.map(({ sah, group }) => ({ sah, group: group ?? this.#groupOf(sah) }));
      const sponsor = asking.find(({ group }) => group !== null);
      if (sponsor) {
        road.hold(
          setting,
          story,
          sponsor,
          addBusinessDays(lastDay, -random.whole(0, 3), federalCalendar),
          'requested',
        );
      }
      return;
    }
    this.#holdFor(kind, household, near);
  }

  #holdFor(
    kind: 'held' | 'line' | 'offered',
    household: Household,
    near: readonly road.Sponsor[],
  ): void {
    const { story, random } = this;
    const setting = this.#setting;
    const sponsor = near.find(({ sah }) => kind === 'offered' || this.#cast.takeHold(sah));
    if (!sponsor) return;
    const before = random.whole(kind === 'held' ? 0 : 2, 6);
    const held = road.hold(
      setting,
      story,
      sponsor,
      addBusinessDays(this.#lastDay, -before - 2, federalCalendar),
    );
    if (kind === 'held') {
      const claimId = liveClaim(story.state)?.id ?? '';
      if (story.state.stream === 'overseas' && random.chance(0.6)) {
        road.commit(setting, story, household, addDays(held, 2));
      }
      if (random.chance(0.2)) {
        story.do(random.pick(setting.world.roco), addDays(held, 3), (state, at) =>
          extendHold(state, { claimId }, at),
        );
      }
      this.#share(sponsor, held);
      return;
    }
    const others = this.#line(sponsor, near);
    for (const other of others) road.waitInLine(setting, story, other, addDays(held, 1));
    if (kind === 'offered') {
      const { world } = setting;
      story.do(world.actorOf(sponsor.sah, 'sah_member'), this.#lastDay, (state, at) =>
        releaseClaim(state, { claimId: liveClaim(state)?.id ?? '', reason: 'group_released' }, at),
      );
    }
  }

  /** Of the first holds, one is to be shared with a second SAH, one is, and one was not (IP 3 part 4 §4.1). */
  #share({ sah }: road.Sponsor, held: CivilDate): void {
    const answer = (['asked', 'agree', 'decline'] as const)[this.index];
    const { sahs } = this.#setting.world;
    const partner = sahs.find((other) => other !== sah && other.province !== null);
    if (!answer || !partner) return;
    const asked = road.askToShare(this.#setting, this.story, sah, partner, addDays(held, 1));
    if (answer === 'asked') return;
    road.answerToShare(this.#setting, this.story, partner, answer, addDays(asked, 1));
  }

  /** Who waits behind a hold: other SAHs of the province, else groups of the same one. */
  #line(holder: road.Sponsor, near: readonly road.Sponsor[]): road.Sponsor[] {
    const others = near.filter(({ sah }) => sah !== holder.sah);
    const { groups } = this.#setting.world;
    const own = groups
      .filter((group) => group.sahs.includes(holder.sah) && group !== holder.group)
      .filter((group) => !others.some((other) => other.group === group))
      .map((group) => ({ sah: holder.sah, group }));
    return [...others, ...own].slice(0, this.random.whole(1, 3));
  }

  #groupOf(sah: Organization): Organization | null {
    return this.#setting.world.groups.find((group) => group.sahs.includes(sah)) ?? null;
  }

  /** A day on which offices work, at most the given one: a date in the past must not slip to today. */
  #before(wanted: CivilDate): CivilDate {
    let day = wanted > this.#lastDay ? this.#lastDay : wanted;
    while (!federalCalendar.isBusinessDay(day)) day = addDays(day, -1);
    return day;
  }

  /**
   * From the opening to the confirmed claim, dated back so that the confirmation falls on a day.
   * Time to match: a median of six weeks, with a long tail.
   */
  #toConfirmed(confirmedOn: CivilDate, stream: Stream): { household: Household; on: CivilDate } {
    const { story, random } = this;
    const setting = this.#setting;
    const posted = addDays(confirmedOn, -Math.round(24 + random.next() ** 2.2 * 70));
    const household = this.#household(addDays(posted, -20), stream, this.#place(), {
      claimed: true,
    });
    const opened = road.open(setting, story, household, addDays(posted, -random.whole(8, 18)));
    road.prepare(setting, story, household, opened);
    const on = road.publish(setting, story, household, posted);
    const sponsor = this.#sponsor(household);
    const near = this.#cast.sponsorsNear(household, random);
    const heldOn = addDays(confirmedOn, -random.whole(5, 8));
    const interested = [sponsor, ...near.filter(({ sah }) => sah !== sponsor.sah)].slice(
      0,
      random.whole(1, 3),
    );
    const days = interested
      .map(() => addDays(on, random.whole(1, Math.max(1, daysBetween(on, heldOn) - 1))))
      .sort();
    interested.forEach(({ sah, group }, index) => {
      road.expressInterestOf(setting, story, group ?? sah, days[index] ?? on);
    });
    road.hold(setting, story, sponsor, heldOn);
    return { household, on: road.confirm(setting, story, household, confirmedOn) };
  }

  backInPreparation(): void {
    const { story, random } = this;
    const { on } = this.#toConfirmed(addDays(this.#lastDay, -random.whole(24, 34)), 'gar');
    const sponsor = liveClaim(story.state);
    const sah = this.#setting.world.sahs.find(({ id }) => id === sponsor?.sahId);
    if (!sah) return;
    story.do(
      this.#setting.world.actorOf(sah, 'sah_manager'),
      addDays(on, random.whole(8, 14)),
      (state, at) => accept(...withdrawSponsor(state, 'housing_fell_through', at)),
    );
  }

  matched(until: 'open' | 'returned' | 'submitted'): void {
    const { random, story } = this;
    const setting = this.#setting;
    const ago = until === 'open' ? random.whole(2, 22) : random.whole(16, 40);
    const { on } = this.#toConfirmed(addDays(this.#lastDay, -ago), this.#stream());
    if (until === 'open') {
      road.fillPackage(setting, story, addDays(on, 2), this.index % 4);
      return;
    }
    const filled = road.fillPackage(setting, story, addDays(on, 2));
    const submitted = road.submit(setting, story, addDays(filled, 1));
    if (until === 'returned') road.sendBack(setting, story, addDays(submitted, 2));
  }

  #toApproved(approvedOn: CivilDate, stream: Stream) {
    const { random, story } = this;
    const setting = this.#setting;
    const start = addDays(approvedOn, -random.whole(24, 36));
    const { household, on } = this.#toConfirmed(start, stream);
    let day = road.fillPackage(setting, story, addDays(on, 2));
    day = road.submit(setting, story, addDays(day, 1));
    if (random.chance(0.35)) {
      day = road.sendBack(setting, story, addDays(day, 2));
      day = road.submit(setting, story, addDays(day, 2));
    }
    return { household, on: road.approve(setting, story, approvedOn) };
  }

  arranging(until: 'approved' | 'scheduled' | 'held' | 'signing'): void {
    const { random, story } = this;
    const setting = this.#setting;
    const ago = {
      approved: random.whole(1, 6),
      scheduled: random.whole(7, 14),
      held: random.whole(18, 26),
      signing: random.whole(22, 30),
    }[until];
    const approvedOn = addDays(this.#lastDay, -ago);
    const { household, on } = this.#toApproved(approvedOn, this.#stream());
    if (until === 'approved') {
      road.doTasks(setting, story, household, addDays(on, 1), 0.6);
      return;
    }
    const ahead = until === 'scheduled';
    const meetsOn = ahead
      ? addBusinessDays(this.#lastDay, random.whole(2, 9), federalCalendar)
      : story.day(addDays(on, random.whole(10, 13)));
    road.convene(setting, story, household, addDays(on, random.whole(2, 5)), meetsOn);
    if (ahead) {
      road.doTasks(setting, story, household, addDays(on, 3), 0.85);
      if (this.index % 2 === 0) road.fillIn(setting, story, household, this.#lastDay, 0.4);
      return;
    }
    road.doTasks(setting, story, household, addDays(on, 4), until === 'signing' ? 0.95 : 0.9);
    const met = road.meet(setting, story, household);
    const share = until === 'signing' ? 1 : 0.7;
    const filled = road.fillIn(setting, story, household, addDays(met, 1), share);
    if (until === 'signing') road.sign(setting, story, household, addDays(filled, 1), 2);
  }

  /** Up to the start of the sponsorship; overseas the household arrives about 12 weeks after approval. */
  #toActive(approvedOn: CivilDate, stream: Stream): { household: Household; on: CivilDate } {
    const { random, story } = this;
    const setting = this.#setting;
    const { household, on } = this.#toApproved(approvedOn, stream);
    const meetsOn = story.day(addDays(on, random.whole(10, 14)));
    road.convene(setting, story, household, addDays(on, random.whole(2, 5)), meetsOn);
    road.doTasks(setting, story, household, addDays(on, 4));
    const met = road.meet(setting, story, household);
    let day = road.fillIn(setting, story, household, addDays(met, 1));
    day = road.sign(setting, story, household, addDays(day, 1));
    if (stream === 'overseas') {
      day = road.arrive(setting, story, household, addDays(on, random.whole(70, 98)));
    }
    return { household, on: day };
  }

  active(): void {
    const stream = this.#stream();
    const wait = stream === 'overseas' ? 105 : 35;
    this.#toActive(addDays(this.#lastDay, -wait - this.random.whole(3, 300)), stream);
  }

  /** Two years from arrival, then the end as planned. */
  completed(): void {
    const { random, story } = this;
    const stream = this.#stream();
    const endedBy = addDays(this.#lastDay, -random.whole(4, 330));
    // In Canada the household arrived before its case was opened.
    const approvedOn = addDays(addMonths(endedBy, -24), stream === 'overseas' ? -75 : 420);
    const { household } = this.#toActive(approvedOn, stream);
    const endsOn = story.state.sponsorship?.rapEndsOn ?? endedBy;
    this.#close(household, addDays(endsOn, 1), 'completed', 'completed');
  }

  ended(outcome: Outcome, reasons: readonly string[]): void {
    const { random } = this;
    const stream = this.#stream();
    const approvedOn = addDays(this.#lastDay, -random.whole(330, 620));
    const { household, on } = this.#toActive(approvedOn, stream);
    this.#close(household, addDays(on, random.whole(90, 200)), outcome, random.pick(reasons));
  }

  #close(household: Household, wanted: CivilDate, outcome: Outcome, reason: string): void {
    const { world } = this.#setting;
    const officer = world.actorOf(world.officeOf(household.community), 'local_officer');
    this.story.do(officer, wanted, (state, at) =>
      accept<CaseEvent>(enterStage(state, 'closed', at.today), {
        type: 'case_closed',
        outcome,
        reason,
        on: at.today,
      }),
    );
  }

  unmatched(stream: Stream): void {
    const { story, random } = this;
    const limitOn = addDays(this.#lastDay, -random.whole(2, 260));
    const posted = this.#before(addMonths(limitOn, stream === 'overseas' ? -6 : -4));
    const household = this.#household(addDays(posted, -20), stream, this.#place());
    const opened = road.open(
      this.#setting,
      story,
      household,
      addDays(posted, -random.whole(8, 18)),
    );
    road.prepare(this.#setting, story, household, opened);
    const on = road.publish(this.#setting, story, household, posted);
    const near = this.#cast.sponsorsNear(household, random);
    if (near[0] && random.chance(0.4)) {
      road.expressInterestOf(this.#setting, story, near[0].sah, addDays(on, random.whole(5, 60)));
    }
    story.do(systemActor, addDays(promotionLimit(stream, on), 1), (state, at) =>
      endPromotionAtLimit(state, at),
    );
    road.doRecords(this.#setting, story, addDays(promotionLimit(stream, on), 4));
  }

  notSuited(): void {
    const { story, random } = this;
    const wanted = addDays(this.#lastDay, -random.whole(60, 300));
    const household = this.#household(wanted, this.#stream());
    const opened = road.open(this.#setting, story, household, wanted);
    const on = road.prepare(this.#setting, story, household, opened, 'consent');
    story.do(random.pick(this.#setting.world.roco), addDays(on, random.whole(5, 15)), (state, at) =>
      accept<CaseEvent>(enterStage(state, 'closed', at.today), {
        type: 'case_closed',
        outcome: 'not_suited',
        reason: random.pick(['continuous_care', 'household_prefers_none']),
        on: at.today,
      }),
    );
  }

  withdrawn(): void {
    const posted = this.#before(addDays(this.#lastDay, -this.random.whole(60, 250)));
    const on = this.#postedOn(posted);
    const manager = this.#setting.world.roco[2];
    const given = { reason: 'consent_taken_back', note: '' } as const;
    this.story.do(manager, addDays(on, this.random.whole(10, 40)), (state, at) =>
      withdrawProfile(state, given, at),
    );
    road.doRecords(this.#setting, this.story, addDays(on, 42));
  }

  /** Off the list while something is looked into; one of them for so long that its time is used up. */
  suspended(): void {
    const { random } = this;
    const posted = this.#before(
      addDays(this.#lastDay, this.index === 0 ? -150 : -random.whole(25, 60)),
    );
    const on = this.#postedOn(posted, 'gar');
    const reason = random.pick(['situation_under_review', 'profile_correction'] as const);
    this.story.do(this.#setting.world.roco[0], addDays(on, random.whole(8, 20)), (state, at) =>
      suspendPromotion(state, { reason, note: '' }, at),
    );
    road.doRecords(this.#setting, this.story, addDays(on, 22));
  }

  #postedOn(posted: CivilDate, stream = this.#stream()): CivilDate {
    const { story, random } = this;
    const household = this.#household(addDays(posted, -20), stream);
    const opened = road.open(
      this.#setting,
      story,
      household,
      addDays(posted, -random.whole(8, 18)),
    );
    road.prepare(this.#setting, story, household, opened);
    return road.publish(this.#setting, story, household, posted);
  }

  /** A recommendation that the local office or ROD did not carry on. */
  neverDesignated(outcome: Outcome, until: Stage, reason: string): void {
    const { story, random } = this;
    const { world } = this.#setting;
    const wanted = addDays(this.#lastDay, -random.whole(40, 300));
    const household = this.#household(wanted, 'gar');
    const provider = world.providerOf(household.community);
    const office = world.officeOf(household.community);
    const officer = world.actorOf(office, 'local_officer');
    const actor = provider ? world.actorOf(provider) : officer;
    let on = road.open(this.#setting, story, household, wanted, { stage: 'local_review', actor });
    if (until === 'designation') {
      on = story.do(world.actorOf(office, 'local_supervisor'), addDays(on, 6), (state, at) =>
        accept(enterStage(state, 'designation', at.today)),
      );
    }
    const rod = world.organizations.find(({ kind }) => kind === 'rod');
    const decides = until === 'designation' && rod ? world.actorOf(rod) : officer;
    story.do(decides, addDays(on, random.whole(4, 12)), (state, at) =>
      accept<CaseEvent>(enterStage(state, 'closed', at.today), {
        type: 'case_closed',
        outcome,
        reason,
        on: at.today,
      }),
    );
  }
}
