import { type Lang, otherLang } from '#app/i18n/lang.ts';

/**
 * The one table of pages: id, folder under app/routes, English path, French path. `app/routes.ts` hands
 * it to Remix; links go by id through `pathTo`, never by string.
 */
export const pages = {
  home: { folder: 'home', en: '', fr: '' },
  'sign-in': { folder: 'sign-in', en: 'sign-in', fr: 'connexion' },
  'second-factor': { folder: 'second-factor', en: 'sign-in/code', fr: 'connexion/code' },
  'sign-out': { folder: 'sign-out', en: 'sign-out', fr: 'deconnexion' },
  'step-up': { folder: 'step-up', en: 'confirm-it-is-you', fr: 'confirmer-votre-identite' },
  invitation: { folder: 'invitation', en: 'invitation/:token', fr: 'invitation/:token' },
  account: { folder: 'account', en: 'account', fr: 'compte' },
  desk: { folder: 'desk', en: 'desk', fr: 'bureau' },
  browse: { folder: 'browse', en: 'profiles', fr: 'profils' },
  compare: { folder: 'compare', en: 'compare', fr: 'comparer' },
  profile: { folder: 'profile', en: 'profiles/:number', fr: 'profils/:number' },
  'express-interest': {
    folder: 'express-interest',
    en: 'profiles/:number/interest',
    fr: 'profils/:number/interet',
  },
  'ask-question': {
    folder: 'ask-question',
    en: 'profiles/:number/question',
    fr: 'profils/:number/question',
  },
  claim: { folder: 'claim', en: 'profiles/:number/claim', fr: 'profils/:number/reservation' },
  'ask-partner': {
    folder: 'ask-partner',
    en: 'profiles/:number/partner',
    fr: 'profils/:number/partenaire',
  },
  'review-interests': {
    folder: 'review-interests',
    en: 'profiles/:number/interests',
    fr: 'profils/:number/interets',
  },
  'interest-and-claims': {
    folder: 'interest-and-claims',
    en: 'interest-and-claims',
    fr: 'interets-et-reservations',
  },
  flyer: { folder: 'flyer', en: 'profiles/:number/flyer.pdf', fr: 'profils/:number/feuillet.pdf' },
  promotion: { folder: 'promotion', en: 'promotion', fr: 'promotion' },
  featured: { folder: 'featured', en: 'promotion/featured', fr: 'promotion/a-la-une' },
  bulletins: { folder: 'bulletins', en: 'bulletins', fr: 'bulletins' },
  bulletin: { folder: 'bulletin', en: 'bulletins/:bulletin', fr: 'bulletins/:bulletin' },
  'write-bulletin': {
    folder: 'write-bulletin',
    en: 'bulletins/:bulletin/draft',
    fr: 'bulletins/:bulletin/ebauche',
  },
  'send-bulletin': {
    folder: 'send-bulletin',
    en: 'bulletins/:bulletin/send',
    fr: 'bulletins/:bulletin/envoi',
  },
  'stop-bulletins': {
    folder: 'stop-bulletins',
    en: 'stop-bulletins/:token',
    fr: 'arreter-les-bulletins/:token',
  },
  questions: { folder: 'questions', en: 'questions', fr: 'questions' },
  question: { folder: 'question', en: 'questions/:questionId', fr: 'questions/:questionId' },
  'saved-searches': {
    folder: 'saved-searches',
    en: 'saved-searches',
    fr: 'recherches-enregistrees',
  },
  'save-search': {
    folder: 'save-search',
    en: 'saved-searches/new',
    fr: 'recherches-enregistrees/nouvelle',
  },
  'saved-search': {
    folder: 'saved-search',
    en: 'saved-searches/:search',
    fr: 'recherches-enregistrees/:search',
  },
  'stop-alerts': {
    folder: 'stop-alerts',
    en: 'stop-alerts/:token',
    fr: 'arreter-les-avis/:token',
  },
  capacity: {
    folder: 'capacity',
    en: 'what-we-can-offer',
    fr: 'ce-que-nous-pouvons-offrir',
  },
  'invite-groups': {
    folder: 'invite-groups',
    en: 'profiles/:number/invitations',
    fr: 'profils/:number/invitations',
  },
  'answer-invitation': {
    folder: 'answer-invitation',
    en: 'profiles/:number/invitation',
    fr: 'profils/:number/invitation',
  },
  'watch-list': { folder: 'watch-list', en: 'watch-list', fr: 'profils-suivis' },
  cases: { folder: 'cases', en: 'cases', fr: 'dossiers' },
  'open-case': { folder: 'open-case', en: 'cases/new', fr: 'dossiers/nouveau' },
  case: { folder: 'case', en: 'cases/:reference', fr: 'dossiers/:reference' },
  'record-consent': {
    folder: 'record-consent',
    en: 'cases/:reference/consent',
    fr: 'dossiers/:reference/consentement',
  },
  'prepare-profile': {
    folder: 'prepare-profile',
    en: 'cases/:reference/profile',
    fr: 'dossiers/:reference/profil',
  },
  'profile-versions': {
    folder: 'profile-versions',
    en: 'cases/:reference/profile/versions',
    fr: 'dossiers/:reference/profil/versions',
  },
  'approve-profile': {
    folder: 'approve-profile',
    en: 'cases/:reference/approval',
    fr: 'dossiers/:reference/approbation',
  },
  'change-promotion': {
    folder: 'change-promotion',
    en: 'cases/:reference/promotion',
    fr: 'dossiers/:reference/promotion',
  },
  'review-claim': {
    folder: 'review-claim',
    en: 'cases/:reference/claim',
    fr: 'dossiers/:reference/reservation',
  },
  restricted: {
    folder: 'restricted',
    en: 'cases/:reference/restricted',
    fr: 'dossiers/:reference/renseignements-restreints',
  },
  journal: { folder: 'journal', en: 'cases/:reference/journal', fr: 'dossiers/:reference/journal' },
  undertaking: {
    folder: 'undertaking',
    en: 'cases/:reference/undertaking',
    fr: 'dossiers/:reference/engagement',
  },
  'undertaking-form': {
    folder: 'undertaking-form',
    en: 'cases/:reference/undertaking/:form',
    fr: 'dossiers/:reference/engagement/:form',
  },
  'review-undertaking': {
    folder: 'review-undertaking',
    en: 'cases/:reference/undertaking-review',
    fr: 'dossiers/:reference/examen-de-l-engagement',
  },
  document: {
    folder: 'document',
    en: 'cases/:reference/documents/:documentId',
    fr: 'dossiers/:reference/documents/:documentId',
  },
  conference: {
    folder: 'conference',
    en: 'cases/:reference/conference',
    fr: 'dossiers/:reference/conference',
  },
  'conference-calendar': {
    folder: 'conference-calendar',
    en: 'cases/:reference/conference.ics',
    fr: 'dossiers/:reference/conference.ics',
  },
  checklist: {
    folder: 'checklist',
    en: 'cases/:reference/roles-and-responsibilities',
    fr: 'dossiers/:reference/roles-et-responsabilites',
  },
  'program-numbers': {
    folder: 'program-numbers',
    en: 'program-numbers',
    fr: 'chiffres-du-programme',
  },
  'program-numbers-table': {
    folder: 'program-numbers-table',
    en: 'program-numbers/:table',
    fr: 'chiffres-du-programme/:table',
  },
  'public-numbers': { folder: 'public-numbers', en: 'numbers', fr: 'chiffres' },
  'reference-population': {
    folder: 'reference-population',
    en: 'reference-population',
    fr: 'population-de-reference',
  },
  'reference-sheet': {
    folder: 'reference-sheet',
    en: 'reference-population/:sheet',
    fr: 'population-de-reference/:sheet',
  },
  accounts: { folder: 'accounts', en: 'accounts', fr: 'comptes' },
  operations: { folder: 'operations', en: 'operations', fr: 'exploitation' },
  live: { folder: 'live', en: 'live', fr: 'en-direct' },
  'mail-tray': { folder: 'mail-tray', en: 'mail', fr: 'courriels' },
  help: { folder: 'help', en: 'help', fr: 'aide' },
  privacy: { folder: 'privacy', en: 'privacy', fr: 'confidentialite' },
  accessibility: { folder: 'accessibility', en: 'accessibility', fr: 'accessibilite' },
} as const satisfies Record<string, { folder: string; en: string; fr: string }>;

export type PageId = keyof typeof pages;
export const pageIds = Object.keys(pages) as PageId[];

type ParamsIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsIn<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
type ParamsOf<Id extends PageId> = ParamsIn<(typeof pages)[Id]['en']>;
type Params<Id extends PageId> = [ParamsOf<Id>] extends [never]
  ? [params?: undefined]
  : [params: Readonly<Record<ParamsOf<Id>, string>>];

/** The path of a page in a language, its parameters encoded. */
export function pathTo<Id extends PageId>(id: Id, lang: Lang, ...[params]: Params<Id>): string {
  const pattern: string = pages[id][lang];
  const filled = pattern.replace(/:([a-zA-Z]+)/g, (_all, name: string) =>
    encodeURIComponent((params as Record<string, string> | undefined)?.[name] ?? ''),
  );
  return filled === '' ? `/${lang}` : `/${lang}/${filled}`;
}

/** A case's reference as its path says it: "C 2026-40193" is `C2026-40193`. */
export const caseSlug = (reference: string): string => reference.replace(/\s/g, '');
export function referenceOfSlug(slug: string | undefined): string | null {
  const match = /^C(\d{4}-\d{4,6})$/.exec(slug ?? '');
  return match ? `C ${match[1]}` : null;
}

/** A profile's number as its path says it: "P 304172" is `304172`. */
export const profileSlug = (number: string): string => number.replace(/\D/g, '');
export function numberOfSlug(slug: string | undefined): string | null {
  return /^\d{5,7}$/.test(slug ?? '') ? `P ${slug}` : null;
}

/**
 * The same page in the other language: place and filters are kept (their values are codes). A path
 * that is no page leads to the other language's home.
 */
export function inOtherLanguage(pathname: string, search: string, lang: Lang): string {
  const to = otherLang(lang);
  const given = pathname.split('/').slice(2);
  // Literal segments win over parameters: `cases/new` is not the case named "new".
  const ranked = [...pageIds].sort(
    (a, b) => pages[a][lang].split(':').length - pages[b][lang].split(':').length,
  );
  for (const id of ranked) {
    const wanted: readonly string[] = pages[id][lang].split('/').filter(Boolean);
    if (wanted.length !== given.length) continue;
    const params: Record<string, string> = {};
    const matches = wanted.every((segment, index) => {
      const value = given[index] ?? '';
      if (!segment.startsWith(':')) return segment === value;
      params[segment.slice(1)] = value;
      return true;
    });
    if (!matches) continue;
    const path = pages[id][to].replace(/:([a-zA-Z]+)/g, (_all, name: string) => params[name] ?? '');
    return `/${to}${path ? `/${path}` : ''}${search}`;
  }
  return `/${to}`;
}
