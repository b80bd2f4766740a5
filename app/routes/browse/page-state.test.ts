import { describe, expect, test } from 'vitest';
import { formatPageState, pageStateParams, parsePageState } from './page-state.ts';

const parse = (search: string) => parsePageState(new URLSearchParams(search));

describe('the state of the page in an address', () => {
  test('says nothing of what is usual', () => {
    expect(parse('')).toEqual({ view: 'cards', within: {}, picked: [], tooMany: false });
    expect(formatPageState(parse('view=cards&in-need=&p='))).toBe('');
  });

  test('is short, in one order, and reads back as it was', () => {
    const asked = 'p=304172&in-community=ham&view=map&p=500123';
    const said = formatPageState(parse(asked));
    expect(said).toBe('view=map&in-community=ham&p=304172&p=500123');
    expect(parse(said)).toEqual(parse(asked));
  });

  test('holds at most four profiles, each once, in the order picked', () => {
    const { picked, tooMany } = parse('p=300005&p=300001&p=300001&p=300003&p=300002');
    expect(picked).toEqual(['P 300005', 'P 300001', 'P 300003', 'P 300002']);
    expect(tooMany).toBe(false);
    const more = parse('p=300001&p=300002&p=300003&p=300004&p=300005');
    expect(more.picked).toHaveLength(4);
    expect(more.tooMany).toBe(true);
  });

  test('takes nothing that is no view, no number, or longer than a name', () => {
    const { view, picked, within } = parse(`view=list&p=1&p=abc&p=-5&in-need=${'x'.repeat(99)}`);
    expect(view).toBe('cards');
    expect(picked).toEqual([]);
    expect(within.need).toHaveLength(40);
  });

  test('has its parameters known to the search, so that none is called unknown', () => {
    const said = formatPageState(parse('view=map&in-need=a&in-language=b&in-community=c&p=300001'));
    for (const name of new URLSearchParams(said).keys()) expect(pageStateParams).toContain(name);
  });
});
