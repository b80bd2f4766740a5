import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePermission(await requireActor(request, context), 'search.save');
  throw notFound();
}
