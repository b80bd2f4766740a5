import { memberOf } from './member-of.ts';

interface OccupationGroupFacts {
  /** First digit of the NOC 2021 code. */
  readonly noc2021: number | null;
}

/** Kinds of work: the ten broad categories of NOC 2021, and what the classification leaves out. */
export const occupationGroups = {
  noc_0: { noc2021: 0 },
  noc_1: { noc2021: 1 },
  noc_2: { noc2021: 2 },
  noc_3: { noc2021: 3 },
  noc_4: { noc2021: 4 },
  noc_5: { noc2021: 5 },
  noc_6: { noc2021: 6 },
  noc_7: { noc2021: 7 },
  noc_8: { noc2021: 8 },
  noc_9: { noc2021: 9 },
  home_and_family: { noc2021: null },
  student: { noc2021: null },
  none_yet: { noc2021: null },
  not_stated: { noc2021: null },
} as const satisfies Record<string, OccupationGroupFacts>;
export type OccupationGroupCode = keyof typeof occupationGroups;
export const occupationGroupCodes = Object.keys(occupationGroups) as OccupationGroupCode[];
export const isOccupationGroupCode = memberOf(occupationGroupCodes);
