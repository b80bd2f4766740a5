import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { profileReturnReasons } from '#app/domain/profile/names.ts';
import { workingCopyOf } from '#app/domain/profile/working-copy.ts';
import { reasonCodesOf } from '#app/domain/vocabulary/reasons.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { vocabularyOf } from '#app/i18n/vocabulary/vocabulary.server.ts';
import { reader } from '#db/client.server.ts';
import { account } from '#db/schema/auth.ts';
import { limitOf, workInProgress } from './prepare.server.ts';
import { publishedWordKeys } from './published-words.server.ts';

/** What the second person reads before publishing: both languages, every field, and the whole gate. */
export async function approvePage(actor: Actor, state: CaseState, lang: Lang) {
  const work = await workInProgress(actor, state, lang);
  const text = textOf(lang);
  const names = text.prepare.wordNames;
  const authorId = workingCopyOf(state)?.authorId;
  const [author] = authorId
    ? await reader.select({ name: account.name }).from(account).where(eq(account.id, authorId))
    : [];
  const overrides = vocabularyOf(lang).reasonTexts.gate_override;
  return {
    reference: state.reference,
    version: state.version,
    stream: state.stream,
    number: state.profile?.number ?? null,
    author: author?.name ?? null,
    awaiting: work?.status === 'awaiting_approval',
    readerIsAuthor: authorId === actor.accountId,
    consent: state.consent,
    work,
    limitOn: limitOf(state),
    rows: work
      ? publishedWordKeys.map((key) => ({
          key,
          name: names[key],
          en: work.words.en.words[key],
          fr: work.words.fr.words[key],
        }))
      : [],
    reasons: profileReturnReasons.map((value) => ({
      value,
      label: text.prepare.approval.returnReasons[value],
    })),
    overrideReasons: reasonCodesOf('gate_override').map((value) => ({
      value,
      label: overrides[value],
    })),
  };
}
export type ApprovePage = Awaited<ReturnType<typeof approvePage>>;
