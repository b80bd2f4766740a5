import { type Refusal, refuse } from '../decision.ts';
import { type Finding, findingKinds, lintVerdict } from '../disclosure/lint/types.ts';

/** The texts of a question and its answer, and the note beside a claim's end, by the name of their field. */
export const checkedTexts = ['question', 'en', 'fr', 'note'] as const;
export type CheckedText = (typeof checkedTexts)[number];

/** What the check found in each text; null when it could not be run, which lets nothing through. */
export type CheckedTexts = Readonly<Partial<Record<CheckedText, readonly Finding[]>>> | null;

/** A stretch of a text that was refused. Its kind is left out for those who may not learn what is on file. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: string | null;
}

type Naming = 'kinds' | 'nothing';

/**
 * Why texts can't be sent as they were typed, or null (privacy, publication gate, check 3). It fails closed.
 *
 * @param naming `nothing` for RSTP, which never sees personal details: a word that is on file and one that
 * only looks like a file number are then told the same way, by the place where it was typed and no more.
 */
export function mayNotSend(checked: CheckedTexts, naming: Naming): Refusal | null {
  if (!checked) return refuse('gate_unavailable');
  const found = checkedTexts.flatMap((text) => {
    const findings = checked[text] ?? [];
    return findings.length > 0 ? [{ text, findings }] : [];
  });
  const verdict = lintVerdict(found.flatMap(({ findings }) => findings));
  if (verdict.ok) return null;
  const marks = found.map(({ text, findings }) => [
    text,
    findings.map((each) => written(each, naming)).join(' '),
  ]);
  return refuse('text_identifies', {
    ...Object.fromEntries(marks),
    ...(naming === 'kinds' ? { kinds: verdict.kinds.join(',') } : {}),
  });
}

/**
 * Why an answer can't be sent with what it answers, or null. A question that goes to every group was
 * typed by its own: RSTP is told that it can't, and not where in it something is on file.
 */
export function mayNotAnswerWith(checked: CheckedTexts, naming: Naming): Refusal | null {
  if (!checked) return refuse('gate_unavailable');
  const { question = [], ...answers } = checked;
  const identifying = mayNotSend(answers, naming);
  if (identifying) return identifying;
  const asked = mayNotSend({ question }, naming);
  return asked && refuse('question_identifies', naming === 'kinds' ? asked.params : {});
}

const written = ({ start, end, kind }: Finding, naming: Naming): string =>
  naming === 'kinds' ? `${start}-${end}-${kind}` : `${start}-${end}`;

/** The marks that a refusal carries for one of its texts. */
export function marksOf(params: Refusal['params'], text: CheckedText): Mark[] {
  return String(params[text] ?? '')
    .split(' ')
    .flatMap((mark) => {
      const [start, end, kind] = mark.split('-');
      if (!start || !end) return [];
      const named = findingKinds.find((each) => each === kind) ?? null;
      return [{ start: Number(start), end: Number(end), kind: named }];
    });
}
