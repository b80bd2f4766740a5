import { json } from '@remix-run/node';
import type { Actor } from '#app/domain/access/actor.ts';
import { rolesAllowed } from '#app/domain/access/can.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import type { CaseEvent } from '#app/domain/case/events.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { journalSentence } from '#app/i18n/journal-sentence.server.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { forbidden, langOf, notFound, taken } from '#app/platform/http.server.ts';
import { listChangesSince } from '#app/queries/journal.server.ts';
import { organizationNames } from '#app/queries/organization-names.server.ts';
import { findJustTaken } from '#app/queries/profile-page.server.ts';

/** What a page shows of a command that was refused. */
export interface ShownRefusal {
  readonly code: Refusal['code'];
  /** Why, and what would help, in the reader's language. */
  readonly text: string;
  /** For a case that changed meanwhile: what changed, oldest first. */
  readonly changes: readonly { readonly key: string; readonly text: string }[];
}

/**
 * The answer to a refused command: 404 for what the actor may not know of, or 409 when another sponsor was
 * confirmed in that moment; the 403 page that says who
 * may, 409 with what changed for a stale version, and 422 with the reason for the rest. The caller
 * shows it on the page, with what was typed.
 */
export async function answerRefusal(
  request: Request,
  actor: Actor,
  caseId: string | null,
  refusal: Refusal,
): Promise<{ refusal: ShownRefusal; status: number }> {
  if (refusal.code === 'not_found') {
    // Between the page's guard and the command another sponsor may have been confirmed.
    const by = caseId && (await findJustTaken(actor, { caseId }));
    throw by ? taken(by.similar) : notFound();
  }
  if (refusal.code === 'not_allowed') {
    throw forbidden(rolesAllowed(refusal.params['permission'] as Permission));
  }
  const lang = langOf(request);
  const shown = { code: refusal.code, text: refusalText(lang, refusal), changes: [] };
  if (refusal.code !== 'stale_version' || !caseId) return { refusal: shown, status: 422 };
  const rows = await listChangesSince(actor, caseId, Number(refusal.params['seen']));
  const names = await organizationNames(
    rows.map(({ data }) => data),
    lang,
  );
  const changes = rows.map((row) => ({
    key: String(row.seq),
    text: journalSentence(lang, { type: row.event, ...row.data } as CaseEvent, names),
  }));
  return { refusal: { ...shown, changes }, status: 409 };
}

/** The same as a JSON answer, for a page whose action returns nothing else. */
export async function refusalResponse(
  request: Request,
  actor: Actor,
  caseId: string | null,
  refusal: Refusal,
) {
  const { status, ...body } = await answerRefusal(request, actor, caseId, refusal);
  return json(body, status);
}
