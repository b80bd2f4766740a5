import { eq } from 'drizzle-orm';
import { openRestricted } from '#app/commands/open-restricted.server.ts';
import type { Actor } from '#app/domain/access/actor.ts';
import {
  type Checklist,
  type Responsible,
  responsibles,
  type Signatory,
} from '#app/domain/arrangements/checklist.ts';
import type { FilledEntry } from '#app/domain/arrangements/fill-together.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { readAs } from '#db/client.server.ts';
import { listAllChecklistItems } from '#db/repositories/reference.server.ts';
import { listChecklistNotes } from '#db/repositories/restricted.server.ts';
import { findVault } from '#db/repositories/vault.server.ts';
import { checklistSignature } from '#db/schema/arrangements.ts';
import { account } from '#db/schema/auth.ts';
import { checklistNote } from '#db/schema/restricted.ts';

export interface ChecklistPoint {
  readonly code: string;
  readonly groupCode: string;
  readonly group: string;
  readonly text: string;
  readonly usual: Responsible;
}

export interface Signed {
  readonly party: Signatory;
  readonly signedOn: CivilDate;
  readonly signer: string;
}

const isResponsible = memberOf(responsibles);

/** The words of a case's checklist, group by group, and who signed it. */
export function readChecklist(actor: Actor, checklist: Checklist, lang: Lang) {
  return readAs(actor, async (tx) => {
    const items = await listAllChecklistItems(tx, checklist.kind);
    const signatures = await tx
      .select({
        party: checklistSignature.party,
        signedOn: checklistSignature.signedOn,
        signer: account.name,
      })
      .from(checklistSignature)
      .innerJoin(account, eq(account.id, checklistSignature.accountId))
      .where(eq(checklistSignature.checklistId, checklist.id));
    const byCode = new Map(items.map((item) => [item.code, item]));
    const points = checklist.entries.map(({ itemCode }): ChecklistPoint => {
      const item = byCode.get(itemCode);
      const usual = item?.usualResponsible ?? '';
      return {
        code: itemCode,
        groupCode: item?.groupCode ?? '',
        group: (lang === 'fr' ? item?.groupFr : item?.groupEn) ?? '',
        text: (lang === 'fr' ? item?.textFr : item?.textEn) ?? itemCode,
        usual: isResponsible(usual) ? usual : 'both',
      };
    });
    return { points: byGroup(points), signatures: signatures satisfies Signed[] };
  });
}

/** Each group once, in order of first appearance: the reception list comes back to some of them by phase. */
function byGroup(points: readonly ChecklistPoint[]): ChecklistPoint[] {
  const groups = [...new Set(points.map(({ groupCode }) => groupCode))];
  return groups.flatMap((group) => points.filter(({ groupCode }) => groupCode === group));
}

/** Opens the notes beside the items, for a page to show: one journal row, and none where there is no note. */
export async function openNotes(
  actor: Actor,
  caseId: string,
  checklist: Checklist,
): Promise<Record<string, string>> {
  const some = await readAs(actor, (tx) =>
    tx
      .select({ itemCode: checklistNote.itemCode })
      .from(checklistNote)
      .where(eq(checklistNote.checklistId, checklist.id))
      .limit(1),
  );
  if (some.length === 0) return {};
  const opened = await openRestricted(
    actor,
    caseId,
    { part: 'checklist_notes', reason: 'prepare_arrival_or_conference' },
    (tx, vault) => listChecklistNotes(tx, vault, checklist.id),
  );
  return opened.ok ? opened.content : {};
}

/** The list as it is on file, to compare with what a person sent; shown to nobody. */
export async function entriesOnFile(
  actor: Actor,
  caseId: string,
  checklist: Checklist,
): Promise<FilledEntry[]> {
  const notes = await readAs(actor, async (tx): Promise<Record<string, string>> => {
    const vault = await findVault(tx, caseId);
    return vault ? listChecklistNotes(tx, vault, checklist.id) : {};
  });
  return checklist.entries.map(({ itemCode, responsible, byDate }) => ({
    itemCode,
    responsible,
    byDate,
    note: notes[itemCode] ?? '',
  }));
}
