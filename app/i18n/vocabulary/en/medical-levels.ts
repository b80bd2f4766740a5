import type { MedicalLevelCode } from '#app/domain/vocabulary/medical-levels.ts';

export const medicalLevelLabels = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
} satisfies Record<MedicalLevelCode, string>;

export const medicalLevelDefinitions = {
  high: 'At least one member needs care as soon as they arrive, perhaps with a medical escort, or needs intensive or lasting treatment, or needs help to move about.',
  medium:
    'At least one member has a known condition that needs regular follow-up with a family doctor or a specialist, but no urgent or intensive care.',
  low: 'No known condition beyond the usual first check-ups, vaccinations, dental and eye care.',
} satisfies Record<MedicalLevelCode, string>;
