import { askFor, bringUpTo } from './bring-up-to.ts';

/**
 * Filters that apply as they are chosen. Inside a `data-at-once` part, a changed checkbox, a sent GET
 * form and a link to the same page fetch the page they lead to and bring the one on screen up to it:
 * no reload, the keyboard where it was, the address shareable. Anything that goes wrong falls back on
 * what the browser would have done by itself.
 */
const part = '[data-at-once]';

let underWay: AbortController | null = null;

export function applyAtOnce(): void {
  if (!document.querySelector(part)) return;
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    if (target.form?.closest(part)) void show(addressOf(target.form), 'push');
  });
  document.addEventListener('submit', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLFormElement) || target.method !== 'get') return;
    if (!target.closest(part)) return;
    event.preventDefault();
    void show(addressOf(target), 'push');
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const opensElsewhere =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link?.closest(part) || opensElsewhere || event.defaultPrevented) return;
    const address = new URL(link.href);
    const samePage = address.origin === location.origin && address.pathname === location.pathname;
    // Another page of results starts at its top, as any page does.
    if (!samePage || address.hash !== '' || link.rel !== '') return;
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

async function show(address: URL, history: 'push' | 'keep'): Promise<void> {
  underWay?.abort();
  const asked = new AbortController();
  underWay = asked;
  const list = document.querySelector(part);
  list?.setAttribute('aria-busy', 'true');
  try {
    const { answer, page } = await askFor(address, { signal: asked.signal });
    // Signed out, away, or another page: the browser shows it whole.
    if (!answer.ok || !page.querySelector(part)) throw new Error(`answered ${answer.status}`);
    if (history === 'push') window.history.pushState(null, '', answer.url);
    bringUpTo(page);
  } catch {
    // A newer choice took its place.
    if (asked.signal.aborted) return;
    location.assign(address);
  }
}
