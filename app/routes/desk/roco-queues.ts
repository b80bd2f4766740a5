import { leavesTime } from '#app/domain/claim/waiting-list.ts';
import { ownPaceDue } from '#app/domain/clock/deadlines.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { Desk } from '#app/queries/desk.server.ts';
import type { DeskCase } from '#app/queries/desk-cases.server.ts';
import type { DeskClaim } from '#app/queries/desk-claims.server.ts';
import { aboutCase, type Draft, nameIn, type Page, queue, type ShownQueue } from './queue.ts';
import { answersOf, limitRows, partnerOf, questionRows, taskRows } from './shared-rows.ts';

export function rocoQueues(desk: Desk, page: Page): ShownQueue[] {
  const { cases, claims, tasks, questions, limits } = desk;
  const due = [
    ...taskRows(desk, page),
    ...claims.due.rows.map((claim) => claimRow(claim, page)),
    ...cases.due.rows.map((c) => dueRow(c, page)),
  ];
  const dueCount = tasks.total + claims.due.total + cases.due.total;
  const toPrepare = cases.toPrepare.rows.map((c) => preparationRow(c, page));
  const toApprove = cases.toApprove.rows.map((c) => approvalRow(c, page));
  const toConfirm = claims.toConfirm.rows.map((claim) => claimRow(claim, page));
  const packages = cases.packages.rows.map((c) => packageRow(c, page));
  return [
    queue('due', due, page, dueCount),
    queue('toPrepare', toPrepare, page, cases.toPrepare.total),
    queue('toApprove', toApprove, page, cases.toApprove.total),
    queue('claims', toConfirm, page, claims.toConfirm.total),
    ...answersOf(desk, page),
    queue('questions', questionRows(desk, page), page, questions.total),
    queue('packages', packages, page, cases.packages.total),
    queue('limits', limitRows(desk, page), page, limits.total),
  ];
}

/** What is due stands in its own queue too, as the same row. */
function dueRow(c: DeskCase, page: Page): Draft {
  if (c.stage === 'undertaking_review') return packageRow(c, page);
  return (c.profileStatus === 'awaiting_approval' ? approvalRow : preparationRow)(c, page);
}

function preparationRow(c: DeskCase, page: Page): Draft {
  const { text, lang, actor, today, calendar } = page;
  const { steps, ifNothing } = text.desk;
  const slug = { reference: caseSlug(c.reference) };
  const about = aboutCase(c, page);
  if (c.lastDay !== null && c.lastDay < today) {
    return {
      key: `close-${c.reference}`,
      dueOn: c.lastDay,
      href: pathTo('change-promotion', lang, slug),
      label: steps.closeUnmatched(c.reference),
      about,
      ifNothing: ifNothing.nothingMoves,
      owner: text.common.words.unassigned,
    };
  }
  const writes = c.hasConsent || c.profileStatus === null;
  return {
    key: `prepare-${c.reference}`,
    dueOn: ownPaceDue(c.stageSince, calendar),
    href: pathTo(writes ? 'prepare-profile' : 'record-consent', lang, slug),
    label: (writes ? steps.writeProfile : steps.recordConsent)(c.reference),
    about,
    ifNothing: ifNothing.notPublished,
    owner: text.common.words[c.authorId === actor.accountId ? 'you' : 'unassigned'],
  };
}

function packageRow(c: DeskCase, page: Page): Draft {
  const { text, lang, calendar } = page;
  return {
    key: `package-${c.reference}`,
    dueOn: c.submittedOn && ownPaceDue(c.submittedOn, calendar),
    href: pathTo('review-undertaking', lang, { reference: caseSlug(c.reference) }),
    label: text.desk.steps.reviewPackage(c.reference),
    about: aboutCase(c, page),
    ifNothing: text.desk.ifNothing.nothingMoves,
    owner: text.common.words.you,
  };
}

function claimRow(claim: DeskClaim, page: Page): Draft {
  const { lang } = page;
  const group = nameIn(lang, claim.groupEn, claim.groupFr);
  const sah = nameIn(lang, claim.sahEn, claim.sahFr);
  const turn = turnOf(claim, page);
  return {
    key: `claim-${claim.number}-${claim.requestedOn}-${sah}`,
    dueOn: claim.holdEndsOn,
    href: pathTo('review-claim', lang, { reference: caseSlug(claim.reference ?? '') }),
    label: turn.step(claim.number),
    about: [group, sah, ...partnerOf(claim, page)].filter(Boolean).join(' · '),
    ifNothing: withoutDecision(claim, page),
    owner: turn.owner,
  };
}

/** What becomes of a request or a hold that nobody decides on. */
function withoutDecision(
  { holdEndsOn, lastDay, waiting }: DeskClaim,
  { text, lang }: Page,
): string {
  const { ifNothing } = text.desk;
  if (holdEndsOn === null) return ifNothing.noHoldYet;
  const ends = formatDate(lang, holdEndsOn);
  if (!leavesTime(holdEndsOn, lastDay)) return ifNothing.holdIsLast(ends);
  return waiting > 0 ? ifNothing.holdGoesToList(waiting) : ifNothing.holdEnds(ends);
}

/**
 * Whose turn it is before ROC-O may confirm: the SAH endorses; overseas the local office confirms the
 * commitment; a second SAH that was asked says whether it shares (process §7, IP 3 part 4 §4.1, §4.2).
 */
function turnOf(claim: DeskClaim, { text, lang }: Page) {
  const { steps } = text.desk;
  if (claim.status === 'requested') {
    return { step: steps.waitForEndorsement, owner: nameIn(lang, claim.sahEn, claim.sahFr) };
  }
  if (claim.stream === 'overseas' && !claim.committed) {
    return {
      step: steps.waitForCommitment,
      owner: nameIn(lang, claim.officeEn, claim.officeFr) ?? '',
    };
  }
  if (claim.partnerStatus === 'asked') {
    return {
      step: steps.waitForPartner,
      owner: nameIn(lang, claim.partnerEn, claim.partnerFr) ?? '',
    };
  }
  return { step: steps.confirmClaim, owner: text.common.words.you };
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
    dueOn: change ? null : ownPaceDue(c.stageSince, calendar),
    href: pathTo('approve-profile', lang, { reference: caseSlug(c.reference) }),
    label: (mine ? label.wait : label.approve)(c.number ?? ''),
    about: aboutCase(c, page),
    ifNothing: change ? ifNothing.changeUnseen : ifNothing.notBegun,
    owner: mine ? text.desk.anotherOfficer : text.common.words.you,
  };
}
