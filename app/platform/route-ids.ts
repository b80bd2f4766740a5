/** The parts of Remix's route manifest that say which path belongs to which route. */
export interface RouteEntry {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly path?: string | undefined;
}

/**
 * Finds the route id of a path, for logs and metrics: a path may hold a case's id or a search's
 * words, a route id holds neither.
 */
export function routeFinder(
  routes: Readonly<Record<string, RouteEntry | undefined>>,
): (pathname: string) => string {
  const fullPath = (entry: RouteEntry): string => {
    const parent = entry.parentId ? routes[entry.parentId] : undefined;
    return `${parent ? fullPath(parent) : ''}/${entry.path ?? ''}`.replace(/\/+/g, '/');
  };
  const table = Object.values(routes)
    .filter((entry) => entry !== undefined)
    .filter((entry) => entry.path !== undefined)
    .map((entry) => {
      const segments = fullPath(entry).split('/').filter(Boolean);
      const pattern = segments.map((segment) => {
        if (segment === '*') return '.*';
        if (segment.startsWith(':')) return '[^/]+';
        return segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
      });
      // Literal segments first, so that /cases/new is not taken for /cases/:id.
      const rank = segments.map((segment) => (segment === '*' ? 2 : Number(segment[0] === ':')));
      return {
        id: entry.id,
        pattern: new RegExp(`^/${pattern.join('/')}/?$`),
        rank: rank.join(''),
      };
    })
    .sort((left, right) => (left.rank < right.rank ? -1 : 1));
  return (pathname) => table.find((entry) => entry.pattern.test(pathname))?.id ?? 'none';
}
