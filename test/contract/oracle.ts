/**
 * What a search must answer, found the slow and obvious way: plain SQL for filters and counts, one
 * question per facet, and a letter-by-letter comparison for words. It shares no code with an engine.
 */
import type postgres from 'postgres';
import type { ProfileQuery } from '#search/query.ts';

const fitValues = ['all_met', 'none_not_met', 'open_to_us'];
const days = (today: string) => `(limit_on - date '${today}')`;

const columnOf = {
  community: 'community',
  size: 'size_facet',
  priority: 'priority',
  stream: 'stream',
  medical: 'medical_level',
  province: 'province',
  language: 'unnest(languages)',
  need: 'unnest(needs)',
} as const;

const columns =
  'number, limit_on, community, size_facet, priority, stream, medical_level, province, languages, needs, in_canada, ready_to_travel';

const dayRanges: Record<string, string> = {
  d3: 'between 0 and 3',
  d14: 'between 4 and 14',
  d30: 'between 15 and 30',
  d31: '> 30',
};
const travelling: Record<string, string> = {
  in_canada: 'in_canada',
  ready: 'not in_canada and ready_to_travel',
  not_ready: 'not in_canada and not ready_to_travel',
};

/** Which profiles have which values of the facet `fit`, compared one by one. */
export type Fits = ReadonlyMap<string, readonly string[]>;

function conditionOf(facet: string, value: string, today: string, fits: Fits): string {
  switch (facet) {
    case 'fit':
      return oneOf(
        [...fits].filter(([, values]) => values.includes(value)).map(([number]) => number),
      );
    case 'daysLeft':
      return `${days(today)} ${dayRanges[value]}`;
    case 'travel':
      return `(${travelling[value]})`;
    case 'language':
      return `'${value}' = any(languages)`;
    case 'need':
      return `'${value}' = any(needs)`;
    default:
      return `${columnOf[facet as keyof typeof columnOf]} = '${value}'`;
  }
}

const oneOf = (numbers: readonly string[]) =>
  `number in ('', ${numbers.map((number) => `'${number}'`).join(', ') || "''"})`;

/** A household of 2 to 5 is one that may have 2, 3, 4 or 5 members, by what is published. */
function rangesOf({ ranges, today }: ProfileQuery): string[] {
  const { size, daysLeft } = ranges;
  const people = `int4range(size_from, size_to, '[]')`;
  return [
    ...(size
      ? [
          `size_from is not null and ${people} && int4range(${size.from ?? null}, ${size.to ?? null}, '[]')`,
        ]
      : []),
    ...(daysLeft
      ? [`${days(today)} <@ int4range(${daysLeft.from ?? null}, ${daysLeft.to ?? null}, '[]')`]
      : []),
  ];
}

export interface Expected {
  readonly total: number;
  readonly numbers: readonly string[];
  readonly counts: Record<string, Record<string, number>>;
}

/**
 * One statement: the rows that text and ranges leave, each with a yes or no for every facet asked; then
 * the numbers that have them all, and for each facet the values of those that have all the others.
 * @param numbers profiles that match the text; null when none was asked.
 */
export async function expectedOf(
  pool: postgres.Sql,
  query: ProfileQuery,
  numbers: readonly string[] | null,
  fits: Fits,
): Promise<Expected> {
  const { today } = query;
  const base = [`limit_on >= date '${today}'`];
  base.push(...rangesOf(query));
  if (numbers) base.push(oneOf(numbers));
  const asked = Object.entries(query.filters);
  const answers = asked.map(
    ([facet, values]) =>
      `(${values.map((value) => conditionOf(facet, value, today, fits)).join(' or ')}) as "has_${facet}"`,
  );
  const having = (except: string | null) =>
    asked
      .filter(([facet]) => facet !== except)
      .map(([facet]) => `"has_${facet}"`)
      .join(' and ') || 'true';

  const questions = [
    `select '' as facet, number as value, 1 as n from seen where ${having(null)}`,
    ...Object.entries(columnOf).map(
      ([facet, value]) =>
        `select '${facet}', ${value}, count(*)::int from seen where ${having(facet)} group by 2`,
    ),
    ...Object.entries(dayRanges).map(
      ([value, range]) =>
        `select 'daysLeft', '${value}', count(*)::int from seen where ${having('daysLeft')} and ${days(today)} ${range}`,
    ),
    ...Object.entries(travelling).map(
      ([value, condition]) =>
        `select 'travel', '${value}', count(*)::int from seen where ${having('travel')} and (${condition})`,
    ),
    ...(query.fit ? fitValues : []).map(
      (value) =>
        `select 'fit', '${value}', count(*)::int from seen where ${having('fit')} and ${conditionOf('fit', value, today, fits)}`,
    ),
  ];
  const rows = await pool.unsafe<{ facet: string; value: string | null; n: number }[]>(
    `with seen as materialized (
       select ${[columns, ...answers].join(', ')} from published_profile where ${base.join(' and ')}
     ) ${questions.join(' union all ')}`,
  );
  const found: string[] = [];
  const counts: Record<string, Record<string, number>> = { daysLeft: {}, travel: {}, fit: {} };
  for (const facet of Object.keys(columnOf)) counts[facet] = {};
  for (const { facet, value, n } of rows) {
    if (value === null || n === 0) continue;
    if (facet === '') found.push(value);
    else counts[facet] = { ...counts[facet], [value]: n };
  }
  return { total: found.length, numbers: found.sort(), counts };
}

/**
 * The profiles whose text has every one of these words: begun by it, or by it but for one error.
 * @param beginning which of the words may be one: the others stand for whole words.
 */
export function matching(
  words: readonly string[],
  profiles: readonly { number: string; text: string }[],
  beginning: 'each' | 'last' = 'each',
): string[] {
  return profiles
    .filter(({ text }) => {
      const said = lettersOnly(text).split(' ');
      return words.every((word, at) => {
        const isMeantBy = beginning === 'each' || at === words.length - 1 ? begins : isMeant;
        return said.some((each) => isMeantBy(each, lettersOnly(word)));
      });
    })
    .map(({ number }) => number);
}

function isMeant(said: string, typed: string): boolean {
  if (said === typed) return true;
  return typed.length >= 4 && said[0] === typed[0] && isOneErrorApart(said, typed);
}

/**
 * How a text has words that are found in it: how many as typed, and how many among its names.
 * @param beginning which of the words may be one, as in `matching`.
 */
export function foundIn(
  words: readonly string[],
  text: string,
  beginning: 'each' | 'last' = 'each',
) {
  const [names = ''] = text.split('\n\n');
  const [said, named] = [lettersOnly(text).split(' '), lettersOnly(names).split(' ')];
  const typed = words.map((word, at) => {
    const letters = lettersOnly(word);
    const mayBegin = beginning === 'each' || at === words.length - 1;
    const isIt = (each: string) => (mayBegin ? each.startsWith(letters) : each === letters);
    const mayBeIt = (each: string) => (mayBegin ? begins(each, letters) : isMeant(each, letters));
    return { isAsTyped: said.some(isIt), isByName: named.some(said.some(isIt) ? isIt : mayBeIt) };
  });
  return {
    asTyped: typed.filter(({ isAsTyped }) => isAsTyped).length,
    byName: typed.filter(({ isByName }) => isByName).length,
  };
}

function lettersOnly(text: string): string {
  const bare = text.toLowerCase().replaceAll('œ', 'oe').normalize('NFD');
  return bare
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function begins(said: string, typed: string): boolean {
  if (said.startsWith(typed)) return true;
  if (typed.length < 4 || said[0] !== typed[0]) return false;
  for (let end = 1; end <= said.length; end++) {
    if (isOneErrorApart(said.slice(0, end), typed)) return true;
  }
  return false;
}

function isOneErrorApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (short.length < long.length) return short.slice(same) === long.slice(same + 1);
  if (short.slice(same + 1) === long.slice(same + 1)) return true;
  return (
    short[same] === long[same + 1] &&
    short[same + 1] === long[same] &&
    short.slice(same + 2) === long.slice(same + 2)
  );
}
