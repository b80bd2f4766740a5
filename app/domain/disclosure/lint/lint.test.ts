import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByRules, plainOnFile } from './lint.ts';
import { merged, readableText } from './readable-text.ts';
import { type FindingKind, lintVerdict, type OnFile } from './types.ts';

const load = createRequire(import.meta.url);
const dictionary = new Set(
  ['an-array-of-english-words', 'an-array-of-french-words']
    .flatMap((list) => load(list) as readonly string[])
    .map((word) => (/^[a-z]+$/.test(word) ? word : readableText(word).text.toLowerCase())),
);
const isInDictionary = (word: string) => dictionary.has(word);

const onFile: OnFile = {
  people: [
    { givenNames: 'Mohamed Ali', familyName: 'Hassan', otherSpellings: [] },
    { givenNames: 'Tesfay', familyName: 'Gebremedhin', otherSpellings: [] },
    { givenNames: 'Kyaw Zin Htun', familyName: '', otherSpellings: [] },
    { givenNames: 'Sara', familyName: 'Abdirahman', otherSpellings: ['Saara Cabdiraxmaan'] },
  ],
  places: ['Camp de Mae La', 'Zaatari refugee camp'],
  organizations: ['St. Mark’s Anglican Church'],
  numbers: ['JA-40 77 12'],
};

/** What is found of one kind, as it stands in the note. */
function found(note: string, kind: FindingKind): string[] {
  const file = plainOnFile(onFile);
  return merged(findByRules(readableText(note), file, isInDictionary))
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => note.slice(start, end));
}
const kindsIn = (note: string) =>
  new Set(
    findByRules(readableText(note), plainOnFile(onFile), isInDictionary).map(({ kind }) => kind),
  );

describe('names of the household', () => {
  it.each([
    ['Muhammad likes football.', 'Muhammad'],
    ['ask mehmet about it', 'mehmet'],
    ['Maxamed wrote', 'Maxamed'],
    ['and Xasan wrote', 'Xasan'],
    ['with al-Hassan and others', 'al-Hassan'],
    ['the boy Tesfai', 'Tesfai'],
    ['M o h a m e d is ten', 'M o h a m e d'],
    ['H-a-s-s-a-n', 'H-a-s-s-a-n'],
    ['Signed M. A. H. yesterday', 'M. A. H.'],
    ['by Abdi Rahman', 'Abdi Rahman'],
    ['son of Abdurahman', 'Abdurahman'],
    ['M0hamed again', 'M0hamed'],
    ['Моhаmed with Cyrillic letters', 'Моhаmed'],
    ['Mohmaed, mistyped', 'Mohmaed'],
    ['MohamedHassan in one', 'MohamedHassan'],
    ['Le père, محمد, attend', 'محمد'],
    ['écrit ተስፋይ au dos', 'ተስፋይ'],
    ['signed ကျော်ဇင်ထွန်း here', 'ကျော်ဇင်ထွန်း'],
    ['Sarah chante', 'Sarah'],
  ])('%s', (note, name) => {
    expect(found(note, 'name')).toContain(name);
  });

  it.each([
    'Elle sera logée au calme.',
    'All of them are well.',
    'They moment is right.',
    'un moment calme',
  ])('leaves words alone: %s', (note) => {
    expect(found(note, 'name')).toEqual([]);
  });

  it('is not blinded by characters nobody sees, wherever they stand', () => {
    const hidden = fc.constantFrom(
      '\u200b',
      '\u200c',
      '\u200d',
      '\u200f',
      '\u202e',
      '\u2066',
      '\u2069',
      '\ufeff',
      '\u00ad',
      '\u2060',
    );
    const insertions = fc.array(fc.tuple(fc.nat(40), hidden), { minLength: 1, maxLength: 8 });
    const note = 'She and Mohamed Hassan cook.';
    fc.assert(
      fc.property(insertions, (all) => {
        let pasted = note;
        for (const [at, character] of all) {
          const place = at % (pasted.length + 1);
          pasted = pasted.slice(0, place) + character + pasted.slice(place);
        }
        const names = found(pasted, 'name')
          .join(' ')
          .replace(/\p{Cf}/gu, '');
        expect(names).toBe('Mohamed Hassan');
        expect(found(pasted, 'hidden_characters').length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('names that are not on file', () => {
  it.each([
    ['the neighbour Jallo helps', 'Jallo'],
    ['Jallo helps', 'Jallo'],
    ['signed طه here', 'طه'],
    ['a son called Hope', 'Hope'],
    ['her name is grace', 'grace'],
    ['with Mr. Rose', 'Rose'],
    ['il s’appelle jallo', 'jallo'],
    ['THE MOTHER AND JALLO COOK TOGETHER', 'JALLO'],
  ])('%s', (note, name) => {
    expect(found(note, 'name')).toContain(name);
  });

  it('takes words in capitals in a row for a body', () => {
    expect(found('helped by Open Table', 'organization')).toEqual(['Open Table']);
  });

  it.each([
    'Schoolwork and gardening come easily.',
    'They left Syria for Red Deer in April.',
    'The Resettlement Assistance Program covers it; CLB 4 and a B2 card.',
    'Jardinière de métier, elle cuisine.',
  ])('knows: %s', (note) => {
    expect([...kindsIn(note)]).toEqual([]);
  });
});

describe('what is no plain prose', () => {
  it.each([
    'they saw qwerdin there',
    'they asked Rose there',
    'the sign 7-Q on it',
    'with 88 in hand',
    'it says six, two, four',
    'it says golf eight bravo nine tango eight',
    'the day was 27 of some april',
    'spelled n o u r there',
  ])('stops: %s', (note) => {
    expect(kindsIn(note).size).toBeGreaterThan(0);
  });
});

describe('the other kinds, in both languages', () => {
  it.each<[FindingKind, string, string]>([
    ['exact_date', 'born on the twelfth of March 2019', 'twelfth of March 2019'],
    ['exact_date', 'March the twelfth', 'March the twelfth'],
    ['exact_date', 'né le douze mars deux mille dix-neuf', 'douze mars deux mille dix-neuf'],
    ['exact_date', 'le 3 fevrier 2018', '3 fevrier 2018'],
    ['exact_date', 'on 12/03/2019', '12/03/2019'],
    ['exact_date', 'vingt et un juin', 'vingt et un juin'],
    [
      'spelled_digits',
      'call six one three, five five five, oh one',
      'six one three, five five five, oh one',
    ],
    [
      'spelled_digits',
      'au six-cent-treize cinq-cent-cinquante-cinq',
      'six-cent-treize cinq-cent-cinquante-cinq',
    ],
    ['postal_code', 'in K1A 0B1', 'K1A 0B1'],
    ['postal_code', 'vers k 1 a - 0 b 1', 'k 1 a - 0 b 1'],
    ['postal_code', 'K one A zero B one', 'K one A zero B one'],
    ['address', 'at 123 Maple Street', '123 Maple Street'],
    ['address', 'au 12, rue des erables', '12, rue des erables'],
    ['address', 'on Portage Avenue', 'Portage Avenue'],
    ['address', 'C.P. 45', 'C.P. 45'],
    ['email', 'lina at maple dot com', 'lina at maple dot com'],
    ['email', 'lina arobase érable point ca', 'lina arobase érable point ca'],
    ['url', 'see maple dot org', 'maple dot org'],
    ['url', 'see maple.family now', 'maple.family'],
    ['url', 'www . maple . com', 'www . maple . com'],
    ['url', 'maple[.]net', 'maple[.]net'],
    [
      'url',
      'www point érable point org barre oblique aide',
      'www point érable point org barre oblique aide',
    ],
    ['url', 'write @nour_7 there', '@nour_7'],
    ['url', 'on Telegram: nour', 'Telegram: nour'],
    ['url', 'at 10.20.30.40', '10.20.30.40'],
    ['email', 'to nour@maple', 'nour@maple'],
    ['email', 'nour {at} maple {dot} net', 'nour {at} maple {dot} net'],
    ['email', 'nour a commercial érable point ca', 'nour a commercial érable point ca'],
    ['address', 'au trente et un, rue Fleury', 'trente et un, rue Fleury'],
    ['address', 'at General Delivery, PO Box 12', 'General Delivery, PO Box 12'],
    ['exact_date', 'on 13 Hamal 1398', '13 Hamal 1398'],
    ['exact_date', 'mardi 5', 'mardi 5'],
    ['exact_date', '12 Febuary 2016', '12 Febuary 2016'],
    ['exact_date', 'born 12MAR2019', '12MAR2019'],
    ['exact_date', 'on the second Tuesday of May 2019', 'second Tuesday of May 2019'],
    ['file_number', 'HCR individuel no 027-74102', 'HCR individuel no 027-74102'],
    ['file_number', 'dossier se terminant par 2307', 'dossier se terminant par 2307'],
    ['file_number', 'case number eight eight two', 'case number eight eight two'],
    ['file_number', 'under 12-34-56', '12-34-56'],
    ['file_number', 'UCI 1112345678', 'UCI 1112345678'],
    ['file_number', 'G 000 123 456', 'G 000 123 456'],
    ['file_number', 'HCR 123-12C01234', 'HCR 123-12C01234'],
    ['file_number', 'known as ja 407712', 'ja 407712'],
    ['place', 'born in Maela', 'Maela'],
    ['place', 'le village de Kitshanga', 'village de Kitshanga'],
    ['place', 'near the Zatari camp', 'Zatari camp'],
    ['organization', 'helped by Saint Marks Anglican church', 'Saint Marks Anglican church'],
    ['organization', 'la Croix-Rouge les aide', 'Croix-Rouge'],
    ['organization', 'à la paroisse sainte-anne', 'paroisse sainte-anne'],
    ['organization', 'Harbour Light Foundation paid', 'Harbour Light Foundation'],
    ['other_script', 'signé Привіт', 'Привіт'],
  ])('%s: %s', (kind, note, stretch) => {
    expect(found(note, kind)).toContain(stretch);
  });

  it.each([
    'A couple and two children, one in grade 12, may need a home near a school in Saskatoon.',
    'May need 2 bedrooms. Will attend English classes at level 2, 12 months from now.',
    'Ready since March 2019; profile P 48213; 3 minutes down the road from a hospital.',
    'Adults 18–64, children 6–12. With grace they wait.',
    'Deux enfants de 6 à 12 ans; trois chambres, depuis mai 2019, près d’une église.',
    'La grand-mere garde les enfants et aime la couture; sept personnes en tout.',
    'Une rue calme; le loyer est de 1 250 $ ou de 120 000 $ par an.',
    'A point of view; two point five rooms; Monday 9 to 5; 24/7 care.',
    'They call relatives on WhatsApp, on Sundays.',
  ])('lets pass: %s', (note) => {
    expect([...kindsIn(note)]).toEqual([]);
  });
});

describe('what counts from a day belongs to it', () => {
  // On foot: a number before what is counted, 17 feet, is no reason to leave out the words before the date.
  it.each([
    ['crossed the day after April 17 on foot', 'the day after April 17'],
    ['crossed in the week of April 17 on foot', 'in the week of April 17'],
    ['left the day before 12/03/2019 then', 'the day before 12/03/2019'],
    ['left two nights after May 4, 2019 then', 'two nights after May 4, 2019'],
    ['left the month following June 3 then', 'the month following June 3'],
    ['here since April 17 on foot', 'since April 17'],
    ['stays until 3 June 2019 then', 'until 3 June 2019'],
    ['was due by 2019-06-03 then', 'by 2019-06-03'],
    ['was here 3 June onwards then', '3 June onwards'],
    ['was here April 17, two days later then', 'April 17, two days later'],
    ['partis le lendemain du 17 avril alors', 'le lendemain du 17 avril'],
    ['partis au lendemain du 12/03/2019 alors', 'au lendemain du 12/03/2019'],
    ['partis la veille du 3 mai 2019 alors', 'la veille du 3 mai 2019'],
    ['partis dans la semaine du 17 avril alors', 'dans la semaine du 17 avril'],
    ['restent depuis le 17 avril alors', 'depuis le 17 avril'],
    ['restent dès le 3 juin 2019 alors', 'dès le 3 juin 2019'],
    ['restent jusqu’au 3 juin alors', 'jusqu’au 3 juin'],
    ['prêts le 3 juin au plus tard alors', '3 juin au plus tard'],
  ])('%s', (note, stretch) => {
    expect(found(note, 'exact_date')).toContain(stretch);
  });

  it.each([
    'They arrived the day after the storm, in the week of the feast.',
    'Ils sont là depuis le printemps 2019, le lendemain de la tempête.',
  ])('and to nothing else: %s', (note) => {
    expect([...kindsIn(note)]).toEqual([]);
  });
});

describe('lintVerdict', () => {
  it('passes a note without findings, and names each kind once', () => {
    expect(lintVerdict([])).toEqual({ ok: true });
    const twice = { start: 0, end: 1 };
    expect(
      lintVerdict([
        { kind: 'phone', ...twice },
        { kind: 'name', ...twice },
        { kind: 'phone', ...twice },
      ]),
    ).toEqual({ ok: false, kinds: ['name', 'phone'] });
  });
});
