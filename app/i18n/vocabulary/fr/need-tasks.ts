import type { PublishedNeedCode } from '#app/domain/vocabulary/needs.ts';

export const needTasks = {
  trauma_counselling: [
    'Connaître un service de counseling offert dans la langue du ménage ou avec interprète.',
    'Laisser chaque personne choisir d’y avoir recours, et à quel moment.',
  ],
  specialised_counselling: [
    'Trouver un service de counseling spécialisé qui accueille les nouveaux arrivants, et connaître son délai.',
    'Prévoir le transport et un interprète pour les premières rencontres.',
  ],
  physical_disability: [
    'Trouver, avant l’arrivée, un médecin de famille et les services spécialisés à proximité.',
    'Accompagner la personne à ses rendez-vous, plus souvent au début.',
    'Remplir avec le ménage les demandes d’aides techniques et d’allocations.',
  ],
  mental_health: [
    'Connaître les services en santé mentale ouverts aux nouveaux arrivants et la façon d’y être dirigé.',
    'Désigner une personne que le ménage peut appeler les jours difficiles.',
  ],
  urgent_medical: [
    'Prendre un premier rendez-vous médical dans les jours qui suivent l’arrivée.',
    'Prévoir qui conduit, qui accompagne et qui interprète, la semaine aussi.',
    'Tenir avec le ménage une seule liste des rendez-vous et des médicaments.',
  ],
  ongoing_treatment: [
    'Trouver un logement près du lieu de traitement.',
    'Conduire et accompagner aux rendez-vous, plusieurs fois par mois au début.',
    'Voir, dès le premier jour, aux médicaments et à ce que couvre le régime de soins.',
  ],
  mobility: [
    'Trouver un logement de plain-pied ou avec ascenseur.',
    'Prévoir, dès l’aéroport, un transport que la personne peut utiliser.',
    'Remplir avec le ménage les demandes d’aides à la mobilité.',
  ],
  medicals_expiring: [
    'Se tenir prêt à accueillir le ménage à bref délai.',
    'Garder un hébergement temporaire pendant la recherche d’un logement.',
  ],
  women_at_risk: [
    'Trouver un logement sûr et en taire l’adresse.',
    'Compter sur des femmes bénévoles pour les visites et les rendez-vous.',
    'Connaître les services destinés aux femmes à proximité.',
  ],
  vulnerable_women: [
    'Compter sur des femmes bénévoles pour les visites et les rendez-vous.',
    'Connaître les services destinés aux femmes, et le chemin pour s’y rendre.',
  ],
  large_family: [
    'Trouver un logement assez grand, près d’une école.',
    'Inscrire les enfants à l’école et, s’il y a des places, à la garderie.',
    'Prévoir pour tous les premiers achats, les vêtements et les meubles.',
  ],
  single_parent: [
    'Trouver des places en garderie et inscrire à l’école les enfants en âge d’y aller.',
    'Prévoir une présence auprès des enfants pendant les cours et les rendez-vous du parent.',
  ],
  siblings_only: [
    'Épauler l’aîné dans la tenue du ménage, le budget et le suivi scolaire.',
    'Rencontrer l’école et assister aux réunions.',
    'Jumeler le ménage avec une famille sur qui compter.',
  ],
  elderly: [
    'Accompagner la personne à ses rendez-vous médicaux et reprendre avec elle ce qui a été dit.',
    'Prévoir des visites et des sorties régulières, contre l’isolement.',
    'Connaître les programmes pour les nouveaux arrivants âgés.',
  ],
  limited_education: [
    'Trouver un cours d’alphabétisation ou de langue pour débutants, et une place.',
    'Lire le courrier et remplir les formulaires avec le ménage.',
    'Aider aux devoirs et à la lecture.',
  ],
  systemic_discrimination: [
    'Présenter le ménage à une communauté où il se sent en sécurité.',
    'L’accompagner pour louer un logement, ouvrir un compte ou rencontrer un employeur.',
  ],
  guardianship: [
    'S’informer de la tutelle dans la province, et savoir à qui s’adresser.',
    'Accompagner aux rendez-vous juridiques.',
    'Rencontrer régulièrement le mineur et la personne qui s’en occupe.',
  ],
  other: ['Poser une question sur ce besoin\u00a0: la réponse dira ce qu’il demande.'],
} satisfies Record<PublishedNeedCode, readonly string[]>;
