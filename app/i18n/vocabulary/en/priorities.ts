import type { PriorityCode } from '#app/domain/vocabulary/priorities.ts';

export const priorityLabels = {
  high: 'High',
  regular: 'Regular',
} satisfies Record<PriorityCode, string>;

export const priorityDefinitions = {
  high: 'A sponsor is needed now: a woman at risk or vulnerable women, an urgent medical need, or medical examinations that expire soon.',
  regular:
    'A sponsor is needed within the posting period: for example a large family, an older person, limited schooling, or support after trauma, without a major medical condition.',
} satisfies Record<PriorityCode, string>;
