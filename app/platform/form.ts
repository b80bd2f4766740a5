import type { z } from 'zod';

/** What was typed, by field name, so that a refused form loses nothing. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type ParsedForm<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | {
      readonly ok: false;
      readonly errors: Readonly<Record<string, string>>;
      readonly typed: Typed;
    };

/**
 * Checks a sent form against its schema. Field names may be paths (`members.0.dateOfBirth`); a field sent
 * more than once, or named with `[]`, is a list. The schema's messages are the words of the reader's language:
 * make it with the text of that language.
 * @returns the value, or one message per field (the first), keyed by field name.
 */
export function parseForm<T>(schema: z.ZodType<T>, fields: FormData): ParsedForm<T> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of fields.entries()) {
    if (typeof value !== 'string') continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  const result = schema.safeParse(nested(typed));
  if (result.success) return { ok: true, value: result.data, typed };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const name = issue.path.map(String).join('.');
    errors[name] ??= issue.message;
  }
  return { ok: false, errors, typed };
}

/** `a.0.b` becomes { a: [{ b }] }; `a[]` is always a list. */
function nested(typed: Readonly<Record<string, readonly string[]>>): unknown {
  const root: Record<string, unknown> = Object.create(null);
  for (const [name, values] of Object.entries(typed)) {
    const isList = name.endsWith('[]');
    const path = (isList ? name.slice(0, -2) : name).split('.').slice(0, 6);
    // An object's own machinery is no field.
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === 'prototype'))
      continue;
    let node = root;
    for (const part of path.slice(0, -1)) {
      const next = node[part];
      if (next === null || typeof next !== 'object') node[part] = Object.create(null);
      node = node[part] as Record<string, unknown>;
    }
    const last = path[path.length - 1] ?? '';
    node[last] = isList || values.length > 1 ? [...values] : values[0];
  }
  return listed(root);
}

function listed(node: unknown): unknown {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, listed(value)] as const);
  const numbered = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  if (!numbered) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}

/** The value last typed into a field; for a form shown again after a refusal. */
export function typedValue(typed: Typed | undefined, name: string, otherwise = ''): string {
  return typed?.[name]?.at(-1) ?? otherwise;
}
