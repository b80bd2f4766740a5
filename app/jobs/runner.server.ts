import { Logger, type ParsedCronItem, parseCronItems, run, type TaskList } from 'graphile-worker';
import { describeError, isDatabaseAway, log, logError } from '#app/platform/log.server.ts';
import { observeJob } from '#app/platform/metrics.server.ts';
import { connectionUrls } from '#db/connection.server.ts';
import { openJobPool } from '#db/job-pool.server.ts';
import { copyBulletin, deliverBulletins } from './bulletins.server.ts';
import { cleanUp } from './clean-up.server.ts';
import { journalCheckpoint } from './journal-checkpoint.server.ts';
import { notify } from './notify.server.ts';
import { publishNumbers } from './publish-numbers.server.ts';
import { refreshListing } from './refresh-listing.server.ts';
import { refreshSeen } from './refresh-seen.server.ts';
import { runCaseClocks } from './run-case-clocks.server.ts';
import { runOnIndex } from './run-on-index.server.ts';
import { deliverAlerts, matchSavedSearches } from './saved-searches.server.ts';
import { sendMailMessage } from './send-mail.server.ts';
import { sweepClocks } from './sweep-clocks.server.ts';
import { catchUpIndex, updateIndex } from './update-index.server.ts';

/** Jobs that run at once in this process. */
const concurrency = 4;

/**
 * What each task does. Names are those of `reactions.ts`; payloads hold ids only, and every handler
 * reads the current state again, so that running twice does no more than running once.
 */
const tasks = {
  notify: (payload) => notify(numberIn(payload, 'seq')),
  match_saved_searches: (payload) => matchSavedSearches(numberIn(payload, 'seq')),
  send_mail: (payload) => sendMailMessage(textIn(payload, 'messageId')),
  index_profile: (payload) => updateIndex(textIn(payload, 'number')),
  catch_up_index: () => catchUpIndex(),
  run_on_index: (payload) => runOnIndex(textIn(payload, 'runId')),
  case_clocks: (payload) => runCaseClocks(textIn(payload, 'caseId')),
  sweep_clocks: () => sweepClocks(),
  copy_bulletin: (payload) => copyBulletin(textIn(payload, 'bulletinId')),
  deliver_bulletins: () => deliverBulletins(),
  deliver_alerts: () => deliverAlerts(),
  journal_checkpoint: () => journalCheckpoint(),
  clean_up: () => cleanUp(),
  refresh_listing: (payload) =>
    refreshListing(valueIn(payload, 'scope') === 'sample' ? 'sample' : 'all'),
  refresh_seen: () => refreshSeen(),
  publish_numbers: () => publishNumbers(),
} satisfies Record<string, (payload: unknown) => Promise<void>>;

/** Times are UTC: 05:20 is shortly after midnight in most of Canada. */
const crontab: ParsedCronItem[] = parseCronItems([
  { task: 'sweep_clocks', match: '*/15 * * * *', options: { jobKey: 'sweep_clocks' } },
  {
    task: 'journal_checkpoint',
    match: '20 5 * * *',
    options: { jobKey: 'journal_checkpoint', backfillPeriod: 86_400_000 },
  },
  // Early in the morning in Ottawa, in winter and in summer: the same civil date on both sides.
  {
    task: 'deliver_bulletins',
    match: '0 11 * * *',
    options: { jobKey: 'deliver_bulletins', backfillPeriod: 86_400_000 },
  },
  {
    task: 'deliver_alerts',
    match: '0 11 * * *',
    options: { jobKey: 'deliver_alerts', backfillPeriod: 86_400_000 },
  },
  { task: 'clean_up', match: '40 5 * * *', options: { jobKey: 'clean_up' } },
  {
    task: 'refresh_seen',
    match: '5 5,17 * * *',
    options: { jobKey: 'refresh_seen', backfillPeriod: 86_400_000 },
  },
  { task: 'refresh_listing', match: '50 5 * * *', options: { jobKey: 'refresh_listing' } },
  // Asked every day, made once a week.
  { task: 'publish_numbers', match: '30 5 * * *', options: { jobKey: 'publish_numbers' } },
]);

/**
 * Starts the job runner in this process. Its queue belongs to the owner of the tables; what its tasks
 * do goes through the portal's own pool, under the policies of the database.
 * @returns how to stop it: jobs under way finish first.
 */
export async function startWorker(): Promise<() => Promise<void>> {
  process.on('unhandledRejection', outliveDatabase);
  // One connection more than jobs, to listen for new ones.
  const pool = openJobPool(connectionUrls().owner, concurrency + 1, (error) =>
    log.debug({ error: describeError(error) }, 'a connection of the job runner broke'),
  );
  const runner = await run({
    pgPool: pool,
    concurrency,
    // The server and the worker stop it themselves, after the last request.
    noHandleSignals: true,
    taskList: guarded(),
    parsedCronItems: crontab,
    logger: new Logger(() => (level, message) => {
      // A failed task is logged by its guard, without what the error may quote.
      if (level === 'error') log.debug({ worker: message.split(' with error')[0] }, 'job runner');
      else if (level === 'warning') log.warn({ worker: message }, 'job runner');
    }),
  });
  runner.events.on('pool:listen:error', ({ error }) => {
    log.warn({ error: describeError(error) }, 'job runner lost its connection; it tries again');
  });
  // What ran out while nobody was running is found at once, not at the next quarter of an hour.
  await runner.addJob('sweep_clocks', {}, { jobKey: 'sweep_clocks_at_start' });
  // After another release was started, its words are on the list within moments.
  await runner.addJob(
    'refresh_listing',
    { scope: 'sample' },
    { jobKey: 'refresh_listing_at_start' },
  );
  await runner.addJob('publish_numbers', {}, { jobKey: 'publish_numbers_at_start' });
  return async () => {
    await runner.stop();
    await pool.end();
    process.off('unhandledRejection', outliveDatabase);
  };
}

/**
 * Graphile Worker does not wait for its own note that a job is done, or has failed: when the database goes
 * away in that moment, nobody is there to catch it, and the process with every page in it would end. The
 * job stays locked, and is run again after its lock has grown old. Anything else ends the process, as ever.
 */
function outliveDatabase(reason: unknown): void {
  if (!isDatabaseAway(reason)) throw reason;
  log.warn({ error: describeError(reason) }, 'the end of a job was not noted');
}

/** Logs a failure with ids only, and hands on an error that says no more than its kind. */
function guarded(): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([task, work]) => [
      task,
      async (payload: unknown, { job }: { job: { id: string; attempts: number } }) => {
        const begun = performance.now();
        try {
          await work(payload);
          observeJob(task, 'done', performance.now() - begun);
        } catch (error) {
          observeJob(task, 'failed', performance.now() - begun);
          const reference = logError(error, { task, job: job.id, attempt: job.attempts });
          throw new Error(`${describeError(error).kind} ${reference}`);
        }
      },
    ]),
  );
}

function valueIn(payload: unknown, name: string): unknown {
  return typeof payload === 'object' && payload !== null
    ? (payload as Record<string, unknown>)[name]
    : undefined;
}
function textIn(payload: unknown, name: string): string {
  const value = valueIn(payload, name);
  if (typeof value !== 'string') throw new TypeError(`the job has no ${name}`);
  return value;
}
function numberIn(payload: unknown, name: string): number {
  const value = valueIn(payload, name);
  if (typeof value !== 'number') throw new TypeError(`the job has no ${name}`);
  return value;
}
