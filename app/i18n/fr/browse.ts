import type { browse as english } from '../en/browse.ts';
import { counted, formatNumber, plural } from '../format.ts';

const aucun = 'Aucun groupe n’a encore manifesté d’intérêt';

export const browse = {
  title: 'Trouver un ménage à parrainer',
  intro: (live) =>
    `${counted('fr', live, 'profil est affiché', 'profils sont affichés')} aujourd’hui. Chacun montre les besoins d’un ménage, jamais son identité.`,
  searchLabel: 'Chercher par numéro de profil, besoin, langue ou collectivité',
  search: 'Rechercher',
  filters: 'Filtres',
  changeFilters: (n) => (n > 0 ? `Modifier les filtres (${n})` : 'Filtres'),
  applyFilters: 'Appliquer les filtres',
  clearAll: 'Tout effacer',
  clearAllFull: 'Effacer tous les filtres choisis',
  selected: (n) => `${formatNumber('fr', n)} ${plural('fr', n, 'choisi', 'choisis')}`,
  moreValues: (n) => `${formatNumber('fr', n)} de plus`,
  removeFilter: (facet, value) => `Retirer le filtre\u00a0: ${facet}, ${value}`,
  chip: (facet, value) => `${facet}\u00a0: ${value}`,
  unknownFilters: (names) =>
    `Des filtres de l’adresse n’existent pas et ont été ignorés\u00a0: ${names}.`,
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
  results: (n) => counted('fr', n, 'profil', 'profils'),
  resultsLabel: 'Résultats',
  sorts: {
    recommended: 'Recommandés\u00a0: les plus urgents d’abord, à tour de rôle',
    daysLeft: 'Délai le plus court',
    newest: 'Plus récents',
    largest: 'Taille de la famille, décroissante',
    smallest: 'Taille de la famille, croissante',
  },
  card: {
    people: 'Membres',
    speaks: 'Langues',
    noOfficial: 'Ni français ni anglais pour l’instant',
    goingTo: 'Destination',
    contacts: 'Proches',
    noContacts: 'Aucun parent ni ami au Canada',
    contactsIn: (place) => `Des parents ou des amis ${place}`,
    origin: 'Origine',
    medical: (level) => `Besoins médicaux\u00a0: ${level.toLowerCase()}`,
    priority: (level) => `Priorité ${level.toLowerCase()}`,
    daysLeft: (n) =>
      n === 0 ? 'Dernier jour' : counted('fr', n, 'jour restant', 'jours restants'),
    until: (date) => `Jusqu’au ${date}`,
    lastDays: 'Derniers jours',
    isNew: 'Nouveau',
    onHold: 'Réservé',
    onHoldUntil: (date) =>
      `Réservé par un autre groupe jusqu’au ${date}. Vous pouvez vous inscrire à la liste d’attente.`,
    onHoldByYou: (date) => `Réservé pour votre groupe jusqu’au ${date}.`,
    place: (n) => `Vous seriez au rang ${n} de la liste.`,
    excluded: (place) =>
      `Seuls les groupes établis près des parents ou des amis du ménage, ${place}, peuvent réserver ce profil. Vous pouvez tout de même poser une question.`,
    interests: (n) =>
      n === 0 ? aucun : counted('fr', n, 'groupe est intéressé', 'groupes sont intéressés'),
    waiting: (n) => `${counted('fr', n, 'groupe', 'groupes')} sur la liste d’attente`,
    linked: 'Lié à un autre dossier',
    accessible: 'Logement accessible',
  },
  empty: {
    title: 'Aucun profil ne correspond à ces filtres',
    remove: (filter, n) =>
      `Retirer «\u00a0${filter}\u00a0»\u00a0: ${counted('fr', n, 'profil', 'profils')}`,
    none: 'Aucun profil n’est affiché aujourd’hui. Les nouveaux apparaissent ici le jour de leur publication.',
  },
  degraded:
    'La recherche fonctionne pour le moment de façon plus simple. Les résultats sont complets.',
  updated: (n) => counted('fr', n, 'profil trouvé', 'profils trouvés'),
} satisfies typeof english;
