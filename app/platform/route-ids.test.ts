import { describe, expect, it } from 'vitest';
import { routeFinder } from './route-ids.ts';

const find = routeFinder({
  root: { id: 'root', path: '' },
  frame: { id: 'frame', parentId: 'root', path: 'en' },
  case: { id: 'case', parentId: 'frame', path: 'cases/:id' },
  newCase: { id: 'new-case', parentId: 'frame', path: 'cases/new' },
  missing: { id: 'missing', parentId: 'root', path: '*' },
});

describe('the route id of a path', () => {
  it.each([
    ['/en', 'frame'],
    ['/en/cases/new', 'new-case'],
    ['/en/cases/0193-4821', 'case'],
    ['/en/cases/0193-4821/', 'case'],
    ['/fr/rien', 'missing'],
  ])('%s is %s', (path, id) => {
    expect(find(path)).toBe(id);
  });
});
