import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ReachEntry, reachRecorder } from './reach-recorder.ts';

const on = '2026-11-22';
const entry = (organizationId: string, number: string, shown: boolean, views: number) => ({
  organizationId,
  number,
  on,
  shown,
  views,
});

function setUp(options: { most?: number; kept?: number } = {}) {
  const written: (readonly ReachEntry[])[] = [];
  let fails = false;
  const failures: unknown[] = [];
  const recorder = reachRecorder({
    write: async (entries) => {
      if (fails) throw new Error('away');
      written.push(entries);
    },
    day: () => on,
    every: 5_000,
    onFailure: (error) => failures.push(error),
    ...options,
  });
  return {
    recorder,
    written,
    failures,
    away: (isAway: boolean) => {
      fails = isAway;
    },
  };
}

describe('reach', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('comes together and is written once, after a few seconds', async () => {
    const { recorder, written } = setUp();
    recorder.shown('a', ['P 1', 'P 2']);
    recorder.viewed('a', 'P 1');
    recorder.viewed('a', 'P 1');
    recorder.shown('a', ['P 1']);
    recorder.viewed('b', 'P 1');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(written).toEqual([
      [entry('a', 'P 1', true, 2), entry('a', 'P 2', true, 0), entry('b', 'P 1', false, 1)],
    ]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toHaveLength(1);
  });

  test('is written sooner when much has come together', async () => {
    const { recorder, written } = setUp({ most: 3 });
    recorder.shown('a', ['P 1', 'P 2', 'P 3', 'P 4']);
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(written.flat()).toHaveLength(4);
  });

  test('is written at the end, and nothing is written when there is nothing', async () => {
    const { recorder, written } = setUp();
    await recorder.flush();
    expect(written).toEqual([]);
    recorder.viewed('a', 'P 1');
    await recorder.flush();
    expect(written).toEqual([[entry('a', 'P 1', false, 1)]]);
  });

  test('what could not be written is written later, with what came meanwhile', async () => {
    const { recorder, written, failures, away } = setUp();
    away(true);
    recorder.viewed('a', 'P 1');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(failures).toHaveLength(1);
    recorder.viewed('a', 'P 1');
    away(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(written).toEqual([[entry('a', 'P 1', false, 2)]]);
  });

  test('memory has an end while the database is away', async () => {
    const { recorder, written, away } = setUp({ kept: 2 });
    away(true);
    recorder.shown('a', ['P 1', 'P 2', 'P 3']);
    await vi.advanceTimersByTimeAsync(5_000);
    away(false);
    await recorder.flush();
    expect(written.flat().map(({ number }) => number)).toEqual(['P 1', 'P 2']);
  });
});
