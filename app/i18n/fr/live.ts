import type { live as english } from '../en/live.ts';

export const live = {
  updated: 'La page a été mise à jour.',
  changed:
    'Cette page a changé depuis que vous l’avez ouverte. Ce que vous avez saisi y reste jusqu’à ce que vous affichiez les changements.',
  show: 'Afficher les changements',
  gone: {
    profile: 'Ce profil n’est plus ouvert. Vous le voyez tel qu’il était en dernier lieu.',
    page: 'Cette page ne vous est plus accessible. Vous la voyez telle qu’elle était en dernier lieu.',
  },
} satisfies typeof english;
