import type { ReactNode } from 'react';

/** How much of a long task is done. The words beside it carry the meaning; the bar is decoration. */
export function ProgressBar({
  done,
  total,
  children,
}: {
  done: number;
  total: number;
  children: ReactNode;
}) {
  const width = total > 0 ? Math.round((Math.min(done, total) / total) * 180) : 0;
  return (
    <div className="progress">
      <svg viewBox="0 0 180 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" width="180" height="10" />
        <rect className="fill" width={width} height="10" />
      </svg>
      <p>{children}</p>
    </div>
  );
}
