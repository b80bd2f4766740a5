import { accept, type Decision, refuse } from '../decision.ts';
import type { CaseState } from './case-state.ts';
import type { CaseEvent } from './events.ts';

/** What the file holds of a household in text, by section. Restricted data: an event names sections only. */
export const restrictedFacts = [
  'file_numbers',
  'medical',
  'circumstances',
  'contacts',
  'other_spellings',
  'places_on_file',
  'organizations_on_file',
] as const;
export type RestrictedFact = (typeof restrictedFacts)[number];

/** The sections that the check of a note looks for, one entry a line (privacy, publication gate, check 3). */
export const checkedFacts = [
  'other_spellings',
  'places_on_file',
  'organizations_on_file',
] as const satisfies readonly RestrictedFact[];
export type CheckedFact = (typeof checkedFacts)[number];

export type FactTexts = Readonly<Partial<Record<RestrictedFact, string>>>;

/** The lines of a section, without empty ones. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** File and telephone numbers as they stand in running text; shorter rows of digits are no one's number. */
export function numbersIn(text: string | undefined): string[] {
  const runs = (text ?? '').match(/[\p{L}\d]*\d(?:[ ./()-]{0,3}[\p{L}\d]*\d)*/gu) ?? [];
  // Two numbers on one line read as one run: each is looked for alone as well.
  return runs
    .flatMap((run) => [...new Set([run, ...run.split(/\s+/)])])
    .filter((run) => run.replace(/\D/g, '').length >= 5);
}

/**
 * ROC-O notes what the check of a note must look for. It may be noted at any time until the case closes:
 * a spelling turns up late, and a changed profile is checked again.
 */
export function noteRestrictedFacts(
  state: CaseState,
  input: { readonly facts: FactTexts; readonly onFile: FactTexts },
): Decision<CaseEvent> {
  if (state.stage === 'closed') return refuse('wrong_stage', { stage: state.stage });
  const sections = checkedFacts.filter(
    (section) =>
      input.facts[section] !== undefined &&
      linesOf(input.facts[section]).join('\n') !== linesOf(input.onFile[section]).join('\n'),
  );
  return sections.length === 0 ? accept() : accept({ type: 'restricted_facts_noted', sections });
}
