import type { Responsible, Signatory } from '#app/domain/arrangements/checklist.ts';
import type {
  ConferenceParty,
  ConferenceStatus,
  ConferenceWay,
} from '#app/domain/arrangements/names.ts';
import type { ConsentForm, PromotionEnd } from '#app/domain/case/names.ts';
import type { UndertakingForm } from '#app/domain/undertaking/names.ts';

/** Names of the things that several pages and the journal speak of. */
export const arrangements = {
  consentForms: {
    imm5475: 'IMM 5475',
    imm0008_sch2_d: 'IMM 0008, Schedule 2, part D',
  } satisfies Record<ConsentForm, string>,
  promotionEnds: {
    sponsor_found: 'a sponsor was found',
    time_limit: 'the time limit was reached',
    withdrawn: 'the profile was withdrawn',
    shortened: 'the local office shortened the posting',
    suspended: 'promotion was suspended',
  } satisfies Record<PromotionEnd, string>,
  forms: {
    imm1324: 'Undertaking (IMM 1324)',
    imm5492: 'Sponsor Assessment (IMM 5492)',
    imm5492_partner: 'Sponsor Assessment of the second SAH (IMM 5492)',
    imm5494: 'Settlement Plan (IMM 5494)',
  } satisfies Record<UndertakingForm, string>,
  conferenceWays: {
    in_person: 'in person',
    phone: 'by phone',
    video: 'by video',
  } satisfies Record<ConferenceWay, string>,
  conferenceStatuses: {
    scheduled: 'Convened',
    held: 'Held',
    cancelled: 'Cancelled',
  } satisfies Record<ConferenceStatus, string>,
  conferenceParties: {
    sponsor: 'Sponsor',
    service_provider: 'Service provider',
    local_office: 'Local office',
    family: 'Family in the community',
  } satisfies Record<ConferenceParty, string>,
  checklistKinds: {
    roles: 'Roles and responsibilities',
    reception: 'Reception arrangements',
  },
  responsibles: {
    sponsor: 'Sponsor',
    service_provider: 'Service provider',
    both: 'Both',
    local_office: 'Local office',
    not_applicable: 'n.a.',
  } satisfies Record<Responsible, string>,
  responsiblesFull: {
    sponsor: 'The sponsor',
    service_provider: 'The service provider',
    both: 'The sponsor and the service provider together',
    local_office: 'The local office',
    not_applicable: 'Not applicable',
  } satisfies Record<Responsible, string>,
  signatories: {
    sponsor: 'sponsor',
    service_provider: 'service provider',
    local_office: 'local office',
  } satisfies Record<Signatory, string>,
};
