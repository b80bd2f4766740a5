/** The rules of the portal beside the model of `taking-model.ts`, act by act, over any order of acts. */
import { deepStrictEqual, strictEqual } from 'node:assert';
import fc from 'fast-check';
import { accessOf } from '#app/domain/access/can.ts';
import {
  fields,
  givenPromotion,
  on,
  profile,
  promotion,
} from '#app/domain/case/case-state.fixture.ts';
import { type CaseState, livePromotion } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { evolve } from '#app/domain/case/evolve.ts';
import {
  confirmClaim,
  confirmCommitment,
  declineEndorsement,
  endorseClaim,
  expireClaim,
  extendHold,
  makeClaim,
  refuseClaim,
  releaseClaim,
  withdrawSponsor,
} from '#app/domain/claim/claim.ts';
import {
  answerPartner,
  askPartner,
  endPartnership,
  type PartnerAnswer,
} from '#app/domain/claim/partner.ts';
import { remindOfHoldEnd } from '#app/domain/claim/remind-of-hold-end.ts';
import { joinWaitingList, lapseOffer, leaveWaitingList } from '#app/domain/claim/waiting-list.ts';
import { addDays } from '#app/domain/clock/civil-date.ts';
import { accept, type Circumstances, type Decision } from '#app/domain/decision.ts';
import {
  declineInterest,
  expressInterest,
  withdrawInterest,
} from '#app/domain/interest/interest.ts';
import { answerInvitation, inviteAgain, inviteGroups } from '#app/domain/invitation/invitation.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import { shortenPromotion } from '#app/domain/promotion/change-limit.ts';
import { closeLineAtLimit, endPromotionAtLimit } from '#app/domain/promotion/end-promotion.ts';
import { withdrawProfile } from '#app/domain/promotion/take-back.ts';
import {
  answerQuestion,
  askQuestion,
  relayQuestion,
  withdrawQuestion,
} from '#app/domain/question/question.ts';
import {
  type CaseName,
  cases,
  firstDay,
  holdLimit,
  isSah,
  lastDayAtFirst,
  organizations,
  parentsOf,
  provinceOf,
  relativesAtFirst,
  sahs,
  TakingModel,
  type Where,
} from './taking-model.ts';

/** The cases as the rules left them; what the portal reads from its tables is counted over all of them. */
class Rules {
  today = firstDay;
  /** How many were done, or refused. */
  acts = 0;
  readonly agreements: Record<string, SponsorFacts['agreement']> = {};
  readonly reminded: Partial<Record<CaseName, string>> = {};
  readonly #states = Object.fromEntries(cases.map((name) => [name, promotedCase(name)])) as Record<
    CaseName,
    CaseState
  >;
  readonly #reached: Set<string>;
  #ids = 0;

  constructor(reached: Set<string>) {
    this.#reached = reached;
  }
  state(name: CaseName): CaseState {
    return this.#states[name];
  }
  at(): Circumstances {
    return on(this.today, { newId: () => `id-${++this.#ids}` });
  }
  /** An organisation under a SAH, as a command's transaction would read it. */
  facts(who: string, sah: string = parentsOf[who]?.[0] ?? who): SponsorFacts {
    const claims = cases.flatMap((name) => this.#states[name].claims);
    return {
      organizationId: who,
      kind: isSah(who) ? 'sah' : 'constituent_group',
      agreement: this.agreements[sah] ?? 'active',
      province: provinceOf(who),
      community: null,
      serves: null,
      openHolds: claims.filter((claim) => claim.sahId === sah && claim.status === 'held').length,
      holdingLimit: holdLimit[sah] ?? null,
    };
  }
  /** A change is published: relatives live in this province, or nowhere in Canada. */
  move(name: CaseName, province: Where): void {
    const state = this.#states[name];
    if (!state.profile) return;
    const fields = { ...state.profile.fields, contacts: contactsIn(province) };
    this.#states[name] = { ...state, profile: { ...state.profile, fields } };
  }
  apply(name: CaseName, decision: Decision<CaseEvent>): boolean {
    if (!decision.ok) {
      this.#reached.add(`refused:${decision.code}`);
      return false;
    }
    const { events } = decision;
    if (events.some(closesLine) && !events.some(({ type }) => type === 'promotion_ended')) {
      this.#reached.add('line closed under a hold');
    }
    for (const event of events) {
      this.#reached.add(event.type);
      if (event.type === 'group_invited' && event.again) this.#reached.add('asked again');
      if (event.type === 'hold_reminded') this.reminded[name] = event.holdEndsOn;
      this.#states[name] = evolve(this.#states[name], event);
    }
    return true;
  }
}

const closesLine = (event: CaseEvent) => event.type === 'waiting_list_lapsed' && event.lineClosed;

const contactsIn = (province: Where) => province && { province, community: null };

function promotedCase(name: CaseName): CaseState {
  const stream = ({ gar: 'gar', overseas: 'overseas', near: 'bvor' } as const)[name];
  return givenPromotion({
    id: name,
    stream,
    profile: profile({
      fields: { ...fields, stream, contacts: contactsIn(relativesAtFirst[name]) },
    }),
    promotion: promotion({ startedOn: firstDay, limitOn: lastDayAtFirst[name] }),
  });
}

/** One case, in the words in which both sides can say it. */
function said(rules: Rules, name: CaseName) {
  const state = rules.state(name);
  const plain = <T extends { organizationId: string; status: string }>(all: readonly T[]) =>
    all.map(({ organizationId: who, status }) => ({ who, status }));
  return {
    promoted: livePromotion(state) !== null,
    claims: state.claims.map((claim) => ({
      sah: claim.sahId,
      group: claim.groupId,
      status: claim.status,
      ends: claim.holdEndsOn,
      extended: claim.extended,
      committed: claim.commitmentConfirmedOn !== null,
      partner: claim.partnerSahId,
      answer: claim.partnerStatus,
    })),
    line: state.waitingList
      .filter(({ status }) => status === 'waiting' || status === 'offered')
      .sort((a, b) => a.position - b.position)
      .map(({ organizationId, status, offerEndsOn }) => ({
        who: organizationId,
        until: status === 'offered' ? offerEndsOn : null,
      })),
    interests: plain(state.interests),
    invitations: plain(state.invitations),
    questions: plain(state.questions),
    reminded: rules.reminded[name] ?? null,
    sponsors: accessOf(state).sponsorIds,
  };
}

/** The list of a case that an act is about; null for the case itself. */
type About = 'claims' | 'interests' | 'questions' | null;
type Act = (model: TakingModel, rules: Rules, name: CaseName) => [boolean, boolean];

/** An act on one case: both sides say whether it may be done, do it, and must agree on what is left. */
class Doing implements fc.Command<TakingModel, Rules> {
  readonly #name: CaseName;
  readonly #what: string;
  readonly #act: Act;
  readonly #about: About;
  constructor(name: CaseName, what: string, act: Act, about: About = null) {
    this.#name = name;
    this.#what = what;
    this.#act = act;
    this.#about = about;
  }
  /** What is about a claim, an interest or a question is left out while there is none. */
  check(model: Readonly<TakingModel>) {
    return this.#about === null || model.cases[this.#name][this.#about].length > 0;
  }
  run(model: TakingModel, rules: Rules) {
    rules.acts += 1;
    const [expected, done] = this.#act(model, rules, this.#name);
    strictEqual(done, expected, `${this} was ${done ? 'accepted' : 'refused'}`);
    for (const name of cases) {
      deepStrictEqual(
        said(rules, name),
        { ...model.cases[name], sponsors: model.sponsors(name) },
        `${name} after ${this}`,
      );
    }
    for (const sah of sahs) strictEqual(model.holdsOf(sah) <= (holdLimit[sah] ?? 0), true);
  }
  toString() {
    return `${this.#what}(${this.#name})`;
  }
}

const caseName = fc.constantFrom<CaseName[]>('gar', 'gar', 'gar', ...cases);
const who = fc.constantFrom(...organizations);
const sah = fc.constantFrom(...sahs);
const mostlySah = fc.oneof({ weight: 3, arbitrary: sah }, { weight: 1, arbitrary: who });
/** How far back in a list: mostly the last thing of it. */
const recent = fc.constantFrom(0, 0, 0, 1, 2);
/** Mostly the one whose turn it is, so that sequences get somewhere; now and then anybody. */
const mostlyRight = <T>(anybody: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anybody });

/** The place of one of the last things of a list; 0 where there is none. */
const near = (list: readonly unknown[], back: number) =>
  list.length === 0 ? 0 : list.length - 1 - (back % Math.min(3, list.length));

interface GivenClaim {
  readonly model: TakingModel;
  readonly rules: Rules;
  readonly name: CaseName;
  readonly index: number;
  readonly claimId: string;
  readonly by: string;
}

/** An act about one of the last claims, by the SAH that answers for it unless somebody else is named. */
const onClaim = (what: string, act: (given: GivenClaim, anybody: string) => [boolean, boolean]) =>
  fc.tuple(caseName, recent, mostlyRight(who), mostlySah).map(([name, back, stranger, anybody]) => {
    const run: Act = (model, rules) => {
      const index = near(model.cases[name].claims, back);
      const claimId = rules.state(name).claims[index]?.id ?? 'none';
      const by = stranger ?? model.cases[name].claims[index]?.sah ?? anybody;
      return act({ model, rules, name, index, claimId, by }, anybody);
    };
    return new Doing(
      name,
      `${what} ${back} by ${stranger ?? 'its SAH'}, ${anybody}`,
      run,
      'claims',
    );
  });

const onCase = <T>(
  what: string,
  given: fc.Arbitrary<T>,
  act: (model: TakingModel, rules: Rules, name: CaseName, given: T) => [boolean, boolean],
  about: About = null,
) =>
  fc
    .tuple(caseName, given)
    .map(
      ([name, args]) =>
        new Doing(
          name,
          `${what} ${JSON.stringify(args)}`,
          (model, rules) => act(model, rules, name, args),
          about,
        ),
    );

const nothing = fc.constant(null);
const claims = [
  onCase('claim', fc.tuple(who, fc.nat(1), mostlyRight(who)), (model, rules, name, given) => {
    const [anybody, way, stranger] = given;
    const offered = model.cases[name].line.find(({ until }) => until)?.who;
    const claimant = stranger ?? offered ?? anybody;
    const answering = parentsOf[claimant]?.at(way) ?? parentsOf[claimant]?.[0] ?? claimant;
    const input = { sponsor: rules.facts(claimant, answering), sahId: answering };
    const decision = makeClaim(rules.state(name), input, rules.at());
    return [model.claim(name, claimant, answering), rules.apply(name, decision)];
  }),
  onClaim('endorse', ({ model, rules, name, index, claimId, by }) => {
    const asking = rules.state(name).claims[index];
    const group = rules.facts(asking?.groupId ?? by, asking?.sahId ?? by);
    const input = { claimId, sponsor: rules.facts(by, by), group };
    const decision = endorseClaim(rules.state(name), input, rules.at());
    return [model.endorse(name, index, by), rules.apply(name, decision)];
  }),
  onClaim('commit', ({ model, rules, name, index, claimId }) => [
    model.commit(name, index),
    rules.apply(name, confirmCommitment(rules.state(name), { claimId }, rules.at())),
  ]),
];
const confirm = ({ model, rules, name, index, claimId }: GivenClaim): [boolean, boolean] => {
  const claim = rules.state(name).claims[index];
  const sponsors = claim && {
    sah: rules.facts(claim.sahId, claim.sahId),
    group: claim.groupId ? rules.facts(claim.groupId, claim.sahId) : null,
    partner: claim.partnerSahId ? rules.facts(claim.partnerSahId) : null,
  };
  const input = { claimId, settlementPlanRequired: false, sponsors: sponsors ?? null };
  return [
    model.confirm(name, index),
    rules.apply(name, confirmClaim(rules.state(name), input, rules.at())),
  ];
};
function setStanding(model: TakingModel, rules: Rules, one: string, good: boolean): void {
  rules.agreements[one] = good ? 'active' : 'check_in_period';
  model.setStanding(one, good);
}
const endings = [
  onClaim('release', ({ model, rules, name, index, claimId, by }) => {
    const input = { claimId, reason: 'group_released', organizationId: by };
    return [
      model.release(name, index, by),
      rules.apply(name, releaseClaim(rules.state(name), input, rules.at())),
    ];
  }),
  onClaim('declineEndorsement', ({ model, rules, name, index, claimId, by }) => [
    model.declineEndorsement(name, index, by),
    rules.apply(name, declineEndorsement(rules.state(name), { claimId, sahId: by }, rules.at())),
  ]),
  onClaim('releaseByRoco', ({ model, rules, name, index, claimId }) => {
    const input = { claimId, reason: 'household_declined' };
    return [
      model.release(name, index, null),
      rules.apply(name, releaseClaim(rules.state(name), input, rules.at())),
    ];
  }),
  onClaim('refuse', ({ model, rules, name, index, claimId }) => {
    const input = { claimId, reason: 'outside_destination' };
    return [
      model.refuse(name, index),
      rules.apply(name, refuseClaim(rules.state(name), input, rules.at())),
    ];
  }),
  onClaim('extend', ({ model, rules, name, index, claimId }) => [
    model.extend(name, index),
    rules.apply(name, extendHold(rules.state(name), { claimId }, rules.at())),
  ]),
  onClaim('confirm', confirm),
  // While somebody's agreement is not active: of those who would sponsor, or of others.
  onClaim('confirmWithout', (given, anybody) => {
    const { model, rules } = given;
    const stood = model.inGoodStanding.has(anybody);
    setStanding(model, rules, anybody, false);
    const answers = confirm(given);
    setStanding(model, rules, anybody, stood);
    return answers;
  }),
];
const rare = [
  onCase('withdrawSponsor', nothing, (model, rules, name) => {
    const events = withdrawSponsor(rules.state(name), 'sah_decision', rules.at());
    return [model.withdrawSponsor(name), rules.apply(name, accept(...events))];
  }),
  onCase('withdrawProfile', nothing, (model, rules, name) => {
    const input = { reason: 'needs_changed', note: '' } as const;
    return [
      model.withdrawProfile(name),
      rules.apply(name, withdrawProfile(rules.state(name), input, rules.at())),
    ];
  }),
  onCase('takeBackConsent', nothing, (model, rules, name) => {
    const input = { reason: 'consent_taken_back', note: '' } as const;
    return [
      model.takeBackConsent(name),
      rules.apply(name, withdrawProfile(rules.state(name), input, rules.at())),
    ];
  }),
  // Of the bvor alone: elsewhere it is refused, which needs no sequences.
  fc
    .constantFrom(0, 1, 2, 10)
    .map(
      (days) =>
        new Doing('near', `shorten ${days}`, (model, rules, name) =>
          shorten(model, rules, name, days),
        ),
    ),
  // The limit passes overnight, whoever holds or waits.
  fc.constant(
    new Doing('near', 'shorten 0, overnight', (model, rules, name) => {
      const done = shorten(model, rules, name, 0);
      rules.today = addDays(rules.today, 1);
      model.pass(1);
      runClocks(model, rules, name);
      return done;
    }),
  ),
  onCase(
    'relatives',
    fc.constantFrom<Where[]>('ON', 'MB', null),
    (model, rules, name, province) => {
      rules.move(name, province);
      return [model.findRelatives(name, province), true];
    },
  ),
  onCase(
    'standing',
    fc.tuple(sah, fc.constantFrom(true, true, false)),
    (model, rules, _name, [one, good]) => {
      setStanding(model, rules, one, good);
      return [true, true];
    },
  ),
];
const partners = [
  onClaim('askPartner', ({ model, rules, name, index, claimId, by }, anybody) => {
    const input = { claimId, sahId: by, partner: rules.facts(anybody) };
    return [
      model.askPartner(name, index, by, anybody),
      rules.apply(name, askPartner(rules.state(name), input, rules.at())),
    ];
  }),
  fc
    .tuple(
      caseName,
      recent,
      fc.constantFrom<PartnerAnswer[]>('agree', 'agree', 'decline', 'leave'),
      mostlyRight(sah),
    )
    .map(
      ([name, back, answer, stranger]) =>
        new Doing(name, `answerPartner ${back} ${answer} by ${stranger}`, (model, rules) => {
          const index = near(model.cases[name].claims, back);
          const by = stranger ?? model.cases[name].claims[index]?.partner ?? 's1';
          const claimId = rules.state(name).claims[index]?.id ?? 'none';
          const input = { claimId, answer, partner: rules.facts(by) };
          return [
            model.answerPartner(name, index, by, answer),
            rules.apply(name, answerPartner(rules.state(name), input, rules.at())),
          ];
        }),
    ),
  onClaim('endPartnership', ({ model, rules, name, index, claimId, by }) => [
    model.endPartnership(name, index, by),
    rules.apply(name, endPartnership(rules.state(name), { claimId, sahId: by }, rules.at())),
  ]),
];
const line = [
  onCase('join', fc.tuple(who, fc.nat(1)), (model, rules, name, [joins, way]) => {
    const answering = parentsOf[joins]?.at(way) ?? parentsOf[joins]?.[0] ?? joins;
    const input = { sponsor: rules.facts(joins, answering), sahId: answering };
    const decision = joinWaitingList(rules.state(name), input, rules.at());
    return [model.join(name, joins, answering), rules.apply(name, decision)];
  }),
  onCase('leave', who, (model, rules, name, organizationId) => [
    model.leave(name, organizationId),
    rules.apply(name, leaveWaitingList(rules.state(name), { organizationId }, rules.at())),
  ]),
];
const interests = [
  onCase('express', who, (model, rules, name, organizationId) => {
    const input = { sponsor: rules.facts(organizationId), answers: {}, asked: [] };
    return [
      model.express(name, organizationId),
      rules.apply(name, expressInterest(rules.state(name), input, rules.at())),
    ];
  }),
  onCase('withdrawInterest', who, (model, rules, name, organizationId) => [
    model.withdrawInterest(name, organizationId),
    rules.apply(name, withdrawInterest(rules.state(name), { organizationId })),
  ]),
  onCase('declineInterest', recent, (model, rules, name, back) => {
    const index = near(model.cases[name].interests, back);
    const interestId = rules.state(name).interests[index]?.id ?? 'none';
    const input = { interestId, reason: 'housing_not_ready' };
    return [
      model.declineInterest(name, index),
      rules.apply(name, declineInterest(rules.state(name), input, rules.at())),
    ];
  }),
];
const invitations = [
  onCase('invite', who, (model, rules, name, organizationId) => [
    model.invite(name, organizationId),
    rules.apply(
      name,
      inviteGroups(rules.state(name), { groups: [rules.facts(organizationId)] }, rules.at()),
    ),
  ]),
  onCase(
    'answerInvitation',
    fc.tuple(
      recent,
      mostlyRight(who),
      who,
      fc.constantFrom('yes' as const, 'no' as const, 'later' as const),
    ),
    (model, rules, name, [back, stranger, anybody, answer]) => {
      const { invitations } = model.cases[name];
      const organizationId = stranger ?? invitations[near(invitations, back)]?.who ?? anybody;
      const given =
        answer === 'later'
          ? { answer, laterOn: addDays(rules.today, 1) }
          : answer === 'no'
            ? { answer, reason: 'no_room_now' as const }
            : { answer };
      const decision = answerInvitation(rules.state(name), { organizationId, given }, rules.at());
      return [model.answerInvitation(name, organizationId, answer), rules.apply(name, decision)];
    },
  ),
];
const onQuestion = (
  what: string,
  act: (
    model: TakingModel,
    rules: Rules,
    name: CaseName,
    question: { index: number; questionId: string; organizationId: string },
  ) => [boolean, boolean],
) =>
  onCase(
    what,
    recent,
    (model, rules, name, back) => {
      const index = near(model.cases[name].questions, back);
      const one = rules.state(name).questions[index];
      const { id: questionId = 'none', organizationId = 'nobody' } = one ?? {};
      return act(model, rules, name, { index, questionId, organizationId });
    },
    'questions',
  );
const questions = [
  onCase('ask', who, (model, rules, name, organizationId) => {
    const at = rules.at();
    const input = { questionId: at.newId(), organizationId, text: 'Which floor?', checked: {} };
    return [
      model.ask(name, organizationId),
      rules.apply(name, askQuestion(rules.state(name), input, at)),
    ];
  }),
  onQuestion('withdrawQuestion', (model, rules, name, { index, ...question }) => [
    model.withdrawQuestion(name, index),
    rules.apply(name, withdrawQuestion(rules.state(name), question)),
  ]),
  onQuestion('relay', (model, rules, name, { index, questionId }) => [
    model.relay(name, index),
    rules.apply(name, relayQuestion(rules.state(name), { questionId }, rules.at())),
  ]),
  ...(['rstp', 'roco'] as const).map((desk) =>
    onQuestion(`answer as ${desk}`, (model, rules, name, { index, questionId }) => {
      const answers = { en: 'The first.', fr: '' };
      const input = { questionId, answers, publish: false, desk, checked: {} };
      return [
        model.answer(name, index, desk),
        rules.apply(name, answerQuestion(rules.state(name), input, rules.at())),
      ];
    }),
  ),
];
const time = [
  onCase('pass', fc.constantFrom(1, 2, 3, 7, 12), (model, rules, _name, days) => {
    rules.today = addDays(rules.today, days);
    return [model.pass(days), true];
  }),
  onCase('clocks', nothing, (model, rules, name) => {
    runClocks(model, rules, name);
    return [true, true];
  }),
];

function shorten(
  model: TakingModel,
  rules: Rules,
  name: CaseName,
  days: number,
): [boolean, boolean] {
  const lastDay = addDays(rules.today, days);
  const input = { reason: 'rap_fits_better', note: '', lastDay } as const;
  const decision = shortenPromotion(rules.state(name), input, rules.at());
  return [model.shorten(name, lastDay), rules.apply(name, decision)];
}

/** A clock that has not run out changes nothing. */
function runClocks(model: TakingModel, rules: Rules, name: CaseName): void {
  for (const clock of [
    expireClaim,
    remindOfHoldEnd,
    lapseOffer,
    endPromotionAtLimit,
    closeLineAtLimit,
    inviteAgain,
  ]) {
    rules.apply(name, clock(rules.state(name), rules.at()));
  }
  model.clocks(name);
}

/** More often what builds up queues than what takes a case off the list. */
const anyAct = [
  ...repeated(12, claims),
  ...repeated(8, line),
  ...repeated(6, partners),
  ...repeated(4, time),
  ...repeated(3, interests, invitations, questions),
  ...repeated(2, endings),
  ...repeated(1, rare),
];

function repeated<T>(times: number, ...groups: readonly (readonly T[])[]): T[] {
  return Array.from({ length: times }, () => groups.flat()).flat();
}

/**
 * Runs so many sequences of acts on the rules and on the model side by side; the first disagreement is
 * shrunk to the fewest acts and thrown.
 * @returns every kind of event and refusal that was reached, and how many acts there were.
 */
export function runTakingModel(
  sequences: number,
  seed?: number,
): { readonly reached: ReadonlySet<string>; readonly acts: number } {
  const reached = new Set<string>();
  let acts = 0;
  fc.assert(
    fc.property(fc.commands(anyAct, { maxCommands: 120, size: 'max' }), (commands) => {
      const rules = new Rules(reached);
      fc.modelRun(() => ({ model: new TakingModel(), real: rules }), commands);
      acts += rules.acts;
    }),
    { numRuns: sequences, ...(seed === undefined ? {} : { seed }) },
  );
  return { reached, acts };
}

/** What a run worth its name has reached: a model that never confirms proves nothing. */
export const mustReach: readonly CaseEvent['type'][] = [
  'claim_requested',
  'claim_held',
  'claim_released',
  'claim_refused',
  'claim_expired',
  'claim_confirmed',
  'sponsor_withdrew',
  'hold_extended',
  'hold_reminded',
  'commitment_confirmed',
  'partner_asked',
  'partner_agreed',
  'partner_declined',
  'partner_left',
  'waiting_list_joined',
  'waiting_list_offered',
  'waiting_list_accepted',
  'waiting_list_left',
  'waiting_list_lapsed',
  'interest_expressed',
  'interest_withdrawn',
  'interest_declined',
  'interest_claimed',
  'interest_closed',
  'group_invited',
  'invitation_answered',
  'invitation_closed',
  'question_asked',
  'question_relayed',
  'question_answered',
  'question_withdrawn',
  'promotion_shortened',
  'promotion_ended',
];
