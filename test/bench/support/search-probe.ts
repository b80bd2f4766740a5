/**
 * The portal's own code on one database, in a process of its own, asked by messages: settings are read
 * once, so each database, and each way to connect to it, has its probe.
 */
import { listChanges } from './list-changes.ts';

export type Question =
  | { readonly ask: 'cookie' }
  /**
   * Milliseconds of each search, of each that keeps no counts from one to the next, of each reading of the
   * page, of each claim.
   */
  | { readonly ask: 'engine' | 'counting' | 'page' | 'claim'; readonly times: number }
  /** Milliseconds of a search for each of these, as the list's address says them. */
  | { readonly ask: 'narrowed'; readonly searches: readonly string[] };
export type Reply = { readonly cookie: string } | { readonly ms: readonly number[] };

const list = await listChanges({});
const { browseProfiles } = await import('#app/queries/browse.server.ts');
const { today } = await import('#app/platform/clock.server.ts');
const { profileSearch } = await import('#search/engine.server.ts');
const { postgresSearch } = await import('#search/postgres.server.ts');
const { parseQuery } = await import('#search/url.ts');
const { readGroupBeside } = await import('#app/queries/fit.server.ts');
const { db } = await import('#db/client.server.ts');

const member = await list.actorIn('sah_member');
// As the page asks for this person: what fits their group is counted too.
const fit = (await readGroupBeside(member))?.own?.terms ?? null;
const asked = (search: string) =>
  parseQuery(new URLSearchParams(search), { lang: 'en', today: today(), fit }).query;
const query = asked('');
let place = 0;

async function answer(question: Question): Promise<Reply> {
  if (question.ask === 'cookie') return { cookie: await list.cookieOf(member) };
  const ms: number[] = [];
  if (question.ask === 'narrowed') {
    for (const search of question.searches) {
      const narrowed = asked(search);
      const began = performance.now();
      await profileSearch().search(narrowed);
      ms.push(performance.now() - began);
    }
    return { ms };
  }
  for (let time = 0; time < question.times; time += 1) {
    if (question.ask === 'claim') {
      ms.push(await claimed());
      continue;
    }
    const began = performance.now();
    if (question.ask === 'engine') await profileSearch().search(query);
    else if (question.ask === 'counting') await postgresSearch(db).search(query);
    else await browseProfiles(member, query);
    ms.push(performance.now() - began);
  }
  return { ms };
}

/** Claims the next profile that this sponsor may claim, and gives it back. */
async function claimed(): Promise<number> {
  for (; place < list.cases.length; place += 1) {
    const next = list.cases[place];
    const took = next ? await list.claim(next, member) : null;
    if (took === null) continue;
    place += 1;
    return took;
  }
  throw new Error('no profile is left to be claimed');
}

process.on('message', (question: Question) => {
  answer(question).then(
    (reply) => process.send?.(reply),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => void list.close().then(() => process.exit(0)));
process.send?.({ cookie: '' } satisfies Reply);
