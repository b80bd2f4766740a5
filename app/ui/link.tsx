import type { AnchorHTMLAttributes, ReactNode } from 'react';

/** The one link of the portal: plain HTML, styled nowhere but in the style sheet. */
export type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'style'> & {
  href: string;
  children?: ReactNode;
};

export function Anchor({ href, children, ...rest }: AnchorProps) {
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  );
}
