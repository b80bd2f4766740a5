import { classNames } from './class-names.ts';
import { type FieldBase, FieldGroup } from './field.tsx';
import type { Option } from './select-field.tsx';

/**
 * Sets of choices in a fieldset: checkboxes (any number) and radios (one). The first choice
 * carries the field's id, where the error summary's link lands.
 */
type Columns = { columns?: boolean | undefined };

export type CheckboxGroupProps = FieldBase &
  Columns & { options: readonly Option[]; defaultValues?: readonly string[] | undefined };

export function CheckboxGroup({
  options,
  defaultValues = [],
  columns,
  ...field
}: CheckboxGroupProps) {
  return (
    <FieldGroup {...field}>
      {({ firstId, invalid }) => (
        <Choices
          {...{ options, columns, firstId, invalid }}
          type="checkbox"
          name={field.name}
          checked={defaultValues}
        />
      )}
    </FieldGroup>
  );
}

export type RadioGroupProps = FieldBase &
  Columns & { options: readonly Option[]; defaultValue?: string | undefined };

export function RadioGroup({ options, defaultValue, columns, ...field }: RadioGroupProps) {
  return (
    <FieldGroup {...field}>
      {({ firstId, invalid }) => (
        <Choices
          {...{ options, columns, firstId, invalid }}
          type="radio"
          name={field.name}
          checked={defaultValue === undefined ? [] : [defaultValue]}
        />
      )}
    </FieldGroup>
  );
}

function Choices({
  type,
  name,
  options,
  checked,
  columns,
  firstId,
  invalid,
}: {
  type: 'checkbox' | 'radio';
  name: string;
  options: readonly Option[];
  checked: readonly string[];
  columns: boolean | undefined;
  firstId: string;
  invalid: true | undefined;
}) {
  return (
    <div className={classNames('choices', columns && 'choices--columns')}>
      {options.map((option, index) => {
        const id = index === 0 ? firstId : `${firstId}-${option.value}`;
        return (
          <label className="choice" key={option.value} htmlFor={id}>
            <input
              type={type}
              id={id}
              name={name}
              value={option.value}
              defaultChecked={checked.includes(option.value)}
              disabled={option.disabled}
              aria-invalid={invalid}
              aria-describedby={option.hint ? `${id}-about` : undefined}
            />
            <span>
              {option.label}
              {option.hint ? (
                <span className="hint" id={`${id}-about`}>
                  {option.hint}
                </span>
              ) : null}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** One box by itself: "I confirm that…". */
export type CheckboxProps = Omit<FieldBase, 'labelHidden'> & {
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
};

export function Checkbox({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  value = 'yes',
  defaultChecked,
}: CheckboxProps) {
  return (
    <FieldGroup {...{ name, id, error, optional: undefined }} label={label} labelHidden>
      {({ firstId, invalid }) => (
        <label className="choice" htmlFor={firstId}>
          <input
            type="checkbox"
            id={firstId}
            name={name}
            value={value}
            defaultChecked={defaultChecked}
            required={!optional}
            aria-invalid={invalid}
            aria-describedby={
              [hint ? `${id}-about` : '', invalid ? `${id}-error` : ''].filter(Boolean).join(' ') ||
              undefined
            }
          />
          <span>
            {label}
            {hint ? (
              <span className="hint" id={`${id}-about`}>
                {hint}
              </span>
            ) : null}
          </span>
        </label>
      )}
    </FieldGroup>
  );
}
