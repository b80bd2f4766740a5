import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import { ButtonLink } from '#app/ui/button.tsx';

/** The pages of promotion, side by side. */
export function PromotionLinks({ here }: { here: 'promotion' | 'featured' | 'bulletins' }) {
  const lang = useLang();
  const { title, links } = useText().promotionDesk;
  const pages = [
    { id: 'promotion', label: links.board },
    { id: 'featured', label: links.featured },
    { id: 'bulletins', label: links.bulletins },
  ] as const;
  return (
    <nav className="btn-row" aria-label={title}>
      {pages.map(({ id, label }) => (
        <ButtonLink
          key={id}
          href={pathTo(id, lang)}
          kind={id === here ? 'primary' : 'secondary'}
          small
          aria-current={id === here ? 'page' : undefined}
        >
          {label}
        </ButtonLink>
      ))}
    </nav>
  );
}
