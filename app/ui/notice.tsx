import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * A strip with something to know. `live` announces it: use it for the answer to what the reader
 * just did, not for a standing remark. Such an answer takes focus when it refuses (`focus`), so that
 * the keyboard and a screen reader begin with why; a page without scripts does it too.
 */
export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'tick',
  warning: 'triangle',
  error: 'triangle',
};

export type NoticeProps = {
  kind?: NoticeKind | undefined;
  title?: ReactNode;
  live?: boolean | undefined;
  focus?: boolean | undefined;
  id?: string | undefined;
  children?: ReactNode;
};

export function Notice({
  kind = 'info',
  title,
  live,
  focus = live && kind === 'error',
  id,
  children,
}: NoticeProps) {
  return (
    <div
      id={id}
      className={classNames('notice', kind !== 'info' && `notice--${kind}`)}
      role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
      tabIndex={focus ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: an answer that refuses starts with why
      autoFocus={focus}
    >
      <Icon name={icons[kind]} />
      <div>
        {title ? <p className="notice__title">{title}</p> : null}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
