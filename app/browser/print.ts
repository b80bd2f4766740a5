/** Buttons that open the browser's own printing. Without a script there is nothing to offer: they stay hidden. */
export function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
