import { memberOf } from './member-of.ts';

/** How soon a sponsor is needed. */
export const priorityCodes = ['high', 'regular'] as const;
export type PriorityCode = (typeof priorityCodes)[number];
export const isPriorityCode = memberOf(priorityCodes);
