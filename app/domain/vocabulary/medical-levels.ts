import { memberOf } from './member-of.ts';

/** How much medical care a household needs, the most first. */
export const medicalLevelCodes = ['high', 'medium', 'low'] as const;
export type MedicalLevelCode = (typeof medicalLevelCodes)[number];
export const isMedicalLevelCode = memberOf(medicalLevelCodes);
