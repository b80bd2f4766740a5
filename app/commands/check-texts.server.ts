import type { Finding, NoteLanguage, OnFile } from '#app/domain/disclosure/lint/types.ts';
import type { CheckedText, CheckedTexts } from '#app/domain/question/checked-texts.ts';
import { lintText } from '#app/platform/lint/lint-text.server.ts';
import { logError } from '#app/platform/log.server.ts';
import { readDraftAndFile } from '#db/repositories/on-file.server.ts';
import type { Surroundings } from './run-command.server.ts';

/** What the file of nobody holds: the check then looks for common patterns alone. */
const nothingOnFile: OnFile = { people: [], places: [], organizations: [], numbers: [] };

interface Typed {
  readonly text: string;
  readonly lang: NoteLanguage;
}
type Texts = Readonly<Partial<Record<CheckedText, Typed>>>;

/** E-mail addresses, numbers, dates: whatever would identify anyone, whoever the household is. */
export const checkForPatterns = (texts: Texts): Promise<CheckedTexts> =>
  check(texts, () => Promise.resolve(nothingOnFile));

/** Everything on file as well. The file is read for the check alone; nothing of it leaves but places in the text. */
export const checkAgainstFile = (
  texts: Texts,
  caseId: string,
  { tx, vault }: Surroundings,
): Promise<CheckedTexts> =>
  check(texts, async () => (await readDraftAndFile(tx, await vault(), caseId)).onFile);

/** Null when a text could not be checked: the rule then refuses, and nothing is sent (privacy, gate). */
async function check(texts: Texts, readFile: () => Promise<OnFile>): Promise<CheckedTexts> {
  try {
    const onFile = await readFile();
    return Object.fromEntries(
      Object.entries(texts).map(([name, { text, lang }]) => [
        name,
        hasAnyLanguage(name) ? lintInEither(text, onFile) : lintText(text, lang, onFile),
      ]),
    );
  } catch (error) {
    logError(error, { text: 'not checked' });
    return null;
  }
}

/** Answers are written in two fields, one for each language; the rest in the one its writer likes. */
const hasAnyLanguage = (name: string) => name === 'question' || name === 'note';

/** Written in the language of its writer's choice, whatever the page's: the reading that suspects less is its own. */
function lintInEither(text: string, onFile: OnFile): Finding[] {
  const [english, french] = [lintText(text, 'en', onFile), lintText(text, 'fr', onFile)];
  return english.length <= french.length ? english : french;
}
