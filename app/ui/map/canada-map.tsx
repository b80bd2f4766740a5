import './canada-map.css';
import type { ReactNode } from 'react';
import { type CommunityCode, communities } from '#app/domain/vocabulary/communities.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { classNames } from '../class-names.ts';
import { insetFrame, insetShows, isOnInset, onInset } from './inset.ts';
import { insetOutlines, outlines } from './outlines.ts';
import { canadaSize, type Point, project } from './projection.ts';

/**
 * Canada as a filter: each province is shaded, and each community of settlement drawn as a circle, by
 * how many profiles the list would hold with it. A place is a link that adds it to what is asked, or
 * takes it off again. Quebec is hatched and leads nowhere: it runs its own program. Whatever the map
 * says, a list beside it says in words.
 */
export interface MapPlace<Code extends string> {
  readonly code: Code;
  /** In full, with the count: "Alberta, 3 profiles". */
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  /** None where there is nothing to ask for. */
  readonly href: string | null;
}

/** Quebec runs its own program. */
export type MappedProvince = Exclude<ProvinceCode, 'QC'>;

export interface CanadaMapProps {
  readonly title: string;
  readonly description: string;
  readonly insetTitle: string;
  readonly provinces: readonly MapPlace<MappedProvince>[];
  readonly communities: readonly MapPlace<CommunityCode>[];
}

/** Where a province's code and count stand: on it, or beside it on the water. */
const labels: Readonly<Record<MappedProvince, Point>> = {
  BC: [116, 440],
  AB: [240, 500],
  SK: [332, 580],
  MB: [432, 600],
  ON: [560, 665],
  NB: [806, 752],
  PE: [902, 634],
  NS: [922, 752],
  NL: [800, 520],
  YT: [118, 290],
  NT: [262, 350],
  NU: [440, 420],
};
const quebec: Point = [700, 600];

/** Radius of a circle, so that its area goes by the count. */
const [smallest, largest] = [9, 24];
/** From this radius on a count of two figures is read inside its circle. */
const countFits = 14;

export function CanadaMap(props: CanadaMapProps) {
  const provinces = new Map(props.provinces.map((place) => [place.code, place]));
  const mostInProvince = Math.max(1, ...props.provinces.map(({ count }) => count));
  const most = Math.max(1, ...props.communities.map(({ count }) => count));
  const circles = props.communities
    .map((place) => {
      const { lon, lat } = communities[place.code];
      const at = project(lon, lat);
      const radius = Math.max(smallest, largest * Math.sqrt(place.count / most));
      return { place, at: isOnInset(at) ? onInset(at) : at, radius };
    })
    // A small circle stays in reach on top of a large one.
    .sort((a, b) => b.radius - a.radius);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links, not one picture
    <svg
      className="map"
      viewBox={`0 0 ${canadaSize.width} ${canadaSize.height}`}
      role="group"
      aria-labelledby="map-title"
      aria-describedby="map-description"
    >
      <title id="map-title">{props.title}</title>
      <desc id="map-description">{props.description}</desc>
      <pattern id="map-hatch" width="9" height="9" patternUnits="userSpaceOnUse">
        <path d="M0 9L9 0" className="map__hatch" />
      </pattern>
      <path d={outlines.QC} className="map__out" />
      {[...provinces.values()].map((place) => (
        <Place key={place.code} place={place}>
          <path
            d={outlines[place.code]}
            className={classNames('map__land', shade(place.count, mostInProvince))}
          />
        </Place>
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        <rect {...insetShows} className="map__frame" />
        <rect {...insetFrame} className="map__inset" />
        <path d={insetOutlines.ON} className="map__land" />
        <text x={insetFrame.x + insetFrame.width - 8} y={insetFrame.y + insetFrame.height - 10}>
          {props.insetTitle}
        </text>
      </g>
      {circles.map(({ place, at: [x, y], radius }) => (
        <Place key={place.code} place={place}>
          <circle
            cx={Math.round(x)}
            cy={Math.round(y)}
            r={Math.round(radius)}
            className={place.href ? 'map__place' : 'map__nobody'}
          />
          {place.href && radius >= countFits ? (
            <text x={Math.round(x)} y={Math.round(y) + 7} className="map__count">
              {place.count}
            </text>
          ) : null}
        </Place>
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g className="map__codes" aria-hidden="true">
        {[...provinces.values()].map(({ code, count }) => (
          <text key={code} x={labels[code][0]} y={labels[code][1]}>
            {code} {count}
          </text>
        ))}
        <text x={quebec[0]} y={quebec[1]}>
          QC
        </text>
      </g>
    </svg>
  );
}

/** Darkest for the top third of the highest count. */
function shade(count: number, highest: number): string | false {
  if (count === 0) return false;
  const share = count / highest;
  return `map__land--${share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1}`;
}

function Place({
  place: { href, label, selected },
  children,
}: {
  place: MapPlace<string>;
  children: ReactNode;
}) {
  if (href === null) return children;
  return (
    <a href={href} aria-label={label} aria-current={selected ? 'true' : undefined}>
      <title>{label}</title>
      {children}
    </a>
  );
}
