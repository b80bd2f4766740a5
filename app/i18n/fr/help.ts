import type { help as english } from '../en/help.ts';

export const help = {
  title: 'Aide',
  intro:
    'Le parrainage d’aide conjointe réunit le gouvernement du Canada et un groupe de parrainage privé pour réinstaller un ménage qui a des besoins exceptionnels, pendant 24\u00a0mois à partir de l’arrivée.',
  sections: {
    sponsors: {
      title: 'Pour les groupes de parrainage',
      steps: [
        'Trouvez un ménage\u00a0: cherchez et filtrez les profils.',
        'Manifestez votre intérêt, sans engagement, ou posez une question.',
        'Réservez le profil. Aucun autre groupe ne peut le prendre pendant 10\u00a0jours ouvrables.',
        'Après la confirmation, remplissez le dossier d’engagement.',
        'À la conférence de cas, répartissez les rôles avec le fournisseur de services et signez la liste.',
      ],
    },
    offices: {
      title: 'Pour les bureaux et les fournisseurs de services',
      steps: [
        'La page À faire montre ce qui vous attend, les retards d’abord.',
        'Chaque dossier a une prochaine étape, avec sa date et ce qui arrive si rien n’est fait.',
        'L’ouverture des renseignements protégés demande un motif et est consignée.',
      ],
    },
    privacy: {
      title: 'Ce que montre un profil',
      steps: [
        'Les besoins d’un ménage, en valeurs codées\u00a0: jamais un nom, une date de naissance ou la cause d’un besoin.',
        'Les noms s’ouvrent à un seul répondant, après la confirmation, et à aucun autre groupe.',
        'Chaque ouverture de renseignements personnels est consignée, avec son motif.',
      ],
    },
  },
  privacyTitle: 'Protection des renseignements personnels',
  privacyBody:
    'Les renseignements personnels sont conservés sous forme chiffrée, à part du profil. Ils sont détruits à la date prévue après la fermeture d’un dossier.',
  accessibilityTitle: 'Accessibilité',
  accessibilityBody:
    'Chaque page fonctionne au clavier, avec un lecteur d’écran, sur un téléphone et sans JavaScript. Dites-nous où ce n’est pas le cas.',
} satisfies typeof english;
