import type { standing as english } from '../en/standing.ts';
import { counted } from '../format.ts';

export const standing = {
  title: 'Où en est votre groupe',
  where: 'Où en sont les choses',
  until: (date, left) => `jusqu’au ${date} (${left})`,
  requested: (sah, date) => `Votre demande du ${date} est entre les mains de ${sah}.`,
  requestedNext: (limited) =>
    `La réservation commence avec son appui; d’ici là, un autre groupe peut être le premier. La promotion court ${limited}, et la demande prendrait fin avec elle.`,
  requestedOver: 'La réservation commence avec son appui, si le profil est encore ouvert.',
  overtaken: (date) =>
    `Un autre groupe a été plus rapide\u00a0: le profil lui est réservé jusqu’au ${date}.`,
  behindOffer: (date) => `Le profil est offert au premier groupe de la liste jusqu’au ${date}.`,
  overtakenNext: (sah) =>
    `La demande reste entre les mains de ${sah}, et ne peut être appuyée que si le profil se libère et que personne sur la liste ne le prend.`,
  overtakenCan: 'Vous pouvez vous inscrire à la liste d’attente, ou retirer la demande.',
  overtakenInLine: 'Votre groupe est aussi sur la liste. Vous pouvez toujours retirer la demande.',
  takesUp: (limited) => `C’est votre réponse à l’offre de la liste d’attente, valable ${limited}.`,
  takesUpNext: (sah) =>
    `La réservation commence si ${sah} donne son appui d’ici là; sinon, l’offre passe au groupe suivant.`,
  takesUpCan: 'Rappelez-la à votre signataire, ou retirez la demande.',
  requestedBarred: 'Elle ne peut pas être appuyée pour le moment.',
  requestedCan:
    'Vous pouvez retirer la demande à la page du profil, ou la rappeler à votre signataire.',
  held: (limited) => `Seul votre groupe peut le prendre ${limited}.`,
  heldShared: (sah, limited) => `Seul ${sah}, avec vous, peut le prendre ${limited}.`,
  endsSoon: 'La fin approche.',
  extended: 'La réservation a été prolongée une fois et ne peut plus l’être.',
  heldNext: 'Le COR-O confirme la réservation, ou vous dit pourquoi il refuse.',
  heldNextOverseas:
    'Le bureau local confirme d’abord votre engagement; le COR-O confirme ensuite la réservation, ou vous dit pourquoi il refuse.',
  thenLine: (n) =>
    `Sans confirmation, la réservation prend fin d’elle-même, et le profil est offert ${n === 1 ? 'au groupe en attente' : `au premier des ${n} groupes en attente`}.`,
  thenOpen:
    'Sans confirmation, la réservation prend fin d’elle-même, et d’autres groupes peuvent réserver le profil.',
  thenNobody: (date) =>
    `Sans confirmation, la réservation prend fin d’elle-même. Comme la promotion se termine le ${date}, personne d’autre ne pourra prendre le profil ensuite, sauf si la réservation prend fin plus tôt.`,
  thenNobodyNow:
    'Sans confirmation, la réservation prend fin d’elle-même. La promotion est terminée\u00a0: personne d’autre ne pourra prendre le profil ensuite.',
  heldCan: 'Vous pouvez poser les questions qui restent, ou libérer la réservation.',
  heldCanMore:
    'Vous pouvez poser les questions qui restent, ou libérer la réservation. S’il vous faut plus de temps, dites pourquoi dans une question\u00a0: le PFPR la transmet au COR-O, qui peut prolonger une réservation une fois.',
  confirmed: (date) => `Votre groupe est devenu le répondant le ${date}.`,
  confirmedNext:
    'Le COR-O attend le dossier d’engagement; la page du dossier montre ce qui manque encore.',
  ended: {
    request: (date) => `La demande a pris fin le ${date}.`,
    released: (date) => `La réservation a pris fin le ${date}.`,
    expired: (date) => `La réservation a pris fin le ${date} sans confirmation.`,
    refused: (date) => `La réservation a pris fin le ${date}.`,
  },
  endedOpen: 'Le profil est ouvert\u00a0: vous pouvez le réserver de nouveau.',
  endedHeld:
    'Le profil est pris pour le moment\u00a0: vous pouvez vous inscrire à sa liste d’attente.',
  endedInLine: 'Votre groupe est sur la liste d’attente du profil.',
  endedGone: 'Il ne se passe plus rien ici. D’autres ménages cherchent un groupe.',
  partner: {
    asked: (name) =>
      `Partenariat proposé à ${name}; la réservation ne peut être confirmée avant sa réponse.`,
    agreed: (name) =>
      `Parrainage partagé avec ${name}, qui sera aussi répondant après la confirmation.`,
    declined: (name) => `Partenariat refusé par ${name}.`,
    left: (name) => `Le partenariat avec ${name} a pris fin.`,
  },
  waitingSince: (date) => `Il s’y est inscrit le ${date}.`,
  waitingNext: (days) =>
    `Si la réservation prend fin sans confirmation, le premier de la liste se voit offrir le profil pendant ${counted('fr', days, 'jour ouvrable', 'jours ouvrables')}. Vous êtes avisés quand vous avancez.`,
  waitingAtLimit: (rule) => `${rule} Passé ce jour, la liste est close, et vous en êtes avisés.`,
  waitingCan: 'Vous pouvez quitter la liste en tout temps.',
  offered: (limited) => `Offert à votre groupe ${limited}.`,
  offeredNext: 'Sans réponse, l’offre passe au groupe suivant.',
  offeredCan: 'Vous pouvez accepter et commencer votre réservation, ou passer votre tour.',
  offeredAsk:
    'Vous pouvez accepter en demandant la réservation à votre signataire, ou passer votre tour.',
  offeredAskNext:
    'Votre signataire donne son appui d’ici là; sinon, l’offre passe au groupe suivant.',
  accepted: (sah) => `Votre groupe a accepté; la demande est entre les mains de ${sah}.`,
  acceptedCan: 'Vous pouvez la rappeler à votre signataire, ou passer votre tour malgré tout.',
  offeredBarredCan:
    'Si rien ne change d’ici là, passez votre tour, pour que le groupe suivant soit invité dès maintenant.',
  interested: (date) => `Votre groupe a manifesté son intérêt le ${date}.`,
  interestedNext:
    'Cela n’engage personne. Le COR-O la lit; elle prend fin quand un groupe est confirmé ou que la promotion se termine.',
  interestedCan:
    'Vous pouvez réserver le profil tant qu’aucun groupe ne l’a réservé, poser une question ou retirer cet intérêt.',
  interestedClaimed: 'Votre groupe a demandé ou réservé le profil, ce qui va plus loin.',
  interest: {
    withdrawn: 'Votre groupe l’a retirée.',
    declined: 'Le COR-O ne l’a pas retenue.',
    claimed: 'Votre groupe est devenu le répondant.',
    closed: 'Elle a pris fin avec la promotion.',
  },
  declinedCan:
    'Tant que le profil est affiché, vous pouvez manifester de nouveau votre intérêt si quelque chose a changé.',
  holds: (open, limit) =>
    `${counted('fr', open, 'réservation', 'réservations')} en cours, sur ${limit} au plus`,
  ownHolds: (open, limit) =>
    `Votre organisme a ${counted('fr', open, 'réservation', 'réservations')} en cours, sur ${limit} au plus. Une réservation compte jusqu’à sa confirmation ou sa fin.`,
  sahHolds: (sah, open, limit) =>
    `${sah}\u00a0: ${counted('fr', open, 'réservation', 'réservations')} en cours, sur ${limit} au plus. Une réservation compte jusqu’à sa confirmation ou sa fin.`,
  wasFirst: 'Un autre groupe a été plus rapide',
  wasFirstNote:
    'Rien n’est perdu\u00a0: sur la liste, votre groupe est avisé aussitôt si son tour vient.',
} satisfies typeof english;
