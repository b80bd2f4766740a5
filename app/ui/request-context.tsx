import { createContext, useContext } from 'react';

/**
 * What the server knows of the one request it renders: the nonce of its scripts, where the script of
 * every page is, and the reference of the error it shows.
 */
type RequestFacts = {
  readonly nonce: string;
  readonly script: string;
  readonly errorReference?: string;
};

const Facts = createContext<RequestFacts | null>(null);

export const RequestProvider = Facts.Provider;

/** The one script of the portal; every page is complete without it. */
export function PageScript() {
  const facts = useContext(Facts);
  return facts && <script type="module" src={facts.script} nonce={facts.nonce} />;
}

/** Shows the reference of an unexpected error, so that a user can read it to the help desk. */
export function ErrorReference({ children }: { children: (reference: string) => string }) {
  const reference = useContext(Facts)?.errorReference;
  return reference ? <p data-reference={reference}>{children(reference)}</p> : null;
}
