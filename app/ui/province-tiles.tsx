import './province-tiles.css';
import { classNames } from './class-names.ts';

/**
 * Provinces as checkboxes laid out like a map: code, count, shade by count. Quebec is hatched and
 * cannot be chosen: it runs its own program. Territories show only when they come with a count.
 */
export type ProvinceCode =
  | 'NL'
  | 'BC'
  | 'AB'
  | 'SK'
  | 'MB'
  | 'ON'
  | 'NB'
  | 'PE'
  | 'NS'
  | 'YT'
  | 'NT'
  | 'NU';

export type ProvinceCount = {
  code: ProvinceCode;
  count: number;
  selected?: boolean | undefined;
  /** In full, with the count: "Alberta, 3 profiles". */
  label: string;
};

/** Darkest for the top third of the highest count. */
function shade(count: number, highest: number): 0 | 1 | 2 | 3 {
  if (count === 0) return 0;
  const share = count / highest;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}

export function ProvinceTiles({
  name,
  provinces,
  note,
}: {
  name: string;
  provinces: readonly ProvinceCount[];
  /** Says what the counts are and why Quebec isn't there. */
  note: string;
}) {
  const highest = Math.max(1, ...provinces.map((province) => province.count));
  return (
    <div className="tiles">
      <p className="tiles__note">{note}</p>
      {provinces.map((province) => {
        const level = shade(province.count, highest);
        return (
          <label
            key={province.code}
            className={classNames(
              'tile',
              `tile--${province.code.toLowerCase()}`,
              level > 0 && `tile--${level}`,
            )}
          >
            <input
              type="checkbox"
              name={name}
              value={province.code}
              defaultChecked={province.selected}
              aria-label={province.label}
            />
            <b aria-hidden="true">{province.code}</b>
            <span aria-hidden="true">{province.count}</span>
          </label>
        );
      })}
      <span className="tile tile--out tile--qc" aria-hidden="true">
        QC<span>–</span>
      </span>
    </div>
  );
}
