/** A type guard for a closed list of codes: what arrives as text is a code only if the list has it. */
export function memberOf<const Code extends string>(
  codes: readonly Code[],
): (value: string) => value is Code {
  const known = new Set<string>(codes);
  return (value): value is Code => known.has(value);
}
