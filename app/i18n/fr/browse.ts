import type { browse as english } from '../en/browse.ts';
import { counted, formatNumber, plural } from '../format.ts';

const aucun = 'Aucun groupe n’a encore manifesté d’intérêt';

export const browse = {
  title: 'Trouver un ménage à parrainer',
  intro: (live) =>
    `${counted('fr', live, 'profil est affiché', 'profils sont affichés')} aujourd’hui. Chacun montre les besoins d’un ménage, jamais son identité.`,
  searchLabel: 'Chercher par numéro de profil, besoin, langue ou collectivité',
  searchHint: 'Numéro de profil, besoin, langue ou collectivité',
  search: 'Rechercher',
  words: 'Mots',
  wordsIn: { en: 'Mots en anglais', fr: 'Mots en français' },
  otherWords: {
    said: 'Les mots sont cherchés en anglais.',
    change: 'Les chercher en français',
  },
  tooCommon: (typed) =>
    `«\u00a0${typed}\u00a0» n’a pas été cherché\u00a0: aucun mot n’y distingue un profil d’un autre. Inscrivez un besoin, une langue ou un lieu.`,
  clearAll: 'Effacer tous les filtres',
  moreValues: {
    language: (n) => `${formatNumber('fr', n)} autres langues`,
    need: (n) => `${formatNumber('fr', n)} autres besoins`,
    community: (n) => `${formatNumber('fr', n)} autres collectivités`,
  },
  find: {
    language: 'Trouver une langue',
    need: 'Trouver un besoin',
    community: 'Trouver une collectivité',
  },
  nothingFound: (typed) => `Rien ici ne commence par «\u00a0${typed}\u00a0».`,
  unknownFilters: (names) =>
    `Des filtres de l’adresse n’existent pas et ont été ignorés\u00a0: ${names}.`,
  noCapacity:
    'On a demandé des profils qui conviennent à votre groupe, et votre groupe n’a pas indiqué ce qu’il peut offrir. Cette partie a été ignorée\u00a0: la liste est la même pour tous les groupes.',
  facets: {
    community: 'Collectivité d’établissement',
    language: 'Communauté culturelle et linguistique',
    size: 'Taille de la famille',
    need: 'Besoins',
    priority: 'Priorité',
    stream: 'Volet',
    medical: 'Besoins médicaux',
    province: 'Province',
    daysLeft: 'Jours restants',
    travel: 'Prêt à voyager',
    fit: 'Selon nos capacités',
  },
  provinceHint: 'Profils par province d’établissement. Le Québec a son propre programme.',
  sizes: {
    size_1_2: '1\u00a0ou 2\u00a0personnes',
    size_3_4: '3\u00a0ou 4\u00a0personnes',
    size_5_8: 'De 5\u00a0à 8\u00a0personnes',
    size_9_plus: '9\u00a0personnes ou plus',
    size_not_stated: 'Tranche plus large',
  },
  provinceNotStated: 'Province non précisée',
  daysLeft: {
    d3: '3\u00a0jours ou moins',
    d14: 'De 4 à 14\u00a0jours',
    d30: 'De 15 à 30\u00a0jours',
    d31: 'Plus de 30\u00a0jours',
  },
  travel: {
    ready: 'Prêt à voyager',
    in_canada: 'Déjà au Canada',
    not_ready: 'Pas encore prêt',
  },
  fit: {
    all_met: 'Tout est satisfait',
    none_not_met: 'Aucun élément non satisfait',
    open_to_us: 'Ouverts à notre groupe',
  },
  fitNote: { before: 'Par rapport à ', link: 'ce que vous pouvez offrir', after: '.' },
  fitAsk: {
    before: 'Indiquez une fois ',
    link: 'ce que vous pouvez offrir',
    after: '\u00a0: chaque profil montrera ce qui correspond.',
  },
  ranges: {
    size: {
      legend: 'Nombre de personnes, de et à',
      unit: 'personnes',
      between: (from, to) => `de ${from} à ${to}\u00a0personnes`,
      exactly: (n) => counted('fr', n, 'personne', 'personnes'),
      atLeast: (n) => `${counted('fr', n, 'personne', 'personnes')} ou plus`,
      atMost: (n) => `au plus ${counted('fr', n, 'personne', 'personnes')}`,
    },
    daysLeft: {
      legend: 'Jours restants, de et à',
      unit: 'jours',
      between: (from, to) => `de ${from} à ${to}\u00a0jours`,
      exactly: (n) => counted('fr', n, 'jour', 'jours'),
      atLeast: (n) => `${counted('fr', n, 'jour', 'jours')} ou plus`,
      atMost: (n) => `au plus ${counted('fr', n, 'jour', 'jours')}`,
    },
    from: 'De',
    to: 'à',
    notANumber: (from, to) => `Inscrivez des nombres entiers de ${from} à ${to}.`,
    reversed: 'Le premier nombre ne doit pas dépasser le second.',
  },
  view: { label: 'Affichage', cards: 'Fiches', compact: 'Liste compacte', map: 'Carte' },
  map: {
    title: 'Où les ménages sont attendus',
    description:
      'Carte du Canada. Chaque province, et chaque collectivité représentée par un cercle, mène à ses profils; plus le cercle est grand, plus les profils sont nombreux. Les listes à côté et au-dessous disent la même chose.',
    inset: 'Sud de l’Ontario',
    quebec: 'Le Québec a son propre programme\u00a0: il est hachuré et ne se choisit pas.',
    hint: 'Choisissez une province ou un cercle; choisissez-le de nouveau pour le retirer. Plus un cercle est grand, plus les profils sont nombreux.',
    provinces: 'Provinces et territoires',
    communities: 'Collectivités d’établissement',
    chosen: (place) => `${place}, choix en cours; retirer`,
    noneWithCommunity: 'Aucun profil de cette liste ne nomme de collectivité.',
  },
  compare: {
    button: (n) => (n === 0 ? 'Comparer la sélection' : `Comparer la sélection (${n})`),
    picked: (n) => `${counted('fr', n, 'profil choisi', 'profils choisis')} pour la comparaison.`,
    tooMany: (n) =>
      `On peut comparer au plus ${n}\u00a0profils; les ${n}\u00a0premiers sont retenus.`,
  },
  results: (n) => counted('fr', n, 'profil', 'profils'),
  provinceCount: (province, n) => `${province}, ${counted('fr', n, 'profil', 'profils')}`,
  sorts: {
    recommended: 'Recommandés\u00a0: d’abord les plus urgents et les moins vus',
    daysLeft: 'Délai le plus court',
    newest: 'Plus récents',
    largest: 'Taille de la famille, décroissante',
    smallest: 'Taille de la famille, croissante',
    fit: 'Meilleure correspondance, puis délai le plus court',
  },
  card: {
    speaks: 'Langues',
    noOfficial: 'Ni français ni anglais pour l’instant',
    level: (language, level) => `${language}\u00a0: ${level.toLowerCase()}`,
    goingTo: 'Destination',
    contacts: 'Proches',
    noContacts: 'Indiqués sur demande, s’il y en a',
    fitLabel: 'Correspondance avec votre groupe',
    contactsIn: (place) => `Des parents ou des amis ${place}`,
    medical: (level) => `Besoins médicaux\u00a0: ${level.toLowerCase()}`,
    priority: (level) => `Priorité ${level.toLowerCase()}`,
    daysLeftLabel: (n) => plural('fr', n, 'jour restant', 'jours restants'),
    until: (date) => `Jusqu’au ${date}`,
    lastDays: 'Derniers jours',
    isNew: 'Nouveau',
    newSinceVisit: 'Nouveau depuis votre dernière visite',
    onHold: 'Réservé',
    heldUntil: (date) => `Réservé jusqu’au ${date}.`,
    onHoldUntil: (date) => `Réservé par un autre groupe jusqu’au ${date}.`,
    joinList: (place) =>
      `Vous pouvez vous inscrire à la liste d’attente; vous seriez au rang ${place}.`,
    youWait: 'Votre groupe est sur la liste d’attente.',
    offeredToYou: 'Le profil est offert à votre groupe.',
    offeredInLine: 'Offert au premier groupe de la liste d’attente.',
    onHoldByYou: (date) => `Réservé pour votre groupe jusqu’au ${date}.`,
    requestedByYou: 'La demande de votre groupe attend l’appui du signataire d’entente.',
    endorseIt:
      'Appuyez ou refusez sa demande sous Intérêts et réservations\u00a0: c’est vous qui répondrez de la réservation.',
    barred: 'Votre groupe ne peut pas réserver pour l’instant.',
    servicesMissing: 'Déclaré manquant autour de vous\u00a0:',
    excluded: (place) => `Groupes ${place} seulement.`,
    excludedNote: (own) =>
      `Le ménage y a des parents ou des amis. Votre groupe est ${own}\u00a0: vous ne pouvez pas réserver ce profil.`,
    interests: (n) =>
      n === 0 ? aucun : counted('fr', n, 'groupe est intéressé', 'groupes sont intéressés'),
    youToo: 'votre groupe aussi',
    waiting: (n) => `${counted('fr', n, 'groupe', 'groupes')} sur la liste d’attente`,
    linked: 'Lié à un autre dossier',
    accessible: 'Logement accessible',
  },
  foundIn: {
    label: 'Trouvé dans',
    places: {
      household: 'ménage',
      needs: 'besoins',
      places: 'lieu',
      languages: 'langues',
      origin: 'origine',
      education: 'études',
      work: 'travail',
      description: 'description',
    },
  },
  empty: {
    title: 'Aucun profil ne correspond à ces filtres',
    waysBack:
      'Vos filtres sont conservés. Chacun de ces changements, à lui seul, ramène des profils\u00a0:',
    noWayBack: 'Aucun changement à lui seul ne ramènerait de profil.',
    remove: (filter, n) =>
      `Retirer «\u00a0${filter}\u00a0»\u00a0: ${counted('fr', n, 'profil', 'profils')}`,
    inWords: {
      en: (n) => `En anglais, ces mots trouvent ${counted('fr', n, 'profil', 'profils')}`,
      fr: (n) => `En français, ces mots trouvent ${counted('fr', n, 'profil', 'profils')}`,
    },
    none: 'Aucun profil n’est affiché aujourd’hui. Les nouveaux apparaissent ici le jour de leur publication.',
  },
  degraded:
    'La recherche fonctionne pour le moment de façon plus simple. Les résultats sont complets.',
  updated: (n) => counted('fr', n, 'profil trouvé', 'profils trouvés'),
} satisfies typeof english;
