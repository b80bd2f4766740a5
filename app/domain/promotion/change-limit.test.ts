import { describe, expect, it, test } from 'vitest';
import {
  caseAfter,
  claim,
  codeOf,
  eventsOf,
  givenMatched,
  givenPromotion,
  on,
  promotion,
  typesOf,
  waiting,
} from '../case/case-state.fixture.ts';
import type { CaseState } from '../case/case-state.ts';
import { extendPromotion, rapInstead, shortenPromotion } from './change-limit.ts';
import { endPromotionAtLimit } from './end-promotion.ts';

// IP 3 part 4 §4.2: six months overseas, and short-term extensions; OB 646 step 4: four months in Canada,
// and the local office may shorten a bvor posting or put the client on RAP.

const overseas = (overrides: Partial<CaseState> = {}) =>
  givenPromotion({
    stream: 'overseas',
    promotion: promotion({ limitOn: '2027-03-01' }),
    ...overrides,
  });
const bvor = (overrides: Partial<CaseState> = {}) =>
  givenPromotion({ stream: 'bvor', ...overrides });
const why = { reason: 'group_getting_ready', note: '' } as const;
const sooner = { reason: 'rap_fits_better', note: '' } as const;

describe('extending', () => {
  const extend = (state: CaseState, days = 30, today = '2027-02-20', given: object = why) =>
    extendPromotion(state, { ...why, ...given, days }, on(today));

  it('moves the limit on by its days, and is warned of anew', () => {
    const warned = overseas({ promotion: promotion({ limitOn: '2027-03-01', warnedAt: 14 }) });
    const state = caseAfter(warned, extend(warned, 12));
    expect(state.promotion).toMatchObject({
      limitOn: '2027-03-13',
      extensions: 1,
      warnedAt: null,
      endedOn: null,
    });
    expect(state.stage).toBe('promotion');
    expect(state.tasks.map(({ code }) => code)).toEqual([
      'gcms_extension_note',
      'tracking_extension',
    ]);
  });

  it('is possible on the last day, twice in all, under a hold too', () => {
    expect(codeOf(extend(overseas(), 30, '2027-03-01'))).toBeNull();
    const once = caseAfter(overseas({ claims: [claim()] }), extend(overseas()));
    const twice = caseAfter(once, extend(once));
    expect(twice.promotion).toMatchObject({ limitOn: '2027-04-30', extensions: 2 });
    expect(extend(twice)).toMatchObject({ code: 'extensions_used_up', params: { count: 2 } });
  });

  it('puts an automatic end off', () => {
    const state = caseAfter(overseas(), extend(overseas(), 1));
    expect(eventsOf(endPromotionAtLimit(state, on('2027-03-02')))).toEqual([]);
    expect(caseAfter(state, endPromotionAtLimit(state, on('2027-03-03')))).toMatchObject({
      promotion: { endedBy: 'time_limit' },
    });
  });

  test.each([0, 31, -1, 1.5, Number.NaN])('takes 1 to 30 days, not %s', (days) => {
    expect(extend(overseas(), days)).toMatchObject({
      code: 'extension_too_long',
      params: { days: 30 },
    });
  });

  test.each([
    ['extension_overseas_only', givenPromotion()],
    ['extension_overseas_only', bvor()],
    ['not_promoted', givenMatched({ stream: 'overseas' })],
    ['not_promoted', overseas({ stage: 'profile_preparation' })],
    ['limit_passed', overseas({ promotion: promotion({ limitOn: '2027-02-19' }) })],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(extend(state))).toBe(code);
  });

  it('asks for a reason of its list, and for a note where the code says too little', () => {
    expect(codeOf(extend(overseas(), 5, '2027-02-20', { reason: 'rap_fits_better' }))).toBe(
      'reason_required',
    );
    const other = { reason: 'extension_other', note: ' ' };
    expect(codeOf(extend(overseas(), 5, '2027-02-20', other))).toBe('comment_required');
    expect(codeOf(extend(overseas(), 5, '2027-02-20', { ...other, note: 'Sample.' }))).toBeNull();
  });

  it('keeps the note out of its events', () => {
    const note = 'A note about a person';
    expect(JSON.stringify(eventsOf(extend(overseas(), 5, '2027-02-20', { note })))).not.toContain(
      note,
    );
  });
});

describe('shortening', () => {
  const shorten = (state: CaseState, lastDay: string, today = '2026-11-10') =>
    shortenPromotion(state, { ...sooner, lastDay }, on(today));

  test.each(['2026-11-10', '2026-12-01', '2026-12-31'])('may end on %s', (lastDay) => {
    expect(caseAfter(bvor(), shorten(bvor(), lastDay))).toMatchObject({
      stage: 'promotion',
      promotion: { limitOn: lastDay, endedOn: null, warnedAt: null },
    });
  });

  test.each(['2026-11-09', '2027-01-01', '2027-01-02'])('may not end on %s', (lastDay) => {
    expect(shorten(bvor(), lastDay)).toMatchObject({
      code: 'date_not_sooner',
      params: { date: '2027-01-01' },
    });
  });

  test.each([
    ['shortening_bvor_only', givenPromotion()],
    ['shortening_bvor_only', overseas()],
    ['not_promoted', givenMatched({ stream: 'bvor' })],
    ['limit_passed', bvor({ promotion: promotion({ limitOn: '2026-11-09' }) })],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(shorten(state, '2026-11-12'))).toBe(code);
  });

  test.each([
    ['2026-11-11', '2026-11-11', 'cut short with it'],
    ['2026-11-13', '2026-11-13', 'left as it is'],
    ['2026-11-30', '2026-11-13', 'left as it is'],
  ])('to %s: an offer ends on %s, %s', (lastDay, endsOn) => {
    const offered = bvor({
      waitingList: [
        waiting('first', 1, { status: 'offered', offerEndsOn: '2026-11-13' }),
        waiting('second', 2),
      ],
    });
    const decision = shorten(offered, lastDay);
    expect(caseAfter(offered, decision).waitingList).toMatchObject([
      { status: 'offered', offerEndsOn: endsOn },
      { status: 'waiting', offerEndsOn: null },
    ]);
    expect(typesOf(decision)).toHaveLength(endsOn === '2026-11-11' ? 2 : 1);
  });

  it('asks a group again that put its invitation off past the new limit, and nobody else', () => {
    const putOff = (organizationId: string, laterOn: string) =>
      ({
        id: organizationId,
        organizationId,
        status: 'later',
        invitedOn: '2026-11-01',
        laterOn,
      }) as const;
    const invited = bvor({
      invitations: [putOff('past', '2026-11-21'), putOff('by', '2026-11-20')],
    });
    const decision = shorten(invited, '2026-11-20');
    expect(eventsOf(decision).slice(1)).toEqual([
      {
        type: 'group_invited',
        invitationId: 'past',
        organizationId: 'past',
        on: '2026-11-10',
        again: true,
      },
    ]);
    expect(caseAfter(invited, decision).invitations).toMatchObject([
      { status: 'sent' },
      { status: 'later' },
    ]);
  });

  it('leaves a hold what it is: it may be confirmed after any limit (process §7)', () => {
    const held = bvor({ claims: [claim()] });
    expect(caseAfter(held, shorten(held, '2026-11-10')).claims[0]?.status).toBe('held');
  });
});

describe('RAP instead', () => {
  const rap = (state: CaseState, given: object = {}) =>
    rapInstead(state, { ...sooner, ...given }, on('2026-11-10'));

  it('ends promotion today, and the case with its outcome', () => {
    expect(caseAfter(bvor(), rap(bvor()))).toMatchObject({
      stage: 'closed',
      promotion: { endedBy: 'shortened', endedOn: '2026-11-10' },
      outcome: 'unmatched_stays_on_rap',
    });
    expect(eventsOf(rap(bvor()))[0]).toMatchObject({ reason: 'rap_fits_better' });
    expect(typesOf(rap(bvor()))).toContain('case_closed');
  });

  test.each([
    ['shortening_bvor_only', givenPromotion()],
    ['held_by_group', bvor({ claims: [claim()] })],
    ['not_promoted', givenMatched({ stream: 'bvor' })],
  ])('is refused: %s', (code, state) => {
    expect(codeOf(rap(state))).toBe(code);
  });
});
