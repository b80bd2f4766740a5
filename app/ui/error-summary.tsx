import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

/**
 * What stops a form or a publication: how many, what they block, a link to each place, which
 * repeats the message. Takes focus when it appears; also used for findings (`focus={false}`
 * when it is part of the page at rest).
 */
export type SummaryError = { fieldId: string; message: ReactNode };

export type ErrorSummaryProps = {
  title: ReactNode;
  errors: readonly SummaryError[];
  id?: string | undefined;
  focus?: boolean | undefined;
};

export function ErrorSummary({
  title,
  errors,
  id = 'error-summary',
  focus = true,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer, even the same, refocuses
  useEffect(() => {
    if (focus) box.current?.focus();
  }, [errors, focus]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      id={id}
      className="errors"
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <ol>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`} onClick={goToField}>
              {error.message}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

/**
 * With JavaScript on, a navigation to `#field` would make the router drop the form's answer and
 * with it the messages: move focus by hand instead.
 */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

/** Field messages as Conform or our forms give them, turned into summary lines. */
export function summarize(
  errors: Readonly<Record<string, readonly string[] | string | null | undefined>>,
): SummaryError[] {
  return Object.entries(errors).flatMap(([fieldId, messages]) => {
    const message = typeof messages === 'string' ? messages : messages?.[0];
    return message ? [{ fieldId, message }] : [];
  });
}
