import type { Actor } from '#app/domain/access/actor.ts';
import { accessOf, can } from '#app/domain/access/can.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { type JournalNames, journalSentence } from '#app/i18n/journal-sentence.server.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { JournalRow } from './journal.server.ts';
import { organizationNames } from './organization-names.server.ts';

export interface TimelineLine {
  readonly key: string;
  readonly kind: 'stage' | 'command' | 'auto';
  readonly headline?: string | undefined;
  readonly text: string;
  readonly at: string;
  readonly when: string;
  readonly who: string;
}

/** What was opened and why, as a sentence; the content itself is in no row. */
function openingOf(data: JournalRow['data'], lang: Lang): { part: string; reason: string } {
  const parts: Readonly<Record<string, string>> = textOf(lang).restricted.parts;
  const reason = String(data.reason ?? '');
  return {
    part: parts[String(data.part)] ?? '',
    reason: isReasonCode('restricted_read', reason)
      ? vocabularyOf(lang).reasonTexts.restricted_read[reason]
      : '',
  };
}

function sentenceOf(row: JournalRow, lang: Lang, names: JournalNames): string {
  if (row.event === 'restricted_opened') {
    const { part, reason } = openingOf(row.data, lang);
    return textOf(lang).restricted.openedSentence(part, reason);
  }
  return journalSentence(lang, { type: row.event, ...row.data } as CaseEvent, names);
}

/** Who acted, as a role and an organisation: a timeline says whose act it was, not whose name. */
function whoOf({ actor }: JournalRow, lang: Lang): string {
  const { caseFile, roles } = textOf(lang);
  if (actor.role === 'system') return caseFile.timeline.byItself;
  const organization = lang === 'en' ? actor.organizationEn : actor.organizationFr;
  return `${roles.names[actor.role]}, ${organization}`;
}

/** The rows that one command wrote, in the order in which they happened; rows come newest first. */
function commandsOf(rows: readonly JournalRow[]): JournalRow[][] {
  const groups: JournalRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.[0];
    const same =
      last &&
      last.at === row.at &&
      last.actor.accountId === row.actor.accountId &&
      row.event !== 'restricted_opened' &&
      last.event !== 'restricted_opened';
    if (same) group.unshift(row);
    else groups.push([row]);
  }
  return groups;
}

/** The journal as a timeline, newest first: one entry a command, said by its events. */
export async function timelineOf(
  rows: readonly JournalRow[],
  lang: Lang,
  options: { readonly whole?: boolean } = {},
): Promise<TimelineLine[]> {
  const names = await organizationNames(
    rows.map(({ data }) => data),
    lang,
  );
  const { tasks } = textOf(lang);
  const entries = options.whole ? rows.map((row) => [row]) : commandsOf(rows);
  return entries.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const entersStage = group.some(({ event }) => event === 'stage_entered');
    const opened = group.filter(({ event }) => event === 'task_opened').length;
    // Ten lines for ten tasks say less than their number.
    const told = group.filter(({ event }) => event !== 'task_opened' || opened < 3);
    const sentences = told.map((row) => sentenceOf(row, lang, names));
    if (opened >= 3) sentences.push(tasks.opened(opened));
    return [
      {
        key: String(first.seq),
        kind: entersStage ? 'stage' : first.actor.role === 'system' ? 'auto' : 'command',
        ...(entersStage ? { headline: sentences[0] } : {}),
        text: sentences.slice(entersStage ? 1 : 0).join(' '),
        at: first.at,
        when: formatDateTime(lang, first.at, env.TIME_ZONE),
        who: whoOf(first, lang),
      } satisfies TimelineLine,
    ];
  });
}

export interface OpeningRow {
  readonly key: string;
  readonly when: string;
  readonly who: string;
  readonly part: string;
  readonly reason: string;
}

/** Who opened restricted details, for the table of the case's own page. */
export function openingsOf(rows: readonly JournalRow[], lang: Lang): OpeningRow[] {
  return rows.map((row) => ({
    key: String(row.seq),
    when: formatDateTime(lang, row.at, env.TIME_ZONE),
    who: whoOf(row, lang),
    ...openingOf(row.data, lang),
  }));
}

/** Whether the reader may see the journal of this case at all. */
export const readsJournal = (actor: Actor, state: CaseState) =>
  can(actor, 'journal.read', accessOf(state));
