import { langs } from './i18n/lang.ts';
import { pageIds, pages } from './paths.ts';

/** What `npm run bench` measures the pages against; in its own build only, never in the product's. */
const bare = ['hits', 'page'].map((name) => ({
  id: `bench.${name}`,
  path: `en/bench/${name}`,
  file: `../test/bench/routes/bare-${name}.tsx`,
}));

/** Every page of the table, once in each language: `en.profile`, `fr.profile`. */
const table = langs.flatMap((lang) => [
  ...pageIds.map((id) => ({
    id: `${lang}.${id}`,
    path: pages[id][lang] === '' ? lang : `${lang}/${pages[id][lang]}`,
    file: `routes/${pages[id].folder}/route.tsx`,
  })),
  { id: `${lang}.not-found`, path: `${lang}/*`, file: 'routes/not-found/route.tsx' },
]);

export default process.env.BENCH === '1' ? [...table, ...bare] : table;
