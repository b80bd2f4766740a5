import type { PublishedFields } from './published-profile.ts';

/** What of a profile makes its household one of few. */
export type RiskAttribute =
  | 'origin'
  | 'size'
  | 'shape'
  | 'composition'
  | 'place'
  | 'languages'
  | 'needs'
  | 'education'
  | 'occupations'
  | 'contacts'
  | 'linked_case';

/** A published profile with one detail said less exactly, and what that brings. */
export interface Generalisation {
  readonly attribute: RiskAttribute;
  /** Country to region, community to province, composition to size band, one language fewer… */
  readonly code: GeneralisationCode;
  /** The value that is said less exactly, where there are several (a language, an occupation). */
  readonly value: string | null;
  readonly fields: PublishedFields;
  /** Households that would then share what is published. */
  readonly sizeAfter: number;
}
export type GeneralisationCode =
  | 'country_to_region'
  | 'origin_not_stated'
  | 'community_to_province'
  | 'place_not_stated'
  | 'composition_to_band'
  | 'band_to_wider_band'
  | 'drop_language'
  | 'drop_education'
  | 'drop_occupation'
  | 'contacts_to_province'
  | 'drop_contacts'
  | 'drop_linked_case';

/** How far a household hides among others (privacy.md, the publication gate, check 2). */
export interface GroupEstimate {
  /** Households of the reference population that share everything published, rounded down. */
  readonly size: number;
  /** What drives the risk, strongest first: how many times larger the group is without the attribute. */
  readonly drivers: readonly { readonly attribute: RiskAttribute; readonly factor: number }[];
}
