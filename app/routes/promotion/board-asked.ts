import { type Stream, streams } from '#app/domain/case/names.ts';
import type { CivilDate } from '#app/domain/clock/civil-date.ts';
import { memberOf } from '#app/domain/vocabulary/member-of.ts';
import { isPublishedNeedCode } from '#app/domain/vocabulary/needs.ts';
import { isPriorityCode } from '#app/domain/vocabulary/priorities.ts';
import { isProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { type BoardAsked, boardSorts } from '#app/queries/promotion.server.ts';
import { pageIn } from '../asked-page.ts';

const isStream: (value: string) => value is Stream = memberOf(streams);
const isSort = memberOf(boardSorts);

/** The days-left filter: the three warnings of a promotion's end (process §6). */
export const daySteps = [3, 14, 30] as const;

/** Names of the board's filters in its address, the same in both languages. */
export const boardParams = ['stream', 'need', 'province', 'days', 'priority', 'sort'] as const;
export type BoardParam = (typeof boardParams)[number];

/** What an address asks of the board; a value that does not exist narrows nothing. */
export function boardAsked(asked: URLSearchParams, today: CivilDate): BoardAsked {
  const of = <T extends string>(name: BoardParam, is: (value: string) => value is T): T | null => {
    const value = asked.get(name) ?? '';
    return is(value) ? value : null;
  };
  const days = Number(asked.get('days') ?? '');
  return {
    today,
    stream: of('stream', isStream),
    need: of('need', isPublishedNeedCode),
    province: of('province', isProvinceCode),
    days: daySteps.find((step) => step === days) ?? null,
    priority: of('priority', isPriorityCode),
    sort: of('sort', isSort) ?? 'push',
    page: pageIn(asked, 'page'),
  };
}

/** The address of a page of the board that keeps what is asked. */
export function boardQuery(
  asked: BoardAsked,
  pages: { readonly page?: number; readonly requests?: number },
): string {
  const query = new URLSearchParams();
  for (const name of boardParams) {
    const value = asked[name];
    if (value !== null && !(name === 'sort' && value === 'push')) query.set(name, String(value));
  }
  if ((pages.page ?? 1) > 1) query.set('page', String(pages.page));
  if ((pages.requests ?? 1) > 1) query.set('requests', String(pages.requests));
  return query.size > 0 ? `?${query}` : '';
}
