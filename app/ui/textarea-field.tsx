import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldBase } from './field.tsx';

/** Several lines of text. */
export type TextareaFieldProps = FieldBase &
  Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'defaultValue' | 'rows' | 'maxLength' | 'readOnly' | 'spellCheck' | 'lang' | 'form'
  >;

export function TextareaField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  rows = 4,
  ...textarea
}: TextareaFieldProps) {
  return (
    <Field {...{ name, id, label, hint, error, optional, labelHidden }}>
      {(control) => <textarea {...textarea} {...control} rows={rows} />}
    </Field>
  );
}
