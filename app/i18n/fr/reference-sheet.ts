import type { referenceSheet as english } from '../en/reference-sheet.ts';

export const referenceSheet = {
  columns: {
    origin: 'origine',
    size_band: 'tranche',
    shape: 'composition',
    province: 'province',
    year: 'annee',
    households: 'menages',
    attribute: 'attribut',
    value: 'valeur',
    within: 'parmi',
    share: 'part',
  },
  faults: {
    not_utf8:
      'Ce n’est pas un fichier texte en UTF-8. Dans le tableur, enregistrez la feuille au format «\u00a0CSV UTF-8\u00a0».',
    empty: 'La feuille n’a aucune ligne sous son en-tête.',
    broken:
      'La feuille est illisible\u00a0: un guillemet n’est pas fermé, ou une ligne est beaucoup trop longue.',
    too_many_rows: 'La feuille a plus de lignes qu’on ne peut en charger à la fois.',
  },
  tooLarge: 'Le fichier dépasse 16 Mo.',
  missing: 'Choisissez la feuille des effectifs.',
  problems: {
    column_missing: () => 'L’en-tête n’a pas cette colonne.',
    cell_missing: () => 'La cellule est vide.',
    origin_unknown: (value) =>
      `«\u00a0${value}\u00a0» n’est pas le code d’un pays d’origine. Utilisez un code comme SY.`,
    size_band_unknown: (value) =>
      `«\u00a0${value}\u00a0» n’est pas une des six tranches de taille, comme size_5_6.`,
    shape_unknown: (value) =>
      `«\u00a0${value}\u00a0» n’est pas une composition de ménage qui se publie, comme single_parent.`,
    province_unknown: (value) =>
      `«\u00a0${value}\u00a0» n’est pas le code d’une province. Utilisez un code comme ON.`,
    province_not_offered: (value) => `Le programme n’est pas offert dans la province ${value}.`,
    year_wrong: (value) => `«\u00a0${value}\u00a0» n’est pas une année de 1979 à celle-ci.`,
    households_wrong: (value) =>
      `«\u00a0${value}\u00a0» n’est pas un nombre entier de 0 à 1\u00a0000\u00a0000, sans espace ni décimale.`,
    attribute_unknown: (value) => `«\u00a0${value}\u00a0» n’est pas un attribut qui a des parts.`,
    value_unknown: (value) => `«\u00a0${value}\u00a0» n’est pas une valeur de cet attribut.`,
    within_wrong: (value) =>
      `«\u00a0${value}\u00a0» n’est pas l’ensemble dont la part de cet attribut fait partie.`,
    share_wrong: (value) =>
      `«\u00a0${value}\u00a0» n’est pas un nombre supérieur à 0 et d’au plus 1.`,
    repeated: (value) =>
      `Cette ligne répète la ligne ${value}\u00a0: deux fois le même genre de ménage.`,
    none_recent: () => 'Aucune ligne ne compte de ménages des dix dernières années.',
  },
} satisfies typeof english;
