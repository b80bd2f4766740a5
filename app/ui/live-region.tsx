/**
 * A polite announcer: what changed while the reader was elsewhere on the page. It is part of the page
 * from the start, so that a page brought up to date in place (app/browser/at-once.ts) is announced.
 */
export function LiveRegion({ message }: { message: string }) {
  return (
    <p className="vh" role="status" aria-live="polite">
      {message}
    </p>
  );
}
