import type { interest as english } from '../en/interest.ts';
import { counted } from '../format.ts';

const personne = 'Aucun groupe ne l’a encore fait.';

export const interest = {
  title: 'Manifester votre intérêt',
  intro:
    'Sans engagement. Répondez selon ce que vous savez; les réponses vont au COR-O et au PFPR, pas aux autres groupes.',
  others: (n) =>
    n === 0
      ? personne
      : `${counted('fr', n, 'groupe l’a', 'groupes l’ont')} déjà fait; vous voyez leur nombre, pas leur nom.`,
  start: 'Manifester notre intérêt',
  considerations: 'Ce que votre groupe a considéré',
  note: 'Autre chose à ajouter',
  noteHint: 'Ne nommez personne et n’indiquez aucun lieu précis.',
  unanswered: (question) => `Répondez à «\u00a0${question}\u00a0»`,
  submit: 'Envoyer notre manifestation d’intérêt',
  sent: 'Votre manifestation d’intérêt est envoyée. Le COR-O et le PFPR peuvent voir vos réponses.',
  already: (date) => `Votre groupe a manifesté son intérêt le ${date}.`,
  withdraw: 'Retirer notre intérêt',
  withdrawn: 'Votre manifestation d’intérêt est retirée.',
  near: (place) =>
    `Le ménage a des parents ou des amis ${place}. Les groupes établis près d’eux sont sollicités en premier; tenez-en compte avant d’aller plus loin.`,
  listTitle: 'Nos manifestations d’intérêt',
  listNote:
    'Une manifestation d’intérêt n’engage personne. Le COR-O et le PFPR la lisent; elle prend fin quand un groupe est confirmé ou que la promotion se termine.',
  over: (n) => `Manifestations d’intérêt terminées (${n})`,
  noneOpen: 'Aucune manifestation d’intérêt de votre groupe n’est en cours.',
  empty: 'Votre groupe n’a pas encore manifesté d’intérêt.',
  review: {
    title: 'Manifestations d’intérêt',
    answers: 'Réponses',
    empty: 'Aucun groupe n’a encore manifesté d’intérêt.',
    pageTitle: 'Ce que disent les groupes intéressés',
    lead: 'Les réponses de chaque groupe en regard des besoins de ce profil. Vous pouvez ne pas retenir un intérêt; le groupe en connaît le motif.',
    leadReadOnly: 'Les réponses de chaque groupe en regard des besoins de ce profil.',
    statements: 'Les réponses, côte à côte',
    statementsNote: 'Dans l’ordre où les groupes ont manifesté leur intérêt.',
    question: 'Ce qui était demandé',
    need: 'Besoin de ce profil',
    since: 'Manifesté le',
    claims: 'réserve le profil',
    notAsked: 'Non demandé',
    declineTitle: 'Ne pas retenir un intérêt',
    declineNote:
      'Un intérêt n’exige pas de réponse\u00a0: il prend fin avec la promotion. Ne le retenez pas si le groupe devrait chercher ailleurs.',
    decline: (group) => `Ne pas retenir l’intérêt\u00a0: ${group}`,
    declineIt: 'Ne pas retenir cet intérêt',
    declined: 'L’intérêt n’est pas retenu, et le groupe en connaît le motif.',
    reason: 'Motif',
    reasonHint: 'Le groupe le lit dans ces mots.',
    chooseReason: 'Choisissez un motif',
    ended: 'Manifestations d’intérêt terminées',
    link: (n) =>
      `Lire ce que ${counted('fr', n, 'groupe intéressé dit', 'groupes intéressés disent')}`,
  },
} satisfies typeof english;
