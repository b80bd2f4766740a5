export const profileStatuses = ['draft', 'awaiting_approval', 'published', 'ended'] as const;
export type ProfileStatus = (typeof profileStatuses)[number];
