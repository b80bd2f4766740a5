import { askFor, bringUpTo } from './bring-up-to.ts';

/**
 * Filters that apply as they are chosen. Inside a `data-at-once` part, a changed checkbox or field, a sent
 * GET form and a link to the same page fetch the page they lead to and bring the one on screen up to it:
 * no reload, the keyboard where it was, the address shareable. A sent POST form that says `data-stays` is
 * sent the same way: it answers with the page it is on. A field with `data-as-typed` applies while
 * it is typed in. Anything that goes wrong falls back on what the browser would have done by itself.
 */
const part = '[data-at-once]';
const asTyped = 'input[data-as-typed]';
/** Milliseconds without a key that end a word. */
const pause = 200;

let underWay: AbortController | null = null;

export function applyAtOnce(): void {
  if (!document.querySelector(part)) return;
  document.addEventListener('change', ({ target }) => {
    // Words are searched for when they are sent; a select by the keyboard changes at every key.
    if (!(target instanceof HTMLInputElement) || target.type === 'search') return;
    if (target.form?.closest(part)) void show(addressOf(target.form), 'push');
  });
  let typing = 0;
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(asTyped)) return;
    window.clearTimeout(typing);
    typing = window.setTimeout(() => {
      if (target.form?.closest(part)) void show(addressOf(target.form), 'replace');
    }, pause);
  });
  document.addEventListener('submit', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLFormElement)) return;
    if (target.method === 'post' && target.matches(`${part} [data-stays]`)) {
      event.preventDefault();
      void send(target, event.submitter);
      return;
    }
    if (target.method !== 'get') return;
    // A button may lead the same fields to a page of its own.
    if (!target.closest(part) || event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    void show(addressOf(target), 'push');
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const opensElsewhere =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link?.closest(part) || opensElsewhere || event.defaultPrevented) return;
    // A link of a drawing has no address of its own, but an attribute.
    const address = new URL(link.getAttribute('href') ?? '', location.href);
    const samePage = address.origin === location.origin && address.pathname === location.pathname;
    // Another page of results starts at its top, as any page does.
    if (!samePage || address.hash !== '' || link.hasAttribute('rel')) return;
    event.preventDefault();
    void show(address, 'push');
  });
  window.addEventListener('popstate', () => {
    if (document.querySelector(part)) void show(new URL(location.href), 'keep');
  });
}

/** Where a form leads; fields left empty are not said. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  address.search = '';
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') address.searchParams.append(name, value);
  }
  return address;
}

/** Sends a form and shows the page it answers with; failing that, the page as the browser would show it. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, String(value));
  const request = { method: 'POST', body: fields };
  const here = location.href;
  try {
    const { answer, page } = await askFor(form.action, request);
    if (!answer.ok || !page.querySelector(part)) throw new Error(`answered ${answer.status}`);
    // Another list was chosen meanwhile: it comes by itself.
    if (location.href === here) bringUpTo(page);
  } catch {
    location.reload();
  }
}

async function show(address: URL, history: 'push' | 'replace' | 'keep'): Promise<void> {
  underWay?.abort();
  const asked = new AbortController();
  underWay = asked;
  const list = document.querySelector(part);
  list?.setAttribute('aria-busy', 'true');
  try {
    const { answer, page } = await askFor(address, { signal: asked.signal });
    // Signed out, away, or another page: the browser shows it whole.
    if (!answer.ok || !page.querySelector(part)) throw new Error(`answered ${answer.status}`);
    // What is already there is not gone to again: back would seem to do nothing.
    if (history === 'push' && answer.url !== location.href) {
      window.history.pushState(null, '', answer.url);
    } else if (history === 'replace') window.history.replaceState(null, '', answer.url);
    bringUpTo(page);
  } catch {
    // A newer choice took its place.
    if (asked.signal.aborted) return;
    location.assign(address);
  }
}
