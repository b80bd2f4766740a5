import type { partner as english } from '../en/partner.ts';

export const partner = {
  title: 'Partager le parrainage avec un autre signataire',
  lead: 'Deux signataires d’entente de parrainage peuvent parrainer un ménage ensemble.',
  rules: {
    one: 'Vous sollicitez un signataire à la fois. Il voit le profil et votre nom; il accepte ou refuse.',
    confirm:
      'Tant que sa réponse est attendue, la réservation ne peut être confirmée. Sa fin reste la même.',
    sponsor:
      'Une fois la réservation confirmée, il est répondant comme vous\u00a0: il voit le dossier, signe l’engagement et fait lui aussi l’objet d’une évaluation.',
    end: 'D’ici là, chacun de vous peut mettre fin au partenariat.',
  },
  overseas:
    'Le bureau local confirme l’engagement du répondant. S’il l’a déjà fait, il le confirme de nouveau quand un second signataire accepte ou se désiste; la fin de la réservation reste la même.',
  choose: 'Signataire à solliciter',
  chooseOne: 'Choisissez un signataire',
  hint: 'Seulement les signataires dont l’entente est active, dans une province où le programme est offert.',
  ask: 'Solliciter ce signataire',
  asked: 'Votre demande est envoyée. Vous serez avisés de la réponse.',
  end: 'Mettre fin au partenariat',
  takeBack: 'Retirer la demande',
  ended: 'Le partenariat a pris fin. Votre réservation suit son cours.',
  link: 'Proposer le partage à un second signataire',
  see: 'Voir le partenariat',
  noClaim:
    'Seul le signataire qui répond d’une réservation en cours peut proposer à un autre de la partager.',
  nobody: 'Aucun autre signataire ne peut partager un parrainage pour le moment.',
  term: 'Second signataire',
  none: 'Aucun second signataire',
  statuses: {
    asked: 'sollicité, sans réponse encore',
    agreed: 'a accepté',
    declined: 'a refusé',
    left: 'ne participe plus',
  },
  confirmFirst:
    'Un second signataire n’a pas encore répondu. Vous pourrez confirmer après sa réponse, ou une fois la demande retirée par le signataire qui réserve.',
  requests: 'On vous propose de partager un parrainage',
  requestsNote:
    'Lisez d’abord le profil. Si vous acceptez et que la réservation est confirmée, vous êtes aussi répondant\u00a0: vous voyez le dossier, signez l’engagement et faites l’objet d’une évaluation. Cela ne compte pas parmi vos réservations.',
  shares: 'Parrainages que vous avez accepté de partager',
  from: 'Demandé par',
  holdEnds: 'Fin de la réservation',
  notHeld: 'Pas encore réservé\u00a0: le signataire doit appuyer la demande de son groupe.',
  agree: 'Accepter',
  decline: 'Refuser',
  leave: 'Quitter le partenariat',
  done: {
    agree:
      'Vous avez accepté de partager le parrainage. Le COR-O peut maintenant confirmer la réservation; pour un cas à l’étranger, le bureau local confirme d’abord l’engagement des deux signataires.',
    decline: 'Vous avez refusé. Le signataire qui vous sollicitait en est avisé.',
    leave:
      'Vous avez quitté le partenariat. Le signataire qui vous sollicitait en est avisé; pour un cas à l’étranger, le bureau local confirme de nouveau son engagement.',
  },
} satisfies typeof english;
