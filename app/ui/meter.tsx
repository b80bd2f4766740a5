import './meter.css';
import type { ReactNode } from 'react';

/**
 * The re-identification meter: a sentence, a scale with the threshold. The table of changes, one
 * at a time and the smallest that passes first, is a `DataTable` under it.
 */
export type MeterProps = {
  /** `before` + emphasized `count` + `after`: "About" "11 households" "look like this one." */
  sentence: { before?: string | undefined; count: string; after?: string | undefined };
  about?: ReactNode;
  /** Households alike now, the number needed, the end of the scale. */
  alike: number;
  needed: number;
  max: number;
  /** The recommended change and where it would lead. */
  offer?: { alike: number; label: string } | undefined;
  /** `description` reads the whole scale to those who can't see it. */
  labels: { now: string; needed: string; max: string; description: string };
  note?: ReactNode;
};

const left = 20;
const width = 600;

export function Meter({ sentence, about, alike, needed, max, offer, labels, note }: MeterProps) {
  const at = (value: number) => left + (Math.min(Math.max(value, 0), max) / max) * width;
  const passes = alike >= needed;
  const now = Math.max(at(alike), left + 8);
  const limit = at(needed);
  const nearEnd = now > left + width - 90;
  const offerX = offer ? Math.min(at(offer.alike), left + width - 8) : 0;
  return (
    <div className="meter">
      <div>
        <p className={`meter__sentence meter__sentence--${passes ? 'passes' : 'fails'}`}>
          {sentence.before} <em>{sentence.count}</em> {sentence.after}
        </p>
        {about ? <p className="small gap-top">{about}</p> : null}
      </div>
      <div>
        <svg className="scale" viewBox="0 0 640 92" role="img" aria-label={labels.description}>
          <rect className="scale__below" x={left} y="40" width={limit - left} height="14" />
          <rect
            className="scale__above"
            x={limit}
            y="40"
            width={left + width - limit}
            height="14"
          />
          <path className="scale__limit" d={`M${limit} 32v30`} />
          <text className="scale__strong" x={limit} y="80" textAnchor="middle">
            {labels.needed}
          </text>
          <text x={left} y="80">
            0
          </text>
          <text x={left + width} y="80" textAnchor="end">
            {labels.max}
          </text>
          {offer ? (
            <>
              <path className="scale__path" d={`M${now + 12} 47H${offerX - 10}`} />
              <circle className="scale__offer" cx={offerX} cy="47" r="7" />
              <text className="scale__strong" x={left + width} y="26" textAnchor="end">
                {offer.label}
              </text>
            </>
          ) : null}
          <circle
            className={passes ? 'scale__now--passes' : 'scale__now--fails'}
            cx={now}
            cy="47"
            r="8"
          />
          <text
            className={passes ? 'scale__good' : 'scale__bad'}
            x={nearEnd ? left + width : Math.max(now, left + 30)}
            y="26"
            textAnchor={nearEnd ? 'end' : 'middle'}
          >
            {labels.now}
          </text>
        </svg>
        {note ? <p className="small soft">{note}</p> : null}
      </div>
    </div>
  );
}
