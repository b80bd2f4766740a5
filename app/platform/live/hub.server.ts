/**
 * Who is told, in this process, that what they look at has changed. Rows of the journal come in from
 * PostgreSQL, whichever process wrote them; what goes out is a number, and the page asks again for
 * itself. Rows of one command are one message, and nobody gets more than one a second.
 */
import { now } from '#app/platform/clock.server.ts';
import { describeError, log } from '#app/platform/log.server.ts';
import { observeLiveStreams } from '#app/platform/metrics.server.ts';
import { liveSessionsAmong } from '#app/platform/sessions.server.ts';
import { asSystem } from '#db/client.server.ts';
import {
  type JournalListener,
  type JournalNotice,
  listenToJournal,
} from '#db/journal-listener.server.ts';
import { listMentionsAfter, listMentionsOf } from '#db/repositories/journal.server.ts';
import type { Audience, Change, Verdict } from './audience.ts';

/** Where the messages of one open page go. */
export interface Outlet {
  readonly accountId: string;
  readonly sessionKey: string;
  readonly audience: Audience;
  /** Says that something changed, up to this row of the journal. */
  tell(seq: number): void;
  /** Nothing will come any more: the page need not ask again. */
  end(): void;
  /** This process stops: the page finds another. */
  close(): void;
}

interface Open extends Outlet {
  lastToldAt: number;
  waiting: NodeJS.Timeout | undefined;
}

/** Rows of one command are committed together, and come one by one. */
const gatherMs = 30;
/** When many commands come at once, their rows are looked at together. */
const restMs = 150;
const retryMs = 1_000;
/** Sessions are looked at before each message, and this often where there is none. */
const sweepMs = 5_000;
/** After a break everyone asks again; not everyone at once. */
const spreadMs = 1_000;
/** A page that missed more than this is told to ask again without looking any further. */
const mostMissed = 500;
const mostAtOnce = 3;
/** One person's open pages: only what is on screen keeps its stream. */
const mostPerAccount = 12;
const mostOpen = 5_000;
/** Rows of the chain of sign-in after which somebody's session may be over. */
const endsSessions: ReadonlySet<string> = new Set(['signed_out', 'account_closed']);

const open = new Set<Open>();
let listener: JournalListener | null = null;
let heard = 0;
let stopped = false;
let pending: JournalNotice[] = [];
let gathering: NodeJS.Timeout | undefined;
let looking = false;
let sweep: NodeJS.Timeout | undefined;

/** The newest row of the journal this process knows of: a page made from now on shows it. */
export const heardSoFar = (): number => heard;

/** Begins to listen; once, when the server starts. */
export function startLive(): void {
  listener ??= listenToJournal({
    onNotice(notice) {
      heard = Math.max(heard, notice.seq);
      if (open.size === 0) return;
      pending.push(notice);
      gather(gatherMs);
    },
    onListening(seq) {
      heard = Math.max(heard, seq);
      // Everyone is told: what was left to look at is part of it.
      pending = [];
      for (const outlet of open) {
        setTimeout(() => tellInTime(outlet), Math.random() * spreadMs).unref();
      }
    },
  });
  // A database that is away answers no page either; the next look is soon.
  sweep ??= setInterval(() => void endDeadSessions([...open]).catch(() => {}), sweepMs);
  sweep.unref();
}

/** At a graceful stop: every stream ends, and its page finds another process, or this one anew. */
export async function stopLive(): Promise<void> {
  stopped = true;
  clearTimeout(gathering);
  clearInterval(sweep);
  for (const outlet of [...open]) {
    leave(outlet);
    outlet.close();
  }
  await listener?.stop();
}

/**
 * Takes in one more open page.
 * @param since the row of the journal up to which the page is right.
 * @returns what to call when it is gone; null when there are too many.
 */
export function join(outlet: Outlet, since: number): (() => void) | null {
  const own = [...open].filter(({ accountId }) => accountId === outlet.accountId).length;
  if (stopped || open.size >= mostOpen || own >= mostPerAccount) return null;
  const joined: Open = { ...outlet, lastToldAt: 0, waiting: undefined };
  open.add(joined);
  observeLiveStreams(open.size);
  catchUp(joined, since).catch((error: unknown) => {
    log.warn({ error: describeError(error) }, 'a page could not be told what it missed');
    tellInTime(joined);
  });
  return () => leave(joined);
}

function leave(outlet: Open): void {
  clearTimeout(outlet.waiting);
  open.delete(outlet);
  observeLiveStreams(open.size);
}

/** Between the moment a page was made and the moment it listens, something may have happened. */
async function catchUp(outlet: Open, since: number): Promise<void> {
  const { caseId } = outlet.audience;
  const missed = await asSystem((tx) => listMentionsAfter(tx, since, caseId, mostMissed + 1));
  if (missed.length > mostMissed) return tellInTime(outlet);
  await tellThose([outlet], missed);
}

function gather(ms: number): void {
  gathering ??= setTimeout(() => {
    gathering = undefined;
    if (looking) return gather(gatherMs);
    looking = true;
    const notices = pending;
    pending = [];
    let rest = restMs;
    look(notices)
      .catch((error: unknown) => {
        log.warn({ error: describeError(error) }, 'open pages not told; it is tried again');
        pending = [...notices, ...pending].slice(-mostMissed);
        rest = retryMs;
      })
      .finally(() => {
        looking = false;
        if (pending.length > 0) gather(rest);
      });
  }, ms);
}

async function look(notices: readonly JournalNotice[]): Promise<void> {
  // Somebody signed out, or lost their account: their streams need not wait for the next sweep.
  if (notices.some(({ event }) => endsSessions.has(event))) await endDeadSessions([...open]);
  const seqs = notices.filter(({ caseId }) => caseId !== null).map(({ seq }) => seq);
  if (seqs.length === 0 || open.size === 0) return;
  await tellThose([...open], await asSystem((tx) => listMentionsOf(tx, seqs)));
}

async function tellThose(outlets: readonly Open[], changes: readonly Change[]): Promise<void> {
  const audiences = new Map<string, { audience: Audience; changes: Change[]; outlets: Open[] }>();
  for (const outlet of outlets) {
    const { audience } = outlet;
    const known = audiences.get(audience.key);
    if (known) known.outlets.push(outlet);
    else {
      const concerning = changes.filter((change) => audience.concerns(change));
      audiences.set(audience.key, { audience, changes: concerning, outlets: [outlet] });
    }
  }
  const concerned = [...audiences.values()].filter((each) => each.changes.length > 0);
  const told: { outlet: Open; verdict: Verdict }[] = [];
  const next = concerned.values();
  const asking = async () => {
    for (const each of next) {
      const verdict = await each.audience.hears(each.changes);
      if (verdict !== 'no') told.push(...each.outlets.map((outlet) => ({ outlet, verdict })));
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, asking));
  await endDeadSessions(told.map(({ outlet }) => outlet));
  for (const { outlet, verdict } of told) {
    if (!open.has(outlet)) continue;
    if (verdict === 'yes') tellInTime(outlet);
    else {
      outlet.tell(heard);
      leave(outlet);
      outlet.end();
    }
  }
}

/** At once, or as soon as its last message is long enough ago; what comes meanwhile is the same message. */
function tellInTime(outlet: Open): void {
  if (outlet.waiting || !open.has(outlet)) return;
  const wait = outlet.lastToldAt + outlet.audience.everyMs - now().getTime();
  if (wait <= 0) tellNow(outlet);
  else outlet.waiting = setTimeout(() => tellNow(outlet), wait);
}

function tellNow(outlet: Open): void {
  outlet.waiting = undefined;
  if (!open.has(outlet)) return;
  outlet.lastToldAt = now().getTime();
  outlet.tell(heard);
}

/** One statement for however many pages: who signed out, idled away or lost their account hears nothing more. */
async function endDeadSessions(outlets: readonly Open[]): Promise<void> {
  if (outlets.length === 0) return;
  const keys = new Set(outlets.map(({ sessionKey }) => sessionKey));
  const alive = await liveSessionsAmong([...keys]);
  for (const outlet of outlets) {
    if (alive.has(outlet.sessionKey) || !open.has(outlet)) continue;
    leave(outlet);
    outlet.end();
  }
}
