import type { Typed } from '#app/platform/form.ts';

const parts = ['givenNames', 'familyName', 'dateOfBirth', 'relation'] as const;
const pattern = /^members\.(\d{1,3})\.(\w+)$/;

/** How many people the form shows: those typed, and at least one. */
export function rowsOf(typed: Typed | undefined): number {
  const indexes = Object.keys(typed ?? {}).flatMap((name) => {
    const match = pattern.exec(name);
    return match ? [Number(match[1])] : [];
  });
  return Math.min(30, Math.max(0, ...indexes) + 1);
}

/** The typed values with one more person, or without one: `add-member`, `remove-member:2`. */
export function changeRows(typed: Typed, intent: string): Typed {
  const rows = Array.from({ length: rowsOf(typed) }, (_, index) =>
    Object.fromEntries(parts.map((part) => [part, typed[`members.${index}.${part}`] ?? ['']])),
  );
  const removed = /^remove-member:(\d{1,3})$/.exec(intent)?.[1];
  const kept = rows.filter((_, index) => rows.length === 1 || String(index) !== removed);
  const blank = Object.fromEntries(parts.map((part) => [part, ['']]));
  const next = intent === 'add-member' ? [...kept, blank] : kept;
  const others = Object.entries(typed).filter(([name]) => !pattern.test(name));
  return Object.fromEntries([
    ...others,
    ...next.flatMap((row, index) =>
      Object.entries(row).map(([part, values]) => [`members.${index}.${part}`, values] as const),
    ),
  ]);
}
