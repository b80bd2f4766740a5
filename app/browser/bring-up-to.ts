import { Idiomorph } from 'idiomorph';

/** Fetches a page of the portal, to be compared with the one on screen. */
export async function askFor(
  address: URL | string,
  { headers = {}, ...request }: RequestInit & { headers?: Record<string, string> },
): Promise<{ answer: Response; page: Document }> {
  const answer = await fetch(address, { ...request, headers: { Accept: 'text/html', ...headers } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { answer, page };
}

/** Whether it holds something that neither came with the page nor was asked for. */
export const isTypedIn = (field: HTMLInputElement): boolean => field.value !== field.defaultValue;

/** Changes what differs on screen from a page, and nothing else: focus, scrolling and folds stay. */
export function bringUpTo(page: Document): void {
  const focused = document.activeElement;
  document.title = page.title;
  Idiomorph.morph(document.body, page.body, {
    morphStyle: 'outerHTML',
    callbacks: {
      beforeAttributeUpdated: (name, element) =>
        // What the reader folded or unfolded stays so.
        !(name === 'open' && element instanceof HTMLDetailsElement) &&
        // What only a script offers stays offered.
        !(name === 'hidden' && element.hasAttribute('data-print')) &&
        // An answer takes back nothing that was typed after it was asked for.
        !(
          name === 'value' &&
          element instanceof HTMLInputElement &&
          (isTypedIn(element) || (element === focused && element.matches('[data-as-typed]')))
        ),
    },
  });
  // A value that moved out of "n more" is a new element: the keyboard stays on it.
  if (focused instanceof HTMLInputElement && document.activeElement === document.body) {
    document
      .querySelector<HTMLInputElement>(
        `main input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`,
      )
      ?.focus({ preventScroll: true });
  }
}
