import { expect, it } from 'vitest';
import { planQuestionsFor } from './plan-questions.ts';

it('asks a short core of every group, and more where a need calls for it', () => {
  const core = planQuestionsFor([]).map(({ code }) => code);
  expect(core).toHaveLength(6);
  const more = planQuestionsFor(['mobility']).map(({ code }) => code);
  expect(more).toEqual(expect.arrayContaining([...core, 'housing_access', 'transport_plan']));
  expect(more).not.toContain('guardianship_plan');
});
