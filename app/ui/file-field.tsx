import { Field, type FieldBase } from './field.tsx';

/** One file or several. The form needs `encType="multipart/form-data"`; say the limits in the hint. */
export type FileFieldProps = FieldBase & {
  /** Media types or extensions, as the accept attribute takes them. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
};

export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      {(control) => <input {...control} type="file" accept={accept} multiple={multiple} />}
    </Field>
  );
}
