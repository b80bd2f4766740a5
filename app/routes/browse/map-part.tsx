import './map-part.css';
import { useText } from '#app/i18n/context.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { CanadaMap } from '#app/ui/map/canada-map.tsx';
import type { MapView } from './map-view.server.ts';

/** Where households are expected: the map, and lists that say the same. */
export function MapPart({ view }: { view: MapView }) {
  const { map } = useText().browse;
  return (
    <section className="places" aria-labelledby="places-title">
      <h3 id="places-title">{map.title}</h3>
      <p className="small soft">
        {map.hint} {map.quebec}
      </p>
      <div className="places__beside">
        <div className="places__map">
          <CanadaMap
            title={map.title}
            description={map.description}
            insetTitle={map.inset}
            provinces={view.provinces}
            communities={view.communities}
          />
        </div>
        <div>
          <h4>{map.provinces}</h4>
          <Places places={view.provinces} />
        </div>
      </div>
      <h4>{map.communities}</h4>
      {view.byProvince.length === 0 ? <p className="soft">{map.noneWithCommunity}</p> : null}
      <div className="places__groups">
        {view.byProvince.map(({ name, places }) => (
          <div key={name}>
            <h5>{name}</h5>
            <Places places={places} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Places({
  places,
}: {
  places: MapView['byProvince'][number]['places'] | MapView['provinces'];
}) {
  return (
    <ul>
      {places.map(({ code, name, label, count, selected, href }) => (
        <li key={code} className={selected ? 'places__chosen' : undefined}>
          {href ? (
            <Anchor href={href} aria-label={label} aria-current={selected ? 'true' : undefined}>
              {name}
            </Anchor>
          ) : (
            <span className="soft">{name}</span>
          )}
          <span className="num soft">{count}</span>
        </li>
      ))}
    </ul>
  );
}
