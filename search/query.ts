import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Facet, Sort } from './port.ts';

/** What a person asks of the list. Made from a URL by `parseQuery`; unknown values never get here. */
export interface ProfileQuery {
  readonly text: string;
  readonly lang: 'en' | 'fr';
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly today: CivilDate;
}
