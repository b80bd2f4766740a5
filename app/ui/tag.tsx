import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * A short state in a box. The tone never stands alone: it comes with the word and, where the
 * state matters, a shape (`icon`). `restricted` is the only purple.
 */
export type TagTone = 'plain' | 'strong' | 'hold' | 'good' | 'watch' | 'bad' | 'restricted';

export type TagProps = {
  tone?: TagTone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
};

export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={classNames('tag', tone !== 'plain' && `tag--${tone}`)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}

/** The usual looks, so that a state is drawn the same everywhere. */
export const tagLooks = {
  highPriority: { tone: 'strong', icon: 'arrow-up' },
  regularPriority: {},
  onHold: { tone: 'hold', icon: 'pause' },
  lastDays: { tone: 'bad', icon: 'triangle' },
  expiringSoon: { tone: 'watch', icon: 'clock' },
  isNew: { tone: 'good', icon: 'plus' },
  readyToTravel: { icon: 'suitcase' },
  inCanada: { icon: 'pin' },
  medical: {},
  approved: { tone: 'good', icon: 'tick' },
  late: { tone: 'bad', icon: 'triangle' },
  findings: { tone: 'watch', icon: 'triangle' },
  restricted: { tone: 'restricted', icon: 'lock' },
} as const satisfies Record<string, { tone?: TagTone; icon?: IconName }>;

export type TagData = { look: keyof typeof tagLooks; label: string };

export function Tags({ tags }: { tags: readonly TagData[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags">
      {tags.map((tag) => (
        <li key={tag.label}>
          <Tag {...tagLooks[tag.look]}>{tag.label}</Tag>
        </li>
      ))}
    </ul>
  );
}
