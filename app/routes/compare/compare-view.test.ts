import { describe, expect, test } from 'vitest';
import { fields } from '#app/domain/case/case-state.fixture.ts';
import { wholeList } from '#search/query.ts';
import { cardOf } from '../browse/cards.server.ts';
import { compareView } from './compare-view.server.ts';

const today = '2026-11-22';
const reader = { lang: 'en', today, sponsors: false } as const;
const hit = {
  number: 'P 30417',
  fields: { ...fields, contacts: { province: 'MB', community: 'winnipeg' } as const },
  postedOn: '2026-09-01',
  limitOn: '2027-03-01',
  holdEndsOn: null,
  interested: 0,
  waiting: 0,
  ownPart: null,
  ownPlace: null,
  ownInterest: false,
  followed: false,
};

describe('what a household speaks, where it goes and who it knows there', () => {
  test('stands on a card in this order, of which a row of the list shows the first two', () => {
    expect(cardOf(hit, reader).facts).toEqual([
      { term: 'Speaks', detail: expect.stringContaining('Levantine Arabic') },
      { term: 'Going to', detail: expect.stringContaining('Ottawa') },
      { term: 'Contacts', detail: expect.stringContaining('Winnipeg') },
    ]);
  });

  test('is compared each under its own name', () => {
    const place = {
      query: wholeList(today),
      state: { view: 'cards', within: {}, picked: [hit.number] } as const,
    };
    const { rows } = compareView(place, [hit], reader);
    const said = Object.fromEntries(rows.map(({ key, values }) => [key, values.flat().join()]));
    expect(said).toMatchObject({
      speaks: expect.stringContaining('Levantine Arabic'),
      goingTo: expect.stringContaining('Ottawa'),
      contacts: expect.stringContaining('Winnipeg'),
    });
  });
});
