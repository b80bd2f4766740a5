import { z } from 'zod';
import { type CivilDate, isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { ChangeReasonList, ReasonGiven } from '#app/domain/promotion/change-reason.ts';
import { isReasonCode, noteRequired, type ReasonCode } from '#app/domain/vocabulary/reasons.ts';
import type { Text } from '#app/i18n/text.ts';

type Words = Pick<Text, 'changePromotion' | 'fields'>;
type Fields = Readonly<Record<string, unknown>>;
type Report = (field: string, message: string) => void;

const longest = 2000;
const typedIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A form of the page. Each has fields of its own name, so that a message stands beside its own field. */
function formOf<T>(read: (fields: Fields, report: Report) => T): z.ZodType<T> {
  return z.record(z.string(), z.unknown()).transform((fields, context) => {
    let sound = true;
    const value = read(fields, (field, message) => {
      sound = false;
      context.addIssue({ code: 'custom', path: [field], message });
    });
    return sound ? value : z.NEVER;
  });
}

/** A reason of a list, and the note that some reasons ask for. */
function reasonIn<List extends ChangeReasonList>(
  fields: Fields,
  report: Report,
  { list, prefix, words }: { list: List; prefix: string; words: Words },
): ReasonGiven<List> {
  const reason = typedIn(fields, `${prefix}Reason`);
  const note = typedIn(fields, `${prefix}Note`);
  if (!isReasonCode(list, reason)) {
    report(`${prefix}Reason`, words.fields.choose(words.changePromotion.reason));
  } else if (noteRequired(list, reason) && note === '') {
    report(`${prefix}Note`, words.fields.noteRequired);
  }
  if (note.length > longest) report(`${prefix}Note`, words.fields.tooLong(longest));
  return { reason: reason as ReasonCode<List>, note };
}

export const reasonForm = <List extends ChangeReasonList>(
  list: List,
  prefix: string,
  words: Words,
): z.ZodType<ReasonGiven<List>> =>
  formOf((fields, report) => reasonIn(fields, report, { list, prefix, words }));

export const extendForm = (
  words: Words,
  most: number,
): z.ZodType<ReasonGiven<'promotion_extended'> & { days: number }> =>
  formOf((fields, report) => {
    const typed = typedIn(fields, 'extendDays');
    const days = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    if (!(days >= 1 && days <= most)) report('extendDays', words.fields.between(1, most));
    const given = reasonIn(fields, report, { list: 'promotion_extended', prefix: 'extend', words });
    return { ...given, days };
  });

export const shortenForm = (
  words: Words,
): z.ZodType<ReasonGiven<'promotion_shortened'> & { lastDay: CivilDate }> =>
  formOf((fields, report) => {
    const lastDay = typedIn(fields, 'shortenLastDay');
    if (!isCivilDate(lastDay)) report('shortenLastDay', words.fields.date);
    const given = reasonIn(fields, report, {
      list: 'promotion_shortened',
      prefix: 'shorten',
      words,
    });
    return { ...given, lastDay: lastDay as CivilDate };
  });
