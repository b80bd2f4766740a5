import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { nextStepOf } from '#app/domain/case/next-step.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { daysBetween } from '#app/domain/clock/civil-date.ts';
import { promotionLimit } from '#app/domain/clock/deadlines.ts';
import { missingFromProfile } from '#app/domain/profile/write-profile.ts';
import { communities, communityCodes } from '#app/domain/vocabulary/communities.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { educationLevelCodes } from '#app/domain/vocabulary/education-levels.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { languageLevelCodes } from '#app/domain/vocabulary/language-levels.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { medicalLevelCodes } from '#app/domain/vocabulary/medical-levels.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { occupationGroupCodes } from '#app/domain/vocabulary/occupation-groups.ts';
import { priorityCodes } from '#app/domain/vocabulary/priorities.ts';
import { provinceCodes, provinces } from '#app/domain/vocabulary/provinces.ts';
import { regionCodes } from '#app/domain/vocabulary/regions.ts';
import { narrowSizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';
import { composeDescription } from '#app/i18n/description/compose-description.ts';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { compareLabels } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { withActor } from '#db/client.server.ts';
import { profile } from '#db/schema/profile.ts';
import { publishedWords } from './published-words.server.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every list of the coded form, its labels in the reader's language; long lists by label. */
function choicesOf(lang: Lang) {
  const labels = vocabularyOf(lang);
  const compare = compareLabels(lang);
  const from = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.map((value): Choice => ({ value, label: names[value] }));
  const byLabel = (choices: Choice[]) => choices.sort((a, b) => compare(a.label, b.label));
  const place = (value: (typeof communityCodes)[number]): Choice => ({
    value,
    label: `${labels.communityLabels[value]}, ${labels.provinceLabels[communities[value].province]}`,
  });
  const offered = provinceCodes.filter((code) => provinces[code].jasOffered);
  return {
    priorities: from(priorityCodes, labels.priorityLabels),
    medicalLevels: from(medicalLevelCodes, labels.medicalLevelLabels),
    shapes: from(publishedHouseholdShapeCodes, labels.householdShapeLabels),
    sizeBands: from(narrowSizeBandCodes, labels.sizeBandLabels),
    countries: byLabel(from(countryCodes, labels.countryLabels)),
    regions: byLabel(from(regionCodes, labels.regionLabels)),
    languages: byLabel(from(languageCodes, labels.languageLabels)),
    levels: from(languageLevelCodes, labels.languageLevelLabels),
    education: from(educationLevelCodes, labels.educationLevelLabels),
    occupations: from(occupationGroupCodes, labels.occupationGroupLabels),
    needs: from(publishedNeedCodes, labels.needLabels),
    // The programme runs in all provinces but Quebec (PDI); relatives may live anywhere.
    destinations: byLabel(
      communityCodes.filter((code) => provinces[communities[code].province].jasOffered).map(place),
    ),
    provinces: byLabel(from(offered, labels.provinceLabels)),
    anyProvinces: byLabel(from(provinceCodes, labels.provinceLabels)),
    anyCommunities: byLabel(communityCodes.map(place)),
  };
}
export type ProfileChoices = ReturnType<typeof choicesOf>;

/** What a profile says in one language: field by field, and as it will read. */
export function profileInWords(state: CaseState, lang: Lang) {
  const fields = state.profile?.fields;
  if (!fields) return null;
  return {
    title: titleOf(fields, lang),
    words: publishedWords(fields, lang),
    description: composeDescription(
      { ...fields, limitOn: promotionLimit(state.stream, state.promotion?.startedOn ?? today()) },
      lang,
    ),
  };
}

/** What still stops the approval of a written profile, each with the place to settle it. */
export function findingsOf(state: CaseState, lang: Lang): { fieldId: string; message: string }[] {
  if (!state.profile) return [];
  const { prepare } = textOf(lang);
  const missing: Readonly<Record<string, { fieldId: string; message: string }>> = {
    composition: { fieldId: 'composition.age_18_64', message: prepare.missing.composition },
    needs: { fieldId: 'needs', message: prepare.missing.needs },
    languages: { fieldId: 'languages', message: prepare.missing.languages },
    destination: { fieldId: 'destination', message: prepare.missing.destination },
  };
  return [
    ...missingFromProfile(state.profile.fields).flatMap((field) => missing[field] ?? []),
    ...(state.consent ? [] : [{ fieldId: 'check-consent', message: prepare.missing.consent }]),
  ];
}

/** Why the profile was last returned to its author, where it was and nothing followed. */
async function returnedReason(actor: Actor, state: CaseState): Promise<string | null> {
  if (state.profile?.status !== 'draft') return null;
  const [row] = await withActor(actor, (tx) =>
    tx.select({ reason: profile.returnedReason }).from(profile).where(eq(profile.caseId, state.id)),
  );
  return row?.reason ?? null;
}

/** Everything the page on which a profile is written shows, but the restricted side. */
export async function preparePage(actor: Actor, state: CaseState, lang: Lang) {
  const day = today();
  const { dueOn } = nextStepOf(state, { today: day, calendar: federalCalendar });
  const written = state.profile;
  return {
    returned: await returnedReason(actor, state),
    reference: state.reference,
    version: state.version,
    stream: state.stream,
    memberCount: state.memberCount,
    inPreparation: state.stage === 'profile_preparation',
    due:
      state.stage === 'profile_preparation' && dueOn
        ? { on: dueOn, days: daysBetween(day, dueOn) }
        : null,
    consent: state.consent,
    profile: written && {
      number: written.number,
      status: written.status,
      fields: written.fields,
      authoredByReader: written.authorId === actor.accountId,
    },
    findings: findingsOf(state, lang),
    published: { en: profileInWords(state, 'en'), fr: profileInWords(state, 'fr') },
    choices: choicesOf(lang),
  };
}
export type PreparePage = Awaited<ReturnType<typeof preparePage>>;
