import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { answerDue, sahAnswerDue } from '#app/domain/clock/deadlines.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import type { Desk, DeskClaim } from '#app/queries/desk.server.ts';
import { aboutCase, type Draft, type Page, type QueueId, queue, type ShownQueue } from './queue.ts';
import { partnerOf, sponsorshipRows, unsigned } from './shared-rows.ts';

/** Queues of a group that come and go with what is in them. */
const whenThere: readonly QueueId[] = [
  'offers',
  'partners',
  'endorsements',
  'ownRequests',
  'places',
  'savedSearches',
  'ourQuestions',
];

/** A claim the reader is asked to share, and has not answered: it stands in its own queue. */
const awaitsPartner = ({ shares, partnerStatus }: DeskClaim) => shares && partnerStatus === 'asked';

export function sponsorQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang, actor, today, calendar } = page;
  const answerBy = (askedOn: CivilDate, lastDay: CivilDate | null) =>
    sahAnswerDue(askedOn, lastDay, calendar, ruleSettings);
  const { steps, ifNothing } = text.desk;
  const you = text.common.words.you;
  const isSah = actor.role !== 'cg_member';
  const name = (english: string, french: string) => (lang === 'fr' ? french : english);
  const partners = desk.claims.rows
    .filter(({ shares, partnerStatus }) => shares && partnerStatus === 'asked')
    .map(
      (claim): Draft => ({
        key: `partner-${claim.number}`,
        dueOn: answerBy(claim.partnerAskedOn ?? claim.requestedOn, claim.holdEndsOn),
        href: `${pathTo('interest-and-claims', lang)}#partner-requests`,
        label: steps.answerPartner(claim.number),
        about: name(claim.sahEn, claim.sahFr),
        ifNothing: ifNothing.notConfirmed,
        owner: you,
      }),
    );
  const endorsements = desk.claims.rows
    .filter((claim) => claim.status === 'requested' && !claim.shares)
    .map(
      (claim): Draft => ({
        key: `endorse-${claim.number}-${claim.groupEn ?? ''}`,
        dueOn: answerBy(claim.requestedOn, claim.lastDay),
        href: `${pathTo('interest-and-claims', lang)}${isSah ? '#requests' : '#claims'}`,
        label: isSah ? steps.endorse(claim.number) : steps.waitForEndorsement(claim.number),
        about:
          (isSah ? (lang === 'fr' ? claim.groupFr : claim.groupEn) : null) ??
          (lang === 'fr' ? claim.sahFr : claim.sahEn),
        ifNothing: ifNothing.noHoldYet,
        owner: isSah ? you : lang === 'fr' ? claim.sahFr : claim.sahEn,
      }),
    );
  const holds = desk.claims.rows
    .filter((claim) => claim.status === 'held' && !awaitsPartner(claim))
    .map(
      (claim): Draft => ({
        key: `hold-${claim.number}`,
        dueOn: claim.holdEndsOn,
        href: pathTo('profile', lang, { number: profileSlug(claim.number) }),
        label: (claim.shares ? steps.shareHold : steps.decideHold)(claim.number),
        about: [
          lang === 'fr' ? claim.groupFr : claim.groupEn,
          ...(claim.shares ? [name(claim.sahEn, claim.sahFr)] : partnerOf(claim, page)),
        ]
          .filter(Boolean)
          .join(' · '),
        ifNothing: claim.holdEndsOn ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn)) : '',
        owner: text.tasks.owners.roco,
      }),
    );
  const offers = desk.offers.rows.map(
    (offer): Draft => ({
      key: `offer-${offer.number}`,
      dueOn: offer.offerEndsOn,
      href: pathTo('profile', lang, { number: profileSlug(offer.number) }),
      label: steps.acceptOffer(offer.number),
      about: '',
      ifNothing: text.desk.offerPasses,
      owner: you,
    }),
  );
  const undertakings = desk.cases.rows
    .filter((c) => c.stage === 'matched' || c.stage === 'undertaking_review')
    .map((c): Draft => {
      const returned = c.packageStatus === 'returned';
      const step = returned ? steps.correctPackage : steps.preparePackage;
      const waits = c.stage === 'undertaking_review';
      return {
        key: `undertaking-${c.reference}`,
        dueOn: null,
        href: pathTo('undertaking', lang, { reference: caseSlug(c.reference) }),
        label: waits ? steps.followCase(c.reference) : step(c.reference),
        about: aboutCase(c, page),
        ifNothing: ifNothing.nothingMoves,
        owner: waits ? text.tasks.owners.roco : you,
      };
    });
  const queues = [
    queue('offers', offers, page, desk.offers.count),
    queue('partners', partners, page),
    ...(desk.invitations.count > 0
      ? [queue('invitations', invitationRows(desk, page), page, desk.invitations.count)]
      : []),
    queue(isSah ? 'endorsements' : 'ownRequests', endorsements, page),
    queue('savedSearches', foundRows(desk, page), page),
    queue('holds', holds, page),
    queue('places', placeRows(desk, page), page, desk.places.count),
    queue('undertakings', undertakings, page),
    queue('ourQuestions', ownQuestionRows(desk, page), page, desk.questions.count),
    queue('checklists', unsigned(desk, page, 'sponsor'), page),
    queue('sponsorships', sponsorshipRows(desk, page, today), page),
  ];
  const always = ({ id }: ShownQueue) => !whenThere.includes(id);
  return queues.filter((each) => each.count > 0 || always(each));
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
  return desk.places.rows.map(({ number, place, holdEndsOn }) => ({
    key: `place-${number}`,
    dueOn: null,
    href: pathTo('profile', lang, { number: profileSlug(number) }),
    label: text.desk.steps.waitInLine(number),
    about: [
      text.desk.placeInLine(place),
      holdEndsOn ? text.watch.onHold(formatDate(lang, holdEndsOn)) : text.desk.offeredBefore,
    ].join(' · '),
    ifNothing: text.desk.ifNothing.keepsPlace,
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
    about: text.invitation.statuses[each.status],
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
      dueOn: answered ? null : answerDue(each.askedOn, calendar, ruleSettings),
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
