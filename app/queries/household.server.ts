import { openRestricted } from '#app/commands/open-restricted.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import { can } from '#app/domain/access/can.ts';
import type { Relation } from '#app/domain/case/household.ts';
import { ageOn, type CivilDate } from '#app/domain/clock/civil-date.ts';
import type { Refusal } from '#app/domain/decision.ts';
import type { Composition } from '#app/domain/disclosure/published-profile.ts';
import { ageBandOf, compositionBandCodes } from '#app/domain/vocabulary/age-bands.ts';
import { type ReasonCode, reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { now, today } from '#app/platform/clock.server.ts';
import { listMembers, listNotes } from '#db/repositories/restricted.server.ts';

export interface OpenedMember {
  readonly name: string;
  readonly dateOfBirth: CivilDate;
  readonly age: number;
  readonly relation: Relation;
}

/** The restricted side of a case as it was opened once; it is shown in that answer and kept nowhere. */
export interface OpenedHousehold {
  /** ISO 8601, for “You opened this at 9:42”. */
  readonly openedAt: string;
  /** Why, as the list of reasons says it. */
  readonly reason: string;
  readonly members: readonly OpenedMember[];
  /** Null for a sponsor: it sees who they are, not what is behind a need. */
  readonly notes: {
    readonly fileNumbers: string;
    readonly medical: string;
    readonly circumstances: string;
    readonly contacts: string;
    readonly otherSpellings: string;
    readonly placesOnFile: string;
    readonly organizationsOnFile: string;
  } | null;
  /** What the dates of birth say of the age bands today. */
  readonly composition: Composition;
}

/** Who reads the text behind the needs; a sponsor sees names, dates of birth and relations alone. */
const readsNotes = (actor: Actor) => !can(actor, 'undertaking.prepare');

/** Opens a household's details for one answer, with its row in the journal (privacy.md). */
export async function openHousehold(
  actor: Actor,
  caseId: string,
  reason: ReasonCode<'restricted_read'>,
  lang: Lang,
): Promise<{ readonly ok: true; readonly content: OpenedHousehold } | Refusal> {
  const day = today();
  return openRestricted(actor, caseId, { part: 'household', reason }, async (tx, vault) => {
    const members = await listMembers(tx, vault, caseId);
    const notes = readsNotes(actor) ? await listNotes(tx, vault, caseId) : null;
    const composition = Object.fromEntries(
      compositionBandCodes.map((band) => [
        band,
        members.filter((one) => ageBandOf(Math.max(0, ageOn(one.dateOfBirth, day))) === band)
          .length,
      ]),
    ) as unknown as Composition;
    return {
      openedAt: now().toISOString(),
      reason: vocabularyOf(lang).reasonTexts.restricted_read[reason],
      members: members.map((one) => ({
        name: `${one.givenNames} ${one.familyName}`,
        dateOfBirth: one.dateOfBirth,
        age: ageOn(one.dateOfBirth, day),
        relation: one.relation,
      })),
      notes: notes && {
        fileNumbers: notes.file_numbers ?? '',
        medical: notes.medical ?? '',
        circumstances: notes.circumstances ?? '',
        contacts: notes.contacts ?? '',
        otherSpellings: notes.other_spellings ?? '',
        placesOnFile: notes.places_on_file ?? '',
        organizationsOnFile: notes.organizations_on_file ?? '',
      },
      composition,
    };
  });
}

/** The reasons a reader can give; “another reason” waits for a place to keep its note sealed. */
export function openingReasons(actor: Actor, lang: Lang): { value: string; label: string }[] {
  const texts = vocabularyOf(lang).reasonTexts.restricted_read;
  const writes = can(actor, 'profile.write');
  return reasonCodesOf('restricted_read')
    .filter((code) => code !== 'read_other')
    .filter(
      (code) => writes || (code !== 'prepare_or_review_profile' && code !== 'answer_question'),
    )
    .map((value) => ({ value, label: texts[value] }));
}
