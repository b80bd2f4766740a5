/**
 * Whether a request that may change something comes from the portal's own pages.
 *
 * Under `Referrer-Policy: no-referrer` browsers send `Origin: null` with their own forms, so what
 * counts first is `Sec-Fetch-Site`, which every current browser sends over https and to loopback
 * addresses and which no page can set. Programs without it must name the portal's own origin.
 */
export function isOwnOrigin(
  headers: { readonly secFetchSite: string | undefined; readonly origin: string | undefined },
  ownOrigins: readonly string[],
): boolean {
  const { secFetchSite, origin } = headers;
  const named = origin !== undefined && origin !== 'null';
  if (named && !ownOrigins.includes(origin)) return false;
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin';
  return named;
}

/** Methods that change nothing (RFC 9110 §9.2.1): everything else is checked. */
export const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
