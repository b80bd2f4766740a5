import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { compareFit, type FitTerms } from '#app/domain/fit/fit.ts';
import type { PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';
import { compareLabels } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { BrowseHit } from '#app/queries/browse.server.ts';
import { publishedWords } from '#app/queries/published-words.server.ts';
import { type CardReader, cardOf, householdFacts } from '../browse/cards.server.ts';
import { compareAt, type ListPlace, profileFrom } from '../browse/list-place.server.ts';
import { fitLinesView, fitTotalsView } from '../fit-view.server.ts';

/** One profile chosen, or the number of one that is not shown (any more). */
export interface ComparedColumn {
  readonly number: string;
  readonly shown: null | {
    readonly title: string;
    readonly href: string;
    readonly followed: boolean;
  };
  readonly removeHref: string;
}

export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  /** One for each column; null where the profile is not shown. */
  readonly values: readonly (readonly string[] | null)[];
  /** Whether the profiles shown say different things. */
  readonly differs: boolean;
}

/** Up to four profiles, fact by fact, in the order chosen; what they need stands in lines of its own. */
export function compareView(
  { query, state }: ListPlace,
  hits: readonly BrowseHit[],
  reader: CardReader,
): { columns: ComparedColumn[]; rows: ComparedRow[] } {
  const { lang } = reader;
  const { sizeOnly } = textOf(lang).compare;
  const numbers = state.picked;
  const found = numbers.map((number) => hits.find((hit) => hit.number === number) ?? null);
  const facts = found.map((hit) => hit && factsOf(hit, reader));
  const row = (
    key: string,
    label: string,
    sayOf: (index: number) => readonly string[],
  ): ComparedRow => {
    const values = facts.map((fact, index) => fact && sayOf(index));
    // What one does not publish is no difference to what another says.
    const said = values.flatMap((value) => (value?.length ? [value.join('\n')] : []));
    return {
      key,
      label,
      values: values.map((value) => (value?.length === 0 ? [sizeOnly] : value)),
      differs: new Set(said).size > 1,
    };
  };
  const { rows: labels } = textOf(lang).compare;
  const names = [...new Set(facts.flatMap((fact) => Object.keys(fact?.lines ?? {})))] as FactName[];
  const { yes, no } = textOf(lang).common.words;
  return {
    columns: numbers.map((number, index) => {
      const hit = found[index];
      const card = facts[index]?.card;
      return {
        number: number.replace(' ', '\u00a0'),
        shown:
          hit && card
            ? {
                title: card.title,
                href: profileFrom(lang, { query, state }, number),
                followed: hit.followed,
              }
            : null,
        removeHref: compareAt(lang, {
          query,
          state: { ...state, picked: numbers.filter((each) => each !== number) },
        }),
      };
    }),
    rows: [
      ...names.map((name) => row(name, labels[name], (index) => facts[index]?.lines[name] ?? [])),
      ...needsOf(hits, lang).map(([code, label]) =>
        row(`need ${code}`, labels.need(label), (index) => [
          found[index]?.fields.needs.some((need) => need.code === code) ? yes : no,
        ]),
      ),
    ],
  };
}

type FactName = keyof ReturnType<typeof factsOf>['lines'];

/** What is compared, in the order in which a group decides: who, by when, what fits, then the rest. */
function factsOf(hit: BrowseHit, reader: CardReader) {
  const { lang } = reader;
  const { browse, common, compare, stages } = textOf(lang);
  const { fields } = hit;
  const card = cardOf(hit, reader);
  const terms = reader.group?.own?.terms ?? null;
  const words = publishedWords(fields, lang);
  const { speaks, goingTo, contacts } = householdFacts(fields, lang);
  return {
    card,
    lines: {
      people: [card.people.size],
      // None where only a band of sizes is published.
      ages: card.people.words.map(({ count, label }) => `${count} ${label}`),
      daysLeft: [`${card.daysLeft.days} ${card.daysLeft.label}`, card.daysLeft.until],
      standing: [card.strip ? `${card.strip.title} ${card.strip.text}`.trim() : compare.free],
      interest: [card.interest],
      ...(terms ? { fit: fitOf(fields, terms, lang) } : {}),
      speaks: [speaks],
      goingTo: [goingTo],
      contacts: [contacts],
      origin: [words.origin],
      priority: [browse.card.priority(words.priority)],
      medical: [words.medicalLevel],
      stream: [stages.streams[fields.stream]],
      travel: [words.travel],
      housing: [fields.accessibleHousing ? common.words.yes : common.words.no],
      schooling: [words.education],
      work: [words.occupations],
    },
  };
}

/** The totals, then by name what is not met or not known: what a group would have to see to. */
function fitOf(fields: PublishedFields, terms: FitTerms, lang: Lang): string[] {
  const lines = compareFit(terms, fields);
  return [
    fitTotalsView(lines, lang)
      .totals.map(({ text }) => text)
      .join(' · '),
    ...fitLinesView(
      lines.filter(({ result }) => result !== 'met'),
      lang,
    ).map(({ text }) => text),
  ];
}

/** Every need that one of them has, by name. */
function needsOf(hits: readonly BrowseHit[], lang: Lang): [PublishedNeedCode, string][] {
  const { needLabels } = vocabularyOf(lang);
  const byLabel = compareLabels(lang);
  const codes = new Set(hits.flatMap(({ fields }) => fields.needs.map(({ code }) => code)));
  return [...codes]
    .map((code): [PublishedNeedCode, string] => [code, needLabels[code]])
    .sort(([, a], [, b]) => byLabel(a, b));
}
