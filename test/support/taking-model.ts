/**
 * A small model of how a household is taken (process §7): written again from the process, not from the
 * rules, and simpler than they are. It knows several cases, SAHs with their groups, a day, and for each act
 * whether it may be done and what it leaves behind.
 */
import { addBusinessDays, federalCalendar } from '#app/domain/clock/calendar.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';

export const sahs = ['s1', 's2', 's3'] as const;
/** Constituent groups and the SAHs they stand under; the first is the one they name when not asked. */
export const parentsOf: Readonly<Record<string, readonly string[]>> = {
  s1: ['s1'],
  s2: ['s2'],
  s3: ['s3'],
  g1: ['s1'],
  g2: ['s1', 's2'],
  g3: ['s3'],
};
export const organizations = Object.keys(parentsOf);
export const isSah = (id: string) => id.startsWith('s');
/** Most unconfirmed holds of each SAH at once. */
export const holdLimit: Readonly<Record<string, number>> = { s1: 2, s2: 1, s3: 3 };
/** The third SAH and its group are in Manitoba, the others in Ontario. */
export const provinceOf = (id: string) => (id.endsWith('3') ? 'MB' : 'ON');
/** A gar; overseas; a bvor with relatives in Ontario, whom only groups there may sponsor, at first. */
export const cases = ['gar', 'overseas', 'near'] as const;
export type CaseName = (typeof cases)[number];

export type Where = 'ON' | 'MB' | null;
export const relativesAtFirst: Readonly<Record<CaseName, Where>> = {
  gar: null,
  overseas: null,
  near: 'ON',
};

export const firstDay: CivilDate = '2026-09-01';
export const lastDayAtFirst: Readonly<Record<CaseName, CivilDate>> = {
  gar: '2026-10-20',
  overseas: '2026-12-01',
  near: '2026-11-06',
};

interface ModelClaim {
  sah: string;
  group: string | null;
  status: 'requested' | 'held' | 'confirmed' | 'released' | 'expired' | 'refused';
  ends: CivilDate | null;
  extended: boolean;
  committed: boolean;
  partner: string | null;
  answer: 'asked' | 'agreed' | 'declined' | 'left' | null;
}
/** A hold that came to nothing, and when: its organizations let the others go first. */
interface EndedHold {
  readonly who: readonly string[];
  readonly on: CivilDate;
}
interface ModelCase {
  promoted: boolean;
  claims: ModelClaim[];
  /** In order; the first may have an offer, until a day. */
  line: { who: string; until: CivilDate | null }[];
  interests: { who: string; status: string }[];
  invitations: { who: string; status: string }[];
  questions: { who: string; status: string }[];
  reminded: CivilDate | null;
}

export class TakingModel {
  today: CivilDate = firstDay;
  readonly #ended: Record<CaseName, EndedHold[]> = { gar: [], overseas: [], near: [] };
  readonly #lastDay = { ...lastDayAtFirst };
  /** The day to which a group put its invitation off. */
  readonly #putOffTo = new Map<object, CivilDate>();
  readonly #relatives = { ...relativesAtFirst };
  readonly inGoodStanding = new Set<string>(sahs);
  readonly cases: Record<CaseName, ModelCase> = {
    gar: freshCase(),
    overseas: freshCase(),
    near: freshCase(),
  };

  // What is asked of the model: each answers whether it may be done, and does it.

  claim(name: CaseName, who: string, sah: string): boolean {
    const at = this.cases[name];
    if (!this.#isOpen(name) || !this.inGoodStanding.has(sah) || !this.#isNear(name, who))
      return false;
    if (live(at) || this.#offeredToOther(at, [who])) return false;
    if (at.claims.some((c) => c.status === 'requested' && (c.group === who || c.sah === who)))
      return false;
    const offered = at.line.some(({ until }) => until !== null);
    if (!offered && this.#othersGoFirst(name, who)) return false;
    if (this.#isFull(sah)) return false;
    const claim: ModelClaim = {
      sah,
      group: isSah(who) ? null : who,
      status: 'requested',
      ends: null,
      extended: false,
      committed: false,
      partner: null,
      answer: null,
    };
    at.claims.push(claim);
    said(at, who);
    if (isSah(who)) this.#hold(at, claim, [who]);
    return true;
  }

  endorse(name: CaseName, index: number, sah: string): boolean {
    const at = this.cases[name];
    const claim = at.claims[index];
    if (claim?.sah !== sah || claim.status !== 'requested') return false;
    if (!this.#isOpen(name) || !this.inGoodStanding.has(sah) || live(at)) return false;
    if (!this.#isNear(name, claim.group ?? sah)) return false;
    if (this.#offeredToOther(at, parties(claim)) || this.#isFull(sah)) return false;
    this.#hold(at, claim, parties(claim));
    said(at, ...parties(claim));
    return true;
  }

  declineEndorsement(name: CaseName, index: number, sah: string): boolean {
    const claim = this.cases[name].claims[index];
    if (claim?.sah !== sah || claim.status !== 'requested') return false;
    claim.status = 'refused';
    return true;
  }

  /** By one of its parties, or by ROC-O (null). */
  release(name: CaseName, index: number, who: string | null): boolean {
    const claim = this.cases[name].claims[index];
    if (!claim || (who !== null && !parties(claim).includes(who))) return false;
    return this.#end(name, claim, 'released');
  }

  refuse(name: CaseName, index: number): boolean {
    const claim = this.cases[name].claims[index];
    return claim ? this.#end(name, claim, 'refused') : false;
  }

  extend(name: CaseName, index: number): boolean {
    const claim = this.cases[name].claims[index];
    if (!claim || !this.#runs(claim) || claim.extended || !claim.ends) return false;
    claim.extended = true;
    claim.ends = businessDays(claim.ends, 10);
    return true;
  }

  commit(name: CaseName, index: number): boolean {
    const claim = this.cases[name].claims[index];
    if (claim?.status !== 'held') return false;
    claim.committed = true;
    return true;
  }

  confirm(name: CaseName, index: number): boolean {
    const at = this.cases[name];
    const claim = at.claims[index];
    if (!claim || !at.promoted || !this.#runs(claim) || claim.answer === 'asked') return false;
    if (name === 'overseas' && !claim.committed) return false;
    const partner = claim.answer === 'agreed' ? claim.partner : null;
    // No details under an agreement that is not active today, whatever it was when the hold began.
    if (![claim.sah, partner ?? claim.sah].every((id) => this.inGoodStanding.has(id))) return false;
    claim.status = 'confirmed';
    this.#endPromotion(at, [...parties(claim), partner]);
    return true;
  }

  /** Before approval the sponsor withdraws: its access ends, and the case is prepared anew. */
  withdrawSponsor(name: CaseName): boolean {
    const claim = live(this.cases[name]);
    if (claim?.status === 'confirmed') claim.status = 'released';
    return true;
  }

  join(name: CaseName, who: string, sah: string): boolean {
    const at = this.cases[name];
    if (!this.#isOpen(name) || !this.inGoodStanding.has(sah) || !this.#isNear(name, who))
      return false;
    const held = live(at);
    if (!held && !at.line.some(({ until }) => until)) return false;
    if (held && parties(held).includes(who)) return false;
    // A SAH that shares the hold, or is asked to, does not wait for its end.
    if (held?.partner === who && (held.answer === 'asked' || held.answer === 'agreed'))
      return false;
    if (at.line.some((place) => place.who === who)) return false;
    at.line.push({ who, until: null });
    said(at, who);
    return true;
  }

  leave(name: CaseName, who: string): boolean {
    const at = this.cases[name];
    const place = at.line.find((each) => each.who === who);
    if (!place) return false;
    at.line.splice(at.line.indexOf(place), 1);
    if (place.until) this.#offerNext(name);
    return true;
  }

  askPartner(name: CaseName, index: number, sah: string, partner: string): boolean {
    const claim = this.cases[name].claims[index];
    if (claim?.sah !== sah || !this.#isPending(claim)) return false;
    if (claim.answer === 'asked' || claim.answer === 'agreed') return false;
    if (!isSah(partner) || partner === sah || !this.inGoodStanding.has(partner)) return false;
    claim.partner = partner;
    claim.answer = 'asked';
    return true;
  }

  answerPartner(
    name: CaseName,
    index: number,
    who: string,
    answer: 'agree' | 'decline' | 'leave',
  ): boolean {
    const claim = this.cases[name].claims[index];
    if (claim?.partner !== who || !this.#isPending(claim)) return false;
    if (claim.answer !== (answer === 'leave' ? 'agreed' : 'asked')) return false;
    if (answer === 'agree' && !this.inGoodStanding.has(who)) return false;
    claim.answer = ({ agree: 'agreed', decline: 'declined', leave: 'left' } as const)[answer];
    if (answer !== 'decline') claim.committed = false;
    if (answer === 'agree') said(this.cases[name], who);
    return true;
  }

  endPartnership(name: CaseName, index: number, sah: string): boolean {
    const claim = this.cases[name].claims[index];
    if (claim?.sah !== sah || !this.#isPending(claim)) return false;
    if (claim.answer !== 'asked' && claim.answer !== 'agreed') return false;
    // The local office saw others than those who sponsor now.
    if (claim.answer === 'agreed') claim.committed = false;
    claim.answer = 'left';
    return true;
  }

  express(name: CaseName, who: string): boolean {
    const at = this.cases[name];
    if (!this.#isOpen(name) || !this.inGoodStanding.has(parentsOf[who]?.[0] ?? '')) return false;
    if (openOf(at.interests, who, 'expressed')) return false;
    at.interests.push({ who, status: 'expressed' });
    said(at, who);
    return true;
  }

  withdrawInterest(name: CaseName, who: string): boolean {
    return change(openOf(this.cases[name].interests, who, 'expressed'), 'withdrawn');
  }

  declineInterest(name: CaseName, index: number): boolean {
    const interest = this.cases[name].interests[index];
    return interest?.status === 'expressed' ? change(interest, 'declined') : false;
  }

  invite(name: CaseName, who: string): boolean {
    const at = this.cases[name];
    if (!this.#isOpen(name) || !this.inGoodStanding.has(parentsOf[who]?.[0] ?? '')) return false;
    if (!this.#isNear(name, who) || openOf(at.invitations, who, 'sent', 'later')) return false;
    at.invitations.push({ who, status: 'sent' });
    return true;
  }

  answerInvitation(name: CaseName, who: string, answer: 'yes' | 'no' | 'later'): boolean {
    const at = this.cases[name];
    if (!at.promoted) return false;
    // "Later" is tomorrow, which must not be past the limit.
    if (answer === 'later' && addDays(this.today, 1) > this.#lastDay[name]) return false;
    const invited = openOf(at.invitations, who, 'sent', 'later');
    if (invited) this.#putOffTo.set(invited, addDays(this.today, 1));
    return change(invited, answer);
  }

  ask(name: CaseName, who: string): boolean {
    const at = this.cases[name];
    const held = live(at);
    const holds =
      held !== null &&
      [...parties(held), ...(held.answer === 'agreed' ? [held.partner] : [])].includes(who);
    if (!at.promoted || (this.today > this.#lastDay[name] && !holds)) return false;
    if (at.questions.filter((q) => q.who === who && waits(q)).length >= 3) return false;
    at.questions.push({ who, status: 'asked' });
    return true;
  }

  withdrawQuestion(name: CaseName, index: number): boolean {
    const question = this.cases[name].questions[index];
    return question && waits(question) ? change(question, 'withdrawn') : false;
  }

  relay(name: CaseName, index: number): boolean {
    const at = this.cases[name];
    const question = at.questions[index];
    return at.promoted && question?.status === 'asked' ? change(question, 'relayed') : false;
  }

  answer(name: CaseName, index: number, desk: 'rstp' | 'roco'): boolean {
    const at = this.cases[name];
    const question = at.questions[index];
    if (!at.promoted || !question || !waits(question)) return false;
    if (question.status === 'relayed' && desk === 'rstp') return false;
    return change(question, 'answered');
  }

  /** Everything that happens by itself, in the order in which one thing frees the next. */
  clocks(name: CaseName): boolean {
    const at = this.cases[name];
    const held = live(at);
    if (held?.status === 'held' && held.ends && held.ends < this.today) {
      held.status = 'expired';
      this.#ended[name].push({ who: sharers(held), on: this.today });
      this.#offerNext(name);
    }
    if (held && this.#runs(held) && held.ends && businessDays(held.ends, -2) <= this.today) {
      at.reminded = held.ends;
    }
    const offered = at.line.find(({ until }) => until);
    if (offered?.until && offered.until < this.today) {
      at.line.splice(at.line.indexOf(offered), 1);
      this.#offerNext(name);
    }
    if (at.promoted && this.today > this.#lastDay[name]) {
      if (live(at)) this.#closeLine(at);
      else this.#endPromotion(at, []);
    }
    for (const each of this.#isOpen(name) ? at.invitations : []) {
      const day = this.#putOffTo.get(each);
      if (each.status === 'later' && day && day <= this.today) each.status = 'sent';
    }
    return true;
  }

  /** ROC-O takes the profile off the list; what is on hold stays. */
  withdrawProfile(name: CaseName): boolean {
    const at = this.cases[name];
    if (!at.promoted || live(at)) return false;
    for (const claim of at.claims) if (claim.status === 'requested') claim.status = 'released';
    this.#endPromotion(at, []);
    return true;
  }

  /** The household took back its consent: the hold ends with everything else, and nobody comes next. */
  takeBackConsent(name: CaseName): boolean {
    const at = this.cases[name];
    if (!at.promoted) return false;
    const held = live(at);
    if (held) held.status = 'released';
    this.#endPromotion(at, []);
    return true;
  }

  /** The local office sets a sooner last day, for a bvor; an offer that reached past it ends with it. */
  shorten(name: CaseName, until: CivilDate): boolean {
    if (name !== 'near' || !this.#isOpen(name)) return false;
    if (until < this.today || until >= this.#lastDay[name]) return false;
    this.#lastDay[name] = until;
    for (const place of this.cases[name].line) {
      if (place.until && place.until > until) place.until = until;
    }
    // Whoever would have looked later is asked at once.
    for (const each of this.cases[name].invitations) {
      if (each.status === 'later' && (this.#putOffTo.get(each) ?? until) > until)
        each.status = 'sent';
    }
    return true;
  }

  /** A change of the profile says where relatives are. */
  findRelatives(name: CaseName, where: Where): boolean {
    this.#relatives[name] = where;
    return true;
  }

  setStanding(sah: string, good: boolean): void {
    if (good) this.inGoodStanding.add(sah);
    else this.inGoodStanding.delete(sah);
  }

  pass(days: number): boolean {
    this.today = addDays(this.today, days);
    return true;
  }

  /** Who reads the household's restricted details: the confirmed sponsors alone. */
  sponsors(name: CaseName): string[] {
    const claim = live(this.cases[name]);
    if (claim?.status !== 'confirmed') return [];
    return [
      ...parties(claim),
      ...(claim.answer === 'agreed' && claim.partner ? [claim.partner] : []),
    ];
  }

  holdsOf(sah: string): number {
    return cases
      .flatMap((name) => this.cases[name].claims)
      .filter((claim) => claim.sah === sah && claim.status === 'held').length;
  }

  #isNear(name: CaseName, who: string): boolean {
    const where = this.#relatives[name];
    return where === null || where === provinceOf(who);
  }
  #isOpen(name: CaseName): boolean {
    return this.cases[name].promoted && this.today <= this.#lastDay[name];
  }
  /** For three business days, unless they would use up what is left of the promotion. */
  #othersGoFirst(name: CaseName, who: string): boolean {
    return this.#ended[name].some((ended) => {
      const until = businessDays(ended.on, 3);
      return ended.who.includes(who) && this.today <= until && until < this.#lastDay[name];
    });
  }
  #isFull(sah: string): boolean {
    return this.holdsOf(sah) >= (holdLimit[sah] ?? 0);
  }
  #runs(claim: ModelClaim): boolean {
    return claim.status === 'held' && claim.ends !== null && claim.ends >= this.today;
  }
  #isPending(claim: ModelClaim): boolean {
    return claim.status === 'requested' || this.#runs(claim);
  }
  #offeredToOther(at: ModelCase, who: readonly string[]): boolean {
    return at.line.some((place) => place.until !== null && !who.includes(place.who));
  }
  #hold(at: ModelCase, claim: ModelClaim, who: readonly string[]): void {
    claim.status = 'held';
    claim.ends = businessDays(this.today, 10);
    at.line = at.line.filter((place) => !who.includes(place.who));
  }
  #end(name: CaseName, claim: ModelClaim, status: 'released' | 'refused'): boolean {
    if (claim.status !== 'requested' && claim.status !== 'held') return false;
    const wasHeld = claim.status === 'held';
    claim.status = status;
    if (wasHeld) {
      this.#ended[name].push({ who: sharers(claim), on: this.today });
      this.#offerNext(name);
    }
    return true;
  }
  #offerNext(name: CaseName): void {
    const [first] = this.cases[name].line;
    if (!first || !this.#isOpen(name)) return;
    const until = businessDays(this.today, 3);
    first.until = until > this.#lastDay[name] ? this.#lastDay[name] : until;
  }
  /** Nobody waits for a hold that can't begin. */
  #closeLine(at: ModelCase): void {
    at.line = [];
    for (const claim of at.claims) if (claim.status === 'requested') claim.status = 'refused';
  }
  /** Whatever still hangs on the promotion ends with it. */
  #endPromotion(at: ModelCase, sponsors: readonly (string | null)[]): void {
    at.promoted = false;
    this.#closeLine(at);
    for (const each of at.interests) {
      if (each.status === 'expressed') {
        each.status = sponsors.includes(each.who) ? 'claimed' : 'closed';
      }
    }
    for (const each of at.invitations) {
      if (each.status === 'sent' || each.status === 'later') each.status = 'closed';
    }
  }
}

const freshCase = (): ModelCase => ({
  promoted: true,
  claims: [],
  line: [],
  interests: [],
  invitations: [],
  questions: [],
  reminded: null,
});

export const live = (at: ModelCase): ModelClaim | null =>
  at.claims.find(({ status }) => status === 'held' || status === 'confirmed') ?? null;

const parties = ({ sah, group }: ModelClaim): string[] => (group ? [sah, group] : [sah]);
const sharers = (claim: ModelClaim): string[] =>
  claim.answer === 'agreed' && claim.partner ? [...parties(claim), claim.partner] : parties(claim);
const waits = ({ status }: { status: string }) => status === 'asked' || status === 'relayed';
const openOf = <T extends { who: string; status: string }>(
  all: readonly T[],
  who: string,
  ...open: readonly string[]
): T | undefined => all.find((each) => each.who === who && open.includes(each.status));

/** Whoever was asked and takes a step towards the household has said yes. */
function said(at: ModelCase, ...whoever: readonly string[]): void {
  for (const who of whoever) change(openOf(at.invitations, who, 'sent', 'later'), 'yes');
}

function change(what: { status: string } | undefined, status: string): boolean {
  if (!what) return false;
  what.status = status;
  return true;
}

const businessDays = (from: CivilDate, count: number): CivilDate =>
  addBusinessDays(from, count, federalCalendar);
