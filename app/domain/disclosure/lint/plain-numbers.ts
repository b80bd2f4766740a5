import type { Span } from './spelled-names.ts';

/**
 * The numbers a note about how people live may hold: how many there are of something that everybody has, ages in bands, months
 * and years, hours, money, levels. Every other number is suspected (`unplain-numbers.ts`).
 */
const units =
  'people|persons?|children|childs?|kids?|boys?|girls?|sons?|daughters?|brothers?|sisters?|siblings?|twins?|babies|baby|infants?|toddlers?|teens?|teenagers?|youths?|adults?|parents?|grandparents?|grandchildren|members?|men|man|women|woman|students?|learners?|sponsors?|families|family|households?|relatives|cousins?|uncles?|aunts?|generations?|survivors?|dependants?|others?|' +
  'days?|nights?|weeks?|months?|years?|decades?|hours?|minutes?|mins?|times|am|pm|trimesters?|semesters?|sessions?|visits?|appointments?|classes|lessons?|doses?|tablets?|pills?|injections?|surgeries|operations?|' +
  'bedrooms?|rooms?|beds?|bathrooms?|storeys?|stories|floors?|steps?|stairs|doors?|units?|levels?|grades?|languages?|countries|cities|provinces|schools?|jobs?|trades?|skills?|meals?|chairs?|points?|percent|per cent|' +
  'km|kilomet(?:er|re)s?|met(?:er|re)s?|m|cm|feet|foot|inches|miles?|kg|kilos?|kilograms?|pounds?|lbs?|litres?|liters?|mg|ml|acres?|hectares?|blocks?|stops?|goats?|sheep|cows?|chickens?|hens?|sewing|dollars?|bucks|degrees?|seats?|cars?|bicycles?|bikes?|velos?|steps|pieds|crises?|seizures?|buses|books?|songs?|moves?|' +
  'personnes?|enfants?|garcons?|filles?|fils|freres?|soeurs?|jumeaux|jumelles|bebes?|nourrissons?|ados?|adolescente?s?|jeunes|adultes?|parents?|membres?|hommes?|femmes?|eleves?|repondants?|familles?|menages?|generations?|autres|' +
  'jours?|nuits?|semaines?|mois|ans|annees?|heures?|minutes?|h|fois|trimestres?|seances?|visites?|rendez-vous|cours|doses?|comprimes?|injections?|operations?|' +
  'chambres?|pieces?|lits?|salles?|etages?|marches?|portes?|logements?|niveaux?|langues?|pays|villes?|provinces?|ecoles?|emplois?|metiers?|repas|chaises?|pour cent|points?|' +
  'mètres?|metres?|kilometres?|arrets?|chevres?|moutons?|vaches?|poules?|dollars?|degres?|places?|voitures?|livres?|chansons?|demenagements?';
const qualified =
  '(?:(?:more|other|small|large|big|little|young|younger|older|elder|grown|adult|full|separate|single|school|school-age|bed|square|whole|long|short|teenage|of|the|his|her|their|its|to|our|minor|happy|healthy|consecutive|different|' +
  'autres|petite?s?|grande?s?|jeunes?|jeune|bons?|bonnes?|longue?s?|derniere?s?|dernieres|premieres?|de|des|leurs|ses|ces|les|millions?|ou|or)[ -]){0,3}';
const amount = '\\d{1,3}(?:[.,]\\d)?';
const range = `${amount}(?:\\s?(?:-|to|a|or|ou|et|and|/)\\s?${amount})?`;
const edge = '(?<![\\p{L}\\d.,/#@_:+-])(?<!\\d )';
const digitsEnd = '(?![\\p{L}\\d@_/]|[.,:-]\\d| \\d)';

const plain = [
  // Three bedrooms, 5-year-old, 15 minutes, 6 to 12 years.
  new RegExp(`${edge}${range}[ -]?${qualified}(?:${units})(?!\\p{L})`, 'giu'),
  // Ages 6-12, 13-17 and 18-64; grade 4, CLB 5, under 5.
  new RegExp(
    `(?<!\\p{L})(?:ages?|aged|agee?s?|agees? (?:de|entre)|agee?s? (?:de|entre)|agee? d'|grades?|levels?|niveaux?|clb|nclc|phase|step|type|stage|over|under|about|around|almost|nearly|plus de|moins de|environ|pres de|(?:annee|year|secondaire|primaire)|adults?|adultes?|children|enfants|teens|jeunes|ados)(?: about| around| of| de)?[ :(]{1,2}\\d{1,2}(?:\\s?(?:-|to|a|et|and)\\s?\\d{1,2})?\\+?(?:(?:,| and| et|;|,? (?:children|adults|enfants|adultes|youth|jeunes))+ \\d{1,2}\\s?(?:-|to|a)\\s?\\d{1,2})*${digitsEnd}`,
    'giu',
  ),
  // Bands: 0-5 (2), 18-64, 65+.
  /(?<![\p{L}\d.,#@_-])(?<!\d )(?:0-5|0-4|5-12|6-12|6-17|13-17|18-64|18-24|25-64|65ans)(?: \(\d{1,2}\))?(?![\p{L}\d@_/-]|[.,]\d| \d)/gu,
  /(?<![\p{L}\d.,#@_-])(?<!\d )(?:0 a 5|6 a 12|13 a 17|18 a 64|65(?:\+| et plus| and over| and older| or over| or more| ans et plus))(?![\p{L}\d@_/-]|[.,]\d| \d)/gu,
  // How many they are: a family of 5, size 3, size band 5 to 6.
  /(?<!\p{L})(?:famil(?:y|ies) of|household of|group of|family size|size band|taille|famille de|menage de|groupe de|couple with|couple avec|room for|place pour|taille du menage)(?: of| de| :|:)? ?\d{1,2}(?: (?:to|a) \d{1,2}|-\d{1,2})?(?![\p{L}\d@_/-]|[.,]\d| \d)/giu,
  // A year, where a sentence needs one.
  /(?<=(?<!\p{L})(?:since|in|from|until|till|before|after|to|through|by|around|about|between|and|late|early|mid|during|the|en|depuis|de|a|jusqu'en|jusqu'a|avant|apres|vers|entre|et|fin|debut|annee|l'annee|an|l'ete|l'hiver|le printemps|l'automne|summer|winter|spring|fall|autumn|of|year|january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)[ -]?)(?:19|20)\d\d(?:s|(?: to | a | and | et |-)(?:19|20)\d\d)?(?![\p{L}\d@_/:-]|[.,]\d| \d)/giu,
  // Money and shares.
  /(?<![\p{L}\d.,])\$ ?\d{1,3}(?:[, ]?\d{3})?(?:\.\d\d)?(?:(?: to |-)\$?\d{1,3}(?:,?\d{3})?)?(?![\d-]| \d)/giu,
  /(?<![\p{L}\d.,-])(?<!\d )\d{1,3}(?:[ ,]?\d{3})?(?:[.,]\d\d)?(?: a \d{1,3}(?: ?\d{3})?)? ?(?:\$|dollars|%)/giu,
  // Hours.
  /(?<![\p{L}\d.,:-])(?<!\d )\d{1,2}(?::\d\d)?(?: ?(?:[ap]\.?m\.?)|(?: o'clock)| ?h(?: ?\d\d)?)(?![\p{L}\d])/giu,
  /(?<=day )\d{1,2} (?:to|a|-) \d{1,2}(?![\d/:-]| \d)/giu,
  /(?<![\p{L}\d])24\/7(?!\d)|(?<!\d)\d\/\d(?![\d/])/gu,
  // A profile by its number here, levels of languages, vitamins, groups.
  /(?<!\p{L})P ?\d{5}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])(?:[ABC][12]|B12|G5|covid-19)(?![\p{L}\d])/giu,
  // The 2nd floor, 3e annee.
  /(?<![\p{L}\d])\d{1,2}(?:st|nd|rd|th|er|ere|re|e|eme) (?:grade|child|floor|storey|year|month|week|trimester|birthday|generation|time|etage|enfant|annee|mois|semaine|trimestre|generation|fois|secondaire)(?!\p{L})/giu,
];

export const plainNumbersIn = (text: string): Span[] =>
  plain.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );

const unitAfter = new RegExp(`^[ -]${qualified}(?:\\p{L}+[ -])?(?:${units})(?!\\p{L})`, 'iu');
/** Three children, two small rooms: a number in words that counts something plain. */
export const countsSomething = (after: string): boolean => unitAfter.test(after.slice(0, 60));
