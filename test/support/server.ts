/** The portal's real server, as a process of its own, on a free port of 127.0.0.1. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeArguments from '../../bin/node-arguments.json' with { type: 'json' };

export interface Server {
  readonly url: string;
  /** What it wrote so far: its log, a line a record. */
  log(): string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts `server.ts` on a build that `npm test` made before.
 * @param settings environment of the process; PORT is free unless given.
 * @param seconds how long it may take to be ready: a first start loads the demonstration.
 */
export async function startServer(
  settings: Readonly<Record<string, string>>,
  seconds = 90,
): Promise<Server> {
  const child = spawn(process.execPath, [...nodeArguments, 'server.ts'], {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      ...cleanEnvironment(),
      // Tests start it many times over: what Node compiled of the sources is kept for the next.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      PORT: '0',
      ...settings,
      // Its log says the port.
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the server was not ready in ${seconds} s:\n${output}`)),
      seconds * 1000,
    );
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const started = /"port":(\d+).*"msg":"started"/.exec(output);
      if (started) {
        clearTimeout(timer);
        resolve(Number(started[1]));
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server stopped with ${code}:\n${output}`));
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => output,
    stop: async () => {
      await end(child, 'SIGTERM');
      // Cut off before it heard the signal, it would leave what it started behind.
      if (child.signalCode !== null) throw new Error(`the server ended by ${child.signalCode}`);
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Settings of the test's own process must not reach the server by accident. */
function cleanEnvironment(): Record<string, string | undefined> {
  const keep = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'SYSTEMROOT', 'TEMP', 'TMP'];
  return Object.fromEntries(
    keep.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** A form post as a browser of the same site sends it; redirects are not followed. */
export function post(
  server: Pick<Server, 'url'>,
  path: string,
  cookie: string | null,
  fields: Readonly<Record<string, string>> | [string, string][],
): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Origin: server.url,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(cookie ? { Cookie: cookie } : {}),
    },
    body: new URLSearchParams(fields),
  });
}

export function get(
  server: Pick<Server, 'url'>,
  path: string,
  cookie: string | null = null,
): Promise<Response> {
  return fetch(server.url + path, {
    redirect: 'manual',
    headers: { Accept: 'text/html', ...(cookie ? { Cookie: cookie } : {}) },
  });
}
