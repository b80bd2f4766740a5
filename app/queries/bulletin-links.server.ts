import type { Lang } from '#app/i18n/lang.ts';
import { pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { stopWordOf } from '#db/repositories/bulletin.server.ts';

/** Where a person changes how often bulletins come, and where one click ends them without signing in. */
export function bulletinLinks(accountId: string, lang: Lang): { change: string; stop: string } {
  return {
    change: `${env.PUBLIC_URL}${pathTo('account', lang)}#bulletins`,
    stop: env.PUBLIC_URL + pathTo('stop-bulletins', lang, { token: stopWordOf(accountId) }),
  };
}
