import type { ReactNode } from 'react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { pathTo } from '#app/paths.ts';
import type { Paged } from '#app/queries/listed.ts';
import { Pagination } from '#app/ui/pagination.tsx';

/** The other pages of a list, where it has any: the address has its name. The other lists begin anew. */
export function ListPages({
  list: { rows, total, page, pageCount, from },
  name,
  anchor,
}: {
  list: Paged<unknown>;
  name: 'claims' | 'interests' | 'questions';
  anchor: string;
}) {
  const lang = useLang();
  const { common } = useText();
  if (pageCount === 1) return null;
  return (
    <Pagination
      page={page}
      pageCount={pageCount}
      hrefFor={(to) => `${pathTo('interest-and-claims', lang)}?${name}=${to}#${anchor}`}
      summary={common.pages.range(from, from + rows.length - 1, total)}
    />
  );
}

/** What has ended, folded away until one of its pages is asked for. */
export function Over({
  name,
  list,
  title,
  children,
}: {
  name: 'claims' | 'interests';
  list: Paged<unknown>;
  title: string;
  children: ReactNode;
}) {
  const anchor = `${name}-over`;
  if (list.total === 0) return null;
  return (
    <details id={anchor} className="gap-top" open={list.page > 1}>
      <summary>{title}</summary>
      {children}
      <ListPages list={list} name={name} anchor={anchor} />
    </details>
  );
}
