export const bulletinStatuses = ['draft', 'sent'] as const;
export type BulletinStatus = (typeof bulletinStatuses)[number];

/** How often a person gets bulletins. */
export const bulletinFrequencies = ['daily', 'weekly', 'off'] as const;
export type BulletinFrequency = (typeof bulletinFrequencies)[number];

/** Days before the limit at which people are warned (process §6, D). */
export const warningDays = [30, 14, 3] as const;
export type WarningDay = (typeof warningDays)[number];
