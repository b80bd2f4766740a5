/** How often a person hears by mail of what a saved search finds. */
export const alertFrequencies = ['at_once', 'daily', 'weekly'] as const;
export type AlertFrequency = (typeof alertFrequencies)[number];

/**
 * What may be told of a profile that matches: it is new on the list, its published fields changed, a
 * hold on it ended without a sponsor, or its promotion is about to end.
 */
export const alertKinds = ['new', 'changed', 'released', 'ending'] as const;
export type AlertKind = (typeof alertKinds)[number];
