import { langs } from './i18n/lang.ts';
import { pageIds, pages } from './paths.ts';

/** Every page of the table, once in each language: `en.profile`, `fr.profile`. */
export default langs.flatMap((lang) => [
  ...pageIds.map((id) => ({
    id: `${lang}.${id}`,
    path: pages[id][lang] === '' ? lang : `${lang}/${pages[id][lang]}`,
    file: `routes/${pages[id].folder}/route.tsx`,
  })),
  { id: `${lang}.not-found`, path: `${lang}/*`, file: 'routes/not-found/route.tsx' },
]);
