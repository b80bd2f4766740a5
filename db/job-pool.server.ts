import pg from 'pg';

/**
 * Connections for the job runner, which closes a pool of its own without waiting, and without listening
 * any more: a database that goes away just then would end the process. This one listens until it is closed.
 * @param onError told of connections that broke while nobody asked anything of them.
 */
export function openJobPool(
  connectionString: string,
  max: number,
  onError: (error: Error) => void = () => {},
): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
