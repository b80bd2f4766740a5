import type { ReactNode } from 'react';
import { Drawings } from './drawings.tsx';
import { Anchor } from './link.tsx';
import { useUiWords } from './words.tsx';

/**
 * The frame of every page: skip link, header (product, organization and role, other language by
 * its own name), desk links, footer. The root renders it once; each page renders `Page` inside.
 */
export type NavItem = {
  href: string;
  label: string;
  current?: boolean | undefined;
  badge?: string | undefined;
};

export type PageShellProps = {
  home: { href: string; product: string };
  /** First line, second line: the person or organization, then role and place. */
  who?: { name: string; role: string } | undefined;
  otherLanguage: { href: string; lang: 'en' | 'fr'; name: string };
  nav?: readonly NavItem[] | undefined;
  account?: { href: string; label: string } | undefined;
  /** Signing out changes something, so it is a form. */
  signOut?: { action: string; label: string } | undefined;
  banner?: ReactNode;
  footer: { links: readonly { href: string; label: string }[]; note?: ReactNode };
  children: ReactNode;
};

export function PageShell({
  home,
  who,
  otherLanguage,
  nav,
  account,
  signOut,
  banner,
  footer,
  children,
}: PageShellProps) {
  const words = useUiWords();
  return (
    <>
      <a className="skip" href="#main">
        {words.skipToContent}
      </a>
      {banner ? (
        <aside className="demo" aria-label={words.demonstration}>
          <div className="wrap">{banner}</div>
        </aside>
      ) : null}
      <Drawings />
      <header className="top">
        <div className="wrap top__row">
          <Anchor className="product" href={home.href}>
            <svg
              viewBox="0 0 40 24"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              aria-hidden="true"
            >
              <path d="M2 19h36M4 19C9 6 31 6 36 19M12 19v-6.6M20 19V9.4M28 19v-6.6" />
            </svg>
            {home.product}
          </Anchor>
          {who ? (
            <p className="top__who">
              {who.name}
              <span>{who.role}</span>
            </p>
          ) : null}
          <div className="top__links">
            {account ? <Anchor href={account.href}>{account.label}</Anchor> : null}
            {signOut ? (
              <form method="post" action={signOut.action}>
                <button className="top__out" type="submit">
                  {signOut.label}
                </button>
              </form>
            ) : null}
            <Anchor
              href={otherLanguage.href}
              lang={otherLanguage.lang}
              hrefLang={otherLanguage.lang}
            >
              {otherLanguage.name}
            </Anchor>
          </div>
        </div>
      </header>
      {nav && nav.length > 0 ? (
        <nav className="nav" aria-label={words.mainNavigation}>
          <div className="wrap">
            <ul className="nav__list">
              {nav.map((item) => (
                <li key={item.href}>
                  <Anchor href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                    {item.badge ? (
                      <>
                        {' '}
                        <span className="nav__badge">{item.badge}</span>
                      </>
                    ) : null}
                  </Anchor>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      ) : null}
      {children}
      <footer className="foot">
        <div className="wrap">
          <ul className="foot__links">
            {footer.links.map((link) => (
              <li key={link.href}>
                <Anchor href={link.href}>{link.label}</Anchor>
              </li>
            ))}
          </ul>
          {footer.note ? <p>{footer.note}</p> : null}
        </div>
      </footer>
    </>
  );
}

export type Crumb = { label: ReactNode; href?: string | undefined };

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useUiWords();
  return (
    <nav className="crumbs wrap" aria-label={words.breadcrumb}>
      <ol className="crumbs__list">
        {crumbs.map((crumb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a trail never reorders
          <li key={index}>
            {crumb.href ? (
              <Anchor href={crumb.href}>{crumb.label}</Anchor>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type PageProps = {
  title: ReactNode;
  /** Small line over the title: numbers, kind of case. */
  over?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Tags or buttons at the far end of the title. */
  aside?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
  children?: ReactNode;
};

/** Breadcrumb, the main landmark and the page's one h1. */
export function Page({ title, over, lead, aside, crumbs, children }: PageProps) {
  return (
    <>
      {crumbs && crumbs.length > 0 ? <Breadcrumb crumbs={crumbs} /> : null}
      <main id="main" className="wrap" tabIndex={-1}>
        <div className="title">
          <div>
            {over ? <p className="title__over">{over}</p> : null}
            <h1>{title}</h1>
            {lead ? <p className="title__lead">{lead}</p> : null}
          </div>
          {aside ? <div className="title__aside">{aside}</div> : null}
        </div>
        {children}
      </main>
    </>
  );
}
