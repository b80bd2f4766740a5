import { useEffect, useState } from 'react';
import { Button } from '#app/ui/button.tsx';

/** Opens the browser's own printing. Without JavaScript there is nothing to offer, so nothing is. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button
      type="button"
      kind="secondary"
      small
      icon="print"
      className="hide-print"
      onClick={() => window.print()}
    >
      {children}
    </Button>
  );
}
