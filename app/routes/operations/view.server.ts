import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import type { Lang } from '#app/i18n/lang.ts';
import { textOf } from '#app/i18n/text.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { readOperations } from '#app/queries/operations.server.ts';

type Operations = Awaited<ReturnType<typeof readOperations>>;
type Run = Operations['runs'][number];

/** What was read, in the reader's words: facts as pairs, tables as rows. */
export function viewOf(read: Operations, lang: Lang) {
  const { operations: words } = textOf(lang);
  const at = (instant: string) => formatDateTime(lang, instant, env.TIME_ZONE);
  const number = (value: number) => formatNumber(lang, value);
  const withRemark = (value: string, remark: string | null) =>
    remark ? `${value} (${remark})` : value;
  const { database, jobs, search, index } = read;

  const { applied, known } = database.migrations;
  const migrations =
    applied === known
      ? words.database.upToDate(known)
      : applied < known
        ? words.database.behind(applied, known)
        : words.database.ahead(applied, known);
  const answers = !index
    ? words.search.postgresAlone
    : search.away
      ? words.search.standIn
      : words.search.index;
  const changed = search.changedAt ? at(search.changedAt) : words.search.noChange;

  return {
    behind: applied < known,
    away: index !== null && (search.away || !index.ok),
    hasIndex: index !== null,
    database: [
      { term: words.database.version, detail: database.version },
      { term: words.database.size, detail: sizeInWords(lang, database.bytes) },
      { term: words.database.live, detail: number(database.live) },
      { term: words.database.migrations, detail: migrations },
    ],
    search: [
      { term: words.search.answers, detail: answers },
      ...(index
        ? [
            {
              term: words.search.since,
              detail: withRemark(changed, search.error && words.search.leftFor(search.error)),
            },
            {
              term: words.search.health,
              detail: index.ok ? words.search.healthy(index.version ?? '') : words.search.away,
            },
            ...(index.pending === null
              ? []
              : [
                  { term: words.search.pending, detail: number(index.pending) },
                  { term: words.search.failedTasks, detail: number(index.failed.length) },
                ]),
          ]
        : []),
    ],
    failedTasks: (index?.failed ?? []).map((task, place) => ({
      key: String(place),
      cells: [task.type, task.code, at(task.at)],
    })),
    runs: read.runs.map((run) => ({ key: run.id, cells: runCells(run, lang) })),
    isWorking: read.runs.some(({ endedAt }) => endedAt === null),
    jobs: [
      {
        term: words.jobs.waiting,
        detail: withRemark(
          number(jobs.waiting),
          jobs.oldestSeconds === null
            ? null
            : words.jobs.oldest(timeInWords(lang, jobs.oldestSeconds)),
        ),
      },
      { term: words.jobs.running, detail: number(jobs.running) },
      { term: words.jobs.triedAgain, detail: number(jobs.triedAgain) },
      { term: words.jobs.later, detail: number(jobs.later) },
      { term: words.jobs.failed, detail: number(jobs.failed) },
    ],
    failed: jobs.failed,
    failedJobs: read.failedJobs.map((job, place) => ({
      key: String(place),
      cells: [job.task, job.attempts, job.error ?? words.none, at(job.createdAt)],
    })),
    regular: read.regular.map(({ task, lastRun }) => ({
      key: task,
      cells: [task, lastRun ? at(lastRun) : words.never],
    })),
    journal: [
      {
        term: words.journal.checkpoint,
        detail: read.checkpointAt ? at(read.checkpointAt) : words.never,
      },
      { term: words.journal.mail, detail: mailInWords(read, lang, at) },
    ],
  };
}

function runCells(run: Run, lang: Lang): string[] {
  const { work } = textOf(lang).operations;
  const at = (instant: string) => formatDateTime(lang, instant, env.TIME_ZONE);
  const number = (value: number) => formatNumber(lang, value);
  const state = run.failure
    ? work.failed(run.failure)
    : run.endedAt
      ? work.ended(at(run.endedAt))
      : run.startedAt
        ? work.running(number(run.done), number(run.total))
        : work.waiting;
  const { missing, stale, leftOver } = run;
  const sum = (missing ?? 0) + (stale ?? 0) + (leftOver ?? 0);
  const found =
    missing === null || stale === null || leftOver === null
      ? ''
      : sum === 0
        ? work.same
        : run.kind === 'repair'
          ? work.repaired(sum)
          : work.differences(missing, stale, leftOver);
  return [work.kinds[run.kind], at(run.askedAt), state, found];
}

function mailInWords(
  { database }: Operations,
  lang: Lang,
  at: (instant: string) => string,
): string {
  const { journal } = textOf(lang).operations;
  const remarks = [
    ...(env.DEMONSTRATION ? [journal.demonstration] : []),
    ...(database.mailOldestAt ? [journal.mailOldest(at(database.mailOldestAt))] : []),
    ...(database.mailFailing > 0 ? [journal.mailFailing(database.mailFailing)] : []),
  ];
  const count = formatNumber(lang, database.mailWaiting);
  return remarks.length > 0 ? `${count} (${remarks.join('; ')})` : count;
}

const megabyte = 1024 * 1024;

function sizeInWords(lang: Lang, bytes: number): string {
  const [value, unit] =
    bytes >= 1024 * megabyte
      ? [bytes / (1024 * megabyte), { en: 'GB', fr: 'Go' }]
      : [bytes / megabyte, { en: 'MB', fr: 'Mo' }];
  return `${formatNumber(lang, Number(value.toFixed(value < 10 ? 1 : 0)))}\u00a0${unit[lang]}`;
}

function timeInWords(lang: Lang, seconds: number): string {
  const { operations } = textOf(lang);
  if (seconds < 120) return operations.seconds(Math.round(seconds));
  if (seconds < 7_200) return operations.minutes(Math.round(seconds / 60));
  return operations.hours(Math.round(seconds / 3_600));
}
