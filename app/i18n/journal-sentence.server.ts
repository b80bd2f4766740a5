import type { CaseEvent, CaseEventType, EventOf } from '#app/domain/case/events.ts';
import { journal as english } from './en/journal.ts';
import { journal as french } from './fr/journal.ts';
import type { Lang } from './lang.ts';

/** Names the journal does not hold, found by the caller: its rows carry ids only. */
export interface JournalNames {
  organization(id: string): string;
}

/** One sentence per kind of event. */
export type JournalSentences = {
  [Type in CaseEventType]: (event: EventOf<Type>, names: JournalNames) => string;
};

const sentences: Record<Lang, JournalSentences> = { en: english, fr: french };

/** What happened, as one sentence of the timeline. */
export function journalSentence(lang: Lang, event: CaseEvent, names: JournalNames): string {
  const say = sentences[lang][event.type] as (event: CaseEvent, names: JournalNames) => string;
  return say(event, names);
}
