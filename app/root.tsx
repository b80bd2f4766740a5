import '#app/ui/styles/index.css';
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { otherLang } from '#app/i18n/lang.ts';
import { inOtherLanguage, pathTo } from '#app/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { findActor, langOf } from '#app/platform/http.server.ts';
import type { PageProblem } from '#app/platform/page-problem.ts';
import { menuFor } from '#app/queries/menu.server.ts';
import { countNewProfiles } from '#app/queries/saved-searches.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, PageShell } from '#app/ui/page-shell.tsx';
import { ErrorReference, PageScript } from '#app/ui/request-context.tsx';
import { UiWordsProvider } from '#app/ui/words.tsx';
import { searchForOtherPage } from '#search/url.ts';

/** Pages whose address is a search: its words keep their language when the page changes its own. */
const searchPages = ['browse', 'save-search'] as const;

/** Who is signed in and what their menu holds. It guards nothing: every leaf calls its own guard. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const lang = langOf(request);
  const actor = await findActor(request, context);
  const { pathname, search } = new URL(request.url);
  const searches = searchPages.some((id) => pathname === pathTo(id, lang));
  return {
    demonstration: env.DEMONSTRATION,
    who: actor
      ? {
          name: actor.name,
          role: actor.role,
          organization: actor.organizationName[lang],
        }
      : null,
    otherLanguage: inOtherLanguage(
      pathname,
      searches ? searchForOtherPage(search, lang) : search,
      lang,
    ),
    menu: actor ? menuFor(actor) : [],
    newProfiles: actor ? await countNewProfiles(actor) : 0,
  };
}

function Shell({ children }: { children: ReactNode }) {
  const lang = useLang();
  const text = useText();
  const { pathname, search } = useLocation();
  const data = useRouteLoaderData<typeof loader>('root');
  const { common, roles } = text;
  return (
    <PageShell
      home={{ href: pathTo('home', lang), product: common.product }}
      who={
        data?.who
          ? {
              name: data.who.organization,
              role: `${data.who.name} · ${roles.names[data.who.role]}`,
            }
          : undefined
      }
      otherLanguage={{
        href: data?.otherLanguage ?? inOtherLanguage(pathname, search, lang),
        lang: otherLang(lang),
        name: common.otherLanguage,
      }}
      nav={data?.menu.map((id) => {
        const href = pathTo(id, lang);
        return {
          href,
          label: common.menu[id],
          current: pathname === href || pathname.startsWith(`${href}/`),
          badge:
            id === 'saved-searches' && data.newProfiles > 0
              ? text.savedSearches.newInMenu(data.newProfiles)
              : undefined,
        };
      })}
      account={data?.who ? { href: pathTo('account', lang), label: common.nav.account } : undefined}
      signOut={
        data?.who ? { action: pathTo('sign-out', lang), label: common.nav.signOut } : undefined
      }
      banner={data?.demonstration ? common.demonstration.banner : undefined}
      footer={{
        links: [
          { href: pathTo('help', lang), label: common.footer.help },
          { href: pathTo('privacy', lang), label: common.footer.privacy },
          { href: pathTo('accessibility', lang), label: common.footer.accessibility },
          { href: pathTo('public-numbers', lang), label: text.numbers.public.title },
          ...(data?.demonstration && data.who
            ? [{ href: pathTo('mail-tray', lang), label: common.nav.mailTray }]
            : []),
        ],
      }}
    >
      {children}
    </PageShell>
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const lang = useLang();
  return (
    <html lang={lang === 'fr' ? 'fr-CA' : 'en-CA'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        <PageScript />
      </head>
      <body>
        <UiWordsProvider locale={lang}>
          <Shell>{children}</Shell>
        </UiWordsProvider>
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What a page that can't be shown says: why, who may, and where to go; for the unknown, a reference. */
export function ErrorBoundary() {
  const error = useRouteError();
  const lang = useLang();
  const { errors, roles } = useText();
  const problem = isRouteErrorResponse(error) ? (error.data as PageProblem | null) : null;
  const words = wordsOf(problem?.code, isRouteErrorResponse(error) ? error.status : 500);
  const { title, body } = errors[words];
  return (
    <Page title={title}>
      <div className="prose">
        <p>{body}</p>
        {problem?.code === 'forbidden' ? (
          <p>
            {errors.forbidden.whoMay(problem.whoMay.map((role) => roles.names[role]).join(', '))}
          </p>
        ) : null}
        {problem?.code === 'closed' ? <p>{problem.why[lang]}</p> : null}
        {problem?.code === 'taken' ? (
          <p className="btn-row">
            <ButtonLink href={`${pathTo('browse', lang)}?${problem.similar}`}>
              {errors.taken.similar}
            </ButtonLink>
            <a href={pathTo('watch-list', lang)}>{errors.taken.watchList}</a>
          </p>
        ) : null}
        {words === 'server' ? <ErrorReference>{errors.reference}</ErrorReference> : null}
        <p>
          <a href={pathTo('home', lang)}>{errors.home}</a>
        </p>
      </div>
      <title>{title}</title>
    </Page>
  );
}

function wordsOf(code: PageProblem['code'] | undefined, status: number) {
  if (code === 'forbidden' || code === 'closed') return code;
  if (code === 'not_found' || status === 404) return 'notFound';
  if (code === 'body_too_large') return 'tooLarge';
  if (code === 'taken') return 'taken';
  if (code === 'conflict') return 'conflict';
  if (code === 'malformed_body' || status === 400 || status === 405) return 'badRequest';
  return code === 'unavailable' ? 'unavailable' : 'server';
}
