import { expect, test } from 'vitest';
import { communities } from '#app/domain/vocabulary/communities.ts';
import { insetFrame, isOnInset, onInset } from './inset.ts';
import { outlines } from './outlines.ts';
import { canadaSize, type Point, project } from './projection.ts';

/** The rings of a path of the drawing. */
function ringsOf(path: string): Point[][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((ring) => {
      const numbers = [...ring.matchAll(/-?\d+/g)].map(([each]) => Number(each));
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        x += numbers[at] ?? 0;
        y += numbers[at + 1] ?? 0;
        points.push([x, y]);
      }
      return points;
    });
}

/** Units from a point to the nearest corner of an outline; 0 when it lies within. */
function distance(path: string, [x, y]: Point): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of ringsOf(path)) {
    ring.forEach(([bx, by], at) => {
      const [ax, ay] = ring.at(at - 1) ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length
        ? Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
        : 0;
      nearest = Math.min(
        nearest,
        Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)),
      );
    });
  }
  return inside ? 0 : nearest;
}

test.each(Object.entries(communities))('%s stands in its province', (_code, place) => {
  const path = outlines[place.province as keyof typeof outlines];
  // A port may stand a few kilometres out to sea of a coast drawn in straight lines.
  expect(distance(path, project(place.lon, place.lat))).toBeLessThan(6);
});

test('the whole country lies within the drawing, clear of the inset', () => {
  for (const [x, y] of Object.values(outlines).flatMap((path) => ringsOf(path).flat())) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(canadaSize.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(canadaSize.height);
    expect(x > insetFrame.x && y < insetFrame.y + insetFrame.height).toBe(false);
  }
});

test('what the inset shows lies within its frame', () => {
  const shown = Object.values(communities)
    .map(({ lon, lat }) => project(lon, lat))
    .filter(isOnInset)
    .map(onInset);
  expect(shown.length).toBeGreaterThan(5);
  for (const [x, y] of shown) {
    expect(x).toBeGreaterThan(insetFrame.x);
    expect(x).toBeLessThan(insetFrame.x + insetFrame.width);
    expect(y).toBeGreaterThan(insetFrame.y);
    expect(y).toBeLessThan(insetFrame.y + insetFrame.height);
  }
});
