import type { Outcome, PromotionEnd, Stream } from '#app/domain/case/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';

/** What the text ready to copy for a task may say: references, dates and an organisation. */
export interface TaskFacts {
  readonly caseReference: string;
  readonly profileNumber: string;
  readonly sponsorName: string;
  readonly publishedOn: CivilDate | null;
  readonly limitOn: CivilDate | null;
  /** Extensions given so far (overseas). */
  readonly extensions: number;
  readonly confirmedOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly endedBy: PromotionEnd | null;
  /** Null while the case is open. */
  readonly outcome: Outcome | null;
  readonly stream: Stream;
  readonly approvedOn: CivilDate | null;
  /** From arrival, for 24 months (OB 646, JAS duration). */
  readonly supportFrom: CivilDate | null;
  readonly supportTo: CivilDate | null;
}
