import { inArray } from 'drizzle-orm';
import type { Actor, Role } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import { missingIn } from '#app/domain/arrangements/checklist.ts';
import type { Task, TaskCode } from '#app/domain/arrangements/names.ts';
import {
  type CaseState,
  confirmedClaim,
  liveClaim,
  livePromotion,
} from '#app/domain/case/case-state.ts';
import type { Stage } from '#app/domain/case/names.ts';
import { type NextStep, nextStepsOf, type StepOwner } from '#app/domain/case/next-step.ts';
import { isEnded } from '#app/domain/claim/names.ts';
import { partnerOf } from '#app/domain/claim/partner.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { formalReviewWindow, jasEnd, rapOrdinaryEnd } from '#app/domain/clock/deadlines.ts';
import { workingCopyOf } from '#app/domain/profile/working-copy.ts';
import { isRecordCode } from '#app/domain/promotion/record-tasks.ts';
import { waitingFor } from '#app/domain/sponsorship/start.ts';
import { countsByBand } from '#app/domain/vocabulary/age-bands.ts';
import { compositionWords, titleOf } from '#app/i18n/description/title-of.ts';
import { type Lang, otherLang } from '#app/i18n/lang.ts';
import type { TaskFacts } from '#app/i18n/task-facts.ts';
import { textOf } from '#app/i18n/text.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { readAs, reader } from '#db/client.server.ts';
import { listAgenda } from '#db/repositories/reference.server.ts';
import { organization } from '#db/schema/auth.ts';
import { countJournal, type JournalRow, listJournal, listJournalOf } from './journal.server.ts';
import { stepPath, stepTitle } from './step-page.server.ts';
import { openingsOf, readsJournal, timelineOf } from './timeline.server.ts';

const ownerOfRole: Readonly<Partial<Record<Role, StepOwner>>> = {
  roco_officer: 'roco',
  roco_manager: 'roco',
  local_officer: 'local_office',
  local_supervisor: 'local_office',
  sah_manager: 'sponsor',
  sah_member: 'sponsor',
  cg_member: 'sponsor',
  spo_worker: 'service_provider',
  migration_officer: 'migration_office',
  rod_officer: 'rod',
  rstp_promoter: 'rstp',
};

/** Everything the page of a case shows its reader; what the reader may not see is not in it. */
export async function casePage(actor: Actor, state: CaseState, lang: Lang) {
  const text = textOf(lang);
  const access = accessOf(state);
  const allowed = {
    restricted: can(actor, 'restricted.read', access),
    completeRoco: can(actor, 'task.complete_roco', access),
    completeLocal: can(actor, 'task.complete_local', access),
    conference: can(actor, 'conference.read', access),
    checklist: can(actor, 'checklist.read', access),
    undertaking: can(actor, 'undertaking.prepare', access),
    reviewUndertaking: can(actor, 'undertaking.review', access),
    recordArrival: can(actor, 'arrival.record', access),
    journal: readsJournal(actor, state),
    prepare: can(actor, 'profile.write', access),
    versions: can(actor, 'versions.read', access),
    consent: can(actor, 'consent.record', access),
    promotion: can(actor, 'promotion.suspend', access) || can(actor, 'promotion.shorten', access),
    reviewClaim:
      can(actor, 'claim.confirm', access) || can(actor, 'claim.confirm_commitment', access),
  };
  const [names, rows, entries, openings, stageRows, agenda] = await Promise.all([
    partiesOf(state, lang),
    allowed.journal ? listJournal(actor, state.id, { limit: 60 }) : [],
    allowed.journal ? countJournal(actor, state.id) : 0,
    allowed.journal ? listJournalOf(actor, state.id, ['restricted_opened'], 10) : [],
    allowed.journal
      ? listJournalOf(actor, state.id, ['case_opened', 'stage_entered', 'package_approved'], 60)
      : [],
    state.conference || state.stage === 'arrangements'
      ? readAs(actor, (tx) =>
          listAgenda(
            tx,
            state.stream,
            (state.profile?.fields.needs ?? []).map(({ code }) => code),
          ),
        )
      : [],
  ]);
  const approved = stageRows.find(({ event }) => event === 'package_approved')?.data.on;
  const facts: TaskFacts = {
    caseReference: state.reference,
    profileNumber: state.profile?.number ?? '',
    sponsorName: names.sponsor ?? names.sah ?? '',
    publishedOn: state.profile?.postedOn ?? null,
    limitOn: state.promotion?.limitOn ?? null,
    extensions: state.promotion?.extensions ?? 0,
    confirmedOn: confirmedClaim(state)?.confirmedOn ?? null,
    endedOn: state.promotion?.endedOn ?? null,
    endedBy: state.promotion?.endedBy ?? null,
    outcome: state.outcome,
    stream: state.stream,
    approvedOn: typeof approved === 'string' ? approved : null,
    supportFrom: state.arrivedOn,
    supportTo: state.arrivedOn ? jasEnd(state.arrivedOn) : null,
  };
  const timeline = await timelineOf(rows, lang);
  const fields = state.profile?.fields ?? null;
  return {
    reference: state.reference,
    version: state.version,
    stream: state.stream,
    stage: state.stage,
    memberCount: state.memberCount,
    profileNumber: state.profile?.number ?? null,
    promoted: state.promotion !== null,
    profileLive: livePromotion(state) !== null && can(actor, 'profile.browse'),
    priority: fields?.priority ?? null,
    place: placeOf(state, lang),
    outcome: state.outcome,
    packageStatus: state.package?.status ?? null,
    hold: liveClaim(state)?.status === 'held',
    claimsEnded: state.claims.some(({ status }) => isEnded(status)),
    versionCount: state.profile?.versionNo ?? 0,
    change: changeOf(state),
    consent: state.consent !== null,
    tracker: trackerOf(state, stageRows),
    next: nextOf(actor, state, lang, text, facts),
    tasks: tasksOf(state, lang, facts, allowed),
    start: state.stage === 'arrangements' ? waitingFor(state) : [],
    conference: conferenceOf(state, lang, agenda),
    household: fields && {
      title: titleOf(fields, lang),
      words: compositionWords(fields, lang),
      bands: countsByBand(fields.composition),
    },
    dates: datesOf(state),
    names,
    timeline: timeline.slice(0, 12),
    entries,
    openings: openingsOf(openings, lang),
    allowed,
  };
}
export type CasePage = Awaited<ReturnType<typeof casePage>>;

/** How far a change to the published profile is; null where there is no published profile to change. */
function changeOf(state: CaseState) {
  const copy = workingCopyOf(state);
  return copy?.kind === 'change' ? copy.status : null;
}

async function partiesOf(state: CaseState, lang: Lang) {
  const claim = confirmedClaim(state);
  const wanted = {
    office: state.officeId,
    provider: state.serviceProviderId,
    migrationOffice: state.migrationOfficeId,
    sah: claim?.sahId ?? null,
    sponsor: claim?.groupId ?? claim?.sahId ?? null,
    partner: partnerOf(claim),
  };
  const ids = Object.values(wanted).filter((id) => id !== null);
  const rows = await reader.select().from(organization).where(inArray(organization.id, ids));
  const row = (id: string | null) => rows.find((one) => one.id === id);
  const name = (id: string | null) => row(id)?.[lang === 'en' ? 'nameEn' : 'nameFr'] ?? null;
  const { roles } = textOf(lang);
  const sah = row(wanted.sah);
  return {
    office: name(wanted.office),
    provider: name(wanted.provider),
    migrationOffice: name(wanted.migrationOffice),
    sah: name(wanted.sah),
    sponsor: name(wanted.sponsor),
    partner: name(wanted.partner),
    sponsorKind: wanted.sponsor
      ? roles.organizationKinds[row(wanted.sponsor)?.kind ?? 'sah']
      : null,
    agreement: sah?.agreementStatus ? roles.agreementStatuses[sah.agreementStatus] : null,
  };
}

function placeOf(state: CaseState, lang: Lang): string | null {
  const fields = state.profile?.fields;
  const labels = vocabularyOf(lang);
  if (fields?.destination) return labels.communityLabels[fields.destination];
  return fields?.province ? labels.provinceLabels[fields.province] : null;
}

const normalWay: readonly Stage[] = [
  'draft',
  'local_review',
  'designation',
  'profile_preparation',
  'promotion',
  'matched',
  'undertaking_review',
  'arrangements',
  'active',
  'closed',
];
/** Stages before ROC-O received the case, shown only where the case passed through them here. */
const optional: readonly Stage[] = ['draft', 'local_review', 'designation'];

function trackerOf(state: CaseState, rows: readonly JournalRow[]) {
  const entered = new Map<Stage, CivilDate>();
  for (const { data } of rows) {
    const stage = data.stage as Stage | undefined;
    // Rows come newest first: the first entry into a stage is the one that stays.
    if (stage && typeof data.on === 'string') entered.set(stage, data.on);
  }
  const way: Stage[] = normalWay.filter((stage) =>
    state.stage === 'closed'
      ? stage === 'closed' || entered.has(stage)
      : !optional.includes(stage) || entered.has(stage) || stage === state.stage,
  );
  if (!way.includes(state.stage)) {
    const after = state.stage === 'unmatched' ? 'promotion' : 'profile_preparation';
    way.splice(way.indexOf(after) + 1, 0, state.stage);
  }
  const here = way.indexOf(state.stage);
  return way.map((stage, index) => ({
    stage,
    state:
      index < here ? ('done' as const) : index === here ? ('here' as const) : ('todo' as const),
    on: index < here ? (entered.get(stage) ?? null) : index === here ? state.stageSince : null,
    next: index === here + 1 && stage !== 'closed',
  }));
}

function nextOf(actor: Actor, state: CaseState, lang: Lang, text: Text, facts: TaskFacts) {
  const day = today();
  const steps = nextStepsOf(state, { today: day, calendar: federalCalendar });
  const mine = ownerOfRole[actor.role];
  const step: NextStep | undefined = steps.find(({ owner }) => owner === mine) ?? steps[0];
  if (!step || step.code === 'none') return null;
  const ready = step.task ? text.tasks.ready[step.task.code] : null;
  const isMine = step.owner === mine;
  return {
    code: step.code,
    owner: step.owner,
    ownerName: text.tasks.stepOwners[step.owner],
    title: stepTitle(step, text),
    why: step.task ? text.tasks.ifNotDone[step.task.code] : text.tasks.stepReasons[step.code],
    due: step.dueOn ? { on: step.dueOn, days: daysBetween(day, step.dueOn) } : null,
    href: stepPath(step, state.reference, lang),
    isMine,
    taskId: step.task && step.task.code !== 'convene_conference' ? step.task.id : null,
    copy: ready && isMine ? ready(facts) : null,
    others: steps.length - 1,
  };
}

function tasksOf(
  state: CaseState,
  lang: Lang,
  facts: TaskFacts,
  allowed: { readonly completeRoco: boolean; readonly completeLocal: boolean },
) {
  const day = today();
  const { tasks: words } = textOf(lang);
  const one = (task: Task) => {
    const mayComplete = task.owner === 'roco' ? allowed.completeRoco : allowed.completeLocal;
    return {
      id: task.id,
      code: task.code,
      name: words.names[task.code],
      mandatory: task.mandatory,
      dueOn: task.dueOn,
      days: daysBetween(day, task.dueOn),
      doneOn: task.doneOn,
      mayComplete: mayComplete && task.doneOn === null,
      copies: mayComplete && task.doneOn === null ? copiesOf(task.code, facts, lang) : [],
    };
  };
  const byState = (a: Task, b: Task) =>
    Number(a.doneOn !== null) - Number(b.doneOn !== null) ||
    (a.doneOn ?? a.dueOn).localeCompare(b.doneOn ?? b.dueOn);
  const sorted = [...state.tasks].sort(byState);
  const mandatory = state.tasks.filter((task) => task.mandatory);
  return {
    roco: sorted.filter(({ owner }) => owner === 'roco').map(one),
    localOffice: sorted.filter(({ owner }) => owner === 'local_office').map(one),
    done: mandatory.filter(({ doneOn }) => doneOn !== null).length,
    total: mandatory.length,
  };
}

/**
 * The text of a task, ready to copy. What goes into GCMS or a tracking sheet is wanted in the language
 * of that system, not of the reader: it is there in both, the reader's first.
 */
function copiesOf(code: TaskCode, facts: TaskFacts, lang: Lang) {
  const wanted = isRecordCode(code) ? [lang, otherLang(lang)] : [lang];
  return wanted.flatMap((one) => {
    const ready = textOf(one).tasks.ready[code];
    return ready ? [{ lang: one, text: ready(facts) }] : [];
  });
}

function conferenceOf(
  state: CaseState,
  lang: Lang,
  agenda: readonly { readonly textEn: string; readonly textFr: string; readonly always: boolean }[],
) {
  const { conference, checklist } = state;
  const convene = state.tasks.find(({ code }) => code === 'convene_conference');
  if (!conference && !convene && !checklist) return null;
  const topics = [...agenda].sort((a, b) => Number(a.always) - Number(b.always)).slice(0, 3);
  return {
    held: conference && {
      status: conference.status,
      on: conference.on,
      from: conference.from,
      to: conference.to,
      way: conference.way,
      participants: conference.participants,
    },
    dueBy: convene?.dueOn ?? null,
    topics: topics.map((topic) => (lang === 'en' ? topic.textEn : topic.textFr)),
    checklist: checklist && {
      complete: checklist.entries.filter((entry) => missingIn(entry) === null).length,
      items: checklist.entries.length,
      signatures: checklist.signatures.map(({ party, signedOn }) => ({ party, signedOn })),
    },
  };
}

function datesOf(state: CaseState) {
  const { arrivedOn, sponsorship } = state;
  const live = liveClaim(state);
  return {
    arrivedOn,
    rapOrdinaryEnd: arrivedOn && !sponsorship ? rapOrdinaryEnd(arrivedOn) : null,
    promotionLimit: livePromotion(state)?.limitOn ?? null,
    holdEnds: live?.status === 'held' ? live.holdEndsOn : null,
    jasEnds: arrivedOn && !sponsorship && confirmedClaim(state) ? jasEnd(arrivedOn) : null,
    rapEnds: sponsorship?.rapEndsOn ?? null,
    sponsorEnds: sponsorship?.sponsorEndsOn ?? null,
    checkIn: sponsorship?.checkInOn ?? null,
    checkInLater: state.stage === 'arrangements',
    formalReview:
      state.stream === 'overseas' && arrivedOn && confirmedClaim(state)
        ? formalReviewWindow(arrivedOn)
        : null,
  };
}
