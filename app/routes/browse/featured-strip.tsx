import './featured-strip.css';
import { useText } from '#app/i18n/context.tsx';
import { Anchor } from '#app/ui/link.tsx';
import type { featuredView } from './featured-view.server.ts';

/** What RSTP put in the front window, above the list; the list itself stays as it is. */
export function FeaturedStrip({ profiles }: { profiles: ReturnType<typeof featuredView> }) {
  const { strip } = useText().promotionDesk;
  if (profiles.length === 0) return null;
  return (
    <section className="window" aria-labelledby="featured-title">
      <h2 id="featured-title">{strip.title}</h2>
      <ul>
        {profiles.map(({ number, href, title, need, days }) => (
          <li key={number}>
            <Anchor href={href}>{title}</Anchor>
            <span>{need}</span>
            <span className="soft num">
              {number} · {days}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
