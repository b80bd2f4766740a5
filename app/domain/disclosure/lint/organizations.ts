import { isCommonWord } from './common-words.ts';
import { isProperNoun } from './proper-nouns.ts';
import { findingIn, type ReadableText } from './readable-text.ts';
import { type Span, spansNaming, wholeName } from './spelled-names.ts';
import type { Finding } from './types.ts';
import type { Word } from './words.ts';

/** Organisations: those on file, those everybody knows, and whatever is called a church, an association… */

const wellKnown =
  /(?<![\p{L}\d])(?:unhcr|u\.n\.h\.c\.r\.|hcr|iom|i\.o\.m\.|oim|icrc|cicr|msf|m\.s\.f\.|unicef|unrwa|hias|ircc|unfpa|(?:the )?(?:red|croix)[ -](?:cross|rouge)|(?:red crescent|croissant[ -]rouge)|medecins sans frontieres|doctors without borders|save the children|caritas|world vision|vision mondiale|oxfam|jesuit refugee service|service jesuite(?: des refugies)?|jrs|mennonite central committee|comite central mennonite|samaritan'?s purse|islamic relief|secours islamique|world renew|rainbow railroad|salvation army|armee du salut|norwegian refugee council|danish refugee council|international rescue committee|amnesty international|amnistie internationale|human rights watch|terre des hommes|handicap international|mercy corps|care international|catholic relief services|world food program(?:me)?|programme alimentaire mondial|united nations|nations unies|rotary club|lions club|ymca|ywca)(?![\p{L}\d])/giu;

const name = "\\p{Lu}[\\p{L}\\d.'&-]*";
const little = '(?:of|the|for|and|de|du|des|la|le|les|et|pour|a|aux|in|&)';
/** Words after which a body's name does not go on: an école in the région of somewhere is no name. */
const loose =
  '(?:dans|sur|avec|et|ou|qui|pres|en|a|au|aux|par|vers|est|sont|region|ville|province|quartier|communaute|pays)\\b';
const kindEn =
  'Church|Cathedral|Chapel|Parish|Mosque|Masjid|Temple|Synagogue|Gurdwara|Ministry|Ministries|Mission|Foundation|Association|Society|Union|Federation|Institute|Clinic|Hospital|School|Academy|University|College|Centre|Center|Council|Committee|Commission|Agency|Authority|Network|Alliance|Fellowship|Congregation|Diocese|Charity|Trust|Club|Cooperative|Coalition|Organization|Organisation|NGO|Inc|Ltd|Services';
const kindFr =
  '[EeÉé]glise|[Cc]athedrale|[Cc]hapelle|[Pp]aroisse|[Mm]osquee|[Ss]ynagogue|[Mm]ission|[Ff]ondation|[Aa]ssociation|[Ss]ociete|[Uu]nion|[Ff]ederation|[Ii]nstitut|[Cc]linique|[Hh]opital|[Ee]cole|[Aa]cademie|[Uu]niversite|[Cc]ollege|[Cc]entre|[Cc]onseil|[Cc]omite|[Aa]gence|[Rr]eseau|[Cc]ongregation|[Dd]iocese|[Cc]ooperative|[Cc]oalition|[Oo]rganisme|[Oo]rganisation|[Mm]aison|[Ee]ntraide|[Ss]ecours|[Cc]lub|ONG';

const kinds = [
  // St. Mark's Anglican Church, Harbour Light Community Centre.
  new RegExp(
    `(?<!\\p{L})(?:${name}[ ]+)(?:(?:${little}|${name})[ ]+){0,4}(?:${kindEn})(?![\\p{L}])`,
    'gu',
  ),
  // Church of Saint Anne, Association of Eritrean Women.
  new RegExp(
    `(?<!\\p{L})(?:Church|Parish|Mosque|Temple|Association|Society|Foundation|Diocese|Union|Fellowship|Congregation|University|Ministry|Committee|Council|Friends) (?:of|for)(?: the)? ${name}`,
    'gu',
  ),
  // Paroisse Sainte-Anne, association des mères de Goma, église du Bon-Pasteur.
  new RegExp(
    `(?<!\\p{L})(?:${kindFr})[ ]+(?:(?:(?!${loose})\\p{Ll}+[ ]+)?(?:de la|de l'|de|du|des|d'|l'|la|le|les|pour)[ ]?)?(?:(?!${loose})\\p{Ll}+[ ]+(?:de la|de l'|de|du|des|d')[ ]?)?["']?${name}`,
    'gu',
  ),
  // Without capitals: a patron saint, or a kind of body that is always somebody's.
  /(?<!\p{L})(?:church|parish|mosque|masjid|paroisse|eglise|mosquee|cathedrale|chapelle|diocese)(?: (?:de|of))?[ ]+(?:saint|sainte|st|ste|notre[ -]dame|al|el|our lady)[. -]+\p{L}+/giu,
  /(?<!\p{L})(?:saint|sainte|st|ste|our lady|notre[ -]dame)[.' -]+\p{L}+(?:'?s)?[ ]+(?:\p{L}+[ ]+)?(?:church|parish|cathedral|chapel|school|hospital)(?!\p{L})/giu,
  /(?<!\p{L})(?:association|paroisse|fondation|diocese|amicale|federation) (?:des|du|de la|de l'|pour les?|d') ?\p{L}{4,}/giu,
];

/** A sentence's first word, or a direction, before a common noun: "The Church", "Near School". */
const nobodys =
  /^(?:The|A|An|Any|This|That|Our|Their|His|Her|Local|No|Every|In|At|Near|High|Elementary|Primary|Secondary|Middle|Public|English|French|Night|Une?|Les?|La)[ ]+(?:\p{Lu}\p{Ll}+)$/u;

export function organizationsIn(
  readable: ReadableText,
  words: readonly Word[],
  onFile: readonly string[],
): Finding[] {
  const wholes = onFile.flatMap((one) => [one, ...withoutOneWord(one)]).flatMap(spellingsOf);
  const patterns = [...wholes, ...onFile.flatMap(ownWordsOf)]
    .map(wholeName)
    .filter((on) => on !== null);
  const known = spansNaming(words, patterns)
    .map((span) => withItsKind(readable.text, span))
    .map(({ start, end }) => findingIn(readable, 'organization', start, end));
  const byForm = [wellKnown, ...kinds].flatMap((pattern) =>
    [...readable.text.matchAll(pattern)]
      .filter(([whole]) => !nobodys.test(whole))
      .map((match) =>
        findingIn(readable, 'organization', match.index, match.index + match[0].length),
      ),
  );
  return [...known, ...byForm];
}

/** People leave a word out: Open Table Committee for Open Table Refugee Committee. */
function withoutOneWord(onFile: string): string[] {
  const words = onFile.split(/\s+/);
  if (words.length < 4) return [];
  return words.slice(1, -1).map((_, index) => words.toSpliced(index + 1, 1).join(' '));
}

const denominations =
  /^(?:anglican|baptist|catholic|christian|evangelical|evangelique|lutheran|mennonite|methodist|orthodox|pentecostal|presbyterian|reformed|united|islamic|muslim|catholique|anglicane|saint|sainte|notre)$/i;

/** What is the body's own in its name: Riverbend, of Riverbend Medical Clinic. */
function ownWordsOf(onFile: string): string[] {
  return onFile
    .replace(generic, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 4 && !denominations.test(word))
    .filter((word) => !isCommonWord(word.toLowerCase()) && !isProperNoun(word.toLowerCase()));
}

// What says which kind of body it is belongs to the finding: Riverbend clinic, clinique du Lac.
const aroundIt = `(?:${kindEn}|${kindFr}|${name})`;
const kindBefore = new RegExp(`(?<!\\p{L})(?:${aroundIt}[ ])(?:(?:of|de|du|des)[ ])?$`, 'u');
const kindAfter = new RegExp(`^(?:[ ](?:${name}|${kindEn}|${kindEn.toLowerCase()}))+`, 'u');

function withItsKind(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 40);
  const before = kindBefore.exec(text.slice(from, start))?.index;
  const after = kindAfter.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return { start: before === undefined ? start : from + before, end: end + after };
}

const generic = new RegExp(
  `(?<!\\p{L})(?:${kindEn}|${kindFr}|of|the|for|de|du|des|la|le|les|Inc|Ltd)(?!\\p{L})\\.?`,
  'giu',
);

/** The name as it is, without what it is (Harbour Light for Harbour Light Church), with Saint in full and short. */
function spellingsOf(onFile: string): string[] {
  const bare = onFile.replace(generic, ' ').replace(/\s+/g, ' ').trim();
  const spellings = [onFile, ...(bare.length > 5 ? [bare] : [])];
  return [
    ...new Set(
      spellings.flatMap((spelling) => [
        spelling,
        spelling.replace(/\bSt\b\.?/g, 'Saint').replace(/\bSte\b\.?/g, 'Sainte'),
        spelling.replace(/\bSainte\b/g, 'Ste').replace(/\bSaint\b/g, 'St'),
      ]),
    ),
  ];
}
