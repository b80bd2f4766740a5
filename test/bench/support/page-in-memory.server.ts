import { readFileSync } from 'node:fs';

let page: unknown;

/** What the loader of the browse page answered once, kept in memory. */
export function pageInMemory<Page>(): Page {
  page ??= JSON.parse(readFileSync(process.env.BENCH_PAGE ?? '', 'utf8'));
  return page as Page;
}
