import type { OccupationGroupCode } from '#app/domain/vocabulary/occupation-groups.ts';

/** Short names, for facets and cards. */
export const occupationGroupLabels = {
  noc_0: 'Senior management',
  noc_1: 'Business and office work',
  noc_2: 'Science and technology',
  noc_3: 'Health',
  noc_4: 'Education, law and community services',
  noc_5: 'Arts, culture and sport',
  noc_6: 'Sales and service',
  noc_7: 'Trades and transport',
  noc_8: 'Farming and natural resources',
  noc_9: 'Manufacturing',
  home_and_family: 'Home and family',
  student: 'Student',
  none_yet: 'None yet',
  not_stated: 'Not stated',
} satisfies Record<OccupationGroupCode, string>;

/** Titles of the National Occupational Classification 2021 where one exists. */
export const occupationGroupTitles = {
  noc_0: 'Legislative and senior management occupations',
  noc_1: 'Business, finance and administration occupations',
  noc_2: 'Natural and applied sciences and related occupations',
  noc_3: 'Health occupations',
  noc_4: 'Occupations in education, law and social, community and government services',
  noc_5: 'Occupations in art, culture, recreation and sport',
  noc_6: 'Sales and service occupations',
  noc_7: 'Trades, transport and equipment operators and related occupations',
  noc_8: 'Natural resources, agriculture and related production occupations',
  noc_9: 'Occupations in manufacturing and utilities',
  home_and_family: 'Homemaking and care of family',
  student: 'Student',
  none_yet: 'No work experience yet',
  not_stated: 'Not stated',
} satisfies Record<OccupationGroupCode, string>;

/** What follows “has worked”, « a travaillé ». */
export const occupationGroupPhrases = {
  noc_0: 'in senior management',
  noc_1: 'in business, finance or office work',
  noc_2: 'in science, engineering or technology',
  noc_3: 'in health care',
  noc_4: 'in education, law or community services',
  noc_5: 'in arts, culture or sport',
  noc_6: 'in sales or service',
  noc_7: 'in trades or transport',
  noc_8: 'in farming or natural resources',
  noc_9: 'in manufacturing',
  home_and_family: 'caring for home and family',
  student: 'as a student',
  none_yet: 'without work experience yet',
  not_stated: 'in work that is not stated',
} satisfies Record<OccupationGroupCode, string>;
