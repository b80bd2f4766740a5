import { notFound } from '#app/platform/http.server.ts';

/** Any path under a language that is no page. */
export function loader() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
