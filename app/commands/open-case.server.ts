import type { Member } from '#app/domain/case/household.ts';
import type { Stream } from '#app/domain/case/names.ts';
import { openCase as decide } from '#app/domain/case/open-case.ts';
import { type FactTexts, restrictedFacts } from '#app/domain/case/restricted-facts.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { today } from '#app/platform/clock.server.ts';
import { freeReference } from '#db/repositories/free-number.server.ts';
import { saveMembers, saveNote } from '#db/repositories/restricted.server.ts';
import type { CaseCommand } from './run-command.server.ts';

export interface OpenCaseInput {
  readonly stream: Stream;
  readonly officeId: string;
  readonly serviceProviderId: string | null;
  readonly migrationOfficeId: string | null;
  readonly arrivedOn: CivilDate | null;
  readonly members: readonly Member[];
  /** Restricted text, by section; empty ones are not kept. */
  readonly notes: FactTexts;
}

/** ROC-O opens a case with its household (OB 646 step 4; IP 3 part 4 §4.2 step 2). */
export const openCase: CaseCommand<OpenCaseInput, string> = {
  name: 'open_case',
  permission: 'case.open',
  gather: (_input, _state, { tx }) => freeReference(tx, today().slice(0, 4)),
  decide: (_state, input, at, _actor, reference) =>
    decide(
      {
        reference,
        stream: input.stream,
        officeId: input.officeId,
        serviceProviderId: input.serviceProviderId,
        migrationOfficeId: input.migrationOfficeId,
        arrivedOn: input.arrivedOn,
        memberCount: input.members.length,
      },
      at,
    ),
  async seal(input, state, { tx, vault }) {
    const sealer = await vault();
    const members = input.members.map((member) => ({ ...member, id: crypto.randomUUID() }));
    await saveMembers(tx, sealer, state.id, members);
    for (const section of restrictedFacts) {
      const text = (input.notes[section] ?? '').trim();
      if (text) await saveNote(tx, sealer, state.id, section, text);
    }
  },
};
