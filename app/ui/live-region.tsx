import { useEffect, useState } from 'react';

/**
 * A polite announcer: what changed while the reader was elsewhere on the page. It starts empty
 * and is filled afterwards, because a region that arrives full is not announced.
 */
export function LiveRegion({ message }: { message: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(message), [message]);
  return (
    <p className="vh" role="status" aria-live="polite">
      {said}
    </p>
  );
}
