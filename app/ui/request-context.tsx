import { createContext, useContext } from 'react';

/**
 * What the server knows of the one request it renders: the nonce of the page's inline script, and
 * the reference of the error it shows. The browser has neither: nonces hide from scripts, and the
 * reference is read back from the page.
 */
type RequestFacts = { readonly nonce?: string; readonly errorReference?: string };

const Facts = createContext<RequestFacts>({});

export const RequestProvider = Facts.Provider;

/** The nonce for `<Scripts>`, `<ScrollRestoration>` and inline scripts; undefined in the browser. */
export function useNonce(): string | undefined {
  return useContext(Facts).nonce;
}

const referenceId = 'error-reference';

/** Shows the reference of an unexpected error, so that a user can read it to the help desk. */
export function ErrorReference({ children }: { children: (reference: string) => string }) {
  const { errorReference } = useContext(Facts);
  const reference =
    errorReference ??
    (typeof document === 'undefined'
      ? undefined
      : document.getElementById(referenceId)?.dataset.reference);
  if (!reference) return null;
  return (
    <p id={referenceId} data-reference={reference}>
      {children(reference)}
    </p>
  );
}
