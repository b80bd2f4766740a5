import { expect, it } from 'vitest';
import { refusalCodes } from '#app/domain/refusal.ts';
import { langs } from './lang.ts';
import { refusalText } from './refusal-text.server.ts';

const params = {
  stage: 'promotion',
  date: '2027-03-01',
  until: '2027-03-14',
  province: 'MB',
  limit: 3,
  count: 2,
  fields: 'imm1324.document,imm5494.answers',
  kind: 'group_of_five',
  status: 'not_in_good_standing',
};

it.each(refusalCodes)('%s reads as sentences with and without its values', (code) => {
  for (const lang of langs) {
    for (const values of [params, {}]) {
      const text = refusalText(lang, { code, params: values });
      expect(text).toMatch(/^[A-ZÀÉÊ].*[.]$/);
      expect(text).not.toMatch(/undefined|[a-z]_[a-z]|\d{4}-\d\d-\d\d/);
    }
  }
});

it('names codes and dates in the language of the reader', () => {
  const claimed = { code: 'already_claimed', params: { until: '2027-03-14' } } as const;
  expect(refusalText('en', claimed)).toContain('until 14 March 2027');
  expect(refusalText('fr', claimed)).toContain('jusqu’au 14\u00a0mars 2027');
  const near = { code: 'only_groups_near', params: { province: 'MB' } } as const;
  expect(refusalText('fr', near)).toContain('des amis au Manitoba');
  const missing = { code: 'package_incomplete', params: { fields: 'imm1324.document' } } as const;
  expect(refusalText('en', missing)).toContain('IMM 1324, signed PDF');
});
