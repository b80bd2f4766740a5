/**
 * Draws the outlines of the map of Canada, app/ui/map/outlines.ts, from a TopoJSON file of Natural
 * Earth's provinces (1:10m, public domain): docs/decisions/016. Run again only to change the drawing:
 *
 *   node bin/draw-map.mjs <can.topo.json> > app/ui/map/outlines.ts
 */
import { readFileSync } from 'node:fs';
import { insetFrame, onInset } from '../app/ui/map/inset.ts';
import { project } from '../app/ui/map/projection.ts';

/** How far a line may leave the coast, and the smallest island drawn, in units of the drawing. */
const whole = { tolerance: 1.7, smallest: 70 };
const close = { tolerance: 0.9, smallest: 60 };

const codes = {
  'CA.NF': 'NL',
  'CA.NL': 'NL',
  'CA.PE': 'PE',
  'CA.NS': 'NS',
  'CA.NB': 'NB',
  'CA.QC': 'QC',
  'CA.ON': 'ON',
  'CA.MB': 'MB',
  'CA.SK': 'SK',
  'CA.AB': 'AB',
  'CA.BC': 'BC',
  'CA.YT': 'YT',
  'CA.NT': 'NT',
  'CA.NU': 'NU',
};

const topology = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = topology.transform;
const places = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

/** Borders are shared arcs: each is simplified once, so that neighbours go on touching. */
function draw(toPoint, { tolerance, smallest }, frame) {
  const arcs = places.map((arc) => simplify(arc.map(toPoint), tolerance));
  const drawn = {};
  for (const { id, arcs: shape, type } of topology.objects.can.geometries) {
    const code = codes[id];
    if (!code) continue;
    const polygons = type === 'Polygon' ? [shape] : shape;
    const rings = polygons
      .map(([outer]) =>
        outer.flatMap((index, at) => (at ? lineOf(arcs, index).slice(1) : lineOf(arcs, index))),
      )
      .map((ring) => (frame ? clip(ring, frame) : ring))
      .filter((ring) => Math.abs(area(ring)) > smallest);
    if (rings.length > 0) drawn[code] = rings.map(path).join('');
  }
  return drawn;
}

const lineOf = (arcs, index) => (index < 0 ? [...arcs[~index]].reverse() : arcs[index]);

/** Ramer, Douglas and Peucker; a closed line is cut at its far end first. */
function simplify(line, tolerance) {
  const last = line.length - 1;
  const [first, end] = [line[0], line[last]];
  const closed = Math.hypot(first[0] - end[0], first[1] - end[1]) < 1e-6;
  let far = 0;
  let distance = 0;
  for (let at = 1; at < last; at++) {
    const away = closed
      ? Math.hypot(line[at][0] - first[0], line[at][1] - first[1])
      : distanceTo(line[at], first, end);
    if (away > distance) [far, distance] = [at, away];
  }
  if (far === 0 || (!closed && distance <= tolerance)) return [first, end];
  return [
    ...simplify(line.slice(0, far + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(far), tolerance),
  ];
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length && Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** Sutherland and Hodgman: the part of a ring inside a frame. */
function clip(ring, { x, y, width, height }) {
  const edges = [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
  return edges.reduce((points, [axis, at, side]) => {
    const inside = (point) => (point[axis] - at) * side >= 0;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1);
      const crossing = () => {
        const along = (at - before[axis]) / (point[axis] - before[axis]);
        return before.map((value, each) => value + along * (point[each] - value));
      };
      if (inside(point)) return inside(before) ? [point] : [crossing(), point];
      return inside(before) ? [crossing()] : [];
    });
  }, ring);
}

const area = (ring) =>
  ring.reduce((sum, [x, y], at) => {
    const [bx, by] = ring[(at + 1) % ring.length];
    return sum + x * by - bx * y;
  }, 0) / 2;

/** Whole units, each step from the last: short, and good to a pixel. */
function path(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const start = points[0];
  let at = start;
  let steps = '';
  for (const point of points.slice(1)) {
    const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
    if (dx === 0 && dy === 0) continue;
    steps += `${steps && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
    at = point;
  }
  return `M${start[0]} ${start[1]}l${steps}z`;
}

const literal = (shapes) =>
  Object.entries(shapes)
    .map(([code, shape]) => `  ${code}: '${shape}',`)
    .join('\n');
process.stdout.write(`/*
 * Outlines of the provinces and territories, as paths of projection.ts. Drawn by bin/draw-map.mjs from
 * Natural Earth's 1:10m provinces, which are in the public domain (docs/decisions/016).
 */

/** The whole country. */
export const outlines = {
${literal(draw(([lon, lat]) => project(lon, lat), whole))}
} as const;

/** The inset of southern Ontario, cut at its frame. */
export const insetOutlines = {
${literal(draw(([lon, lat]) => onInset(project(lon, lat)), close, insetFrame))}
} as const;
`);
