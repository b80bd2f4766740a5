import { createHash } from 'node:crypto';

/** A seeded source of chance: the same label always draws the same values. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  /** All of them, in an order of chance. */
  shuffled<T>(from: readonly T[]): T[];
  uuid(): string;
  /** Another source, for one thing: a draw more in one does not move the others. */
  fork(label: string): Random;
}

/** SHA-256 in counter mode over a label: slow as such things go, and needs no proof. */
export function randomOf(label: string): Random {
  let block = Buffer.alloc(0);
  let blocks = 0;
  let offset = 0;
  const word = () => {
    if (offset === block.length) {
      block = createHash('sha256').update(`${label}\n${blocks}`).digest();
      blocks += 1;
      offset = 0;
    }
    offset += 4;
    return block.readUInt32BE(offset - 4);
  };
  const next = () => word() / 2 ** 32;
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error(`nothing to pick from: ${label}`);
    return from[whole(0, from.length - 1)] as T;
  };
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return pick(choices)[0];
    },
    shuffled: (from) => {
      const rest = [...from];
      return Array.from(from, () => rest.splice(whole(0, rest.length - 1), 1)).flat();
    },
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => word().toString(16).padStart(8, '0')).join('');
      const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    fork: (name) => randomOf(`${label}/${name}`),
  };
}
