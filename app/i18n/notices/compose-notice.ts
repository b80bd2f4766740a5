import { formatDate, formatMoment, formatNumber } from '../format.ts';
import type { Lang } from '../lang.ts';
import { noticeTemplates as en } from './en.ts';
import { noticeTemplates as fr } from './fr.ts';
import type { NoticeCode, NoticeParams, NoticeTemplate } from './notices.ts';

const templates: Record<Lang, Record<NoticeCode, NoticeTemplate>> = { en, fr };

/**
 * The subject and plain-text body of a message in one language. Dates and counts are written as
 * the language writes them; a value the caller did not give is a mistake and throws.
 */
export function composeNotice<Code extends NoticeCode>(
  code: Code,
  params: NoticeParams<Code>,
  lang: Lang,
): { subject: string; body: string } {
  const { subject, body } = templates[lang][code];
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      written(lang, code, name, (params as Record<string, unknown>)[name]),
    );
  return { subject: fill(subject), body: fill(body) };
}

function written(lang: Lang, code: NoticeCode, name: string, value: unknown): string {
  if (typeof value === 'number') return formatNumber(lang, value);
  if (typeof value === 'string') return name === 'date' ? formatDate(lang, value) : value;
  if (isMoment(value)) return formatMoment(lang, value.instant, value.timeZone);
  throw new TypeError(`notice ${code} was not given ${name}`);
}

function isMoment(value: unknown): value is { instant: string; timeZone: string } {
  return typeof value === 'object' && value !== null && 'instant' in value && 'timeZone' in value;
}
