import type { ReactNode } from 'react';
import { Anchor } from './link.tsx';

/**
 * An empty list: one sentence on a pale ground (why, what comes next) and the link to leave by.
 * For "no results", `title` says so and the links name the filter to remove, with its count.
 */
export type EmptyStateProps = {
  title?: ReactNode;
  links?: readonly { href: string; label: string }[] | undefined;
  children: ReactNode;
};

export function EmptyState({ title, links, children }: EmptyStateProps) {
  return (
    <div className="empty">
      {title ? <p className="empty__title">{title}</p> : null}
      <p>{children}</p>
      {links && links.length > 0 ? (
        <ul className="empty__links">
          {links.map((link) => (
            <li key={link.href}>
              <Anchor href={link.href}>{link.label}</Anchor>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
