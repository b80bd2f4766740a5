import type { CivilDate } from '#app/domain/clock/civil-date.ts';

/** What the text ready to copy for a task may say: references, dates and an organisation. */
export interface TaskFacts {
  readonly caseReference: string;
  readonly profileNumber: string;
  readonly sponsorName: string;
  readonly publishedOn: CivilDate | null;
  readonly limitOn: CivilDate | null;
  readonly approvedOn: CivilDate | null;
  /** From arrival, for 24 months (OB 646, JAS duration). */
  readonly supportFrom: CivilDate | null;
  readonly supportTo: CivilDate | null;
}
