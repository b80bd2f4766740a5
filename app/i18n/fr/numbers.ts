import type { numbers as english } from '../en/numbers.ts';
import { counted, formatDate, formatNumber } from '../format.ts';

export const numbers = {
  title: 'Chiffres du programme',
  lead: (from: string, to: string) =>
    `Du ${formatDate('fr', from)} au ${formatDate('fr', to)}, pour l’ensemble du programme.`,
  period: 'Période',
  periods: { 3: '3 derniers mois', 6: '6 derniers mois', 12: '12 derniers mois' },
  show: 'Afficher',
  download: (table: string) => `Télécharger «\u00a0${table}\u00a0» (CSV)`,
  empty:
    'Aucun profil n’a été affiché pendant cette période. Une période plus longue en montrera davantage.',
  emptyMatches: 'Aucun jumelage n’a été confirmé pendant cette période.',
  emptyUnmatched: 'Aucune promotion n’a pris fin sans répondant pendant cette période.',
  steps: {
    published: 'Affichés',
    viewed: 'Ouverts par un groupe',
    interest: 'Intérêt',
    claim: 'Réservation',
    confirmed: 'Confirmés',
  },
  funnel: {
    title: 'Du profil au jumelage',
    note: 'Profils affichés pendant la période, et le chemin qu’ils ont fait depuis. Une réservation vaut un intérêt, et l’un comme l’autre, un profil ouvert. Un profil qui a trois besoins figure dans trois lignes.',
    all: 'Tous les profils',
    by: {
      need: 'Par besoin',
      size: 'Par taille de famille',
      community: 'Par collectivité',
      stream: 'Par volet',
    },
    code: {
      need: 'Besoin',
      size: 'Taille de la famille',
      community: 'Collectivité',
      stream: 'Volet',
    },
    chart: (what: string) => `Du profil au jumelage, ${what.toLowerCase()}`,
    describe: (row: string, published: number, confirmed: number) =>
      `${row}\u00a0: ${counted('fr', confirmed, 'confirmé', 'confirmés')} sur ${counted('fr', published, 'affiché', 'affichés')}.`,
    more: (count: number) =>
      `Le tableau ci-dessous compte ${counted('fr', count, 'ligne de plus', 'lignes de plus')}.`,
    noCommunity: 'Collectivité non précisée',
  },
  days: {
    title: 'Jours jusqu’au jumelage',
    note: 'Du début de la promotion au jour où le COR-O a confirmé la réservation, selon le mois de la confirmation. La moitié des jumelages ont pris au plus la médiane, neuf sur dix au plus le 90e centile.',
    chart: 'Jours jusqu’au jumelage, par mois',
    month: 'Mois',
    matches: 'Jumelages',
    median: 'Médiane (jours)',
    p90: '90e centile (jours)',
    whole: 'Toute la période',
    describe: (month: string, median: number, p90: number) =>
      `${month}\u00a0: médiane de ${counted('fr', median, 'jour', 'jours')}, 90e centile de ${counted('fr', p90, 'jour', 'jours')}.`,
  },
  unmatched: {
    title: 'Sans jumelage, et pourquoi',
    note: 'Promotions qui ont pris fin sans répondant pendant la période.',
    chart: 'Promotions terminées sans répondant, selon la raison',
    reason: 'Raison',
    total: 'Tous les volets',
    describe: (reason: string, count: number) => `${reason}\u00a0: ${formatNumber('fr', count)}.`,
  },
  public: {
    title: 'Chiffres du programme',
    lead: (from: string, to: string) =>
      `Le parrainage d’aide conjointe du ${formatDate('fr', from)} au ${formatDate('fr', to)}\u00a0: les ménages dont le profil a été montré à des groupes de parrainage, et ceux qui ont trouvé un répondant.`,
    asOf: (day: string) =>
      `Établis le ${formatDate('fr', day)}. De nouveaux chiffres paraissent au plus une fois par semaine.`,
    none: 'Il n’y a pas encore de chiffres. Les premiers sont établis dans la journée qui suit le démarrage du portail, puis au plus une fois par semaine.',
    howTitle: 'Comment lire ces chiffres',
    how: [
      'Chaque nombre est arrondi au multiple de 5 le plus proche\u00a0: la somme des lignes peut différer du total.',
      'Un nombre inférieur à 5 est retenu, afin qu’aucun ménage ne puisse être reconnu; tout autre nombre qui le révélerait l’est aussi.',
      'Un ménage qui a plusieurs besoins est compté dans chacun d’eux.',
    ],
    summary: 'En bref',
    all: 'Ménages présentés aux groupes',
    matched: 'Ont trouvé un répondant',
    median: 'La moitié d’entre eux en moins de',
    medianDays: (days: number) => counted('fr', days, 'jour', 'jours'),
    withheld: 'retenu',
    tables: {
      stream: 'Par volet',
      size: 'Par taille de famille',
      province: 'Par province de destination',
      need: 'Par besoin',
    },
    code: {
      stream: 'Volet',
      size: 'Taille de la famille',
      province: 'Province ou territoire',
      need: 'Besoin',
    },
    total: 'Tous les ménages',
  },
} satisfies typeof english;
