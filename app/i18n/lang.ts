/** The two languages of the portal. The language of a page comes from its path only. */
export type Lang = 'en' | 'fr';
export const langs = ['en', 'fr'] as const satisfies readonly Lang[];

export function isLang(value: string | undefined): value is Lang {
  return value === 'en' || value === 'fr';
}

/** The language of a path, or null for a path outside both (health checks, the front door). */
export function langOfPath(pathname: string): Lang | null {
  const first = pathname.split('/')[1];
  return isLang(first) ? first : null;
}

export function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'fr' : 'en';
}

/** The BCP 47 tag of a language, for `lang` attributes and Intl. */
export function localeOf(lang: Lang): 'en-CA' | 'fr-CA' {
  return lang === 'en' ? 'en-CA' : 'fr-CA';
}
