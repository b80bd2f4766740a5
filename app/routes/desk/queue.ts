/** What every desk is made of: rows with a date, sorted by it, in queues. */
import type { Actor } from '#app/domain/access/actor.ts';
import type { BusinessCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import type { desk as english } from '#app/i18n/en/desk.ts';
import { formatDate, formatDue } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import type { Text } from '#app/i18n/text.ts';
import type { DeskCase } from '#app/queries/desk-cases.server.ts';
import type { PromotionDesk } from '#app/queries/promotion-desk.server.ts';

export type QueueId = keyof typeof english.queues;

export interface DeskRow {
  readonly key: string;
  /** Null for what has no date of its own. */
  readonly dueOn: CivilDate | null;
  readonly due: string;
  readonly dueIn: string;
  readonly edge: 'late' | 'today' | null;
  readonly href: string;
  readonly label: string;
  readonly about: string;
  readonly ifNothing: string;
  readonly owner: string;
}

export interface ShownQueue {
  readonly id: QueueId;
  /** The first ones, where there are more than a desk reads. */
  readonly rows: readonly DeskRow[];
  readonly count: number;
  /** The page that has them all, where there is one. */
  readonly elsewhere?: { readonly href: string; readonly label: string };
}

export interface Page {
  readonly actor: Actor;
  readonly lang: Lang;
  readonly text: Text;
  readonly today: CivilDate;
  readonly calendar: BusinessCalendar;
  /** The label of a community or province, in the reader's language. */
  readonly place: (community: string | null, province: string | null) => string;
  /** For RSTP only. */
  readonly promotion?: PromotionDesk | undefined;
}

/** A row before its date is said. */
export type Draft = Omit<DeskRow, 'due' | 'dueIn' | 'edge'>;

export function queue(
  id: QueueId,
  drafts: readonly Draft[],
  page: Page,
  count = drafts.length,
): ShownQueue {
  const rows = drafts
    .map((draft) => dated(draft, page))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  return { id, rows, count: Math.max(count, rows.length) };
}

function dated(draft: Draft, { lang, today, text }: Page): DeskRow {
  if (draft.dueOn === null) {
    return { ...draft, due: text.desk.noDate, dueIn: '', edge: null };
  }
  const days = daysBetween(today, draft.dueOn);
  return {
    ...draft,
    due: formatDate(lang, draft.dueOn),
    dueIn: formatDue(lang, days),
    edge: days < 0 ? 'late' : days === 0 ? 'today' : null,
  };
}

/** A name in the reader's language. */
export const nameIn = <T extends string | null>(lang: Lang, english: T, french: T): T =>
  lang === 'fr' ? french : english;

export function aboutCase(c: DeskCase, { text, place }: Page): string {
  return [text.stages.streams[c.stream], place(c.community, c.province)]
    .filter(Boolean)
    .join(' · ');
}
