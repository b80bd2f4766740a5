import { Button } from './button.tsx';

/** Opens the browser's own printing; shown by the script that makes it work (app/browser/print.ts). */
export function PrintButton({
  children,
  kind = 'secondary',
}: {
  children: string;
  kind?: 'secondary' | 'link';
}) {
  return (
    <Button type="button" kind={kind} small icon="print" className="hide-print" hidden data-print>
      {children}
    </Button>
  );
}
