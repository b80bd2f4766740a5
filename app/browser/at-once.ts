import { askFor, bringUpTo, isTypedIn } from './bring-up-to.ts';

/**
 * Filters that apply as they are chosen. Inside a `data-at-once` part, a changed checkbox, field or list,
 * a sent GET form and a link to the same page fetch the page they lead to and bring the one on screen up
 * to it: no reload, the keyboard where it was, the address shareable. A button that posts and says
 * `data-stays` is sent the same way: it answers with the page it is on. One that says `data-leaves` leads
 * to another page, which starts at its top. A field with `data-as-typed` applies while it is typed in.
 * Anything that goes wrong falls back on what the browser would have done by itself.
 */
const part = '[data-at-once]';
const asTyped = 'input[data-as-typed]';
/** Milliseconds without a key that end a word, or a walk through a list by the arrows. */
const pause = 200;

let underWay: AbortController | null = null;

export function applyAtOnce(): void {
  if (!document.querySelector(part)) return;
  let keys = 0;
  const applyAfterKeys = (form: HTMLFormElement, history: 'push' | 'replace') => {
    window.clearTimeout(keys);
    keys = window.setTimeout(() => {
      if (form.closest(part)) void ask(form, history);
    }, pause);
  };
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.form?.closest(part)) {
      // By the keyboard it changes at every key.
      applyAfterKeys(target.form, 'push');
    }
    // Words are searched for when they are sent, or something else is chosen.
    if (!(target instanceof HTMLInputElement) || target.type === 'search') return;
    if (target.form?.closest(part)) void ask(target.form, 'push');
  });
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(asTyped)) return;
    if (target.form) applyAfterKeys(target.form, 'replace');
  });
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement) || !target.closest(part)) return;
    // A button may lead the same fields to a page of its own, or post them.
    if (submitter?.getAttribute('formmethod') === 'post') {
      if (!submitter.hasAttribute('data-stays')) return;
      event.preventDefault();
      void send(target, submitter);
    } else if (target.method === 'get') {
      event.preventDefault();
      if (submitter?.hasAttribute('data-leaves')) location.assign(addressOf(target, submitter));
      else void ask(target, 'push');
    }
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const opensElsewhere =
      event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link?.closest(part) || opensElsewhere || event.defaultPrevented) return;
    // A link of a drawing has no address of its own, but an attribute.
    const address = new URL(link.getAttribute('href') ?? '', location.href);
    const samePage = address.origin === location.origin && address.pathname === location.pathname;
    if (!samePage || address.hash !== '') return;
    event.preventDefault();
    void show(address, 'push');
  });
  window.addEventListener('popstate', () => {
    if (document.querySelector(part)) void show(new URL(location.href), 'keep');
  });
}

/** Where a form leads, by the button that sends it; fields left empty are not said. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null = null): URL {
  const address = new URL(submitter?.getAttribute('formaction') ?? form.action, location.href);
  address.search = '';
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string' && value.trim() !== '') address.searchParams.append(name, value);
  }
  return address;
}

/** Shows what a form asks for. What is typed in it from here on is newer than the answer. */
function ask(form: HTMLFormElement, history: 'push' | 'replace'): Promise<void> {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && isTypedIn(field)) field.defaultValue = field.value;
  }
  return show(addressOf(form), history);
}

/** Sends a form and shows the page it answers with; failing that, the page as the browser would show it. */
async function send(form: HTMLFormElement, submitter: HTMLElement): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, String(value));
  const request = { method: 'POST', body: fields };
  const here = location.href;
  try {
    const { answer, page } = await askFor(submitter.getAttribute('formaction') ?? here, request);
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
