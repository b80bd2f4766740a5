import pg from 'pg';
import { describeError, log } from '#app/platform/log.server.ts';
import { connectionUrls } from './connection.server.ts';

/** A row of the journal that was committed somewhere, as `app.tell` says it: ids and the event's name. */
export interface JournalNotice {
  readonly seq: number;
  readonly caseId: string | null;
  readonly event: string;
}

export interface JournalListener {
  stop(): Promise<void>;
}

const firstRetryMs = 100;
const longestRetryMs = 5_000;
/** A connection that went away without a word is found by asking it something. */
const askEveryMs = 15_000;

/**
 * Listens for every row of the journal, whichever process wrote it, on one connection of its own: it is
 * opened again, for as long as it takes, whenever it breaks.
 * @param onNotice told of each row, in the order in which they were committed.
 * @param onListening told each time it listens anew: what was committed before `seq`, nobody will be
 * told of, and what was committed while it was away, nobody was.
 */
export function listenToJournal({
  onNotice,
  onListening,
}: {
  onNotice(notice: JournalNotice): void;
  onListening(seq: number): void;
}): JournalListener {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let delay = firstRetryMs;

  const connect = async () => {
    const mine = new pg.Client({
      connectionString: connectionUrls().app,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'passerelle-live',
    });
    client = mine;
    let over = false;
    let asking: NodeJS.Timeout | undefined;
    const lost = (error?: unknown) => {
      if (over) return;
      over = true;
      clearInterval(asking);
      mine.end().catch(() => {});
      if (stopped) return;
      log.warn({ error: error ? describeError(error) : null }, 'not listening; trying again');
      retry = setTimeout(() => void connect(), delay);
      delay = Math.min(delay * 2, longestRetryMs);
    };
    mine.on('error', lost);
    mine.on('end', () => lost());
    mine.on('notification', ({ payload }) => {
      if (payload) onNotice(JSON.parse(payload) as JournalNotice);
    });
    try {
      await mine.connect();
      // What is read here is the newest number alone.
      await mine.query("select set_config('app.role', 'system', false)");
      await mine.query('listen journal');
      const newest = await mine.query('select coalesce(max(seq), 0)::text as seq from journal');
      if (stopped || over) return;
      delay = firstRetryMs;
      onListening(Number(newest.rows[0]?.seq ?? 0));
      asking = setInterval(() => {
        const late = setTimeout(() => lost(new Error('no answer in time')), askEveryMs / 2);
        mine
          .query('select 1')
          .catch(lost)
          .finally(() => clearTimeout(late));
      }, askEveryMs);
      asking.unref();
    } catch (error) {
      lost(error);
    }
  };
  void connect();

  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
