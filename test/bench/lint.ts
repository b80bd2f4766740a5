/**
 * The lint of free text, on the half of the corpus that was not used while writing it: how much of what
 * must be found is found, by kind and language, and how much of what is found was to be found.
 */
import { type Finding, findingKinds } from '#app/domain/disclosure/lint/types.ts';
import { lintText } from '#app/platform/lint/lint-text.server.ts';
import { generateCorpus, type Sample } from '#test/support/lint-corpus/generate.ts';
import { peoples } from '#test/support/lint-corpus/half.ts';
import { type Group, median } from './support/figure.ts';

const langs = ['en', 'fr'] as const;
const recallGoal = { atLeast: 0.995 };

interface Outcome {
  readonly sample: Sample;
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

const covered = (mark: Finding, finding: Finding) =>
  Math.max(0, Math.min(mark.end, finding.end) - Math.max(mark.start, finding.start));

/** Findings of the kinds that count cover half of it or more; what two of them share counts once. */
function coversHalf(mark: Finding, findings: readonly Finding[]): boolean {
  const units = new Set<number>();
  for (const { start, end } of findings) {
    for (let at = Math.max(mark.start, start); at < Math.min(mark.end, end); at += 1) units.add(at);
  }
  return units.size >= (mark.end - mark.start) / 2;
}

/** What the gate does: any finding stops the note and marks the place, whatever kind it is taken for. */
const isStopped = ({ sample, findings }: Outcome): boolean =>
  sample.marked.every((mark) => coversHalf(mark, findings));

/** Stricter: found, and taken for what it is. */
const isNamed = ({ sample, findings }: Outcome): boolean =>
  sample.marked.every((mark) =>
    coversHalf(
      mark,
      findings.filter(({ kind }) => kind === mark.kind),
    ),
  );

const shareOf = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean) =>
  outcomes.filter(holds).length / outcomes.length;

/** Rightly found: it touches something marked. Hidden characters inside a name are there to be found. */
function isRight({ sample }: Outcome, finding: Finding): boolean {
  return (
    finding.kind === 'hidden_characters' || sample.marked.some((mark) => covered(mark, finding) > 0)
  );
}

const lint: Group = async (report) => {
  const written = generateCorpus('development');
  const corpus = generateCorpus('heldOut');
  const outcomes = corpus.map((sample): Outcome => {
    const started = performance.now();
    const findings = lintText(sample.text, sample.lang, sample.onFile);
    return { sample, findings, milliseconds: performance.now() - started };
  });
  const spans = (samples: readonly Sample[]) =>
    samples.reduce((sum, { marked }) => sum + marked.length, 0);
  const clean = (samples: readonly Sample[]) =>
    samples.filter(({ marked }) => marked.length === 0).length;

  report({
    name: 'lint: marked spans, both halves',
    value: spans(written) + spans(corpus),
    goal: { atLeast: 6_000 },
  });
  report({
    name: 'lint: clean sentences, both halves',
    value: clean(written) + clean(corpus),
    goal: { atLeast: 3_000 },
  });
  report({ name: 'lint: marked spans, held-out half', value: spans(corpus) });
  report({ name: 'lint: clean sentences, held-out half', value: clean(corpus) });

  for (const lang of langs) {
    for (const kind of findingKinds) {
      const those = outcomes.filter(
        ({ sample }) => sample.lang === lang && sample.marked[0]?.kind === kind,
      );
      if (those.length === 0) continue;
      report({
        name: `lint: stopped, ${kind}, ${lang}`,
        value: shareOf(those, isStopped),
        goal: recallGoal,
      });
      report({
        name: `lint: found under its own name, ${kind}, ${lang}`,
        value: shareOf(those, isNamed),
      });
    }
    for (const people of peoples) {
      const those = outcomes.filter(
        ({ sample }) => sample.lang === lang && sample.people === people,
      );
      report({
        name: `lint: stopped, name, ${people}, ${lang}`,
        value: shareOf(those, isStopped),
        goal: recallGoal,
      });
    }
  }
  for (const lang of langs) {
    const here = outcomes.filter(({ sample }) => sample.lang === lang);
    const found = here.flatMap((outcome) =>
      outcome.findings.map((finding) => isRight(outcome, finding)),
    );
    report({
      name: `lint: precision, ${lang}`,
      value: found.filter(Boolean).length / found.length,
      goal: { atLeast: 0.6 },
    });
    const sentences = here.filter(({ sample }) => sample.marked.length === 0);
    report({
      name: `lint: clean sentences stopped, ${lang}`,
      value: sentences.filter(({ findings }) => findings.length > 0).length / sentences.length,
    });
  }
  // What would be published: a note in which nothing at all was found, of whatever kind.
  const identifying = outcomes.filter(({ sample }) => sample.marked.length > 0);
  report({
    name: 'lint: sentences with a marked span that pass',
    value: identifying.filter(({ findings }) => findings.length === 0).length / identifying.length,
  });
  report({
    name: 'lint: one sentence, median',
    value: median(outcomes.map(({ milliseconds }) => milliseconds)),
    unit: 'ms',
  });
};
export default lint;
