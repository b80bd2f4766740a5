import './field.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useUiWords } from './words.tsx';

/**
 * One field: label, hint, error message, control, in that order, tied by ids. The message next
 * to the field repeats the error summary's. `FieldGroup` is the same for a set of choices.
 */
export type FieldErrors = string | readonly string[] | null | undefined;

export type FieldBase = {
  name: string;
  /** Defaults to the name; the error summary links to it. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldErrors;
  /** Fields are required unless this is set; optional ones say so in words, or when they are not. */
  optional?: boolean | string | undefined;
  /** Keeps the label for assistive technology alone. */
  labelHidden?: boolean | undefined;
};

export function firstError(error: FieldErrors): string | undefined {
  return (typeof error === 'string' ? error : error?.[0]) || undefined;
}

export type ControlProps = {
  id: string;
  name: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

function describe(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Optional({ when }: { when: FieldBase['optional'] }) {
  const words = useUiWords();
  return when ? (
    <>
      {' '}
      <span className="field__optional">{typeof when === 'string' ? when : words.optional}</span>
    </>
  ) : null;
}

function HintAndError({
  id,
  hint,
  error,
}: {
  id: string;
  hint: ReactNode;
  error: string | undefined;
}) {
  const words = useUiWords();
  return (
    <>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="field__error" id={`${id}-error`}>
          <Icon name="triangle" />
          <span>
            <span className="vh">{words.errorPrefix}</span>
            {error}
          </span>
        </span>
      ) : null}
    </>
  );
}

export type FieldProps = FieldBase & { children: (control: ControlProps) => ReactNode };

export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  children,
}: FieldProps) {
  const message = firstError(error);
  return (
    <div className={classNames('field', message && 'field--error')}>
      <label className={labelHidden ? 'vh' : 'field__label'} htmlFor={id}>
        {label}
        <Optional when={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={message} />
      {children({
        id,
        name,
        required: !optional,
        'aria-describedby': describe(id, hint, message),
        'aria-invalid': message ? true : undefined,
      })}
    </div>
  );
}

export type FieldGroupProps = FieldBase & {
  /** `firstId` goes on the first choice, so that the error summary's link lands on a control. */
  children: (group: { firstId: string; invalid: true | undefined }) => ReactNode;
};

export function FieldGroup({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  labelHidden,
  children,
}: FieldGroupProps) {
  const message = firstError(error);
  return (
    <fieldset
      className={classNames('field', message && 'field--error')}
      aria-describedby={describe(id, hint, message)}
    >
      <legend className={labelHidden ? 'vh' : 'field__label'}>
        {label}
        <Optional when={optional} />
      </legend>
      <HintAndError id={id} hint={hint} error={message} />
      {children({ firstId: id, invalid: message ? true : undefined })}
    </fieldset>
  );
}
