import { memberOf } from './member-of.ts';

interface LanguageFacts {
  /** The next wider language; null where there is none, and the gate drops the language instead. */
  readonly generalisesTo: string | null;
}

/** Languages (ISO 639-3), with the wider one the publication gate may fall back to. */
export const languages = {
  eng: { generalisesTo: null },
  fra: { generalisesTo: null },
  ara: { generalisesTo: null },
  apc: { generalisesTo: 'ara' },
  acm: { generalisesTo: 'ara' },
  apd: { generalisesTo: 'ara' },
  kmr: { generalisesTo: null },
  ckb: { generalisesTo: null },
  prs: { generalisesTo: null },
  pbu: { generalisesTo: null },
  pes: { generalisesTo: null },
  tir: { generalisesTo: null },
  amh: { generalisesTo: null },
  orm: { generalisesTo: null },
  som: { generalisesTo: null },
  swa: { generalisesTo: null },
  kin: { generalisesTo: null },
  run: { generalisesTo: null },
  lin: { generalisesTo: null },
  din: { generalisesTo: null },
  nus: { generalisesTo: null },
  ksw: { generalisesTo: null },
  rhg: { generalisesTo: null },
  mya: { generalisesTo: null },
  nep: { generalisesTo: null },
  urd: { generalisesTo: null },
  spa: { generalisesTo: null },
  sgn: { generalisesTo: null },
  other_language: { generalisesTo: null },
} as const satisfies Record<string, LanguageFacts>;
export type LanguageCode = keyof typeof languages;
export const languageCodes = Object.keys(languages) as LanguageCode[];
export const isLanguageCode = memberOf(languageCodes);
