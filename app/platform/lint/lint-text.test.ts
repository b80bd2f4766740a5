import { describe, expect, it } from 'vitest';
import type { FindingKind, OnFile } from '#app/domain/disclosure/lint/types.ts';
import { lintText } from './lint-text.server.ts';

const onFile: OnFile = {
  people: [{ givenNames: 'Fatima Zahra', familyName: 'Al-Rashid', otherSpellings: [] }],
  places: ['Kakuma'],
  organizations: [],
  numbers: [],
};
const found = (note: string, kind: FindingKind) =>
  lintText(note, 'en', onFile)
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => note.slice(start, end));

describe('lintText', () => {
  it.each<[FindingKind, string, string]>([
    ['email', 'write to lina.k@maple-post.ca today', 'lina.k@maple-post.ca'],
    ['url', 'voir www.erable.ca/lina', 'www.erable.ca/lina'],
    ['url', 'at https://maple.org/x', 'https://maple.org/x'],
    ['phone', 'call 613-555-0123 after six', '613-555-0123'],
    ['phone', 'appeler le (819) 555-0123', '(819) 555-0123'],
    ['phone', 'uncle: +962 7 9012 3456', '+962 7 9012 3456'],
    ['phone', 'locally 0790 123 456', '0790 123 456'],
    ['phone', 'in Arabic digits ٠٧٩٠ ١٢٣ ٤٥٦', '٠٧٩٠ ١٢٣ ٤٥٦'],
  ])('%s: %s', (kind, note, stretch) => {
    expect(found(note, kind)).toContain(stretch);
  });

  it('reads a note pasted from an e-mail: three scripts, directions, nothing where a space was', () => {
    const note =
      'Fwd: \u202bفاطمة الرشيد\u202c / ፋጢማ / Fati\u200bma\u200bZahra, born 12\u200b/03/2019 in Ka\u2060kuma, fatima\u200b@maple.org';
    const kinds = new Set(lintText(note, 'en', onFile).map(({ kind }) => kind));
    for (const kind of [
      'name',
      'exact_date',
      'place',
      'email',
      'other_script',
      'hidden_characters',
    ] as const) {
      expect(kinds, kind).toContain(kind);
    }
    const names = found(note, 'name').map((name) => name.replace(/\p{Cf}/gu, ''));
    expect(names).toEqual(expect.arrayContaining(['فاطمة', 'الرشيد', 'ፋጢማ', 'FatimaZahra']));
  });

  it('parts words that only a hidden character parted, and joins what it may have parted', () => {
    expect(found('ask\u200bFatima\u200babout it', 'name')).toEqual(['Fatima\u200babout']);
    // Read as one word it is none, and read as three it is a name.
    expect(found('we ask\u200bfatima\u200babout it', 'name')).toEqual([
      'ask\u200bfatima\u200babout',
    ]);
  });

  it('reads French without accents as French', () => {
    const note =
      'La famille Rachid, nee le premier fevrier deux mille dix, habite au 12 rue des erables; ecrire a lina arobase erable point ca.';
    const kinds = lintText(note, 'fr', onFile).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['name', 'exact_date', 'address', 'email', 'url']),
    );
  });

  it('gives the same findings each time, and nothing of the file', () => {
    const note = 'Fatma, 613-555-0123, Kakouma';
    const once = lintText(note, 'en', onFile);
    expect(lintText(note, 'en', onFile)).toEqual(once);
    for (const finding of once)
      expect(Object.keys(finding).sort()).toEqual(['end', 'kind', 'start']);
  });

  it.each([
    'a ',
    '1 ',
    '12/',
    'A. ',
    'a@',
    'six ',
    'rue de la ',
    'Aa Bb ',
    'St. ',
    'K1',
    '((',
    'a.a-',
    '\u200ba',
    'ကျော် ',
    'محمد ',
    'Fatema ',
    'three Maple ',
    'x dot ',
    'Church of ',
  ])('reads 2,000 characters of %j without losing itself', (piece) => {
    const note = piece.repeat(Math.ceil(2_000 / piece.length)).slice(0, 2_000);
    const started = performance.now();
    lintText(note, 'en', onFile);
    // A pattern that runs away needs minutes; this bound is for a busy machine.
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
