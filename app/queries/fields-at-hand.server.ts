/**
 * Published fields of profiles that were shown lately. A profile's fields change seldom and are two
 * thousand characters, while page after page shows the same ones: the database says at each reading who
 * may see which profile, and in which version, and sends its fields only where that version is not here.
 */
import { LRUCache } from 'lru-cache';
import type { PublishedFields } from '#app/domain/disclosure/published-profile.ts';

const mostKept = 2_000;

interface AtHand {
  readonly version: string;
  readonly fields: PublishedFields;
}

const atHand = new LRUCache<string, AtHand>({ max: mostKept });

/** A profile as the reader may see it: its fields, or null where the version asked about still holds. */
export interface VersionedFields {
  readonly number: string;
  /** The row's version (`xmin`), another after every change. */
  readonly version: string;
  readonly fields: PublishedFields | null;
}

/**
 * What is here of these profiles, for one reading.
 * @returns the version of each, empty where there is none, to ask with; and how to read what came back.
 *   The same object is handed to every reader, and can't be changed.
 */
export function fieldsAtHand(numbers: readonly string[]) {
  const known = new Map(numbers.map((number) => [number, atHand.get(number)]));
  return {
    versions: numbers.map((number) => known.get(number)?.version ?? ''),
    fieldsOf({ number, version, fields }: VersionedFields): PublishedFields {
      const kept = fields ? { version, fields: frozen(fields) } : known.get(number);
      if (!kept) throw new Error('fields that are not here were not sent');
      if (fields) atHand.set(number, kept);
      return kept.fields;
    },
  };
}

function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) frozen(part);
  }
  return Object.freeze(value);
}
