import { describe, expect, it, test } from 'vitest';
import { organizationKinds } from '../access/actor.ts';
import { codeOf, sponsor } from '../case/case-state.fixture.ts';
import { defaultSettings } from '../decision.ts';
import { provinceCodes } from '../vocabulary/provinces.ts';
import { agreementStatuses, atHoldingLimit, mayNotSponsor } from './sponsoring.ts';

describe('who may sponsor a JAS (IP 3 part 4 §1, §4.1)', () => {
  test.each(organizationKinds)('%s', (kind) => {
    const may = kind === 'sah' || kind === 'constituent_group';
    expect(codeOf(mayNotSponsor(sponsor({ kind })))).toBe(
      may ? null : 'organization_cannot_sponsor',
    );
  });

  test.each([...agreementStatuses, null])('under an agreement that is %s', (agreement) => {
    const refusal = mayNotSponsor(sponsor({ agreement }));
    if (agreement === 'active') expect(refusal).toBeNull();
    else {
      // The reason is shown: the status is said.
      expect(refusal).toMatchObject({
        code: 'agreement_not_active',
        params: { status: agreement ?? 'cancelled' },
      });
    }
  });

  test.each(provinceCodes)('from %s', (province) => {
    const outside = ['QC', 'YT', 'NT', 'NU'].includes(province);
    expect(codeOf(mayNotSponsor(sponsor({ province })))).toBe(
      outside ? 'province_not_offered' : null,
    );
  });

  it('says first that an organisation can never sponsor, then what stands in its way today', () => {
    const facts = sponsor({ kind: 'group_of_five', agreement: 'cancelled', province: 'QC' });
    expect(codeOf(mayNotSponsor(facts))).toBe('organization_cannot_sponsor');
    expect(codeOf(mayNotSponsor({ ...facts, kind: 'sah' }))).toBe('agreement_not_active');
  });
});

describe('holds a SAH may have at once', () => {
  test.each([
    [0, null, null],
    [2, null, null],
    [3, null, 3],
    [4, null, 3],
    [3, 5, null],
    [5, 5, 5],
    [0, 0, 0],
  ])('with %i open and a limit of its own of %s', (openHolds, holdingLimit, limit) => {
    const refusal = atHoldingLimit({ openHolds, holdingLimit }, defaultSettings);
    if (limit === null) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ code: 'holding_limit_reached', params: { limit } });
  });
});
