import { readFileSync } from 'node:fs';
import type { Responsible } from '#app/domain/arrangements/checklist.ts';
import { isPublishedNeedCode, type PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';

/*
 * Checklist items and agenda topics are data an administrator may edit, seeded from these tables:
 * the official lists are not public (process §9). A row that does not parse stops the seed and
 * says where.
 */

interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** The tables say “spo”, as the forms do; the portal names the party in full. */
const responsibleOf = {
  sponsor: 'sponsor',
  spo: 'service_provider',
  both: 'both',
  local_office: 'local_office',
} as const satisfies Record<string, Responsible>;

export interface ChecklistItemRow {
  readonly code: string;
  readonly groupCode: string;
  readonly group: Bilingual;
  readonly text: Bilingual;
  readonly usualResponsible: Responsible;
  /** Empty: on every household's list. */
  readonly answersNeeds: readonly PublishedNeedCode[];
  /** Place in the list, from 1. */
  readonly position: number;
}

export interface ReceptionItemRow extends ChecklistItemRow {
  readonly phase: Bilingual;
}

export interface AgendaTopicRow {
  readonly code: string;
  readonly text: Bilingual;
  readonly answersNeeds: readonly PublishedNeedCode[];
  /** Proposed for every conference; the others when a need calls for them, or by hand. */
  readonly always: boolean;
  readonly stream: 'all' | 'in_canada' | 'overseas';
  readonly position: number;
}

/** Items of the JAS Roles and Responsibilities Checklist (OB 646 step 9). */
export function readRolesChecklist(): ChecklistItemRow[] {
  return read('roles_checklist.tsv').map(checklistItem);
}

/** Items of the Checklist for Reception Arrangements (IP 3 part 4 §3). */
export function readReceptionChecklist(): ReceptionItemRow[] {
  return read('reception_checklist.tsv').map((row, index) => ({
    ...checklistItem(row, index),
    phase: { en: row.get('phase'), fr: row.get('phase_fr') },
  }));
}

/** Topics from which the agenda of a case conference is proposed. */
export function readAgendaTopics(): AgendaTopicRow[] {
  return read('agenda_topics.tsv').map((row, index) => ({
    code: row.get('code'),
    text: { en: row.get('english'), fr: row.get('french') },
    answersNeeds: row.needs('answers_needs'),
    always: row.oneOf('always', ['yes', 'no']) === 'yes',
    stream: row.oneOf('stream', ['all', 'in_canada', 'overseas']),
    position: index + 1,
  }));
}

function checklistItem(row: Row, index: number): ChecklistItemRow {
  return {
    code: row.get('code'),
    groupCode: row.get('group_code'),
    group: { en: row.get('group'), fr: row.get('group_fr') },
    text: { en: row.get('english'), fr: row.get('french') },
    usualResponsible:
      responsibleOf[row.oneOf('usual_responsible', ['sponsor', 'spo', 'both', 'local_office'])],
    answersNeeds: row.needs('answers_needs'),
    position: index + 1,
  };
}

interface Row {
  get(column: string): string;
  oneOf<const Value extends string>(column: string, values: readonly Value[]): Value;
  needs(column: string): PublishedNeedCode[];
}

function read(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    const wrong = (what: string) => new Error(`${file} line ${index + 2}: ${what}`);
    if (cells.length !== columns.length) throw wrong(`${cells.length} cells`);
    const cell = (column: string) => {
      const value = cells[columns.indexOf(column)];
      if (value === undefined) throw wrong(`no column ${column}`);
      return value;
    };
    return {
      get(column) {
        const value = cell(column);
        if (value === '') throw wrong(`${column} is empty`);
        return value;
      },
      oneOf(column, values) {
        const value = values.find((each) => each === cell(column));
        if (value === undefined) throw wrong(`${column} is ${cell(column)}`);
        return value;
      },
      needs(column) {
        const codes = cell(column).split(',').filter(Boolean);
        if (!codes.every(isPublishedNeedCode)) throw wrong(`${column} is ${cell(column)}`);
        return codes;
      },
    };
  });
}
