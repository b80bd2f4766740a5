import { counted, formatDate } from '../format.ts';
import type { RefusalTexts } from '../refusal-text.server.ts';
import { communityPhrases } from '../vocabulary/en/communities.ts';
import { provincePhrases } from '../vocabulary/en/provinces.ts';
import { roles } from './roles.ts';
import { stages } from './stages.ts';

/** A refusal says why, and what would help. */
export const refusals: RefusalTexts = {
  not_allowed: () =>
    'Your role may not do this. The page of the case says whose step it is; ask that office or organization.',
  not_found: () =>
    'This could not be found, or it is not yours to see. Check the address or the list you came from.',
  already_answered: () =>
    'This form was already sent, with a different answer. The first answer stands. Open the page again to see where things stand and what you can still do.',
  stale_version: () =>
    'Someone changed this case while you were working. What changed is shown below; look at it, then do your step again.',
  wrong_stage: (p) =>
    p.stage
      ? `This can’t be done now: the case is at the stage “${p.stage}”. The case page shows the next step.`
      : 'This can’t be done at the present stage of the case. The case page shows the next step.',
  agreement_not_active: (p) =>
    p.status
      ? `A new claim can’t be made: ${p.status.toLowerCase()}. Contact IRCC about the agreement; sponsorships in progress go on.`
      : 'A new claim can’t be made while the sponsorship agreement is not active. Contact IRCC about the agreement; sponsorships in progress go on.',
  organization_cannot_sponsor: (p) =>
    `${p.kind ? `A ${p.kind} can’t sponsor under JAS.` : 'This organization can’t sponsor under JAS.'} Only Sponsorship Agreement Holders and their Constituent Groups can. You could join a Constituent Group near you.`,
  province_not_offered: () =>
    'JAS does not run in Quebec, which has its own program. Choose another province of settlement.',
  household_empty: () => 'Enter at least one member of the household.',
  consent_missing: () =>
    'The client’s consent is not on file. Record it on the case (IMM 5475 or IMM 0008 Schedule 2, part D), then try again.',
  consent_in_future: () => 'The consent can’t be signed after today. Check the date.',
  profile_not_written: () => 'There is no profile yet. Write it first.',
  profile_incomplete: (p) =>
    p.fields
      ? `The profile is not complete. Still missing: ${p.fields}.`
      : 'The profile is not complete. Fill in what is missing, then try again.',
  approver_is_author: () =>
    'You wrote this profile, so you can’t approve it. Anyone else at ROC-O who may approve can.',
  not_awaiting_approval: () =>
    'This profile is not waiting for approval. Its author can send it for approval.',
  already_published: () => 'This profile is already published.',
  gate_unavailable: () =>
    'The checks of the publication gate can’t be run for the moment, so nothing is published. Try again later; if it lasts, tell the portal’s operator.',
  group_too_small: (p) =>
    p.size && p.smallest
      ? `About ${p.size} households share what this profile says; at least ${p.smallest} must. Say one of the details less exactly, as proposed, or ask a manager to decide.`
      : 'Too few households share what this profile says. Say one of the details less exactly, as proposed, or ask a manager to decide.',
  reference_not_waiting: () =>
    'These counts no longer wait: others were loaded meanwhile, or they are in force already. Look at the page again.',
  index_at_work: () =>
    'The search index is being compared or rebuilt already. Look at the page again, and wait until that is done.',
  note_identifies: (p) =>
    p.kinds
      ? `The note may identify someone: ${p.kinds}. Take out what is marked, then try again.`
      : 'The note may identify someone. Take out what is marked, then try again.',
  note_language_missing: () =>
    'There is a note in one language only. Write it in the other as well, or leave both empty.',
  override_not_needed: () => 'The profile passes the gate. No manager’s decision is needed.',
  nothing_changed: () => 'Nothing differs from what is published, so there is nothing to approve.',
  no_revision: () => 'There is no change waiting. It may have been published or dropped meanwhile.',
  not_promoted: () => 'This profile is not promoted at the moment.',
  extension_overseas_only: () =>
    'Only the promotion of an overseas case can be extended. In Canada it ends at its limit, and the household stays on RAP as planned.',
  extensions_used_up: (p) =>
    p.count
      ? `This promotion was extended ${p.count} times, which is the most allowed.`
      : 'This promotion was extended as often as is allowed.',
  extension_too_long: (p) =>
    p.days
      ? `An extension is 1 to ${p.days} days. Choose a shorter one.`
      : 'The extension is too long. Choose a shorter one.',
  shortening_bvor_only: () =>
    'Only the promotion of a BVOR case can be shortened by the local office.',
  date_not_sooner: (p) =>
    p.date
      ? `Choose a day from today to the day before ${p.date}, when promotion ends anyway.`
      : 'Choose a day from today on that comes before the limit.',
  held_by_group: (p) =>
    p.until
      ? `A group holds this profile until ${p.until}. Decide on its claim first: confirm it, or refuse it with a reason the group is told. Then this can be done.`
      : 'A group has claimed this profile. Decide on its claim first: then this can be done.',
  question_not_open: () => 'This question was answered or withdrawn meanwhile.',
  question_not_answered: () => 'This question has no answer yet, so there is none to publish.',
  question_relayed: () => 'This question was relayed to ROC-O, which answers it.',
  too_many_questions: (p) =>
    p.most
      ? `Your group has ${p.most} questions waiting about this profile. Wait for an answer, or withdraw one, then ask again.`
      : 'Your group has several questions waiting about this profile. Wait for an answer, or withdraw one.',
  answer_published: () => 'This answer is already published to all groups.',
  text_length: (p) =>
    p.most
      ? `Write something, in ${p.most} characters or fewer.`
      : 'Write something, and keep it short.',
  answer_incomplete: () => 'Answer in both languages: every group reads it in its own.',
  question_identifies: (p) =>
    p.kinds
      ? `The question itself may identify someone: ${p.kinds}. It can’t be published; answer the group alone.`
      : 'The question itself may identify someone, so it can’t be published. Answer the group alone, or relay the question to ROC-O.',
  text_identifies: (p) =>
    p.kinds
      ? `The text may identify someone: ${p.kinds}. Take out what is marked, then send it again.`
      : 'The text may identify someone. Take out what is marked, then send it again.',
  need_not_of_profile: () =>
    'This profile does not have that need, or has it no longer. Choose one of the needs it shows.',
  bulletin_sent: () =>
    'This bulletin was sent meanwhile. What was sent stands; write a new one for what is new.',
  bulletin_full: (p) =>
    p.most
      ? `A bulletin holds ${p.most} profiles at most. Take some out, or begin another one.`
      : 'This bulletin is full. Take some profiles out, or begin another one.',
  bulletin_empty: () =>
    'None of the profiles in this bulletin is live today. Choose at least one from the board.',
  introduction_missing: () =>
    'Write the introduction in both languages first: each reader gets it in their own.',
  limit_passed: (p) =>
    p.date
      ? `Promotion ended on ${p.date}, so the profile is no longer open. Other profiles are waiting.`
      : 'Promotion has ended, so the profile is no longer open. Other profiles are waiting.',
  already_interested: () =>
    'Your group has already expressed an interest in this profile. You can see it under Interest and claims.',
  no_interest: () => 'Your group has no open interest in this profile.',
  interest_not_open: () =>
    'This interest is no longer open: its group withdrew it, or it was answered.',
  interest_incomplete: () =>
    'Answer every question before you send. Those without an answer are marked.',
  already_claimed: (p) =>
    p.until
      ? `Another group holds this profile until ${p.until}. You can join the waiting list; if the hold ends while promotion runs, the first group in line is offered the profile.`
      : 'Another group has already claimed this profile. You can join the waiting list while it is on hold, or look at other profiles.',
  claim_pending: () =>
    'Your group has already asked for this profile. The request waits for your SAH to endorse it.',
  request_awaits_you: () =>
    'One of your constituent groups has asked for this profile. Endorse or decline its request under Interest and claims; the hold is then yours to answer for.',
  request_overtaken: (p) =>
    p.until
      ? `Another group was first: it holds the profile until ${p.until}. The request can be endorsed if that hold ends and nobody in line takes the profile. The group that asked can join the waiting list meanwhile.`
      : 'Another group was first, and holds the profile. The group that asked can join the waiting list while the hold runs.',
  request_behind_offer: (p) =>
    p.until
      ? `The profile is offered to the first group in line until ${p.until}. The request can be endorsed if nobody in line takes the profile. The group that asked can join the waiting list meanwhile.`
      : 'The profile is offered to the first group in line. The group that asked can join the waiting list meanwhile.',
  request_too_far: (p) =>
    `The profile has changed since this was asked: the household has relatives or friends ${p.community ?? p.province ?? 'elsewhere'}, and only a group there can claim. If the group serves that place, it can record it under “What we can offer”; otherwise decline the request, and the group is told.`,
  hold_is_yours: (p) =>
    p.until
      ? `Your own organization holds this profile until ${p.until}. There is nothing more to claim: the hold and what you can do with it are on the profile’s page.`
      : 'Your own organization has this profile already. Interest and claims shows where it stands.',
  hold_is_shared: (p) =>
    p.until
      ? `Your organization shares the hold on this profile, which runs until ${p.until}. There is nothing to wait for: Interest and claims shows it, and lets you leave it.`
      : 'Your organization shares the claim on this profile. Interest and claims shows it.',
  partner_to_answer: () =>
    'The SAH that holds this profile asks yours to share it. Answer under Interest and claims first: if you decline, you can join the waiting list.',
  others_go_first: (p) =>
    p.until
      ? `Your organization held this profile, and the hold ended without confirmation. Until ${p.until} other groups go first; after that day you can claim it again. If another group claims it, you can join the waiting list.`
      : 'Your organization held this profile, and the hold ended without confirmation. Other groups go first for a few days; then you can claim it again.',
  only_groups_near: (p) =>
    p.province
      ? `The household has relatives or friends ${p.community ?? p.province}, and only a group there can claim. You can still express an interest; if you serve that place, record it under “What we can offer”.`
      : 'The household has relatives or friends elsewhere, and only a group there can claim. You can still express an interest.',
  holding_limit_reached: (p) =>
    `The SAH that answers already has ${p.limit ? `${counted('en', Number(p.limit), 'unconfirmed hold', 'unconfirmed holds')}, the most it may have at once` : 'as many unconfirmed holds as it may'}. One of them must end first: released by its group, or confirmed by ROC-O.`,
  not_your_sah: () => 'This claim is made under another SAH. Ask that SAH.',
  claim_not_found: () =>
    'This claim does not exist any more. Look at the profile for its present state.',
  claim_not_live: (p) =>
    p.status
      ? `This claim can’t be changed: its state is “${p.status}”.`
      : 'This claim is no longer live, so it can’t be changed.',
  endorsement_not_needed: () => 'This claim does not wait for an endorsement.',
  commitment_not_confirmed: () =>
    'The local office has not confirmed the sponsor’s commitment yet. Once it has, you can confirm the claim.',
  not_invited: () =>
    'There is no invitation for your group to answer: it was withdrawn, or promotion of the profile ended.',
  already_invited: () => 'This group is invited already, and its answer is awaited.',
  too_many_invited: (p) =>
    `At most ${p.most ?? 10} groups can be invited for a profile at a time. Wait for an answer, or choose fewer.`,
  invitation_answered: () =>
    'This invitation has been answered already. You can see the answer on your desk.',
  later_day_wrong: () =>
    'The day to look again must be after today, and not after the limit of the promotion.',
  partner_not_sah: () =>
    'Only a Sponsorship Agreement Holder with an active agreement can share a sponsorship. Choose another one.',
  partner_is_own: () =>
    'Your own organization answers for this claim already. Choose another SAH as partner.',
  partner_there: () =>
    'Another SAH is asked to share this claim, or shares it. End that first, then ask another.',
  partner_not_asked: () =>
    'There is nothing to answer: the request to share this claim was taken back, or the claim has ended.',
  partner_not_answered: () =>
    'The second SAH has not answered yet. Wait for its answer, or have the claiming SAH take the request back; then the claim can be confirmed.',
  claimant_may_not_sponsor: (p) =>
    p.status
      ? `The claim can’t be confirmed as things stand with the SAH that answers for it: ${p.status.toLowerCase()}. It can be once that agreement is active again; if this takes longer than the hold, extend the hold, or refuse the claim with the reason.`
      : 'The claim can’t be confirmed: JAS does not run where the SAH that answers for it, or its group, is. Refuse the claim with a reason the group is told.',
  partner_may_not_sponsor: (p) =>
    p.status
      ? `The claim can’t be confirmed as things stand with the second SAH: ${p.status.toLowerCase()}. It can be once that agreement is active again, or once the claiming SAH ends the partnership.`
      : 'The claim can’t be confirmed: the second SAH can’t sponsor under JAS where it is. It can be once the claiming SAH ends the partnership.',
  too_many_searches: (p) =>
    `You can keep ${p.most ?? 50} saved searches. Delete one you no longer need, then save this one.`,
  search_name_taken: () => 'You have a saved search with this name already. Choose another name.',
  hold_already_extended: () =>
    'This hold was already extended once, and once is all. The group may confirm or release it until its end.',
  already_on_waiting_list: () =>
    'Your group is already on the waiting list. You will be told when your turn comes.',
  not_on_waiting_list: () => 'Your group is not on the waiting list of this profile.',
  nothing_to_wait_for: () =>
    'No group holds this profile, so there is nothing to wait for. You can claim it now.',
  offer_belongs_to_other: (p) =>
    p.until
      ? `The profile is offered to the first group on the waiting list until ${p.until}. You can join the list.`
      : 'The profile is offered to the first group on the waiting list. You can join the list.',
  limit_not_reached: (p) =>
    p.date
      ? `The time for promotion is not used up: until ${p.date}, the profile can be published again. After that day, the case can be closed for lack of a sponsor.`
      : 'The time for promotion is not used up: the profile can be published again.',
  package_not_open: () =>
    'The package can’t be changed now: it is under review, or it has ended. If it is returned, you can correct it.',
  package_incomplete: (p) =>
    p.fields
      ? `The package is not complete. Still missing: ${p.fields}.`
      : 'The package is not complete.',
  assessment_expired: () =>
    'The sponsor assessment on file is more than two years old. Add a new one (IMM 5492).',
  breakdown_not_final: () =>
    'The breakdown of the earlier sponsorship is not finalized, so a new undertaking can’t be approved yet. Ask the local office.',
  package_not_submitted: () => 'No package is waiting for review. The sponsor can submit one.',
  comment_required: () => 'Write a comment: the reason alone does not say enough.',
  reason_required: () => 'Choose a reason. The group is told it.',
  note_required: () => 'Write a note: this reason alone does not say enough.',
  note_not_taken: () =>
    'This reason takes no note. Empty the note, or choose a reason that is marked “with a note”.',
  task_not_found: () => 'This task does not exist on the case.',
  task_already_done: () => 'This task is already done.',
  conference_in_past: () => 'The conference can’t be in the past. Choose today or a later day.',
  conference_missing: () => 'No conference is convened yet. The local office convenes it.',
  conference_not_yet: (p) =>
    p.date
      ? `The conference is on ${p.date}. It can be recorded as held from that day.`
      : 'The conference has not taken place yet.',
  conference_already_held: () => 'The conference was already held.',
  checklist_missing: () =>
    'There is no checklist yet. It opens when ROC-O approves the undertaking.',
  checklist_incomplete: (p) =>
    `The checklist can’t be signed yet: ${p.count ? `${counted('en', Number(p.count), 'item is', 'items are')} not settled` : 'some items are not settled'}. Each needs a party responsible and a date, or “n.a.”.`,
  checklist_locked: () => 'The checklist is signed by all parties and can’t be changed.',
  already_signed: () => 'Your organization has already signed the checklist.',
  sign_in_order: () =>
    'The sponsor and the service provider sign first; the local office signs last, after its review.',
  assessment_in_future: () =>
    'A sponsor assessment on file can’t be signed after today. Check the date.',
  arrival_in_future: () => 'The arrival can’t be after today. Record it once it has happened.',
};

/** How a value of a refusal reads in a sentence. */
export const refusalWords = {
  date: (date: string) => formatDate('en', date),
  stage: stages.names,
  status: { ...stages.claimStatuses, ...roles.agreementStatuses },
  kind: roles.organizationKinds,
  province: provincePhrases,
  community: communityPhrases,
  /** What was found in a text that may identify someone. */
  kinds: {
    name: 'a name',
    email: 'an e-mail address',
    url: 'a web address',
    phone: 'a telephone number',
    address: 'a street address',
    postal_code: 'a postal code',
    file_number: 'a file number',
    exact_date: 'an exact date',
    place: 'a place',
    organization: 'an organization',
    spelled_digits: 'a number spelled out',
    other_script: 'letters of another script',
    hidden_characters: 'hidden characters',
  },
  fields: {
    needs: 'needs',
    languages: 'languages',
    destination: 'destination or province',
    answers: 'answers',
    document: 'signed PDF',
    imm1324: 'IMM 1324',
    imm5492: 'IMM 5492',
    imm5492_partner: 'IMM 5492 of the second SAH',
    imm5494: 'IMM 5494',
  },
};
