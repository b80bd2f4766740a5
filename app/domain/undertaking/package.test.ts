import { describe, expect, it, test } from 'vitest';
import { openTasks } from '../arrangements/tasks.ts';
import {
  caseAfter,
  claim,
  codeOf,
  given,
  givenMatched,
  givenPromotion,
  on,
  otherSah,
  pack,
  sponsors,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { confirmClaim } from '../claim/claim.ts';
import type { Claim } from '../claim/names.ts';
import { addMonths } from '../clock/civil-date.ts';
import { defaultSettings } from '../decision.ts';
import { reasonCodesOf } from '../vocabulary/reasons.ts';
import { packageStatuses, type UndertakingPackage, undertakingForms } from './names.ts';
import {
  approvePackage,
  attachDocument,
  fillForm,
  isPartnered,
  missingFromPackage,
  refusePackage,
  requiredForms,
  returnPackage,
  submitPackage,
} from './package.ts';

const today = '2026-11-02';
const matchedWith = (changes: Partial<UndertakingPackage>) =>
  givenMatched({ package: pack(changes) });
const submitted = (overrides: Partial<CaseState> = {}) =>
  givenMatched({
    stage: 'undertaking_review',
    package: pack({ status: 'submitted', submittedOn: '2026-10-30' }),
    ...overrides,
  });
const submit = (state: CaseState) => submitPackage(state, null, on(today));

describe('what a package holds (OB 646 step 6)', () => {
  test.each([
    ['nothing on file', null, true],
    ['signed today', today, false],
    ['signed two years ago to the day', '2024-11-02', false],
    ['signed two years and a day ago', '2024-11-01', true],
  ])('asks for a sponsor assessment with %s', (_case, assessmentOnFileSignedOn, asked) => {
    const forms = requiredForms(pack({ assessmentOnFileSignedOn }), today, defaultSettings);
    expect(forms.includes('imm5492')).toBe(asked);
  });

  it('measures the age of an assessment by the setting', () => {
    const settings = { ...defaultSettings, assessmentMonths: 1 };
    const signed = pack({ assessmentOnFileSignedOn: addMonths(today, -2) });
    expect(requiredForms(signed, today, settings)).toContain('imm5492');
  });

  it('asks for a settlement plan only where required, and for the undertaking always', () => {
    const forms = (settlementPlanRequired: boolean) =>
      requiredForms(pack({ settlementPlanRequired }), today, defaultSettings);
    expect(forms(true)).toEqual(['imm1324', 'imm5492', 'imm5494']);
    expect(forms(false)).toEqual(['imm1324', 'imm5492']);
  });

  it('asks for an assessment of the second SAH where one shares the sponsorship', () => {
    const partnered = (partnerStatus: 'agreed' | 'declined') =>
      givenMatched({
        claims: [
          claim({ status: 'confirmed', partnerSahId: otherSah, partnerStatus }),
          claim({
            id: 'before',
            status: 'released',
            partnerSahId: otherSah,
            partnerStatus: 'agreed',
          }),
        ],
      });
    expect(isPartnered(partnered('agreed'))).toBe(true);
    expect(isPartnered(partnered('declined'))).toBe(false);
    expect(isPartnered(givenMatched())).toBe(false);
    expect(requiredForms(pack(), today, defaultSettings, true)).toEqual([
      'imm1324',
      'imm5492',
      'imm5492_partner',
      'imm5494',
    ]);
    expect(codeOf(submit(partnered('agreed')))).toBe('package_incomplete');
    expect(codeOf(submit(partnered('declined')))).toBeNull();
  });

  // Each SAH's assessment on file says nothing of the other's.
  const old = '2024-11-01';
  test.each([
    [null, null, ['imm5492', 'imm5492_partner']],
    [today, null, ['imm5492_partner']],
    [null, today, ['imm5492']],
    [today, today, []],
    ['2024-11-02', '2024-11-02', []],
    [today, old, ['imm5492_partner']],
    [old, today, ['imm5492']],
  ])('of two SAHs with %s and %s on file asks for %j', (first, second, asked) => {
    const onFile = pack({
      assessmentOnFileSignedOn: first,
      partnerAssessmentOnFileSignedOn: second,
    });
    const forms = requiredForms(onFile, today, defaultSettings, true);
    expect(forms.filter((form) => form.startsWith('imm5492'))).toEqual(asked);
    // A date of a second SAH asks for nothing where there is none.
    expect(requiredForms(onFile, today, defaultSettings)).not.toContain('imm5492_partner');
  });

  it('takes the days ROC-O names at confirmation, and none that is to come', () => {
    const held = (changes: Partial<Claim> = {}) =>
      givenPromotion({ claims: [claim({ holdEndsOn: today, ...changes })] });
    const shared = held({ partnerSahId: otherSah, partnerStatus: 'agreed' });
    const confirm = (state: CaseState, sah?: string, partner?: string) =>
      confirmClaim(
        state,
        {
          claimId: 'claim',
          settlementPlanRequired: true,
          sponsors: sponsors(),
          onFile: { sah, partner },
        },
        on(today),
      );
    expect(caseAfter(shared, confirm(shared, today, old)).package).toMatchObject({
      assessmentOnFileSignedOn: today,
      partnerAssessmentOnFileSignedOn: old,
    });
    expect(caseAfter(held(), confirm(held(), undefined, today)).package).toMatchObject({
      assessmentOnFileSignedOn: null,
      partnerAssessmentOnFileSignedOn: null,
    });
    expect(codeOf(confirm(shared, '2026-11-03'))).toBe('assessment_in_future');
    expect(codeOf(confirm(shared, today, '2026-11-03'))).toBe('assessment_in_future');
  });

  test.each(undertakingForms)('misses the answers and the signed document of %s', (form) => {
    const others = undertakingForms.filter((other) => other !== form);
    const missing = (changes: Partial<UndertakingPackage>) =>
      missingFromPackage(
        pack({ filled: undertakingForms, attached: undertakingForms, ...changes }),
        today,
        defaultSettings,
        true,
      );
    expect(missing({ filled: others })).toEqual([{ form, part: 'answers' }]);
    expect(missing({ attached: others })).toEqual([{ form, part: 'document' }]);
    expect(missing({})).toEqual([]);
  });
});

describe('preparing and submitting', () => {
  test.each(packageStatuses)('a package that is %s', (status) => {
    const open = status === 'open' || status === 'returned';
    const code = open ? null : 'package_not_open';
    const state = matchedWith({ status });
    expect(codeOf(fillForm(state, { form: 'imm1324' }))).toBe(code);
    expect(codeOf(attachDocument(state, { form: 'imm1324', documentId: 'd' }))).toBe(code);
    expect(codeOf(submit(state))).toBe(code);
  });

  it('needs a package at all', () => {
    expect(codeOf(submit(given()))).toBe('package_not_open');
  });

  it('names what is missing', () => {
    expect(
      submit(matchedWith({ filled: ['imm1324', 'imm5492'], attached: ['imm1324'] })),
    ).toMatchObject({
      code: 'package_incomplete',
      params: { fields: 'imm5492.document,imm5494.answers,imm5494.document' },
    });
  });

  it('is complete once every form is filled in and attached', () => {
    let state = matchedWith({ filled: [], attached: [] });
    for (const form of undertakingForms) {
      state = caseAfter(state, fillForm(state, { form }));
      state = caseAfter(state, attachDocument(state, { form, documentId: form }));
    }
    expect(caseAfter(state, submit(state))).toMatchObject({
      stage: 'undertaking_review',
      package: { status: 'submitted', submittedOn: today },
    });
  });
});

describe('the review of ROC-O (OB 646 steps 6 and 7)', () => {
  const decisions = {
    return: (s: CaseState) => returnPackage(s, { reason: 'form_missing', comment: 'x' }, on(today)),
    approve: (s: CaseState) => approvePackage(s, { checklistItems: ['a', 'b'] }, on(today)),
    refuse: (s: CaseState) =>
      refusePackage(s, { reason: 'assessment_not_met', comment: 'x' }, on(today)),
  };
  test.each(Object.entries(decisions))('can %s a submitted package only', (_name, decide) => {
    for (const status of packageStatuses.filter((s) => s !== 'submitted')) {
      expect(codeOf(decide(matchedWith({ status })))).toBe('package_not_submitted');
    }
    expect(codeOf(decide(given()))).toBe('package_not_submitted');
    expect(codeOf(decide(submitted()))).toBeNull();
  });

  it('returns it with a comment, and takes it again', () => {
    const blank = returnPackage(submitted(), { reason: 'form_missing', comment: ' ' }, on(today));
    expect(codeOf(blank)).toBe('comment_required');
    const returned = caseAfter(submitted(), decisions.return(submitted()));
    expect(returned).toMatchObject({
      stage: 'matched',
      package: { status: 'returned', timesReturned: 1 },
    });
    expect(caseAfter(returned, submit(returned)).stage).toBe('undertaking_review');
  });

  it('approves it: arrangements begin, with their tasks and checklist', () => {
    const state = caseAfter(submitted(), decisions.approve(submitted()));
    expect(state).toMatchObject({
      stage: 'arrangements',
      package: { status: 'approved' },
      checklist: {
        kind: 'roles',
        entries: [{ itemCode: 'a' }, { itemCode: 'b' }],
        signatures: [],
      },
    });
    expect(state.tasks.map(({ code, owner, dueOn }) => [code, owner, dueOn])).toEqual([
      ['inform_local_office', 'roco', '2026-11-04'],
      ['enter_sponsorship_gcms', 'roco', '2026-11-09'],
      ['add_organization_gcms', 'roco', '2026-11-09'],
      ['update_financial_support', 'roco', '2026-11-09'],
      ['request_data_fix', 'roco', '2026-11-13'],
      ['tell_service_provider', 'local_office', '2026-11-05'],
      ['adjust_rap_commitment', 'local_office', '2026-11-17'],
      ['update_rap_agreement', 'local_office', '2026-11-17'],
      ['extend_ifhp', 'local_office', '2026-11-17'],
      ['convene_conference', 'local_office', '2026-11-24'],
    ]);
    expect(state.tasks.every((task) => task.mandatory && task.doneOn === null)).toBe(true);
  });

  it('opens the checklist for reception for a case from overseas (IP 3 part 4 §3)', () => {
    const abroad = submitted({ stream: 'overseas', arrivedOn: null });
    expect(caseAfter(abroad, decisions.approve(abroad)).checklist?.kind).toBe('reception');
  });

  it('tells a service provider only where one follows the case', () => {
    const codes = openTasks({ serviceProviderId: null }, on(today)).map(
      (e) => 'code' in e && e.code,
    );
    expect(codes).not.toContain('tell_service_provider');
    expect(codes).toHaveLength(9);
  });

  test.each(reasonCodesOf('undertaking_refused'))(
    'refuses it for %s, with a comment where the reason asks for one',
    (reason) => {
      const without = codeOf(refusePackage(submitted(), { reason, comment: ' ' }, on(today)));
      const needed = ['sponsor_not_eligible', 'assessment_not_met', 'plan_does_not_meet_needs'];
      const needs = [...needed, 'undertaking_other'].includes(reason);
      expect(without).toBe(needs ? 'comment_required' : null);
      expect(codeOf(refusePackage(submitted(), { reason, comment: 'x' }, on(today)))).toBeNull();
    },
  );

  it("refuses it like a sponsor's withdrawal (process §3)", () => {
    for (const reason of ['', 'form_missing']) {
      const given = refusePackage(submitted(), { reason, comment: 'x' }, on(today));
      expect(codeOf(given)).toBe('reason_required');
    }
    const state = caseAfter(submitted(), decisions.refuse(submitted()));
    expect(state).toMatchObject({
      stage: 'profile_preparation',
      package: { status: 'refused' },
      claims: [
        {
          ...claim(),
          confirmedOn: '2026-10-15',
          endedOn: today,
          reason: 'assessment_not_met',
          status: 'released',
        },
      ],
    });
  });
});
