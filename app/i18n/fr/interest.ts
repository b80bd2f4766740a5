import type { interest as english } from '../en/interest.ts';
import { counted } from '../format.ts';

const personne = 'Aucun groupe ne l’a encore fait.';

export const interest = {
  title: 'Manifester votre intérêt',
  intro:
    'Sans engagement. Répondez selon ce que vous savez; les réponses vont au COR-O, pas aux autres groupes.',
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
  sent: 'Votre manifestation d’intérêt est envoyée. Le COR-O peut voir vos réponses.',
  already: (date) => `Votre groupe a manifesté son intérêt le ${date}.`,
  withdraw: 'Retirer notre intérêt',
  withdrawn: 'Votre manifestation d’intérêt est retirée.',
  near: (place) =>
    `Le ménage a des parents ou des amis ${place}. Les groupes établis près d’eux sont sollicités en premier; tenez-en compte avant d’aller plus loin.`,
  listTitle: 'Nos manifestations d’intérêt',
  empty: 'Votre groupe n’a pas encore manifesté d’intérêt.',
  review: {
    title: 'Manifestations d’intérêt',
    answers: 'Réponses',
    empty: 'Aucun groupe n’a encore manifesté d’intérêt.',
  },
} satisfies typeof english;
