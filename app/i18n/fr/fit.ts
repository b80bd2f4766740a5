import type { fit as english } from '../en/fit.ts';
import { counted, plural } from '../format.ts';

export const fit = {
  title: 'Ce ménage et votre groupe',
  intro: (date) =>
    `Comparaison avec ce que votre groupe a déclaré le ${date}. Elle vous aide à décider; elle ne décide rien.`,
  introReview: (date) =>
    `Comparaison avec ce que votre groupe a déclaré le ${date}, il y a plus de six mois\u00a0: à revoir.`,
  noneTitle: 'Votre groupe n’a pas encore déclaré ce qu’il peut offrir',
  none: 'Déclarez-le une fois\u00a0: chaque profil indiquera ce qui est satisfait, ce qui ne l’est pas et ce qu’on ignore.',
  record: 'Déclarer ce que nous pouvons offrir',
  caption: 'Chaque besoin et chaque condition de ce ménage, et ce que votre groupe a déclaré',
  heads: {
    need: 'Besoin ou condition',
    ours: 'Votre groupe',
    result: 'Résultat',
    action: 'Ce que vous pouvez faire',
  },
  results: { met: 'Satisfait', not_met: 'Non satisfait', unknown: 'Inconnu' },
  totalsLabel: 'Totaux',
  totals: {
    met: (n) => counted('fr', n, 'satisfait', 'satisfaits'),
    not_met: (n) => counted('fr', n, 'non satisfait', 'non satisfaits'),
    unknown: (n) => counted('fr', n, 'inconnu', 'inconnus'),
  },
  lines: (n) => counted('fr', n, 'besoin ou condition', 'besoins et conditions'),
  line: (result, what) => `${result}\u00a0: ${what}`,
  conditions: {
    near_contacts: 'Proximité de parents ou d’amis',
    place: 'Lieu d’établissement',
    size: 'Place pour le ménage',
    language: 'Langue',
    origin: 'Communauté de même origine',
    accessible_housing: 'Logement accessible',
  },
  asked: {
    near_contacts: (place) => `Un groupe ${place}, près de parents ou d’amis`,
    place: (place) => `Établissement\u00a0: ${place}`,
    size: (people) => `Logement\u00a0: ${people}`,
    language: (languages) => `Aide dans une langue du ménage\u00a0: ${languages}`,
    origin: (place) => `Communauté établie\u00a0: ${place}`,
    accessible_housing: 'Logement accessible',
  },
  ours: {
    notRecorded: 'Pas encore déclaré',
    noneRecorded: 'Déclaré\u00a0: aucun',
    groupIn: (place) => `Votre groupe est ${place}`,
    serves: (places) => `Collectivités desservies\u00a0: ${places}`,
    upTo: (n) => `Jusqu’à ${counted('fr', n, 'personne', 'personnes')}`,
    noHelpNeeded: 'Le ménage se débrouille en français ou en anglais',
    more: (n) => `${n} ${plural('fr', n, 'autre', 'autres')}`,
    has: (supports) => `Vous offrez\u00a0: ${supports}.`,
    lacks: (supports) => `Déclaré comme manquant\u00a0: ${supports}.`,
    open: (supports) => `Pas encore déclaré\u00a0: ${supports}.`,
    ask: 'Dépend du ménage',
  },
  settle: {
    not_met: 'Modifier ce que vous avez déclaré',
    unknown: 'Préciser ce que vous offrez',
    ask: 'Poser une question sur ce profil',
  },
  excluded: {
    services: (services) =>
      `Des services dont ce ménage a besoin sont déclarés manquants dans vos collectivités\u00a0: ${services}.`,
    servicesNote:
      'Vous pouvez quand même réserver. Voyez d’abord comment le ménage y aurait accès.',
  },
} satisfies typeof english;
