import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';

export const provinceLabels = {
  NL: 'Newfoundland and Labrador',
  PE: 'Prince Edward Island',
  NS: 'Nova Scotia',
  NB: 'New Brunswick',
  QC: 'Quebec',
  ON: 'Ontario',
  MB: 'Manitoba',
  SK: 'Saskatchewan',
  AB: 'Alberta',
  BC: 'British Columbia',
  YT: 'Yukon',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
} satisfies Record<ProvinceCode, string>;

/** The form used inside a sentence, articles and elisions included. */
export const provincePhrases = {
  NL: 'in Newfoundland and Labrador',
  PE: 'in Prince Edward Island',
  NS: 'in Nova Scotia',
  NB: 'in New Brunswick',
  QC: 'in Quebec',
  ON: 'in Ontario',
  MB: 'in Manitoba',
  SK: 'in Saskatchewan',
  AB: 'in Alberta',
  BC: 'in British Columbia',
  YT: 'in Yukon',
  NT: 'in the Northwest Territories',
  NU: 'in Nunavut',
} satisfies Record<ProvinceCode, string>;

/** The court that makes a guardianship order. Shown as information to check, except where a public source was read. */
export const guardianshipOffices = {
  NL: 'Supreme Court of Newfoundland and Labrador',
  PE: 'Supreme Court of Prince Edward Island',
  NS: 'Supreme Court of Nova Scotia (Family Division)',
  NB: 'Court of King’s Bench of New Brunswick',
  QC: 'Superior Court of Québec',
  ON: 'Family court (Ontario Court of Justice or Superior Court of Justice)',
  MB: 'Court of King’s Bench of Manitoba (Family Division)',
  SK: 'Court of King’s Bench for Saskatchewan (Family Law Division)',
  AB: 'Alberta courts, guardianship order under the Family Law Act',
  BC: 'British Columbia courts, guardianship order under the Family Law Act',
  YT: 'Supreme Court of Yukon',
  NT: 'Supreme Court of the Northwest Territories',
  NU: 'Nunavut Court of Justice',
} satisfies Record<ProvinceCode, string>;

/** To whom the local office refers a family for guardianship requirements (IP 3 part 4 §5.3). */
export const childWelfareOffices = {
  NL: 'Department of Families and Affordability',
  PE: 'Department of Social Development and Seniors',
  NS: 'Department of Opportunities and Social Development',
  NB: 'Department of Social Development',
  QC: 'Director of Youth Protection',
  ON: 'Ministry of Children, Community and Social Services; children’s aid societies',
  MB: 'Director of Child and Family Services; Department of Families',
  SK: 'Ministry of Social Services',
  AB: 'Ministry of Children and Family Services',
  BC: 'Ministry of Children and Family Development',
  YT: 'Department of Health and Social Services',
  NT: 'Department of Health and Social Services',
  NU: 'Department of Family Services',
} satisfies Record<ProvinceCode, string>;
