import type { Role } from '#app/domain/access/actor.ts';
import type { Lang } from '#app/i18n/lang.ts';

/** What a page that can't be shown says about itself: the data of a thrown 4xx or 5xx response. */
export type PageProblem =
  | { readonly code: 'not_found' }
  | { readonly code: 'forbidden'; readonly whoMay: readonly Role[] }
  /** Live profiles are not open to the reader's organization; why, and what would help, in both languages. */
  | { readonly code: 'closed'; readonly why: Readonly<Record<Lang, string>> }
  | { readonly code: 'malformed_body' }
  | { readonly code: 'body_too_large' }
  | { readonly code: 'method_not_allowed' }
  | { readonly code: 'conflict' }
  /** The household of the profile has found another sponsor; and the query of the list for others like it. */
  | { readonly code: 'taken'; readonly similar: string }
  | { readonly code: 'unavailable'; readonly reference: string };
