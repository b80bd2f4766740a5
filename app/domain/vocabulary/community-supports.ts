import { memberOf } from './member-of.ts';
import type { PublishedNeedCode } from './needs.ts';

interface CommunitySupportFacts {
  /** Offered by the group itself, or found in the community around it. */
  readonly kind: 'sponsor' | 'community';
  readonly answersNeeds: readonly PublishedNeedCode[];
}

/** What a group or its community can offer, and the needs each answers. */
export const communitySupports = {
  medical_appointment_volunteer: {
    kind: 'sponsor',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'physical_disability',
      'mobility',
      'elderly',
      'mental_health',
    ],
  },
  daytime_volunteers: {
    kind: 'sponsor',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'single_parent',
      'elderly',
      'siblings_only',
    ],
  },
  care_coordinator: {
    kind: 'sponsor',
    answersNeeds: ['urgent_medical', 'ongoing_treatment', 'physical_disability', 'mental_health'],
  },
  health_professional_member: {
    kind: 'sponsor',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'physical_disability',
      'mental_health',
      'elderly',
    ],
  },
  drivers: {
    kind: 'sponsor',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'mobility',
      'elderly',
      'single_parent',
      'large_family',
    ],
  },
  accessible_vehicle: { kind: 'sponsor', answersNeeds: ['mobility', 'physical_disability'] },
  accessible_housing: {
    kind: 'sponsor',
    answersNeeds: ['mobility', 'physical_disability', 'elderly'],
  },
  housing_small: {
    kind: 'sponsor',
    answersNeeds: [
      'single_parent',
      'siblings_only',
      'elderly',
      'vulnerable_women',
      'women_at_risk',
    ],
  },
  housing_large: { kind: 'sponsor', answersNeeds: ['large_family'] },
  host_home: {
    kind: 'sponsor',
    answersNeeds: ['single_parent', 'siblings_only', 'elderly', 'vulnerable_women'],
  },
  private_safe_housing: { kind: 'sponsor', answersNeeds: ['women_at_risk', 'vulnerable_women'] },
  interpreter_volunteer: {
    kind: 'sponsor',
    answersNeeds: [
      'limited_education',
      'trauma_counselling',
      'specialised_counselling',
      'elderly',
      'urgent_medical',
      'ongoing_treatment',
      'guardianship',
    ],
  },
  women_volunteers: {
    kind: 'sponsor',
    answersNeeds: ['women_at_risk', 'vulnerable_women', 'single_parent'],
  },
  trauma_informed_training: {
    kind: 'sponsor',
    answersNeeds: [
      'trauma_counselling',
      'specialised_counselling',
      'mental_health',
      'women_at_risk',
      'systemic_discrimination',
    ],
  },
  family_mentor: {
    kind: 'sponsor',
    answersNeeds: [
      'single_parent',
      'siblings_only',
      'large_family',
      'elderly',
      'systemic_discrimination',
    ],
  },
  parenting_support: {
    kind: 'sponsor',
    answersNeeds: ['single_parent', 'siblings_only', 'large_family', 'guardianship'],
  },
  childcare_volunteers: {
    kind: 'sponsor',
    answersNeeds: ['single_parent', 'large_family', 'siblings_only', 'vulnerable_women'],
  },
  homework_tutor: {
    kind: 'sponsor',
    answersNeeds: ['limited_education', 'large_family', 'siblings_only', 'single_parent'],
  },
  guardianship_experience: { kind: 'sponsor', answersNeeds: ['guardianship', 'siblings_only'] },
  legal_contact: { kind: 'sponsor', answersNeeds: ['guardianship', 'systemic_discrimination'] },
  employment_contacts: {
    kind: 'sponsor',
    answersNeeds: ['systemic_discrimination', 'limited_education', 'siblings_only'],
  },
  faith_cultural_ties: {
    kind: 'sponsor',
    answersNeeds: ['elderly', 'systemic_discrimination', 'siblings_only', 'single_parent'],
  },
  extra_funds: {
    kind: 'sponsor',
    answersNeeds: ['ongoing_treatment', 'physical_disability', 'mobility', 'urgent_medical'],
  },
  ready_fast: {
    kind: 'sponsor',
    answersNeeds: ['medicals_expiring', 'urgent_medical', 'women_at_risk'],
  },
  past_jas: {
    kind: 'sponsor',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'mental_health',
      'physical_disability',
      'trauma_counselling',
      'other',
    ],
  },
  long_commitment: {
    kind: 'sponsor',
    answersNeeds: [
      'physical_disability',
      'mental_health',
      'siblings_only',
      'guardianship',
      'elderly',
      'ongoing_treatment',
    ],
  },
  family_doctor: {
    kind: 'community',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'physical_disability',
      'mental_health',
      'elderly',
      'medicals_expiring',
      'large_family',
    ],
  },
  refugee_health_clinic: {
    kind: 'community',
    answersNeeds: ['urgent_medical', 'ongoing_treatment', 'trauma_counselling', 'mental_health'],
  },
  specialist_hospital: {
    kind: 'community',
    answersNeeds: ['urgent_medical', 'ongoing_treatment', 'physical_disability'],
  },
  children_hospital: {
    kind: 'community',
    answersNeeds: ['urgent_medical', 'ongoing_treatment', 'physical_disability'],
  },
  rehabilitation_services: { kind: 'community', answersNeeds: ['physical_disability', 'mobility'] },
  hearing_vision_services: { kind: 'community', answersNeeds: ['physical_disability'] },
  mental_health_services: {
    kind: 'community',
    answersNeeds: ['mental_health', 'trauma_counselling', 'specialised_counselling'],
  },
  trauma_counselling_nearby: {
    kind: 'community',
    answersNeeds: ['trauma_counselling', 'specialised_counselling', 'women_at_risk'],
  },
  professional_interpreters: {
    kind: 'community',
    answersNeeds: [
      'trauma_counselling',
      'specialised_counselling',
      'mental_health',
      'urgent_medical',
      'ongoing_treatment',
      'guardianship',
    ],
  },
  dental_eye_care: {
    kind: 'community',
    answersNeeds: ['ongoing_treatment', 'elderly', 'large_family', 'urgent_medical'],
  },
  adapted_transit: {
    kind: 'community',
    answersNeeds: ['mobility', 'physical_disability', 'elderly', 'ongoing_treatment'],
  },
  school_settlement_worker: {
    kind: 'community',
    answersNeeds: [
      'large_family',
      'single_parent',
      'siblings_only',
      'guardianship',
      'limited_education',
    ],
  },
  special_education: {
    kind: 'community',
    answersNeeds: ['physical_disability', 'mental_health', 'limited_education'],
  },
  language_classes: {
    kind: 'community',
    answersNeeds: ['limited_education', 'elderly', 'single_parent'],
  },
  literacy_classes: { kind: 'community', answersNeeds: ['limited_education', 'elderly'] },
  childcare_spaces: {
    kind: 'community',
    answersNeeds: ['single_parent', 'large_family', 'vulnerable_women'],
  },
  women_services: {
    kind: 'community',
    answersNeeds: ['women_at_risk', 'vulnerable_women', 'single_parent'],
  },
  seniors_services: { kind: 'community', answersNeeds: ['elderly'] },
  youth_services: {
    kind: 'community',
    answersNeeds: ['siblings_only', 'guardianship', 'large_family'],
  },
  guardianship_information: { kind: 'community', answersNeeds: ['guardianship'] },
  anti_discrimination_services: { kind: 'community', answersNeeds: ['systemic_discrimination'] },
  cultural_community: {
    kind: 'community',
    answersNeeds: [
      'elderly',
      'siblings_only',
      'systemic_discrimination',
      'single_parent',
      'large_family',
    ],
  },
  rap_provider_nearby: {
    kind: 'community',
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'mental_health',
      'guardianship',
      'large_family',
      'other',
    ],
  },
  affordable_family_housing: {
    kind: 'community',
    answersNeeds: ['large_family', 'single_parent', 'siblings_only'],
  },
  entry_level_jobs: { kind: 'community', answersNeeds: ['limited_education', 'siblings_only'] },
} as const satisfies Record<string, CommunitySupportFacts>;
export type CommunitySupportCode = keyof typeof communitySupports;
export const communitySupportCodes = Object.keys(communitySupports) as CommunitySupportCode[];
export const isCommunitySupportCode = memberOf(communitySupportCodes);
