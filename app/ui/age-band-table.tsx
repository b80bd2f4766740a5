import './age-band-table.css';
import { type BandCount, drawFigures } from './people-figures.tsx';

/** The five bands side by side, with the empty ones, for the page of a profile. */
export function AgeBandTable({ bands }: { bands: readonly (BandCount & { label: string })[] }) {
  return (
    <dl className="bands">
      {bands.map((band) => (
        <div key={band.band} className={band.count === 0 ? 'bands__none' : undefined}>
          <dt>{band.label}</dt>
          <dd className="bands__count">{band.count}</dd>
          <dd
            className="people"
            aria-hidden="true"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: React drew it a moment ago, or earlier
            dangerouslySetInnerHTML={{
              __html: drawFigures({ band: band.band, count: band.count }),
            }}
          />
        </div>
      ))}
    </dl>
  );
}
