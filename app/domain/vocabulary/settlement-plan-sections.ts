import type { PublishedNeedCode } from './needs.ts';

export const settlementPlanSectionCodes = [
  'group',
  'community',
  'arrival',
  'housing',
  'health',
  'language',
  'children',
  'daily_life',
  'money',
  'work',
  'support',
  'team',
  'risks',
  'follow_up',
] as const;
export type SettlementPlanSectionCode = (typeof settlementPlanSectionCodes)[number];

interface SettlementPlanQuestionFacts {
  readonly section: SettlementPlanSectionCode;
  readonly required: boolean;
  /** Empty: asked of everyone. */
  readonly answersNeeds: readonly PublishedNeedCode[];
}

/** Questions of the settlement plan, section by section (the fields of IMM 5494 are not public: ours). */
export const settlementPlanQuestions = {
  group_description: { section: 'group', required: true, answersNeeds: [] },
  group_roles: { section: 'group', required: true, answersNeeds: [] },
  group_partners: { section: 'group', required: false, answersNeeds: [] },
  community_fit: { section: 'community', required: true, answersNeeds: [] },
  community_services: {
    section: 'community',
    required: true,
    answersNeeds: [
      'urgent_medical',
      'ongoing_treatment',
      'physical_disability',
      'mental_health',
      'trauma_counselling',
      'specialised_counselling',
    ],
  },
  arrival_welcome: { section: 'arrival', required: true, answersNeeds: [] },
  arrival_first_weeks: { section: 'arrival', required: true, answersNeeds: [] },
  housing_plan: { section: 'housing', required: true, answersNeeds: ['large_family'] },
  housing_access: {
    section: 'housing',
    required: false,
    answersNeeds: ['mobility', 'physical_disability', 'elderly'],
  },
  housing_privacy: {
    section: 'housing',
    required: false,
    answersNeeds: ['women_at_risk', 'vulnerable_women'],
  },
  health_coordination: {
    section: 'health',
    required: true,
    answersNeeds: ['urgent_medical', 'ongoing_treatment', 'physical_disability', 'elderly'],
  },
  health_uncovered: {
    section: 'health',
    required: false,
    answersNeeds: ['ongoing_treatment', 'physical_disability', 'mobility'],
  },
  counselling_access: {
    section: 'health',
    required: false,
    answersNeeds: ['trauma_counselling', 'specialised_counselling', 'mental_health'],
  },
  interpretation_plan: { section: 'language', required: true, answersNeeds: [] },
  language_learning: { section: 'language', required: true, answersNeeds: ['limited_education'] },
  children_school: {
    section: 'children',
    required: false,
    answersNeeds: ['large_family', 'single_parent', 'siblings_only'],
  },
  children_childcare: {
    section: 'children',
    required: false,
    answersNeeds: ['single_parent', 'large_family', 'siblings_only'],
  },
  guardianship_plan: { section: 'children', required: false, answersNeeds: ['guardianship'] },
  daily_life: { section: 'daily_life', required: true, answersNeeds: [] },
  transport_plan: { section: 'daily_life', required: true, answersNeeds: ['mobility'] },
  money_plan: { section: 'money', required: true, answersNeeds: [] },
  work_plan: { section: 'work', required: true, answersNeeds: [] },
  emotional_support: { section: 'support', required: true, answersNeeds: [] },
  cultural_ties: {
    section: 'support',
    required: false,
    answersNeeds: ['elderly', 'systemic_discrimination'],
  },
  discrimination_support: {
    section: 'support',
    required: false,
    answersNeeds: ['systemic_discrimination'],
  },
  volunteer_team: { section: 'team', required: true, answersNeeds: [] },
  volunteer_training: {
    section: 'team',
    required: true,
    answersNeeds: ['trauma_counselling', 'women_at_risk', 'vulnerable_women'],
  },
  backup_plan: { section: 'risks', required: true, answersNeeds: [] },
  conflict_plan: { section: 'risks', required: true, answersNeeds: [] },
  family_later: { section: 'risks', required: true, answersNeeds: [] },
  follow_up: { section: 'follow_up', required: true, answersNeeds: [] },
  towards_independence: { section: 'follow_up', required: true, answersNeeds: [] },
} as const satisfies Record<string, SettlementPlanQuestionFacts>;
export type SettlementPlanQuestionCode = keyof typeof settlementPlanQuestions;
export const settlementPlanQuestionCodes = Object.keys(
  settlementPlanQuestions,
) as SettlementPlanQuestionCode[];
