import { type ActionFunctionArgs, json } from '@remix-run/node';
import { z } from 'zod';
import { approvePackage } from '#app/commands/approve-package.server.ts';
import { refusePackage } from '#app/commands/refuse-package.server.ts';
import { returnPackage } from '#app/commands/return-package.server.ts';
import { type CommandResult, runCommand } from '#app/commands/run-command.server.ts';
import { undertakingForms } from '#app/domain/undertaking/names.ts';
import { isReasonCode, noteRequired } from '#app/domain/vocabulary/reasons.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { parseForm } from '#app/platform/form.ts';
import {
  intentOf,
  notFound,
  readForm,
  redirectTo,
  requireFreshFactor,
} from '#app/platform/http.server.ts';
import { readParties } from '#app/queries/case-parties.server.ts';
import { openAnswers } from '#app/queries/undertaking.server.ts';
import { formIdOf, type GuardedCase, requireCase } from '../case-guard.server.ts';
import { answerRefusal } from '../command-answer.server.ts';
import { questionsOf } from '../undertaking-questions.server.ts';

export interface OpenedForm {
  readonly form: (typeof undertakingForms)[number];
  readonly answers: readonly { readonly label: string; readonly answer: string }[];
}

/** What ROC-O does with a submitted package: opens its answers, approves, returns or refuses it. */
export async function decide(args: ActionFunctionArgs) {
  const { request, context } = args;
  const guarded = await requireCase(args, 'undertaking.review');
  const { actor, lang, state } = guarded;
  const { fields } = await readForm(request);
  const text = textOf(lang);
  const words = text.undertaking.review;
  const intent = intentOf(fields, ['open', 'approve', 'return', 'refuse']);
  const caseId = state.id;
  const id = formIdOf(fields);

  if (intent === 'open') {
    await requireFreshFactor(request, context);
    return json({ opened: await opened(guarded, String(fields.get('openReason') ?? '')) });
  }
  if (intent === 'approve') {
    await requireFreshFactor(request, context);
    return answer(await runCommand(actor, approvePackage, { caseId, input: null, ...id }));
  }
  if (intent === 'return') {
    const parsed = parseForm(
      z.object({
        returnReason: reason('package_returned', words.reasonMissing),
        comment: z.string().trim().min(1, words.commentMissing).max(2000),
      }),
      fields,
    );
    if (!parsed.ok) return json({ intent, ...parsed }, 422);
    const { returnReason, comment } = parsed.value;
    const input = { reason: returnReason, comment };
    return answer(await runCommand(actor, returnPackage, { caseId, input, ...id }), parsed.typed);
  }
  const parsed = parseForm(
    z
      .object({
        refuseReason: reason('undertaking_refused', words.reasonMissing),
        refuseComment: z.string().trim().max(2000, text.fields.tooLong(2000)).default(''),
      })
      .refine(
        ({ refuseReason: code, refuseComment }) =>
          refuseComment !== '' ||
          !isReasonCode('undertaking_refused', code) ||
          !noteRequired('undertaking_refused', code),
        { path: ['refuseComment'], message: text.fields.noteRequired },
      ),
    fields,
  );
  if (!parsed.ok) return json({ intent, ...parsed }, 422);
  await requireFreshFactor(request, context);
  const { refuseReason, refuseComment } = parsed.value;
  const input = { reason: refuseReason, comment: refuseComment };
  return answer(await runCommand(actor, refusePackage, { caseId, input, ...id }), parsed.typed);

  async function answer(result: CommandResult, typed = {}) {
    if (result.ok)
      return redirectTo(pathTo('case', lang, { reference: caseSlug(state.reference) }));
    const { status, ...shown } = await answerRefusal(request, actor, caseId, result);
    return json({ intent, typed, ...shown }, status);
  }
}

const reason = (list: 'package_returned' | 'undertaking_refused', message: string) =>
  z.string({ error: message }).refine((value) => isReasonCode(list, value), message);

/** The answers with their questions, in the reader's language; one journal row with the reason. */
async function opened({ actor, lang, state }: GuardedCase, given: string): Promise<OpenedForm[]> {
  const pack = state.package;
  if (!pack) throw notFound();
  const isKnown = isReasonCode('restricted_read', given);
  const answers = await openAnswers(actor, state.id, pack.id, isKnown ? { reason: given } : {});
  if (!answers) throw notFound();
  const parties = await readParties(state, lang);
  const needs = state.profile?.fields.needs.map(({ code }) => code) ?? [];
  const { yes } = textOf(lang).common.words;
  return undertakingForms.flatMap((form) => {
    const given = answers[form];
    if (!given) return [];
    const lines = questionsOf(form, lang, { parties, needs }).map(({ name, label, kind }) => ({
      label,
      answer: kind === 'confirm' && given[name] === 'yes' ? yes : (given[name] ?? ''),
    }));
    return [{ form, answers: lines }];
  });
}
