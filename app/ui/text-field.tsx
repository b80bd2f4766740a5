import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field, type FieldBase } from './field.tsx';

/** A single line of text, a number, an address, a password or a code. */
export type TextFieldProps = FieldBase & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'number' | 'search' | 'url' | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
  /** A unit after the box ("days", "%"). Not read by itself: say it in the label too. */
  suffix?: ReactNode;
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'defaultValue'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'min'
    | 'max'
    | 'step'
    | 'pattern'
    | 'placeholder'
    | 'readOnly'
    | 'spellCheck'
    | 'autoCapitalize'
    | 'lang'
    | 'form'
    | 'list'
  >;

export function TextField({
  type = 'text',
  width = 'medium',
  suffix,
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ name, id, label, hint, error, optional, labelHidden }}>
      {(control) => {
        const box = (
          <input {...input} {...control} type={type} className={`field__input--${width}`} />
        );
        return suffix ? (
          <span className="field__row">
            {box}
            <span>{suffix}</span>
          </span>
        ) : (
          box
        );
      }}
    </Field>
  );
}
