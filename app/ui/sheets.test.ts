import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Every part brings its own sheet, so a page has the sheets of the parts it is made of, and no others.
 * Then a class without its sheet would show as plain text, and only where somebody happens to look.
 */
const read = (path: string) => readFileSync(path, 'utf8');
const modules = new Map(
  globSync('app/**/*.{ts,tsx}', { exclude: ['app/**/*.test.*'] }).map((path) => [path, read(path)]),
);
const sheets = new Map(globSync('app/**/*.css').map((path) => [path, read(path)]));
const isBase = (sheet: string) => sheet.startsWith('app/ui/styles/');

/** The classes that a sheet's selectors name. */
const classesIn = (sheet: string): string[] => {
  const selectors = sheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}')
    .replaceAll(/"[^"]*"|\([^()]*rem\)/g, '');
  return [...new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))];
};

/** The classes that a module writes; those with a part filled in stand up to it: `tile--`. */
const classesOf = (source: string): string[] => {
  const written = [
    ...source.matchAll(/[cC]lassName=("[^"]*"|\{[\s\S]*?\}\s*(?=[\w/>]))/g),
    ...source.matchAll(/\bclassNames\(([\s\S]*?)\)/g),
  ].flatMap(([, expression = '']) => expression.match(/"[^"]*"|'[^']*'|`[^`]*`/g) ?? []);
  return written.flatMap((text) =>
    text
      .slice(1, -1)
      .replaceAll(/\$\{[^}]*\}\S*/g, '\u0000')
      .split(/\s+/)
      .filter((name) => /^[a-z]/.test(name)),
  );
};

const importsOf = (path: string): string[] =>
  [...(modules.get(path) ?? '').matchAll(/^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gm)].flatMap(
    ([, from = '']) =>
      from.startsWith('.')
        ? [join(dirname(path), from)]
        : from.startsWith('#app/')
          ? [from.slice(1)]
          : [],
  );

/** All that is loaded with a module. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of importsOf(path)) loadedWith(next, seen);
  return seen;
}

const names = (written: string, defined: string) =>
  written.endsWith('\u0000') ? defined.startsWith(written.slice(0, -1)) : written === defined;

describe('the sheets of parts and pages', () => {
  const parts = [...sheets].filter(([path]) => !isBase(path));
  const inBase = [...sheets].flatMap(([path, sheet]) => (isBase(path) ? classesIn(sheet) : []));

  it('come with every module that writes their classes', () => {
    const missing: string[] = [];
    for (const [path, source] of modules) {
      const written = classesOf(source);
      if (written.length === 0) continue;
      const loaded = loadedWith(path);
      for (const name of written) {
        if (inBase.some((one) => names(name, one))) continue;
        const homes = parts.filter(([, sheet]) => classesIn(sheet).some((one) => names(name, one)));
        if (homes.length > 0 && !homes.some(([sheet]) => loaded.has(sheet))) {
          missing.push(`${path}: ${name} of ${homes.map(([sheet]) => sheet).join(', ')}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('name no class that nothing writes', () => {
    const text = [...modules.values()].join('\n');
    const unused = [...sheets].flatMap(([path, sheet]) =>
      classesIn(sheet)
        .filter((name) => {
          const end = Math.max(name.lastIndexOf('--'), name.lastIndexOf('__')) + 2;
          return !(
            new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(text) ||
            (end > 1 && text.includes(`${name.slice(0, end)}\${`))
          );
        })
        .map((name) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
  });
});
