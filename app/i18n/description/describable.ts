import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import {
  type PublishedFields,
  type PublishedNeed,
  sizeOf,
} from '#app/domain/disclosure/published-profile.ts';
import { needs } from '#app/domain/vocabulary/needs.ts';
import type { OccupationGroupCode } from '#app/domain/vocabulary/occupation-groups.ts';
import {
  narrowSizeBandCodes,
  type SizeBandCode,
  sizeBandOf,
} from '#app/domain/vocabulary/size-bands.ts';

/**
 * What a description is composed from: published fields, and the end of promotion where it is
 * known. A published profile is one; so is a profile still being written.
 */
export type Describable = PublishedFields & { readonly limitOn: CivilDate | null };

const childBands = ['age_0_5', 'age_6_12', 'age_13_17'] as const;
export type ChildBand = (typeof childBands)[number];

/** The age bands in which the household has children, with how many. */
export function childrenByBand(p: PublishedFields): { band: ChildBand; count: number }[] {
  const { composition } = p;
  if (composition === null) return [];
  return childBands
    .map((band) => ({ band, count: composition[band] }))
    .filter(({ count }) => count > 0);
}

export function childCount(p: PublishedFields): number {
  return childrenByBand(p).reduce((sum, { count }) => sum + count, 0);
}

/** Adults of the household; null when the composition is not published. */
export function adultCount(p: PublishedFields): number | null {
  return p.composition && p.composition.age_18_64 + p.composition.age_65_plus;
}

/** One person alone: “This person” where others read “At least one member”. */
export function isAlone(p: PublishedFields): boolean {
  return p.shape === 'single_adult' || sizeOf(p) === 1;
}

/** The band that stands for the size, where the size is not told as a number. */
export function bandOf(p: PublishedFields): SizeBandCode {
  const size = sizeOf(p);
  return p.sizeBandOnly ?? (size === null ? narrowSizeBandCodes[0] : sizeBandOf(size));
}

/**
 * Whether the opening tells the size as a band: the gate generalised it, the shape has no sentence
 * of its own, or the fields do not bear out the shape's sentence.
 */
export function opensWithBand(p: PublishedFields): boolean {
  if (p.composition === null || p.shape === 'other_relatives') return true;
  const withChildren = p.shape === 'couple_with_children' || p.shape === 'single_parent';
  return withChildren && childCount(p) === 0;
}

/** The needs told in sentences: high priority first, else as listed, four at most. */
export function toldNeeds(p: PublishedFields): PublishedNeed[] {
  const isHigh = ({ code }: PublishedNeed) => {
    const hint = needs[code].priorityHint;
    return hint === 'high' || (hint === 'by_medical_level' && p.medicalLevel === 'high');
  };
  return [...p.needs.filter(isHigh), ...p.needs.filter((need) => !isHigh(need))].slice(0, 4);
}

/** The work told in sentences: two kinds at most, study last. */
export function toldWork(p: PublishedFields): {
  kinds: OccupationGroupCode[];
  student: boolean;
  none: boolean;
} {
  const worked = p.occupations.filter(
    (code) => code !== 'student' && code !== 'none_yet' && code !== 'not_stated',
  );
  const student = p.occupations.includes('student');
  return {
    kinds: worked.slice(0, student ? 1 : 2),
    student,
    none: worked.length === 0 && !student && p.occupations.includes('none_yet'),
  };
}

/** The schooling told; null where it is not stated. */
export function toldEducation(p: PublishedFields) {
  return p.education === 'not_stated' ? null : p.education;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
