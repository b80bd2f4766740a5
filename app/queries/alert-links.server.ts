import type { Lang } from '#app/i18n/lang.ts';
import { pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { stopWordOf } from '#db/repositories/saved-search.server.ts';

/** Where a person changes what their searches tell by mail, and where one click ends it without signing in. */
export function alertLinks(accountId: string, lang: Lang): { change: string; stop: string } {
  return {
    change: env.PUBLIC_URL + pathTo('saved-searches', lang),
    stop: env.PUBLIC_URL + pathTo('stop-alerts', lang, { token: stopWordOf(accountId) }),
  };
}
