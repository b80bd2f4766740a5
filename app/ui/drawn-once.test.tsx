import { expect, test } from 'vitest';
import { drawnOnce } from './drawn-once.tsx';

function counting() {
  const drawn: string[] = [];
  const draw = drawnOnce(({ name }: { name: string }) => {
    drawn.push(name);
    return <b>{name}</b>;
  });
  return { draw, drawn };
}

test('what is asked for again is not drawn again', () => {
  const { draw, drawn } = counting();
  expect(draw({ name: 'a & b' })).toBe('<b>a &amp; b</b>');
  expect(draw({ name: 'c' })).toBe('<b>c</b>');
  expect(draw({ name: 'a & b' })).toBe('<b>a &amp; b</b>');
  expect(drawn).toEqual(['a & b', 'c']);
});

test('what was asked for longest ago is the first to be forgotten', () => {
  const { draw, drawn } = counting();
  for (let place = 0; place < 200; place += 1) draw({ name: `${place}` });
  draw({ name: '0' });
  draw({ name: 'one too many' });
  drawn.length = 0;
  draw({ name: '0' });
  expect(drawn).toEqual([]);
  draw({ name: '1' });
  expect(drawn).toEqual(['1']);
});

test('lists that say the same are drawn once, whichever list says it, and others apart', () => {
  const drawn: string[] = [];
  const draw = drawnOnce(({ names }: { names: readonly string[] }) => {
    drawn.push(names.join());
    return <b>{names.join()}</b>;
  });
  const ab = ['a', 'b'];
  expect([draw({ names: ab }), draw({ names: ['a', 'b'] }), draw({ names: ab })]).toEqual(
    Array(3).fill('<b>a,b</b>'),
  );
  expect(draw({ names: ['a', 'c'] })).toBe('<b>a,c</b>');
  expect(drawn).toEqual(['a,b', 'a,c']);
});
