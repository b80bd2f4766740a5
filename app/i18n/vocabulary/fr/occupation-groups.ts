import type { OccupationGroupCode } from '#app/domain/vocabulary/occupation-groups.ts';

/** Short names, for facets and cards. */
export const occupationGroupLabels = {
  noc_0: 'Haute direction',
  noc_1: 'Affaires et travail de bureau',
  noc_2: 'Sciences et technologies',
  noc_3: 'Santé',
  noc_4: 'Enseignement, droit et services communautaires',
  noc_5: 'Arts, culture et sports',
  noc_6: 'Vente et services',
  noc_7: 'Métiers et transport',
  noc_8: 'Agriculture et ressources naturelles',
  noc_9: 'Fabrication',
  home_and_family: 'Foyer et famille',
  student: 'Études',
  none_yet: 'Aucune pour l’instant',
  not_stated: 'Non précisé',
} satisfies Record<OccupationGroupCode, string>;

/** Titles of the National Occupational Classification 2021 where one exists. */
export const occupationGroupTitles = {
  noc_0: 'Membres des corps législatifs et cadres supérieurs',
  noc_1: 'Affaires, finance et administration',
  noc_2: 'Sciences naturelles et appliquées et domaines apparentés',
  noc_3: 'Secteur de la santé',
  noc_4: 'Enseignement, droit et services sociaux, communautaires et gouvernementaux',
  noc_5: 'Arts, culture, sports et loisirs',
  noc_6: 'Vente et services',
  noc_7: 'Métiers, transport, machinerie et domaines apparentés',
  noc_8: 'Ressources naturelles, agriculture et production connexe',
  noc_9: 'Fabrication et services d’utilité publique',
  home_and_family: 'Soins de la famille et du foyer',
  student: 'Études',
  none_yet: 'Aucune expérience de travail pour l’instant',
  not_stated: 'Non précisé',
} satisfies Record<OccupationGroupCode, string>;

/** What follows “has worked”, « a travaillé ». */
export const occupationGroupPhrases = {
  noc_0: 'à la haute direction d’organisations',
  noc_1: 'dans les affaires, la finance ou l’administration',
  noc_2: 'en sciences, en génie ou en technologie',
  noc_3: 'dans le secteur de la santé',
  noc_4: 'dans l’enseignement, le droit ou les services communautaires',
  noc_5: 'dans les arts, la culture ou les sports',
  noc_6: 'dans la vente ou les services',
  noc_7: 'dans les métiers ou le transport',
  noc_8: 'en agriculture ou dans les ressources naturelles',
  noc_9: 'dans la fabrication',
  home_and_family: 'à prendre soin de la famille et du foyer',
  student: 'aux études',
  none_yet: 'sans expérience de travail pour l’instant',
  not_stated: 'dans un domaine non précisé',
} satisfies Record<OccupationGroupCode, string>;
