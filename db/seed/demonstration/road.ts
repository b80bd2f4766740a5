import { createHash } from 'node:crypto';
import type { Actor } from '#app/domain/access/actor.ts';
import type { Responsible } from '#app/domain/arrangements/checklist.ts';
import { signatoriesOf } from '#app/domain/arrangements/checklist.ts';
import { holdConference, scheduleConference } from '#app/domain/arrangements/conference.ts';
import { conferenceWays } from '#app/domain/arrangements/names.ts';
import { fillChecklist, signChecklist } from '#app/domain/arrangements/sign-checklist.ts';
import { completeTask } from '#app/domain/arrangements/tasks.ts';
import { confirmedClaim, liveClaim } from '#app/domain/case/case-state.ts';
import { recordConsent } from '#app/domain/case/consent.ts';
import type { Stage, Stream } from '#app/domain/case/names.ts';
import { openCase } from '#app/domain/case/open-case.ts';
import {
  confirmClaim,
  confirmCommitment,
  endorseClaim,
  makeClaim,
} from '#app/domain/claim/claim.ts';
import type { Claim } from '#app/domain/claim/names.ts';
import { answerPartner, askPartner, type PartnerAnswer } from '#app/domain/claim/partner.ts';
import type { ClaimSponsors } from '#app/domain/claim/sponsors.ts';
import { joinWaitingList } from '#app/domain/claim/waiting-list.ts';
import { addDays, type CivilDate } from '#app/domain/clock/civil-date.ts';
import { accept } from '#app/domain/decision.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { estimateGroup, type Reference } from '#app/domain/disclosure/risk.ts';
import { declineInterest, expressInterest } from '#app/domain/interest/interest.ts';
import type { SponsorFacts } from '#app/domain/organization/sponsoring.ts';
import { noNotes } from '#app/domain/profile/notes.ts';
import { publishProfile } from '#app/domain/profile/publish-profile.ts';
import {
  publishRevision,
  requestRevision,
  writeRevision,
} from '#app/domain/profile/revise-profile.ts';
import { requestApproval, writeProfile } from '#app/domain/profile/write-profile.ts';
import { isRecordCode } from '#app/domain/promotion/record-tasks.ts';
import { recordArrival } from '#app/domain/sponsorship/start.ts';
import type { UndertakingForm } from '#app/domain/undertaking/names.ts';
import {
  approvePackage,
  attachDocument,
  fillForm,
  isPartnered,
  requiredForms,
  returnPackage,
  submitPackage,
} from '#app/domain/undertaking/package.ts';
import type { CommunityCode } from '#app/domain/vocabulary/communities.ts';
import {
  interestConsiderationCodes,
  interestConsiderations,
} from '#app/domain/vocabulary/interest-considerations.ts';
import type { PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import {
  saveAnswers,
  saveDocument,
  saveMembers,
  saveNote,
} from '#db/repositories/restricted.server.ts';
import type { Household } from './household.ts';
import { noteFor } from './notes.ts';
import type { Organization, World } from './organizations.ts';
import type { Story } from './story.ts';

/** What the steps of every story share. */
export interface Setting {
  readonly world: World;
  /** Items that a checklist opens with, for a kind and the needs of a household. */
  checklistItems(kind: 'roles' | 'reception', needs: readonly PublishedNeedCode[]): readonly Item[];
  /** A signed PDF of each form, marked as an example. */
  readonly documents: Readonly<Record<UndertakingForm, Uint8Array>>;
  /** What the reference population says of a profile. */
  referenceFor(fields: PublishedFields): Reference;
  newReference(year: string): string;
  newProfileNumber(): string;
}
export interface Item {
  readonly code: string;
  readonly usualResponsible: Responsible;
}

/** Who sponsors in a story: a SAH, with or without one of its groups. */
export interface Sponsor {
  readonly sah: Organization;
  readonly group: Organization | null;
}

export const factsOf = (organization: Organization): SponsorFacts => ({
  organizationId: organization.id,
  kind: organization.kind,
  agreement: 'active',
  province: organization.province,
  community: organization.community,
  serves: null,
  openHolds: 0,
  holdingLimit: null,
});

/** Who sponsors once this claim is confirmed. */
function sponsorsOf({ organizations }: World, claim: Claim | null): ClaimSponsors | null {
  const known = (id: string | null) => {
    const one = organizations.find((each) => each.id === id);
    return one ? factsOf(one) : null;
  };
  const sah = known(claim?.sahId ?? null);
  if (!claim || !sah) return null;
  return { sah, group: known(claim.groupId), partner: known(claim.partnerSahId) };
}

/** Opens a case with its household, sealed (OB 646 step 4; IP 3 part 4 §4.2 step 1). */
export function open(
  { world, newReference }: Setting,
  story: Story,
  household: Household,
  wanted: CivilDate,
  options: { arrivedOn?: CivilDate; stage?: Stage; actor?: Actor } = {},
): CivilDate {
  const { random } = story;
  const { members, fields, community } = household;
  const overseas = fields.stream === 'overseas';
  const on = story.day(wanted);
  const arrivedOn = overseas ? null : (options.arrivedOn ?? addDays(on, -random.whole(30, 210)));
  const input = {
    reference: newReference(on.slice(0, 4)),
    stream: fields.stream satisfies Stream,
    officeId: world.officeOf(community).id,
    serviceProviderId: world.providerOf(community)?.id ?? null,
    migrationOfficeId: overseas ? world.migrationOffice.id : null,
    arrivedOn,
    memberCount: members.length,
  };
  const { stage } = options;
  story.do(options.actor ?? world.roco[random.whole(0, 1)] ?? world.roco[0], on, (_state, at) =>
    stage ? accept({ type: 'case_opened', ...input, stage, on: at.today }) : openCase(input, at),
  );
  const sealed = members.map((member) => ({ ...member, id: random.uuid() }));
  const file = `UCI 00-${random.whole(1000, 9999)}-${random.whole(1000, 9999)} (invented)`;
  story.seals.push(async (tx, vault) => {
    await saveMembers(tx, vault, story.id, sealed);
    await saveNote(tx, vault, story.id, 'file_numbers', file);
    if (fields.medicalLevel !== 'low') {
      await saveNote(tx, vault, story.id, 'medical', 'Invented note: appointments to arrange.');
    }
    if (fields.contacts) {
      await saveNote(tx, vault, story.id, 'contacts', 'Invented contact: a cousin, no address.');
    }
  });
  return on;
}

/** Consent, the profile in coded fields, and the request for a second look (OB 646 step 5). */
export function prepare(
  { world, newProfileNumber }: Setting,
  story: Story,
  household: Household,
  opened: CivilDate,
  until: 'consent' | 'draft' | 'awaiting' = 'awaiting',
): CivilDate {
  const { random } = story;
  const author = random.chance(0.5) ? world.roco[0] : world.roco[1];
  const form = household.fields.inCanada ? 'imm5475' : 'imm0008_sch2_d';
  let on = story.do(author, addDays(opened, random.whole(1, 4)), (state, at) =>
    recordConsent(
      state,
      {
        form,
        signedOn: addDays(opened, -random.whole(0, 20)),
        signedByAdultForMinor: household.fields.shape === 'not_stated',
      },
      at,
    ),
  );
  if (until === 'consent') return on;
  const number = newProfileNumber();
  if (random.fork('note').chance(0.3)) addNote(story, household);
  const notes = { before: noNotes, after: story.notes };
  on = story.do(author, addDays(on, random.whole(1, 6)), (state) =>
    writeProfile(state, { fields: household.fields, authorId: author.accountId, number, notes }),
  );
  if (until === 'draft') return on;
  return story.do(author, addDays(on, random.whole(0, 2)), (state) =>
    requestApproval(state, { notes: story.notes, found }),
  );
}

/** A note in both languages, and what it was checked against. */
function addNote(story: Story, { fields }: Household): void {
  const random = story.random.fork('note on file');
  const notes = noteFor(fields, random);
  story.notes = notes;
  story.seals.push(async (tx, vault) => {
    await saveNote(tx, vault, story.id, 'places_on_file', 'Sample Camp\nExample Village');
    await saveNote(tx, vault, story.id, 'organizations_on_file', 'Example Weaving School');
    await saveNote(tx, vault, story.id, 'note_en', notes.en);
    await saveNote(tx, vault, story.id, 'note_fr', notes.fr);
  });
}

const found = { en: [], fr: [] };

/** Some published profiles are corrected once: a detail of schooling is said less exactly. */
function correct(setting: Setting, story: Story, published: CivilDate): void {
  const random = story.random.fork('change');
  const { profile } = story.state;
  if (!profile?.fields.education || !random.chance(0.1)) return;
  const [author, approver] = setting.world.roco;
  const fields = { ...profile.fields, education: null };
  const { notes } = story;
  const publishedNotes = notes;
  const on = addDays(published, random.whole(0, 2));
  story.do(author, on, (state) =>
    writeRevision(state, {
      fields,
      authorId: author.accountId,
      notes: { before: notes, after: notes },
      publishedNotes,
    }),
  );
  const check = { notes, found };
  story.do(author, on, (state) => requestRevision(state, { check, publishedNotes }));
  const estimate = estimateGroup(fields, setting.referenceFor(fields));
  story.do(approver, on, (state, at) => {
    const input = { approverId: approver.accountId, estimate, check, publishedNotes };
    return publishRevision(state, { ...input, overrideReason: null }, at);
  });
}

/** Someone other than the author publishes; a manager, where the household does not hide among enough. */
export function publish(
  setting: Setting,
  story: Story,
  { fields, overrideReason }: Household,
  wanted: CivilDate,
): CivilDate {
  const { world, referenceFor } = setting;
  const authorId = story.state.profile?.authorId;
  const approvers = world.roco.filter((actor) => actor.accountId !== authorId);
  const anyone = story.random.pick(approvers);
  const approver = overrideReason ? world.roco[2] : anyone;
  if (overrideReason) {
    const note = 'The need is what a group must know; little else is said. (Invented note.)';
    story.seals.push((tx, vault) => saveNote(tx, vault, story.id, 'override_note', note));
  }
  const estimate = estimateGroup(fields, referenceFor(fields));
  const on = story.do(approver, wanted, (state, at) =>
    publishProfile(
      state,
      {
        approverId: approver.accountId,
        estimate,
        check: { notes: story.notes, found },
        overrideReason,
      },
      at,
    ),
  );
  doRecords(setting, story, on);
  if (!overrideReason) correct(setting, story, on);
  return on;
}

/** ROC-O writes its notes and tracking lines the day after (OB 646 step 5); a few of the latest wait. */
export function doRecords({ world }: Setting, story: Story, on: CivilDate): void {
  const waits = story.random.fork(`records ${story.state.stage}`).chance(0.5);
  if (waits && story.isRecent(on)) return;
  for (const task of story.state.tasks.filter(
    ({ code, doneOn }) => !doneOn && isRecordCode(code),
  )) {
    story.do(world.roco[0], on, (state, at) =>
      completeTask(state, { taskId: task.id, owner: 'roco' }, at),
    );
  }
}

/** A group says what it can offer; how well it fits differs from group to group. */
export function expressInterestOf(
  { world }: Setting,
  story: Story,
  organization: Organization,
  wanted: CivilDate,
): CivilDate {
  const { random } = story;
  const answers = Object.fromEntries(
    interestConsiderationCodes.map((code) => [
      code,
      random.weighted(
        interestConsiderations[code].answers.map(
          (answer) => [answer, { yes: 60, partly: 22, no: 8, not_applicable: 10 }[answer]] as const,
        ),
      ),
    ]),
  );
  return story.do(world.actorOf(organization, 'sah_member', 'cg_member'), wanted, (state, at) =>
    expressInterest(state, { sponsor: factsOf(organization), answers, asked: [] }, at),
  );
}

/** A SAH holds at once; a group asks, and its SAH endorses a day or two later (process §7). */
export function hold(
  { world }: Setting,
  story: Story,
  { sah, group }: Sponsor,
  wanted: CivilDate,
  until: 'requested' | 'held' = 'held',
): CivilDate {
  const claimant = group ?? sah;
  const on = story.do(world.actorOf(claimant, 'sah_member', 'cg_member'), wanted, (state, at) =>
    makeClaim(state, { sponsor: factsOf(claimant), sahId: sah.id }, at),
  );
  if (!group || until === 'requested') return on;
  const request = story.state.claims.find((claim) => claim.status === 'requested');
  return story.do(
    world.actorOf(sah, 'sah_member'),
    addDays(on, story.random.whole(0, 2)),
    (state, at) =>
      endorseClaim(
        state,
        { claimId: request?.id ?? '', sponsor: factsOf(sah), group: factsOf(group) },
        at,
      ),
  );
}

export function waitInLine(
  { world }: Setting,
  story: Story,
  { sah, group }: Sponsor,
  wanted: CivilDate,
): CivilDate {
  const waiting = group ?? sah;
  return story.do(world.actorOf(waiting, 'sah_member', 'cg_member'), wanted, (state, at) =>
    joinWaitingList(state, { sponsor: factsOf(waiting), sahId: sah.id }, at),
  );
}

/** The SAH that answers for a hold asks another to share the sponsorship (IP 3 part 4 §4.1). */
export function askToShare(
  { world }: Setting,
  story: Story,
  sah: Organization,
  partner: Organization,
  wanted: CivilDate,
): CivilDate {
  return story.do(world.actorOf(sah, 'sah_member'), wanted, (state, at) =>
    askPartner(
      state,
      { claimId: liveClaim(state)?.id ?? '', sahId: sah.id, partner: factsOf(partner) },
      at,
    ),
  );
}

export function answerToShare(
  { world }: Setting,
  story: Story,
  partner: Organization,
  answer: PartnerAnswer,
  wanted: CivilDate,
): CivilDate {
  return story.do(world.actorOf(partner, 'sah_member'), wanted, (state, at) =>
    answerPartner(
      state,
      { claimId: liveClaim(state)?.id ?? '', answer, partner: factsOf(partner) },
      at,
    ),
  );
}

/** ROC-O tells the group that came first that it should look elsewhere (process §7). */
export function declineFirstInterest({ world }: Setting, story: Story, wanted: CivilDate): void {
  const [first] = story.state.interests;
  const [officer] = world.roco;
  if (!first || !officer) return;
  story.do(officer, wanted, (state, at) =>
    declineInterest(state, { interestId: first.id, reason: 'services_not_near' }, at),
  );
}

/** Overseas the local office confirms the commitment first (IP 3 part 4 §4.2 step 4). */
export function commit({ world }: Setting, story: Story, household: Household, wanted: CivilDate) {
  const office = world.officeOf(household.community);
  return story.do(world.actorOf(office, 'local_officer'), wanted, (state, at) =>
    confirmCommitment(state, { claimId: liveClaim(state)?.id ?? '' }, at),
  );
}

/** ROC-O confirms; the sponsor opens the household's details, which is journalled. */
export function confirm(
  stage: Setting,
  story: Story,
  household: Household,
  wanted: CivilDate,
): CivilDate {
  const { random } = story;
  if (story.state.stream === 'overseas') commit(stage, story, household, addDays(wanted, -1));
  const settlementPlanRequired = random.chance(0.5);
  const on = story.do(random.pick(stage.world.roco), wanted, (state, at) =>
    confirmClaim(
      state,
      {
        claimId: liveClaim(state)?.id ?? '',
        settlementPlanRequired,
        sponsors: sponsorsOf(stage.world, liveClaim(state)),
      },
      at,
    ),
  );
  doRecords(stage, story, on);
  story.opened(
    sponsorActor(stage, story, 'prepares'),
    addDays(on, random.whole(0, 2)),
    'household',
    'prepare_arrival_or_conference',
  );
  return on;
}

/** The sponsor's person: a group prepares the package, its SAH signs for it and submits. */
function sponsorActor({ world }: Setting, story: Story, part: 'prepares' | 'submits'): Actor {
  const claim = confirmedClaim(story.state);
  const id = part === 'prepares' ? (claim?.groupId ?? claim?.sahId) : claim?.sahId;
  const organization = world.organizations.find((each) => each.id === id);
  if (!organization) throw new Error('the case has no sponsor');
  return world.actorOf(organization, 'sah_member', 'cg_member');
}

/** Short forms and signed PDFs. @param parts how many of the parts are done; all when left out. */
export function fillPackage(
  stage: Setting,
  story: Story,
  wanted: CivilDate,
  parts = Number.POSITIVE_INFINITY,
): CivilDate {
  const actor = sponsorActor(stage, story, 'prepares');
  const pack = story.state.package;
  let on = wanted;
  let left = parts;
  if (!pack) return on;
  const settings = { assessmentMonths: 24 } as Parameters<typeof requiredForms>[2];
  for (const form of requiredForms(pack, wanted, settings, isPartnered(story.state))) {
    if (left-- <= 0) return on;
    on = story.do(actor, addDays(on, story.random.whole(0, 2)), (state) =>
      fillForm(state, { form }),
    );
    const answers = answersTo(form, actor);
    story.seals.push((tx, vault) => saveAnswers(tx, vault, story.id, pack.id, form, answers));
    if (left-- <= 0) return on;
    const documentId = story.random.uuid();
    on = story.do(actor, addDays(on, story.random.whole(0, 2)), (state) =>
      attachDocument(state, { form, documentId }),
    );
    const content = stage.documents[form];
    story.seals.push((tx, vault) =>
      saveDocument(tx, vault, story.id, {
        id: documentId,
        packageId: pack.id,
        form,
        fileName: `${form}-example.pdf`,
        content,
        sha256: createHash('sha256').update(content).digest('hex'),
        uploadedBy: actor.accountId,
      }),
    );
  }
  return on;
}

function answersTo(form: UndertakingForm, actor: Actor): Record<string, string> {
  switch (form) {
    case 'imm1324':
      return {
        signatoryName: actor.name,
        signatoryTitle: 'Sponsorship coordinator',
        durationMonths: '24',
        understands: 'yes',
      };
    case 'imm5492':
    case 'imm5492_partner':
      return {
        party: actor.organizationName.en,
        sponsorships: '1',
        volunteers: '9',
        funds: 'Monthly gifts, and a furnished flat promised in kind.',
        experience: 'Two households with similar needs (invented).',
      };
    case 'imm5494':
      return {
        group_description: 'Ten neighbours who meet every week (invented).',
        group_roles: 'One person each for housing, health, school and transport.',
        community_fit: 'Shops, a clinic and a school within a short walk.',
      };
  }
}

export function submit(stage: Setting, story: Story, wanted: CivilDate): CivilDate {
  return story.do(sponsorActor(stage, story, 'submits'), wanted, (state, at) =>
    submitPackage(state, null, at),
  );
}

export function sendBack({ world }: Setting, story: Story, wanted: CivilDate): CivilDate {
  const { random } = story;
  const reason = random.pick(['signature_missing', 'document_unreadable', 'old_form_version']);
  const comment = 'Please sign the last page and attach it again. (Invented comment.)';
  story.seals.push((tx, vault) => saveNote(tx, vault, story.id, 'return_comment', comment));
  return story.do(random.pick(world.roco), wanted, (state, at) =>
    returnPackage(state, { reason, comment }, at),
  );
}

export function approve(stage: Setting, story: Story, wanted: CivilDate): CivilDate {
  const { random } = story;
  const reviewer = random.pick(stage.world.roco);
  story.opened(reviewer, wanted, 'package', 'decide_claim_or_undertaking');
  const items = itemsOf(stage, story).map(({ code }) => code);
  return story.do(reviewer, wanted, (state, at) =>
    approvePackage(state, { checklistItems: items }, at),
  );
}

function itemsOf({ checklistItems }: Setting, story: Story): readonly Item[] {
  const needs = story.state.profile?.fields.needs.map(({ code }) => code) ?? [];
  return checklistItems(story.state.stream === 'overseas' ? 'reception' : 'roles', needs);
}

/** Tasks are done office by office, over days. @param share of them; those left stay open. */
export function doTasks(
  { world }: Setting,
  story: Story,
  household: Household,
  from: CivilDate,
  share = 1,
): CivilDate {
  const { random } = story;
  let on = from;
  for (const task of story.state.tasks) {
    if (task.doneOn !== null || task.code === 'convene_conference') continue;
    if (share < 1 && !random.chance(share)) continue;
    const actor =
      task.owner === 'roco'
        ? random.pick(world.roco)
        : world.actorOf(world.officeOf(household.community), 'local_officer');
    on = story.do(actor, addDays(on, random.whole(0, 1)), (state, at) =>
      completeTask(state, { taskId: task.id, owner: task.owner }, at),
    );
  }
  return on;
}

const timeZones: Partial<Record<ProvinceCode, string>> = {
  NL: 'America/St_Johns',
  NS: 'America/Halifax',
  NB: 'America/Moncton',
  PE: 'America/Halifax',
  ON: 'America/Toronto',
  MB: 'America/Winnipeg',
  SK: 'America/Regina',
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
};

/** @param meetsOn may lie ahead. */
export function convene(
  { world }: Setting,
  story: Story,
  household: Household,
  wanted: CivilDate,
  meetsOn: CivilDate,
): CivilDate {
  const { random } = story;
  const office = world.officeOf(household.community);
  const hour = random.whole(9, 15);
  const minutes = random.pick(['00', '30']);
  const invited = [
    'sponsor',
    ...(story.state.serviceProviderId ? (['service_provider'] as const) : []),
    'local_office',
    ...(random.chance(0.3) ? (['family'] as const) : []),
  ] as const;
  return story.do(world.actorOf(office, 'local_officer'), wanted, (state, at) =>
    scheduleConference(
      state,
      {
        on: meetsOn,
        from: `${String(hour).padStart(2, '0')}:${minutes}`,
        to: `${hour + 1}:${minutes}`,
        timeZone: timeZones[office.province ?? 'ON'] ?? 'America/Toronto',
        way: random.pick(conferenceWays),
        participants: invited,
      },
      at,
    ),
  );
}

export function meet({ world }: Setting, story: Story, household: Household): CivilDate {
  const office = world.officeOf(household.community);
  const meetsOn = story.state.conference?.on ?? '';
  return story.do(world.actorOf(office, 'local_officer'), meetsOn, (state, at) =>
    holdConference(state, null, at),
  );
}

/** Whoever follows the household fills in the checklist. @param share of the items. */
export function fillIn(
  stage: Setting,
  story: Story,
  household: Household,
  wanted: CivilDate,
  share = 1,
): CivilDate {
  const { random } = story;
  const provider = stage.world.providerOf(household.community);
  const usual = new Map(itemsOf(stage, story).map((item) => [item.code, item.usualResponsible]));
  const open = story.state.checklist?.entries ?? [];
  const entries = open.slice(0, Math.ceil(open.length * share)).map(({ itemCode }) => {
    const asked = usual.get(itemCode) ?? 'sponsor';
    const responsible =
      !provider && (asked === 'service_provider' || asked === 'both') ? 'sponsor' : asked;
    return { itemCode, responsible, byDate: addDays(wanted, random.whole(5, 60)) };
  });
  const actor =
    provider && random.chance(0.6)
      ? stage.world.actorOf(provider)
      : sponsorActor(stage, story, 'prepares');
  return story.do(actor, wanted, (state) => fillChecklist(state, { entries, notesChanged: false }));
}

/** @param count how many parties sign, in order; all when left out. */
export function sign(
  stage: Setting,
  story: Story,
  household: Household,
  wanted: CivilDate,
  count = 3,
): CivilDate {
  const { world } = stage;
  let on = wanted;
  for (const party of signatoriesOf(story.state).slice(0, count)) {
    const provider = world.providerOf(household.community);
    const actor =
      party === 'sponsor'
        ? sponsorActor(stage, story, 'submits')
        : party === 'service_provider' && provider
          ? world.actorOf(provider)
          : world.actorOf(world.officeOf(household.community), 'local_officer');
    on = story.do(actor, addDays(on, story.random.whole(0, 2)), (state, at) =>
      signChecklist(state, { party }, at),
    );
  }
  return on;
}

export function arrive(
  { world }: Setting,
  story: Story,
  household: Household,
  wanted: CivilDate,
): CivilDate {
  const office = world.officeOf(household.community);
  return story.do(world.actorOf(office, 'local_officer'), wanted, (state, at) =>
    recordArrival(state, { on: at.today }, at),
  );
}

export const placeOfShowcase: CommunityCode = 'saskatoon';
