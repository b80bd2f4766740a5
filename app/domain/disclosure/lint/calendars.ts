import { isCommonWord } from './common-words.ts';

/** Months as households and offices write them: English and French with their abbreviations, and other calendars. */

const englishAndFrench =
  /^(?:jan(?:v|vier|uary)?|f(?:ev|evr|evrier|eb|ebr|ebruary)|mar(?:s|ch)?|apr(?:il)?|avr(?:il)?|ma[iy]|jun[e]?|juin|jul(?:y)?|juil(?:let|l)?|aug(?:ust)?|aou(?:t)?|sep(?:t|tember|tembre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember|embre)?)$/;

/** Hijri, Afghan and Iranian solar, Ethiopian, Levantine, Turkish, Swahili and Spanish months, in their usual spellings. */
const others = new Set(
  `muharram moharram moharam mouharram safar rabi rabia rabiulawwal jumada joumada jamadi djoumada rajab redjeb shaban shaaban chaban
   chaabane sha'ban ramadan ramadhan ramazan shawwal shawal chawwal zulqada zulhijja dhulhijja dhul zul dhou
   hamal sawr saur thawr jawza jauza saratan asad sunbula sonbola sumbula mizan mezan aqrab qaws qows jadi jady dalw dalwa hut hoot
   farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand
   meskerem maskaram tikimt tiqimt teqemt hidar hedar tahsas tahisas tir terr yekatit megabit maggabit miyazya miazia ginbot genbot sene
   hamle nehase pagumen
   kanun kanoun shubat chbat adhar azar nisan nissan ayyar huzayran haziran tammuz temmuz aylul eylul ab tishrin techrine
   ocak subat mart mayis agustos ekim kasim aralik
   januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
   enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`.split(
    /\s+/,
  ),
);

const inFull =
  'january february march april june july august september october november december janvier fevrier avril juillet septembre octobre novembre decembre'.split(
    ' ',
  );

export const isMonthName = (word: string): boolean =>
  englishAndFrench.test(word) || others.has(word) || isMisspelled(word);

/** Febuary, Ocotber: a letter left out, added, changed or swapped in a word that only a month is like. */
function isMisspelled(word: string): boolean {
  if (word.length < 5 || isCommonWord(word)) return false;
  return inFull.some((month) => word[0] === month[0] && areOneLetterApart(word, month));
}

function areOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [one, other] = [a.slice(from), b.slice(from)];
  return (
    one.slice(1) === other.slice(1) ||
    one.slice(1) === other ||
    one === other.slice(1) ||
    (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2))
  );
}

export const isWeekday = (word: string): boolean => weekdays.test(word);
const weekdays =
  /^(?:mon|tues?|wed|weds|thurs?|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;
