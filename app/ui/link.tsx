import { Link, useInRouterContext } from '@remix-run/react';
import type { AnchorHTMLAttributes, ReactNode } from 'react';

/**
 * The one link of the portal. Plain HTML without JavaScript; a client navigation with it.
 * Links within the page stay native, because the router's history does not move `:target`,
 * which opens the filter panel on a phone. `reloadDocument` is for files and the other language.
 */
export type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style'> & {
  href: string;
  reloadDocument?: boolean | undefined;
  children?: ReactNode;
};

export function Anchor({ href, reloadDocument = false, children, ...rest }: AnchorProps) {
  const routed = useInRouterContext();
  const native = !routed || reloadDocument || rest.download !== undefined || !/^[/?]/.test(href);
  if (native) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link to={href} {...rest}>
      {children}
    </Link>
  );
}
