/**
 * Where a place stands on our map of Canada: the Lambert conformal conic projection in which Statistics
 * Canada draws the country, which keeps the 49th parallel a gentle curve and shapes true.
 */

/** Standard parallels and central meridian of Statistics Canada's Lambert, in degrees. */
const south = radians(49);
const north = radians(77);
const meridian = radians(-91.8666667);

const n =
  Math.log(Math.cos(south) / Math.cos(north)) /
  Math.log(Math.tan(Math.PI / 4 + north / 2) / Math.tan(Math.PI / 4 + south / 2));
const f = (Math.cos(south) * Math.tan(Math.PI / 4 + south / 2) ** n) / n;

/** A point of the drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Units per radius of the earth, and the corner that makes the whole country fit `canadaSize`. */
const scale = 1178;
const corner: Point = [470.5, -146.5];

/** Width and height of the drawing of the whole country. */
export const canadaSize = { width: 1000, height: 862 } as const;

/** The drawing's point of a place. */
export function project(longitude: number, latitude: number): Point {
  const radius = f / Math.tan(Math.PI / 4 + radians(latitude) / 2) ** n;
  const angle = n * (radians(longitude) - meridian);
  return [
    corner[0] + scale * radius * Math.sin(angle),
    corner[1] + scale * radius * Math.cos(angle),
  ];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
