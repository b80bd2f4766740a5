import { json } from '@remix-run/node';
import { dropRevision } from '#app/commands/drop-revision.server.ts';
import { requestApproval } from '#app/commands/request-approval.server.ts';
import { requestRevision } from '#app/commands/request-revision.server.ts';
import { type CommandResult, runCommand } from '#app/commands/run-command.server.ts';
import { writeProfile } from '#app/commands/write-profile.server.ts';
import { writeRevision } from '#app/commands/write-revision.server.ts';
import { workingCopyOf } from '#app/domain/profile/working-copy.ts';
import { isReasonCode } from '#app/domain/vocabulary/reasons.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import type { Typed } from '#app/platform/form.ts';
import { redirectTo } from '#app/platform/http.server.ts';
import { generalised } from '#app/queries/gate.server.ts';
import { type OpenedHousehold, openHousehold } from '#app/queries/household.server.ts';
import { answerRefusal } from '#app/routes/command-answer.server.ts';
import { formIdOf, type GuardedCase } from '../case-guard.server.ts';
import type { FormAnswer } from '../form-answer.tsx';
import { parseProfile, type WrittenProfile } from './form.ts';

/** What this desk says of itself when it did not go on to another page. */
export interface PrepareAnswer extends FormAnswer {
  readonly opened?: OpenedHousehold;
}

interface Act extends GuardedCase {
  readonly request: Request;
  readonly fields: FormData;
}

const refusedWith = async (
  { request, actor, state }: Act,
  result: CommandResult,
  typed?: Typed,
) => {
  if (result.ok) throw new Error('not refused');
  const { refusal, status } = await answerRefusal(request, actor, state.id, result);
  return json<PrepareAnswer>({ typed, refusal }, status);
};

const backTo = ({ lang, state }: Act, done: string, anchor = '') =>
  redirectTo(
    `${pathTo('prepare-profile', lang, { reference: caseSlug(state.reference) })}?done=${done}${anchor}`,
  );

/** Opens the restricted side for this one answer; it is journalled with its reason. */
export async function openRestrictedSide(act: Act) {
  const { actor, fields, lang, request, state } = act;
  const reason = String(fields.get('reason') ?? '');
  const opened = await openHousehold(
    actor,
    state.id,
    isReasonCode('restricted_read', reason) ? reason : 'prepare_or_review_profile',
    lang,
  );
  if (opened.ok) return json<PrepareAnswer>({ opened: opened.content });
  const { refusal, status } = await answerRefusal(request, actor, state.id, opened);
  return json<PrepareAnswer>({ refusal }, status);
}

export async function giveUpChange(act: Act) {
  const { actor, fields, state } = act;
  const dropped = await runCommand(actor, dropRevision, {
    caseId: state.id,
    input: null,
    ...formIdOf(fields),
  });
  return dropped.ok ? backTo(act, 'dropped') : refusedWith(act, dropped);
}

/** Saves what was typed; then says a detail less exactly, or asks for approval, as the button says. */
export async function saveProfile(act: Act) {
  const { actor, fields, lang, state } = act;
  const intent = String(fields.get('intent') ?? '');
  const parsed = parseProfile(textOf(lang), state, today(), fields);
  if (!parsed.ok) return json<PrepareAnswer>({ typed: parsed.typed, errors: parsed.errors }, 400);
  let written: WrittenProfile = parsed.value;
  const step = /^generalise:(.+)$/.exec(intent)?.[1];
  if (step !== undefined) {
    const wider = await generalised(actor, written.fields, step);
    if (!wider) {
      const refusal = {
        code: 'nothing_changed' as const,
        text: textOf(lang).gate.offers.gone,
        changes: [],
      };
      return json<PrepareAnswer>({ typed: parsed.typed, refusal }, 422);
    }
    written = { ...written, fields: wider };
  }
  const change = workingCopyOf(state)?.kind === 'change';
  const { idempotencyKey, ...seen } = formIdOf(fields);
  const save = { caseId: state.id, input: written, idempotencyKey, ...seen };
  const saved = change
    ? await runCommand(actor, writeRevision, save)
    : await runCommand(actor, writeProfile, save);
  if (!saved.ok) return refusedWith(act, saved, parsed.typed);
  if (step !== undefined) return backTo(act, 'generalised', '#meter');
  if (intent !== 'request') return backTo(act, change ? 'change-saved' : 'saved');
  const ask = {
    caseId: state.id,
    input: null,
    expectedVersion: saved.version,
    idempotencyKey: idempotencyKey && `${idempotencyKey}:ask`,
  };
  const asked = change
    ? await runCommand(actor, requestRevision, ask)
    : await runCommand(actor, requestApproval, ask);
  // What was typed is saved by now: the page shows it, with what was found in it marked.
  return asked.ok ? backTo(act, change ? 'change-asked' : 'asked') : refusedWith(act, asked);
}
