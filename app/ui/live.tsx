import { useText } from '#app/i18n/context.tsx';
import { Notice } from './notice.tsx';

export interface LiveAddress {
  /** The event stream that says when something changed. */
  readonly url: string;
  readonly kind: string;
  /** The page itself, to be opened again. */
  readonly here: string;
  /** The page answers a form and holds what was typed: it is not replaced unasked. */
  readonly answersForm: boolean;
}

/**
 * Keeps a page up to date while somebody else acts (app/browser/live.ts), and holds what is said about
 * it. Without a script nothing of it shows, and the page is right at its next load.
 */
export function Live({ at }: { at: LiveAddress }) {
  const { live } = useText();
  return (
    <div
      className="live"
      role="status"
      data-live={at.url}
      data-live-keep={at.answersForm || undefined}
    >
      <p className="vh" data-live-said="updated" hidden>
        {live.updated}
      </p>
      <div data-live-said="changed" hidden>
        <Notice>
          <p>
            {live.changed} <a href={at.here}>{live.show}</a>
          </p>
        </Notice>
      </div>
      <div data-live-said="gone" hidden>
        <Notice kind="warning">{live.gone[at.kind === 'profile' ? 'profile' : 'page']}</Notice>
      </div>
    </div>
  );
}
