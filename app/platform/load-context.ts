/** What the server hands to every loader, action and render of one request. */
export interface LoadContext {
  /** The nonce of this response's content security policy. */
  readonly nonce: string;
  readonly requestId: string;
  /** The network address of the browser; used for attempt limits only, never logged. */
  readonly clientAddress: string;
  /** The newest row of the journal known when the request came: its page shows at least that. */
  readonly heard: number;
  /** Set to the error's reference when the database was away while the page was made: 503. */
  outage?: string;
  /** Set to the reference of an unexpected error, to be shown on the page. */
  errorReference?: string;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
}
