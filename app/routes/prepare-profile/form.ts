import { z } from 'zod';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { promotionLimit } from '#app/domain/clock/deadlines.ts';
import {
  type PublicationFault,
  type PublishedFields,
  publishProfile,
} from '#app/domain/disclosure/published-profile.ts';
import { cleanNote, longestNote, noNotes, type ProfileNotes } from '#app/domain/profile/notes.ts';
import {
  type CompositionBandCode,
  compositionBandCodes,
} from '#app/domain/vocabulary/age-bands.ts';
import { communityCodes } from '#app/domain/vocabulary/communities.ts';
import { countryCodes } from '#app/domain/vocabulary/countries.ts';
import { educationLevelCodes } from '#app/domain/vocabulary/education-levels.ts';
import { publishedHouseholdShapeCodes } from '#app/domain/vocabulary/household-shapes.ts';
import { languageLevelCodes } from '#app/domain/vocabulary/language-levels.ts';
import { languageCodes } from '#app/domain/vocabulary/languages.ts';
import { medicalLevelCodes } from '#app/domain/vocabulary/medical-levels.ts';
import { publishedNeedCodes } from '#app/domain/vocabulary/needs.ts';
import { occupationGroupCodes } from '#app/domain/vocabulary/occupation-groups.ts';
import { priorityCodes } from '#app/domain/vocabulary/priorities.ts';
import { provinceCodes } from '#app/domain/vocabulary/provinces.ts';
import { regionCodes } from '#app/domain/vocabulary/regions.ts';
import { sizeBandCodes } from '#app/domain/vocabulary/size-bands.ts';
import type { Text } from '#app/i18n/text.ts';
import { type ParsedForm, parseForm } from '#app/platform/form.ts';

type Words = Pick<Text, 'fields' | 'gate' | 'prepare'>;

/** A code of a closed list, or nothing. */
const codeOrNothing = <Code extends string>(codes: readonly Code[], message: string) =>
  z
    .enum(['', ...codes] as [string, ...string[]], { error: message })
    .default('')
    .transform((value) => (value === '' ? null : (value as Code)));

const list = <Code extends string>(codes: readonly Code[], message: string) =>
  z.array(z.enum(codes as [Code, ...Code[]], { error: message })).default([]);

/** Where the page shows a fault of a field that the rule names. */
const places: Readonly<Partial<Record<string, string>>> = {
  needs: 'needs',
  shape: 'shape',
  composition: 'composition.age_18_64',
  destination: 'destination',
  province: 'province',
  contacts: 'contactsCommunity',
  languages: 'languages',
};

/**
 * The coded form of a profile. What can't be published is said by the field, by the same rule that
 * publishes; what is only missing yet may be saved, and is listed as a finding instead.
 */
export function profileForm(words: Words, state: CaseState, today: CivilDate) {
  const { fields: text, prepare } = words;
  const unknown = text.unknownOption;
  const chosen = <Code extends string>(codes: readonly Code[], label: string) =>
    z.enum(codes as [Code, ...Code[]], { error: text.choose(label) });
  const count = z
    .string()
    .trim()
    .default('')
    .refine((value) => /^\d{0,2}$/.test(value), text.number)
    .transform((value) => Number(value || '0'));
  const bands = Object.fromEntries(compositionBandCodes.map((band) => [band, count])) as Record<
    CompositionBandCode,
    typeof count
  >;
  return z
    .object({
      priority: chosen(priorityCodes, prepare.fields.priority),
      medicalLevel: chosen(medicalLevelCodes, prepare.fields.medicalLevel),
      shape: chosen(publishedHouseholdShapeCodes, prepare.fields.shape),
      compositionKind: z.enum(['exact', 'band']).default('exact'),
      composition: z.object(bands),
      sizeBandOnly: codeOrNothing(sizeBandCodes, unknown),
      originKind: z.enum(['country', 'region', 'not_stated'], {
        error: text.choose(prepare.fields.origin),
      }),
      originCountry: codeOrNothing(countryCodes, unknown),
      originRegion: codeOrNothing(regionCodes, unknown),
      languages: list(languageCodes, unknown),
      english: chosen(languageLevelCodes, prepare.fields.english),
      french: chosen(languageLevelCodes, prepare.fields.french),
      education: codeOrNothing(educationLevelCodes, unknown),
      occupations: list(occupationGroupCodes, unknown),
      needs: list(publishedNeedCodes, unknown),
      needMembers: z.record(z.string(), count).default({}),
      accessibleHousing: z.string().optional(),
      readyToTravel: z.string().optional(),
      destination: codeOrNothing(communityCodes, unknown),
      province: codeOrNothing(provinceCodes, unknown),
      contactsProvince: codeOrNothing(provinceCodes, unknown),
      contactsCommunity: codeOrNothing(communityCodes, unknown),
      linkedCase: z.string().optional(),
    })
    .transform((value, context): PublishedFields => {
      const issue = (path: string, message: string) =>
        context.issues.push({ code: 'custom', input: value, path: path.split('.'), message });
      if (value.originKind === 'country' && !value.originCountry) {
        issue('originCountry', text.choose(prepare.fields.originCountry));
      }
      if (value.originKind === 'region' && !value.originRegion) {
        issue('originRegion', text.choose(prepare.fields.originRegion));
      }
      if (value.contactsCommunity && !value.contactsProvince) {
        issue('contactsProvince', text.choose(prepare.fields.province));
      }
      const exact = value.compositionKind === 'exact';
      if (!exact && !value.sizeBandOnly) {
        issue('sizeBandOnly', text.choose(prepare.fields.sizeBand));
      }
      const total = compositionBandCodes.reduce((sum, band) => sum + value.composition[band], 0);
      if (exact && value.shape !== 'not_stated' && total !== state.memberCount) {
        issue('composition.age_18_64', prepare.compositionTotal(total, state.memberCount));
      }
      const fields = fieldsOf(value, state);
      if (context.issues.length > 0) return fields;
      const verdict = publishProfile(fields, {
        number: 'P 000000',
        postedOn: today,
        limitOn: promotionLimit(state.stream, today),
      });
      if (!verdict.ok) {
        const faults: Readonly<Record<PublicationFault, string>> = prepare.faults;
        issue(places[verdict.field] ?? 'priority', faults[verdict.code]);
      }
      return fields;
    });
}

/** The notes, cleaned; their length is counted as they would be read. */
function notesForm({ gate }: Words) {
  const note = z
    .string()
    .default('')
    .transform(cleanNote)
    .superRefine((text, context) => {
      const length = [...text].length;
      if (length > longestNote) context.addIssue(gate.notes.tooLong(length));
    });
  return z.object({ noteEn: note, noteFr: note });
}

export interface WrittenProfile {
  readonly fields: PublishedFields;
  readonly notes: ProfileNotes;
}

/** What the desk sends: coded fields and the notes, with every message by its field at once. */
export function parseProfile(
  words: Words,
  state: CaseState,
  today: CivilDate,
  sent: FormData,
): ParsedForm<WrittenProfile> {
  const profile = parseForm(profileForm(words, state, today), sent);
  const notes = parseForm(notesForm(words), sent);
  const { typed } = profile;
  if (profile.ok && notes.ok) {
    const { noteEn, noteFr } = notes.value;
    return { ok: true, typed, value: { fields: profile.value, notes: { en: noteEn, fr: noteFr } } };
  }
  const errors = {
    ...(profile.ok ? {} : profile.errors),
    ...(notes.ok ? {} : notes.errors),
  };
  return { ok: false, typed, errors };
}

interface TypedProfile
  extends Omit<
    PublishedFields,
    | 'stream'
    | 'composition'
    | 'origin'
    | 'needs'
    | 'accessibleHousing'
    | 'inCanada'
    | 'readyToTravel'
    | 'contacts'
    | 'linkedCase'
  > {
  readonly compositionKind: 'exact' | 'band';
  readonly composition: Record<CompositionBandCode, number>;
  readonly originKind: PublishedFields['origin']['kind'];
  readonly originCountry: (typeof countryCodes)[number] | null;
  readonly originRegion: (typeof regionCodes)[number] | null;
  readonly needs: readonly PublishedFields['needs'][number]['code'][];
  readonly needMembers: Record<string, number>;
  readonly accessibleHousing?: string | undefined;
  readonly readyToTravel?: string | undefined;
  readonly contactsProvince: (typeof provinceCodes)[number] | null;
  readonly contactsCommunity: (typeof communityCodes)[number] | null;
  readonly linkedCase?: string | undefined;
}

function fieldsOf(value: TypedProfile, { stream }: CaseState): PublishedFields {
  const exact = value.compositionKind === 'exact';
  return {
    stream,
    priority: value.priority,
    medicalLevel: value.medicalLevel,
    shape: value.shape,
    composition: exact ? value.composition : null,
    sizeBandOnly: exact ? null : value.sizeBandOnly,
    origin:
      value.originKind === 'country' && value.originCountry
        ? { kind: 'country', code: value.originCountry }
        : value.originKind === 'region' && value.originRegion
          ? { kind: 'region', code: value.originRegion }
          : { kind: 'not_stated' },
    languages: value.languages,
    english: value.english,
    french: value.french,
    education: value.education,
    occupations: value.occupations,
    needs: value.needs.map((code) => ({ code, members: value.needMembers[code] || 1 })),
    accessibleHousing: value.accessibleHousing === 'yes',
    inCanada: stream !== 'overseas',
    readyToTravel: stream === 'overseas' && value.readyToTravel === 'yes',
    destination: value.destination,
    province: value.province,
    contacts: value.contactsProvince
      ? { province: value.contactsProvince, community: value.contactsCommunity }
      : null,
    linkedCase: value.linkedCase === 'yes',
  };
}

/** The saved profile as the form's own values, so that one way of filling fields serves both. */
export function typedOf(
  fields: PublishedFields,
  notes: ProfileNotes = noNotes,
): Readonly<Record<string, readonly string[]>> {
  const { origin, contacts, composition } = fields;
  const yes = (value: boolean) => (value ? ['yes'] : []);
  return {
    priority: [fields.priority],
    medicalLevel: [fields.medicalLevel],
    shape: [fields.shape],
    compositionKind: [composition ? 'exact' : 'band'],
    ...Object.fromEntries(
      compositionBandCodes.map((band) => [
        `composition.${band}`,
        [composition ? String(composition[band]) : ''],
      ]),
    ),
    sizeBandOnly: [fields.sizeBandOnly ?? ''],
    originKind: [origin.kind],
    originCountry: [origin.kind === 'country' ? origin.code : ''],
    originRegion: [origin.kind === 'region' ? origin.code : ''],
    'languages[]': fields.languages,
    english: [fields.english],
    french: [fields.french],
    education: [fields.education ?? ''],
    'occupations[]': fields.occupations,
    'needs[]': fields.needs.map(({ code }) => code),
    ...Object.fromEntries(
      fields.needs.map(({ code, members }) => [`needMembers.${code}`, [String(members)]]),
    ),
    accessibleHousing: yes(fields.accessibleHousing),
    readyToTravel: yes(fields.readyToTravel),
    destination: [fields.destination ?? ''],
    province: [fields.province ?? ''],
    contactsProvince: [contacts?.province ?? ''],
    contactsCommunity: [contacts?.community ?? ''],
    linkedCase: yes(fields.linkedCase),
    noteEn: [notes.en],
    noteFr: [notes.fr],
  };
}
