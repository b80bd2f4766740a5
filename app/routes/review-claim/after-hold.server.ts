import { leavesTime } from '#app/domain/claim/waiting-list.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { lineRule } from '../standing.server.ts';

interface Held {
  readonly holdEndsOn: CivilDate | null;
  /** The last day of the promotion that runs. */
  readonly limitOn: CivilDate;
  readonly inLine: number;
}

/** For ROC-O: what comes after the hold if nobody decides on it, and what a place in line is worth. */
export function afterHold(
  { holdEndsOn, limitOn, inLine }: Held,
  lang: Lang,
  day: CivilDate,
): { readonly afterwards: string; readonly lineNote: string } {
  const { claim: words } = textOf(lang);
  const date = formatDate(lang, limitOn);
  if (limitOn < day) {
    return { afterwards: words.endsThenOver, lineNote: words.waitingList.closed(date) };
  }
  const lineNote = lineRule({ holdEndsOn, limitOn }, lang);
  if (holdEndsOn !== null && !leavesTime(holdEndsOn, limitOn)) {
    return { afterwards: words.endsThenNobody(date), lineNote };
  }
  return {
    afterwards: inLine > 0 ? words.endsThenOffered(inLine) : words.endsThenOpen,
    lineNote,
  };
}
