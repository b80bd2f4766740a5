import './error-summary.css';
import type { ReactNode } from 'react';

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
  if (errors.length === 0) return null;
  return (
    <div
      id={id}
      className="errors"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: an answer that refuses starts with why
      autoFocus={focus}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <ol>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ol>
    </div>
  );
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
