import type { ReactNode } from 'react';
import { Field, type FieldBase } from './field.tsx';
import { useUiWords } from './words.tsx';

/**
 * A civil date typed as YYYY-MM-DD (AAAA-MM-JJ): one text box, because native pickers differ in
 * language and order between browsers. The hint always says the form.
 */
export type DateFieldProps = FieldBase & {
  defaultValue?: string | undefined;
  readOnly?: boolean | undefined;
  autoComplete?: string | undefined;
  form?: string | undefined;
};

export function DateField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  autoComplete = 'off',
  ...input
}: DateFieldProps) {
  const words = useUiWords();
  const fullHint: ReactNode = hint ? (
    <>
      {hint} {words.dateFormat}
    </>
  ) : (
    words.dateFormat
  );
  return (
    <Field {...{ name, id, label, error, optional, labelHidden }} hint={fullHint}>
      {(control) => (
        <input
          {...input}
          {...control}
          type="text"
          inputMode="numeric"
          pattern="\d{4}-\d{2}-\d{2}"
          maxLength={10}
          autoComplete={autoComplete}
          className="field__input--short num"
        />
      )}
    </Field>
  );
}
