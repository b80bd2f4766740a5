/** How much medical care a household needs, the most first. */
export const medicalLevelCodes = ['high', 'medium', 'low'] as const;
export type MedicalLevelCode = (typeof medicalLevelCodes)[number];
