import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import {
  type Capacity,
  type CapacityField,
  capacityFields,
  isDueForReview,
  nothingRecorded,
} from '#app/domain/fit/capacity.ts';
import { communitiesOf } from '#app/domain/vocabulary/communities.ts';
import { communitySupports } from '#app/domain/vocabulary/community-supports.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { provinceCodes, provinces } from '#app/domain/vocabulary/provinces.ts';
import { regionCodes } from '#app/domain/vocabulary/regions.ts';
import { compareLabels, formatDate, formatList, formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import type { RecordedCapacity } from '#app/queries/capacity.server.ts';
import { askedSupports, none, supportField, type ThreeWays } from './form.ts';

/** Every answer a group can give, in the reader's words. */
export function choicesOf(lang: Lang) {
  const labels = vocabularyOf(lang);
  const { capacity } = textOf(lang);
  const byLabel = compareLabels(lang);
  const options = <Code extends string>(
    codes: readonly Code[],
    names: Readonly<Record<Code, string>>,
  ) =>
    codes
      .map((value) => ({ value: value as string, label: names[value] }))
      .sort((a, b) => byLabel(a.label, b.label));
  const supports = (kind: 'sponsor' | 'community') =>
    askedSupports
      .filter((code) => communitySupports[code].kind === kind)
      .map((code) => ({
        code,
        name: supportField(code),
        label: labels.communitySupportLabels[code],
      }));
  return {
    communities: provinceCodes
      .filter((province) => provinces[province].jasOffered)
      .map((province) => ({
        province: province as string,
        label: labels.provinceLabels[province],
        options: options(communitiesOf(province), labels.communityLabels),
      }))
      .filter(({ options: each }) => each.length > 0)
      .sort((a, b) => byLabel(a.label, b.label)),
    languages: [
      ...options(
        languageCodes.filter((code) => code !== 'eng' && code !== 'fra'),
        labels.languageLabels,
      ),
      { value: none, label: capacity.noLanguage },
    ],
    originCountries: [
      ...options(countryCodes, labels.countryLabels),
      { value: none, label: capacity.noOrigin },
    ],
    originRegions: options(regionCodes, labels.regionLabels),
    supports: supports('sponsor'),
    services: supports('community'),
  };
}

/** What the fields of the form hold when nothing was typed: what is recorded. */
export function recordedValues(capacity: Capacity): Record<string, string[]> {
  const list = (codes: readonly string[] | null) =>
    codes === null ? [] : codes.length === 0 ? [none] : [...codes];
  const number = (value: number | null) => [value === null ? '' : String(value)];
  const yesNo = (value: boolean | null): ThreeWays[] => [
    value === null ? 'unknown' : value ? 'offered' : 'missing',
  ];
  const supports = askedSupports.map((code): [string, ThreeWays[]] => [
    supportField(code),
    [
      capacity.supportsOffered.includes(code)
        ? 'offered'
        : capacity.supportsMissing.includes(code)
          ? 'missing'
          : 'unknown',
    ],
  ]);
  return {
    communities: [...(capacity.communities ?? [])],
    largestHousehold: number(capacity.largestHousehold),
    languages: list(capacity.languages),
    originCountries: list(capacity.originCountries),
    originRegions: [...(capacity.originRegions ?? [])],
    medicalVolunteers: number(capacity.medicalVolunteers),
    accessibleHousing: yesNo(capacity.accessibleHousing),
    guardianshipExperience: yesNo(capacity.guardianshipExperience),
    roomFor: number(capacity.roomFor),
    ...Object.fromEntries(supports),
  };
}

/** Each answer in words, an open one said as such. */
function answerWords(capacity: Capacity, field: CapacityField, lang: Lang): string {
  const labels = vocabularyOf(lang);
  const { capacity: words, common } = textOf(lang);
  const list = <Code extends string>(
    codes: readonly Code[] | null,
    names: Readonly<Record<Code, string>>,
  ) => {
    if (codes === null) return words.notRecorded;
    const sorted = codes.map((code) => names[code]).sort(compareLabels(lang));
    return sorted.length === 0 ? common.words.none : formatList(lang, sorted);
  };
  const supports = (codes: Capacity['supportsOffered']) =>
    codes.map((code) => labels.communitySupportLabels[code]).join('; ') || words.notRecorded;
  const number = (value: number | null) =>
    value === null ? words.notRecorded : formatNumber(lang, value);
  const yesNo = (value: boolean | null) =>
    value === null ? words.notRecorded : value ? common.words.yes : common.words.no;
  switch (field) {
    case 'communities':
      return list(capacity.communities, labels.communityLabels);
    case 'languages':
      return list(capacity.languages, labels.languageLabels);
    case 'originCountries':
      return list(capacity.originCountries, labels.countryLabels);
    case 'originRegions':
      return list(capacity.originRegions, labels.regionLabels);
    case 'supportsOffered':
    case 'supportsMissing':
      return supports(capacity[field]);
    case 'largestHousehold':
    case 'medicalVolunteers':
    case 'roomFor':
      return number(capacity[field]);
    case 'accessibleHousing':
    case 'guardianshipExperience':
      return yesNo(capacity[field]);
  }
}

/** What a group recorded, for those who read it and cannot change it. */
export function capacityFacts(capacity: Capacity, lang: Lang) {
  const { fields } = textOf(lang).capacity;
  return capacityFields.map((field) => ({
    key: field,
    term: fields[field],
    detail: answerWords(capacity, field, lang),
  }));
}

/** What a colleague changed since the form was opened, as it stands now. */
export function changesView(
  changed: readonly CapacityField[],
  now: RecordedCapacity | null,
  lang: Lang,
) {
  const { conflict, fields } = textOf(lang).capacity;
  const capacity = now?.capacity ?? nothingRecorded;
  return changed.map((field) => ({
    key: field,
    text: conflict.now(fields[field], answerWords(capacity, field, lang)),
  }));
}

/** When it was last recorded, and whether to look it over. */
export function reviewView(recorded: RecordedCapacity | null, day: CivilDate, lang: Lang) {
  const { capacity } = textOf(lang);
  if (!recorded) return { due: false, text: capacity.never };
  const due = isDueForReview(recorded.recordedOn, day);
  const on = formatDate(lang, recorded.recordedOn);
  return { due, text: due ? capacity.review(on) : capacity.recorded(on) };
}
