import { useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';

/**
 * With JavaScript, a filter applies as it is chosen and no form of the page reloads it. Without, the
 * forms inside work by their buttons: nothing here is needed.
 *
 * @param asked the query the page answers; the fields follow it when a chip or "Back" changes it.
 */
export function AtOnce({ asked, children }: { asked: string; children: ReactNode }) {
  const submit = useSubmit();
  const frame = useRef<HTMLDivElement>(null);
  const lastUsed = useRef<{ name: string; value: string; checked: boolean } | null>(null);
  const { state } = useNavigation();

  useEffect(() => {
    // What was chosen since is on its way, and must not be taken back by the answer before it.
    if (state !== 'idle') return;
    const wanted = new URLSearchParams(asked);
    for (const field of frame.current?.querySelectorAll('input, select') ?? []) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = wanted.has(field.name, field.value);
      } else if (field instanceof HTMLInputElement && field.type === 'search') {
        field.value = wanted.get(field.name) ?? '';
      } else if (field instanceof HTMLSelectElement) {
        field.value = wanted.get(field.name) ?? field.options[0]?.value ?? '';
      }
    }
    // A value that moved out of "n more" is a new element: the keyboard stays where it was.
    const used = lastUsed.current;
    if (!used || wanted.has(used.name, used.value) !== used.checked) return;
    if (document.activeElement === document.body) {
      frame.current
        ?.querySelector<HTMLInputElement>(
          `input[type="checkbox"][name="${used.name}"][value="${used.value}"]`,
        )
        ?.focus({ preventScroll: true });
    }
    lastUsed.current = null;
  }, [asked, state]);

  function send(form: HTMLFormElement) {
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value.trim() !== '') sent.append(name, value);
    }
    submit(sent, { method: 'get', action: form.action, preventScrollReset: true });
  }

  return (
    <div
      ref={frame}
      onChange={({ target }: FormEvent<HTMLDivElement>) => {
        if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
        lastUsed.current = { name: target.name, value: target.value, checked: target.checked };
        if (target.form) send(target.form);
      }}
      onSubmit={(event) => {
        if (!(event.target instanceof HTMLFormElement) || event.target.method !== 'get') return;
        event.preventDefault();
        send(event.target);
      }}
    >
      {children}
    </div>
  );
}
