/**
 * The hidden inputs of every form that changes something: the key that makes a double submit
 * answer the first result, the version the reader saw, and which act is meant.
 */
export type FormIdProps = {
  idempotencyKey: string;
  version?: number | string | undefined;
  intent?: string | undefined;
};

export function FormId({ idempotencyKey, version, intent }: FormIdProps) {
  return (
    <>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {version !== undefined ? <input type="hidden" name="version" value={version} /> : null}
      {intent !== undefined ? <input type="hidden" name="intent" value={intent} /> : null}
    </>
  );
}
