import { Field, type FieldBase } from './field.tsx';

/** One value from a list too long for radios. `placeholder` is the empty first line. */
export type Option = {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
};

export type SelectFieldProps = FieldBase & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  placeholder?: string | undefined;
  form?: string | undefined;
};

export function SelectField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  options,
  placeholder,
  defaultValue,
  form,
}: SelectFieldProps) {
  return (
    <Field {...{ name, id, label, hint, error, optional, labelHidden }}>
      {(control) => (
        <select {...control} defaultValue={defaultValue} form={form}>
          {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
