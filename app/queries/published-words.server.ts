import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { compositionWords } from '#app/i18n/description/title-of.ts';
import { formatList, labelled } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';

export const publishedWordKeys = [
  'priority',
  'shape',
  'composition',
  'origin',
  'languages',
  'levels',
  'education',
  'occupations',
  'medicalLevel',
  'needs',
  'housing',
  'travel',
  'destination',
  'contacts',
  'linkedCase',
] as const;
export type PublishedWordKey = (typeof publishedWordKeys)[number];

/** A profile field by field, in words of one language: what will be published, and nothing else. */
export function publishedWords(
  fields: PublishedFields,
  lang: Lang,
): Readonly<Record<PublishedWordKey, string>> {
  const labels = vocabularyOf(lang);
  const { browse, common, prepare, profile } = textOf(lang);
  const none = common.words.none;
  const level = (code: PublishedFields['english']) =>
    labels.languageLevelLabels[code].toLowerCase();
  const yesNo = (value: boolean) => (value ? common.words.yes : common.words.no);
  const { people, parts } = compositionWords(fields, lang);
  const { origin, contacts, destination, province } = fields;
  return {
    priority: labels.priorityLabels[fields.priority],
    shape: labels.householdShapeLabels[fields.shape],
    composition: parts.length > 0 ? formatList(lang, parts) : people,
    origin:
      origin.kind === 'country'
        ? labels.countryLabels[origin.code]
        : origin.kind === 'region'
          ? labels.regionLabels[origin.code]
          : prepare.fields.originNotStated,
    languages: formatList(
      lang,
      fields.languages.map((code) => labels.languageLabels[code]),
    ),
    levels: [
      labelled(lang, prepare.fields.english, level(fields.english)),
      labelled(lang, labels.languageLabels.fra, level(fields.french)),
    ].join('; '),
    education: fields.education
      ? labels.educationLevelLabels[fields.education]
      : common.words.notStated,
    occupations:
      fields.occupations.map((code) => labels.occupationGroupLabels[code]).join('; ') ||
      common.words.notStated,
    medicalLevel: labels.medicalLevelLabels[fields.medicalLevel],
    needs:
      fields.needs
        .map(({ code, members }) =>
          members > 1
            ? `${labels.needLabels[code]} (${prepare.fields.membersConcerned(members)})`
            : labels.needLabels[code],
        )
        .join('; ') || none,
    housing: yesNo(fields.accessibleHousing),
    travel: fields.inCanada
      ? profile.travelInCanada
      : fields.readyToTravel
        ? profile.travelReady
        : profile.travelNotReady,
    destination: destination
      ? labels.communityLabels[destination]
      : province
        ? profile.anywhere(labels.provincePhrases[province])
        : none,
    contacts: contacts
      ? [
          contacts.community ? labels.communityLabels[contacts.community] : null,
          labels.provinceLabels[contacts.province],
        ]
          .filter(Boolean)
          .join(', ')
      : browse.card.noContacts,
    // Left out, it is not said that there is none.
    linkedCase: fields.linkedCase ? yesNo(true) : common.words.notStated,
  };
}
