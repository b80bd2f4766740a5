import { z } from 'zod';
import { type Relation, relations } from '#app/domain/case/household.ts';
import { consentForms, type Stream, streams } from '#app/domain/case/names.ts';
import { type CivilDate, isCivilDate } from '#app/domain/clock/civil-date.ts';
import type { Text } from '#app/i18n/text.ts';

/** Most members one household has; the database holds to it too. */
export const largestHousehold = 30;
const longestNote = 4000;

type Words = Pick<Text, 'fields' | 'openCase'>;

/** An empty field is no value. */
const orNull = (value: string | undefined) => (value ? value : null);

const required = (message: string, max: number, tooLong: string) =>
  z.string({ error: message }).trim().min(1, message).max(max, tooLong);

/** A civil date that is not after today. */
function pastDate({ fields }: Words, today: CivilDate, message: string) {
  return z
    .string({ error: message })
    .trim()
    .min(1, message)
    .refine((value) => value === '' || isCivilDate(value), fields.date)
    .refine((value) => !isCivilDate(value) || value <= today, fields.dateInFuture);
}

/** The form on which ROC-O opens a case, in the words of its reader. */
export function openCaseForm(words: Words, today: CivilDate) {
  const { fields, openCase } = words;
  const note = z.string().trim().max(longestNote, fields.tooLong(longestNote)).default('');
  const choice = (label: string) => z.guid({ error: fields.choose(label) });
  const optionalChoice = z.union([z.literal(''), z.guid()], { error: fields.unknownOption });
  const member = z.object({
    givenNames: required(fields.required(openCase.givenName), 100, fields.tooLong(100)),
    familyName: required(fields.required(openCase.familyName), 100, fields.tooLong(100)),
    dateOfBirth: pastDate(words, today, fields.required(openCase.dateOfBirth)),
    relation: z.enum(relations, { error: fields.choose(openCase.relation) }),
  });
  return z
    .object({
      stream: z.enum(streams, { error: fields.choose(openCase.stream) }),
      officeId: choice(openCase.office),
      serviceProviderId: optionalChoice.default(''),
      migrationOfficeId: optionalChoice.default(''),
      arrivedOn: z.string().trim().default(''),
      members: z
        .array(member, { error: openCase.membersNeeded })
        .min(1, openCase.membersNeeded)
        .max(largestHousehold),
      fileNumbers: note,
      medical: note,
      circumstances: note,
      contacts: note,
      otherSpellings: note,
      placesOnFile: note,
      organizationsOnFile: note,
      consentForm: z.enum(['', ...consentForms], { error: fields.unknownOption }).default(''),
      consentSignedOn: z.string().trim().default(''),
      consentByAdult: z.string().optional(),
    })
    .check((context) => {
      const { value, issues } = context;
      const issue = (path: (string | number)[], message: string) =>
        issues.push({ code: 'custom', input: value, path, message });
      const overseas = value.stream === 'overseas';
      const pastDay = (path: string, day: string, missing: string) => {
        if (day === '') issue([path], missing);
        else if (!isCivilDate(day)) issue([path], fields.date);
        else if (day > today) issue([path], fields.dateInFuture);
      };
      if (overseas && value.arrivedOn !== '') issue(['arrivedOn'], openCase.arrivedNotOverseas);
      if (!overseas) pastDay('arrivedOn', value.arrivedOn, fields.required(openCase.arrivedOn));
      if (overseas && value.migrationOfficeId === '') {
        issue(['migrationOfficeId'], fields.choose(openCase.migrationOffice));
      }
      const principals = value.members.filter(({ relation }) => relation === 'principal_applicant');
      if (principals.length !== 1) issue(['members', 0, 'relation'], openCase.onePrincipal);
      if (value.consentForm !== '') {
        pastDay(
          'consentSignedOn',
          value.consentSignedOn,
          fields.required(openCase.consentSignedOn),
        );
      }
    })
    .transform((value) => ({
      stream: value.stream as Stream,
      officeId: value.officeId,
      serviceProviderId: orNull(value.serviceProviderId),
      migrationOfficeId: orNull(value.migrationOfficeId),
      arrivedOn: orNull(value.arrivedOn) as CivilDate | null,
      members: value.members.map((one) => ({
        ...one,
        relation: one.relation as Relation,
        dateOfBirth: one.dateOfBirth as CivilDate,
      })),
      notes: {
        file_numbers: value.fileNumbers,
        medical: value.medical,
        circumstances: value.circumstances,
        contacts: value.contacts,
        other_spellings: value.otherSpellings,
        places_on_file: value.placesOnFile,
        organizations_on_file: value.organizationsOnFile,
      },
      consent:
        value.consentForm === ''
          ? null
          : {
              form: value.consentForm,
              signedOn: value.consentSignedOn as CivilDate,
              signedByAdultForMinor: value.consentByAdult === 'yes',
            },
    }));
}
