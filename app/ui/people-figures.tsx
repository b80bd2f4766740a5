import './people-figures.css';
import type { CompositionBandCode } from '#app/domain/vocabulary/age-bands.ts';
import { drawnOnce } from './drawn-once.tsx';

/**
 * A household in figures: height tells the age band, the cane 65 and over. Hidden from assistive
 * technology and always repeated in words (`AgeBandList`, `AgeBandTable`).
 */
export type BandCount = { band: CompositionBandCode; count: number };

const grown = (
  <>
    <circle cx="7" cy="4" r="3.6" />
    <path d="M7 8.6c-3.4 0-5.6 2.2-5.6 5.5v6.6c0 .8.6 1.4 1.3 1.4h.9V32h6.8v-9.9h.9c.7 0 1.3-.6 1.3-1.4v-6.6c0-3.3-2.2-5.5-5.6-5.5z" />
  </>
);

/** How a person of each shape is drawn, and in which box. */
export const people = {
  grown: { viewBox: '0 0 14 32', drawing: grown },
  old: {
    viewBox: '0 0 20 32',
    drawing: (
      <>
        {grown}
        <path
          d="M15.4 32V17.6a1.9 1.9 0 0 1 3.8 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </>
    ),
  },
  small: {
    viewBox: '0 0 14 22',
    drawing: (
      <>
        <circle cx="7" cy="4.2" r="4.2" />
        <path d="M7 9.2c-3.2 0-5 2-5 4.6v2.4c0 .7.5 1.2 1.2 1.2h.6V22h6.4v-4.6h.6c.7 0 1.2-.5 1.2-1.2v-2.4c0-2.6-1.8-4.6-5-4.6z" />
      </>
    ),
  },
} as const;

type Shape = keyof typeof people;

export const personId = (shape: string) => `person-${shape}`;

const order: readonly CompositionBandCode[] = [
  'age_18_64',
  'age_65_plus',
  'age_13_17',
  'age_6_12',
  'age_0_5',
];
const figures: Record<CompositionBandCode, { shape: Shape; width: number; height: number }> = {
  age_18_64: { shape: 'grown', width: 14, height: 32 },
  age_65_plus: { shape: 'old', width: 20, height: 32 },
  age_13_17: { shape: 'grown', width: 12, height: 27 },
  age_6_12: { shape: 'grown', width: 10, height: 22 },
  age_0_5: { shape: 'small', width: 10, height: 16 },
};

function Figure({ band }: { band: CompositionBandCode }) {
  const { shape, ...size } = figures[band];
  return (
    <svg {...size} aria-hidden="true">
      <use href={`#${personId(shape)}`} />
    </svg>
  );
}

/** So many of one band, which every list shows again and again. */
export const drawFigures = drawnOnce(({ band, count }: BandCount) => (
  <>
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: figures of a band are alike
      <Figure key={index} band={band} />
    ))}
  </>
));

export function PeopleFigures({ bands }: { bands: readonly BandCount[] }) {
  return (
    <div className="people" aria-hidden="true">
      {order.map((band) => {
        const count = bands.find((entry) => entry.band === band)?.count ?? 0;
        return count > 0 ? (
          <span
            key={band}
            className={band === 'age_65_plus' ? 'people__band people__band--old' : 'people__band'}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: React drew it a moment ago, or earlier
            dangerouslySetInnerHTML={{ __html: drawFigures({ band, count }) }}
          />
        ) : null;
      })}
    </div>
  );
}

/** "2 adults 18–64": the count apart, so that counts line up. */
export function AgeBandList({ bands }: { bands: readonly { count: number; label: string }[] }) {
  return (
    <ul className="agebands">
      {bands.map((band) => (
        <li key={band.label}>
          <b>{band.count}</b> {band.label}
        </li>
      ))}
    </ul>
  );
}
