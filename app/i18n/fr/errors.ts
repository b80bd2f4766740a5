import type { errors as english } from '../en/errors.ts';

export const errors = {
  reference: (ref) => `Référence\u00a0: ${ref}`,
  home: 'Aller à ce qui est à faire',
  badRequest: {
    title: 'Cette demande n’a pas pu être lue',
    body: 'Le formulaire ou l’adresse n’était pas complet. Revenez en arrière, rechargez la page et réessayez.',
  },
  forbidden: {
    title: 'Votre rôle ne donne pas accès à cette page',
    body: 'Si vous en avez besoin pour votre travail, adressez-vous à la direction de votre organisme ou au bureau nommé ci-dessous.',
    whoMay: (roles) => `Qui y a accès\u00a0: ${roles}.`,
  },
  closed: {
    title: 'Votre organisme n’a pas accès aux profils',
    body: 'Les profils des ménages qui cherchent un répondant sont réservés aux signataires d’entente de parrainage et à leurs groupes constitutifs, pendant que l’entente est en vigueur. Ce que votre organisme a déjà entrepris pour un ménage lui reste accessible.',
  },
  notFound: {
    title: 'Page introuvable',
    body: 'L’adresse est peut-être erronée, la page a peut-être été déplacée, ou vous n’y avez pas accès.',
  },
  taken: {
    title: 'Un autre répondant a été plus rapide',
    body: 'Une réservation de ce profil vient d’être confirmée : ce ménage a trouvé son répondant. Votre envoi n’a pas été enregistré, et vous n’avez rien d’autre à faire. D’autres ménages cherchent un groupe comme le vôtre.',
    similar: 'Voir des profils aux besoins semblables',
    watchList: 'Voir les profils que vous suivez',
  },
  conflict: {
    title: 'Ce dossier a changé pendant que vous y travailliez',
    body: 'Rien de votre travail n’a été enregistré. Voyez ce qui a changé, puis refaites votre étape.',
    changes: 'Ce qui a changé',
    again: 'Afficher le dossier dans son état actuel',
  },
  tooLarge: {
    title: 'L’envoi est trop volumineux',
    body: 'Un fichier peut avoir 10\u00a0Mo au plus.',
  },
  tooMany: {
    title: 'Trop de demandes',
    body: 'Attendez une minute, puis réessayez.',
  },
  origin: {
    title: 'Ce formulaire provient d’un autre site',
    body: 'Ouvrez la page ici et envoyez le formulaire de nouveau.',
  },
  server: {
    title: 'Une erreur s’est produite de notre côté',
    body: 'Rien n’a été modifié. Réessayez; si l’erreur se répète, signalez-la avec la référence ci-dessous.',
  },
  unavailable: {
    title: 'Le portail ne peut pas joindre ses données',
    body: 'Rien n’est perdu. Il se rétablit de lui-même; réessayez dans une minute.',
  },
} satisfies typeof english;
