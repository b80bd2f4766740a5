import type { Point } from './projection.ts';

/**
 * Southern Ontario, larger, in the empty corner east of the Arctic islands: a fifth of the communities
 * of settlement stand there, nearer to each other than circles can be.
 */
export const insetFrame = { x: 735, y: 12, width: 257, height: 241 } as const;

const zoom = 3.2;
/** The part of the country that the inset shows, in units of the whole drawing. */
export const insetShows = {
  x: 598,
  y: 775,
  width: insetFrame.width / zoom,
  height: insetFrame.height / zoom,
} as const;

/** A point of the drawing as the inset shows it. */
export function onInset([x, y]: Point): Point {
  return [insetFrame.x + (x - insetShows.x) * zoom, insetFrame.y + (y - insetShows.y) * zoom];
}

/** Whether a point of the drawing stands on the inset, and so nowhere else. */
export function isOnInset([x, y]: Point): boolean {
  return (
    x >= insetShows.x &&
    x <= insetShows.x + insetShows.width &&
    y >= insetShows.y &&
    y <= insetShows.y + insetShows.height
  );
}
