/** A page number of the address; anything else is the first page. */
export function pageIn(asked: URLSearchParams, name: string): number {
  const value = asked.get(name) ?? '';
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1;
}
