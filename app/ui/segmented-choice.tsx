import './segmented-choice.css';
import { type FieldBase, FieldGroup } from './field.tsx';
import { Icon } from './icon.tsx';

/**
 * Radios in a row. Chosen = filled and bold; on paper and in forced colours, a tick.
 * `SegmentedRow` is the row alone, for a place that already has its group label.
 */
export type Segment = {
  value: string;
  label: string;
  /** The words in full when the label is an abbreviation. */
  fullLabel?: string | undefined;
};

export type SegmentedRowProps = {
  name: string;
  id: string;
  segments: readonly Segment[];
  defaultValue?: string | undefined;
  /** Accessible name of the group; leave out inside a fieldset that names it. */
  groupLabel?: string | undefined;
  disabled?: boolean | undefined;
  invalid?: true | undefined;
};

export function SegmentedRow({
  name,
  id,
  segments,
  defaultValue,
  groupLabel,
  disabled,
  invalid,
}: SegmentedRowProps) {
  const row = segments.map((segment, index) => (
    <label key={segment.value}>
      <input
        type="radio"
        id={index === 0 ? id : `${id}-${segment.value}`}
        name={name}
        value={segment.value}
        defaultChecked={segment.value === defaultValue}
        disabled={disabled}
        aria-invalid={invalid}
        aria-label={segment.fullLabel}
      />
      <Icon name="tick" />
      {segment.label}
    </label>
  ));
  return groupLabel ? (
    <fieldset className="seg" aria-label={groupLabel}>
      {row}
    </fieldset>
  ) : (
    <div className="seg">{row}</div>
  );
}

export type SegmentedChoiceProps = FieldBase & {
  segments: readonly Segment[];
  defaultValue?: string | undefined;
};

export function SegmentedChoice({ segments, defaultValue, ...field }: SegmentedChoiceProps) {
  return (
    <FieldGroup {...field}>
      {({ firstId, invalid }) => (
        <SegmentedRow {...{ segments, defaultValue, invalid }} name={field.name} id={firstId} />
      )}
    </FieldGroup>
  );
}
