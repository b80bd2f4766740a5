import { findingIn, plainLetters, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/** Numbers of files and documents: by their form, by the word before them, and as they are on file. */
const forms = [
  // UCI: eight digits, or ten.
  /(?<!\d[ .-]?)\d{4}[ .-]?\d{4}(?![ .-]?\d)/g,
  /(?<!\d[ .-]?)\d{2}[ .-]?\d{4}[ .-]?\d{4}(?![ .-]?\d)/g,
  // GCMS application: a letter and nine digits.
  /(?<![\p{L}\d])\p{L}[ .-]?\d(?:[ .-]?\d){8}(?!\d)/gu,
  // UNHCR: 123-12C01234, and the three letters of an office before eight digits.
  /(?<!\d)\d{3}[ .-]{0,3}\d{2}[ .-]?[a-z][ .-]?\d{5}(?!\d)/gi,
  /(?<![\p{L}\d])[a-z]{3}[ .-]?\d{2}[ .-]?\d{6}(?!\d)/giu,
  // Passports and identity cards.
  /(?<![\p{L}\d])\p{Lu}{1,3}[ -]?\d{6,9}(?!\d)/gu,
];
const labelled =
  /(?<!\p{L})(?:uci|iuc|client (?:id|number|no)|(?:id|identifiant|identificateur) (?:du |de )?client|(?:numero|no|number|carte|card|certificat|certificate|attestation)\s+(?:de|du|d'|of)\s*(?:dossier|client|cas|reference|demande|passeport|inscription|identite|refugie|file|case|application|registration)|(?:file|case|application|registration|dossier|cas|demande|inscription|reference|ref|passport|passeport|unhcr|hcr|gcms|smgc|progres|identifiant|matricule|individual|family|group)(?:\s+(?:id|number|numero|no|num|nr|ref|reference|de\s+(?:dossier|reference))\b)?)[\s:.#*'"()n°-]{0,6}(?:o\b[\s.:]{0,2})?((?:[a-z]{1,5}[ ./-]?)?\d[\da-z./-]{2,})/giu;

export function fileNumbersIn(readable: ReadableText, onFile: readonly string[]): Finding[] {
  const { text } = readable;
  const byForm = forms.flatMap((form) =>
    [...text.matchAll(form)]
      .filter(([number]) => !/^(?:19|20)\d\d ?[.-] ?(?:19|20)\d\d$/.test(number))
      .map((match) =>
        findingIn(readable, 'file_number', match.index, match.index + match[0].length),
      ),
  );
  const byLabel = [...text.matchAll(labelled)]
    .filter((match) => (match[1]?.match(/\d/g)?.length ?? 0) >= 3)
    .map((match) => {
      const end = match.index + match[0].replace(/[./-]+$/, '').length;
      return findingIn(readable, 'file_number', match.index, end);
    });
  return [...byForm, ...byLabel, ...numbersOnFile(readable, onFile)];
}

/** Letters and digits alone, however they are spaced; o is 0, i and l are 1. */
function compact(text: string): { characters: string; places: number[] } {
  const places: number[] = [];
  let characters = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = (text[at] ?? '').toLowerCase();
    if (!/[a-z\d]/.test(character)) continue;
    characters += character === 'o' ? '0' : /[il]/.test(character) ? '1' : character;
    places.push(at);
  }
  return { characters, places };
}

const shortestOnFile = 5;

function numbersOnFile(readable: ReadableText, onFile: readonly string[]): Finding[] {
  const { characters, places } = compact(readable.text);
  const findings: Finding[] = [];
  for (const number of onFile) {
    const wanted = compact(plainLetters(number)).characters;
    if (wanted.length < shortestOnFile || !/\d/.test(wanted)) continue;
    for (let at = characters.indexOf(wanted); at >= 0; at = characters.indexOf(wanted, at + 1)) {
      const [first, last] = [places[at] ?? 0, places[at + wanted.length - 1] ?? 0];
      findings.push(findingIn(readable, 'file_number', first, last + 1));
    }
  }
  return findings;
}
