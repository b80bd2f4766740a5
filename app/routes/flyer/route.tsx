import type { LoaderFunctionArgs } from '@remix-run/node';
import { textOf } from '#app/i18n/text.server.ts';
import { numberOfSlug, pathTo, profileSlug } from '#app/paths.ts';
import { today } from '#app/platform/clock.server.ts';
import { env } from '#app/platform/env.server.ts';
import { langOf, notFound, requireActor, requirePermission } from '#app/platform/http.server.ts';
import { readFlyer } from '#app/queries/flyer.server.ts';
import { drawFlyer } from './draw-flyer.server.ts';
import { flyerOf } from './flyer-content.server.ts';

/** One page about a live profile, to print or pass on: published fields only, always as a file (`nosniff` comes with every answer). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context);
  requirePermission(actor, 'profile.browse');
  const lang = langOf(request);
  const number = numberOfSlug(params.number);
  const profile = number ? await readFlyer(actor, number, today()) : null;
  if (!profile) throw notFound();
  const slug = profileSlug(profile.number);
  const link = env.PUBLIC_URL + pathTo('profile', lang, { number: slug });
  const pdf = await drawFlyer(flyerOf(profile, lang, link));
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.byteLength),
      'Content-Disposition': `attachment; filename="${textOf(lang).flyer.fileName(slug)}"`,
      'Cache-Control': 'no-store',
    },
  });
}
