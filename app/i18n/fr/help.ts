import type { help as english } from '../en/help.ts';
import { counted } from '../format.ts';

export const help = {
  title: 'Aide',
  intro:
    'Le parrainage d’aide conjointe réunit le gouvernement du Canada et un groupe de parrainage privé pour réinstaller un ménage qui a des besoins exceptionnels, pendant 24\u00a0mois à partir de l’arrivée.',
  onThisPage: 'Sur cette page',
  guides: (days) => [
    {
      id: 'sponsors',
      title: 'Groupes de parrainage (signataires d’entente et groupes constitutifs)',
      steps: [
        'Ouvrez Profils. Cherchez par besoin, langue ou collectivité, puis resserrez la liste avec les filtres. L’adresse garde votre recherche\u00a0: vous pouvez la mettre en signet ou l’envoyer.',
        'Ouvrez un profil pour lire ce que chaque besoin demande au répondant. Manifestez votre intérêt, sans engagement, pour dire au COR-O et au PFPR ce que votre groupe a examiné.',
        `Réservez le profil. Aucun autre groupe ne peut le prendre pendant ${counted('fr', days.hold, 'jour ouvrable', 'jours ouvrables')}. La demande d’un groupe constitutif va d’abord à son signataire d’entente; la réservation commence quand celui-ci l’appuie.`,
        `Si un autre groupe a réservé le profil, inscrivez-vous à la liste d’attente. Si la réservation prend fin avant la promotion, le premier groupe de la liste a ${counted('fr', days.offer, 'jour ouvrable', 'jours ouvrables')} pour accepter.`,
        'Quand le COR-O a confirmé la réservation, les renseignements du ménage s’ouvrent à votre groupe seul. Remplissez le dossier d’engagement, joignez les formulaires signés; le signataire d’entente le présente.',
        'À la conférence de cas, convenez avec le fournisseur de services de qui fait quoi, remplissez la liste et signez-la.',
      ],
    },
    {
      id: 'roco',
      title: 'Agents et gestionnaires du COR-O',
      steps: [
        'Ouvrez un dossier avec son ménage et consignez le consentement à la communication. Sans lui, aucun profil n’est publié.',
        'Rédigez le profil avec des champs codés, à côté de ce que contient le dossier. La vérification dit ce qui pourrait désigner un ménage, et quel changement suffirait.',
        'Demandez l’approbation. Une autre personne lit les deux langues et publie, ou renvoie le profil avec un motif. La promotion commence, avec sa date limite.',
        'Confirmez une réservation, ou refusez-la avec un motif. La confirmation met fin à la promotion et retire aussitôt le profil de la liste pour tout le monde.',
        'Examinez le dossier d’engagement\u00a0: renvoyez-le avec un commentaire, approuvez-le ou refusez-le. L’approbation ouvre les tâches des préparatifs.',
      ],
    },
    {
      id: 'local',
      title: 'Bureaux locaux',
      steps: [
        'La page À faire montre les dossiers de votre région, ce qui est dû et ce qui arrive si rien n’est fait.',
        'Pour un dossier de l’étranger, confirmez l’engagement du répondant avant que le COR-O confirme la réservation.',
        'Fixez la conférence de cas\u00a0: date, mode et participants. Chaque personne invitée reçoit la date, et un fichier de calendrier se trouve sur la page de la conférence.',
        'Consignez l’arrivée. Le suivi et la fin du parrainage sont comptés à partir d’elle.',
      ],
    },
    {
      id: 'providers',
      title: 'Fournisseurs de services',
      steps: [
        'La page À faire montre les ménages que vous suivez et les conférences à venir.',
        'Remplissez votre partie de la liste des rôles et responsabilités, ligne par ligne, et signez quand chaque ligne a sa réponse. Tout changement annule les signatures déjà données.',
      ],
    },
    {
      id: 'rstp',
      title: 'PFPR',
      steps: [
        'La page Promotion présente les profils affichés, le délai le plus court d’abord, avec les intérêts, les réservations et les listes d’attente.',
        'Les demandes de début et d’arrêt disent quels profils commencer à diffuser et lesquels retirer. Un profil ne nomme jamais personne.',
      ],
    },
    {
      id: 'others',
      title: 'Bureaux de migration, RI-DOR et vérification',
      steps: [
        'La page À faire montre les dossiers que vous pouvez suivre. La page d’un dossier en montre l’étape, la prochaine action et le journal.',
        'L’ouverture des renseignements protégés demande un motif et un nouveau code, et laisse une ligne au journal. La vérification lit le journal, jamais les renseignements.',
      ],
    },
  ],
  moreTitle: 'Plus d’aide',
  contact:
    'Pour votre compte et votre rôle, adressez-vous à la personne qui gère votre organisation. Pour tout ce qui ne fonctionne pas, écrivez à l’exploitant du portail et donnez la référence que la page affiche.',
  home: {
    title: 'Un répondant pour chaque ménage qui a des besoins exceptionnels',
    howItWorks: 'Le fonctionnement, rôle par rôle',
    whatTitle: 'Ce que fait ce portail',
    what: [
      'Il montre aux groupes de parrainage les besoins d’un ménage, dans les deux langues officielles, sans dire qui est ce ménage.',
      'Il permet à un groupe de manifester son intérêt ou de réserver un profil, et garde le profil pendant que la réservation est examinée.',
      'Il suit ensuite le dossier jusqu’à la conférence de cas\u00a0: qui fait quoi, pour quand, et ce qui arrive de soi-même.',
    ],
    accessTitle: 'Qui peut se connecter',
    access:
      'Les signataires d’entente de parrainage et leurs groupes constitutifs, les fournisseurs de services et les bureaux du programme. Les comptes s’ouvrent sur invitation\u00a0: adressez-vous à la personne qui gère votre organisation.',
  },
  privacy: {
    title: 'Protection des renseignements personnels',
    lead: 'Un profil montre les besoins d’un ménage, jamais son identité.',
    sections: [
      {
        id: 'profile',
        title: 'Ce que montre un profil',
        points: [
          'Des choix tirés de listes, des nombres et des dates\u00a0: taille et tranches d’âge, besoins, langues, destination. Rien de ce qui est écrit au sujet d’une personne ne peut s’y trouver.',
          'Jamais un nom, une date de naissance, un numéro de dossier, un âge exact ou la cause d’un besoin.',
          'Avant la publication, une vérification compte les ménages qui se ressemblent et demande des tranches plus larges quand il y en a trop peu.',
          'Aucun profil n’est publié avant que le consentement du ménage à la communication soit au dossier.',
        ],
      },
      {
        id: 'details',
        title: 'Qui voit les renseignements personnels',
        points: [
          'Un seul répondant, après la confirmation de sa réservation, ainsi que les bureaux et le fournisseur de services qui travaillent au dossier. Aucun autre groupe.',
          'Chaque ouverture demande un motif et un nouveau code à la personne qui ouvre, et elle est consignée.',
          'Quand une réservation cesse d’être confirmée, l’accès cesse avec elle.',
        ],
      },
      {
        id: 'kept',
        title: 'Comment les renseignements sont conservés et détruits',
        points: [
          'Ils sont conservés à part du profil, chiffrés avec une clé propre au dossier.',
          'À la date prévue après la fermeture d’un dossier, la clé est détruite\u00a0: les renseignements ne peuvent plus être lus, même dans les copies de sauvegarde. Les statistiques demeurent.',
          'Les messages envoyés par courriel ne contiennent aucun renseignement personnel\u00a0: ils disent que quelque chose attend sur le portail.',
        ],
      },
      {
        id: 'questions',
        title: 'Questions et corrections',
        points: [
          'Un ménage demande au bureau qui suit son dossier de voir ou de corriger ce qui est conservé.',
          'Les personnes qui utilisent le portail s’adressent à celle qui gère leur organisation, qui transmet la question à l’exploitant du portail.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    lead: 'Toute personne autorisée à utiliser ce portail devrait pouvoir le faire. Nous visons les WCAG\u00a02.1, niveau\u00a0AA.',
    sections: [
      {
        id: 'works',
        title: 'Ce qui fonctionne',
        points: [
          'Chaque page fonctionne au clavier seul, avec un lecteur d’écran, agrandie à 400\u00a0%, sur un téléphone et sans JavaScript.',
          'La couleur ne porte jamais un sens à elle seule\u00a0: un mot et une forme l’accompagnent.',
          'Les erreurs sont énumérées en haut du formulaire, avec un lien vers chaque champ, et ce que vous avez saisi est gardé.',
          'Chaque page existe en français et en anglais; le lien de langue vous laisse au même endroit.',
          'Les pages s’impriment sans menus, sans filtres et sans renseignements protégés.',
        ],
      },
      {
        id: 'limits',
        title: 'Limites connues',
        points: [
          'Les formulaires signés sont des fichiers PDF produits par leurs expéditeurs et ne sont pas toujours accessibles. Demandez un autre format au bureau qui suit le dossier.',
        ],
      },
      {
        id: 'contact',
        title: 'Dites-nous ce qui ne fonctionne pas',
        points: [
          'Dites-le à la personne qui gère votre organisation, ou écrivez à l’exploitant du portail. Précisez la page et ce que vous utilisez pour la lire.',
          'En attendant, vous pouvez procéder autrement\u00a0: le bureau qui suit le dossier peut vous répondre par téléphone.',
        ],
      },
    ],
  },
} satisfies typeof english;
