import type { CivilDate } from '#app/domain/clock/civil-date.ts';

/** A group and a profile, and what happened between them since the last writing. */
export interface ReachEntry {
  readonly organizationId: string;
  readonly number: string;
  readonly on: CivilDate;
  readonly shown: boolean;
  readonly views: number;
}

export interface ReachRecorder {
  /** The group has these profiles on the first page of its list. */
  shown(organizationId: string, numbers: readonly string[]): void;
  /** The group opened this profile. */
  viewed(organizationId: string, number: string): void;
  /** Writes what has come together. */
  flush(): Promise<void>;
}

interface RecorderOptions {
  readonly write: (entries: readonly ReachEntry[]) => Promise<void>;
  readonly day: () => CivilDate;
  /** Longest wait before writing, in milliseconds. */
  readonly every?: number;
  /** Entries that are written at once, without waiting. */
  readonly most?: number;
  /** Entries kept while the database is away; beyond it, what is new is let go. */
  readonly kept?: number;
  readonly onFailure?: (error: unknown) => void;
}

/** Collects, and writes from time to time. What could not be written is tried again with the next. */
export function reachRecorder({
  write,
  day,
  every = 5_000,
  most = 2_000,
  kept = 20_000,
  onFailure = () => {},
}: RecorderOptions): ReachRecorder {
  let waiting = new Map<string, ReachEntry>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> | null = null;

  const keep = (entry: ReachEntry) => {
    const key = `${entry.organizationId} ${entry.number}`;
    const known = waiting.get(key);
    if (!known && waiting.size >= kept) return;
    // Shown once more says nothing new.
    if (known?.shown && entry.views === 0) return;
    waiting.set(key, {
      ...entry,
      shown: entry.shown || known?.shown === true,
      views: entry.views + (known?.views ?? 0),
    });
  };
  const flush = async (): Promise<void> => {
    await writing;
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    const entries = [...waiting.values()];
    waiting = new Map();
    writing = write(entries)
      .catch((error: unknown) => {
        onFailure(error);
        for (const entry of entries) keep(entry);
        soon();
      })
      .finally(() => {
        writing = null;
      });
    await writing;
  };
  const soon = () => {
    timer ??= setTimeout(() => void flush(), every).unref();
  };
  const add = (entry: ReachEntry) => {
    keep(entry);
    if (waiting.size >= most && !writing) void flush();
    else soon();
  };

  return {
    shown: (organizationId, numbers) => {
      const on = day();
      for (const number of numbers) add({ organizationId, number, on, shown: true, views: 0 });
    },
    viewed: (organizationId, number) =>
      add({ organizationId, number, on: day(), shown: false, views: 1 }),
    flush,
  };
}
