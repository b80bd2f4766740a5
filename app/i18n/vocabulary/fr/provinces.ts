import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';

export const provinceLabels = {
  NL: 'Terre-Neuve-et-Labrador',
  PE: 'Île-du-Prince-Édouard',
  NS: 'Nouvelle-Écosse',
  NB: 'Nouveau-Brunswick',
  QC: 'Québec',
  ON: 'Ontario',
  MB: 'Manitoba',
  SK: 'Saskatchewan',
  AB: 'Alberta',
  BC: 'Colombie-Britannique',
  YT: 'Yukon',
  NT: 'Territoires du Nord-Ouest',
  NU: 'Nunavut',
} satisfies Record<ProvinceCode, string>;

/** The form used inside a sentence, articles and elisions included. */
export const provincePhrases = {
  NL: 'à Terre-Neuve-et-Labrador',
  PE: 'à l’Île-du-Prince-Édouard',
  NS: 'en Nouvelle-Écosse',
  NB: 'au Nouveau-Brunswick',
  QC: 'au Québec',
  ON: 'en Ontario',
  MB: 'au Manitoba',
  SK: 'en Saskatchewan',
  AB: 'en Alberta',
  BC: 'en Colombie-Britannique',
  YT: 'au Yukon',
  NT: 'aux Territoires du Nord-Ouest',
  NU: 'au Nunavut',
} satisfies Record<ProvinceCode, string>;

/** The court that makes a guardianship order. Shown as information to check, except where a public source was read. */
export const guardianshipOffices = {
  NL: 'Cour suprême de Terre-Neuve-et-Labrador',
  PE: 'Cour suprême de l’Île-du-Prince-Édouard',
  NS: 'Cour suprême de la Nouvelle-Écosse (Division de la famille)',
  NB: 'Cour du Banc du Roi du Nouveau-Brunswick',
  QC: 'Cour supérieure du Québec',
  ON: 'Tribunal de la famille (Cour de justice de l’Ontario ou Cour supérieure de justice)',
  MB: 'Cour du Banc du Roi du Manitoba (Division de la famille)',
  SK: 'Cour du Banc du Roi de la Saskatchewan (Division du droit de la famille)',
  AB: 'Tribunaux de l’Alberta, ordonnance de tutelle en vertu de la Family Law Act',
  BC: 'Tribunaux de la Colombie-Britannique, ordonnance de tutelle en vertu de la Family Law Act',
  YT: 'Cour suprême du Yukon',
  NT: 'Cour suprême des Territoires du Nord-Ouest',
  NU: 'Cour de justice du Nunavut',
} satisfies Record<ProvinceCode, string>;

/** To whom the local office refers a family for guardianship requirements (IP 3 part 4 §5.3). */
export const childWelfareOffices = {
  NL: 'ministère des Familles et de l’Abordabilité',
  PE: 'ministère du Développement social et des Aînés',
  NS: 'ministère des Opportunités et du Développement social',
  NB: 'ministère du Développement social',
  QC: 'Directeur de la protection de la jeunesse',
  ON: 'ministère des Services à l’enfance et des Services sociaux et communautaires; sociétés d’aide à l’enfance',
  MB: 'Directeur des services à l’enfant et à la famille; ministère des Familles',
  SK: 'ministère des Services sociaux',
  AB: 'ministère des Services à l’enfance et à la famille',
  BC: 'ministère du Développement de l’enfance et de la famille',
  YT: 'ministère de la Santé et des Affaires sociales',
  NT: 'ministère de la Santé et des Services sociaux',
  NU: 'ministère des Services à la famille',
} satisfies Record<ProvinceCode, string>;
