import { describe, expect, it, test } from 'vitest';
import { readSheet } from './sheet.server.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, mostRows = 100) => readSheet(bytes(text), mostRows);

describe('a sheet', () => {
  test.each([
    ['commas', 'a,b\n1,2\n3,4\n'],
    ['semicolons', 'a;b\n1;2\n3;4\n'],
    ['tabs', 'a\tb\n1\t2\n3\t4'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n3,4\n'],
    ['lines as Windows ends them', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['quotation marks', '"a","b"\n"1","2"\n3,"4"\n'],
    ['spaces around cells', ' a , b \n 1 ,2\n3, 4\n'],
  ])('is read with %s', async (_name, text) => {
    expect(await read(text)).toEqual({
      ok: true,
      header: ['a', 'b'],
      rows: [
        { line: 2, cells: ['1', '2'] },
        { line: 3, cells: ['3', '4'] },
      ],
    });
  });

  it('counts lines as a person does, empty ones too', async () => {
    expect(await read('a,b\n\n1,2\n,\n3,4\n')).toMatchObject({
      rows: [{ line: 3 }, { line: 5 }],
    });
  });

  it('keeps letters of any language', async () => {
    expect(await read('année;ménages\n2025;3\n')).toMatchObject({ header: ['année', 'ménages'] });
  });

  it('is not read in another encoding, or as a workbook', async () => {
    const latin = Uint8Array.of(...bytes('ann'), 0xe9, ...bytes('e\n1\n'));
    for (const wrong of [latin, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)]) {
      expect(await readSheet(wrong, 100)).toMatchObject({ ok: false, fault: 'not_utf8' });
    }
  });

  it('says when there is nothing in it, too much, or a quotation mark left open', async () => {
    expect(await read('a,b\n')).toMatchObject({ fault: 'empty' });
    expect(await read('')).toMatchObject({ fault: 'empty' });
    expect(await read('a,b\n1,2\n3,4\n5,6\n', 2)).toMatchObject({
      fault: 'too_many_rows',
      line: 4,
    });
    expect(await read('a,b\n"1,2\n3,4\n')).toMatchObject({ fault: 'broken' });
    expect(await read(`a,b\n${'x'.repeat(9000)},2\n`)).toMatchObject({ fault: 'broken' });
  });
});
