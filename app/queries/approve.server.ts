import { eq } from 'drizzle-orm';
import type { Actor } from '#app/domain/access/actor.ts';
import type { CaseState } from '#app/domain/case/case-state.ts';
import { promotionLimit } from '#app/domain/clock/deadlines.ts';
import { profileReturnReasons } from '#app/domain/profile/names.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { today } from '#app/platform/clock.server.ts';
import { db } from '#db/client.server.ts';
import { account } from '#db/schema/auth.ts';
import { findingsOf, profileInWords } from './prepare.server.ts';
import { publishedWordKeys } from './published-words.server.ts';

/** What the second person reads before publishing: both languages, every field, and the gate. */
export async function approvePage(actor: Actor, state: CaseState, lang: Lang) {
  const { profile } = state;
  const en = profileInWords(state, 'en');
  const fr = profileInWords(state, 'fr');
  const names = textOf(lang).prepare.wordNames;
  const [author] = profile
    ? await db.select({ name: account.name }).from(account).where(eq(account.id, profile.authorId))
    : [];
  return {
    reference: state.reference,
    version: state.version,
    stream: state.stream,
    number: profile?.number ?? null,
    author: author?.name ?? null,
    awaiting: state.stage === 'profile_preparation' && profile?.status === 'awaiting_approval',
    readerIsAuthor: profile?.authorId === actor.accountId,
    consent: state.consent,
    findings: findingsOf(state, lang),
    limitOn: promotionLimit(state.stream, state.promotion?.startedOn ?? today()),
    descriptions: en && fr ? { en, fr } : null,
    rows:
      en && fr
        ? publishedWordKeys.map((key) => ({
            key,
            name: names[key],
            en: en.words[key],
            fr: fr.words[key],
          }))
        : [],
    reasons: profileReturnReasons.map((value) => ({
      value,
      label: textOf(lang).prepare.approval.returnReasons[value],
    })),
  };
}
