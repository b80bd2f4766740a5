/** A row of a case's journal: what it is about, and which organizations it names. */
export interface Change {
  readonly seq: number;
  readonly caseId: string;
  readonly event: string;
  readonly organizations: readonly string[];
}

/**
 * Whether some changes are for an audience: no; yes; or for the last time, because what it looks at has
 * just left its sight.
 */
export type Verdict = 'no' | 'yes' | 'last';

/** Those who look at the same thing with the same eyes: they are told alike, and asked about once. */
export interface Audience {
  readonly key: string;
  /** The only case it is about; null when it may be any. */
  readonly caseId: string | null;
  /** Told at most this often. */
  readonly everyMs: number;
  /** From the row alone: what can be no concern of theirs. */
  concerns(change: Change): boolean;
  /** By the policies of the database. */
  hears(changes: readonly Change[]): Promise<Verdict>;
}
