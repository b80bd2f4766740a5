import { addBusinessDays } from '#app/domain/clock/calendar.ts';
import { formatDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import type { Desk, DeskCase, DeskClaim } from '#app/queries/desk.server.ts';
import { aboutCase, type Draft, type Page, queue, type ShownQueue } from './queue.ts';
import { answersOf, limitRows, partnerOf, questionRows, taskRows } from './shared-rows.ts';

/** The days within which ROC-O means to act where no rule says so (D). */
const ownPace = 5;

export function rocoQueues(desk: Desk, page: Page): ShownQueue[] {
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
    const group = lang === 'fr' ? claim.groupFr : claim.groupEn;
    const sah = lang === 'fr' ? claim.sahFr : claim.sahEn;
    const turn = turnOf(claim, page);
    return {
      key: `claim-${claim.number}-${claim.requestedOn}-${sah}`,
      dueOn: claim.holdEndsOn,
      href: pathTo('review-claim', lang, { reference: caseSlug(claim.reference ?? '') }),
      label: turn.step(claim.number),
      about: [group, sah, ...partnerOf(claim, page)].filter(Boolean).join(' · '),
      ifNothing:
        claim.status === 'requested'
          ? ifNothing.noHoldYet
          : claim.waiting > 0
            ? ifNothing.holdGoesToList(claim.waiting)
            : claim.holdEndsOn
              ? ifNothing.holdEnds(formatDate(lang, claim.holdEndsOn))
              : '',
      owner: turn.owner,
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

/**
 * Whose turn it is before ROC-O may confirm: the SAH endorses; overseas the local office confirms the
 * commitment; a second SAH that was asked says whether it shares (process §7, IP 3 part 4 §4.1, §4.2).
 */
function turnOf(claim: DeskClaim, { text, lang }: Page) {
  const { steps } = text.desk;
  const name = (english: string | null, french: string | null) =>
    (lang === 'fr' ? french : english) ?? '';
  if (claim.status === 'requested') {
    return { step: steps.waitForEndorsement, owner: name(claim.sahEn, claim.sahFr) };
  }
  if (claim.stream === 'overseas' && !claim.committed) {
    return { step: steps.waitForCommitment, owner: name(claim.officeEn, claim.officeFr) };
  }
  if (claim.partnerStatus === 'asked') {
    return { step: steps.waitForPartner, owner: name(claim.partnerEn, claim.partnerFr) };
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
    dueOn: change ? null : addBusinessDays(c.stageSince, ownPace, calendar),
    href: pathTo('approve-profile', lang, { reference: caseSlug(c.reference) }),
    label: (mine ? label.wait : label.approve)(c.number ?? ''),
    about: aboutCase(c, page),
    ifNothing: change ? ifNothing.changeUnseen : ifNothing.notBegun,
    owner: mine ? text.desk.anotherOfficer : text.common.words.you,
  };
}
