import { leavesTime } from '#app/domain/claim/waiting-list.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { answerDue, sahAnswerDue } from '#app/domain/clock/deadlines.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import {
  aboutCase,
  type Draft,
  nameIn,
  type Page,
  type QueueId,
  queue,
  type ShownQueue,
} from './queue.ts';
import { partnerOf, sponsorships, toFillIn } from './shared-rows.ts';

/** Queues of a group that come and go with what is in them. */
const whenThere: readonly QueueId[] = [
  'offers',
  'partners',
  'invitations',
  'endorsements',
  'ownRequests',
  'places',
  'savedSearches',
  'ourQuestions',
];

export function sponsorQueues(desk: Desk, page: Page): ShownQueue[] {
  const { cases, claims, offers, invitations, places, questions } = desk;
  const requests = page.actor.role === 'cg_member' ? 'ownRequests' : 'endorsements';
  const queues = [
    queue('offers', offerRows(desk, page), page, offers.total),
    queue('partners', partnerRows(desk, page), page, claims.partners.total),
    queue('invitations', invitationRows(desk, page), page, invitations.total),
    queue(requests, requestRows(desk, page), page, claims.endorsements.total),
    queue('savedSearches', foundRows(desk, page), page),
    queue('holds', holdRows(desk, page), page, claims.holds.total),
    queue('places', placeRows(desk, page), page, places.total),
    queue('undertakings', undertakingRows(desk, page), page, cases.undertakings.total),
    queue('ourQuestions', ownQuestionRows(desk, page), page, questions.total),
    toFillIn(desk, page),
    sponsorships(desk, page),
  ];
  const always = ({ id }: ShownQueue) => !whenThere.includes(id);
  return queues.filter((each) => each.count > 0 || always(each));
}

/** By when a SAH is asked to answer. */
const answerBy = (askedOn: CivilDate, lastDay: CivilDate | null, { calendar }: Page) =>
  sahAnswerDue(askedOn, lastDay, calendar, ruleSettings);

/** Claims the reader is asked to share, and has not answered. */
function partnerRows(desk: Desk, page: Page): Draft[] {
  const { text, lang } = page;
  return desk.claims.partners.rows.map((claim) => ({
    key: `partner-${claim.number}`,
    dueOn: answerBy(claim.partnerAskedOn ?? claim.requestedOn, claim.holdEndsOn, page),
    href: `${pathTo('interest-and-claims', lang)}#partner-requests`,
    label: text.desk.steps.answerPartner(claim.number),
    about: nameIn(lang, claim.sahEn, claim.sahFr),
    ifNothing: text.desk.ifNothing.notConfirmed,
    owner: text.common.words.you,
  }));
}

/** Requests without a hold: a SAH endorses those of its groups, and a group waits for its SAH. */
function requestRows(desk: Desk, page: Page): Draft[] {
  const { text, lang, actor } = page;
  const { steps, ifNothing } = text.desk;
  const isSah = actor.role !== 'cg_member';
  return desk.claims.endorsements.rows.map((claim) => {
    const sah = nameIn(lang, claim.sahEn, claim.sahFr);
    return {
      key: `endorse-${claim.number}-${claim.groupEn ?? ''}`,
      dueOn: answerBy(claim.requestedOn, claim.lastDay, page),
      href: `${pathTo('interest-and-claims', lang)}${isSah ? '#requests' : '#claims'}`,
      label: (isSah ? steps.endorse : steps.waitForEndorsement)(claim.number),
      about: (isSah ? nameIn(lang, claim.groupEn, claim.groupFr) : null) ?? sah,
      ifNothing: ifNothing.noHoldYet,
      owner: isSah ? text.common.words.you : sah,
    };
  });
}

function holdRows(desk: Desk, page: Page): Draft[] {
  const { text, lang } = page;
  const { steps, ifNothing } = text.desk;
  return desk.claims.holds.rows.map((claim) => ({
    key: `hold-${claim.number}`,
    dueOn: claim.holdEndsOn,
    href: pathTo('profile', lang, { number: profileSlug(claim.number) }),
    label: (claim.shares ? steps.shareHold : steps.decideHold)(claim.number),
    about: [
      nameIn(lang, claim.groupEn, claim.groupFr),
      ...(claim.shares ? [nameIn(lang, claim.sahEn, claim.sahFr)] : partnerOf(claim, page)),
    ]
      .filter(Boolean)
      .join(' · '),
    ifNothing: claim.holdEndsOn ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn)) : '',
    owner: text.tasks.owners.roco,
  }));
}

function offerRows(desk: Desk, { text, lang }: Page): Draft[] {
  return desk.offers.rows.map((offer) => ({
    key: `offer-${offer.number}`,
    dueOn: offer.offerEndsOn,
    href: pathTo('profile', lang, { number: profileSlug(offer.number) }),
    label: text.desk.steps.acceptOffer(offer.number),
    about: '',
    ifNothing: text.desk.offerPasses,
    owner: text.common.words.you,
  }));
}

function undertakingRows(desk: Desk, page: Page): Draft[] {
  const { text, lang } = page;
  const { steps, ifNothing } = text.desk;
  return desk.cases.undertakings.rows.map((c) => {
    const step = c.packageStatus === 'returned' ? steps.correctPackage : steps.preparePackage;
    const waits = c.stage === 'undertaking_review';
    return {
      key: `undertaking-${c.reference}`,
      dueOn: null,
      href: pathTo('undertaking', lang, { reference: caseSlug(c.reference) }),
      label: (waits ? steps.followCase : step)(c.reference),
      about: aboutCase(c, page),
      ifNothing: ifNothing.nothingMoves,
      owner: waits ? text.tasks.owners.roco : text.common.words.you,
    };
  });
}

/** What a person's own searches found since they looked. */
function foundRows(desk: Desk, { text, lang }: Page): Draft[] {
  return desk.searches.map(({ id, name, newProfiles }) => ({
    key: `search-${id}`,
    dueOn: null,
    href: pathTo('saved-search', lang, { search: id }),
    label: text.savedSearches.desk(name, newProfiles),
    about: '',
    ifNothing: '',
    owner: text.common.words.you,
  }));
}

/** A group's places in line: nothing is asked of it until its turn comes. */
function placeRows(desk: Desk, { text, lang }: Page): Draft[] {
  const { ifNothing } = text.desk;
  return desk.places.rows.map(({ number, place, holdEndsOn, limitOn }) => ({
    key: `place-${number}`,
    dueOn: null,
    href: pathTo('profile', lang, { number: profileSlug(number) }),
    label: text.desk.steps.waitInLine(number),
    about: [
      text.desk.placeInLine(place),
      holdEndsOn ? text.watch.onHold(formatDate(lang, holdEndsOn)) : text.desk.offeredBefore,
    ].join(' · '),
    ifNothing:
      holdEndsOn === null || leavesTime(holdEndsOn, limitOn)
        ? ifNothing.keepsPlace
        : ifNothing.lineCloses(formatDate(lang, limitOn)),
    owner: text.desk.anotherGroup,
  }));
}

/** A group's invitations: what it is asked to look at, and until when an answer makes sense. */
function invitationRows(desk: Desk, { text, lang }: Page): Draft[] {
  return desk.invitations.rows.map((each) => ({
    key: `invitation-${each.id}`,
    dueOn: each.dueOn,
    href: pathTo('answer-invitation', lang, { number: profileSlug(each.number) }),
    label: text.desk.steps.answerInvitation(each.number),
    about: each.again ? text.invitation.toAnswerAgain : text.invitation.statuses[each.status],
    ifNothing: text.desk.ifNothing.promotionEnds(formatDate(lang, each.limitOn)),
    owner: text.common.words.you,
  }));
}

/** A group's own questions: the answers to read, and who is to answer the others. */
function ownQuestionRows(desk: Desk, { text, lang, calendar }: Page): Draft[] {
  const { steps, ifNothing } = text.desk;
  return desk.questions.rows.map((each) => {
    const answered = each.status === 'answered';
    return {
      key: `question-${each.id}`,
      dueOn: answered ? null : answerDue(each.askedOn, each.holdEndsOn, calendar, ruleSettings),
      href: pathTo('ask-question', lang, { number: profileSlug(each.number) }),
      label: (answered ? steps.readAnswer : steps.waitForAnswer)(each.number),
      about: text.questions.statuses[each.status],
      ifNothing: answered ? '' : ifNothing.groupWaits,
      owner: answered
        ? text.common.words.you
        : each.status === 'relayed'
          ? text.tasks.owners.roco
          : text.desk.rstp,
    };
  });
}
