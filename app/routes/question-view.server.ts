import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { answerDue } from '#app/domain/clock/deadlines.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { type CheckedText, marksOf } from '#app/domain/question/checked-texts.ts';
import { isOpen } from '#app/domain/question/question.ts';
import { formatDate, formatDue, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { findingName } from '#app/i18n/refusal-text.server.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { ruleSettings } from '#app/platform/rule-settings.server.ts';
import { isPart, type Listed } from '#app/queries/listed.ts';
import type {
  AwaitedQuestion,
  OwnQuestion,
  QuestionAndAnswer,
} from '#app/queries/questions.server.ts';
import type { AnsweredQuestion } from '#app/ui/answers.tsx';
import type { FoundIn } from '#app/ui/found-in-text.tsx';

/** The day by which a question is to be answered, and what is left of it. */
export function dueOf(
  { askedOn, holdEndsOn }: Pick<AwaitedQuestion, 'askedOn' | 'holdEndsOn'>,
  lang: Lang,
  day: CivilDate,
) {
  const on = answerDue(askedOn, holdEndsOn, federalCalendar, ruleSettings);
  const days = daysBetween(day, on);
  return { on, date: formatDate(lang, on), left: formatDue(lang, days), isLate: days < 0 };
}

/** A question and its answer in the reader's words. An answer to one group may be in one language only. */
export function answerView(row: QuestionAndAnswer, lang: Lang): AnsweredQuestion {
  const { questions } = textOf(lang);
  const own = lang === 'fr' ? row.answerFr : row.answerEn;
  const other = lang === 'fr' ? row.answerEn : row.answerFr;
  return {
    id: row.id,
    text: row.text,
    lang: row.lang,
    asked: questions.askedOn(formatDate(lang, row.askedOn)),
    answer:
      own || other
        ? {
            text: own ?? other ?? '',
            lang: own ? lang : lang === 'fr' ? 'en' : 'fr',
            note: own ? null : questions.otherLanguageOnly,
            answered: row.answeredOn ? questions.answeredOn(formatDate(lang, row.answeredOn)) : '',
          }
        : null,
  };
}

/** Said beside the answers that every group reads: their order, and that older ones are not shown. */
export function publishedNote(answers: Listed<unknown>, shown: number, lang: Lang): string {
  const { latest, publishedNote } = textOf(lang).questions;
  return isPart(answers) ? `${publishedNote} ${latest(shown)}` : publishedNote;
}

/** Where a group's own question stands, and what happens next (process §7). */
export function standingOf(
  row: AwaitedQuestion & Pick<OwnQuestion, 'isLive'>,
  lang: Lang,
  day: CivilDate,
) {
  const { next, statuses } = textOf(lang).questions;
  if (!isOpen(row)) {
    const what = row.status === 'answered' && row.published ? 'published' : row.status;
    return {
      status: statuses[row.status],
      next:
        what === 'withdrawn'
          ? next.withdrawn
          : what === 'published'
            ? next.published
            : next.answered,
      mayWithdraw: false,
    };
  }
  if (!row.isLive) return { status: statuses.waits, next: next.notShown, mayWithdraw: true };
  const { date, isLate } = dueOf(row, lang, day);
  const waiting = row.status === 'relayed' ? next.relayed : next.asked;
  return {
    status: statuses[row.status],
    next: isLate ? next.late(date) : waiting(date),
    mayWithdraw: true,
  };
}

/** Where something was found in a text that was refused, in words; null when nothing was found in it. */
export function foundIn(
  refusal: Refusal,
  name: CheckedText,
  text: string,
  lang: Lang,
): FoundIn | null {
  const { mayIdentify } = textOf(lang).questions;
  const marks = marksOf(refusal.params, name).map(({ start, end, kind }) => ({
    start,
    end,
    what: kind ? findingName(lang, kind) : mayIdentify,
  }));
  const kinds = new Set(marks.flatMap(({ what }) => (what === mayIdentify ? [] : [what])));
  return marks.length === 0 ? null : { text, marks, kinds: formatList(lang, [...kinds]) };
}
