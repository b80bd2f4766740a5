import type {
  ConsiderationAnswer,
  InterestConsiderationCode,
} from '#app/domain/vocabulary/interest-considerations.ts';

export const interestConsiderationTexts = {
  family_nearby: {
    question: 'Le ménage a-t-il de la famille ou des amis près de chez nous?',
    help: 'Le profil indique s’il y a des parents ou des amis et, s’ils y consentent, à quel endroit. S’ils vivent ailleurs, un autre groupe serait peut-être mieux placé.',
  },
  cultural_community: {
    question: 'Une communauté de même origine est-elle établie ici?',
    help: 'Pensez aux personnes, aux associations et aux lieux où ils pourraient se sentir chez eux.',
  },
  language_community: {
    question: 'Quelqu’un ici peut-il parler leur langue?',
    help: 'Un bénévole, un voisin ou un service d’interprétation.',
  },
  housing: {
    question: 'Pouvons-nous trouver un logement pour un ménage de cette taille?',
    help: 'Précisez s’il est prêt, probable ou encore à trouver, et s’il est accessible lorsque le profil le demande.',
  },
  medical_services: {
    question: 'Les services médicaux requis sont-ils offerts ici?',
    help: 'Médecin de famille, hôpital, spécialistes, réadaptation.',
  },
  counselling_services: {
    question:
      'Du counseling en traumatologie ou d’autres services de counseling sont-ils offerts ici?',
    help: 'Dans leur langue ou avec un interprète, et avec quel délai d’attente.',
  },
  language_training: {
    question: 'Des cours de langue sont-ils offerts, avec des places pour débutants?',
    help: 'Indiquez aussi les cours d’alphabétisation et la garde d’enfants pendant les cours.',
  },
  schools: {
    question: 'Des écoles sont-elles prêtes à accueillir les enfants?',
    help: 'Écoles avec un travailleur d’établissement ou de l’adaptation scolaire au besoin.',
  },
  employment: {
    question: 'Y a-t-il ici des emplois qu’ils pourraient occuper?',
    help: 'Pensez au travail qu’ils connaissent et aux emplois ouverts aux débutants.',
  },
  volunteers: {
    question: 'Avons-nous assez de bénévoles, aussi en semaine?',
    help: 'Précisez combien, et pour quels rôles\u00a0: santé, école, argent, transport, amitié.',
  },
  guardianship_support: {
    question: 'Pouvons-nous aider une famille à mener à bien le processus de tutelle?',
    help: 'Le bureau local d’IRCC fournit les renseignements pour votre province.',
  },
  duration: {
    question: 'Pouvons-nous les accompagner pendant 24\u00a0mois?',
    help: 'Le PAC est prévu pour deux ans à partir de l’arrivée. Précisez si vous pourriez aller jusqu’à 36\u00a0mois dans un cas exceptionnel.',
  },
  other_sponsorships: {
    question: 'Nos autres parrainages nous laissent-ils la place nécessaire?',
    help: 'Comptez ceux qui sont en cours et ceux dont l’arrivée est proche.',
  },
  timing: {
    question: 'Pouvons-nous être prêts à temps?',
    help: 'Quelques semaines pour un ménage déjà au Canada; environ trois mois après l’approbation pour un ménage à l’étranger.',
  },
  partner: {
    question: 'Partagerions-nous ce parrainage avec un autre signataire d’entente de parrainage?',
    help: 'Deux signataires peuvent s’associer pour un même cas.',
  },
} satisfies Record<InterestConsiderationCode, { readonly question: string; readonly help: string }>;

export const considerationAnswerLabels = {
  yes: 'Oui',
  partly: 'En partie',
  no: 'Non',
  not_applicable: 'Sans objet',
} satisfies Record<ConsiderationAnswer, string>;
