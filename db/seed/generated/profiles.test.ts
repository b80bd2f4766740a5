import { describe, expect, test } from 'vitest';
import { numberOfSlug, profileSlug, referenceOfSlug } from '#app/paths.ts';
import {
  endOfReferences,
  firstReference,
  generatedProfile,
  mostProfiles,
  placeOf,
} from './profiles.ts';

const day = '2026-11-22';
const some = Array.from({ length: 600 }, (_, index) => generatedProfile('test', index, day));

describe('generated profiles', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(generatedProfile('test', 17, day)).toEqual(some[17]);
    expect(generatedProfile('other', 17, day).profile).not.toEqual(some[17]?.profile);
  });

  test('are live on their day', () => {
    for (const { profile } of some) {
      expect(profile.postedOn <= day).toBe(true);
      expect(profile.limitOn > day).toBe(true);
    }
  });

  test('have numbers that are read from a path, each its own, and that no case would draw', () => {
    const numbers = some.map(({ profile }) => profile.number);
    expect(new Set(numbers).size).toBe(some.length);
    for (const number of numbers) {
      expect(number).toMatch(/^P \d{7}$/);
      expect(numberOfSlug(profileSlug(number))).toBe(number);
    }
  });

  test.each([0, 1, 999_997, 999_998, 999_999, mostProfiles - 1])(
    'are found again by their reference: %i',
    (index) => {
      const { reference } = generatedProfile('test', index, day);
      expect(placeOf(reference)).toBe(index);
      expect(reference >= firstReference && reference < endOfReferences).toBe(true);
      expect(referenceOfSlug(reference.replace(' ', ''))).toBe(reference);
    },
  );

  test('are spread as households are: a quarter urgent, a third with contacts, half of five to eight', () => {
    const share = (is: (each: (typeof some)[number]) => boolean) =>
      some.filter(is).length / some.length;
    expect(share(({ profile }) => profile.priority === 'high')).toBeCloseTo(0.25, 1);
    expect(share(({ profile }) => profile.contacts !== null)).toBeCloseTo(0.35, 1);
    expect(share(({ memberCount }) => memberCount >= 5 && memberCount <= 8)).toBeCloseTo(0.53, 1);
  });
});
