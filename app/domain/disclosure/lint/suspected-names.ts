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
    if (!isStranger(words, index, word, readable.text, shouted) && !isIntroduced(words, index))
      continue;
    findings.push(findingIn(readable, 'name', word.start, word.end));
    if (locative.test(words[index - 1]?.latin ?? '')) {
      findings.push(findingIn(readable, 'place', word.start, word.end));
    }
  }
  return [...findings, ...spread(readable, findings), ...suspectedBodiesIn(readable, words)];
}

/** What is between two names belongs to them, and so does what a name is of: Portes ouvertes de Vaubreuil, camp de Gado. */
function spread(readable: ReadableText, strangers: readonly Finding[]): Finding[] {
  const { text, starts, ends } = readable;
  const spans = strangers.map(({ start, end }) => ({
    start: starts.indexOf(start),
    end: ends.lastIndexOf(end) + 1,
  }));
  const wider: Finding[] = [];
  for (const [index, { start, end }] of spans.entries()) {
    const next = spans[index + 1];
    const between = next && text.slice(end, next.start);
    if (next && between !== undefined && betweenNames.test(between)) {
      wider.push(findingIn(readable, 'organization', start, next.end));
    }
    const from = Math.max(0, start - 50);
    const before = whatItIs.exec(text.slice(from, start));
    const after = whatItIsAfter.exec(text.slice(end, end + 40))?.[0].length ?? 0;
    if (before || after > 0) {
      const kind = before ? from + before.index : start;
      wider.push(findingIn(readable, 'place', kind, end + after));
    }
  }
  return wider;
}

const betweenNames = /^[ ,.'"&/-]{0,3}(?:\p{L}+[ ,.'"-]{1,3}){0,2}$/u;
const nouns =
  'refugees?|refugies|transit|camps?|villages?|settlement|towns?|city|district|province|region|county|zone|block|bloc|section|sector|secteur|ville|quartier|commune|localite|area|neighbou?rhood|hamlet|hameau|bourg|reception|cent(?:er|re)|school|ecole|church|eglise|chapel|chapelle|mosque|mosquee|masjid|parish|paroisse|temple|cathedrale?|synagogue|association|societe|society|foundation|fondation|group|groupe|circle|cercle|comite|committee|club|union|clinic|clinique|hospital|hopital|maison|house|street|rue|avenue|corner|coin|angle|community|communaute|congregation|mission|cooperative|academy|college|university|universite|team|equipe|choir|chorale|shelter|refuge|foyer|network|reseau|project|projet|alliance|fellowship|ministry|ministries|program|circle|collective|collectif|friends|amis|volunteers|benevoles|lake|lac|river|riviere|mount|mont|valley|vallee|hill|colline|island|ile|station|gare|market|marche|farm|ferme|building|immeuble|tower|tour|residence|plaza|mall|park|parc|square|place|bridge|pont';
const whatItIs = new RegExp(
  `(?<!\\p{L})(?:${nouns})(?:[ ,'"-]{1,3}(?:of|de|du|des|d|la|le|les|l|the|called|named|appele|nomme|dit|in|a|au|at|${nouns}|\\p{L}+)){0,2}[ ,'"-]{1,3}$`,
  'iu',
);
const whatItIsAfter = new RegExp(`^(?:[ ](?:\\p{L}+[ ])?(?:${nouns}))+(?!\\p{L})`, 'iu');

/** Before a name, these say that it may be a place. */
const locative =
  /^(?:in|at|from|near|to|around|outside|inside|toward|towards|leaving|left|reached|through|via|a|de|du|au|dans|vers|pres|depuis|chez|par|quitte)$/;

/**
 * What is no word of the dictionary, of the portal or of the programme; and any other word with a capital inside a sentence, since
 * a word of the language may be called by it (Grace, Rose, Portes ouvertes).
 */
function isStranger(
  words: readonly Word[],
  index: number,
  word: Word,
  text: string,
  shouted: boolean,
): boolean {
  if (word.script !== 'latin') return true;
  if (word.latin.length < 2 || isLabel.test(text.slice(word.start, word.end))) return false;
  if (onlyInCities.test(word.latin) && word.capital && !isPartOfCity(words, index)) return true;
  if (word.proper || programme.test(word.latin)) return false;
  // Capitals throughout say nothing: then every word that is not known may be a name.
  if (shouted || !word.capital) return !word.known;
  const opens = word.opensSentence && !isAbbreviation.test(words[index - 1]?.latin ?? '');
  return !opens || !word.known;
}

const isAbbreviation =
  /^(?:st|ste|mr|mrs|ms|dr|mme|mlle|ave|av|apt|app|boul|blvd|ch|tel|ext|\p{L})$/u;
/** Names of people that a note may hold only as part of a city's: St. John's, Saint-Jérôme, Prince Albert. */
const onlyInCities =
  /^(?:john|johns|jerome|jean|eustache|basile|bruno|catharines|albans|thomas|paul|albert|edward|marie|victor|vernon|stratford|jordan)$/;
const cityWith = /^(?:saint|sainte|st|ste|sault|prince|port|fort|lac|mont|edward)$/;
const isPartOfCity = (words: readonly Word[], index: number): boolean =>
  cityWith.test(words[index - 1]?.latin ?? '') ||
  /^(?:jordan|vernon|stratford)$/.test(words[index]?.latin ?? '') ||
  (cityWith.test(words[index - 2]?.latin ?? '') && /^[-]$/.test(words[index]?.gap ?? ''));

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
