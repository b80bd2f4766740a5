import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import {
  type Capacity,
  decisiveSupports,
  requirementsOf,
  supportResult,
} from '#app/domain/fit/capacity.ts';
import {
  compareFit,
  type FitCondition,
  type FitLine,
  type FitTerms,
  fitResults,
  fitTotals,
  speaks,
} from '#app/domain/fit/fit.ts';
import { communities } from '#app/domain/vocabulary/communities.ts';
import type { CommunitySupportCode } from '#app/domain/vocabulary/community-supports.ts';
import { compositionWords } from '#app/i18n/description/title-of.ts';
import { formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { pathTo, profileSlug } from '#app/paths.ts';
import type { OwnCapacity } from '#app/queries/fit.server.ts';
import { placePhrase } from './place-phrase.server.ts';

/** What a comparison is called, short: on a card and in the list of groups to invite. */
export function fitLabel(line: FitLine, lang: Lang): string {
  return line.kind === 'need'
    ? vocabularyOf(lang).needLabels[line.code]
    : textOf(lang).fit.conditions[line.code];
}

/** The totals of a comparison in words, to stand with its lines or with a way to them. */
export function fitTotalsView(lines: readonly FitLine[], lang: Lang) {
  const { fit } = textOf(lang);
  const totals = fitTotals(lines);
  return {
    label: fit.totalsLabel,
    totals: fitResults.map((result) => ({
      result,
      count: totals[result],
      text: fit.totals[result](totals[result]),
    })),
  };
}

/** Each comparison in words, what does not fit first: for those who see many groups, or many profiles. */
export function fitLinesView(lines: readonly FitLine[], lang: Lang) {
  const { fit } = textOf(lang);
  const order = ['not_met', 'unknown', 'met'] as const;
  return order.flatMap((result) =>
    lines
      .filter((line) => line.result === result)
      .map((line) => ({
        key: line.code,
        result,
        text: fit.line(fit.results[result], fitLabel(line, lang)),
      })),
  );
}

/**
 * A profile against what the reader's group recorded, line by line: what is asked, what the group said,
 * the result, and where the group would settle it.
 */
export function fitTableView(
  { capacity, terms }: OwnCapacity,
  profile: { readonly number: string; readonly fields: PublishedFields },
  lang: Lang,
) {
  const lines = compareFit(terms, profile.fields);
  const { fit } = textOf(lang);
  return {
    totals: fitTotalsView(lines, lang),
    rows: lines.map((line) => ({
      key: line.code,
      ...(line.kind === 'need'
        ? needWords(capacity, line, lang)
        : conditionWords(terms, line.code, profile.fields, lang)),
      result: line.result,
      resultText: fit.results[line.result],
      settle: settledBy(capacity, line, profile.number, lang),
    })),
  };
}

type NeedLine = Extract<FitLine, { kind: 'need' }>;

function needWords(capacity: Capacity, { code }: NeedLine, lang: Lang) {
  const { ours } = textOf(lang).fit;
  const { communitySupportLabels, needLabels } = vocabularyOf(lang);
  const said = requirementsOf(capacity, code).map(({ anyOf, result }) => {
    const shown =
      result === 'met' ? anyOf.filter((each) => supportResult(capacity, each) === 'met') : anyOf;
    const names = formatList(
      lang,
      shown.map((each) => lowerFirst(communitySupportLabels[each])),
      result === 'unknown' ? 'or' : 'and',
    );
    return { met: ours.has, not_met: ours.lacks, unknown: ours.open }[result](names);
  });
  return { need: needLabels[code], ours: said.length > 0 ? said : [ours.ask] };
}

/** Labels are sentence case; inside a sentence they are not, but for names and abbreviations. */
const lowerFirst = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const namesShown = 6;

function conditionWords(
  terms: FitTerms,
  code: FitCondition,
  fields: PublishedFields,
  lang: Lang,
): { need: string; ours: readonly string[] } {
  const { asked, ours } = textOf(lang).fit;
  const { common } = textOf(lang);
  const labels = vocabularyOf(lang);
  const recorded = (names: readonly string[] | null | undefined): string[] => {
    if (!names) return [ours.notRecorded];
    if (names.length === 0) return [ours.noneRecorded];
    const more = names.length - namesShown;
    const shown = more > 0 ? [...names.slice(0, namesShown), ours.more(more)] : names;
    return [formatList(lang, shown)];
  };
  switch (code) {
    case 'near_contacts':
      return {
        need: asked.near_contacts(fields.contacts ? placePhrase(fields.contacts, lang) : ''),
        ours: [
          terms.province || terms.community
            ? ours.groupIn(placePhrase(terms, lang))
            : ours.notRecorded,
          ...(terms.communities?.length
            ? [
                ours.serves(
                  formatList(
                    lang,
                    terms.communities.map((c) => labels.communityLabels[c]),
                  ),
                ),
              ]
            : []),
        ],
      };
    case 'place': {
      const { destination, province } = fields;
      const there = destination
        ? labels.communityLabels[destination]
        : province && labels.provinceLabels[province];
      const among = destination ? communities[destination].province : province;
      // The communities of the province asked for come first: they are what the result rests on.
      const served = terms.communities?.toSorted(
        (a, b) =>
          Number(b === destination) - Number(a === destination) ||
          Number(communities[b].province === among) - Number(communities[a].province === among),
      );
      return {
        need: asked.place(there ?? ''),
        ours: recorded(served?.map((each) => labels.communityLabels[each])),
      };
    }
    case 'size':
      return {
        need: asked.size(compositionWords(fields, lang).people),
        ours: [
          terms.largestHousehold === null ? ours.notRecorded : ours.upTo(terms.largestHousehold),
        ],
      };
    case 'language': {
      const wanted = fields.languages.map((each) => labels.languageLabels[each]);
      const getsBy = speaks(fields.english) || speaks(fields.french);
      return {
        need: asked.language(formatList(lang, wanted, 'or')),
        ours: getsBy
          ? [ours.noHelpNeeded]
          : recorded(terms.languages?.map((each) => labels.languageLabels[each])),
      };
    }
    case 'origin': {
      const { origin } = fields;
      return {
        need: asked.origin(
          origin.kind === 'country'
            ? labels.countryLabels[origin.code]
            : origin.kind === 'region'
              ? labels.regionLabels[origin.code]
              : '',
        ),
        ours: recorded(
          terms.origins && [
            ...terms.origins.countries.map((each) => labels.countryLabels[each]),
            ...terms.origins.regions.map((each) => labels.regionLabels[each]),
          ],
        ),
      };
    }
    case 'accessible_housing':
      return {
        need: asked.accessible_housing,
        ours: [
          terms.accessibleHousing === null
            ? ours.notRecorded
            : terms.accessibleHousing
              ? common.words.yes
              : common.words.no,
        ],
      };
  }
}

/** Where on the page of its capacity a group answers what is compared. */
const fieldOf: Readonly<Record<Exclude<FitCondition, 'near_contacts'>, string>> = {
  place: 'communities',
  size: 'largestHousehold',
  language: 'languages',
  origin: 'originCountries',
  accessible_housing: 'accessibleHousing',
};
const fieldOfSupport: Partial<Record<CommunitySupportCode, string>> = {
  medical_appointment_volunteer: 'medicalVolunteers',
  accessible_housing: 'accessibleHousing',
  guardianship_experience: 'guardianshipExperience',
  housing_small: 'largestHousehold',
  housing_large: 'largestHousehold',
};

/** What would settle a line that is not met or not known; nothing for what the group can't change. */
function settledBy(
  capacity: Capacity,
  line: FitLine,
  number: string,
  lang: Lang,
): { readonly href: string; readonly label: string } | null {
  const { settle } = textOf(lang).fit;
  if (line.result === 'met') return null;
  const capacityPage = pathTo('capacity', lang);
  if (line.kind === 'condition') {
    if (line.code === 'near_contacts') return null;
    return { href: `${capacityPage}#${fieldOf[line.code]}`, label: settle[line.result] };
  }
  if (decisiveSupports[line.code].length === 0) {
    return {
      href: pathTo('ask-question', lang, { number: profileSlug(number) }),
      label: settle.ask,
    };
  }
  const open = requirementsOf(capacity, line.code).find(({ result }) => result === line.result);
  const support = open?.anyOf.find((each) => supportResult(capacity, each) === line.result);
  const field = support ? (fieldOfSupport[support] ?? `support-${support}`) : '';
  return { href: `${capacityPage}#${field}`, label: settle[line.result] };
}
