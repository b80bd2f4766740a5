import type { PublishedNeedCode } from './needs.ts';

export const considerationAnswers = ['yes', 'partly', 'no', 'not_applicable'] as const;
export type ConsiderationAnswer = (typeof considerationAnswers)[number];

interface InterestConsiderationFacts {
  readonly answers: readonly ConsiderationAnswer[];
  /** The needs that make this consideration count most. */
  readonly answersNeeds: readonly PublishedNeedCode[];
}

/** What a group considers before it expresses an interest (IP 3 part 4 §4.2 step 3). */
export const interestConsiderations = {
  family_nearby: { answers: ['yes', 'partly', 'no', 'not_applicable'], answersNeeds: [] },
  cultural_community: { answers: ['yes', 'partly', 'no'], answersNeeds: [] },
  language_community: {
    answers: ['yes', 'partly', 'no'],
    answersNeeds: ['limited_education', 'trauma_counselling', 'elderly'],
  },
  housing: {
    answers: ['yes', 'partly', 'no'],
    answersNeeds: ['large_family', 'mobility', 'physical_disability'],
  },
  medical_services: {
    answers: ['yes', 'partly', 'no', 'not_applicable'],
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'physical_disability',
      'mobility',
      'elderly',
    ],
  },
  counselling_services: {
    answers: ['yes', 'partly', 'no', 'not_applicable'],
    answersNeeds: ['trauma_counselling', 'specialised_counselling', 'mental_health'],
  },
  language_training: { answers: ['yes', 'partly', 'no'], answersNeeds: ['limited_education'] },
  schools: {
    answers: ['yes', 'partly', 'no', 'not_applicable'],
    answersNeeds: ['large_family', 'single_parent', 'siblings_only'],
  },
  employment: { answers: ['yes', 'partly', 'no', 'not_applicable'], answersNeeds: [] },
  volunteers: {
    answers: ['yes', 'partly', 'no'],
    answersNeeds: ['urgent_medical', 'ongoing_treatment', 'single_parent', 'siblings_only'],
  },
  guardianship_support: {
    answers: ['yes', 'partly', 'no', 'not_applicable'],
    answersNeeds: ['guardianship'],
  },
  duration: { answers: ['yes', 'partly', 'no'], answersNeeds: [] },
  other_sponsorships: { answers: ['yes', 'partly', 'no'], answersNeeds: [] },
  timing: {
    answers: ['yes', 'partly', 'no'],
    answersNeeds: ['medicals_expiring', 'urgent_medical', 'women_at_risk'],
  },
  partner: { answers: ['yes', 'partly', 'no', 'not_applicable'], answersNeeds: [] },
} as const satisfies Record<string, InterestConsiderationFacts>;
export type InterestConsiderationCode = keyof typeof interestConsiderations;
export const interestConsiderationCodes = Object.keys(
  interestConsiderations,
) as InterestConsiderationCode[];
