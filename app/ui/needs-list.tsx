import './needs-list.css';
/** Each need of a household and what it asks of the sponsor. Never what explains the need. */
export type Need = {
  key: string;
  title: string;
  note?: string | undefined;
  asks: readonly string[];
};

export function NeedsList({ needs }: { needs: readonly Need[] }) {
  return (
    <ol className="needs">
      {needs.map((need) => (
        <li key={need.key}>
          <div>
            <h3>{need.title}</h3>
            {need.note ? <p className="small soft">{need.note}</p> : null}
          </div>
          <ul className="bullets">
            {need.asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
