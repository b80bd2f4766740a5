import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Anchor, type AnchorProps } from './link.tsx';

/**
 * Button and link that looks like one. Text is verb + object. One primary in view per decision;
 * the rest are secondary or links. `restricted` is for what opens restricted details.
 */
type Look = {
  kind?: 'primary' | 'secondary' | 'danger' | 'restricted' | 'link' | undefined;
  small?: boolean | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
};

function look({ kind = 'primary', small, wide }: Look, className?: string) {
  return classNames(
    'btn',
    kind !== 'primary' && `btn--${kind}`,
    small && 'btn--small',
    wide && 'btn--wide',
    className,
  );
}

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> & Look;

export function Button({ kind, small, wide, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={look({ kind, small, wide }, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

export type ButtonLinkProps = AnchorProps & Look;

export function ButtonLink({
  kind,
  small,
  wide,
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Anchor {...rest} className={look({ kind, small, wide }, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Anchor>
  );
}
