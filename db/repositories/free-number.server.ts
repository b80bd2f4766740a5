import { randomInt } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Transaction } from '../client.server.ts';
import { jasCase } from '../schema/case.ts';
import { profile } from '../schema/profile.ts';

/*
 * The portal's own numbers: random, so that they tell nothing of a file or an order (privacy.md). Several
 * are drawn at once and the first that is free is taken; unique indexes guard what two draw together.
 */
const draws = 16;

/** A reference no case has: "C 2026-40193". */
export async function freeReference(tx: Transaction, year: string): Promise<string> {
  const drawn = draw(() => `C ${year}-${randomInt(10_000, 1_000_000)}`);
  const taken = await tx
    .select({ taken: jasCase.reference })
    .from(jasCase)
    .where(inArray(jasCase.reference, drawn));
  return firstFree(drawn, taken);
}

/** A number no profile has: "P 304170". */
export async function freeProfileNumber(tx: Transaction): Promise<string> {
  const drawn = draw(() => `P ${randomInt(100_000, 1_000_000)}`);
  const taken = await tx
    .select({ taken: profile.number })
    .from(profile)
    .where(inArray(profile.number, drawn));
  return firstFree(drawn, taken);
}

const draw = (one: () => string): string[] => Array.from({ length: draws }, one);

function firstFree(drawn: readonly string[], rows: readonly { readonly taken: string }[]): string {
  const taken = new Set(rows.map((row) => row.taken));
  const free = drawn.find((each) => !taken.has(each));
  if (!free) throw new Error('all numbers drawn are taken');
  return free;
}
