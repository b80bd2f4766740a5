import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { readAs } from '#db/client.server.ts';
import { listAgenda } from '#db/repositories/reference.server.ts';

/** The agenda proposed from the household's needs, in the reader's language (process §9). */
export async function readAgenda(
  actor: Actor,
  state: CaseState,
  lang: Lang,
): Promise<{ code: string; text: string }[]> {
  const needs = state.profile?.fields.needs.map(({ code }) => code) ?? [];
  const topics = await readAs(actor, (tx) => listAgenda(tx, state.stream, needs));
  return topics.map(({ code, textEn, textFr }) => ({
    code,
    text: lang === 'fr' ? textFr : textEn,
  }));
}
