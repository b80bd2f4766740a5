import type { caseFile as english } from '../en/case-file.ts';
import { counted } from '../format.ts';

const menage = (people: number) => `Ménage de ${counted('fr', people, 'personne', 'personnes')}`;

export const caseFile = {
  case: 'Dossier',
  numbered: (ref) => `Dossier ${ref}`,
  titled: (people, place) => (place ? `${menage(people)}, ${place}` : menage(people)),
  profileNumber: (number) => `profil ${number}`,
  list: {
    title: 'Dossiers',
    search: 'Chercher par référence du dossier ou numéro de profil',
    columns: {
      reference: 'Dossier',
      profile: 'Profil',
      stage: 'Étape',
      stream: 'Volet',
      office: 'Bureau local',
      since: 'Depuis',
    },
    empty: 'Aucun dossier ne correspond. Retirez un filtre ou vérifiez le numéro.',
  },
  timeline: {
    title: 'Ce qui s’est passé',
    all: (n) => `Tout le journal (${counted('fr', n, 'entrée', 'entrées')})`,
    byItself: 'automatiquement',
    empty: 'Il ne s’est encore rien passé.',
  },
  dates: {
    title: 'Dates importantes',
    arrived: 'Arrivée',
    recommendBy: 'Recommandation au plus tard le',
    rapOrdinaryEnd: 'Fin ordinaire du PAR',
    promotionLimit: 'Limite de la promotion',
    holdEnds: 'Fin de la réservation',
    rapEnds: 'Fin du PAC\u00a0: PAR',
    sponsorEnds: 'Fin du PAC\u00a0: répondant',
    checkIn: 'Vérification à mi-chemin',
    checkInLater: 'Fixée au début du parrainage conjoint.',
    conferenceBy: 'Conférence au plus tard le',
    formalReview: 'Examen officiel',
  },
  household: 'Ménage',
  sponsor: 'Répondant',
  noSponsor: 'Pas encore de répondant.',
  localOffice: 'Bureau local',
  serviceProvider: 'Fournisseur de services',
  arrival: {
    title: 'Arrivée et début',
    record: 'Consigner l’arrivée',
    date: 'Date d’arrivée',
    recorded: (date) => `Arrivée consignée\u00a0: ${date}.`,
  },
  start: {
    ready:
      'Toutes les tâches obligatoires sont terminées, la conférence a eu lieu et la liste est signée.',
    missing: 'Avant que le dossier devienne actif\u00a0:',
    missingTasks: (n) =>
      `${counted('fr', n, 'tâche obligatoire', 'tâches obligatoires')} à terminer`,
    missingConference: 'la conférence de cas à tenir',
    missingChecklist: 'la liste à signer',
    missingArrival: 'l’arrivée à consigner',
    active: (date) => `Le parrainage conjoint a commencé le ${date}.`,
  },
  readsTitle: 'Qui a ouvert les renseignements protégés',
  readsNote: 'Chaque ouverture figure ici, avec son motif.',
  readsEmpty: 'Personne ne les a ouverts.',
  readsColumns: { when: 'Quand', who: 'Qui', what: 'Ce qui a été ouvert', reason: 'Motif' },
} satisfies typeof english;
