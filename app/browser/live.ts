import { askFor, bringUpTo } from './bring-up-to.ts';

/**
 * Pages that follow what others do. A part marked `data-live` names an event stream; when it says that
 * something changed, the page is fetched again and the one on screen brought up to it. Never over what
 * somebody is typing, or over the answer to a form: then the page says that it has changed, and leaves
 * the rest to its reader. Only what is on screen listens.
 */
const shortest = 1_000;
const spread = 300;
const firstRetry = 2_000;
const longestRetry = 120_000;

let stream: EventSource | null = null;
/** Up to which row of the journal it was heard what happened; while `behind`, the page shows less. */
let since = '';
let behind = false;
let retry = firstRetry;
let retrying = 0;
let planned = 0;
let again = shortest;
let lastAsked = 0;
let asking: AbortController | null = null;
/** Nothing more is heard: the reader signed out, left, or may no longer see it. */
let over = false;

const part = () => document.querySelector<HTMLElement>('[data-live]');

export function followChanges(): void {
  const address = part()?.dataset['live'];
  if (!address) return;
  since = new URL(address, location.href).searchParams.get('since') ?? '';
  document.addEventListener('visibilitychange', () => (document.hidden ? pause() : resume()));
  // A page kept for the back button must hold nothing open.
  window.addEventListener('pagehide', pause);
  window.addEventListener('pageshow', resume);
  window.addEventListener('online', resume);
  // A form is on its way: what it answers is the page that counts.
  document.addEventListener('submit', (event) => {
    // Sent without leaving the page.
    if (event.defaultPrevented) return;
    if (event.target instanceof HTMLFormElement && event.target.method === 'post') {
      asking?.abort();
      pause();
    }
  });
  listen();
}

function listen(): void {
  const address = part()?.dataset['live'];
  if (over || stream || document.hidden || !address) return;
  const url = new URL(address, location.href);
  url.searchParams.set('since', since);
  const opened = new EventSource(url);
  stream = opened;
  opened.addEventListener('open', () => {
    retry = firstRetry;
    if (behind) refreshSoon();
  });
  opened.addEventListener('message', ({ lastEventId }) => {
    since = lastEventId;
    refreshSoon();
  });
  opened.addEventListener('over', () => {
    over = true;
    hush();
  });
  opened.addEventListener('error', () => {
    // A connection that broke is opened again by the browser; one that was refused, by us.
    if (opened.readyState !== EventSource.CLOSED || stream !== opened) return;
    hush();
    retrying = window.setTimeout(listen, retry * (1 + Math.random()));
    retry = Math.min(retry * 2, longestRetry);
  });
}

function hush(): void {
  clearTimeout(retrying);
  stream?.close();
  stream = null;
}

function pause(): void {
  hush();
  clearTimeout(planned);
}

/** What was heard of and could not be fetched is fetched now, even where nothing more is heard. */
function resume(): void {
  if (document.hidden) return;
  if (behind) refreshSoon();
  listen();
}

function refreshSoon(): void {
  behind = true;
  // Pages told at the same moment do not all ask in the same one.
  refreshIn(Math.max(Math.random() * spread, lastAsked + shortest - Date.now()));
}

/** The server has trouble, or the network: in growing pauses, so as not to add to it. */
function refreshLater(): void {
  refreshIn(again * (1 + Math.random()));
  again = Math.min(again * 2, longestRetry);
}

function refreshIn(wait: number): void {
  clearTimeout(planned);
  planned = window.setTimeout(() => void refresh(), wait);
}

async function refresh(): Promise<void> {
  lastAsked = Date.now();
  if (isBeingFilledIn() || part()?.hasAttribute('data-live-keep')) return hasChanged();
  asking?.abort();
  const asked = new AbortController();
  asking = asked;
  const here = location.href;
  try {
    const { answer, page } = await askFor(here, {
      headers: { 'X-Live': '1' },
      signal: asked.signal,
    });
    // Meanwhile the reader went on, or began to type.
    if (asked.signal.aborted || location.href !== here) return;
    if (answer.status >= 500) return refreshLater();
    again = shortest;
    if (isBeingFilledIn()) return hasChanged();
    if (answer.ok && page.querySelector('[data-live]') && !answer.redirected) {
      const before = whatIsRead();
      bringUpTo(page);
      behind = false;
      // The reader's own act is on the page already: nothing new is announced.
      if (whatIsRead() !== before) say('updated');
    } else if (answer.ok) {
      // It leads elsewhere by now, to a case or to a fresh code: nobody is sent there unasked.
      hasChanged();
    } else {
      leaveAsItWas();
    }
  } catch {
    // Away from the network, the browser says when it is back; the stream, when the server is.
    if (!asked.signal.aborted && navigator.onLine) refreshLater();
  }
}

/** The rest is its reader's: the page says so, and asks no more until it hears of something else. */
function hasChanged(): void {
  behind = false;
  say('changed');
}

const whatIsRead = () => document.querySelector('main')?.textContent;

/** Anything that differs from how the page came. */
function isBeingFilledIn(): boolean {
  for (const field of document.querySelectorAll('main input, main textarea, main select')) {
    if (field instanceof HTMLSelectElement) {
      const { options } = field;
      const chosen = [...options].some(({ defaultSelected }) => defaultSelected);
      const asItCame = [...options].every(
        (option, at) => option.selected === (chosen ? option.defaultSelected : at === 0),
      );
      if (!asItCame) return true;
    } else if (field instanceof HTMLTextAreaElement) {
      if (field.value !== field.defaultValue) return true;
    } else if (field instanceof HTMLInputElement) {
      if (field.checked !== field.defaultChecked) return true;
      if (field.type !== 'file' ? field.value !== field.defaultValue : field.value !== '') {
        return true;
      }
    }
  }
  return false;
}

/** The page can't be shown any more: it stays to be read, and nothing on it can be sent. */
function leaveAsItWas(): void {
  over = true;
  behind = false;
  pause();
  for (const button of document.querySelectorAll<HTMLButtonElement>('main form button')) {
    button.disabled = true;
  }
  say('gone');
}

/** What is said stands in the page in its language; an announcement is heard when it appears. */
function say(what: 'updated' | 'changed' | 'gone'): void {
  for (const words of document.querySelectorAll<HTMLElement>('[data-live-said]')) {
    words.hidden = true;
    if (words.dataset['liveSaid'] === what) {
      requestAnimationFrame(() => {
        words.hidden = false;
      });
    }
  }
}
