import type { changePromotion as english } from '../en/change-promotion.ts';
import { counted, formatDate } from '../format.ts';

const day = (date: string) => formatDate('fr', date);

export const changePromotion = {
  title: 'Promotion',
  titleOf: (number) => `Promotion du profil ${number}`,
  link: 'Promotion et limite',
  clock: 'Le délai',
  until: (date) => `Jusqu’au ${day(date)}`,
  daysLeft: (n) => (n < 2 ? 'jour restant' : 'jours restants'),
  started: 'Début',
  limit: 'Dernier jour',
  extensions: 'Prolongations',
  extensionsOf: (used, most) => `${used} sur ${most}`,
  noExtensions: 'Aucune\u00a0: seul un cas à l’étranger peut être prolongé.',
  warnings: 'Avertissements',
  warningOn: (days, date) => `${counted('fr', days, 'jour', 'jours')} avant\u00a0: ${day(date)}`,
  warningGone: 'passé',
  interests: 'Intéressés',
  interestsOf: (n) => counted('fr', n, 'groupe', 'groupes'),
  line: 'Sur la liste d’attente',
  hold: 'Réservation',
  holdUntil: (date) => `Jusqu’au ${day(date)}`,
  noHold: 'Aucun groupe ne l’a réservé.',
  byItself: 'Ce qui se fait automatiquement',
  atTheEnd: {
    gar: (date) =>
      `Après le ${day(date)}, la promotion prend fin. Le ménage continue de recevoir le PAR comme prévu, et le dossier est fermé sans jumelage.`,
    bvor: (date) =>
      `Après le ${day(date)}, la promotion prend fin. Le ménage continue de recevoir le PAR comme prévu, et le dossier est fermé sans jumelage.`,
    overseas: (date) =>
      `Après le ${day(date)}, la promotion prend fin. Le cas est renvoyé au bureau de migration, et le dossier est fermé sans jumelage.`,
  },
  thenTold:
    'Le PFPR est invité à cesser la promotion; les groupes intéressés, ceux qui attendent leur tour et les personnes qui suivent le profil sont avisés.',
  holdSurvives:
    'Une réservation faite au plus tard le dernier jour peut encore être confirmée par la suite; la fin attend jusque-là.',
  managerExtends:
    'Un gestionnaire du COR-O peut prolonger la promotion d’un cas à l’étranger, deux fois au plus.',
  localShortens: 'Le bureau local peut écourter la promotion de ce cas, ou choisir plutôt le PAR.',
  ended: {
    title: 'La promotion a pris fin',
    on: (date) => `Fin le ${day(date)}`,
    how: 'Motif de la fin',
    again: (date) =>
      `Le profil est en préparation. Il peut être publié de nouveau jusqu’au ${day(date)}\u00a0: le temps déjà écoulé reste compté.`,
    prepare: 'Préparer le profil',
    usedUp: (date) =>
      `Le dernier jour de promotion était le ${day(date)}. Le profil ne peut plus être publié. Si aucun répondant ne s’est présenté, fermez le dossier.`,
  },
  none: 'Ce cas n’a pas encore fait l’objet d’une promotion. Elle commence à la publication du profil.',
  openCase: 'Ouvrir le dossier',
  heldFirst: (date) =>
    `Un groupe a réservé ce profil jusqu’au ${day(date)}. Sa réservation passe d’abord\u00a0: une fois qu’elle sera confirmée ou refusée, vous pourrez le faire.`,
  decideClaim: 'Statuer sur la réservation',
  reason: 'Motif',
  note: 'Note',
  noteHint:
    'Conservée avec les renseignements protégés; seul le COR-O la lit. Elle est exigée quand le motif seul en dit trop peu.',
  extend: {
    title: 'Prolonger',
    rule: (left, days) =>
      `${counted('fr', left, 'prolongation possible', 'prolongations possibles')}, de 1 à ${counted('fr', days, 'jour', 'jours')} chacune. Les jours s’ajoutent au dernier jour actuel.`,
    days: 'Jours à ajouter',
    button: 'Prolonger la promotion',
    usedUp: 'Cette promotion a été prolongée autant de fois que possible.',
  },
  shorten: {
    title: 'Écourter',
    rule: (date) => `Choisissez un dernier jour entre aujourd’hui et le ${day(date)}.`,
    lastDay: 'Nouveau dernier jour',
    button: 'Écourter la promotion',
  },
  rap: {
    title: 'Le PAR plutôt',
    rule: 'La promotion prend fin aujourd’hui. Le ménage continue de recevoir le PAR, et le dossier est fermé sans jumelage.',
    button: 'Mettre fin à la promotion aujourd’hui',
  },
  suspend: {
    title: 'Suspendre',
    rule: 'Le profil quitte la liste dès maintenant et retourne en préparation. Il peut être publié de nouveau; le dernier jour ne change pas.',
    button: 'Suspendre la promotion',
  },
  withdraw: {
    title: 'Retirer',
    rule: 'Le profil quitte la liste dès maintenant et retourne en préparation. Si le ménage a retiré son consentement ou n’est plus là, le dossier est fermé.',
    endsHold:
      'Si le ménage a retiré son consentement ou n’est plus là, il n’y a pas à statuer\u00a0: la réservation de ce groupe prend fin avec la promotion, et le dossier est fermé. Le groupe, son signataire et un second signataire en sont avisés, et le profil n’est offert à personne.',
    button: 'Retirer le profil',
  },
  close: {
    title: 'Fermer sans jumelage',
    rule: {
      gar: 'Le ménage continue de recevoir le PAR comme prévu.',
      bvor: 'Le ménage continue de recevoir le PAR comme prévu.',
      overseas: 'Le cas est renvoyé au bureau de migration.',
    },
    button: 'Fermer le dossier',
  },
  done: {
    extended: (date) =>
      `La promotion se poursuit maintenant jusqu’au ${day(date)}. Le PFPR, le bureau local, les groupes intéressés, ceux qui ont demandé ou réservé le profil, ceux qui attendent leur tour et les personnes qui le suivent sont avisés par courriel. Une note pour le SMGC et une ligne de suivi figurent parmi les tâches du COR-O.`,
    shortened: (date) =>
      `La promotion prend maintenant fin après le ${day(date)}. Le COR-O, le PFPR, les groupes intéressés, ceux qui ont demandé ou réservé le profil, ceux qui attendent leur tour et les personnes qui le suivent sont avisés par courriel.`,
    rap: 'La promotion a pris fin et le dossier est fermé\u00a0: le ménage continue de recevoir le PAR. Le PFPR est invité à cesser la promotion; votre bureau, le fournisseur de services et les groupes concernés sont avisés par courriel.',
    suspended:
      'La promotion est suspendue et le profil n’est plus sur la liste. Le PFPR est invité à cesser la promotion, et les groupes concernés sont avisés par courriel. Une note pour le SMGC et une ligne de suivi figurent parmi vos tâches.',
    withdrawn:
      'Le profil est retiré et n’est plus sur la liste. Le PFPR est invité à cesser la promotion, et les groupes concernés sont avisés par courriel. Une note pour le SMGC et une ligne de suivi figurent parmi vos tâches.',
    closed:
      'Le dossier est fermé sans jumelage. Les bureaux qui suivent le ménage sont avisés par courriel. Une note pour le SMGC et une ligne de suivi figurent parmi vos tâches.',
  },
  notes: {
    title: 'Notes sur les changements',
    closed: 'Une note a été écrite lors d’un changement. Sa lecture est consignée.',
    read: 'Lire les notes',
    opened: 'La lecture est consignée au journal. Le texte se referme quand vous quittez la page.',
  },
  ends: {
    sponsor_found: 'Un répondant a été trouvé.',
    time_limit: 'La limite a été atteinte.',
    withdrawn: 'Le COR-O a retiré le profil.',
    shortened: 'Le bureau local a écourté l’affichage.',
    suspended: 'Le COR-O a suspendu la promotion.',
  },
} satisfies typeof english;
