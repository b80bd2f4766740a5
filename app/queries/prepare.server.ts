import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { nextStepOf } from '#app/domain/case/next-step.ts';
import { federalCalendar } from '#app/domain/clock/calendar.ts';
import { type CivilDate, daysBetween } from '#app/domain/clock/civil-date.ts';
import { promotionLimit } from '#app/domain/clock/deadlines.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { omissionsOf } from '#app/domain/profile/fullness.ts';
import { canWrite, type WorkingCopy, workingCopyOf } from '#app/domain/profile/working-copy.ts';
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
import { sizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';
import { composeDescription } from '#app/i18n/description/compose-description.ts';
import { titleOf } from '#app/i18n/description/title-of.ts';
import { compareLabels, formatList } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { readAs } from '#db/client.server.ts';
import { findPublishedNotes } from '#db/repositories/profile-notes.server.ts';
import { profile, profileRevision } from '#db/schema/profile.ts';
import { openDraftNotes } from './draft-notes.server.ts';
import { type GateView, gateView, type NoteView } from './gate.server.ts';
import { compareProfiles } from './profile-differences.server.ts';
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
    sizeBands: from(sizeBandCodes, labels.sizeBandLabels),
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
export function profileInWords(fields: PublishedFields, limitOn: CivilDate, lang: Lang) {
  return {
    title: titleOf(fields, lang),
    words: publishedWords(fields, lang),
    description: composeDescription({ ...fields, limitOn }, lang),
  };
}

/** The last day of promotion, as it stands or as it would be if the profile were published today. */
export const limitOf = (state: CaseState): CivilDate =>
  state.promotion?.limitOn ?? promotionLimit(state.stream, state.promotion?.startedOn ?? today());

/** What stops publication and the author can settle, each with the place to settle it. */
export function findingsOf(gate: GateView, lang: Lang): { fieldId: string; message: string }[] {
  const text = textOf(lang);
  const { missing } = text.prepare;
  const { findings } = text.gate;
  const places: Readonly<Record<string, { fieldId: string; message: string }>> = {
    composition: { fieldId: 'composition.age_18_64', message: missing.composition },
    needs: { fieldId: 'needs', message: missing.needs },
    languages: { fieldId: 'languages', message: missing.languages },
    destination: { fieldId: 'destination', message: missing.destination },
  };
  const { group, notes } = gate;
  const stops = (name: string) =>
    gate.checks.some((check) => check.name === name && check.state === 'not_met');
  const what = ({ marks }: NoteView) => formatList(lang, [...new Set(marks.map((m) => m.what))]);
  const found: ([string, string] | false)[] = [
    stops('consent') && ['check-consent', missing.consent],
    group === null && ['meter', findings.unavailable],
    group !== null && gate.tooSmall && ['meter', findings.group(group.size, group.smallest)],
    Boolean(notes.en.text) !== Boolean(notes.fr.text) && [
      notes.en.text ? 'noteFr' : 'noteEn',
      findings.oneLanguage,
    ],
    !notes.checked && ['pair-note', findings.unchecked],
    notes.en.marks.length > 0 && ['noteEn', findings.noteEn(what(notes.en))],
    notes.fr.marks.length > 0 && ['noteFr', findings.noteFr(what(notes.fr))],
  ];
  return [
    ...gate.missing.flatMap((field) => places[field] ?? []),
    ...found.filter((one) => one !== false).map(([fieldId, message]) => ({ fieldId, message })),
  ];
}

/** Why the profile, or the change to it, was last returned to its author, where nothing followed. */
async function returnedReason(
  actor: Actor,
  state: CaseState,
  copy: WorkingCopy | null,
): Promise<string | null> {
  if (copy?.status !== 'draft') return null;
  const table = copy.kind === 'first' ? profile : profileRevision;
  const [row] = await readAs(actor, (tx) =>
    tx.select({ reason: table.returnedReason }).from(table).where(eq(table.caseId, state.id)),
  );
  return row?.reason ?? null;
}

/** What ROC-O works on, with everything the gate says of it; null while nothing is written. */
export async function workInProgress(actor: Actor, state: CaseState, lang: Lang) {
  const copy = workingCopyOf(state);
  if (!copy || !state.profile) return null;
  const check = await openDraftNotes(actor, state.id);
  const gate = await gateView(actor, state, copy, check, lang);
  const limitOn = limitOf(state);
  const published = await readAs(actor, (tx) => findPublishedNotes(tx, state.id));
  return {
    kind: copy.kind,
    status: copy.status,
    number: state.profile.number,
    fields: copy.fields,
    authoredByReader: copy.authorId === actor.accountId,
    gate,
    findings: findingsOf(gate, lang),
    omissions: omissionsOf(copy.fields, check.notes),
    postedOn: state.profile.postedOn ?? today(),
    limitOn,
    words: {
      en: profileInWords(copy.fields, limitOn, 'en'),
      fr: profileInWords(copy.fields, limitOn, 'fr'),
    },
    // What a change does, as the reader of the profile will find it.
    differences:
      copy.kind === 'change'
        ? compareProfiles(
            { fields: state.profile.fields, notes: published },
            { fields: copy.fields, notes: check.notes },
            lang,
          ).filter(({ changed }) => changed)
        : [],
    held: state.claims.some(({ status }) => status === 'held'),
  };
}
export type WorkInProgress = NonNullable<Awaited<ReturnType<typeof workInProgress>>>;

/** Everything the page on which a profile is written shows, but the restricted side. */
export async function preparePage(actor: Actor, state: CaseState, lang: Lang) {
  const day = today();
  const { dueOn } = nextStepOf(state, { today: day, calendar: federalCalendar });
  return {
    returned: await returnedReason(actor, state, workingCopyOf(state)),
    reference: state.reference,
    version: state.version,
    stream: state.stream,
    memberCount: state.memberCount,
    canWrite: canWrite(state),
    inPreparation: state.stage === 'profile_preparation',
    due:
      state.stage === 'profile_preparation' && dueOn
        ? { on: dueOn, days: daysBetween(day, dueOn) }
        : null,
    consent: state.consent,
    number: state.profile?.number ?? null,
    work: await workInProgress(actor, state, lang),
    choices: choicesOf(lang),
  };
}
export type PreparePage = Awaited<ReturnType<typeof preparePage>>;
