/** What several modules export, as one: for tests that import them once their portal's settings are known. */
export async function together<Modules extends readonly object[]>(
  ...modules: { readonly [Place in keyof Modules]: Promise<Modules[Place]> }
): Promise<All<Modules>> {
  return Object.assign({}, ...(await Promise.all(modules))) as All<Modules>;
}

type All<Modules extends readonly unknown[]> = Modules extends readonly [infer First, ...infer Rest]
  ? First & All<Rest>
  : unknown;
