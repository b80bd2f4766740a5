import type { watch as english } from '../en/watch.ts';
import { counted } from '../format.ts';

export const watch = {
  title: 'Profils suivis',
  lead: 'Les profils que vous suivez vous-même, et ce qui a changé depuis. Un courriel vous avertit quand l’un d’eux change, est réservé, se libère, approche de sa limite ou quitte la liste.',
  follow: 'Suivre ce profil',
  followOne: 'Suivre',
  howMany: (n) => `Vous suivez ${counted('fr', n, 'profil', 'profils')}`,
  followNote:
    'Un courriel vous avertit de tout changement; personne d’autre de votre groupe ne le reçoit.',
  unfollow: 'Ne plus suivre',
  following: (date) => `Vous suivez ce profil depuis le ${date}.`,
  toList: 'Voir les profils que vous suivez',
  followed: 'Vous suivez maintenant ce profil.',
  unfollowed: 'Vous ne suivez plus ce profil.',
  since: (date) => `Suivi depuis le ${date}`,
  until: (date, left) => `Affiché jusqu’au ${date} (${left})`,
  onHold: (date) => `Réservé jusqu’au ${date}`,
  available: 'Libre',
  offered: 'Offert au premier groupe de la liste d’attente; vous pouvez vous y inscrire',
  offeredInLine: 'Offert au premier groupe de la liste d’attente; le vôtre y est aussi',
  offeredToYou: 'Offert à votre groupe',
  notShown: 'N’est pas affiché en ce moment',
  nothing: 'Rien n’a changé depuis.',
  empty:
    'Vous ne suivez encore aucun profil. Ouvrez un profil et choisissez «\u00a0Suivre ce profil\u00a0».',
  find: 'Trouver un profil à suivre',
  columns: {
    profile: 'Profil',
    now: 'Maintenant',
    changes: 'Ce qui a changé depuis',
    act: 'Ne plus suivre',
  },
  changes: {
    revised: 'Le profil a été modifié.',
    held: 'Un groupe l’a réservé.',
    free: 'Sa réservation a pris fin.',
    passed: 'Personne sur la liste d’attente ne l’a pris; il s’est libéré.',
    closing: (days) => `Il restait ${days}\u00a0jours ou moins.`,
    extended: 'Il est affiché plus longtemps.',
    shortened: 'Il est affiché moins longtemps.',
    answered: 'Une question a reçu une réponse pour tous les groupes.',
    back: 'Il est de nouveau affiché.',
    found: 'Un répondant a été trouvé.',
    ended: 'Il n’est plus sur la liste.',
  },
} satisfies typeof english;
