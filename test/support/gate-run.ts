/** Takes profiles through the estimator and the gate, and what comes out through the oracle. */
import type { Sql } from 'postgres';
import { defaultSettings } from '#app/domain/decision.ts';
import { checkGroup } from '#app/domain/disclosure/gate.ts';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';
import { estimateGroup, type Reference, wayThrough } from '#app/domain/disclosure/risk.ts';
import { groupSizesInSql } from './gate-oracle.ts';

export interface GateRun {
  /** Published as written. */
  readonly passed: number;
  /** Published after the steps proposed. */
  readonly generalised: number;
  /** Not published: no step would have helped. */
  readonly refused: number;
  /** Published although the oracle finds the group too small. */
  readonly breaches: number;
  /** Group sizes, before or after, that the oracle finds otherwise. */
  readonly differences: readonly { fields: PublishedFields; ours: number; theirs: number }[];
}

const { smallestGroup } = defaultSettings;

export async function runGate(
  sql: Sql,
  year: number,
  profiles: Iterable<PublishedFields>,
  referenceFor: (fields: PublishedFields) => Reference | Promise<Reference>,
): Promise<GateRun> {
  const run = { passed: 0, generalised: 0, refused: 0, breaches: 0 };
  const differences: GateRun['differences'][number][] = [];
  let judged: { fields: PublishedFields; ours: number; published: boolean }[] = [];
  const compare = async () => {
    const sizes = await groupSizesInSql(
      sql,
      judged.map(({ fields }) => fields),
      year,
    );
    if (sizes.length !== judged.length) throw new Error('the oracle lost a profile');
    judged.forEach(({ fields, ours, published }, index) => {
      const theirs = sizes[index] ?? -1;
      if (theirs !== ours) differences.push({ fields, ours, theirs });
      if (published && theirs < smallestGroup) run.breaches += 1;
    });
    judged = [];
  };
  for (const fields of profiles) {
    const reference = await referenceFor(fields);
    const judge = (stated: PublishedFields): boolean => {
      const estimate = estimateGroup(stated, reference);
      const { ok: published } = checkGroup(estimate, defaultSettings, null);
      judged.push({ fields: stated, ours: estimate.size, published });
      return published;
    };
    if (judge(fields)) run.passed += 1;
    else {
      const end = wayThrough(fields, reference, smallestGroup).at(-1);
      if (end && judge(end.fields)) run.generalised += 1;
      else run.refused += 1;
    }
    if (judged.length >= 4000) await compare();
  }
  await compare();
  return { ...run, differences };
}
