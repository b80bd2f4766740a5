import { isGrammarWord } from './grammar-words.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';
import { isShouted, type Word } from './words.ts';

/**
 * Names that are not on file. A note tells how people live and needs hardly a proper noun: what is written as one and is
 * none that everybody knows (`proper-nouns.ts`) is taken for a name, whoever it names (privacy, publication gate, check 3).
 */
export function suspectedNamesIn(readable: ReadableText, words: readonly Word[]): Finding[] {
  const shouted = isShouted(readable.text);
  const findings: Finding[] = [];
  for (const [index, word] of words.entries()) {
    if (!isStranger(word, readable.text, shouted) && !isIntroduced(words, index)) continue;
    findings.push(findingIn(readable, 'name', word.start, word.end));
    if (locative.test(words[index - 1]?.latin ?? '')) {
      findings.push(findingIn(readable, 'place', word.start, word.end));
    }
  }
  return [...findings, ...suspectedBodiesIn(readable, words)];
}

/** Before a name, these say that it may be a place. */
const locative =
  /^(?:in|at|from|near|to|around|outside|inside|toward|towards|leaving|left|reached|through|via|a|de|du|au|dans|vers|pres|depuis|chez|par|quitte)$/;

/** No word of either language, where a capital or another script says that it is a name. */
function isStranger(word: Word, text: string, shouted: boolean): boolean {
  if (word.script !== 'latin') return true;
  if (word.latin.length < 2 || isLabel.test(text.slice(word.start, word.end))) return false;
  // Capitals throughout say nothing: then every word that is not known may be a name.
  if (shouted) return !word.known;
  if (!word.capital || word.common || word.proper || programme.test(word.latin)) return false;
  return !word.opensSentence || !word.known;
}

/** 2nd, 12e, B2, CLB4. */
const isLabel = /^\d|\d$/;

const title =
  /^(?:mr|mrs|ms|miss|mister|mme|mlle|madame|monsieur|dr|sheikh|sheik|cheikh|ustad|haji|hadj|sayed)$/;
const named =
  /^(?:named|called|nicknamed|nomme|nommee|prenomme|prenommee|surnomme|surnommee|appelle|appellent|dit|dite|alias)$/;
const nameOf = /^(?:name|names|surname|nickname|nom|noms|prenom|prenoms|surnom)$/;
const isVerb = /^(?:is|was|are|est|etait|sont)$/;

/** Mr. Rose, a son called Hope, her name is grace: any word may be a name where the sentence says so. */
function isIntroduced(words: readonly Word[], index: number): boolean {
  const [word, before, earlier] = [words[index], words[index - 1], words[index - 2]];
  if (!word || !before || !/^[. :,"']{0,3}$/.test(word.gap) || isGrammarWord(word.latin))
    return false;
  if (word.capital && !word.proper && word.latin.length > 1) {
    if (title.test(before.latin) || named.test(before.latin) || nameOf.test(before.latin))
      return true;
  }
  if (isVerb.test(before.latin) && nameOf.test(earlier?.latin ?? '')) return true;
  return !word.known && (named.test(before.latin) || title.test(before.latin));
}

/** In, the, pour: no body is called by it. */
const isSmallWord = ({ latin, common }: Word): boolean =>
  isGrammarWord(latin) || (common && latin.length < 4);

const joins = /^(?:[ .]|[.]?[ ]|[-'])$/;

/** Words of the language in a row with capitals (Open Table, Bright Steps) are what a body is called. */
function suspectedBodiesIn(readable: ReadableText, words: readonly Word[]): Finding[] {
  const runs: Word[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const capital = word.script === 'latin' && word.capital && word.latin.length > 1;
    if (!capital || (word.opensSentence && isSmallWord(word))) runs.push([]);
    else if (run && run.length > 0 && !word.opensSentence && joins.test(word.gap)) run.push(word);
    else runs.push([word]);
  }
  return runs
    .filter((run) => run.filter((word) => !word.proper && !programme.test(word.latin)).length > 1)
    .map((run) => findingIn(readable, 'organization', run[0]?.start ?? 0, run.at(-1)?.end ?? 0));
}

/** The programme's own words, which its documents write with capitals. */
const programme =
  /^(?:programs?|programmes?|federal|interim|health|resettlement|assistance|aide|permanents?|permanente|residents?|residence|refugees?|refugies?|sponsors?|sponsorship|parrainage|private|privately|sponsored|government|assisted|joint|blended|visa|offices?|bureau|language|languages|benchmarks?|community|settlement|services?|province|territory|profiles?|levels?|grade|step|level|adults?|children|ages?|english|french)$/;
