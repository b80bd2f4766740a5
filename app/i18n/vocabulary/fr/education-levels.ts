import type { EducationLevelCode } from '#app/domain/vocabulary/education-levels.ts';

export const educationLevelLabels = {
  no_schooling: 'Aucune scolarité',
  literacy_only: 'Sait lire et écrire, sans scolarité formelle',
  some_primary: 'Primaire non terminé',
  primary: 'Primaire terminé',
  some_secondary: 'Secondaire non terminé',
  secondary: 'Secondaire terminé',
  trade: 'Formation professionnelle ou apprentissage',
  college: 'Diplôme collégial ou technique',
  some_university: 'Études universitaires non terminées',
  university: 'Diplôme universitaire',
  not_stated: 'Non précisé',
} satisfies Record<EducationLevelCode, string>;

/** The predicate of a sentence about one adult. */
export const educationLevelPhrases = {
  no_schooling: 'n’a pas fréquenté l’école',
  literacy_only: 'sait lire et écrire, sans scolarité formelle',
  some_primary: 'a fait une partie du primaire',
  primary: 'a terminé le primaire',
  some_secondary: 'a fait une partie du secondaire',
  secondary: 'a terminé le secondaire',
  trade: 'a une formation professionnelle',
  college: 'a un diplôme collégial ou technique',
  some_university: 'a fait une partie d’études universitaires',
  university: 'a un diplôme universitaire',
  not_stated: 'a une scolarité non précisée',
} satisfies Record<EducationLevelCode, string>;
