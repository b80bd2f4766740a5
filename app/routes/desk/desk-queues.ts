import type { Actor } from '#app/domain/access/actor.ts';
import { addBusinessDays, type BusinessCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { answerDue, conferenceDue } from '#app/domain/clock/deadlines.ts';
import { defaultSettings } from '#app/domain/decision.ts';
import type { desk as english } from '#app/i18n/en/desk.ts';
import { formatDate, formatDue } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';
import { caseSlug, pathTo, profileSlug } from '#app/paths.ts';
import type { Desk, DeskCase, DeskClaim } from '#app/queries/desk.server.ts';
import type { PromotionDesk } from '#app/queries/promotion-desk.server.ts';

export type QueueId = keyof typeof english.queues;

export interface DeskRow {
  readonly key: string;
  /** Null for what has no date of its own. */
  readonly dueOn: CivilDate | null;
  readonly due: string;
  readonly dueIn: string;
  readonly edge: 'late' | 'today' | null;
  readonly href: string;
  readonly label: string;
  readonly about: string;
  readonly ifNothing: string;
  readonly owner: string;
}

export interface ShownQueue {
  readonly id: QueueId;
  readonly rows: readonly DeskRow[];
  readonly count: number;
}

interface Page {
  readonly actor: Actor;
  readonly lang: Lang;
  readonly text: Text;
  readonly today: CivilDate;
  readonly calendar: BusinessCalendar;
  /** The label of a community or province, in the reader's language. */
  readonly place: (community: string | null, province: string | null) => string;
  /** For RSTP only. */
  readonly promotion?: PromotionDesk | undefined;
}

type Draft = Omit<DeskRow, 'due' | 'dueIn' | 'edge'>;

/** The days within which ROC-O means to act where no rule says so (D). */
const ownPace = 5;

/** A desk as queues of rows: what to do, by when, and what happens if nobody does it. */
export function queuesOf(desk: Desk, page: Page): ShownQueue[] {
  switch (page.actor.role) {
    case 'roco_officer':
    case 'roco_manager':
      return rocoQueues(desk, page);
    case 'local_officer':
    case 'local_supervisor':
      return localQueues(desk, page);
    case 'sah_manager':
    case 'sah_member':
    case 'cg_member':
      return sponsorQueues(desk, page);
    case 'spo_worker':
      return providerQueues(desk, page);
    case 'rstp_promoter':
      return [
        queue('questions', questionRows(desk, page), page, desk.questions.count),
        ...answersOf(desk, page),
        queue('requests', requestRows(page), page, page.promotion?.requests.length),
        queue('promotion', pushRows(page), page, page.promotion?.push.count),
        queue('bulletinDrafts', draftRows(page), page),
      ];
    case 'migration_officer':
      return [queue('referrals', followed(desk, page), page, desk.cases.count)];
    case 'rod_officer':
    case 'auditor':
      return [queue('ourCases', followed(desk, page), page, desk.cases.count)];
    default:
      return [];
  }
}

function queue(
  id: QueueId,
  drafts: readonly Draft[],
  page: Page,
  count = drafts.length,
): ShownQueue {
  const rows = drafts
    .map((draft) => dated(draft, page))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  return { id, rows, count: Math.max(count, rows.length) };
}

function dated(draft: Draft, { lang, today, text }: Page): DeskRow {
  if (draft.dueOn === null) {
    return { ...draft, due: text.desk.noDate, dueIn: '', edge: null };
  }
  const days = daysBetween(today, draft.dueOn);
  return {
    ...draft,
    due: formatDate(lang, draft.dueOn),
    dueIn: formatDue(lang, days),
    edge: days < 0 ? 'late' : days === 0 ? 'today' : null,
  };
}

function rocoQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang, actor, today, calendar } = page;
  const { steps, ifNothing } = text.desk;
  const you = text.common.words.you;
  const anyone = text.common.words.unassigned;
  const toPrepare = desk.cases.rows
    .filter((c) => c.stage === 'profile_preparation' && c.profileStatus !== 'awaiting_approval')
    .map((c): Draft => {
      const slug = { reference: caseSlug(c.reference) };
      const written = c.profileStatus !== null;
      if (c.lastDay !== null && c.lastDay < today) {
        return {
          key: `close-${c.reference}`,
          dueOn: c.lastDay,
          href: pathTo('change-promotion', lang, slug),
          label: steps.closeUnmatched(c.reference),
          about: aboutCase(c, page),
          ifNothing: ifNothing.nothingMoves,
          owner: anyone,
        };
      }
      return {
        key: `prepare-${c.reference}`,
        dueOn: addBusinessDays(c.stageSince, ownPace, calendar),
        href:
          c.hasConsent || !written
            ? pathTo('prepare-profile', lang, slug)
            : pathTo('record-consent', lang, slug),
        label:
          c.hasConsent || !written
            ? steps.writeProfile(c.reference)
            : steps.recordConsent(c.reference),
        about: aboutCase(c, page),
        ifNothing: ifNothing.notPublished,
        owner: c.authorId === actor.accountId ? you : anyone,
      };
    });
  const toApprove = desk.cases.rows
    .filter(
      (c) => c.profileStatus === 'awaiting_approval' || c.changeStatus === 'awaiting_approval',
    )
    .map((c) => approvalRow(c, page));
  const claims = desk.claims.rows.map((claim): Draft => {
    const held = claim.status === 'held';
    const group = lang === 'fr' ? claim.groupFr : claim.groupEn;
    const sah = lang === 'fr' ? claim.sahFr : claim.sahEn;
    return {
      key: `claim-${claim.number}-${claim.requestedOn}-${sah}`,
      dueOn: claim.holdEndsOn,
      href: pathTo('review-claim', lang, { reference: caseSlug(claim.reference ?? '') }),
      label: (held ? steps.confirmClaim : steps.waitForEndorsement)(claim.number),
      about: [group, sah, ...partnerOf(claim, page)].filter(Boolean).join(' · '),
      ifNothing: !held
        ? ifNothing.noHoldYet
        : claim.waiting > 0
          ? ifNothing.holdGoesToList(claim.waiting)
          : claim.holdEndsOn
            ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn))
            : '',
      owner: held ? you : sah,
    };
  });
  const packages = desk.cases.rows
    .filter((c) => c.stage === 'undertaking_review')
    .map(
      (c): Draft => ({
        key: `package-${c.reference}`,
        dueOn: c.submittedOn ? addBusinessDays(c.submittedOn, ownPace, calendar) : null,
        href: pathTo('review-undertaking', lang, { reference: caseSlug(c.reference) }),
        label: steps.reviewPackage(c.reference),
        about: aboutCase(c, page),
        ifNothing: ifNothing.nothingMoves,
        owner: you,
      }),
    );
  const tasks = taskRows(desk, page);
  const limits = limitRows(desk, page);
  const overdue = [...claims, ...packages, ...toApprove, ...toPrepare].filter(
    ({ dueOn }) => dueOn !== null && dueOn <= today,
  );
  return [
    queue('due', [...tasks, ...overdue], page, desk.tasks.count + overdue.length),
    queue('toPrepare', toPrepare, page),
    queue('toApprove', toApprove, page),
    queue('claims', claims, page, desk.claims.count),
    ...answersOf(desk, page),
    queue('questions', questionRows(desk, page), page, desk.questions.count),
    queue('packages', packages, page),
    queue('limits', limits, page, desk.limits.count),
  ];
}

/** A profile before its first publication, or a change to a published one, that a second person reads. */
function approvalRow(c: DeskCase, page: Page): Draft {
  const { text, lang, actor, calendar } = page;
  const { steps, ifNothing } = text.desk;
  const change = c.profileStatus === 'published';
  const mine = (change ? c.changeAuthorId : c.authorId) === actor.accountId;
  const label = change
    ? { wait: steps.waitForChange, approve: steps.approveChange }
    : { wait: steps.waitForApproval, approve: steps.approveProfile };
  return {
    key: `approve-${c.reference}`,
    // The promotion runs on meanwhile: no clock waits for a change.
    dueOn: change ? null : addBusinessDays(c.stageSince, ownPace, calendar),
    href: pathTo('approve-profile', lang, { reference: caseSlug(c.reference) }),
    label: (mine ? label.wait : label.approve)(c.number ?? ''),
    about: aboutCase(c, page),
    ifNothing: change ? ifNothing.changeUnseen : ifNothing.notBegun,
    owner: mine ? text.desk.anotherOfficer : text.common.words.you,
  };
}

function localQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang, today, calendar } = page;
  const { steps, ifNothing } = text.desk;
  const you = text.common.words.you;
  const commitments = desk.claims.rows.map(
    (claim): Draft => ({
      key: `commitment-${claim.number}`,
      dueOn: claim.holdEndsOn,
      href: pathTo('review-claim', lang, { reference: caseSlug(claim.reference ?? '') }),
      label: steps.confirmCommitment(claim.number),
      about: lang === 'fr' ? claim.sahFr : claim.sahEn,
      ifNothing: claim.holdEndsOn ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn)) : '',
      owner: you,
    }),
  );
  const arranged = desk.cases.rows.filter((c) => c.stage === 'arrangements');
  const conferences = arranged
    .filter((c) => c.conferenceStatus !== 'held')
    .map((c): Draft => {
      const scheduled = c.conferenceStatus === 'scheduled';
      const step = scheduled ? steps.holdConference : steps.convene;
      return {
        key: `conference-${c.reference}`,
        dueOn: scheduled
          ? c.conferenceOn
          : conferenceDue(c.approvedOn ?? c.stageSince, calendar, defaultSettings),
        href: pathTo('conference', lang, { reference: caseSlug(c.reference) }),
        label: step(c.reference),
        about: aboutCase(c, page),
        ifNothing: ifNothing.staysInactive,
        owner: you,
      };
    });
  const checklists = arranged
    .filter((c) => (c.signedBy ?? []).length > 0 && !(c.signedBy ?? []).includes('local_office'))
    .map((c): Draft => checklistRow(c, steps.signChecklist(c.reference), page));
  const arrivals = desk.cases.rows
    .filter((c) => c.stage === 'arrangements' && c.arrivedOn === null)
    .map(
      (c): Draft => ({
        key: `arrival-${c.reference}`,
        dueOn: null,
        href: pathTo('case', lang, { reference: caseSlug(c.reference) }),
        label: steps.recordArrival(c.reference),
        about: aboutCase(c, page),
        ifNothing: ifNothing.staysInactive,
        owner: you,
      }),
    );
  const conferenceTasks = desk.tasks.rows.filter(
    ({ code }) => code === 'convene_conference',
  ).length;
  return [
    queue(
      'tasks',
      taskRows(desk, page).filter(({ key }) => !key.endsWith('convene_conference')),
      page,
      desk.tasks.count - conferenceTasks,
    ),
    queue('commitments', commitments, page, desk.claims.count),
    queue('conferences', conferences, page),
    queue('checklists', checklists, page),
    queue('arrivals', arrivals, page),
    queue('bvorLimits', limitRows(desk, page), page, desk.limits.count),
    queue('sponsorships', sponsorshipRows(desk, page, today), page),
  ];
}

/** Queues of a group that come and go with what is in them. */
const whenThere: readonly QueueId[] = [
  'offers',
  'partners',
  'endorsements',
  'savedSearches',
  'ourQuestions',
];

/** A claim the reader is asked to share, and has not answered: it stands in its own queue. */
const awaitsPartner = ({ shares, partnerStatus }: DeskClaim) => shares && partnerStatus === 'asked';

/** The second SAH on a claim, and whether its answer is awaited. */
function partnerOf(
  { partnerEn, partnerFr, partnerStatus }: DeskClaim,
  { lang, text }: Page,
): readonly string[] {
  if (partnerStatus !== 'asked' && partnerStatus !== 'agreed') return [];
  return [`${lang === 'fr' ? partnerFr : partnerEn}, ${text.partner.statuses[partnerStatus]}`];
}

function sponsorQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang, actor, today } = page;
  const { steps, ifNothing } = text.desk;
  const you = text.common.words.you;
  const isSah = actor.role !== 'cg_member';
  const name = (english: string, french: string) => (lang === 'fr' ? french : english);
  const partners = desk.claims.rows
    .filter(({ shares, partnerStatus }) => shares && partnerStatus === 'asked')
    .map(
      (claim): Draft => ({
        key: `partner-${claim.number}`,
        dueOn: claim.holdEndsOn,
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
        dueOn: null,
        href: pathTo('interest-and-claims', lang),
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
    queue('endorsements', endorsements, page),
    queue('savedSearches', foundRows(desk, page), page),
    queue('holds', holds, page),
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

function providerQueues(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang } = page;
  const conferences = desk.cases.rows
    .filter((c) => c.stage === 'arrangements' && c.conferenceStatus === 'scheduled')
    .map(
      (c): Draft => ({
        key: `conference-${c.reference}`,
        dueOn: c.conferenceOn,
        href: pathTo('conference', lang, { reference: caseSlug(c.reference) }),
        label: text.desk.steps.attendConference(c.reference),
        about: aboutCase(c, page),
        ifNothing: text.desk.ifNothing.staysInactive,
        owner: text.tasks.owners.local_office,
      }),
    );
  return [
    queue('checklists', unsigned(desk, page, 'service_provider'), page),
    queue('conferences', conferences, page),
    queue('ourCases', followed(desk, page), page, desk.cases.count),
  ];
}

function unsigned(desk: Desk, page: Page, party: 'sponsor' | 'service_provider'): Draft[] {
  const { steps } = page.text.desk;
  return desk.cases.rows
    .filter((c) => c.stage === 'arrangements' && !(c.signedBy ?? []).includes(party))
    .map((c) => checklistRow(c, steps.fillChecklist(c.reference), page));
}

function checklistRow(c: DeskCase, label: string, page: Page): Draft {
  return {
    key: `checklist-${c.reference}`,
    dueOn: c.conferenceOn,
    href: pathTo('checklist', page.lang, { reference: caseSlug(c.reference) }),
    label,
    about: aboutCase(c, page),
    ifNothing: page.text.desk.ifNothing.staysInactive,
    owner: page.text.common.words.you,
  };
}

function taskRows(desk: Desk, { text, lang }: Page): Draft[] {
  return desk.tasks.rows.map((task) => ({
    key: `task-${task.reference}-${task.code}`,
    dueOn: task.dueOn,
    href: pathTo('case', lang, { reference: caseSlug(task.reference) }),
    label: text.tasks.names[task.code],
    about: task.reference,
    ifNothing: text.tasks.ifNotDone[task.code],
    owner: text.common.words.unassigned,
  }));
}

/** What waits for RSTP or ROC-O: the due date of a question does not change when it is relayed. */
function questionRows(desk: Desk, { text, lang, calendar }: Page): Draft[] {
  return desk.questions.rows.map((each) => ({
    key: `question-${each.id}`,
    dueOn: answerDue(each.askedOn, calendar, defaultSettings),
    href: pathTo('question', lang, { questionId: each.id }),
    label: text.desk.steps.answerQuestion(each.number),
    about: lang === 'fr' ? each.groupFr : each.groupEn,
    ifNothing: text.desk.ifNothing.groupWaits,
    owner: text.common.words.you,
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

/** What groups answered to those who invited them, while it is news; no queue without any. */
function answersOf(desk: Desk, page: Page): ShownQueue[] {
  const { text, lang } = page;
  const { rows, count } = desk.invitations;
  if (count === 0) return [];
  const drafts = rows.map(
    (each): Draft => ({
      key: `answer-${each.id}`,
      dueOn: each.status === 'later' ? each.dueOn : null,
      href: pathTo('invite-groups', lang, { number: profileSlug(each.number) }),
      label: text.desk.steps.readAnswerOf(each.number),
      about: `${lang === 'fr' ? each.groupFr : each.groupEn} · ${text.invitation.statuses[each.status]}`,
      ifNothing: text.desk.ifNothing.promotionEnds(formatDate(lang, each.limitOn)),
      owner: text.common.words.you,
    }),
  );
  return [queue('invitationAnswers', drafts, page, count)];
}

/** A group's own questions: the answers to read, and who is to answer the others. */
function ownQuestionRows(desk: Desk, { text, lang, calendar }: Page): Draft[] {
  const { steps, ifNothing } = text.desk;
  return desk.questions.rows.map((each) => {
    const answered = each.status === 'answered';
    return {
      key: `question-${each.id}`,
      dueOn: answered ? null : answerDue(each.askedOn, calendar, defaultSettings),
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

function limitRows(desk: Desk, { text, lang, actor }: Page): Draft[] {
  const isRstp = actor.role === 'rstp_promoter';
  return desk.limits.rows.map((limit) => ({
    key: `limit-${limit.number}`,
    dueOn: limit.limitOn,
    ...(isRstp || limit.reference === null
      ? {
          href: pathTo('profile', lang, { number: profileSlug(limit.number) }),
          label: text.desk.steps.promote(limit.number),
        }
      : {
          href: pathTo('change-promotion', lang, { reference: caseSlug(limit.reference) }),
          label: text.desk.steps.seePromotion(limit.number),
        }),
    about: [
      text.browse.card.interests(limit.interested),
      ...(limit.onHold ? [text.desk.onHold] : []),
    ].join(' · '),
    ifNothing:
      limit.stream === 'overseas'
        ? text.desk.ifNothing.returnsToVisaOffice
        : text.desk.ifNothing.staysOnRap,
    owner: isRstp ? text.common.words.you : text.desk.rstp,
  }));
}

/** As many as a desk shows without hiding what comes below; the board has the rest. */
const newest = 6;

/** What RSTP starts and stops spreading, newest first. */
function requestRows({ promotion, text, lang }: Page): Draft[] {
  const { requests } = text.promotionDesk;
  return (promotion?.requests ?? []).slice(0, newest).map(({ seq, number, on, endedBy, live }) => ({
    key: `request-${seq}`,
    dueOn: null,
    href: live
      ? pathTo('profile', lang, { number: profileSlug(number) })
      : pathTo('promotion', lang),
    label: endedBy ? text.desk.steps.stopPromoting(number) : text.desk.steps.startPromoting(number),
    about: [
      formatDate(lang, on),
      ...(endedBy ? [text.arrangements.promotionEnds[endedBy]] : []),
    ].join(' · '),
    ifNothing: endedBy ? requests.gone : requests.unknown,
    owner: text.common.words.you,
  }));
}

/** Profiles nobody opened, or whose limit is near (process §6). */
function pushRows({ promotion, text, lang, today }: Page): Draft[] {
  const { board } = text.promotionDesk;
  return (promotion?.push.rows ?? []).map((reach) => ({
    key: `push-${reach.number}`,
    dueOn: reach.limitOn,
    href: pathTo('profile', lang, { number: profileSlug(reach.number) }),
    label: text.desk.steps.promote(reach.number),
    about: reach.neverViewed
      ? board.why.never(Math.max(0, daysBetween(reach.postedOn, today)))
      : board.reach(reach.shown, reach.viewed),
    ifNothing: text.desk.ifNothing.promotionEnds(formatDate(lang, reach.limitOn)),
    owner: text.common.words.you,
  }));
}

function draftRows({ promotion, text, lang }: Page): Draft[] {
  const { bulletin } = text;
  return (promotion?.drafts ?? []).map(({ id, on, profiles }) => ({
    key: `draft-${id}`,
    dueOn: null,
    href: pathTo('write-bulletin', lang, { bulletin: id }),
    label: bulletin.draftOf(formatDate(lang, on)),
    about: bulletin.profiles(profiles),
    ifNothing: text.desk.ifNothing.nothingMoves,
    owner: text.common.words.you,
  }));
}

function sponsorshipRows(desk: Desk, page: Page, today: CivilDate): Draft[] {
  const { text, lang } = page;
  return desk.cases.rows
    .filter((c) => c.stage === 'active')
    .map((c) => {
      const checkIn = c.checkInOn !== null && c.checkInOn >= today;
      return {
        key: `sponsorship-${c.reference}`,
        dueOn: checkIn ? c.checkInOn : c.sponsorEndsOn,
        href: pathTo('case', lang, { reference: caseSlug(c.reference) }),
        label: text.desk.steps.followCase(c.reference),
        about: checkIn ? text.desk.checkIn : text.desk.endOfSponsorship,
        ifNothing: text.desk.ifNothing.nothingMoves,
        owner: text.tasks.owners.local_office,
      };
    });
}

function followed(desk: Desk, page: Page): Draft[] {
  const { text, lang } = page;
  return desk.cases.rows.map((c) => ({
    key: `case-${c.reference}`,
    dueOn: null,
    href: pathTo('case', lang, { reference: caseSlug(c.reference) }),
    label: text.desk.steps.followCase(c.reference),
    about: `${text.stages.names[c.stage]} · ${aboutCase(c, page)}`,
    ifNothing: '',
    owner: '',
  }));
}

function aboutCase(c: DeskCase, { text, place }: Page): string {
  return [text.stages.streams[c.stream], place(c.community, c.province)]
    .filter(Boolean)
    .join(' · ');
}
