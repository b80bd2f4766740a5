import type { Lang } from './lang.ts';

/**
 * What is said of an object in one language: said once, and kept as long as the object is there. For
 * objects that don't change and are met again and again.
 */
export function keptWith<Of extends object, Said>(
  say: (of: Of, lang: Lang) => Said,
): (of: Of, lang: Lang) => Said {
  const kept: Record<Lang, WeakMap<Of, Said>> = { en: new WeakMap(), fr: new WeakMap() };
  return (of, lang) => {
    const known = kept[lang].get(of);
    if (known !== undefined) return known;
    const said = say(of, lang);
    kept[lang].set(of, said);
    return said;
  };
}
