/** What an administrator can ask of the search index. */
export const indexWorks = ['compare', 'repair', 'rebuild'] as const;
export type IndexWork = (typeof indexWorks)[number];
