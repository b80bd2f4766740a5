import { linesOf, numbersIn } from '#app/domain/case/restricted-facts.ts';
import type { OnFile } from '#app/domain/disclosure/lint/types.ts';
import type { ProfileNotes } from '#app/domain/profile/notes.ts';
import type { Transaction } from '../client.server.ts';
import { listMembers, listNotes } from './restricted.server.ts';
import type { Vault } from './vault.server.ts';

/** The notes as drafted, and everything on file that they must not give away. Restricted data. */
export interface DraftAndFile {
  readonly notes: ProfileNotes;
  readonly onFile: OnFile;
}

export async function readDraftAndFile(
  tx: Transaction,
  vault: Vault,
  caseId: string,
): Promise<DraftAndFile> {
  const members = await listMembers(tx, vault, caseId);
  const texts = await listNotes(tx, vault, caseId);
  return {
    notes: { en: texts.note_en ?? '', fr: texts.note_fr ?? '' },
    onFile: {
      people: [
        ...members.map(({ givenNames, familyName }) => ({
          givenNames,
          familyName,
          otherSpellings: [],
        })),
        // The file does not say whose spelling it is, and the check need not know.
        { givenNames: '', familyName: '', otherSpellings: linesOf(texts.other_spellings) },
      ],
      places: linesOf(texts.places_on_file),
      organizations: linesOf(texts.organizations_on_file),
      numbers: [...numbersIn(texts.file_numbers), ...numbersIn(texts.contacts)],
    },
  };
}
